"""spaCy component: one encoder that reads tags, morphology, lemmas, sentences, dependencies, names and attribution.

It takes a Doc of words and sets ``doc.ents``, the attributes of its tokens, and ``doc.spans["attribution"]``: spans
labelled SOURCE, CUE or CONTENT in the order of the text. ``.attrs["links"]`` of that group are pairs of their indices:
from a content to its cue, from a cue to its source.

White space and gaps (``doc._.gaps``) are not read. A paragraph begins after one that starts a sentence or, in a Doc
without sentences, holds a line break.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.vocab import Vocab

from claimcheck.language import annotations
from claimcheck.language.encoder import lemmas
from claimcheck.language.encoder.dictionary import Dictionary
from claimcheck.language.encoder.network import Network
from claimcheck.language.encoder.participles import with_participles
from claimcheck.language.encoder.reading import Reading, read
from claimcheck.language.encoder.runs import WindowSizes

FACTORY = "claimcheck_encoder"
SPANS = "attribution"
SECTION_WORDS = 4096
"""What is read and held in memory at once; longer texts are cut at the last paragraph, sentence or word before that."""
_ATTRIBUTES = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD")


class Encoder:
    """The component.

    Args:
        vocab: The pipeline's vocabulary.
        name: The component's name.
        threads: How many threads one run of the network may use.
        sizes: How windows are cut.
        only_attribution: Leave everything else as an earlier component has set it.
    """

    def __init__(self, vocab: Vocab, name: str, *, threads: int, sizes: WindowSizes, only_attribution: bool) -> None:
        annotations.register()
        self.vocab, self.name = vocab, name
        self.threads, self.sizes, self.only_attribution = threads, sizes, only_attribution
        self.network: Network | None = None
        self.dictionary = Dictionary({})

    def __call__(self, doc: Doc) -> Doc:
        """Read one Doc.

        Raises:
            ValueError: No network has been loaded.
        """
        if self.network is None:
            raise ValueError(f"the component {self.name!r} has no network; load a trained pipeline")
        places, paragraphs = _words(doc)
        as_read = doc._.as_read
        readings = []
        for start, end in _sections(paragraphs, len(places)):
            words = [as_read.get(i) or doc[i].text for i in places[start:end]]
            begins = sorted({0, *(p - start for p in paragraphs if start < p < end)})
            reading = read(words, begins, self.network, self.sizes)
            classes = self.network.labels.classes
            readings.append((places[start:end], with_participles(words, reading, self.dictionary, classes)))
        if not self.only_attribution:
            self._write_syntax(doc, readings, self.network)
            names = [(at, reading.names) for at, reading in readings]
            doc.set_ents([_span(doc, at, span) for at, spans in names for span in spans])
        _write_attribution(doc, readings)
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:  # noqa: ARG002  # spaCy passes a size
        """Read a stream of Docs, one by one: Docs read together would change each other's outcome (:mod:`network`)."""
        for doc in stream:
            yield self(doc)

    def load(self, folder: Path) -> None:
        """Load the network in ``folder``."""
        self.network = Network.read(folder, self.threads)
        self.dictionary = Dictionary.read(folder)

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002  # spaCy's signature
        """Write the network to the folder ``path``."""
        if self.network is not None:
            self.network.write(Path(path))
            self.dictionary.write(Path(path))

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "Encoder":  # noqa: ARG002  # spaCy's signature
        """Load the network from the folder ``path``."""
        self.load(Path(path))
        return self

    def _write_syntax(self, doc: Doc, readings: list[tuple[list[int], Reading]], network: Network) -> None:
        add, classes = self.vocab.strings.add, network.labels.classes
        tags, pos, dependencies = ([add(name) for name in classes[kind]] for kind in ("xpos", "upos", "dep"))
        morphs = [self.vocab.morphology.add(name) for name in classes["feats"]]
        hashes, heads = _unread(doc)
        as_read = doc._.as_read
        for places, reading in readings:
            for i, (at, ids) in enumerate(zip(places, reading.ids.tolist(), strict=True)):
                word = as_read.get(at) or doc[at].text
                made = lemmas.apply(classes["lemma"][ids[3]], word)
                lemma = add(self.dictionary.mend(made, word, classes["upos"][ids[1]]))
                hashes[at] = (tags[ids[0]], pos[ids[1]], morphs[ids[2]], lemma, dependencies[reading.dependencies[i]])
                heads[at] = places[reading.heads[i]] - at
        if hashes:
            relative = np.array(heads, dtype=np.int64).view(np.uint64)[:, None]
            values: Any = np.hstack([np.array(hashes, dtype=np.uint64), relative])  # spaCy types arrays in its own way
            doc.from_array(list(_ATTRIBUTES), values)


