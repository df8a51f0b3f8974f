"""Find out what a page says about its article: outlet, date of publication and address; nothing is guessed."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.reading.body import Layout
from claimcheck.reading.dates import FullDate, date_in_url, find_dates, parse_date
from claimcheck.reading.fields import FieldName, field_of
from claimcheck.reading.furniture import Kind
from claimcheck.reading.lines import Unit
from claimcheck.reading.outlets import known_host, known_outlet, outlet_name, outlet_of_url, split_title
from claimcheck.records import Span

MIN_LISTED_DATES = 3
"""So many date lines in a row are a calendar or an archive, not the date of the article."""
LEDE_CHARS = 2_000
MAX_LINE_CHARS = 300
"""How much of a line is searched for what it says of the article."""

_LINK = re.compile(r"(?:https?:)?//[^\s\])>\"']+|www\.[^\s\])>\"']+")
_PUBLISHED = re.compile(r"\b(?:published|posted|issued)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated|modified|revised)\b", re.IGNORECASE)
_FULL_ARTICLE = re.compile(
    r"read the (?:full|original|complete) (?P<name>\S.*?) (?:article|story|report)\b", re.IGNORECASE
)
_PUBLISHED_BY = re.compile(
    r".*\b(?:published|appeared)\b.*\b(?P<how>by|in|on|at)\s+(?P<name>[^\s.,][^.,]{1,60})\.?", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©(c)]*(?:\d{4}(?:\s*-\s*\d{4})?)?,?\s*(?P<name>[^.,|]{2,60})", re.IGNORECASE
)
_COMPANY = re.compile(
    r"\s+(?:company|inc|llc|ltd|limited|corporation|corp|co|media|network|interactive|news media)\.?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known about an article besides its text; None for what is not stated."""

    title: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    url: str | None = None


def metadata_of(fields: dict[FieldName, object]) -> Metadata:
    """Return the metadata that a format states in fields of its own."""
    title, url = _string(fields.get("title")), _string(fields.get("url"))
    outlet = _string(fields.get("outlet"))
    return Metadata(
        title=" ".join(title.split()) if title else None,
        outlet=(outlet_name(outlet) if outlet else None) or (outlet_of_url(url) if url else None),
        published=parse_date(fields.get("published")) or (date_in_url(url) if url else None),
        url=url,
    )


def find_metadata(text: str, layout: Layout, stated: Metadata) -> Metadata:
    """Return the metadata of the article: what is stated, and what its page shows beside it.

    Args:
        text: The article's text.
        layout: Where the article stands in it.
        stated: What the format said; it counts before anything found.
    """
    title = stated.title or (" ".join(layout.headline.of(text).split()) if layout.headline else None)
    url, is_certain = _find_url(layout)
    url = stated.url or url
    return Metadata(
        title=title,
        outlet=stated.outlet or _find_outlet(text, layout, url=url, is_certain=is_certain or stated.url is not None),
        published=stated.published or _find_published(text, layout, url),
        url=url,
    )


def _string(value: object) -> str | None:
    """Return the text of a field; of an object such as ``{"name": "PBS"}`` its name."""
    match value:
        case str() if value.strip():
            return value.strip()
        case {"name": str() as name} | {"title": str() as name} | {"rendered": str() as name}:
            return name.strip() or None
        case [first, *_]:
            return _string(first)
        case _:
            return None


def _around(layout: Layout) -> list[tuple[Unit, Kind]]:
    """Return what is neither headline nor paragraph."""
    return [
        (unit, kind)
        for unit, kind in zip(layout.units, layout.kinds, strict=True)
        if kind not in (Kind.PROSE, Kind.HEADLINE, Kind.HEADING)
    ]


def _field(layout: Layout, name: FieldName) -> str | None:
    fields = (field_of(unit) for unit, kind in _around(layout) if kind is Kind.FIELD)
    return next((field.value for field in fields if field and field.name == name), None)


# -- address ----------------------------------------------------------------------------------------------------------


def _find_url(layout: Layout) -> tuple[str | None, bool]:
    """Return the article's address, and whether the page says that it is (and no other link)."""
    names: tuple[FieldName, ...] = ("url", "outlet")
    for name in names:
        value = _field(layout, name)
        link = _LINK.search(value) if value else None
        if link:
            return _absolute(link[0]), True
    links: list[str] = []
    follows_ending = False
    for unit, kind in _around(layout):
        link = _LINK.search(unit.text) if kind in (Kind.LINK, Kind.ENDING) else None
        if link and (follows_ending or kind is Kind.ENDING):
            return _absolute(link[0]), True
        if link:
            links.append(_absolute(link[0]))
        follows_ending = kind is Kind.ENDING
    return (links[0], False) if len(set(links)) == 1 else (None, False)


def _absolute(link: str) -> str:
    link = link.rstrip(".,;:")
    return link if link.startswith("http") else "https:" + link if link.startswith("//") else "https://" + link


# -- outlet -----------------------------------------------------------------------------------------------------------


def _find_outlet(text: str, layout: Layout, *, url: str | None, is_certain: bool) -> str | None:
    stated = _field(layout, "outlet")
    around = _around(layout)
    above = [(unit, kind) for unit, kind in around if unit.span.end <= layout.body_start]
    candidates = (
        (outlet_name(stated) if stated else None),
        _first(
            outlet_name(match["name"])
            for unit, kind in around
            if kind is Kind.ENDING and (match := _FULL_ARTICLE.match(unit.text))
        ),
        _first(_publisher(unit.text) for unit, _ in around),
        _tab_outlet(text, layout.headline),
        (outlet_of_url(url) if url and is_certain else None),
        _only(known_outlet(unit.text) for unit, _ in above),
        _first(_copyright_holder(unit.text) for unit, _ in around),
        _only(_byline_outlet(unit.text) for unit, kind in above if kind is Kind.BYLINE),
        (_known_outlet_of_url(url) if url else None),
    )
    return _first(candidates)


