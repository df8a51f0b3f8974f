"""Names in re3d, which annotates mentions of every kind, names or not.

Only what is a name stays, cut to the words that belong to it: no article, title or description. What cannot be told
is left without a label, so that it trains nothing. The corpus does not know MISC.
"""

import re
from collections.abc import Sequence

RE3D_LABELS = {"Person": "PERSON", "Organisation": "ORG", "Location": "LOC"}
_JOINING = frozenset({"-", "–", "'", "’", ".", "of", "for", "the", "and", "&"})
_TITLED = re.compile(
    r"(?i)\b(?:minister|secretary|president|general|gen|col|lt|capt|captain|brig|officer|commander|king|queen|lord|chief|director"
    r"|advis[oe]r|ambassador|ceo|professor|fellow|representative|senator|speaker|administrator|commissioner|spokes\w+|chair\w*"
    r"|mr|mrs|ms|dr)\b"
)
_PRONOUNS = frozenset({"I", "He", "She", "It", "We", "They", "You", "Us", "Them", "His", "Her", "Their", "Our", "My"})
_ARTICLES = frozenset({"the", "a", "an", "these", "this"})


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
