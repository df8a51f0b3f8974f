"""Rung: one figure, up here and down there: "sales rose 3.1 percent" over "suffered a 3.1 percent fall in sales".

``directions-differ``: antonymy (de Marneffe, Rafferty and Manning 2008, Finding Contradictions in Text) of what a
figure measures, whatever words tell it. That the figure is the same, and that what rose and fell is called the same,
stands for one event; a rise and a fall of two sizes can be those of two periods.
"""

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import stem
from claimcheck.comparison.events.story import are_of_two_times, is_recalled
from claimcheck.comparison.events.told import stands_elsewhere
from claimcheck.comparison.figures.figure import governors_of
from claimcheck.comparison.figures.measure import are_of_two_measures
from claimcheck.comparison.pair import Pair, Verdict, belong_to_others, scored_contradiction
from claimcheck.comparison.wording import quoted
from claimcheck.records import Claim, FindingKind, Quantity, Role, RoleName

RULE = "directions-differ"
MIN_SCORE = 0.30
"""Least score of a match whose sentences tell how one thing has changed."""

TURNS = {"up": "rise", "down": "fall", None: "change"}
"""What a change in a direction is called."""


def compare_directions(pair: Pair) -> Verdict | None:
    """Contradiction if the same figure measures a rise in one claim and a fall in the other."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation or are_of_two_times(pair):
        return None
    if is_recalled(pair.a, pair.article_a) != is_recalled(pair.b, pair.article_b):
        return None
    opposed = [(x, y) for x in pair.a.quantities for y in pair.b.quantities if _is_reversed(pair, x, y)]
    if not opposed or tell_of_two(pair):
        return None
    x, y = min(opposed, key=lambda figures: pair.order_of(figures[0].span, figures[1].span))
    return scored_contradiction(
        pair,
        kind=FindingKind.STATE,
        rule=RULE,
        reason=(
            f"one tells {quoted(x.text)} as a {TURNS[x.direction]}, "
            f"the other tells {quoted(y.text)} as a {TURNS[y.direction]}"
        ),
        marks=((x.span,), (y.span,)),
    )


def _is_reversed(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether two figures are the same but for the direction, of one thing, and neither article tells of both."""
    if {x.direction, y.direction} != {"up", "down"} or (x.low, x.high, x.unit) != (y.low, y.high, y.unit):
        return False
    subjects = _subjects(pair.a, x), _subjects(pair.b, y)
    is_named = all(_is_named_in(own, sentence) for own, sentence in zip(subjects, pair.sentences[::-1], strict=True))
    if not (any(subjects) and is_named) or are_of_two_measures(pair, x, y) or _are_of_two_periods(pair):
        return False
    if any(belong_to_others(pair, one, other) for one in subjects[0] for other in subjects[1]):
        return False
    return not (
        stands_elsewhere(pair.told_a.quantities, x.span, lambda other: _is_same(other, y))
        or stands_elsewhere(pair.told_b.quantities, y.span, lambda other: _is_same(other, x))
    )


def _are_of_two_periods(pair: Pair) -> bool:
    """Whether both tell when, and in no words alike: in February, from November to February."""
    left, right = ({time.text.lower() for time in (*claim.times, *claim.setting_times)} for claim in (pair.a, pair.b))
    return bool(left and right) and left.isdisjoint(right)


def _subjects(claim: Claim, figure: Quantity) -> list[Role]:
    """Return whatever rose or fell by a figure, as far as the syntax tells."""
    return [
        role
        for told in governors_of(claim, figure)
        for role in told.roles
        if role.name is RoleName.AGENT and not role.span.overlaps(figure.span)
    ]


def _is_named_in(subjects: list[Role], sentence: str) -> bool:
    """Whether a sentence names one of the subjects; so it does where there are none."""
    return not subjects or any(stem(role.lemma) in sentence.lower() for role in subjects)


def _is_same(other: Quantity, figure: Quantity) -> bool:
    return other.direction == figure.direction and other.meets(figure)
