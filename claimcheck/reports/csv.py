"""The report as CSV (RFC 4180), for spreadsheets: a row for each finding, or for each claim.

A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP ASVS 1.2.10), and what cannot
be seen is spelt out. Programs should read JSON, which changes nothing.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from claimcheck.records import Claim, Finding
from claimcheck.report import Report
from claimcheck.reports.places import line_of, speaker
from claimcheck.reports.sanitize import visible

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "\0")
"""The wide forms of Chinese and Japanese typing are formulas too to some spreadsheets."""
_FINDING_COLUMNS = (
    "id",
    "relation",
    "kind",
    "between",
    "rule",
    "severity",
    "confidence",
    "explanation",
    "is_independent",
)
_SIDE_COLUMNS = ("outlet", "published", "path", "line", "claim_kind", "speaker", "claim", "figures")
_CLAIM_COLUMNS = ("id", *_SIDE_COLUMNS, "cue", "stance")


def render(report: Report) -> str:
    """Return a row for each finding, worst first, with both claims beside each other."""
    header = (*_FINDING_COLUMNS, *(f"{side}_{column}" for side in ("a", "b") for column in _SIDE_COLUMNS))
    return _table(header, (_finding_row(report, finding) for finding in report.findings))


def render_claims(report: Report) -> str:
    """Return a row for each claim, in the order of the articles."""
    return _table(_CLAIM_COLUMNS, (_claim_row(report, claim) for claim in report.claims))


def cell(value: str) -> str:
    r"""Return ``value`` as a cell that a spreadsheet shows and does not calculate.

    >>> cell("=1+1"), cell("18 people"), cell("\t@SUM(A1)")
    ("'=1+1", '18 people', "'@SUM(A1)")
    """
    shown = visible(value)
    return f"'{shown}" if value.startswith(_FORMULA_STARTS) or shown.startswith(_FORMULA_STARTS) else shown


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    for row in rows:
        writer.writerow([cell(value) for value in row])
    return text.getvalue()


def _finding_row(report: Report, finding: Finding) -> tuple[str, ...]:
    return (
        finding.id,
        finding.relation.value,
        finding.kind.value,
        finding.between.value,
        finding.rule,
        finding.severity.value,
        f"{finding.confidence:.2f}",
        finding.explanation,
        "yes" if report.is_independent(finding) else "no",
        *(field for claim in finding.claims for field in _side(report, report.claim_by_id[claim])),
    )


def _claim_row(report: Report, claim: Claim) -> tuple[str, ...]:
    cue = ("", "") if claim.cue is None else (claim.cue.text, claim.cue.stance.value)
    return (claim.id, *_side(report, claim), *cue)


def _side(report: Report, claim: Claim) -> tuple[str, ...]:
    article = report.article_by_id[claim.article]
    return (
        article.outlet or "",
        "" if article.published is None else article.published.isoformat(),
        article.path,
        str(line_of(article, claim)),
        claim.kind.value,
        speaker(claim),
        claim.text,
        "; ".join(quantity.text for quantity in claim.quantities),
    )
