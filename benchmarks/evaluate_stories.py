"""How well claimcheck judges the stories in `benchmarks/stories`.

    python -m benchmarks.evaluate_stories [--split dev|held-out|all] [--format text|json] [--show 10]
    python -m benchmarks.evaluate_stories --write-floors [--lower]

Compares the articles of each story in one run and holds the report against the marked pairs of passages: what share of
each gold relation came out as which relation, how many of the contradictions of each kind were found, and how many of
the contradictions reported are marked. `benchmarks/stories/README.md` says how each figure is counted.

``--write-floors`` writes what the dev stories reach into `benchmarks/floors.json`, below which the tests let no figure
fall. A floor is only raised; ``--lower`` takes the figures as they are.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.stories.gold import DISPUTES, LABELS, SPLITS, WORDINGS, Pair, Passage, Story, hash_of, read_stories
from claimcheck import Checker
from claimcheck.records import Between, Finding, Relation, Span
from claimcheck.report import Report

FLOORS = Path(__file__).parent / "floors.json"
GATED_SPLIT = "dev"
"""The split whose figures the floors hold: the other one is for looking at now and then, not for steering by."""
OUTCOMES = LABELS[:-1]
"""What a pair can come out as; where several findings join its passages, the first of these counts."""
FEWEST_PAIRS = 5
"""A kind with fewer pairs has no floor: one pair would move it by more than a fifth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a pair came out as."""

    story: str
    pair: Pair
    outcome: str | None
    """One of ``OUTCOMES``; None where no finding joins the passages."""
    kinds: frozenset[str]
    """Of the contradictions that join the passages."""
    is_aligned: bool
    """Whether a claim of each passage stands in one group, or in one finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A story held against the report on it."""

    verdicts: tuple[Verdict, ...]
    reported: Counter[str]
    """Contradictions between outlets in the report, by the label of the pair that they join, or ``unmarked``."""


def judge(story: Story, report: Report) -> Judged:
    """Hold ``report``, made of the articles of ``story``, against its marked pairs.

    A contradiction that joins the passages of a pair marked so is no false alarm on another pair of the same sentences.
    """
    sides = [(_claims_at(pair.a, report), _claims_at(pair.b, report)) for pair in story.pairs]
    groups = [frozenset(group.claims) for group in report.groups]
    labels = {
        finding.claims: {
            pair.label for pair, side in zip(story.pairs, sides, strict=True) if _joins(finding.claims, *side)
        }
        for finding in report.findings
    }
    verdicts = []
    for pair, (left, right) in zip(story.pairs, sides, strict=True):
        joining = [finding for finding in report.findings if _joins(finding.claims, left, right)]
        contradictions = [
            finding
            for finding in joining
            if _outcome(finding) == "contradicts"
            and (pair.label == "contradicts" or "contradicts" not in labels[finding.claims])
        ]
        outcomes = {_outcome(finding) for finding in joining if _outcome(finding) != "contradicts"}
        outcomes |= {_outcome(finding) for finding in contradictions}
        verdicts.append(
            Verdict(
                story=story.name,
                pair=pair,
                outcome=next((outcome for outcome in OUTCOMES if outcome in outcomes), None),
                kinds=frozenset(str(finding.kind) for finding in contradictions),
                is_aligned=bool(joining) or any(group & left and group & right for group in groups),
            )
        )
    reported = Counter(
        next((label for label in LABELS if label in labels[finding.claims]), "unmarked")
        for finding in report.findings
        if _outcome(finding) == "contradicts"
    )
    return Judged(verdicts=tuple(verdicts), reported=reported)


def _claims_at(passage: Passage, report: Report) -> frozenset[str]:
    """Return the ids of the claims whose sentence overlaps ``passage``."""
    article = next(article for article in report.articles if Path(article.path).name == passage.file)
    start = article.text.index(passage.quote)
    place = Span(start, start + len(passage.quote))
    return frozenset(
        claim.id for claim in report.claims if claim.article == article.id and claim.sentence.overlaps(place)
    )


def _joins(claims: tuple[str, str], left: frozenset[str], right: frozenset[str]) -> bool:
    first, second = claims
    return (first in left and second in right) or (first in right and second in left)


def _outcome(finding: Finding) -> str:
    if finding.relation is Relation.CONTRADICTS and finding.between is Between.SPEAKERS:
        return DISPUTES
    return str(finding.relation)


def evaluate(stories: Sequence[Story]) -> Judged:
    """Compare the articles of each story and judge the reports, all stories together."""
    checker = Checker()
    judged = [judge(story, checker.compare(story.paths)) for story in stories]
    return Judged(
        verdicts=tuple(verdict for one in judged for verdict in one.verdicts),
        reported=sum((one.reported for one in judged), Counter()),
    )


# -- figures ----------------------------------------------------------------------------------------------------------


def ratio(part: float, whole: float) -> float:
    """Return ``part / whole`` cut to three decimals, and 1 where there is nothing to count."""
    return math.floor(1000 * part / whole) / 1000 if whole else 1.0


def share(verdicts: Iterable[Verdict], outcome: str) -> float:
    """Return the share of ``verdicts`` that came out as ``outcome``; ``aligned`` counts the aligned ones."""
    found = [verdict.is_aligned if outcome == "aligned" else verdict.outcome == outcome for verdict in verdicts]
    return ratio(sum(found), len(found))


def share_of_kind(verdicts: Sequence[Verdict]) -> float:
    """Return the share of ``verdicts`` found as contradictions of the kind that they are marked with."""
    return ratio(sum(verdict.pair.kind in verdict.kinds for verdict in verdicts), len(verdicts))


def rows(judged: Judged, field: str) -> dict[str, list[Verdict]]:
    """Return the verdicts by ``label``, or those on contradictions by ``kind`` or ``wording``, most frequent first."""
    values = [(str(getattr(verdict.pair, field)), verdict) for verdict in judged.verdicts]
    if field != "label":
        values = [(value, verdict) for value, verdict in values if verdict.pair.label == "contradicts"]
    order = {"label": LABELS, "wording": WORDINGS}.get(field)
    counts = Counter(value for value, _ in values)
    names = order or sorted(counts, key=lambda value: (-counts[value], value))
    return {name: [verdict for value, verdict in values if value == name] for name in names}


def figures(judged: Judged) -> dict[str, object]:
    """Return everything that is counted, ready for JSON."""
    reported = sum(judged.reported.values())
    return {
        "relations": {
            label: {"pairs": len(found)} | {outcome: share(found, outcome) for outcome in ("aligned", *OUTCOMES)}
            for label, found in rows(judged, "label").items()
        },
        "kinds": {
            kind: {
                "pairs": len(found),
                "found": share(found, "contradicts"),
                "found_as_kind": share_of_kind(found),
            }
            for kind, found in rows(judged, "kind").items()
        },
        "wordings": {
            wording: {"pairs": len(found), "found": share(found, "contradicts")}
            for wording, found in rows(judged, "wording").items()
        },
        "contradictions_reported": {"all": reported}
        | {name: judged.reported[name] for name in (*LABELS, "unmarked")}
        | {"in_gold_ratio": ratio(judged.reported["contradicts"], reported)},
    }


def measures(judged: Judged) -> dict[str, float]:
    """Return the figures that have a floor, 0 to 1, higher is better."""
    labels = rows(judged, "label")
    others = [verdict for label in LABELS if label != "contradicts" for verdict in labels[label]]
    false_alarms = sum(verdict.outcome == "contradicts" for verdict in others)
    return {
        "contradictions_found": share(labels["contradicts"], "contradicts"),
        "contradictions_reported_in_gold": ratio(judged.reported["contradicts"], sum(judged.reported.values())),
        "others_not_called_contradictions": ratio(len(others) - false_alarms, len(others)),
        "agreements_aligned": share(labels["agrees"], "aligned"),
        "updates_found": share(labels["updates"], "updates"),
    } | {
        f"contradictions_found_{kind}": share(found, "contradicts")
        for kind, found in sorted(rows(judged, "kind").items())
        if len(found) >= FEWEST_PAIRS
    }


def raised(floors: Mapping[str, float], measured: Mapping[str, float], *, lower: bool = False) -> dict[str, float]:
    """Return the new floors: the higher of both, or ``measured`` as it is if ``lower``."""
    if lower:
        return dict(measured)
    return {name: max(floors.get(name, 0.0), measured.get(name, 0.0)) for name in sorted({*floors, *measured})}


# -- output -----------------------------------------------------------------------------------------------------------


def print_tables(judged: Judged) -> None:
    """Print the figures for a reader."""
    columns = ("aligned", *OUTCOMES)
    print(f"{'gold':12} {'pairs':>6}" + "".join(f"{column:>13}" for column in columns))
    for label, found in rows(judged, "label").items():
        print(f"{label:12} {len(found):6}" + "".join(f"{share(found, column):13.3f}" for column in columns))
    print(f"\n{'contradiction':14} {'pairs':>4} {'found':>12}{'as this kind':>16}")
    for kind, found in rows(judged, "kind").items():
        print(f"{kind:12} {len(found):6} {share(found, 'contradicts'):12.3f}{share_of_kind(found):16.3f}")
    print(f"\n{'wording':12} {'pairs':>6} {'found':>12}")
    for wording, found in rows(judged, "wording").items():
        print(f"{wording:12} {len(found):6} {share(found, 'contradicts'):12.3f}")
    reported = judged.reported
    parts = ", ".join(f"{reported[name]} {name}" for name in (*LABELS[1:], "unmarked") if reported[name])
    print(
        f"\ncontradictions reported: {sum(reported.values())}; on a pair marked contradicts: {reported['contradicts']}"
        + (f"; on others: {parts}" if parts else "")
    )


def print_wrong(judged: Judged, most: int) -> None:
    """Print up to ``most`` pairs that were missed or wrongly called a contradiction, a JSON object a line."""
    wrong = [v for v in judged.verdicts if (v.outcome == "contradicts") != (v.pair.label == "contradicts")]
    for verdict in wrong[:most]:
        pair = verdict.pair
        shown = {"story": verdict.story, "gold": pair.label, "kind": pair.kind, "got": verdict.outcome}
        sides = {"a": f"{pair.a.file}: {pair.a.quote}", "b": f"{pair.b.file}: {pair.b.quote}", "note": pair.note}
        print(json.dumps(shown | {"aligned": verdict.is_aligned} | sides, ensure_ascii=False))


def write_floors(judged: Judged, *, lower: bool) -> None:
    """Write the floors of what ``judged`` reaches, with the hashes of the stories, and say what moved."""
    before = json.loads(FLOORS.read_text(encoding="utf-8"))["floors"] if FLOORS.exists() else {}
    measured = measures(judged)
    floors = raised(before, measured, lower=lower)
    hashes = {split: hash_of(split) for split in SPLITS}
    text = json.dumps({"split": GATED_SPLIT, "stories_sha256": hashes, "floors": floors}, indent=2)
    FLOORS.write_text(text + "\n", encoding="utf-8")
    for name, floor in floors.items():
        short = " (not reached: --lower to accept)" if measured.get(name, 0.0) < floor else ""
        print(f"{name:40} {before.get(name, 0.0):.3f} -> {floor:.3f}{short}")


def main() -> None:
    """Evaluate a split, or write the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=(*SPLITS, "all"), default=GATED_SPLIT, help="(default: %(default)s)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="(default: %(default)s)")
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print up to N pairs judged wrongly (dev only)"
    )
    parser.add_argument("--write-floors", action="store_true", help=f"write {FLOORS.name} from the {GATED_SPLIT} split")
    parser.add_argument("--lower", action="store_true", help="let --write-floors lower a floor")
    options = parser.parse_args()
    if options.write_floors and options.split != GATED_SPLIT:
        parser.error(f"floors are written from the {GATED_SPLIT} split")
    if options.show and options.split != GATED_SPLIT:
        parser.error("the pairs of the held-out stories are not shown: what is looked at gets tuned to")
    if options.lower and not options.write_floors:
        parser.error("--lower needs --write-floors")
    judged = evaluate(read_stories(options.split))
    if options.write_floors:
        write_floors(judged, lower=options.lower)
    elif options.format == "json":
        print(json.dumps(figures(judged), indent=2))
    else:
        print_tables(judged)
        print_wrong(judged, options.show)


if __name__ == "__main__":
    main()
