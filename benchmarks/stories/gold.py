"""The stories and the pairs of passages marked in them."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

STORIES = Path(__file__).parent
SPLITS = ("dev", "held-out")
DISPUTES = "disputes"
"""A pair of two speakers who contradict each other, each correctly reported: neither outlet is wrong."""
LABELS = ("contradicts", DISPUTES, "updates", "compatible", "agrees", "unrelated")
"""What a pair can be marked as: its relation, but that disputes are a row of their own."""
KINDS = ("number", "date", "place", "name", "polarity", "state", "quote", "speaker", "position", "cause", "other")
WORDINGS = ("near", "paraphrased", "inferred")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of an article."""

    file: str
    quote: str
    """As in the file; it stands there once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two passages of two articles on one event, and how they stand to each other."""

    label: str
    """One of ``LABELS``."""
    kind: str
    wording: str | None
    """How far apart the words of a contradiction are: one of ``WORDINGS``; None for the other relations."""
    a: Passage
    b: Passage
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles on one event, and the pairs marked in them."""

    name: str
    paths: tuple[Path, ...]
    pairs: tuple[Pair, ...]


def read_stories(split: str, folder: Path = STORIES) -> tuple[Story, ...]:
    """Return the stories of ``split`` (``all`` for every split) under ``folder``, in the order of their names."""
    splits = SPLITS if split == "all" else (split,)
    golds = sorted(path for name in splits for path in (folder / name).glob("*/gold.jsonl"))
    return tuple(
        Story(
            name=gold.parent.name,
            paths=tuple(sorted(gold.parent.glob("*.txt"))),
            pairs=read_pairs(gold),
        )
        for gold in golds
    )


def read_pairs(gold: Path) -> tuple[Pair, ...]:
    """Return the pairs of a gold file, in its order."""
    return tuple(_pair(json.loads(line)) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip())


def _pair(marked: Mapping[str, object]) -> Pair:
    passages = []
    for side in ("a", "b"):
        passage = marked[side]
        if not isinstance(passage, dict):
            raise TypeError(f"no passage: {passage!r}")
        passages.append(Passage(file=str(passage["file"]), quote=str(passage["quote"])))
    wording = marked.get("wording")
    return Pair(
        label=DISPUTES if marked.get("between") == "speakers" else str(marked["relation"]),
        kind=str(marked["kind"]),
        wording=None if wording is None else str(wording),
        a=passages[0],
        b=passages[1],
        note=str(marked["note"]),
    )


def hash_of(split: str, folder: Path = STORIES) -> str:
    """Return a hash of every article and gold file of ``split``, whatever the line ends of the checkout."""
    digest = hashlib.sha256()
    for path in sorted((folder / split).glob("*/*")):
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.read_text(encoding='utf-8')}\0".encode())
    return digest.hexdigest()
