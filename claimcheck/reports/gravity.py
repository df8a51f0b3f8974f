"""Which of several differences of one pair of passages is told first: an arrest before a nationality."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.records import Claim, Finding, FindingKind

_GRAVEST_FIRST = (
    FindingKind.STATE,
    FindingKind.POLARITY,
    FindingKind.QUOTE,
    FindingKind.SPEAKER,
    FindingKind.POSITION,
    FindingKind.NUMBER,
    FindingKind.NAME,
    FindingKind.PLACE,
    FindingKind.DATE,
    FindingKind.CAUSE,
    FindingKind.OTHER,
)
"""What became of people and things, and whether it is so at all; who said what; then figures, names and days."""


def gravest_first(findings: Sequence[Finding], claim_by_id: Mapping[str, Claim]) -> tuple[Finding, ...]:
    """Return ``findings``, those of two sentences in the places that these have, but the gravest of them first.

    Args:
        findings: Worst first; only what is equally bad changes places.
        claim_by_id: The claims by ``Claim.id``.
    """
    places = defaultdict[tuple[object, ...], list[int]](list)
    for place, finding in enumerate(findings):
        told = (claim_by_id[claim] for claim in finding.claims)
        sentences = frozenset((claim.article, claim.sentence) for claim in told)
        places[finding.relation, finding.between, finding.severity, sentences].append(place)
    ordered = list(findings)
    for own in places.values():
        gravest = sorted((findings[place] for place in own), key=lambda finding: _GRAVEST_FIRST.index(finding.kind))
        for place, finding in zip(own, gravest, strict=True):
            ordered[place] = finding
    return tuple(ordered)
