"""Cut a run of capitalised words into mentions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from claimcheck.language.names import gazetteer
from claimcheck.language.names.folding import fold
from claimcheck.language.names.forms import initials
from claimcheck.language.names.labels import head_of, is_head, is_known, known_names, place_length
from claimcheck.records import Span

_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where a name stands: tokens, half-open."""

    start: int
    end: int
    before_chars: int = 0
    """How much of the first token stands before the name ("Venezuelan" in "U.S.-Venezuelan")."""
    after_chars: int = 0
    """How much of the last token stands after it ("-led" in "U.S.-led")."""
    title: tuple[str, ...] = ()
    """Folded words of the title before it ("vice", "president"), lower case ones included."""

    def span(self, doc: Doc) -> Span:
        """Return its place in the article's text."""
        tokens = doc[self.start : self.end]
        return Span(tokens.start_char + self.before_chars, tokens.end_char - self.after_chars)

    def text(self, doc: Doc) -> str:
        """Return its text as written."""
        text = doc[self.start : self.end].text
        return text[self.before_chars : len(text) - self.after_chars]

    def words(self, doc: Doc) -> list[str]:
        """Return its folded words."""
        return fold(self.text(doc)).split()


def known_length(doc: Doc, start: int) -> int:
    """Return how many tokens the longest name of the lexicons takes that begins at token ``start``; 0 if none."""
    words: list[str] = []
    longest = 0
    for i in range(start, min(start + _LONGEST, len(doc))):
        more = fold(doc[i].text).split()
        words += more
        if more and len(words) > 1 and tuple(words) in known_names():
            longest = i + 1 - start
    return longest


def is_title_word(word: str) -> bool:
    """Whether the folded word is a title or belongs to one."""
    return word in gazetteer.titles().all or word in gazetteer.titles().modifiers


def title_tokens(doc: Doc, start: int) -> int:
    """Return how many tokens the longest title takes that begins at ``start`` ("Secretary of State"); 0 if none."""
    words = [fold(token.text) for token in doc[start : start + 5]]
    return next((n for n in range(len(words), 0, -1) if " ".join(words[:n]) in gazetteer.titles().all), 0)


def is_pair(left: str, right: str) -> bool:
    """Whether two folded words joined by a hyphen are two names ("Russia-Ukraine", "House-Senate").

    >>> is_pair("russia", "ukraine"), is_pair("wal", "mart"), is_pair("guinea", "bissau")
    (True, False, False)
    """
    places, bodies = gazetteer.places(), gazetteer.organizations().bodies
    if (left, right) in known_names():
        return False
    is_place = any(word in places.keys or word in places.demonyms or word in places.seats for word in (left, right))
    return is_place or (left in bodies and right in bodies)


_PARTY_LETTERS = frozenset("DRI")
"""Before a state, the party of a member of the Congress of the United States ("D-N.Y.")."""
_JOINED = re.compile(r"(?P<left>[\w.]+?)[-‐‑–](?P<right>\w[\w.]*)")


@lru_cache(maxsize=1 << 16)
def is_joined(text: str) -> bool:
    """Whether one token joins a place or people to another word by a hyphen ("U.S.-led", "Russian-backed").

    >>> is_joined("U.S.-led"), is_joined("Wal-Mart")
    (True, False)
    """
    match = _JOINED.fullmatch(text)
    if match is None:
        return False
    left_is_name = _is_country(match["left"]) or match["left"] in _PARTY_LETTERS
    return left_is_name and (match["right"].islower() or _is_country(match["right"]))


def inside(token: Token) -> Iterator[Mention]:
    """Yield the mentions inside a token that joins a place or people to another word by a hyphen."""
    match = _JOINED.fullmatch(token.text)
    if match is None:
        return
    if match["left"] not in _PARTY_LETTERS:
        yield Mention(token.i, token.i + 1, after_chars=len(token.text) - match.end("left"))
    if _is_country(match["right"]):
        yield Mention(token.i, token.i + 1, before_chars=match.start("right"))


def _is_country(text: str) -> bool:
    places, word = gazetteer.places(), fold(text)
    return text[0].isupper() and is_known((word,), text) and (word in places.keys or word in places.demonyms)


