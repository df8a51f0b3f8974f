"""The figures that decide a finding, source by source, for a number line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.records import Claim, Mark, Quantity
from claimcheck.report import Report
from claimcheck.reports.places import speaker
from claimcheck.reports.sanitize import visible
from claimcheck.reports.topics import Topic, claims_of

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and who holds it: the speaker in a dispute between speakers, else the outlet."""

    label: str
    quantity: Quantity


def figures_of(report: Report, topic: Topic) -> tuple[Figure, ...]:
    """Return the figures that decide ``topic``, each label and figure once; none where their units differ."""
    marks = [mark for finding in topic for mark in finding.marks]
    figures: dict[tuple[str, str], Figure] = {}
    for claim in claims_of(report, topic):
        quantity = _decisive(claim, marks)
        if quantity is not None:
            label = _label(report, claim, topic)
            figures.setdefault((label, visible(quantity.text).casefold()), Figure(label, quantity))
    units = {(figure.quantity.kind, figure.quantity.unit) for figure in figures.values()}
    return tuple(figures.values()) if len(units) == 1 else ()


def bounds_of(figures: Sequence[Figure]) -> tuple[float, float] | None:
    """Return the least and the greatest bound of ``figures``; None where there is nothing to draw a line of."""
    bounds = [bound for figure in figures for bound in (figure.quantity.low, figure.quantity.high) if bound is not None]
    if len(figures) < _FEWEST or not bounds or min(bounds) == max(bounds):
        return None
    return min(bounds), max(bounds)


def _decisive(claim: Claim, marks: Iterable[Mark]) -> Quantity | None:
    """Return the figure of a claim that is marked as deciding, the first if several are."""
    spans = [mark.span for mark in marks if mark.claim == claim.id]
    marked = (quantity for quantity in claim.quantities if any(quantity.span.overlaps(span) for span in spans))
    return next(marked, None)


def _label(report: Report, claim: Claim, topic: Topic) -> str:
    name = report.article_by_id[claim.article].name
    disputed = any(finding.between == "speakers" for finding in topic)
    return speaker(claim) or visible(name) if disputed else visible(name)
