"""A dictionary of lemmas that corrects what the encoder's edit scripts make of words they have not seen.

"captured" can lose "ed" or "d": only a dictionary knows that "captur" is no verb. The forms, exceptions and rules of
suffixes are those of WordNet (Fellbaum 1998), as spaCy's lookups carry them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = "dictionary.json"
PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj"}
"""The part of the dictionary for each universal part of speech that has one."""


@dataclass(frozen=True, slots=True)
class Part:
    """What the dictionary has of one part of speech."""

    lemmas: frozenset[str]
    exceptions: Mapping[str, str]
    """Irregular form -> lemma."""
    rules: tuple[tuple[str, str], ...]
    """Suffix of a form -> suffix of its lemma, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Lemmas by part of speech; an empty one corrects nothing."""

    parts: Mapping[str, Part]

    @classmethod
    def read(cls, folder: Path) -> "Dictionary":
        """Return the dictionary in ``folder``, an empty one where there is none."""
        path = folder / FILE
        if not path.is_file():
            return cls({})
        tables = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            {
                name: Part(
                    frozenset(table["lemmas"].split()),
                    dict(pair.split() for pair in table["exceptions"]),
                    tuple((old, new) for old, new in table["rules"]),
                )
                for name, table in tables.items()
            }
        )

    def write(self, folder: Path) -> None:
        """Write the dictionary to ``folder``; an empty one writes nothing."""
        if self.parts:
            tables = {
                name: {
                    "lemmas": " ".join(sorted(part.lemmas)),
                    "exceptions": sorted(f"{form} {lemma}" for form, lemma in part.exceptions.items()),
                    "rules": [list(rule) for rule in part.rules],
                }
                for name, part in sorted(self.parts.items())
            }
            (folder / FILE).write_text(json.dumps(tables, ensure_ascii=False, indent=0), encoding="utf-8")

    def is_irregular_past(self, word: str) -> bool:
        """Whether a word is the irregular past of a verb and nothing else.

        >>> verb = Part(frozenset({"leave", "withhold"}), {"left": "leave", "withheld": "withhold"}, ())
        >>> dictionary = Dictionary({"verb": verb, "noun": Part(frozenset({"left"}), {}, ())})
        >>> dictionary.is_irregular_past("withheld"), dictionary.is_irregular_past("left")
        (True, False)
        """
        form = word.lower()
        if form.endswith("ing") or form not in self.parts.get("verb", Part(frozenset(), {}, ())).exceptions:
            return False
        others = (part for name, part in self.parts.items() if name != "verb")
        return not any(form in part.lemmas or form in part.exceptions for part in others)

    def is_participle_only(self, word: str) -> bool:
        """Whether a word in "ed" is a form of a verb, and no adjective or noun.

        >>> verb = Part(frozenset({"arrest", "please"}), {}, (("ed", "e"), ("ed", "")))
        >>> dictionary = Dictionary({"verb": verb, "adj": Part(frozenset({"pleased", "red"}), {}, ())})
        >>> [dictionary.is_participle_only(word) for word in ("arrested", "pleased", "red")]
        [True, False, False]
        """
        form, verbs = word.lower(), self.parts.get("verb", Part(frozenset(), {}, ()))
        made = {form.removesuffix(old) + new for old, new in verbs.rules if form.endswith(old)}
        is_form = form.endswith("ed") and (form in verbs.exceptions or not made.isdisjoint(verbs.lemmas))
        return is_form and not any(form in part.lemmas for name, part in self.parts.items() if name != "verb")

    def mend(self, lemma: str, word: str, pos: str) -> str:
        """Return ``lemma`` if it can be that of ``word`` or the dictionary knows no better, else the one that it has.

        >>> verb = Part(frozenset({"beg", "begin", "capture"}), {"began": "begin"}, (("ed", "e"), ("ed", "")))
        >>> dictionary = Dictionary({"verb": verb, "noun": Part(frozenset({"police", "poly"}), {}, ())})
        >>> dictionary.mend("captur", "captured", "VERB"), dictionary.mend("tweet", "tweeted", "VERB")
        ('capture', 'tweet')
        >>> dictionary.mend("beg", "began", "VERB"), dictionary.mend("poly", "police", "NOUN")
        ('begin', 'police')
        """
        part = self.parts.get(PARTS.get(pos, ""))
        if part is None:
            return lemma
        form = word.lower()
        made = [*(form.removesuffix(old) + new for old, new in part.rules if form.endswith(old)), form]
        known = [candidate for candidate in made if candidate in part.lemmas]
        if lemma.lower() in known:
            return lemma
        return part.exceptions.get(form) or next(iter(known), lemma)