def join_by_acronym(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, two joined by "and" made one where the article has an acronym of the whole."""
    acronyms = {fold(token.text) for token in doc if token.text.isupper() and len(token.text) > 2}
    found: list[Mention] = []
    for mention in mentions:
        before = found[-1] if found else None
        if before is not None and mention.start == before.end + 1 and doc[before.end].lower_ == "and":
            whole = Mention(before.start, mention.end, title=before.title)
            if acronyms & initials(whole.text(doc)):
                found[-1] = whole
                continue
        found.append(mention)
    return found


def split(doc: Doc, start: int, end: int) -> Iterator[Mention]:
    """Yield the mentions in a run of tokens: titles cut off, peoples and parties taken by themselves."""
    while end - start > 1 and doc[end - 1].text.isupper() and fold(doc[end - 1].text) in gazetteer.titles().honours:
        end -= 1
    words = [fold(doc[i].text) for i in range(start, end)]
    if known_length(doc, start) == end - start:
        yield Mention(start, end)
        return
    if role := role_before_name(words):
        if role > 1:
            yield from split(doc, start, start + role - 1)
        yield from split(doc, start + role, end)
        return
    if name_start := _name_after_office(doc, start, words):
        yield from split(doc, start, start + name_start)
        yield from split(doc, start + name_start, end)
        return
    title_end = _title_end(words)
    if title_end is not None:
        title_start = title_end
        while (step := _title_step(words[:title_start])) > 0:
            title_start -= step
        first = next(
            (i for i, word in enumerate(words[:title_start]) if word not in gazetteer.titles().ranks), title_start
        )
        if first < title_start:
            yield from _without_title(doc, start + first, start + title_start)
        if title_end < len(words):
            title = (*_lower_title(doc, start + title_start), *words[title_start:title_end])
            yield Mention(start + title_end, end, title=title)
        return
    yield from _without_title(doc, start, end)


def role_before_name(words: list[str]) -> int:
    """Return where a full name begins behind what its bearer is: the first word, or an office in capitals; 0 if none.

    >>> role_before_name(["resident", "tom", "hadley"]), role_before_name(["resident", "evil", "village"])
    (1, 0)
    """
    titles, given = gazetteer.titles(), gazetteer.given_names()
    if len(words) < 3 or is_head(words[-1]) or words[0] in given:
        return 0
    office = next((i for i, word in enumerate(words[:-2]) if word in titles.short_offices), 0)
    is_role = words[0] in titles.trades or words[0] in titles.person_nouns
    at = office + 1 if words[office] in titles.short_offices or is_role else 0
    return at if at and words[at] in given else 0


def _name_after_office(doc: Doc, start: int, words: list[str]) -> int:
    """Return where a person's name begins behind an office ("Minister of Transport James Carter"), 0 if none does."""
    given = gazetteer.given_names()
    at = start - 1 if start and doc[start - 1].lower_ == "the" else start
    is_office = at > 1 and doc[at - 1].lower_ in {"of", "for"} and fold(doc[at - 2].text) in gazetteer.titles().all
    if not is_office or words[0] in given or is_head(words[-1]):
        return 0
    names = (i for i in range(1, len(words) - 1) if words[i] in given and words[i - 1] not in {"st", "saint", "san"})
    return next(names, 0)


def _title_end(words: list[str]) -> int | None:
    """Return where the last title in the run ends, None if it holds none or its title words belong to a name."""
    known = gazetteer.titles().all
    for end in range(len(words), 0, -1):
        for begin in range(max(0, end - 4), end):
            title, rest = " ".join(words[begin:end]), words[end:]
            if title not in known:
                continue
            if rest and is_head(head_of(rest)) and rest[0] not in gazetteer.given_names():
                is_surname = len(rest) == 1 and rest[0] in gazetteer.organizations().place_heads
                return end if is_surname and title not in gazetteer.titles().surnames else None
            before = words[begin - 1] if begin else ""
            if title in gazetteer.titles().surnames and any(
                w in gazetteer.given_names() for w in words[max(0, begin - 2) : begin]
            ):
                continue
            if not rest and (before in gazetteer.given_names() or before in {"of", "and", "for"}):
                return None
            return end
    return None


def _title_step(words: list[str]) -> int:
    """Return how many of the last words are one title or a word that belongs to a title."""
    known = gazetteer.titles()
    longest = next((n for n in range(min(4, len(words)), 0, -1) if " ".join(words[-n:]) in known.all), 0)
    if longest:
        return longest
    return int(bool(words) and words[-1] in known.modifiers)


def _lower_title(doc: Doc, start: int) -> tuple[str, ...]:
    """Return the lower case title words right before token ``start`` ("former president")."""
    words: list[str] = []
    i = start - 1
    while i >= 0 and len(words) < 4 and doc[i].text.islower() and is_title_word(fold(doc[i].text)):
        words.insert(0, fold(doc[i].text))
        i -= 1
    return tuple(words)


def _without_title(doc: Doc, start: int, end: int) -> Iterator[Mention]:
    """Yield the mentions in a run without titles."""
    places = gazetteer.places()
    words = [fold(doc[i].text) for i in range(start, end)]
    while start < end:
        first = next((n for n in range(len(words), 0, -1) if _is_people(words[:n])), 0)
        if not first or first == len(words):
            break
        if is_head(head_of(words)) or known_length(doc, start) > first:
            break
        if words[0] in gazetteer.given_names() and words[0] not in places.demonyms:
            break
        yield Mention(start, start + first)
        start, words = start + first, words[first:]
    place = place_length(words)
    if place and _is_people(words[place:]):
        yield Mention(start, start + place)
        start, words = start + place, words[place:]
    if len(words) == 1 and is_head(words[0]) and not is_known(words, doc[start].text) and len(doc[start].text) > 2:
        return
    if start < end and len("".join(words)) > 1:
        title = _lower_title(doc, start)
        yield Mention(start, end, title=title)


def _is_people(words: list[str]) -> bool:
    form = " ".join(words)
    return form in gazetteer.places().demonyms or form in gazetteer.organizations().parties
