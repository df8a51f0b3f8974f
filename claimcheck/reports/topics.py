"""Findings of one fact put together: a fact that ten outlets tell is one entry of the report and not forty-five."""

from collections.abc import Iterable, Sequence

from claimcheck.records import Claim, Finding, FindingKind, Group, Stance
from claimcheck.report import Report

_APART = frozenset({FindingKind.QUOTE})
"""Kinds of which a group may hold several: each altered quotation is a fact of its own."""

Topic = tuple[Finding, ...]
"""Findings that hang together, worst first; at least one."""


def topics(report: Report, findings: Sequence[Finding], *, is_split_by_kind: bool = True) -> tuple[Topic, ...]:
    """Return ``findings`` put together where they share a claim or a group, and are of one kind if so wanted.

    Altered quotations are put together only where they share a claim, if kinds are apart.

    Topics stand in the order of the first finding of each, and hold their findings in the order given.
    """
    homes = _homes(report.groups)
    leaders = list(range(len(findings)))
    first: dict[tuple[FindingKind | None, str], int] = {}
    for index, finding in enumerate(findings):
        a, b = finding.claims
        kind = finding.kind if is_split_by_kind else None
        shared = homes.get(a, frozenset()) & homes.get(b, frozenset()) if kind not in _APART else frozenset()
        for anchor in (a, b, *sorted(shared)):
            other = _leader(leaders, first.setdefault((kind, anchor), index))
            own = _leader(leaders, index)
            leaders[max(own, other)] = min(own, other)
    gathered: dict[int, list[Finding]] = {}
    for index, finding in enumerate(findings):
        gathered.setdefault(_leader(leaders, index), []).append(finding)
    return tuple(tuple(topic) for topic in gathered.values())


def _leader(leaders: list[int], index: int) -> int:
    """Return the first finding of the topic that the one at ``index`` is in (a disjoint-set forest)."""
    while leaders[index] != index:
        leaders[index] = leaders[leaders[index]]
        index = leaders[index]
    return index


def claims_of(report: Report, topic: Iterable[Finding]) -> tuple[Claim, ...]:
    """Return the claims of a topic's findings in the order of the report, each once."""
    ids = {claim for finding in topic for claim in finding.claims}
    return tuple(claim for claim in report.claims if claim.id in ids)


def telling(claims: Iterable[Claim]) -> Claim:
    """Return the claim that says it best for all: a short sentence in the outlet's own words, no headline."""
    return min(
        claims,
        key=lambda claim: (
            claim.is_headline,
            claim.cue is not None and claim.cue.stance in (Stance.DENIED, Stance.DOUBTED),
            not any(not proposition.is_nominal for proposition in claim.propositions),
            claim.source is not None,
            len(claim.text),
            claim.id,
        ),
    )


def _homes(groups: Iterable[Group]) -> dict[str, frozenset[str]]:
    """Return the ids of the groups that each claim is in."""
    homes: dict[str, frozenset[str]] = {}
    for group in groups:
        for claim in group.claims:
            homes[claim] = homes.get(claim, frozenset()) | {group.id}
    return homes


def undecided(report: Report) -> tuple[Group, ...]:
    """Return the groups of which no two claims came to a finding."""
    decided = [set(finding.claims) for finding in report.findings if not report.is_within(finding)]
    return tuple(group for group in report.groups if not any(pair.issubset(group.claims) for pair in decided))
