"""The identity of a finding: what it is about, and neither where nor when it was found.

It rests on the rule, and on the outlet, the speaker and the words of either claim. There is no path, line, date, score
or version in it: it stays the same when paragraphs move, files are renamed or other text changes. Where one article
says the same twice, the second finding is told apart from the first by its number, as ruff does for GitLab.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from claimcheck.records import Finding, content_id
from claimcheck.report import Report

VERSION = "v1"
_WORD = re.compile(r"\w+")


def fingerprints(findings: Sequence[Finding], report: Report) -> tuple[str, ...]:
    """Return the fingerprint of each finding, in the same order.

    Args:
        findings: Findings of ``report``.
        report: Holds their claims and articles.
    """
    times: Counter[str] = Counter()
    marks: list[str] = []
    for finding in findings:
        sides = sorted(_side(report, claim) for claim in finding.claims)
        mark = content_id(VERSION, finding.rule, *sides)
        times[mark] += 1
        if times[mark] > 1:
            mark = content_id(VERSION, mark, str(times[mark]))
        marks.append(f"{VERSION}:{mark}")
    return tuple(marks)


def _side(report: Report, claim_id: str) -> str:
    claim = report.claim_by_id[claim_id]
    speaker = claim.source.key if claim.source and claim.source.key else ""
    return "\0".join(
        (normalised(report.article_of(claim_id).outlet or ""), normalised(speaker), normalised(claim.text))
    )


def normalised(text: str) -> str:
    """Return the words of ``text``, without case, accents' spelling, punctuation and white space.

    >>> normalised("“Eighteen  men,” he said")
    'eighteen men he said'
    """
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
