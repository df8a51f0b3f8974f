"""Participles that were taken for prepositions: "tax returns withheld Friday" is no "tax returns with Friday".

A vocabulary of word pieces knows rare verbs by their beginnings only. Where the dictionary has nothing but a verb's
irregular past for a word, the word is one: behind a noun, a participle that says more of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.language.encoder.dictionary import Dictionary
from claimcheck.language.encoder.reading import Reading

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PREPOSITION = "case"
_CLASSES = {"xpos": "VBN", "upos": "VERB", "feats": "Tense=Past|VerbForm=Part|Voice=Pass"}
_CLAUSE, _TIME = "acl", "obl:unmarked"


def with_participles(
    words: Sequence[str], reading: Reading, dictionary: Dictionary, classes: Mapping[str, Sequence[str]]
) -> Reading:
    """Return a reading in which such words are participles, and govern what they were taken to introduce.

    Args:
        words: The words.
        reading: What was read in them.
        dictionary: What knows which words are verbs.
        classes: The names of the classes by kind.
    """
    names = classes["dep"]
    found = [
        i
        for i in range(1, len(words))
        if names[reading.dependencies[i]] == _PREPOSITION
        and _follows_noun(words, reading, i, classes["upos"])
        and dictionary.is_irregular_past(words[i])
    ]
    if not found:
        return reading
    ids, heads, dependencies = reading.ids.copy(), list(reading.heads), list(reading.dependencies)
    for i in found:
        for column, (kind, name) in enumerate(_CLASSES.items()):
            ids[i, column] = classes[kind].index(name)
        governed = heads[i]
        if governed > i and heads[governed] != governed:
            heads[i], heads[governed] = heads[governed], i
            dependencies[governed] = names.index(_TIME)
        dependencies[i] = names.index(_CLAUSE)
    return replace(reading, ids=ids, heads=heads, dependencies=dependencies)


def _follows_noun(words: Sequence[str], reading: Reading, i: int, names: Sequence[str]) -> bool:
    before = i - 2 if words[i - 1] == "," and i > 1 else i - 1
    return names[reading.ids[before, 1]] in _NOMINAL
