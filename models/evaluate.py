"""Measure a trained model on the test sets.

    python -m models.evaluate MODEL_DIR CORPUS_DIR [--output models/scores.json]

``CORPUS_DIR`` holds what ``models/prepare.py`` wrote. Every score is made by spaCy's own Scorer on gold tokens, in
percent, beside the score of a baseline that only remembers words (``models/baseline.py``). As spaCy counts:
punctuation has no part in UAS and LAS. UNER annotates no MISC, so MISC is neither predicted nor scored there. Words
per second are those of ``nlp.pipe`` on one thread, the median of several runs, beside a blank tokenizer with rule-made
sentences in turn with it, in seconds of processor time: only their ratio can be compared across machines.
"""

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypedDict

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy is loaded

import spacy
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from models.baseline import Baseline
from models.errors import ERRORS, Pair, Shares

Scores = dict[str, float]
"""A column of the model card -> percent."""

TREEBANKS = ("test-ewt", "test-gum")
NAME_SETS: dict[str, tuple[str, ...]] = {
    "test-uner": ("PERSON", "ORG", "LOC"),
    "test-wikigold": ("PERSON", "ORG", "LOC", "MISC"),
}
TREEBANK_COLUMNS = {
    "TAG": "tag_acc",
    "UPOS": "pos_acc",
    "morphology": "morph_acc",
    "lemma": "lemma_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "sentence F": "sents_f",
}
SCORED_PIPELINE = ("tagger", "morphologizer", "trainable_lemmatizer", "parser", "ner")
SPEED_RUNS = 5


class TestSet(TypedDict):
    """What was measured on one test set."""

    words: int
    model: Scores
    baseline: Scores


class Speed(TypedDict):
    """Words per second on one thread."""

    words: int
    runs: int
    model_words_per_second: int
    blank_words_per_second: int
    ratio: float
    """The model's speed as a part of the blank pipeline's."""


class Measured(TypedDict):
    """The content of ``scores.json``."""

    name: str
    version: str
    components: list[str]
    spacy: str
    size_bytes: int
    test_sets: dict[str, TestSet]
    errors: Shares
    speed: Speed


def score(pairs: list[Pair], labels: tuple[str, ...] | None) -> Scores:
    """Return the scores of what was found, where ``labels`` of names were annotated, or everything else (None)."""
    examples = [Example(found, gold) for gold, found in pairs]
    shares = Scorer(default_lang="en", default_pipeline=SCORED_PIPELINE).score(examples)
    if labels is None:
        return {column: percent(shares[key]) for column, key in TREEBANK_COLUMNS.items()}
    per_label = shares["ents_per_type"] or {}
    overall = {"names P": shares["ents_p"], "names R": shares["ents_r"], "names F": shares["ents_f"]}
    by_label = {f"{label} F": per_label.get(label, {}).get("f", 0.0) for label in labels}
    return {column: percent(value) for column, value in (overall | by_label).items()}


def annotate_again(annotate: Callable[[Doc], Doc], gold: list[Doc], labels: tuple[str, ...] | None) -> list[Pair]:
    """Return each Doc of ``gold`` with the same words as ``annotate`` annotates them.

    Args:
        annotate: Takes a tokenized Doc and returns it, or another of the same words, annotated.
        gold: Docs that people annotated.
        labels: Labels of names that they used; others are taken out of what was found. None: names do not count.
    """
    pairs: list[Pair] = []
    for doc in gold:
        words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
        found = annotate(Doc(doc.vocab, words=words, spaces=spaces))
        if labels is not None:
            found.set_ents([name for name in found.ents if name.label_ in labels])
        pairs.append((doc, found))
    return pairs


def percent(share: float) -> float:
    """Return ``share`` of 1 in percent with one decimal."""
    return round(100 * share, 1)


def pipeline(nlp: Language) -> Callable[[Doc], Doc]:
    """Return a function that runs the components of ``nlp`` on a Doc that is tokenized already."""

    def annotate(doc: Doc) -> Doc:
        for _, component in nlp.pipeline:
            doc = component(doc)
        return doc

    return annotate


def load(path: Path, nlp: Language) -> list[Doc]:
    """Return the Docs of the corpus file ``path``."""
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))


def measure_speed(nlp: Language, texts: list[str], runs: int) -> Speed:
    """Time ``nlp`` and a blank pipeline over ``texts`` in turn, after a first round that is not counted."""
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    words = sum(len(text.split()) for text in texts)
    seconds: dict[str, list[float]] = {"model": [], "blank": []}
    for _ in range(runs + 1):
        for name, timed in (("model", nlp), ("blank", blank)):
            start = time.process_time()
            exhaust(timed.pipe(texts))
            seconds[name].append(time.process_time() - start)
    model, plain = (statistics.median(seconds[name][1:]) for name in ("model", "blank"))
    return Speed(
        words=words,
        runs=runs,
        model_words_per_second=round(words / model),
        blank_words_per_second=round(words / plain),
        ratio=float(f"{plain / model:.2g}"),
    )


def exhaust(docs: Iterable[Doc]) -> None:
    """Run through ``docs`` and forget them."""
    for _ in docs:
        pass


def measure(model: Path, corpus: Path, *, runs: int = SPEED_RUNS) -> Measured:
    """Return everything that is measured of the model in the folder ``model``."""
    nlp = spacy.load(model)
    annotate, baseline = pipeline(nlp), Baseline(load(corpus / "train.spacy", nlp))
    label_sets: Mapping[str, tuple[str, ...] | None] = dict.fromkeys(TREEBANKS) | NAME_SETS
    test_sets: dict[str, TestSet] = {}
    pairs: dict[str, list[Pair]] = {"treebank": [], "names": []}
    for name, labels in label_sets.items():
        gold = load(corpus / f"{name}.spacy", nlp)
        found = annotate_again(annotate, gold, labels)
        pairs["treebank" if labels is None else "names"] += found
        test_sets[name] = TestSet(
            words=sum(map(len, gold)),
            model=score(found, labels),
            baseline=score(annotate_again(baseline, gold, labels), labels),
        )
    texts = [doc.text for name in TREEBANKS for doc in load(corpus / f"{name}.spacy", nlp)]
    return Measured(
        name=nlp.meta["name"],
        version=nlp.meta["version"],
        components=nlp.pipe_names,
        spacy=spacy_version,
        size_bytes=sum(path.stat().st_size for path in model.rglob("*") if path.is_file()),
        test_sets=test_sets,
        errors={
            name: found
            for kind, counts in ERRORS.items()
            for count in counts
            for name, found in count(pairs[kind]).items()
        },
        speed=measure_speed(nlp, texts, runs),
    )


def main(arguments: list[str] | None = None) -> None:
    """Measure and write the scores as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path, metavar="MODEL_DIR")
    parser.add_argument("corpus", type=Path, metavar="CORPUS_DIR")
    parser.add_argument("--output", type=Path, default=Path("models/scores.json"), metavar="FILE")
    parser.add_argument("--runs", type=int, default=SPEED_RUNS, help="timed runs (default: %(default)s)")
    options = parser.parse_args(arguments)
    measured = measure(options.model, options.corpus, runs=options.runs)
    options.output.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")
    print(f"{options.output}: {measured['name']} {measured['version']} on {len(measured['test_sets'])} test sets")


if __name__ == "__main__":
    main()
