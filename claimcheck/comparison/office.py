"""Rung: two people in one office, which one holds at a time.

``office-held-by-another``: "Ohio Attorney General Hale" here, "Reyes, the attorney general of Ohio" there. The office
and whose it is are read from the description that news gives a name, before it or behind a comma. That one body has
one holder of it is functional in the sense of Ritter et al. 2008, "It's a Contradiction - No, it's Not"; which offices
are like that is in ``lexicons/offices.toml``. Whether the sentences tell the same does not matter.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from claimcheck.comparison.events import share_surname
from claimcheck.comparison.name import are_variants
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.told import Told
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, FindingKind, Match, Name, NameLabel, Relation, Span

RULE = "office-held-by-another"
CONFIDENCE = 0.85
REACH_CHARS = 90
"""How far from a name its description may reach."""
SAME_STORY_MATCHES = 3
"""Matches from which two articles tell of one event, and their offices are of one time."""

_CLOSING = frozenset(",.;)—")
"""What stands behind a name whose description stands before it and ends in a comma."""
_OWNER = re.compile(r"(?:['’]s?)?[ -]+\Z")
"""Between the name of a body and its office."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A person in an office; ``of`` are the keys by which the body, place or relative that it is of compares."""

    name: Name
    office: str
    of: frozenset[str]


def compare_offices(pair: Pair) -> Verdict | None:
    """Contradiction if the sentences name two people in one office, and neither article knows both in it."""
    left, right = _named_in(pair.a, pair.article_a), _named_in(pair.b, pair.article_b)
    for x, y in product(left, right):
        if are_rivals(x, y) and not (_tells(pair.told_a, pair.article_a, y) or _tells(pair.told_b, pair.article_b, x)):
            return Verdict(
                relation=Relation.CONTRADICTS,
                kind=FindingKind.NAME,
                rule=RULE,
                confidence=CONFIDENCE,
                reason=f'"{x.name.text}" and "{y.name.text}" are named in one office ({x.office})',
                marks_a=(x.name.span,),
                marks_b=(y.name.span,),
            )
    return None


def match_offices(articles: Sequence[Article], claims: Sequence[Claim], matches: Sequence[Match]) -> list[Match]:
    """Return pairs of claims that name two people in one office and are not among ``matches``, in order of their ids.

    Only of articles that tell the same story by their matches; of two people in an office of two articles, the first
    claims that name them so. The work grows with the claims, and with the offices that two articles name.
    """
    article_of = {claim.id: claim.article for claim in claims}
    by_id = {article.id: article for article in articles}
    held: dict[str, dict[Span, tuple[Holder, str]]] = defaultdict(dict)
    for claim in claims:
        for holder in _named_in(claim, by_id[claim.article]):
            held[claim.article].setdefault(holder.name.span, (holder, claim.id))
    stories = Counter(_in_order(article_of[match.a], article_of[match.b]) for match in matches)
    found = {
        _in_order(one, other)
        for (first, second), count in stories.items()
        if count >= SAME_STORY_MATCHES
        for (x, one), (y, other) in product(held[first].values(), held[second].values())
        if are_rivals(x, y)
    }
    matched = {_in_order(match.a, match.b) for match in matches}
    return [Match(a=a, b=b, score=0.0, fields=()) for a, b in sorted(found - matched)]


def holders(names: Sequence[Name], article: Article) -> list[Holder]:
    """Return who holds an office according to the descriptions of names in an article, in the order of ``names``.

    Args:
        names: Names in one sentence or more; also those of what an office is of.
        article: Where they stand.
    """
    starts, ends = {name.span.start: name for name in names}, {name.span.end: name for name in names}
    found = []
    for name in names:
        for match in _descriptions(name, article.text):
            body = _body(match, article.text, starts, ends)
            if body is not None and body.span != name.span:
                office = _reading().offices[" ".join(match["office"].lower().split())]
                keys = {body.key, body.text.casefold(), body.stands_for or body.key}
                found.append(Holder(name=name, office=office, of=frozenset(keys)))
    return found


