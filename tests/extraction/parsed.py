"""Docs made by hand: every word of a sentence written as ``form/TAG/dependency/head``, or with its lemma behind.

The head is named by its form ("-" for the root; "the:2" for the second "the" of the sentence). Parts of speech and
forms of verbs follow from the tag, and the lemma is the form in small letters where none is given.
"""

from collections.abc import Mapping, Sequence

import spacy
from spacy.tokens import Doc, Token

from claimcheck.extraction.propositions import Entities, propositions
from claimcheck.language import annotations
from claimcheck.records import (
    Article,
    Attribution,
    AttributionKind,
    Name,
    NameLabel,
    Proposition,
    RoleName,
    Span,
    Stance,
)
from tests.building import bare_article

VOCAB = spacy.blank("en").vocab
POS = {"JJ": "ADJ", "RB": "ADV", "CD": "NUM", "DT": "DET", "CC": "CCONJ", "MD": "AUX", "TO": "PART", "POS": "PART"}
POS |= {
    "SYM": "SYM",
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WP": "PRON",
    "WDT": "PRON",
}
FORMS = {"VB": "VerbForm=Inf", "VBD": "VerbForm=Fin", "VBZ": "VerbForm=Fin", "VBP": "VerbForm=Fin"}
FORMS |= {"VBN": "VerbForm=Part", "VBG": "VerbForm=Ger"}
CLOSING = frozenset([",", ".", "?", "”", "'s", "n't", ":"])
OPENING = frozenset(["“"])


def parsed(
    *sentences: str,
    names: Mapping[str, NameLabel] | None = None,
    referents: Mapping[str, str] | None = None,
    headline: bool = False,
) -> Doc:
    """Return the Doc of an article made of ``sentences``.

    Args:
        sentences: Words of each sentence, a blank between them.
        names: The names in it with their labels.
        referents: Words (their first occurrence) with the name of whom they speak.
        headline: Whether the first sentence is the headline.
    """
    annotations.register()
    rows = [word.split("/") for sentence in sentences for word in sentence.split()]
    heads = [head for sentence in sentences for head in _heads(sentence, [])]
    first = [i == 0 for sentence in sentences for i in range(len(sentence.split()))]
    offsets = [number for number, sentence in enumerate(sentences) for _ in sentence.split()]
    lengths = [len(sentence.split()) for sentence in sentences]
    following = [*(row[0] for row in rows[1:]), "."]
    doc = Doc(
        VOCAB,
        words=[row[0] for row in rows],
        spaces=[row[0] not in OPENING and after not in CLOSING for row, after in zip(rows, following, strict=True)],
        tags=[row[1] for row in rows],
        pos=[_pos(row[1], row[2]) for row in rows],
        morphs=[FORMS.get(row[1], "") for row in rows],
        deps=[row[2] for row in rows],
        heads=[head + sum(lengths[:number]) for head, number in zip(heads, offsets, strict=True)],
        lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
        sent_starts=list(first),
    )
    opening = next(iter(doc.sents))
    doc._.article = article(doc.text, headline=Span(0, opening.end_char) if headline else None)
    known = {text: _name(doc, text, label) for text, label in (names or {}).items()}
    doc._.names = tuple(sorted(known.values(), key=lambda name: name.span))
    doc._.referents = {token_of(doc, word).i: known[text] for word, text in (referents or {}).items()}
    return doc


def article(text: str, *, headline: Span | None = None) -> Article:
    return bare_article(text, headline=headline)


def said(
    doc: Doc,
    content: str,
    *more: str,
    source: str | None = None,
    cue: str | None = None,
    kind: AttributionKind = AttributionKind.INDIRECT,
    stance: Stance = Stance.NEUTRAL,
) -> Attribution:
    """Return the attribution of one stretch of the text, or several, to ``source``; all are given as written."""
    named = source is not None and any(name.text == source for name in doc._.names)
    return Attribution(
        kind=kind,
        source=(span_of(doc, source),) if source else (),
        source_name=source if named else None,
        cue=(span_of(doc, cue),) if cue else (),
        cue_lemma=cue,
        stance=stance,
        content=tuple(span_of(doc, part) for part in (content, *more)),
    )


def span_of(doc: Doc, words: str) -> Span:
    """Return where ``words`` stand for the first time."""
    start = doc.text.index(words)
    return Span(start, start + len(words))


def token_of(doc: Doc, word: str) -> Token:
    """Return the first token with the form ``word``, or the n-th for "word:n"."""
    form, _, number = word.partition(":")
    return [token for token in doc if token.text == form][int(number or 1) - 1]


def proposition_of(doc: Doc, word: str) -> Proposition:
    """Return the proposition that ``word`` heads."""
    token = token_of(doc, word)
    return next(found for head, found in propositions(doc, Entities(doc)) if head.i == token.i)


def roles_of(doc: Doc, word: str) -> Sequence[tuple[RoleName, str]]:
    """Return the roles of the proposition that ``word`` heads: what each is, and its lemma."""
    return [(role.name, role.lemma) for role in proposition_of(doc, word).roles]


def _heads(sentence: str, found: list[int]) -> list[int]:
    rows = [word.split("/") for word in sentence.split()]
    forms = [row[0] for row in rows]
    for i, row in enumerate(rows):
        form, _, number = row[3].partition(":") if row[3] != ":" else (":", "", "")
        places = [j for j, other in enumerate(forms) if other == form]
        found.append(i if form == "-" else places[int(number or 1) - 1])
    return found


def _pos(tag: str, dependency: str) -> str:
    if tag.startswith("VB"):
        return "AUX" if dependency.startswith(("aux", "cop")) else "VERB"
    if tag == "IN":
        return "SCONJ" if dependency == "mark" else "ADP"
    return POS.get(tag, "PUNCT")


def _name(doc: Doc, text: str, label: NameLabel) -> Name:
    return Name(span=span_of(doc, text), text=text, label=label, canonical=text, key=text.lower())
