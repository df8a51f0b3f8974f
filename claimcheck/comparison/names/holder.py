"""Who holds an office according to an article: "Ohio Attorney General Hale", "Reyes, the attorney general of Ohio".

The office and whose it is are read from the description that news gives a name, before it or behind a comma. Which
offices one person holds at a time is in ``lexicons/offices.toml``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Name, NameLabel

REACH_CHARS = 90
"""How far from a name its description may reach."""

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


def holders_in(claim: Claim, article: Article) -> tuple[Holder, ...]:
    """Return whom the sentence of a claim names in an office."""
    return holders(claim.all_names, article)


def holders(names: Sequence[Name], article: Article) -> tuple[Holder, ...]:
    """Return who holds an office according to the descriptions of names in an article, in the order of ``names``.

    Args:
        names: Names in one sentence or more; also those of what an office is of.
        article: Where they stand.
    """
    starts, ends = {name.span.start: name for name in names}, {name.span.end: name for name in names}
    found: list[Holder] = []
    for name in names:
        for match in _descriptions(name, article.text):
            body = _body(match, article.text, starts, ends)
            if body is not None and body.span != name.span:
                office = _reading().offices[" ".join(match["office"].lower().split())]
                keys = {body.key, body.text.casefold(), body.stands_for or body.key}
                found.append(Holder(name=name, office=office, of=frozenset(keys)))
    return tuple(found)


def _descriptions(name: Name, text: str) -> Iterator[re.Match[str]]:
    """Yield where a title or an apposition describes a person: an ``office``, and ``of``, where its body begins.

    Between the commas of "Ohio's attorney general, Marian Hale, said" stands a person, whatever the name was taken for.
    """
    start, end = name.span.start, name.span.end
    reading, is_person = _reading(), name.label is NameLabel.PERSON
    before = reading.title.search(text, max(0, start - REACH_CHARS), start) if is_person else None
    is_full = is_person or (name.label is not NameLabel.LOC and len(name.text.split()) > 1)
    if before is None and is_full and text[end : end + 1] in _CLOSING:
        before = reading.apposition.search(text, max(0, start - REACH_CHARS), start)
    behind = reading.behind.match(text, end, end + REACH_CHARS) if is_person else None
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
        lexicon.words("unsure") | lexicon.words("ranks") | lexicon.words("not_now"),
        re.compile(rf"(?i){office}\.?\s+\Z"),
        re.compile(rf"(?i){office}(?:{of}[^,;:()\n]*)?,\s+\Z"),
        re.compile(
            rf"(?i),\s+(?:who\s+is\s+)?(?:the\s+)?(?P<lead>(?:[\w.&]+(?:['’]s?)?\s+){{1,5}}?)?{office}\b(?:{of})?"
        ),
    )
