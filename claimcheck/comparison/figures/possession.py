"""How many of a thing a body has according to a claim: "employs 640 people", "Savannah's 1,640 employees".

Read from a verb of having and its object, a possessive, or "with" behind a name. The verbs and the things are in
``lexicons/stocks.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.comparison.events.context import CONTEXT_WORDS, REACH_CHARS
from claimcheck.comparison.events.shared import PRONOUNS
from claimcheck.comparison.events.story import MAX_RECALLED
from claimcheck.lexicons import Lexicon, load_lexicon
from claimcheck.records import Article, Claim, Modality, Name, Quantity, QuantityKind, RoleName, Span

MAX_LEAD_CHARS = 8
"""How far from the start of a sentence a time may stand that dates all of it: "In 1994, ..."."""
MAX_TRAIL_CHARS = 60
"""How far behind a figure a time may stand that dates it."""
_OWNED = re.compile(r"(?:['’]s?\s+|,?\s+with\s+(?:(?:its|their|his|her)\s+)?)\Z")
"""Between a name and a figure of what it has."""
_ITS = re.compile(r"(?i)\b(its|their|whose)\s+\Z")
_OF_PEOPLE = load_lexicon("claimcheck.comparison", "function_words").words("personal_pronouns")
"""Pronouns for people, who are many in an article."""
_DEFINITE = re.compile(r"(?i)(?:the|this|that|these|those)\b")
_COUNT = re.compile(r"(?<!\d)(?P<number>\d{1,3}(?:,\d{3})+|\d++)\s+(?P<noun>[a-z]+)\b")
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """How many of a thing a body has; ``body`` is the key of its name, None where it has none here."""

    span: Span
    text: str
    number: float
    thing: str
    kinds: frozenset[str]
    """The words that narrow the thing: "full-time"."""
    body: str | None
    called: str
    """The noun or pronoun for a body without a name."""


def stocks_in(claim: Claim, article: Article) -> tuple[Stock, ...]:
    """Return the stocks that the sentence of a claim tells, in the order of its figures."""
    found = [stock for figure in claim.quantities for stock in _of_figure(figure, claim, article)]
    read = {figure.span for figure in claim.quantities}
    found.extend(stock for stock in _of_source(claim, article) if not any(stock.span.overlaps(span) for span in read))
    return tuple(found)


def thing_of(noun: str | None) -> str | None:
    """Return the thing that a counted noun is; None where it is none that bodies have for long.

    >>> thing_of("employee"), thing_of("protester")
    ('worker', None)
    """
    return _things().get(noun or "")


def _of_figure(figure: Quantity, claim: Claim, article: Article) -> Iterator[Stock]:
    if figure.kind is not QuantityKind.COUNT or figure.unit or figure.low is None or figure.low != figure.high:
        return
    if figure.is_part or figure.is_change or figure.hedge or not _may_be_stock(figure.span, claim, article):
        return
    named = figure.counted_text or ""
    behind = article.text.find(named, figure.span.end, figure.span.end + REACH_CHARS) + len(named)
    if not named or behind < len(named) or _is_narrowed(behind, article):
        return
    kinds = frozenset(_WORD.findall(named.lower())[:-1])
    for body, called, is_employed in _bodies(figure.span, claim, article):
        thing = "worker" if is_employed and figure.counted in _lexicon().words("people") else thing_of(figure.counted)
        if thing is not None:
            yield Stock(
                span=figure.span,
                text=figure.text,
                number=figure.low,
                thing=thing,
                kinds=kinds,
                body=body,
                called=called,
            )
            return


def _bodies(place: Span, claim: Claim, article: Article) -> Iterator[tuple[str | None, str, bool]]:
    """Yield whose the figure at ``place`` is, by key and by noun, and whether it counts who is employed."""
    for name in claim.all_names:
        if name.span.end < place.start and _OWNED.fullmatch(article.text, name.span.end, place.start):
            yield name.key, name.text.lower(), False
    if owned := _ITS.search(article.text, max(0, place.start - REACH_CHARS), place.start):
        yield None, owned[1].lower(), False
    verbs = _lexicon().tables["verbs"]
    for told in claim.propositions:
        is_employed = told.lemma in verbs["employ"]
        if told.is_negated or told.modality is not Modality.FACT or not (is_employed or told.lemma in verbs["have"]):
            continue
        if any(role.name is RoleName.PATIENT and role.span.overlaps(place) for role in told.roles):
            for role in told.roles:
                is_known = (
                    role.entity or role.lemma in PRONOUNS - _OF_PEOPLE or _DEFINITE.match(role.span.of(article.text))
                )
                if role.name is RoleName.AGENT and is_known:
                    yield role.entity, role.lemma, is_employed


def _of_source(claim: Claim, article: Article) -> Iterator[Stock]:
    """Yield the stocks that a name owns outside what is claimed: "Savannah's 1,640 employees fear ..."."""
    for name in claim.setting_names:
        found = _COUNT.search(article.text, name.span.end, claim.sentence.end)
        if found is None or not _OWNED.fullmatch(article.text, name.span.end, found.start()):
            continue
        thing, place = thing_of(_singular(found["noun"])), Span(*found.span("number"))
        if thing and _may_be_stock(place, claim, article) and not _is_narrowed(found.end(), article):
            yield _owned(name, place, thing, article)


def _owned(name: Name, place: Span, thing: str, article: Article) -> Stock:
    words = place.of(article.text)
    number = float(words.replace(",", ""))
    return Stock(
        span=place, text=words, number=number, thing=thing, kinds=frozenset(), body=name.key, called=name.text.lower()
    )


def _may_be_stock(place: Span, claim: Claim, article: Article) -> bool:
    """Whether nothing around a figure says that it is of another time, or of what only comes or goes."""
    before = article.text[max(claim.sentence.start, place.start - REACH_CHARS) : place.start]
    if not _lexicon().words("unsure").isdisjoint(_WORD.findall(before.lower())[-CONTEXT_WORDS:]):
        return False
    return not any(
        article.published and time.end and abs(article.published - time.end) > MAX_RECALLED
        for time in (*claim.times, *claim.setting_times)
        if time.span.start - claim.sentence.start <= MAX_LEAD_CHARS
        or 0 <= time.span.start - place.end <= MAX_TRAIL_CHARS
    )


def _is_narrowed(end: int, article: Article) -> bool:
    """Whether what stands behind the counted noun says that only some are counted."""
    behind = re.match(r"\s+([a-z]+)", article.text[end : end + REACH_CHARS])
    return behind is not None and behind[1] in _lexicon().words("narrowing")


def _singular(noun: str) -> str:
    forms = (noun, noun.removesuffix("s"), noun.removesuffix("es"), f"{noun.removesuffix('ies')}y")
    return next((form for form in forms if form in _things()), noun)


def _lexicon() -> Lexicon:
    return load_lexicon("claimcheck.comparison", "stocks")


@cache
def _things() -> Mapping[str, str]:
    return {word: thing for thing, words in _lexicon().tables["things"].items() for word in (thing, *words)}
