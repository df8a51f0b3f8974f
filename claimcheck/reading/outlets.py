"""Names of outlets: one name for each, whatever a page calls it, and the outlet behind an address."""

import re
from functools import cache
from urllib.parse import urlsplit

from claimcheck.lexicons import load_lexicon

MAX_OUTLET_CHARS = 80
_TAIL = re.compile(r"(?<!\s)\s+[|–—-]\s+(?P<name>[^|–—]{2,60})$")


def outlet_name(name: str) -> str | None:
    """Return the outlet's name as the lexicon writes it, or as given where it is not listed; None if it is no name.

    >>> outlet_name("the new york times"), outlet_name("Smallville Gazette")
    ('The New York Times', 'Smallville Gazette')
    """
    name = " ".join(name.split()).strip(" :|[]")
    if not name or len(name) > MAX_OUTLET_CHARS or not any(character.isalpha() for character in name):
        return None
    if re.match(r"https?://|www\.|//", name) or re.fullmatch(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}", name):
        return outlet_of_url(name if "//" in name else f"//{name}")
    return known_outlet(name) or name


def known_outlet(name: str) -> str | None:
    """Return the name of an outlet of the lexicon, None for any other words."""
    return _names().get(" ".join(name.split()).casefold())


def outlet_of_url(url: str) -> str | None:
    """Return the outlet that publishes at the address: its name, or the host if the lexicon does not list it."""
    host = _host(url)
    if host is None:
        return None
    return known_host(host) or host.removeprefix("www.")


def known_host(host: str) -> str | None:
    """Return the outlet of the lexicon to which a host belongs."""
    parts = host.casefold().removeprefix("www.").split(".")
    names = (_hosts().get(".".join(parts[i:])) for i in range(len(parts)))
    return next((name for name in names if name is not None), None)


def split_title(title: str) -> tuple[int, str | None]:
    """Return the length of the title without the outlet a browser tab appends, and that outlet.

    >>> split_title("Prisoners released | Reuters")
    (18, 'Reuters')
    """
    match = _TAIL.search(title)
    name = _section_outlet(match["name"], is_bar="|" in match[0]) if match else None
    return (match.start(), name) if match and name else (len(title), None)


def _section_outlet(name: str, *, is_bar: bool) -> str | None:
    """Return the outlet that a browser tab names, behind a bar also with a section ("CNN Politics")."""
    words = name.split()
    ends = range(len(words), 0, -1) if is_bar else (len(words),)
    return next((found for end in ends if (found := known_outlet(" ".join(words[:end])))), None)


def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host if host and "." in host else None


@cache
def _names() -> dict[str, str]:
    outlets = load_lexicon(__package__, "outlets").tables["outlet"]
    return {
        alias.casefold(): outlet["name"] for outlet in outlets for alias in (outlet["name"], *outlet.get("aliases", ()))
    }


@cache
def _hosts() -> dict[str, str]:
    outlets = load_lexicon(__package__, "outlets").tables["outlet"]
    return {host: outlet["name"] for outlet in outlets for host in outlet["hosts"]}
