"""Recognise what claimcheck wrote itself: its reports lie among the articles, and are none."""

import codecs
import re
from pathlib import Path

from claimcheck.config import REPORT_COMMENT

HEAD_BYTES = 2048
"""So many bytes from the start of a report name what made it; in a page they are about 500."""

_MARK = re.compile(
    rb"""<!DOCTYPE\ html>.*?<meta\ name="generator"\ content="claimcheck[ ]
    | \{\s*(?:"type":\s*"report",\s*)?"schema_version":[^,]*,\s*"tool":\s*\{\s*"name":\s*"claimcheck"
    | \{"path":\ "(?:[^"\\]|\\.)*",\ "sentences":\ \[(?:\],\ "entities":|\{"start":)  # what annotate prints
    """,
    re.DOTALL | re.VERBOSE,
)


def is_report(content: bytes) -> bool:
    """Whether a file with this content, or with this beginning, was written by claimcheck.

    >>> is_report(b'{"schema_version": "1.1", "tool": {"name": "claimcheck"'), is_report(b"Dam bursts above Milltown")
    (True, False)
    """
    head = content[:HEAD_BYTES].removeprefix(codecs.BOM_UTF8).lstrip()
    return head.startswith(REPORT_COMMENT.encode()) or _MARK.match(head) is not None


def holds_report(file: Path) -> bool:
    """Whether claimcheck wrote a regular file; what cannot be opened, reading it tells of."""
    try:
        with file.open("rb") as opened:
            return is_report(opened.read(HEAD_BYTES))
    except OSError:
        return False
