"""How well claimcheck judges the passages in `benchmarks/passages`.

    python -m benchmarks.evaluate_passages [--split dev|held-out] [--show 10]

Compares the two passages of each pair as two articles, and counts how many contradictions are found, and how many
pairs that can both be right are called one. `benchmarks/passages/README.md` says how the passages were made.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck import Checker
from claimcheck.records import Between, Finding, Relation

PASSAGES = Path(__file__).parent / "passages"
SPLITS = ("dev", "held-out")
RELATIONS = ("contradicts", "compatible", "agrees")
WORDINGS = ("near", "paraphrased")
OUTCOMES = (Relation.CONTRADICTS, Relation.UPDATES, Relation.COMPATIBLE, Relation.AGREES)
"""What a pair can come out as; where there are several findings, the first of these counts."""
PUBLISHED = "2025-03-07"
"""The day that both articles bear: the one on which, or in whose week, what they tell happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two passages of reports on one event, and how they stand to each other."""

    id: str
    relation: str
    """One of ``RELATIONS``."""
    kind: str
    """What decides a contradiction; of other pairs, what makes them look like one."""
    wording: str
    """One of ``WORDINGS``."""
    a: str
    b: str
    note: str


def read_pairs(split: str) -> tuple[Pair, ...]:
    """Return the pairs of ``split`` in the order of the file."""
    lines = (PASSAGES / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(Pair(**json.loads(line)) for line in lines)


def judge(pair: Pair, checker: Checker, folder: Path) -> str | None:
    """Return what the pair came out as: the first of contradicts, updates, compatible and agrees; None for nothing.

    A dispute between two speakers, each correctly reported, is no contradiction of a pair that can both be right.

    Args:
        pair: The passages.
        checker: What compares them.
        folder: Where they are written.
    """
    paths = [folder / name for name in ("a.txt", "b.txt")]
    for path, passage in zip(paths, (pair.a, pair.b), strict=True):
        path.write_text(f"---\ndate: {PUBLISHED}\n---\n{passage}\n", encoding="utf-8")
    found = {_outcome(finding, pair) for finding in checker.compare(paths).findings}
    return next((relation.value for relation in OUTCOMES if relation in found), None)


def _outcome(finding: Finding, pair: Pair) -> Relation:
    is_dispute = finding.relation is Relation.CONTRADICTS and finding.between is Between.SPEAKERS
    return Relation.COMPATIBLE if is_dispute and pair.relation != "contradicts" else finding.relation


def evaluate(pairs: Sequence[Pair]) -> dict[str, str | None]:
    """Return what each pair came out as, by its id."""
    checker = Checker()
    with tempfile.TemporaryDirectory() as folder:
        return {pair.id: judge(pair, checker, Path(folder)) for pair in pairs}


def called_contradictions(pairs: Iterable[Pair], outcomes: Mapping[str, str | None]) -> tuple[int, int]:
    """Return how many of the pairs came out as contradictions, and how many there are."""
    found = [outcomes[pair.id] == "contradicts" for pair in pairs]
    return sum(found), len(found)


def print_tables(pairs: Sequence[Pair], outcomes: Mapping[str, str | None]) -> None:
    """Print the figures for a reader."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in pairs:
        counts[pair.relation][outcomes[pair.id] or "nothing"] += 1
    columns = ("contradicts", "updates", "compatible", "agrees", "nothing")
    print(f"{'gold':12} {'pairs':>6}" + "".join(f"{column:>13}" for column in columns))
    for relation in RELATIONS:
        total = counts[relation].total()
        print(f"{relation:12} {total:6}" + "".join(f"{counts[relation][column] / total:13.3f}" for column in columns))
    conflicts = [pair for pair in pairs if pair.relation == "contradicts"]
    print(f"\n{'contradiction':14} {'pairs':>4} {'found':>12}")
    groups = [(wording, [pair for pair in conflicts if pair.wording == wording]) for wording in WORDINGS]
    kinds = sorted({pair.kind for pair in conflicts})
    groups += [(kind, [pair for pair in conflicts if pair.kind == kind]) for kind in kinds]
    for name, group in groups:
        found, total = called_contradictions(group, outcomes)
        print(f"{name:12} {total:6} {found / total:12.3f}")


def main() -> None:
    """Evaluate a split."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=SPLITS, default="dev", help="(default: %(default)s)")
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print up to N pairs judged wrongly (dev only)"
    )
    options = parser.parse_args()
    if options.show and options.split != "dev":
        parser.error("the held-out pairs are not shown: what is looked at gets tuned to")
    pairs = read_pairs(options.split)
    outcomes = evaluate(pairs)
    print_tables(pairs, outcomes)
    wrong = [p for p in pairs if (outcomes[p.id] == "contradicts") != (p.relation == "contradicts")]
    for pair in wrong[: options.show]:
        shown = {"id": pair.id, "gold": pair.relation, "kind": pair.kind, "got": outcomes[pair.id]}
        print(json.dumps(shown | {"a": pair.a, "b": pair.b, "note": pair.note}, ensure_ascii=False))


if __name__ == "__main__":
    main()
