"""Findings of one fact put together: a fact that ten outlets tell is one entry of the report and not forty-five."""

from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.records import Claim, Finding, FindingKind, Group, Stance
from claimcheck.report import Report, ranks_by_claim

_APART = frozenset({FindingKind.QUOTE})
"""Kinds of which a group may hold several: each altered quotation is a fact of its own."""

Topic = tuple[Finding, ...]
"""Findings that hang together, worst first; at least one."""


def topics(report: Report, findings: Sequence[Finding]) -> tuple[Topic, ...]:
    """Return ``findings`` put together where they are of one kind and share a claim or a group.

    Altered quotations are put together only where they share a claim.

    Topics stand in the order of the first finding of each, and hold their findings in the order given.
    """
    homes = _homes(report.groups)
    leaders = list(range(len(findings)))
    first: dict[tuple[FindingKind, str], int] = {}
    for index, finding in enumerate(findings):
        a, b = finding.claims
        shared = homes.get(a, frozenset()) & homes.get(b, frozenset()) if finding.kind not in _APART else frozenset()
        for anchor in (a, b, *sorted(shared)):
            other = _leader(leaders, first.setdefault((finding.kind, anchor), index))
            own = _leader(leaders, index)
            leaders[max(own, other)] = min(own, other)
    gathered: dict[int, list[Finding]] = {}
    for index, finding in enumerate(findings):
        gathered.setdefault(_leader(leaders, index), []).append(finding)
    return tuple(tuple(topic) for topic in gathered.values())


def accords(findings: Sequence[Finding]) -> tuple[Topic, ...]:
    """Return ``findings`` that join claims put together so that one claim of each topic is joined with all others.

    What agrees with what agrees need not agree: claims that only others lead to stand in a topic of their own. Topics
    stand in the order of the first finding of each, and hold their findings in the order given.
    """
    joined = ranks_by_claim(findings)
    free = set(range(len(findings)))
    found: list[list[int]] = []
    for hub in sorted(joined, key=lambda claim: (-len(joined[claim]), joined[claim][0])):
        rays = [index for index in joined[hub] if index in free]
        told = {claim for index in rays for claim in findings[index].claims}
        between = {index for claim in told for index in joined[claim] if told.issuperset(findings[index].claims)}
        topic = sorted(between & free)
        free -= between
        found += [topic] if topic else []
    return tuple(tuple(findings[index] for index in topic) for topic in sorted(found))


def told_in(report: Report, topic: Topic) -> Claim:
    """Return the claim that says best what all claims of a topic of :func:`accords` tell: one joined with all."""
    degree = Counter(claim for finding in topic for claim in finding.claims)
    most = max(degree.values())
    return telling(report.claim_by_id[claim] for claim in degree if degree[claim] == most)


def _leader(leaders: list[int], index: int) -> int:
    """Return the first finding of the topic that the one at ``index`` is in (a disjoint-set forest)."""
    while leaders[index] != index:
        leaders[index] = leaders[leaders[index]]
        index = leaders[index]
    return index


def claims_of(report: Report, topic: Iterable[Finding]) -> tuple[Claim, ...]:
    """Return the claims of a topic's findings in the order of the report, each once."""
    ids = {claim for finding in topic for claim in finding.claims}
    return tuple(report.claim_by_id[claim] for claim in sorted(ids, key=report.rank_by_claim.__getitem__))


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
