"""Findings of one fact put together: a fact that ten outlets tell is one entry of the report and not forty-five."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence

from claimcheck.records import Claim, Finding, FindingKind, Group, Span, Stance
from claimcheck.report import Report, ranks_by_claim

_DETAILED = frozenset({FindingKind.NUMBER, FindingKind.DATE, FindingKind.PLACE, FindingKind.NAME, FindingKind.QUOTE})
"""Kinds of which sentences on one fact hold several: "built in 1999" and "at 9:40 a.m." are dates of two facts."""

Topic = tuple[Finding, ...]
"""Findings that hang together, worst first; at least one."""


def topics(report: Report, findings: Sequence[Finding]) -> tuple[Topic, ...]:
    """Return ``findings`` put together where they are of one kind and tell of one fact.

    Of one fact are those that share a claim or a group; of figures, days, places, names and quotations, those that are
    decided by the same words of one article, or by the same detail in one group. Altered quotations are put together
    only where they share their words.

    Topics stand in the order of the first finding of each, and hold their findings in the order given.
    """
    leaders = list(range(len(findings)))
    first: dict[_Anchor, int] = {}
    for index, anchors in enumerate(_anchors(report, findings)):
        for anchor in anchors:
            other = _leader(leaders, first.setdefault((findings[index].kind, *anchor), index))
            own = _leader(leaders, index)
            leaders[max(own, other)] = min(own, other)
    gathered: dict[int, list[Finding]] = {}
    for index, finding in enumerate(findings):
        gathered.setdefault(_leader(leaders, index), []).append(finding)
    return tuple(tuple(topic) for topic in gathered.values())


_Anchor = tuple[Hashable, ...]


def _anchors(report: Report, findings: Sequence[Finding]) -> Iterator[list[_Anchor]]:
    """Yield for each finding what it has in common with others of its kind that tell of the same fact."""
    homes = _homes(report.groups)
    stretches = _stretches(report, findings)
    for finding in findings:
        a, b = finding.claims
        shared = sorted(homes.get(a, frozenset()) & homes.get(b, frozenset()))
        if finding.kind not in _DETAILED:
            yield [(anchor,) for anchor in (a, b, *shared)]
            continue
        places = _places(report, finding)
        own: list[_Anchor] = [(claim.article, stretches[finding.kind, claim.article, span]) for claim, span in places]
        if finding.kind is not FindingKind.QUOTE:
            own += [(group, detail) for group in shared for detail in sorted(_details(report, places))]
        yield own


def _places(report: Report, finding: Finding) -> list[tuple[Claim, Span]]:
    """Return the words that decide a finding; of a claim that has none, the sentence."""
    found = []
    for claim in (report.claim_by_id[claim] for claim in finding.claims):
        marks = [mark.span for mark in finding.marks if mark.claim == claim.id]
        found += [(claim, span) for span in marks or [claim.sentence]]
    return found


def _stretches(report: Report, findings: Iterable[Finding]) -> dict[tuple[FindingKind, str, Span], int]:
    """Return for each deciding place of a kind in an article where the stretch begins that it makes with its likes.

    Places that overlap make one stretch.
    """
    places = {(f.kind, claim.article, span) for f in findings for claim, span in _places(report, f)}
    starts: dict[tuple[FindingKind, str, Span], int] = {}
    home, start, end = ("", ""), 0, 0
    for kind, article, span in sorted(places):
        if (kind, article) != home or span.start >= end:
            home, start, end = (kind, article), span.start, span.end
        end = max(end, span.end)
        starts[kind, article, span] = start
    return starts


def _details(report: Report, places: Iterable[tuple[Claim, Span]]) -> set[str]:
    """Return the details at places, each the same in whatever words: a figure, days, a name, or else the words."""
    details = set()
    for claim, place in places:
        told = (
            *((figure.span, figure.canonical) for figure in claim.quantities),
            *((time.span, f"{time.start} {time.end}") for time in claim.times if time.start is not None),
            *((name.span, name.key) for name in claim.all_names),
        )
        words = " ".join(place.of(report.article_by_id[claim.article].text).casefold().split())
        details.add(next((detail for span, detail in told if span.overlaps(place)), words))
    return details


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
