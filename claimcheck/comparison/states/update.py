"""Rung: the later article brings the earlier one up to date.

``figure-brought-up-to-date``: what is counted up while an event goes on (the dead, the land burned) and is higher on a
later day, and what is counted anew (the missing, the ships that wait) and differs; or a figure that the later article
itself tells to have moved from that of the earlier one. ``later-stage``: what lawfully follows what the earlier article
tells (missing and found, arrested and charged, proposed and passed). Both are the Follow-up of Radev (2000), A Common
Theory of Information Fusion from Multiple Text Sources. The words stand in ``lexicons/running.toml`` and
``lexicons/conditions.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.comparison.events.context import words_before
from claimcheck.comparison.events.exchange import are_exchanged
from claimcheck.comparison.events.shared import predicate_class, same_noun
from claimcheck.comparison.events.story import are_of_one_day, are_of_two_places, is_recalled, name_the_same
from claimcheck.comparison.events.told import Told
from claimcheck.comparison.figures.figure import governors_of
from claimcheck.comparison.figures.number import compare_numbers
from claimcheck.comparison.figures.running import is_growing, running_kind
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.states.condition import lexicon, marks, nouns, same_holder, words_in
from claimcheck.comparison.states.patterns import Pattern, by_predicate
from claimcheck.comparison.wording import called, figure_words, fuller, quoted, told_later, told_words
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    FindingKind,
    Modality,
    Proposition,
    Quantity,
    Relation,
    Role,
    Span,
)

FIGURE_RULE = "figure-brought-up-to-date"
STAGE_RULE = "later-stage"
MIN_SCORE = 0.15
"""Least score of a match: that both count the same of one event, or tell of one holder, says more than their words."""
MIN_SCORE_ALONE = 0.60
"""Least score from which figures are compared that are not the first of their kind in their articles."""
MIN_SCORE_REVISED = 0.35
"""Least score from which figures are compared of which the articles say themselves that they do not last."""
MIN_SCORE_MEASURED = 0.50
"""The same for figures that only have their unit in common."""
MAX_RATIO = 6.0
MAX_FALL = 20.0
"""How many times the earlier figure the later one may be, or the other way round what changes either way: beyond it
they hardly count the same."""

_WORD = re.compile(r"[\w'-]+")


@dataclass(frozen=True, slots=True)
class _Side:
    """One claim of a pair, the one that is told earlier or later."""

    claim: Claim
    article: Article
    told: Told


@dataclass(frozen=True, slots=True)
class _Stage:
    """A claim's evidence that a holder has come to a stage of a course of events."""

    course: str
    number: int
    label: str
    holder: Role
    proposition: Proposition


def compare_updates(pair: Pair) -> Verdict | None:
    """Update, if the article of the later day tells what the earlier one's figure has become."""
    sides = _in_order(pair)
    verdict = None if sides is None else _figure_verdict(pair, *sides)
    if verdict is not None:
        counted = compare_numbers(pair)
        if counted is not None and counted.relation is Relation.UPDATES:
            return counted
    return verdict


def compare_stages(pair: Pair) -> Verdict | None:
    """Update, if the article of the later day tells what followed what the earlier one tells."""
    sides = _in_order(pair)
    return None if sides is None else _stage_verdict(pair, *sides)


