"""Which findings a reader wants to see, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.records import Finding, FindingKind, Relation

if TYPE_CHECKING:
    from claimcheck.report import Report


class Order(StrEnum):
    """The orders in which findings can be shown."""

    SEVERITY = "severity"
    """Worst first, the surest of them on top: the order of the report."""
    CONFIDENCE = "confidence"
    """Surest first."""
    PLACE = "place"
    """As their claims stand in the articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Findings with one of ``relations`` and ``kinds`` that are as sure as ``min_confidence_ratio`` or surer.

    An empty set asks for everything.
    """

    relations: frozenset[Relation] = frozenset()
    kinds: frozenset[FindingKind] = frozenset()
    min_confidence_ratio: float = 0.0
    order: Order = Order.SEVERITY

    @property
    def is_narrow(self) -> bool:
        """Whether it may leave findings out."""
        return bool(self.relations or self.kinds or self.min_confidence_ratio > 0)

    def has(self, finding: Finding) -> bool:
        """Whether ``finding`` is wanted."""
        return (
            (not self.relations or finding.relation in self.relations)
            and (not self.kinds or finding.kind in self.kinds)
            and finding.confidence >= self.min_confidence_ratio
        )

    def of(self, report: "Report", findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that are wanted, in the order wanted; ties stay in the order given.

        Args:
            report: What the findings belong to.
            findings: The findings to choose from, worst first.
        """
        wanted = [finding for finding in findings if self.has(finding)]
        if self.order is Order.CONFIDENCE:
            wanted.sort(key=lambda finding: -finding.confidence)
        elif self.order is Order.PLACE:
            place = {claim.id: index for index, claim in enumerate(report.claims)}
            wanted.sort(key=lambda finding: sorted(place[claim] for claim in finding.claims))
        return tuple(wanted)


EVERYTHING = Selection()
"""All findings, worst first."""
