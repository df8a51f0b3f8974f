"""Turn the public corpora into spaCy training files.

    python -m models.prepare DATA_DIR CORPUS_DIR

``DATA_DIR`` holds (model card: where each is published and under which licence)

    treebanks/*.conllu.xz            UD English EWT and GUM: train, dev, test
    ner/wikigold/wikigold.conll.txt  Wikipedia, PER LOC ORG MISC
    ner/uner_ewt/*.iob2              PER LOC ORG over EWT dev and test
    polnear/train/                   news articles with machine-made names (``entities.silver.jsonl.gz``)

``CORPUS_DIR`` receives ``train.spacy`` and ``dev.spacy``, in which every corpus annotates only what it has (the rest is
marked missing, so each trains just its own components), and one file for each test set: ``test-ewt.spacy``,
``test-gum.spacy``, ``test-uner.spacy``, ``test-wikigold.spacy``. Test files are never read by training.
"""

import argparse
import gzip
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

NAME_LABELS = {
    "PER": "PERSON",
    "PERSON": "PERSON",
    "LOC": "LOC",
    "LOCATION": "LOC",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "MISC": "MISC",
}
MAX_SENTENCES = 10  # of one paragraph in one training example
TEST_SHARE = 10  # every tenth group of wikigold sentences is test, the one after it dev
NONCOMMERCIAL = ("GUM_whow_", "GUM_fiction_")  # wikiHow and fiction: CC BY-NC-SA (GUM's LICENSE.txt)
WIKIGOLD_GROUP = 20  # sentences; neighbours come from one page, so they stay on one side of the split
SILVER_DEV_ARTICLES = 30
SILVER_TRAIN_ARTICLES = 200  # the names are machine-made: more of them would drown the corpora read by people


def read_treebank(path: Path) -> Iterator[list[list[list[str]]]]:
    """Yield the paragraphs of a CoNLL-U file: lists of sentences, a sentence a list of ten-column token rows.

    Documents whose texts may not be used commercially (``NONCOMMERCIAL``) are left out of a train file.
    """
    paragraph: list[list[list[str]]] = []
    rows: list[list[str]] = []
    joined: dict[int, str] = {}
    is_left_out = False
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in map(str.rstrip, file):
            if line.startswith(("# newpar", "# newdoc")) and paragraph:
                yield paragraph
                paragraph = []
            if line.startswith("# newdoc"):
                is_left_out = "-train." in path.name and line.partition("= ")[2].startswith(NONCOMMERCIAL)
            elif not line:
                paragraph += [rows] if rows else []
                rows, joined = [], {}
                if len(paragraph) == MAX_SENTENCES:
                    yield paragraph
                    paragraph = []
            elif not line.startswith("#") and not is_left_out:
                row = line.split("\t")
                if "-" in row[0]:  # a multiword token: its parts have no space between them
                    first, last = map(int, row[0].split("-"))
                    joined |= dict.fromkeys(range(first, last), "SpaceAfter=No")
                    joined[last] = row[9]
                elif "." not in row[0]:
                    row[9] = joined.get(int(row[0]), row[9])
                    rows.append(row)
    if paragraph:
        yield paragraph


def treebank_doc(vocab: Vocab, paragraph: list[list[list[str]]]) -> Doc:
    """Return a Doc with tags, morphology, lemmas and dependencies; names are missing."""
    rows = [row for sentence in paragraph for row in sentence]
    heads: list[int] = []
    for sentence in paragraph:
        start = len(heads)
        heads += [start + (int(row[6]) - 1 if row[6] != "0" else i) for i, row in enumerate(sentence)]
    doc = Doc(
        vocab,
        words=[row[1] for row in rows],
        spaces=["SpaceAfter=No" not in row[9] for row in rows],
        tags=[row[4] for row in rows],
        pos=[row[3] for row in rows],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
        lemmas=[row[2] for row in rows],
        heads=heads,
        deps=["ROOT" if row[6] == "0" else row[7] for row in rows],
        sent_starts=[i == 0 for sentence in paragraph for i in range(len(sentence))],
    )
    doc.set_ents([], default="missing")
    return doc


