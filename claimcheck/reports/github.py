"""Alerts as GitHub Actions shows them: annotations by commands in the log, and a summary of the job in Markdown.

Whatever comes from an article is escaped: a line of a log that begins with two colons, or holds the older form with two
number signs, gives the runner a command. Sources: GitHub, "Workflow commands for GitHub Actions"; actions/toolkit,
command.ts.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.config import REPORT_COMMENT
from claimcheck.records import Severity
from claimcheck.reports.alerts import Alert, copies_of, sentence_of
from claimcheck.reports.sanitize import spelt_out, visible

MOST_ANNOTATIONS: Final = 10
"""GitHub shows ten of a kind in a step and drops the others without a word."""
MOST_MESSAGE_CHARS: Final = 4_000
"""The runner cuts a message at 4,096."""
MOST_SUMMARY_BYTES: Final = 1_000_000
"""A summary over 1 MiB is not shown at all."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|<>&~:-])")
_MENTION = re.compile(r"@(?=\w)")


def annotations(alerts: Sequence[Alert], *, otherwise: str = "") -> str:
    """Return the commands that annotate the new articles: at most ten, worst first; the last says how many are left.

    Args:
        alerts: What is told, worst first.
        otherwise: What the check came to: a line of the log, and no command, where there is nothing to annotate.
    """
    if not alerts:
        return f"{visible(otherwise)}\n" if otherwise else ""
    shown = alerts if len(alerts) <= MOST_ANNOTATIONS else alerts[: MOST_ANNOTATIONS - 1]
    lines = [_annotation(alert) for alert in shown]
    if len(alerts) > len(shown):
        left = len(alerts) - len(shown)
        command = _COMMANDS[min((a.severity for a in alerts[len(shown) :]), key=list(Severity).index)]
        lines.append(f"::{command} title=claimcheck::and {left} more: see the summary of the job")
    return "".join(f"{line}\n" for line in lines)


def _annotation(alert: Alert) -> str:
    place, other = alert.place, alert.other_place
    known = f"{visible(other.file)}:{other.line}: {visible(sentence_of(alert.other_claim, alert.other_article))}"
    copies = f"\n{visible(copies_of(alert))}" if alert.repeats else ""
    message = f"{visible(alert.finding.explanation)}\n{known}{copies}\n{alert.fingerprint}"
    where: dict[str, object] = {"file": place.file, "line": place.line, "endLine": place.end_line}
    if not place.is_whole_line and place.line == place.end_line:  # GitHub takes columns within one line only
        where |= {"col": place.column, "endColumn": place.end_column}
    where["title"] = f"claimcheck: {alert.finding.rule}"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in where.items())
    return f"::{_COMMANDS[alert.severity]} {properties}::{_data(message[:MOST_MESSAGE_CHARS])}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return spelt_out(_data(text)).replace(":", "%3A").replace(",", "%2C")


def shielded(text: str, token: str) -> str:
    """Return ``text`` between the commands that stop and resume commands.

    Args:
        text: What is to be printed.
        token: A word that nobody can foresee.
    """
    return f"::stop-commands::{token}\n{text}{'' if text.endswith(chr(10)) else chr(10)}::{token}::\n"


def summary(alerts: Sequence[Alert], headline: str, notes: Sequence[str] = ()) -> str:
    """Return the summary of the job: a table of all alerts, cut with a word about it before GitHub would drop it.

    Args:
        alerts: What was found, worst first.
        headline: What the check came to, in a sentence.
        notes: What else there is to say, a line each.
    """
    parts = [f"{REPORT_COMMENT}\n### claimcheck\n\n{markdown(headline)}\n"]
    parts += [f"\n- {markdown(note)}" for note in notes]
    parts.append("\n" if notes else "")
    size = sum(len(part.encode()) for part in parts)
    for number, row in enumerate(_rows(alerts)):
        size += len(row.encode())
        if size > MOST_SUMMARY_BYTES:
            parts.append(f"\nand {len(alerts) - max(0, number - 1)} more\n")
            break
        parts.append(row)
    return "".join(parts)


def _rows(alerts: Sequence[Alert]) -> Iterator[str]:
    """Yield the head of the table, then a row for each alert."""
    if alerts:
        yield "\n| | new article | known article | why |\n| --- | --- | --- | --- |\n"
    for alert in alerts:
        copies = f"<br>{markdown(copies_of(alert))}" if alert.repeats else ""
        sides = (
            f"{markdown(f'{place.file}:{place.line}')}<br>{markdown(sentence_of(claim, article))}"
            for place, claim, article in (
                (alert.place, alert.claim, alert.article),
                (alert.other_place, alert.other_claim, alert.other_article),
            )
        )
        why = f"{markdown(alert.finding.explanation)}<br>`{alert.finding.rule}` `{alert.fingerprint}`"
        yield f"| {alert.severity.value} | {' | '.join(sides)}{copies} | {why} |\n"


def markdown(text: str) -> str:
    r"""Return ``text`` as Markdown that shows it as it is: no mark-up, no link, nobody mentioned.

    >>> print(markdown("<b>@desk</b> | [x](y)"))
    &lt;b&gt;&#64;desk&lt;/b&gt; \| \[x\]\(y\)
    """
    escaped = _MARKDOWN.sub(
        lambda match: {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(match[1], f"\\{match[1]}"), visible(text)
    )
    return _MENTION.sub("&#64;", escaped)
