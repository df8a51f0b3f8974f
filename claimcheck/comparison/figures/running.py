"""Figures that are counted on while an event lasts: the dead, the missing, the land burned, the ships that wait."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.comparison.events.context import REACH_CHARS
from claimcheck.comparison.figures.tolls import toll_of
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Quantity, QuantityKind

_BREAKS = frozenset({";", ":", ".", "and", "while", "but"})
_WORD = re.compile(r"[\w’'-]+|[;:.]")
MAX_BEHIND = 8
"""How many words behind a figure the word may stand that says what it counts."""
SETTLED = load_lexicon("claimcheck.comparison", "running").words("settled")
"""What is not counted up."""
AREA_UNITS = frozenset({"square metre"})
"""Base units of land."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of running figure and the words by which it is told."""

    is_growing: bool
    before: frozenset[str]
    behind: frozenset[str]
    counted: frozenset[str]
    is_area: bool


@cache
def _kinds() -> Mapping[str, _Kind]:
    return {
        kind["name"]: _Kind(
            is_growing=kind["is_growing"],
            before=frozenset(kind.get("before", ())),
            behind=frozenset(kind.get("behind", ())),
            counted=frozenset(kind.get("counted", ())),
            is_area=kind.get("is_area", False),
        )
        for kind in load_lexicon("claimcheck.comparison", "running").tables["kinds"]
    }


def is_growing(kind: str) -> bool:
    """Whether a kind of figure can only grow while an event lasts."""
    return _kinds()[kind].is_growing


def can_grow(figure: Quantity) -> bool:
    """Whether a figure can be counted up, as far as it shows: no sum, time or share, nor what stays as it is."""
    return figure.kind is QuantityKind.COUNT and not (figure.unit or figure.is_part or figure.counted in SETTLED)


def words_of(kind: str) -> frozenset[str]:
    """Return the words behind a figure that tell a kind ("12 were hurt")."""
    return _kinds()[kind].behind


def running_kind(figure: Quantity, article: Article) -> str | None:
    """Return the kind of running figure that it is; None if it is none.

    Args:
        figure: As read in the article.
        article: In which it stands.
    """
    if figure.is_change or figure.kind not in {QuantityKind.COUNT, QuantityKind.MEASURE}:
        return None
    toll = toll_of(figure, article)
    if toll in _kinds():
        return toll
    span, text = figure.span, article.text
    before = _until_break(_WORD.findall(text[max(0, span.start - REACH_CHARS) : span.start].lower())[::-1])
    behind = _until_break(_WORD.findall(text[span.end : span.end + REACH_CHARS].lower())[:MAX_BEHIND])
    for name, kind in _kinds().items():
        if kind.is_area != (figure.base_unit in AREA_UNITS) or (not kind.is_area and figure.unit):
            continue
        if kind.counted and figure.counted not in kind.counted and (figure.counted or not kind.counted & {*before}):
            continue
        if kind.before & {*before} or kind.behind & {*behind} or not (kind.before or kind.behind):
            return name
    return None


def _until_break(words: list[str]) -> list[str]:
    """Return the words up to where another clause or figure begins."""
    for number, word in enumerate(words):
        if word in _BREAKS or word.isdecimal():
            return words[:number]
    return words
