"""Measure a pipeline on texts that training never reads.

    python -m models.encoder.evaluate DATA_DIR PIPELINE [--part test|dev]

Words are gold and paragraphs given, sentences the pipeline's own; punctuation counts in UAS and LAS, as usual for
Universal Dependencies. Speed is in words per CPU-second on one thread. Any spaCy English pipeline with Universal
Dependencies can be measured; one without the encoder reads each paragraph by itself.
"""

import argparse
import itertools
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.language import encoder
from models.encoder.corpora import Text, read_articles, read_names, read_treebank

ROLES = ("SOURCE", "CUE", "CONTENT")
NAMES = ("PERSON", "ORG", "LOC", "MISC")


def read_text(nlp: Language, text: Text) -> tuple[Doc, list[int]]:
    """Return the read Doc and where in it the words of ``text`` are; a line break stands between paragraphs."""
    starts = set(text.paragraphs[1:])
    words: list[str] = []
    places: list[int] = []
    for i, word in enumerate(text.words):
        if i in starts:
            words.append("\n")
        places.append(len(words))
        words.append(word)
    if "encoder" in nlp.pipe_names:
        return nlp(Doc(nlp.vocab, words=words)), places
    bounds = [*text.paragraphs, len(text.words)]
    parts = [nlp(Doc(nlp.vocab, words=text.words[i:j])) for i, j in itertools.pairwise(bounds)]
    return Doc.from_docs(parts, ensure_whitespace=False), list(range(len(text.words)))


def measure_syntax(nlp: Language, texts: list[Text]) -> dict[str, float]:
    """Return percentages right of all words, and F1 of sentences."""
    right: Counter[str] = Counter()
    counts = [0, 0, 0]
    total = 0
    for text in texts:
        doc, places = read_text(nlp, text)
        tokens = [doc[at] for at in places]
        back = {at: i for i, at in enumerate(places)}
        total += len(tokens)
        labels, heads = text.labels, text.heads or []
        for i, token in enumerate(tokens):
            attached = back.get(token.head.i, -1) == heads[i]
            right["UPOS"] += token.pos_ == labels["upos"][i]
            right["XPOS"] += token.tag_ == labels["xpos"][i]
            right["features"] += str(token.morph) == labels["feats"][i]
            right["lemma"] += token.lemma_ == text.lemmas[i]
            right["UAS"] += attached
            right["LAS"] += attached and token.dep_ == labels["dep"][i]
        gold = _runs([i for i, label in enumerate(labels["sent"]) if label == "start"], len(tokens))
        found = _runs([i for i, token in enumerate(tokens) if token.is_sent_start], len(tokens))
        counts = [counts[0] + len(gold & found), counts[1] + len(found), counts[2] + len(gold)]
    return {name: 100 * n / total for name, n in right.items()} | {"sentence F1": _f1(*counts)}


def _runs(starts: list[int], length: int) -> set[tuple[int, int]]:
    return set(zip(starts, [*starts[1:], length], strict=True))


def _f1(right: int, found: int, gold: int) -> float:
    return 200 * right / max(1, found + gold)


def measure_names(nlp: Language, texts: list[Text], labels: tuple[str, ...]) -> dict[str, float]:
    """Return F1 of whole names with their labels, of all and by label."""
    counts: dict[str, list[int]] = {label: [0, 0, 0] for label in labels}
    for text in texts:
        doc, places = read_text(nlp, text)
        back = {at: i for i, at in enumerate(places)}
        found = {(back[e.start], back[e.end - 1] + 1, e.label_) for e in doc.ents}
        gold = set(_bio_spans(text.labels["ner"]))
        for label, count in counts.items():
            f, g = ({span for span in spans if span[2] == label} for spans in (found, gold))
            for i, spans in enumerate((f & g, f, g)):
                count[i] += len(spans)
    together = [sum(column) for column in zip(*counts.values(), strict=True)]
    return {"names F1": _f1(*together)} | {f"{label} F1": _f1(*count) for label, count in counts.items()}


def _bio_spans(tags: list[str | None]) -> Iterator[tuple[int, int, str]]:
    start = 0
    for i, tag in enumerate([*tags, "O"]):
        before = tags[i - 1] if i else "O"
        if before and before[:2] in ("B-", "I-") and not (tag or "O").startswith("I-"):
            yield start, i, before[2:]
        if tag and tag.startswith("B-"):
            start = i


def measure_attribution(nlp: Language, texts: list[Text]) -> dict[str, float]:
    """Return token F1 of each role."""
    counts: dict[str, list[int]] = {role: [0, 0, 0] for role in ROLES}
    for text in texts:
        doc, places = read_text(nlp, text)
        found = {
            role: {i for s in doc.spans[encoder.SPANS] if s.label_ == role for i in range(s.start, s.end)}
            for role in ROLES
        }
        for at, tag in zip(places, text.labels["attr"], strict=True):
            for role, count in counts.items():
                gold = (tag or "").endswith(role)
                count[0] += gold and at in found[role]
                count[1] += at in found[role]
                count[2] += gold
    return {f"{role.lower()} F1": _f1(*count) for role, count in counts.items()}


def measure_speed(nlp: Language, texts: list[str]) -> float:
    """Return words per CPU-second over ``texts``, read one by one after a first that does not count."""
    nlp(texts[0])
    begun = time.process_time()
    words = sum(len(nlp(text)) for text in texts)
    return words / (time.process_time() - begun)


def measure(nlp: Language, folder: Path, part: str) -> dict[str, dict[str, float]]:
    """Return all measures by test set. The part "dev" leaves all test parts alone."""
    results: dict[str, dict[str, float]] = {}
    for name in ("ewt", "gum"):
        results[f"{name} {part}"] = measure_syntax(
            nlp, list(read_treebank(folder / f"treebanks/en_{name}-ud-{part}.conllu.xz"))
        )
    wikigold = read_names(folder / "ner/wikigold/wikigold.conll.txt", 0, 1, complete=True)
    uner = read_names(folder / f"ner/uner_ewt/en_ewt-ud-{part}.iob2", 1, 2, complete=False)
    results[f"wikigold {part}"] = measure_names(nlp, wikigold[part == "dev" :: 10], NAMES)
    results[f"uner {part}"] = measure_names(nlp, uner[:: 5 if part == "dev" else 1], NAMES[:3])
    if "encoder" in nlp.pipe_names:
        results["polnear dev"] = measure_attribution(nlp, [text for _, text in read_articles(folder / "polnear/dev")])
    raw = [path.read_text(encoding="utf-8") for path in sorted((folder / "polnear/dev/text").glob("*.txt"))[:30]]
    results["speed"] = {"words per CPU-second": measure_speed(nlp, raw)}
    return results


def main() -> None:
    """Read the options and print the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_DIR")
    parser.add_argument("pipeline", metavar="PIPELINE")
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    options = parser.parse_args()
    found = measure(spacy.load(options.pipeline), options.data, options.part)
    print(json.dumps({name: {k: round(v, 2) for k, v in row.items()} for name, row in found.items()}, indent=1))


if __name__ == "__main__":
    main()
