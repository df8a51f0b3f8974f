"""Rung: one person's penalty with two figures: "jailed for eleven years" here, "given a seven-year prison term" there.

``penalties-differ``: convict, offence and sentence are the core elements of FrameNet's frame Sentencing, and a court
passes one sentence of a kind, whatever the words. Not of least and most terms, of what is asked for or suspended. The
words stand in ``lexicons/penalties.toml``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import words_after, words_before
from claimcheck.comparison.events.story import is_recalled
from claimcheck.comparison.events.told import stands_elsewhere
from claimcheck.comparison.figures.figure import can_be_rounded
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.wording import fuller, in_context, name_of
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    FindingKind,
    Modality,
    Proposition,
    Quantity,
    QuantityKind,
    RoleName,
    keys_match,
)

RULE = "penalties-differ"
MIN_SCORE = 0.30
"""Least score of a match whose sentences tell how one person was punished."""
KINDS = {"prison": QuantityKind.DURATION, "fine": QuantityKind.MONEY, "ban": QuantityKind.DURATION}
"""What each kind of penalty is counted in."""
NEAR_WORDS = 4
"""Words to either side of a figure that tell what it is of."""


@dataclass(frozen=True, slots=True)
class _Penalty:
    """What somebody was punished with."""

    kind: str
    person: str
    figure: Quantity


def compare_penalties(pair: Pair) -> Verdict | None:
    """Contradiction if somebody gets one kind of penalty with two figures, and neither article tells of both."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    if is_recalled(pair.a, pair.article_a) != is_recalled(pair.b, pair.article_b):
        return None
    opposed = [
        (x, y)
        for x, y in product(_penalties(pair.a, pair.article_a), _penalties(pair.b, pair.article_b))
        if x.kind == y.kind and keys_match(x.person, y.person) and not _can_both_be(pair, x.figure, y.figure)
    ]
    if not opposed or tell_of_two(pair):
        return None
    one, other = min(opposed, key=lambda found: pair.order_of(found[0].figure.span, found[1].figure.span))
    x, y = one.figure, other.figure
    person = fuller(name_of(one.person, pair.told_a.names), name_of(other.person, pair.told_b.names))
    words = in_context(x.span, pair.a, pair.article_a, after=2), in_context(y.span, pair.b, pair.article_b, after=2)
    return scored_contradiction(
        pair,
        kind=FindingKind.NUMBER,
        rule=RULE,
        reason=f"as the penalty for {person or 'one person'}, one gives {words[0]}, the other {words[1]}",
        marks=((x.span,), (y.span,)),
    )


def _can_both_be(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether two figures are one, or either article tells of the other's, too."""
    if (x.base_unit or x.unit) != (y.base_unit or y.unit) or x.meets(y) or can_be_rounded(x, y):
        return True
    return stands_elsewhere(pair.told_a.quantities, x.span, y.meets) or stands_elsewhere(
        pair.told_b.quantities, y.span, x.meets
    )


def _penalties(claim: Claim, article: Article) -> Iterator[_Penalty]:
    for told in claim.propositions:
        if told.modality is not Modality.FACT or told.is_negated:
            continue
        for figure in claim.quantities:
            kind = _kind_of(figure, told, article)
            people = {role.entity for role in told.roles if role.name is RoleName.PATIENT and role.entity}
            yield from (_Penalty(kind, person, figure) for person in sorted(people) if kind is not None)


def _kind_of(figure: Quantity, told: Proposition, article: Article) -> str | None:
    """Return which penalty a figure is in what a proposition tells, if it is one."""
    if not any(role.span.overlaps(figure.span) for role in told.roles) or not (figure.low and figure.high):
        return None
    near = [*words_before(figure.span, article)[-NEAR_WORDS:], *words_after(figure.span, article)[:NEAR_WORDS]]
    beside = " ".join(near)
    if any(f" {word} " in f" {beside} " for word in _other()):
        return None
    for kind, counted_in in KINDS.items():
        verbs, nouns = _words(kind)
        if figure.kind is counted_in and (told.lemma in verbs or not nouns.isdisjoint((*near, figure.counted))):
            return kind
    return None


@cache
def _words(kind: str) -> tuple[frozenset[str], frozenset[str]]:
    table = load_lexicon("claimcheck.comparison", "penalties").tables[kind]
    return frozenset(table["verbs"]), frozenset(table["nouns"])


@cache
def _other() -> frozenset[str]:
    return load_lexicon("claimcheck.comparison", "penalties").words("other")
