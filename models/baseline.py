"""What a reader with a memory and no understanding would score: the measure of what a model has learnt.

Each word gets what it had most often in training; each word hangs on the one after it, the last of a sentence is its
root; sentences end at full stops.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

import spacy
from spacy.tokens import Doc, Span, Token

UNKNOWN_TAG, UNKNOWN_POS, UNKNOWN_DEP = "NNP", "PROPN", "dep"

Memory = dict[str, str]


class Baseline:
    """Remembers the commonest annotation of every word of ``docs``; call it on a Doc."""

    def __init__(self, docs: Iterable[Doc]) -> None:
        docs = list(docs)
        parsed = [doc for doc in docs if doc.has_annotation("DEP")]
        named = [doc for doc in docs if doc.has_annotation("ENT_IOB") and not doc.has_annotation("DEP")]
        self.tag = remember(parsed, lambda token: token.tag_)
        self.pos = remember(parsed, lambda token: token.pos_)
        self.morph = remember(parsed, lambda token: str(token.morph))
        self.lemma = remember(parsed, lambda token: token.lemma_)
        self.dep = remember(parsed, lambda token: token.dep_)
        self.label = remember(named, lambda token: token.ent_type_)
        self.sentencizer = spacy.blank("en").create_pipe("sentencizer")

    def __call__(self, doc: Doc) -> Doc:
        """Return a Doc of the same words with annotations."""
        words = [token.text for token in doc]
        ends = {sentence.end - 1 for sentence in self.sentencizer(doc).sents}
        found = Doc(
            doc.vocab,
            words=words,
            spaces=[bool(token.whitespace_) for token in doc],
            tags=[self.tag.get(word, UNKNOWN_TAG) for word in words],
            pos=[self.pos.get(word, UNKNOWN_POS) for word in words],
            morphs=[self.morph.get(word, "") for word in words],
            lemmas=[self.lemma.get(word, word) for word in words],
            heads=[i if i in ends else i + 1 for i in range(len(words))],
            deps=["ROOT" if i in ends else self.dep.get(word, UNKNOWN_DEP) for i, word in enumerate(words)],
        )
        found.set_ents(runs(found, [self.label.get(word, "") for word in words]))
        return found


def remember(docs: Iterable[Doc], value: Callable[[Token], str]) -> Memory:
    """Return the commonest ``value`` of each word; of equally common ones the first in the alphabet."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            counts[token.text][value(token)] += 1
    return {word: min(counter, key=lambda found: (-counter[found], found)) for word, counter in counts.items()}


def runs(doc: Doc, labels: list[str]) -> list[Span]:
    """Return a span for each run of one label that is not empty."""
    spans: list[Span] = []
    start = 0
    for end in range(1, len(labels) + 1):
        if end == len(labels) or labels[end] != labels[start]:
            if labels[start]:
                spans.append(Span(doc, start, end, labels[start]))
            start = end
    return spans