def _in_order(pair: Pair) -> tuple[_Side, _Side] | None:
    """Return the earlier and the later side; None where nothing tells them apart, or no one story is told."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    first = pair.a.as_of.end if pair.a.as_of else pair.article_a.published
    second = pair.b.as_of.end if pair.b.as_of else pair.article_b.published
    if first is None or second is None or first == second or not name_the_same(pair):
        return None
    a, b = _Side(pair.a, pair.article_a, pair.told_a), _Side(pair.b, pair.article_b, pair.told_b)
    return (a, b) if first < second else (b, a)


def _verdict(
    pair: Pair, kind: FindingKind, told: tuple[str, str, float], spans: Mapping[str, tuple[Span, ...]]
) -> Verdict:
    rule, reason, confidence = told
    return Verdict(
        relation=Relation.UPDATES,
        kind=kind,
        rule=rule,
        confidence=confidence,
        reason=reason,
        marks_a=spans[pair.a.id],
        marks_b=spans[pair.b.id],
    )


# -- figures ----------------------------------------------------------------------------------------------------------


def _figure_verdict(pair: Pair, early: _Side, late: _Side) -> Verdict | None:
    for x in early.claim.quantities:
        for y in late.claim.quantities:
            spans = (x.span, y.span) if early.claim is pair.a else (y.span, x.span)
            if are_exchanged(pair, *spans) and are_of_one_day(pair):
                continue
            first, second = (x, early), (y, late)
            reason = _is_moved(x, y, late) or _is_counted_on(pair, first, second) or _is_revised(pair, first, second)
            if reason:
                marked = {early.claim.id: (x.span,), late.claim.id: (y.span,)}
                confidence = round(min(0.9, 0.6 + pair.match.score / 2), 2)
                return _verdict(pair, FindingKind.NUMBER, (FIGURE_RULE, reason, confidence), marked)
    return None


def _is_moved(x: Quantity, y: Quantity, late: _Side) -> str | None:
    """Say that the later article itself tells that its figure was the earlier one before ("rose to 19 from 11")."""
    if (x.kind, x.unit) != (y.kind, y.unit) or x.low is None:
        return None
    if y.moved and x.low == y.moved[0] != y.moved[1]:
        return f"the later article itself tells what {quoted(x.text)} became: {quoted(y.text)}"
    before = {
        other.low
        for other in late.claim.quantities
        if other.span.start > y.span.start and words_before(other.span, late.article)[-1:] == ["from"]
    }
    behind_to = words_before(y.span, late.article)[-1:] == ["to"]
    moved = f"the later article itself tells that it went from {quoted(x.text)} to {quoted(y.text)}"
    return moved if behind_to and x.low in before else None


def _is_counted_on(pair: Pair, first: tuple[Quantity, _Side], second: tuple[Quantity, _Side]) -> str | None:
    """Say that the figures are of a kind that is counted on while an event lasts, and go the way that such go."""
    (x, early), (y, late) = first, second
    kind = running_kind(x, early.article)
    if kind is None or kind != running_kind(y, late.article):
        return None
    if any(is_recalled(side.claim, side.article) for side in (early, late)) or not _may_follow(kind, x, y):
        return None
    if not (_is_told(early.claim, x, kind) and _is_told(late.claim, y, kind)):
        return None
    are_first = _is_first(x, kind, early) and _is_first(y, kind, late)
    if not are_first and (pair.match.score < MIN_SCORE_ALONE or are_of_two_places(pair)):
        return None
    way = "grows" if is_growing(kind) else "changes"
    return f"{_told_later(pair, first, second)}, and such a number {way} while an event lasts"


def _told_later(pair: Pair, first: tuple[Quantity, _Side], second: tuple[Quantity, _Side]) -> str:
    """Return the words that say of which days the earlier and the later figure are."""
    sides = (first, second) if first[1].claim is pair.a else (second, first)
    return told_later(pair, *(figure_words(figure, side.claim, side.article) for figure, side in sides))


def _is_revised(pair: Pair, first: tuple[Quantity, _Side], second: tuple[Quantity, _Side]) -> str | None:
    """Say that an article itself tells that its figure is not the last word, or that it mends an earlier one."""
    (x, early), (y, late) = first, second
    if pair.match.score < MIN_SCORE_REVISED or (_share(x) is None) != (_share(y) is None):
        return None
    if _share(x) is None and (x.meets(y) or not _count_the_same(pair, x, y)):
        return None
    if running_kind(x, early.article) != running_kind(y, late.article):
        return None
    words = load_lexicon("claimcheck.comparison", "running").words
    provisional, mended = _cue(early, words("provisional")), _cue(late, words("mending"))
    if provisional:
        return f"{_told_later(pair, first, second)}, which was told as {quoted(provisional)}"
    return f"{_told_later(pair, first, second)}, and is told as {quoted(mended)}" if mended else None


def _count_the_same(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether both count one sort of thing, or measure in one unit in sentences that are much alike."""
    if x.unit != y.unit or x.kind is not y.kind:
        return False
    if x.counted and y.counted:
        return same_noun(x.counted, y.counted)
    return bool(x.unit) and pair.match.score >= MIN_SCORE_MEASURED


def _share(figure: Quantity) -> float | None:
    """Return a part of a whole between 0 and 1, however it is told; None where it is none."""
    value = _value(figure)
    if value is None or figure.unit not in {"percent", "part"}:
        return None
    return value / 100 if figure.unit == "percent" else value


