"""The report as JSON Lines: an object a line, for programs that read as they go.

The first line is of type ``report`` and says which tool and model made it; then come the articles, claims, origins,
groups, findings and problems, one a line, as docs/report.schema.json has them, each with its ``type``.
"""

from collections.abc import Iterator

from claimcheck.report import Report
from claimcheck.reports.json import dumps
from claimcheck.reports.objects import JsonObject

_TYPES = {
    "articles": "article",
    "claims": "claim",
    "origins": "origin",
    "groups": "group",
    "findings": "finding",
    "problems": "problem",
}


def render(report: Report) -> str:
    """Return the report, a line for each record."""
    return "".join(dumps(line) + "\n" for line in _lines(report.to_dict()))


def _lines(export: JsonObject) -> Iterator[JsonObject]:
    yield {"type": "report", **{key: value for key, value in export.items() if key not in _TYPES}}
    for key, type_ in _TYPES.items():
        for record in export[key]:
            yield {"type": type_, **record}
