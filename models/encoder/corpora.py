"""Read the public corpora as texts with labels: treebanks, attributions, names.

Every text is a run of paragraphs in which each word may carry labels; what a corpus does not annotate is simply absent.
"""

import bisect
import itertools
import lzma
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.language import Language

from claimcheck.language.encoder import lemmas
from claimcheck.language.encoder.windows import unit_starts
from models.encoder.mentions import re3d_names

TREEBANKS = ("ewt", "gum")
NAMES_DIR = Path(__file__).parents[1] / "names"
"""Where the names in the train parts of the treebanks and of PolNeAR are marked."""
WRITTEN_DIR = NAMES_DIR / "written"
"""Texts written for this model, with their names."""
NAME_LABELS = {
    "PER": "PERSON",
    "PERSON": "PERSON",
    "LOC": "LOC",
    "LOCATION": "LOC",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "MISC": "MISC",
}
OPEN = "O?"
"""Tag of a word that is no PERSON, ORG or LOC, in a corpus that does not know MISC: nothing, or MISC."""
Names = Mapping[str, Sequence[tuple[int, int, str]]]
"""By sentence id of a treebank: first word, word behind the last one, label; by article: code points, label."""
NAME_GROUP = 20  # sentences; neighbours come from one page, so they stay on one side of a split


@dataclass(slots=True, kw_only=True)
class Text:
    """Words with labels; ``labels[kind][i]`` is None where word i has no label of that kind.

    ``paragraphs`` and ``units``: where paragraphs and sentences begin. ``lemmas``: those of a treebank. ``heads``: word
    indices, a root is its own head. ``links``: pairs of words, from a content to its cue, from a cue to its source.
    """

    words: list[str] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    labels: dict[str, list[str | None]] = field(default_factory=dict)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] | None = None
    links: list[tuple[int, int]] | None = None


