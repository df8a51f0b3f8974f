"""Which findings a reader needs: not one claim against a dozen, and nothing twice."""

from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.records import Between, Claim, Finding, FindingKind, Relation, Span

SURER_MARGIN = 0.1
"""How much surer an explicit cause is than a mere "after", as compare_causes rates them."""
_Marked = Sequence[tuple[str, Span]]
"""The deciding words of a finding: ids of articles, and places."""
MAX_USES = 3
"""Contradictions of one kind that one claim may stand in against one other article; the surest are kept."""


def without_repetition(findings: Sequence[Finding], claim_of: Mapping[str, Claim]) -> list[Finding]:
    """Keep what is told once, and at most ``MAX_USES`` contradictions of one kind for each claim and other article.

    Each claim first gets its surest partner that is still free, so that no claim takes all of them; then a second one.
    What only came before an event is no cause beside one that a claim gives in so many words.
    """
    once = _told_once(findings, claim_of)
    conflicts = [finding for finding in once if finding.relation is Relation.CONTRADICTS]
    place = {claim_id: i for i, claim_id in enumerate(claim_of)}
    conflicts.sort(key=lambda finding: (-finding.confidence, sorted(place[claim_id] for claim_id in finding.claims)))
    uses: Counter[tuple[str, FindingKind, Between, str]] = Counter()
    kept: set[str] = set()
    best: dict[tuple[str, FindingKind, Between, str], float] = {}
    for limit in range(1, MAX_USES + 1):
        for finding in conflicts:
            a, b = finding.claims
            sort = (finding.kind, finding.between)
            keys = ((a, *sort, claim_of[b].article), (b, *sort, claim_of[a].article))
            surest = max(best.setdefault(key, finding.confidence) for key in keys)
            if finding.kind is FindingKind.CAUSE and finding.confidence < surest - SURER_MARGIN:
                continue
            if finding.id not in kept and all(uses[key] < limit for key in keys):
                uses.update(keys)
                kept.add(finding.id)
    return [f for f in once if f.relation is not Relation.CONTRADICTS or f.id in kept]


def _told_once(findings: Sequence[Finding], claim_of: Mapping[str, Claim]) -> list[Finding]:
    """Return findings without what an earlier one says already: the same of the same claims, or by the same words.

    A sentence of which one says a part, and another all of it, gives two claims that hold the deciding words.
    """
    ids = set[str]()
    told: dict[frozenset[str], list[_Marked]] = {}
    once = list[Finding]()
    for finding in findings:
        marks = [(claim_of[mark.claim].article, mark.span) for mark in finding.marks]
        articles = frozenset(article for article, _ in marks)
        is_marked = finding.relation is Relation.CONTRADICTS and len(articles) > 1
        if finding.id in ids or (is_marked and any(_is_one_place(marks, other) for other in told.get(articles, ()))):
            continue
        ids.add(finding.id)
        if is_marked:
            told.setdefault(articles, []).append(marks)
        once.append(finding)
    return once


def _is_one_place(marks: _Marked, others: _Marked) -> bool:
    """Whether all words that are marked are marked among others already."""
    return all(any(home == article and span.overlaps(place) for home, place in others) for article, span in marks)
