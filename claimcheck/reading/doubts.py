"""What an article states about itself and what cannot be read of it: told, and the article is read all the same."""

from collections.abc import Mapping

from claimcheck.reading.articles import STAGE
from claimcheck.reading.dates import parse_date
from claimcheck.reading.fields import FieldName
from claimcheck.reading.frontmatter import find_front_matter
from claimcheck.records import Problem

MAX_SHOWN_CHARS = 60
_NO_DATES = frozenset({"none", "null", "nan", "n/a", "unknown", "undated", "-", "0"})
"""How programs and people write that there is no date."""


def doubts_of(path: str, fields: Mapping[FieldName, object], *, text: str = "") -> tuple[Problem, ...]:
    """Return what of an article's fields, and of the front matter at the top of its ``text``, cannot be read.

    >>> [doubt.reason for doubt in doubts_of("a.json", {"published": "2026-13-45"})]
    ["has a date that is no day ('2026-13-45'); write it as 2026-01-09"]
    """
    front = find_front_matter(text)
    reasons = list(front.faults()) if front else []
    stated = fields.get("published")
    if stated is not None and parse_date(stated) is None and str(stated).strip().casefold() not in _NO_DATES:
        where = f" in line {front.line_of('published', str(stated))}" if front else ""
        reasons.append(f"has a date that is no day{where} ({str(stated)[:MAX_SHOWN_CHARS]!r}); write it as 2026-01-09")
    return tuple(Problem(path=path, stage=STAGE, reason=reason, fatal=False) for reason in reasons)