def read_name_annotations(path: Path) -> Names:
    """Return the names that a table of ours marks, by sentence of a treebank or by article."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {
        sentence: [(int(start), int(end), label) for start, end, label in (span.split(":") for span in spans.split())]
        for sentence, spans in (line.split("\t") for line in lines if not line.startswith("#"))
    }


def read_treebank(path: Path, names: Names | None = None) -> Iterator[Text]:
    """Yield the documents of a CoNLL-U file, with ``names`` as the only ones in it, where they are given."""
    text, fresh, sentence = _treebank_text(), True, ""
    rows: list[list[str]] = []
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in map(str.rstrip, file):
            if line.startswith("# sent_id"):
                sentence = line.rpartition(" ")[2]
            elif line.startswith("# newdoc"):
                if text.words:
                    yield text
                text, fresh = _treebank_text(), True
            elif line.startswith("# newpar"):
                fresh = True
            elif not line:
                _add_sentence(text, rows, fresh=fresh)
                text.labels["ner"] += (
                    [None] * len(rows) if names is None else _name_tags(names.get(sentence, ()), len(rows))
                )
                rows, fresh = [], False
            elif not line.startswith("#"):
                row = line.split("\t")
                if row[0].isdecimal():
                    rows.append(row)
    if text.words:
        yield text


def _treebank_text() -> Text:
    kinds = ("xpos", "upos", "feats", "lemma", "sent", "dep", "ner")
    return Text(labels={kind: [] for kind in kinds}, heads=[])


def _add_sentence(text: Text, rows: list[list[str]], *, fresh: bool) -> None:
    first = len(text.words)
    if fresh:
        text.paragraphs.append(first)
    text.units.append(first)
    for i, row in enumerate(rows):
        at_root = row[6] == "0"
        text.words.append(row[1])
        text.lemmas.append(row[2])
        text.labels["xpos"].append(row[4])
        text.labels["upos"].append(row[3])
        text.labels["feats"].append("" if row[5] == "_" else row[5])
        text.labels["lemma"].append(lemmas.script(row[1], row[2]))
        text.labels["sent"].append("start" if i == 0 else "inside")
        text.labels["dep"].append("ROOT" if at_root else row[7])
        if text.heads is not None:
            text.heads.append(first + i if at_root else first + int(row[6]) - 1)


def _name_tags(names: Iterable[tuple[int, int, str]], size: int) -> list[str | None]:
    """Return the BIO tags of a sentence of ``size`` words."""
    tags: list[str | None] = ["O"] * size
    for start, end, label in names:
        tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return tags


def place_names(texts: list[Text]) -> frozenset[str]:
    """Return the names of places in ``texts``, in lower case."""
    return frozenset(
        " ".join(word for word, _ in run).lower()
        for text in texts
        for inside, run in itertools.groupby(
            zip(text.words, text.labels["ner"], strict=True), key=lambda pair: (pair[1] or "").endswith("LOC")
        )
        if inside
    )


def read_re3d(path: Path, places: frozenset[str]) -> list[Text]:
    """Return the sentences of re3d in groups of neighbours; ``places``: see :func:`mentions.re3d_names`."""
    sentences = []
    for sentence in read_columns(path, 0, 1):
        words, tags = [word for word, _ in sentence], [tag for _, tag in sentence]
        sentences.append(list(zip(words, re3d_names(words, tags, places, OPEN), strict=True)))
    return [_group(sentences[i : i + NAME_GROUP]) for i in range(0, len(sentences), NAME_GROUP)]


def read_names(path: Path, word: int, tag: int, *, complete: bool) -> list[Text]:
    """Return the sentences of a column file in groups of neighbours.

    Args:
        path: The file.
        word: Column of the words.
        tag: Column of the BIO (or IO) tags.
        complete: Whether the corpus annotates MISC too.
    """
    sentences = [_named(sentence, complete=complete) for sentence in read_columns(path, word, tag)]
    return [_group(sentences[i : i + NAME_GROUP]) for i in range(0, len(sentences), NAME_GROUP)]


def read_columns(path: Path, word: int, tag: int) -> list[list[tuple[str, str]]]:
    """Return the sentences of a column file as pairs of word and tag."""
    return [
        [(columns[word], columns[tag]) for columns in map(str.split, lines) if len(columns) > max(word, tag)]
        for lines in _blocks(path)
    ]


def _blocks(path: Path) -> Iterator[list[str]]:
    """Yield the runs of lines between empty ones, without comments."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
    for is_block, block in itertools.groupby(lines, key=lambda line: bool(line.strip())):
        if is_block:
            yield list(block)


def _named(sentence: list[tuple[str, str]], *, complete: bool) -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    before = ""
    for word, tag in sentence:
        prefix, _, name = tag.partition("-")
        label = NAME_LABELS.get(name, "")
        if label:
            found.append((word, f"{'I' if prefix == 'I' and label == before else 'B'}-{label}"))
        else:
            found.append((word, "O" if complete else OPEN))
        before = label
    return found


def _group(sentences: list[list[tuple[str, str | None]]]) -> Text:
    text = Text(labels={"ner": []})
    for sentence in sentences:
        text.paragraphs.append(len(text.words))
        text.units.append(len(text.words))
        text.words += [word for word, _ in sentence]
        text.labels["ner"] += [tag for _, tag in sentence]
    return text


def read_written(path: Path) -> list[Text]:
    """Return the passages of a file of ours, in which each name stands in brackets behind its label.

    Raises:
        ValueError: A bracket or label is not whole.
    """
    nlp = spacy.blank("en")
    return [_group([_bracketed(nlp, line) for line in lines]) for lines in _blocks(path)]