def _first(names: Iterable[str | None]) -> str | None:
    return next((name for name in names if name is not None), None)


def _only(names: Iterable[str | None]) -> str | None:
    distinct = {name for name in names if name is not None}
    return distinct.pop() if len(distinct) == 1 else None


def _publisher(line: str) -> str | None:
    match = _PUBLISHED_BY.fullmatch(line) if len(line) <= MAX_LINE_CHARS else None
    if match is None:
        return None
    known = known_outlet(match["name"])
    is_name = match["how"] == "by" and match["name"][0].isupper() and not find_dates(match["name"])
    return known or (outlet_name(match["name"]) if is_name else None)


def _tab_outlet(text: str, headline: Span | None) -> str | None:
    """Return the outlet behind the headline on its line ("... | Reuters")."""
    if headline is None:
        return None
    end = text.find("\n", headline.end)
    line = text[headline.start : end if end >= 0 else len(text)][:400].rstrip()
    return split_title(line)[1]


def _copyright_holder(line: str) -> str | None:
    match = _COPYRIGHT.search(line[:MAX_LINE_CHARS])
    if match is None:
        return None
    name = match["name"].strip()
    return known_outlet(name) or known_outlet(_COMPANY.sub("", name))


def _byline_outlet(line: str) -> str | None:
    return _first(
        known_outlet(part.strip()) for part in re.split(r"[,|/•·]| for | of ", line.removeprefix("By "))[::-1]
    )


def _known_outlet_of_url(url: str) -> str | None:
    host = re.match(r"https?://([^/:?#]+)", url)
    return known_host(host[1]) if host else None


# -- date of publication ----------------------------------------------------------------------------------------------


def _find_published(text: str, layout: Layout, url: str | None) -> dt.date | None:
    stated = _field(layout, "published")
    candidates = (
        (parse_date(stated) if stated else None),
        _labelled_date(layout),
        _date_beside_headline(layout),
        (date_in_url(url) if url else None),
        _date_above(layout),
        _only_date(find_dates(layout.dateline.of(text)) if layout.dateline else ()),
        _date_above_second_paragraph(layout),
        _date_in_lede(text, layout),
    )
    return next((date for date in candidates if date is not None), None)


def _labelled_date(layout: Layout) -> dt.date | None:
    for unit, _ in _around(layout):
        label = _PUBLISHED.search(unit.text[:MAX_LINE_CHARS])
        dates = find_dates(unit.text[label.end() : MAX_LINE_CHARS]) if label else ()
        if dates:
            return dates[0].date
    return None


def _date_beside_headline(layout: Layout) -> dt.date | None:
    """Return the one date between headline and first paragraph; the earlier where an update is dated as well.

    Of several, the only one that names its weekday, as a paper prints its day.
    """
    start = layout.headline.end if layout.headline else 0
    return _date_between(layout, start, layout.body_start)


def _date_above(layout: Layout) -> dt.date | None:
    return _date_between(layout, 0, layout.headline.start if layout.headline else 0)


def _date_above_second_paragraph(layout: Layout) -> dt.date | None:
    """Return the one date on a line of its own below a title so long that it was taken for the first paragraph."""
    return _date_between(layout, 0, layout.body[1].start) if len(layout.body) > 1 else None


def _date_between(layout: Layout, start: int, end: int) -> dt.date | None:
    listed = _listed(layout.kinds)
    lines = [
        unit
        for i, (unit, kind) in enumerate(zip(layout.units, layout.kinds, strict=True))
        if start <= unit.span.start and unit.span.end <= end and kind is not Kind.PROSE and i not in listed
    ]
    first = [unit for unit in lines if not _UPDATED.search(unit.text[:MAX_LINE_CHARS])]
    dates = _dates_in(first)
    if dates:
        return _only_date(dates) or _only_date(date for date in dates if date.has_weekday)
    return _only_date(_dates_in(lines))


def _listed(kinds: Sequence[Kind]) -> frozenset[int]:
    """Return the indices of date lines that stand in a list of dates."""
    listed: set[int] = set()
    run: list[int] = []
    for i, kind in enumerate((*kinds, Kind.PROSE)):
        if kind is Kind.DATE:
            run.append(i)
        else:
            listed.update(run if len(run) >= MIN_LISTED_DATES else ())
            run = []
    return frozenset(listed)


def _dates_in(units: Iterable[Unit]) -> list[FullDate]:
    return [date for unit in units for date in find_dates(unit.text[:MAX_LINE_CHARS])]


def _only_date(dates: Iterable[FullDate]) -> dt.date | None:
    distinct = {found.date for found in dates}
    return distinct.pop() if len(distinct) == 1 else None


def _date_in_lede(text: str, layout: Layout) -> dt.date | None:
    """Return the date of the first paragraph if it is told as the day of the news: by its weekday, or by the page."""
    if not layout.body:
        return None
    dates = find_dates(layout.body[0].of(text)[:LEDE_CHARS])
    listed = {found.date for found in _dates_in(unit for unit, _ in _around(layout))}
    return _only_date(found for found in dates if found.has_weekday or found.date in listed)
