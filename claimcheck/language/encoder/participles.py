"""Participles that were taken for something else, as the dictionary shows.

A vocabulary of word pieces knows rare verbs by their beginnings only: "tax returns withheld Friday" is no "tax returns
with Friday". Where the dictionary has nothing but a verb's irregular past for a word, the word is one: behind a noun, a
participle that says more of it. In short sentences passives are taken for adjectives: "the captain was arrested" tells
what befell him, since the dictionary has a verb of which "arrested" is a form, and no such adjective.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from claimcheck.language.encoder.dictionary import Dictionary
from claimcheck.language.encoder.reading import Reading

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PREPOSITION = "case"
_CLASSES = {"xpos": "VBN", "upos": "VERB", "feats": "Tense=Past|VerbForm=Part|Voice=Pass"}
_CLAUSE, _TIME = "acl", "obl:unmarked"
_ADJECTIVE = "ADJ"
_COPULAS = frozenset({"cop", "aux:pass"})
_OF_PASSIVES = {"cop": "aux:pass", "nsubj": "nsubj:pass", "csubj": "csubj:pass"}
"""What the parts of a clause with an adjective are in one with a passive."""


def with_participles(
    words: Sequence[str], reading: Reading, dictionary: Dictionary, classes: Mapping[str, Sequence[str]]
) -> Reading:
    """Return a reading in which such words are participles, and govern what they were taken to introduce or follow.

    Args:
        words: The words.
        reading: What was read in them.
        dictionary: What knows which words are verbs.
        classes: The names of the classes by kind.
    """
    return _with_passives(words, _with_governing(words, reading, dictionary, classes), dictionary, classes)


def _with_governing(
    words: Sequence[str], reading: Reading, dictionary: Dictionary, classes: Mapping[str, Sequence[str]]
) -> Reading:
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
        _set_classes(ids, i, classes)
        governed = heads[i]
        if governed > i and heads[governed] != governed:
            heads[i], heads[governed] = heads[governed], i
            dependencies[governed] = names.index(_TIME)
        dependencies[i] = names.index(_CLAUSE)
    return replace(reading, ids=ids, heads=heads, dependencies=dependencies)


def _with_passives(
    words: Sequence[str], reading: Reading, dictionary: Dictionary, classes: Mapping[str, Sequence[str]]
) -> Reading:
    names = classes["dep"]
    parts = zip(reading.heads, reading.dependencies, strict=True)
    told = {head for head, dependency in parts if names[dependency] in _COPULAS}
    found = {
        i for i in told if classes["upos"][reading.ids[i, 1]] == _ADJECTIVE and dictionary.is_participle_only(words[i])
    }
    if not found:
        return reading
    ids, dependencies = reading.ids.copy(), list(reading.dependencies)
    for i in found:
        _set_classes(ids, i, classes)
    for i, head in enumerate(reading.heads):
        if head in found and i != head and (passive := _OF_PASSIVES.get(names[dependencies[i]])):
            dependencies[i] = names.index(passive)
    return replace(reading, ids=ids, dependencies=dependencies)


def _set_classes(ids: NDArray[np.int32], i: int, classes: Mapping[str, Sequence[str]]) -> None:
    for column, (kind, name) in enumerate(_CLASSES.items()):
        ids[i, column] = classes[kind].index(name)


def _follows_noun(words: Sequence[str], reading: Reading, i: int, names: Sequence[str]) -> bool:
    before = i - 2 if words[i - 1] == "," and i > 1 else i - 1
    return names[reading.ids[before, 1]] in _NOMINAL