def _bracketed(nlp: Language, line: str) -> list[tuple[str, str | None]]:
    """Return the words of ``[PERSON Ada Lovelace] was born in [LOC London].`` with their tags."""
    text, names = "", []
    for plain, label, name in re.findall(r"((?:[^\[]|\[(?![A-Z]+ [^\[\]]+\]))*)(?:\[([A-Z]+) ([^\[\]]+)\])?", line):
        text += plain
        if name:
            names.append((label, [(len(text), len(text) + len(name))]))
            text += name
    if "[" in text or "]" in text or any(label not in NAME_LABELS.values() for label, _ in names):
        raise ValueError(f"brackets or labels are not whole in: {line}")
    words = [token for token in nlp.make_doc(text) if not token.is_space]
    tags, _ = _tags([(token.idx, token.idx + len(token)) for token in words], names)
    return [(token.text, tag) for token, tag in zip(words, tags, strict=True)]


def read_articles(folder: Path, names: Names | None = None) -> Iterator[tuple[str, Text]]:
    """Yield name and text of each article of PolNeAR with attributions (first annotator).

    Args:
        folder: A part of PolNeAR.
        names: The names in its articles; those that are missing there have no labels of names.
    """
    nlp = spacy.blank("en")
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if not annotations:
            continue
        raw = path.read_bytes().decode("utf-8")
        text, spans = Text(), []
        for match in re.finditer(r"[^\n]+", raw):
            words = [token for token in nlp.make_doc(match[0]) if not token.is_space]
            first = len(text.words)
            if words:
                text.paragraphs.append(first)
            text.words += [token.text for token in words]
            text.units += [first + start for start in unit_starts(text.words[first:])]
            spans += [(match.start() + token.idx, match.start() + token.idx + len(token)) for token in words]
        marked = (names or {}).get(path.stem)
        text.labels["ner"] = (
            [None] * len(spans)
            if marked is None
            else _tags(spans, [(label, [(start, end)]) for start, end, label in marked])[0]
        )
        text.labels["attr"], text.links = _attributions(annotations[0], spans)
        yield path.stem, text


def _attributions(path: Path, places: list[tuple[int, int]]) -> tuple[list[str | None], list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if columns[0].startswith("T") and len(columns) > 2:
            fragments = columns[1].split(" ", 1)[1].split(";")
            spans[columns[0]] = [(int(start), int(end)) for start, end in map(str.split, fragments)]
        elif columns[0].startswith("E"):
            events.append(columns[1].split())
    groups: list[dict[str, list[tuple[int, int]]]] = []
    for event in events:
        parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for role, _, key in (argument.partition(":") for argument in event):
            parts[re.sub(r"\d+$", "", role).upper()] += spans.get(key, [])
        groups.append(parts)
    roles = ("SOURCE", "CUE", "CONTENT")
    wanted = [(role, parts[role]) for parts in groups for role in roles]
    tags, firsts = _tags(places, wanted)
    links: set[tuple[int, int]] = set()
    for i in range(len(groups)):
        source, cue, content = firsts[3 * i : 3 * i + 3]
        links |= {(start, (cue or source or content)[0]) for start in content}
        links |= {(start, (source or cue)[0] if start == cue[0] else cue[0]) for start in cue}
        links |= {(start, source[0]) for start in source}
    return tags, sorted(links)


def _tags(
    places: list[tuple[int, int]], labelled: list[tuple[str, list[tuple[int, int]]]]
) -> tuple[list[str | None], list[list[int]]]:
    """Return BIO tags of words at ``places`` and, for each of ``labelled``, the first words of its fragments."""
    tags: list[str | None] = ["O"] * len(places)
    firsts: list[list[int]] = []
    starts, ends = [start for start, _ in places], [end for _, end in places]
    for label, fragments in labelled:
        found: list[int] = []
        for start, end in sorted(fragments):
            first = bisect.bisect_right(ends, start)
            inside = range(first, max(first, bisect.bisect_left(starts, end)))
            for i in inside:
                tags[i] = f"{'B' if i == inside[0] else 'I'}-{label}"
            found += inside[:1]
        firsts.append(found)
    for i in range(1, len(tags)):  # what goes on behind a part inside of it begins anew there
        tag, before = tags[i] or "O", tags[i - 1] or "O"
        if tag.startswith("I-") and before[2:] != tag[2:]:
            tags[i] = f"B-{tag[2:]}"
    return tags, firsts
