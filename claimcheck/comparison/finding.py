"""How a verdict on a pair becomes a finding."""

import re

from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.records import Between, Finding, Mark, Severity, content_id

_WORD = re.compile(r"\w+")


def finding_of(
    pair: Pair, verdict: Verdict, *, rule: str, between: Between, severity: Severity, explanation: str
) -> Finding:
    """Return the finding; its id depends on the rule, the outlets and the words of the claims, and on nothing else."""
    contents = sorted(
        f"{article.name}\0{' '.join(_WORD.findall(claim.text.lower()))}"
        for article, claim in ((pair.article_a, pair.a), (pair.article_b, pair.b))
    )
    marks = [Mark(claim=pair.a.id, span=span) for span in verdict.marks_a]
    marks += [Mark(claim=pair.b.id, span=span) for span in verdict.marks_b]
    return Finding(
        id=content_id("v1", rule, *contents),
        relation=verdict.relation,
        kind=verdict.kind,
        between=between,
        rule=rule,
        severity=severity,
        confidence=verdict.confidence,
        claims=(pair.a.id, pair.b.id),
        explanation=explanation,
        marks=tuple(marks),
    )