def _words(doc: Doc) -> tuple[list[int], list[int]]:
    """Return the indices of the tokens that are read, and where among them paragraphs begin."""
    gaps, divided = doc._.gaps, doc.has_annotation("SENT_START")
    places: list[int] = []
    paragraphs: list[int] = []
    fresh = True
    for token in doc:
        if token.is_space or token.i in gaps:
            fresh = fresh or (bool(token.is_sent_start) if divided else "\n" in token.text)
            continue
        if fresh:
            paragraphs.append(len(places))
            fresh = False
        places.append(token.i)
    return places, paragraphs


def _sections(paragraphs: list[int], count: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of words that are read on their own, cut at paragraphs where there are any."""
    start = 0
    while count - start > SECTION_WORDS:
        cuts = [p for p in paragraphs if start < p <= start + SECTION_WORDS]
        end = cuts[-1] if cuts else start + SECTION_WORDS
        yield start, end
        start = end
    if start < count:
        yield start, count


def _unread(doc: Doc) -> tuple[list[tuple[int, int, int, int, int]], list[int]]:
    """Return what tokens that are not read are given: all attributes but the head, and the head's distance.

    Such a token hangs on the one before it; where it begins the Doc or was set to begin a sentence it is one by itself.
    """
    strings, divided = doc.vocab.strings, doc.has_annotation("SENT_START")
    tag, pos, root, dep = (strings.add(name) for name in ("_SP", "SPACE", "ROOT", "dep"))
    morph = doc.vocab.morphology.add("")
    alone = [token.i == 0 or (divided and bool(token.is_sent_start)) for token in doc]
    rows = [(tag, pos, morph, token.orth, root if alone[token.i] else dep) for token in doc]
    return rows, [0 if single else -1 for single in alone]


def _span(doc: Doc, places: list[int], span: tuple[int, int, str]) -> Span:
    start, end, label = span
    return Span(doc, places[start], places[end - 1] + 1, label)


def _write_attribution(doc: Doc, readings: list[tuple[list[int], Reading]]) -> None:
    spans: list[Span] = []
    links: list[tuple[int, int]] = []
    for places, reading in readings:
        links += [(len(spans) + part, len(spans) + target) for part, target in reading.links]
        spans += [_span(doc, places, span) for span in reading.attribution]
    doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=spans, attrs={"links": links})


@Language.factory(
    FACTORY,
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.lemma",
        "token.dep",
        "token.head",
        "token.is_sent_start",
        "token.ent_iob",
        "token.ent_type",
        "doc.sents",
        "doc.ents",
        "doc.spans",
    ],
    default_config={"threads": 1, "window": 160, "core": 112, "only_attribution": False},
)
def make_encoder(nlp: Language, name: str, *, threads: int, window: int, core: int, only_attribution: bool) -> Encoder:
    """Make the component, without a network until one is loaded.

    Args:
        nlp: The pipeline.
        name: The component's name.
        threads: How many threads one run of the network may use.
        window: Word pieces of a window, with its context.
        core: Word pieces of the part of a window whose outcome counts.
        only_attribution: Leave everything else as an earlier component has set it.
    """
    sizes = WindowSizes(window=window, core=core)
    return Encoder(nlp.vocab, name, threads=threads, sizes=sizes, only_attribution=only_attribution)
