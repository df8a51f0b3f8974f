import numpy as np
import pytest

from claimcheck.language.encoder.dictionary import Dictionary, Part
from claimcheck.language.encoder.participles import with_participles
from claimcheck.language.encoder.reading import Reading

CLASSES = {
    "xpos": ("NN", "IN", "VBN", ",", "JJ", "VBD"),
    "upos": ("NOUN", "ADP", "VERB", "PUNCT", "ADJ", "AUX"),
    "feats": ("", "Tense=Past|VerbForm=Part|Voice=Pass"),
    "lemma": ("l|0|",),
    "dep": ("ROOT", "case", "nmod", "acl", "obl:unmarked", "punct", "nsubj", "nsubj:pass", "cop", "aux:pass"),
}
NOUN, PREPOSITION, PARTICIPLE, COMMA = (0, 0, 0, 0), (1, 1, 0, 0), (2, 2, 1, 0), (3, 3, 0, 0)
ADJECTIVE, AUXILIARY = (4, 4, 0, 0), (5, 5, 0, 0)
DICTIONARY = Dictionary(
    {
        "verb": Part(
            frozenset({"arrest", "please"}), {"withheld": "withhold", "left": "leave"}, (("ed", "e"), ("ed", ""))
        ),
        "noun": Part(frozenset({"left"}), {}, ()),
        "adj": Part(frozenset({"pleased"}), {}, ()),
    }
)


def reading(ids: list[tuple[int, ...]], heads: list[int], dependencies: list[str]) -> Reading:
    return Reading(
        ids=np.array(ids, dtype=np.int32),
        sentences=[0],
        heads=heads,
        dependencies=[CLASSES["dep"].index(name) for name in dependencies],
        names=[],
        attribution=[],
        links=[],
    )


def mended(words: list[str], read: Reading) -> tuple[list[tuple[int, ...]], list[int], list[str]]:
    found = with_participles(words, read, DICTIONARY, CLASSES)
    names = [CLASSES["dep"][i] for i in found.dependencies]
    return [tuple(row) for row in found.ids.tolist()], found.heads, names


def test_a_participle_governs_the_day_that_it_was_taken_to_introduce() -> None:
    read = reading([NOUN, PREPOSITION, NOUN], [0, 2, 0], ["ROOT", "case", "nmod"])
    ids, heads, dependencies = mended(["papers", "withheld", "Friday"], read)
    assert ids == [NOUN, PARTICIPLE, NOUN]
    assert heads == [0, 0, 1]
    assert dependencies == ["ROOT", "acl", "obl:unmarked"]
    assert read.heads == [0, 2, 0]


def test_a_participle_behind_a_comma_says_more_of_the_noun_before_it() -> None:
    read = reading([NOUN, COMMA, PREPOSITION], [0, 0, 0], ["ROOT", "punct", "case"])
    ids, heads, dependencies = mended(["papers", ",", "withheld"], read)
    assert ids[2] == PARTICIPLE
    assert (heads[2], dependencies[2]) == (0, "acl")


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["papers", "with", "Friday"], [NOUN, PREPOSITION, NOUN]),  # a preposition
        (["papers", "left", "Friday"], [NOUN, PREPOSITION, NOUN]),  # a noun too
        ([",", "withheld", "Friday"], [COMMA, PREPOSITION, NOUN]),  # behind no noun
    ],
)
def test_other_words_stay_as_they_were_read(words: list[str], ids: list[tuple[int, ...]]) -> None:
    read = reading(ids, [0, 2, 0], ["ROOT", "case", "nmod"])
    assert with_participles(words, read, DICTIONARY, CLASSES) is read


def test_a_word_that_the_root_has_before_it_keeps_its_head() -> None:
    read = reading([NOUN, PREPOSITION, NOUN], [2, 2, 2], ["nmod", "case", "ROOT"])
    _, heads, dependencies = mended(["papers", "withheld", "Friday"], read)
    assert heads == [2, 2, 2]
    assert dependencies == ["nmod", "acl", "ROOT"]


@pytest.mark.parametrize("copula", ["cop", "aux:pass"])
def test_a_passive_that_was_taken_for_an_adjective_tells_what_befalls_its_subject(copula: str) -> None:
    read = reading([NOUN, AUXILIARY, ADJECTIVE], [2, 2, 2], ["nsubj", copula, "ROOT"])
    ids, heads, dependencies = mended(["captain", "was", "arrested"], read)
    assert ids == [NOUN, AUXILIARY, PARTICIPLE]
    assert (heads, dependencies) == ([2, 2, 2], ["nsubj:pass", "aux:pass", "ROOT"])


@pytest.mark.parametrize("word", ["pleased", "red", "open"])
def test_an_adjective_stays_one(word: str) -> None:
    read = reading([NOUN, AUXILIARY, ADJECTIVE], [2, 2, 2], ["nsubj", "cop", "ROOT"])
    assert with_participles(["captain", "was", word], read, DICTIONARY, CLASSES) is read
