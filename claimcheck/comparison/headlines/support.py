"""Whether anything in the body of an article bears its headline out.

A headline sums up, rounds and adds up: "20 dead" stands over "at least 19 people died", "16 dead" over "14 passengers
and two guards were killed".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.comparison.events.shared import PRONOUNS, pair_up, same_noun, same_predicate
from claimcheck.comparison.figures.figure import value_of
from claimcheck.comparison.figures.tolls import toll_of
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.records import Article, Claim, FindingKind, Name, Proposition, Quantity, RoleName, Span

ROUND_RATIO = 0.1
"""How far a round figure of a headline may lie from that of the body: "20 dead" over "18 people died"."""
MAX_SUMMANDS = 3
"""How many figures of the body, one after the other, a headline may add up."""
_WORD = re.compile(r"\w+")


def is_borne_out(verdict: Verdict, pair: Pair, body: Sequence[Claim]) -> bool:
    """Whether anything in the body says what the headline says."""
    marks, marks_b = verdict.marks_a, verdict.marks_b
    if verdict.kind is FindingKind.NUMBER:
        figures = [q for q in pair.a.quantities if q.span in marks]
        return any(_is_given(x, pair.article_a, body) or _is_of_another_event(x, pair, marks_b, body) for x in figures)
    if verdict.kind in {FindingKind.NAME, FindingKind.PLACE}:
        names = [n for n in (*pair.a.names, *pair.a.setting_names) if n.span in marks]
        return any(_is_named(name, pair, verdict.marks_b) for name in names)
    told = [p for p in pair.a.propositions if p.span in marks]
    return any(_is_told(p, claim) for p in told for claim in body)


def _is_given(x: Quantity, article: Article, body: Sequence[Claim]) -> bool:
    """Whether the body has the figure: so, rounded, as the sum of figures that follow each other, or in no claim."""
    if _is_written(x, article, body):
        return True
    same = [q for q in _figures_of(body) if (q.base_unit or q.unit) == (x.base_unit or x.unit)]
    toll = toll_of(x, article)
    for y in same:
        counts_another = bool(x.counted and y.counted and not same_noun(x.counted, y.counted))
        is_another_toll = bool(toll and toll_of(y, article) not in {toll, None})
        if not counts_another and not is_another_toll and (x.meets(y) or (toll and _is_about(x, y))):
            return True
    values = [q.low for q in same if q.low is not None and q.low == q.high and toll_of(q, article) in {toll, None}]
    runs = (values[i : i + n] for n in range(2, MAX_SUMMANDS + 1) for i in range(len(values) - n + 1))
    totals = (sum(run) for run in runs)
    return any(x.meets(replace(x, low=t, high=t, moved=None)) for t in totals)


def _is_written(x: Quantity, article: Article, body: Sequence[Claim]) -> bool:
    """Whether the words of the figure stand in the body where no figure was read."""
    words = re.compile(rf"(?<!\w){re.escape(x.text)}(?!\w)", re.IGNORECASE)
    read = [q.span for q in _figures_of(body)]
    places = (Span(*m.span()) for span in article.body for m in words.finditer(article.text, span.start, span.end))
    return any(not any(place.overlaps(span) for span in read) for place in places)


def _is_of_another_event(x: Quantity, pair: Pair, marks: Sequence[Span], body: Sequence[Claim]) -> bool:
    """Whether the body gives another toll of the kind first: reports begin with their own event, and recall others."""
    toll = toll_of(x, pair.article_a)
    if toll is None:
        return False
    first = next((y for y in _figures_of(body) if toll_of(y, pair.article_b) == toll), None)
    return first is not None and first.span not in marks


def _figures_of(body: Sequence[Claim]) -> list[Quantity]:
    """Return the figures of a body in the order of the text."""
    return [q for _, q in sorted({q.span: q for claim in body for q in claim.quantities}.items())]


def _is_named(name: Name, pair: Pair, others: Sequence[Span]) -> bool:
    """Whether the words by which the headline's name differs stand anywhere in the body."""
    text = pair.article_b.text
    known = {word for span in others for word in _WORD.findall(span.of(text).casefold())}
    own = set(_WORD.findall(name.text.casefold())) - known
    words = {word for span in pair.article_b.body for word in _WORD.findall(span.of(text).casefold())}
    return not own or bool(own & words)


def _is_told(proposition: Proposition, claim: Claim) -> bool:
    """Whether a claim tells the same, as far as the words show: "the minister" may be anybody with a name."""
    return any(
        same_predicate(own.lemma, proposition.lemma)
        and own.is_negated == proposition.is_negated
        and (pair_up(own, proposition).same or not _are_others(own, proposition))
        for own in claim.propositions
    )


def _are_others(left: Proposition, right: Proposition) -> bool:
    """Whether something else stands in one part of either: shares rose, and profits fell."""
    return any(
        x.name is y.name and not (x.entity or y.entity) and x.lemma not in PRONOUNS and y.lemma not in PRONOUNS
        for x in left.roles
        for y in right.roles
        if x.name is not RoleName.OBLIQUE
    )


def _is_about(x: Quantity, y: Quantity) -> bool:
    """Whether the toll of a headline differs by one only (the attacker counted or not), or by rounding."""
    first, second = value_of(x), value_of(y)
    apart = abs(first - second)
    return apart <= 1 or (first % 10 == 0 and apart <= ROUND_RATIO * first)
