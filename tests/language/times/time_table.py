"""Read the table of expressions of time in context that stands beside this file; make articles of a line of text."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from claimcheck.language import annotations, times
from claimcheck.records import Article, Time
from tests.building import bare_article

TABLE = Path(__file__).with_name("times_in_context.txt")
VOCAB = Vocab()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table: an article of one line, and the text and days of its times in order."""

    article: Article
    expected: tuple[tuple[str, str], ...]


def rows() -> list[Row]:
    """Return the lines of the table."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if line.strip() and not line.startswith("#")]


def _row(line: str) -> Row:
    published, marked, *days = (part.strip() for part in line.split(" | "))
    spans = re.findall(r"\[([^]]+)\]", marked)
    return Row(
        article=article(re.sub(r"[][]", "", marked), None if published == "-" else date.fromisoformat(published)),
        expected=tuple(zip(spans, days[0].split() if days else (), strict=True)),
    )


def article(text: str, published: date | None) -> Article:
    """Return an article whose body is ``text``."""
    return bare_article(text, path="line.txt", published=published)


def times_of_words(words: list[str], published: date | None) -> tuple[Time, ...]:
    """Return the times of words that no model has seen: nothing is known of their syntax."""
    annotations.register()
    doc = Doc(VOCAB, words=words, sent_starts=[i == 0 for i in range(len(words))])
    doc._.article = article(doc.text, published)
    found: tuple[Time, ...] = times.annotate(doc)._.times
    return found


def shown(time: Time) -> str:
    """Return the days of a time as the table writes them."""
    if time.start is None or time.end is None:
        return "?"
    return str(time.start) if time.start == time.end else f"{time.start}/{time.end}"
