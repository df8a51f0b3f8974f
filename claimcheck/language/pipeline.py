"""Load the language model and read articles with it."""

import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import ModelError
from claimcheck.language import (
    annotations,
    attribution,
    document,
    encoder,
    names,
    quantities,
    references,
    times,
    tokens,
)
from claimcheck.language.attribution import cues
from claimcheck.language.paragraphs import paragraphs_of
from claimcheck.language.plain import as_read
from claimcheck.records import Article, ModelInfo, Offsets, Stance
from claimcheck.shipped import folder_digest, model_path

COMPONENTS = (names.FACTORY, references.FACTORY, quantities.FACTORY, times.FACTORY, attribution.FACTORY)
"""Our own components, in the order in which they read an article: each may use what those before it wrote."""
PARAGRAPHS_PER_BATCH = 32


class Reader:
    """Reads articles with one language model.

    Args:
        model: Folder of a spaCy pipeline or name of an installed one; None for the model that comes with claimcheck.
        verbs: Base forms of more verbs that mark speech, by the stance that they give what is said.

    Raises:
        ModelError: The model is missing, damaged, or sets no dependencies or names.
    """

    def __init__(self, model: str | None = None, *, verbs: Mapping[Stance, Sequence[str]] | None = None) -> None:
        annotations.register()
        self.nlp = _load(model)
        self._added_cues = cues.added_verbs(verbs or {})
        self.components: list[Any] = [self.nlp.create_pipe(name) for name in COMPONENTS]

    @cached_property
    def info(self) -> ModelInfo:
        """Name, version and digest of the language model; the digest covers all its files, names and contents."""
        meta = self.nlp.meta
        return ModelInfo(name=meta["name"], version=meta["version"], sha256=folder_digest(self.nlp.path))

    def read(self, articles: Iterable[Article]) -> Iterator[Doc]:
        """Yield the Doc of each article, in order; ``token.idx`` is the offset in the text of ``doc._.article``."""
        waiting: deque[tuple[Article, Offsets | None]] = deque()

        def copies() -> Iterator[Article]:
            for article in articles:
                copy, offsets = as_read(article)
                waiting.append((article, offsets))
                yield copy

        for doc in self._read_whole(copies()) if self._reads_gaps else self._read_paragraphs(copies()):
            doc._.stored, doc._.offsets = waiting.popleft()
            doc.user_data[cues.ADDED] = self._added_cues
            for component in self.components:
                component(doc)
            yield doc

    @property
    def _reads_gaps(self) -> bool:
        """Whether the pipeline can be given whole articles, so that it sees context across paragraphs."""
        return encoder.FACTORY in self.nlp.pipe_factories.values()

    def _read_whole(self, articles: Iterable[Article]) -> Iterator[Doc]:
        for article in articles:
            parts = [(paragraph, tokens.make_doc(self.nlp, paragraph.text)) for paragraph in paragraphs_of(article)]
            yield self.nlp(document.unread_doc(self.nlp.vocab, document.lay_out(article, parts)))

    def _read_paragraphs(self, articles: Iterable[Article]) -> Iterator[Doc]:
        cut, again = itertools.tee((article, paragraphs_of(article)) for article in articles)
        uncut = (tokens.make_doc(self.nlp, paragraph.text) for _, paragraphs in cut for paragraph in paragraphs)
        docs = self.nlp.pipe(uncut, batch_size=PARAGRAPHS_PER_BATCH)
        for article, paragraphs in again:
            parts = list(zip(paragraphs, itertools.islice(docs, len(paragraphs)), strict=True))
            layout = document.lay_out(article, parts)
            yield document.read_doc(self.nlp.vocab, layout, [doc for _, doc in parts])


def _load(model: str | None) -> Language:
    name = model or str(model_path())
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, KeyError) as error:
        hint = "name an installed spaCy pipeline or its folder" if model else "install claimcheck again"
        raise ModelError(f"cannot load the language model {name!r}: {error}; {hint}") from error
    missing = {"parser", "ner"} - set(nlp.pipe_names)
    if missing and encoder.FACTORY not in nlp.pipe_factories.values():
        raise ModelError(f"the language model {name!r} has no {' and no '.join(sorted(missing))}; name another --model")
    return nlp
