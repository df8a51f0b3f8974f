"""Names in corpora that annotate mentions of every kind, names or not: GUM's entities and those of re3d.

Only what is a name stays, cut to the words that belong to it: no article, title or description. What cannot be told
is left without a label, so that it trains nothing. Neither corpus knows MISC.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

GUM_LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
RE3D_LABELS = {"Person": "PERSON", "Organisation": "ORG", "Location": "LOC"}
_MARK = re.compile(r"\((\d+)(?:\[\d+/\d+\])?-(\w+)[^()]*(\)?)|(\d+)(?:\[\d+/\d+\])?\)")
_INSIDE = frozenset({"compound", "flat", "amod", "nummod"})
"""Relations by which a capitalised word before the head is part of its name."""
_HYPHENS = frozenset({"-", "–", "'", "’", "."})
_JOINING = _HYPHENS | {"of", "for", "the", "and", "&"}
_TITLED = re.compile(
    r"(?i)\b(?:minister|secretary|president|general|gen|col|lt|capt|captain|brig|officer|commander|king|queen|lord|chief|director"
    r"|advis[oe]r|ambassador|ceo|professor|fellow|representative|senator|speaker|administrator|commissioner|spokes\w+|chair\w*"
    r"|mr|mrs|ms|dr)\b"
)
_PRONOUNS = frozenset({"I", "He", "She", "It", "We", "They", "You", "Us", "Them", "His", "Her", "Their", "Our", "My"})
_ARTICLES = frozenset({"the", "a", "an", "these", "this"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a treebank sentence; ``head`` is an index in the sentence (its own: the root)."""

    text: str
    pos: str
    features: str
    head: int
    relation: str
    marks: str


def parse_marks(marks: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the mentions of a sentence (start, end, type), half-open, from its ``Entity=`` values.

    >>> parse_marks(["(1-person-new(2-place-new)", "1)"])
    [(0, 1, 'place'), (0, 2, 'person')]
    """
    found: list[tuple[int, int, str]] = []
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, value in enumerate(marks):
        for match in _MARK.finditer(value):
            key, kind, closed, closing = match.groups()
            if closing and opened.get(closing):
                start, kind = opened[closing].pop()
                found.append((start, i + 1, kind))
            elif closed:
                found.append((i, i + 1, kind))
            elif key:
                opened.setdefault(key, []).append((i, kind))
    return sorted(found)


def gum_names(words: Sequence[Word], nothing: str) -> list[str | None]:
    """Return the tag of each word of a sentence of GUM; ``nothing`` is the tag of a word outside of all names."""
    names: set[tuple[int, int, str]] = set()
    for start, end, kind in parse_marks([word.marks for word in words]):
        heads = [i for i in range(start, end) if not start <= words[i].head < end or words[i].head == i]
        if kind in GUM_LABELS and len(heads) == 1 and words[heads[0]].pos == "PROPN":
            names.add((*_core(words, start, end, heads[0], of=kind != "person"), GUM_LABELS[kind]))
    tags: list[str | None] = [nothing] * len(words)
    taken = [False] * len(words)
    for start, end, label in sorted(names, key=lambda name: (name[0] - name[1], name)):
        if any(taken[start:end]):
            continue
        # a people ("Texans") is MISC in other corpora, and a title alone is no name
        unsure = label == "PERSON" and ("Number=Plur" in words[end - 1].features or _TITLED.search(words[end - 1].text))
        for i in range(start, end):
            taken[i] = True
            tags[i] = None if unsure else f"{'B' if i == start else 'I'}-{label}"
    return tags


def _core(words: Sequence[Word], start: int, end: int, head: int, *, of: bool) -> tuple[int, int]:
    """Return the name in a mention; ``of``: it may go on behind its head ("University of ...")."""
    first = last = head
    for i in range(head - 1, start - 1, -1):
        word = words[i]
        named = word.text[:1].isupper() or word.text[:1].isdigit()
        if word.relation in ("nmod:poss", "nmod:desc", "case") or (not of and _TITLED.search(word.text)):
            break
        if named and (word.pos == "PROPN" or word.relation in _INSIDE):
            first = i
        elif word.text not in _HYPHENS:
            break
    joined = False
    for i in range(head + 1, end):
        word = words[i]
        joined = joined or (of and word.text in ("of", "for"))
        if word.relation in ("conj", "cc", "appos", "list", "parataxis", "nmod:unmarked") and not joined:
            break
        if word.text[:1].isupper():
            last = i
        elif word.text not in (_JOINING if of else _HYPHENS):
            break
    return first, last + 1


def re3d_names(words: Sequence[str], tags: Sequence[str], places: frozenset[str], nothing: str) -> list[str | None]:
    """Return the tag of each word of a sentence of re3d.

    Args:
        words: The words.
        tags: Their BIO tags.
        places: Names of places in lower case; a country that acts is an organisation there, and left without a label.
        nothing: The tag of a word outside of all names.
    """
    found: list[str | None] = [nothing] * len(words)
    start = 0
    for i in range(len(words) + 1):
        ended = i == len(words) or not tags[i].startswith("I-")
        if ended and i and tags[i - 1] != "O":
            found[start:i] = _re3d_name(words[start:i], tags[start][2:], places, nothing)
        if i < len(words) and tags[i].startswith("B-"):
            start = i
    return found


def _re3d_name(words: Sequence[str], kind: str, places: frozenset[str], nothing: str) -> list[str | None]:
    label = RE3D_LABELS.get(kind)
    first = 1 if words[0].lower() in _ARTICLES else 0
    core = words[first:]
    if label is None or not any(word[:1].isupper() for word in core) or (len(core) == 1 and core[0] in _PRONOUNS):
        return [None if kind == "Nationality" else nothing] * len(words)
    named = all(word[:1].isupper() or word in _JOINING for word in core) and core[-1][:1].isupper()
    acting = label == "ORG" and (" ".join(core).lower() in places or core[-1].endswith("s"))
    if not named or acting or (label == "PERSON" and _TITLED.search(" ".join(core))):
        return [None] * len(words)
    return [*[nothing] * first, *(f"{'I' if i else 'B'}-{label}" for i in range(len(core)))]
