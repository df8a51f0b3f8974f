"""Find the headline among the lines above an article."""

import re
from collections.abc import Sequence

from claimcheck.reading.datelines import dateline_chars
from claimcheck.reading.fields import field_of
from claimcheck.reading.furniture import Kind
from claimcheck.reading.lines import Unit
from claimcheck.reading.outlets import split_title
from claimcheck.records import Span

MAX_HEADLINE_CHARS = 250
MIN_HEADLINE_WORDS, MAX_HEADLINE_WORDS = 2, 30
SURE_WORDS = 4
"""A line of so many words that shares enough of them with the article is its headline; shorter ones compete."""
MIN_SHARED_RATIO = 0.4
"""Share of a headline's content words that the article's first paragraphs repeat; menus and buttons stay near 0."""
MIN_LEDE_WORDS = 20
"""A paragraph of so many words is the article's own; above it there may be notices and a standfirst."""
MIN_TITLE_CASE_RATIO = 0.75
MAX_STOPPED_WORDS = 25
"""Words of a headline that ends with a full stop, at most."""
MIN_PAGE_LINES = 3
LEDE_PARAGRAPHS, LEDE_CHARS = 12, 2_000
STEM_CHARS = 4
MIN_SHARED_STEMS = 2

_META = (Kind.DATE, Kind.BYLINE)
_LINKED = re.compile(r"https?:|//|www\.")


def find_headline(units: Sequence[Unit], kinds: Sequence[Kind]) -> tuple[int, Span] | None:
    """Return the index and the span of the headline; None if the article has none.

    Args:
        units: The units of the text.
        kinds: What each of them is, judged by itself.
    """
    for i, (unit, kind) in enumerate(zip(units, kinds, strict=True)):
        if kind is Kind.FIELD:
            field = field_of(unit)
            if field and field.name == "title":
                return i, field.span
        elif kind is Kind.PROSE:
            break
    found = _stopped_headline(units, kinds)
    if found is None:
        found = _best(units, kinds, _candidates(units, kinds))
    if found is None:
        return None
    start = units[found].span.start
    return found, Span(start, start + split_title(units[found].text)[0])


def _candidates(units: Sequence[Unit], kinds: Sequence[Kind]) -> list[int]:
    prose = [i for i, kind in enumerate(kinds) if kind is Kind.PROSE]
    if not prose:
        shorts = [i for i, kind in enumerate(kinds) if kind is Kind.SHORT]
        return shorts[:1] if len(shorts) > 1 else []
    limit = next((i for i in prose if len(units[i].text.split(None, MIN_LEDE_WORDS)) >= MIN_LEDE_WORDS), prose[0])
    page_lines = [i for i in range(limit) if kinds[i] is not Kind.PROSE]
    page_starts = page_lines[MIN_PAGE_LINES - 1] if len(page_lines) >= MIN_PAGE_LINES else limit
    return [
        i
        for i in range(limit)
        if kinds[i] is Kind.SHORT
        and _may_be(units[i])
        and (i < prose[0] or i > page_starts or kinds[i + 1] in _META)  # a line below a paragraph is a heading
    ]


def _may_be(unit: Unit) -> bool:
    words = len(unit.text.split(None, MAX_HEADLINE_WORDS + 1))
    return (
        not unit.is_bulleted
        and len(unit.text) <= MAX_HEADLINE_CHARS
        and MIN_HEADLINE_WORDS <= words <= MAX_HEADLINE_WORDS
        and not _LINKED.search(unit.text)
    )


def _best(units: Sequence[Unit], kinds: Sequence[Kind], candidates: Sequence[int]) -> int | None:
    if not candidates:
        return None
    lede = _lede_stems(units, kinds)
    shared = {i: _shared_ratio(units[i].text, lede) for i in candidates}
    for i in candidates:
        stems = frozenset(_stems(units[i].text))
        is_shared = shared[i] >= MIN_SHARED_RATIO or len(stems & lede) >= MIN_SHARED_STEMS
        if is_shared and len(units[i].text.split()) >= SURE_WORDS:
            return i
    best = max(candidates, key=lambda i: (shared[i], -i))
    if shared[best] >= MIN_SHARED_RATIO:
        return best
    first = candidates[0]
    opens = first == 0 and (len(units) == 1 or kinds[1] is not Kind.SHORT)
    return first if opens or len(units[first].text.split()) >= SURE_WORDS else None


def _stopped_headline(units: Sequence[Unit], kinds: Sequence[Kind]) -> int | None:
    """Return the index of a first line that ends as a sentence but can be told to be a headline."""
    if Kind.PROSE not in kinds or kinds.count(Kind.PROSE) < 2:
        return None
    i = kinds.index(Kind.PROSE)
    text = units[i].text
    if Kind.SHORT in kinds[:i] or len(text) > MAX_HEADLINE_CHARS or len(text.split()) > MAX_STOPPED_WORDS:
        return None
    following = next(j for j in range(i + 1, len(units)) if kinds[j] is Kind.PROSE)
    is_told = any(kind in _META for kind in kinds[i + 1 : following]) or dateline_chars(units[following].text) > 0
    return i if is_told or _is_title_case(text) or text[-1] in "?!" else None


def _is_title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if len(word) > 3]
    return len(words) >= SURE_WORDS and sum(word[0].isupper() for word in words) >= MIN_TITLE_CASE_RATIO * len(words)


def _lede_stems(units: Sequence[Unit], kinds: Sequence[Kind]) -> frozenset[str]:
    prose = [unit for unit, kind in zip(units, kinds, strict=True) if kind is Kind.PROSE][:LEDE_PARAGRAPHS]
    return frozenset(stem for unit in prose for stem in _stems(unit.text[:LEDE_CHARS]))


def _shared_ratio(text: str, lede: frozenset[str]) -> float:
    stems = set(_stems(text))
    return len(stems & lede) / len(stems) if stems else 0.0


def _stems(text: str) -> list[str]:
    """Return the first letters of the longer words: enough to match "release" with "releases"."""
    return [word[:STEM_CHARS] for word in re.findall(r"[^\W\d_]{4,}", text.casefold())]