def are_rivals(x: Holder, y: Holder) -> bool:
    """Whether two people hold one office of one body or place."""
    return x.office == y.office and bool(x.of & y.of) and not _can_be_one(x.name, y.name)


def _can_be_one(x: Name, y: Name) -> bool:
    """Whether two names can be one person's; who has the surname of another may be meant by a pet name."""
    return are_variants(x, y) or share_surname(x.key, y.key)


def _in_order(x: str, y: str) -> tuple[str, str]:
    return (x, y) if x <= y else (y, x)


def _named_in(claim: Claim, article: Article) -> list[Holder]:
    return holders((*claim.names, *claim.setting_names), article)


def _tells(told: Told, article: Article, other: Holder) -> bool:
    """Whether an article itself names the other's holder in the office: at another time, or of another such body."""
    return any(
        holder.office == other.office and holder.of & other.of and _can_be_one(holder.name, other.name)
        for holder in holders(told.names, article)
    )


def _descriptions(name: Name, text: str) -> Iterator[re.Match[str]]:
    """Yield where a title or an apposition describes a person: an ``office``, and ``of``, where its body begins."""
    if name.label is not NameLabel.PERSON:
        return
    start, end = name.span.start, name.span.end
    reading = _reading()
    before = reading.title.search(text, max(0, start - REACH_CHARS), start)
    if before is None and text[end : end + 1] in _CLOSING:
        before = reading.apposition.search(text, max(0, start - REACH_CHARS), start)
    behind = reading.behind.match(text, end, end + REACH_CHARS)
    yield from (match for match in (before, behind) if match is not None)


def _body(match: re.Match[str], text: str, starts: Mapping[int, Name], ends: Mapping[int, Name]) -> Name | None:
    """Return the body, place or relative of an office: right before it, or behind "of"; None where that is unsure."""
    body, begin, parts = None, match.start("office"), match.groupdict()
    if parts.get("of") is not None:
        body = starts.get(match.start("of"))
    elif owned := _OWNER.search(text, max(0, begin - 4), begin):
        body = ends.get(owned.start())
        begin = body.span.start if body else begin
    if parts.get("lead") is not None and begin != match.start("lead"):
        return None
    words = _WORD.findall(text, max(0, begin - REACH_CHARS), begin)
    return None if {word.lower() for word in words[-1:]} & _reading().unsure else body


class _Reading(NamedTuple):
    """The lexicon of offices: the name of each by its forms, and how descriptions with them read."""

    offices: Mapping[str, str]
    unsure: frozenset[str]
    title: re.Pattern[str]
    """Ends right before a name."""
    apposition: re.Pattern[str]
    """Ends right before a name, in a comma."""
    behind: re.Pattern[str]
    """Begins right behind a name."""


@cache
def _reading() -> _Reading:
    lexicon = load_lexicon("claimcheck.comparison", "offices")
    offices = {form: office for office, forms in lexicon.tables["offices"].items() for form in (office, *forms)}
    forms = "|".join(re.escape(form).replace("\\ ", r"\s+") for form in sorted(offices, key=len, reverse=True))
    office, of = rf"\b(?P<office>{forms})", r"\s+(?:of|for|at)\s+(?:the\s+)?(?P<of>\w)"
    return _Reading(
        offices,
        lexicon.words("unsure"),
        re.compile(rf"(?i){office}\.?\s+\Z"),
        re.compile(rf"(?i){office}(?:{of}[^,;:()\n]*)?,\s+\Z"),
        re.compile(
            rf"(?i),\s+(?:who\s+is\s+)?(?:the\s+)?(?P<lead>(?:[\w.&]+(?:['’]s?)?\s+){{1,5}}?)?{office}\b(?:{of})?"
        ),
    )