def read_tagged(path: Path, word: int, tag: int) -> Iterator[list[tuple[str, str]]]:
    """Yield the sentences of a column file as (word, BIO tag) pairs; ``word`` and ``tag`` are column numbers."""
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            continue
        columns = line.split()
        if len(columns) > max(word, tag):
            sentence.append((columns[word], columns[tag]))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def names_doc(vocab: Vocab, sentences: list[list[tuple[str, str]]]) -> Doc:
    """Return a Doc that carries names only."""
    pairs = [pair for sentence in sentences for pair in sentence]
    doc = Doc(vocab, words=[word for word, _ in pairs])
    spans: list[Span] = []
    start: int | None = None
    label = ""
    for i, (_, tag) in enumerate([*pairs, ("", "O")]):
        prefix, _, kind = tag.partition("-")
        if start is not None and (prefix != "I" or kind != label):
            if label in NAME_LABELS:
                spans.append(Span(doc, start, i, NAME_LABELS[label]))
            start = None
        if start is None and prefix in ("B", "I"):
            start, label = i, kind
    doc.set_ents(spans)
    return doc


def silver_docs(nlp: Language, folder: Path) -> Iterator[list[Doc]]:
    """Yield each article of PolNeAR as a list of Docs, one a paragraph, with the machine-made names."""
    with gzip.open(folder / "entities.silver.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            entry: dict[str, Any] = json.loads(line)
            name = entry["doc"].removesuffix(".txt")
            text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
            entities = [e for e in entry["entities"] if e[2] in NAME_LABELS]
            docs: list[Doc] = []
            start = 0
            for paragraph in text.split("\n"):
                end = start + len(paragraph)
                doc = nlp.make_doc(paragraph)
                spans = [
                    doc.char_span(e[0] - start, e[1] - start, NAME_LABELS[e[2]], alignment_mode="expand")
                    for e in entities
                    if start <= e[0] and e[1] <= end
                ]
                doc.set_ents(spacy.util.filter_spans([span for span in spans if span is not None]))
                if paragraph.strip():
                    docs.append(doc)
                start = end + 1
            yield docs


def grouped(vocab: Vocab, sentences: list[list[tuple[str, str]]]) -> list[Doc]:
    """Return a Doc for each ``WIKIGOLD_GROUP`` sentences with names."""
    return [names_doc(vocab, sentences[i : i + WIKIGOLD_GROUP]) for i in range(0, len(sentences), WIKIGOLD_GROUP)]


def corpora(nlp: Language, folder: Path) -> Iterator[tuple[str, list[Doc]]]:
    """Yield the name of each file of the corpus with its Docs."""

    def treebank(name: str, part: str) -> list[Doc]:
        path = folder / "treebanks" / f"en_{name}-ud-{part}.conllu.xz"
        return [treebank_doc(nlp.vocab, paragraph) for paragraph in read_treebank(path)]

    def uner(part: str) -> list[Doc]:
        path = folder / "ner" / "uner_ewt" / f"en_ewt-ud-{part}.iob2"
        return grouped(nlp.vocab, list(read_tagged(path, 1, 2)))

    wikigold = grouped(nlp.vocab, list(read_tagged(folder / "ner" / "wikigold" / "wikigold.conll.txt", 0, 1)))
    silver = list(silver_docs(nlp, folder / "polnear" / "train"))
    silver_train = silver[SILVER_DEV_ARTICLES : SILVER_DEV_ARTICLES + SILVER_TRAIN_ARTICLES]
    yield (
        "train",
        [
            *treebank("ewt", "train"),
            *treebank("gum", "train"),
            *(doc for i, doc in enumerate(wikigold) if i % TEST_SHARE > 1),
            *(doc for article in silver_train for doc in article),
        ],
    )
    yield (
        "dev",
        [
            *treebank("ewt", "dev"),
            *treebank("gum", "dev"),
            *(doc for i, doc in enumerate(wikigold) if i % TEST_SHARE == 1),
            *uner("dev"),
            *(doc for article in silver[:SILVER_DEV_ARTICLES] for doc in article),
        ],
    )
    yield "test-ewt", treebank("ewt", "test")
    yield "test-gum", treebank("gum", "test")
    yield "test-uner", uner("test")
    yield "test-wikigold", [doc for i, doc in enumerate(wikigold) if i % TEST_SHARE == 0]


def main(arguments: list[str] | None = None) -> None:
    """Read ``DATA_DIR``, write ``CORPUS_DIR``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_DIR")
    parser.add_argument("corpus", type=Path, metavar="CORPUS_DIR")
    options = parser.parse_args(arguments)
    options.corpus.mkdir(parents=True, exist_ok=True)
    for name, docs in corpora(spacy.blank("en"), options.data):
        path = options.corpus / f"{name}.spacy"
        DocBin(docs=docs, store_user_data=False).to_disk(path)
        print(f"{path}: {len(docs)} examples, {sum(map(len, docs))} words")


if __name__ == "__main__":
    main()
