"""Alerts as GitLab's code quality report.

Source: GitLab documentation, "Code quality", section "Code quality report format".
"""

from collections.abc import Sequence
from typing import Final

from claimcheck.records import Severity
from claimcheck.reports.alerts import Alert, copies_of
from claimcheck.reports.json import indented
from claimcheck.reports.sanitize import visible

SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(alerts: Sequence[Alert]) -> str:
    """Return the alerts as a JSON array; GitLab shows no rule, so the description begins with it."""
    entries = [
        {
            "description": f"{alert.finding.rule}: {visible(alert.finding.explanation)}"
            f" The {'body' if alert.is_within else 'other article'}: "
            f"{visible(alert.other_place.file)}:{alert.other_place.line}"
            f"{f' ({visible(copies_of(alert))})' if alert.repeats else ''}.",
            "check_name": alert.finding.rule,
            "fingerprint": alert.fingerprint,
            "severity": SEVERITIES[alert.severity],
            "location": {"path": alert.place.file, "lines": {"begin": alert.place.line, "end": alert.place.end_line}},
        }
        for alert in alerts
    ]
    return "[" + ",".join(f"\n{indented(entry)}" for entry in entries) + "\n]\n"