def _cue(side: _Side, words: frozenset[str]) -> str | None:
    """Return the word or words of the lexicon that stand in the claim's sentence."""
    text = f" {' '.join(_WORD.findall(side.claim.sentence.of(side.article.text).lower()))} "
    return next((word for word in sorted(words) if f" {word} " in text), None)


def _may_follow(kind: str, x: Quantity, y: Quantity) -> bool:
    """Whether the later figure can be what the earlier one has become."""
    if x.is_change or y.is_change or x.is_part != y.is_part:
        return False
    before, after = _value(x), _value(y)
    limit = MAX_RATIO if is_growing(kind) else MAX_FALL
    if before is None or after is None or min(before, after) <= 0 or max(before, after) > limit * min(before, after):
        return False
    return after > before and not (x.high is not None and after <= x.high) if is_growing(kind) else not x.meets(y)


def _value(quantity: Quantity) -> float | None:
    """Return a figure as one value, in the base unit of its dimension; the bound where it has only one."""
    low, high = (quantity.base_low, quantity.base_high) if quantity.base_unit else (quantity.low, quantity.high)
    if low is None or high is None:
        return high if low is None else low
    return (low + high) / 2


def _is_told(claim: Claim, figure: Quantity, kind: str) -> bool:
    """Whether the figure is told as a fact; what changes either way is often told by what is not ("without power")."""
    governors = governors_of(claim, figure)
    return all(p.modality is Modality.FACT and not (p.is_negated and is_growing(kind)) for p in governors)


def _is_first(figure: Quantity, kind: str, side: _Side) -> bool:
    """Whether no figure before it in the article is of its kind: reports begin with their own event."""
    return not any(
        other.span < figure.span
        and running_kind(other, side.article) == kind
        and not other.is_change
        and not other.meets(figure)
        for other in side.told.quantities
    )


# -- stages -----------------------------------------------------------------------------------------------------------


@cache
def _courses() -> Mapping[str, tuple[frozenset[str], bool, tuple[tuple[str, Mapping[str, tuple[Pattern, ...]]], ...]]]:
    """Return by the name of each course its holders, whether names can be, and its stages with their patterns."""
    return {
        course["name"]: (
            nouns(course["holders"]),
            course.get("has_names", False),
            tuple((label, by_predicate(patterns)) for label, patterns in course["stages"]),
        )
        for course in lexicon()["courses"]
    }


def _stages(propositions: tuple[Proposition, ...], claim: Claim | None) -> Iterator[_Stage]:
    """Yield the stages that propositions tell; without their claim, those that need no other word of it."""
    words = words_in(claim)
    for proposition in propositions:
        if proposition.is_negated or proposition.modality is not Modality.FACT:
            continue
        predicate = predicate_class(proposition.lemma)
        for course, (holders, has_names, stages) in _courses().items():
            for number, (label, patterns) in enumerate(stages):
                for pattern in patterns.get(predicate, ()):
                    if pattern.word is None or pattern.word in words:
                        for role in pattern.holders(proposition):
                            if role.lemma in holders or (role.entity and has_names):
                                yield _Stage(course, number, label, role, proposition)


def _stage_verdict(pair: Pair, early: _Side, late: _Side) -> Verdict | None:
    if are_of_two_places(pair) or is_recalled(late.claim, late.article):
        return None
    for x in _stages(early.claim.propositions, early.claim):
        for y in _stages(late.claim.propositions, late.claim):
            if not _follows(x, y) or _is_known(y, early):
                continue
            who = fuller(
                called(x.holder, early.claim.all_names, early.article),
                called(y.holder, late.claim.all_names, late.article),
            )
            words = (
                told_words(x.proposition, early.claim, early.article),
                told_words(y.proposition, late.claim, late.article),
            )
            reason = f"of {who}, the earlier article says {words[0]}, the later one {words[1]}"
            spans = {early.claim.id: marks(x.proposition, x.holder), late.claim.id: marks(y.proposition, y.holder)}
            confidence = round(min(0.9, 0.5 + pair.match.score / 2), 2)
            return _verdict(pair, FindingKind.STATE, (STAGE_RULE, reason, confidence), spans)
    return None


def _follows(x: _Stage, y: _Stage) -> bool:
    return x.course == y.course and x.number < y.number and same_holder(x.holder, y.holder)


def _is_known(stage: _Stage, early: _Side) -> bool:
    """Whether the earlier article tells the later stage, too."""
    return any(
        own.course == stage.course and own.number >= stage.number and same_holder(own.holder, stage.holder)
        for own in _stages(early.told.propositions, None)
    )
