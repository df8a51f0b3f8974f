"""Find the dateline that opens a report: place, day and agency before a dash ("CARACAS, Venezuela (AP) —")."""

import re

from claimcheck.lexicons import load_lexicon

MAX_DATELINE_CHARS = 120

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w.'’/]*(?:-[\w.'’]+)*"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, ?\d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?)"
_SIGNED = r"\((?P<agency>[A-Z][A-Za-z&./ -]{1,40})\)"
_DASH = r"(?P<dash>\s*[–—]+\s*|\s*-{2,3}\s*|\s-\s+|:\s+)"
_OPENS = r"(?=[\"'“‘(\[$€£¿¡]?[^\W_a-zß-öø-ÿ])"
_WITH_PLACE = re.compile(
    rf"(?P<city>{_WORD}(?: {_WORD}){{0,3}})(?:, ?(?P<region>(?!{_DAY}){_WORD}(?: (?:and )?{_WORD}){{0,3}}))?"
    rf"(?:,? {_DAY})?(?: ?{_SIGNED})?,?(?:{_DASH}|\s+){_OPENS}"
)
_WITHOUT_PLACE = re.compile(rf"(?:{_DAY},? )?{_SIGNED}(?:{_DASH}|\s+){_OPENS}")


def dateline_chars(paragraph: str) -> int:
    """Return how long the dateline is that opens the paragraph, the blanks behind it included; 0 if there is none.

    >>> "WASHINGTON (AP) — The Senate"[dateline_chars("WASHINGTON (AP) — The Senate") :]
    'The Senate'
    """
    opening = paragraph[:MAX_DATELINE_CHARS]
    unplaced = _WITHOUT_PLACE.match(opening)
    if unplaced and (_is_agency(unplaced["agency"]) or _is_dash(unplaced["dash"])):
        return unplaced.end()
    placed = _WITH_PLACE.match(opening)
    return placed.end() if placed and _is_dateline(placed) else 0


def _is_dateline(match: re.Match[str]) -> bool:
    lexicon = load_lexicon(__package__, "datelines")
    city, region, agency, dash = match["city"], match["region"], match["agency"], match["dash"]
    if city in lexicon.words("not_places"):
        return False
    is_capital = city.isupper() and sum(character.isalpha() for character in city) > 3
    is_known = city.title() in lexicon.words("cities") or city in lexicon.words("cities")
    is_placed = is_known or (region is not None and region in lexicon.words("regions"))
    if agency is not None and _is_agency(agency):
        return True
    if dash is None:
        return False
    return is_known or (_is_dash(dash) and (is_placed or is_capital))


def _is_agency(name: str) -> bool:
    agencies = load_lexicon(__package__, "datelines").words("agencies")
    return (
        name in agencies
        or any(part.strip() in agencies for part in re.split(r"[/&]", name))
        or name.split(maxsplit=1)[0] in agencies
    )


def _is_dash(dash: str | None) -> bool:
    return dash is not None and ":" not in dash
