"""The identity of a finding: what it is about, and neither where nor when it was found.

It rests on the rule, and on the outlet, the speaker and the words of either claim. There is no path, line, date, score
or version in it: it stays the same when paragraphs move, files are renamed or other text changes. Where one article
says the same twice, the second finding is told apart from the first by its number, as ruff does for GitLab.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from claimcheck.records import Claim, Finding, content_id
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
        mark = _mark(finding.rule, [report.claim_by_id[claim] for claim in finding.claims], report)
        times[mark] += 1
        if times[mark] > 1:
            mark = content_id(VERSION, mark, str(times[mark]))
        marks.append(f"{VERSION}:{mark}")
    return tuple(marks)


def fingerprint(rule: str, claims: Sequence[Claim], report: Report) -> str:
    """Return the fingerprint of the first finding of ``rule`` between two ``claims`` of ``report``, in any order."""
    return f"{VERSION}:{_mark(rule, claims, report)}"


def words_of(claim: Claim) -> str:
    """Return who says a claim and what it says, as a fingerprint takes them: the same in every reprint."""
    speaker = claim.source.key if claim.source and claim.source.key else ""
    return f"{normalised(speaker)}\0{normalised(claim.text)}"


def _mark(rule: str, claims: Sequence[Claim], report: Report) -> str:
    outlets = (normalised(report.article_by_id[claim.article].outlet or "") for claim in claims)
    sides = (f"{outlet}\0{words_of(claim)}" for outlet, claim in zip(outlets, claims, strict=True))
    return content_id(VERSION, rule, *sorted(sides))


def normalised(text: str) -> str:
    """Return the words of ``text``, without case, accents' spelling, punctuation and white space.

    >>> normalised("“Eighteen  men,” he said")
    'eighteen men he said'
    """
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
