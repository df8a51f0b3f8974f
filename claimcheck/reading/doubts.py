"""What an article states about itself and what cannot be read of it: told, and the article is read all the same."""

import re
from collections.abc import Mapping

from claimcheck.lexicons import load_lexicon
from claimcheck.reading.articles import STAGE
from claimcheck.reading.body import Layout
from claimcheck.reading.dates import is_ambiguous, parse_date
from claimcheck.reading.fields import FieldName, field_of
from claimcheck.reading.frontmatter import find_front_matter
from claimcheck.reading.furniture import Kind
from claimcheck.records import Problem

MAX_SHOWN_CHARS = 60
_NO_DATES = load_lexicon(__package__, "fields").words("no_date")
"""How programs and people write that there is no date."""
_MONTH_AND_YEAR = re.compile(r"\W*[^\W\d]{3,9}\.?,?\s+\d{4}\W*|\W*\d{4}(?:[-/.]\d{1,2})?\W*")


def doubts_of(
    path: str, fields: Mapping[FieldName, object], *, text: str = "", layout: Layout | None = None
) -> tuple[Problem, ...]:
    """Return what cannot be read of what an article states: in fields, in front matter, in the lines above its body.

    Args:
        path: Its path.
        fields: What its format or its front matter states.
        text: The text that may begin with front matter.
        layout: What each line of the text is, where lines such as ``Date: 2026-01-09`` state something.

    >>> [doubt.reason for doubt in doubts_of("a.json", {"published": "2026-13-45"})]
    ["has a date that is no day ('2026-13-45'); write it as 2026-01-09"]
    """
    front = find_front_matter(text)
    reasons = list(front.faults()) if front else []
    stated = fields.get("published")
    if stated is not None and _is_unread(stated):
        where = f" in line {front.line_of('published', str(stated))}" if front else ""
        reasons.append(_unread(stated, where))
    elif layout is not None and stated is None:
        reasons += _unread_lines(text, layout)
    return tuple(Problem(path=path, stage=STAGE, reason=reason, fatal=False) for reason in reasons)


def _unread_lines(text: str, layout: Layout) -> list[str]:
    """Return what is wrong with the line above the body that states the day, if no other line states it better."""
    lines = (unit for unit, kind in zip(layout.units, layout.kinds, strict=True) if kind is Kind.FIELD)
    fields = (field_of(line) for line in lines if line.span.end <= layout.body_start)
    stated = [field for field in fields if field and field.name == "published"]
    if not stated or not all(_is_unread(field.value) for field in stated):
        return []
    return [_unread(stated[0].value, f" in line {text.count(chr(10), 0, stated[0].span.start) + 1}")]


def _is_unread(stated: object) -> bool:
    return parse_date(stated) is None and str(stated).strip().casefold() not in _NO_DATES


def _unread(stated: object, where: str) -> str:
    shown = f"{where} ({str(stated)[:MAX_SHOWN_CHARS]!r})"
    if is_ambiguous(str(stated)):
        return f"has a date that is ambiguous{shown}: day and month may be either; write it as 2026-01-09"
    if _MONTH_AND_YEAR.fullmatch(str(stated)) and not str(stated).strip().isdigit():
        return f"has a date without a day{shown}; write it as 2026-01-09"
    return f"has a date that is no day{shown}; write it as 2026-01-09"
