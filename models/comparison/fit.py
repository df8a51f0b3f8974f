"""Learn how the evidence for one fact is weighed, and write ``claimcheck/comparison/lexicons/evidence.toml``.

    python -m models.comparison.fit STORIES_DIR... [--alarms-per-pair 0.06] [--write [KIND...]]

Each ``STORIES_DIR`` holds a folder an event with the articles of several outlets as ``.txt``, such as the news triples
of BASIL (Fan et al. 2019; https://github.com/marshallwhiteorg/emnlp19-media-bias) and ``benchmarks/stories/dev``. Where
two articles of an event give the same figure, date or name in sentences that match, it is exchanged in one of them:
these are the details of one fact that contradict each other. All that differ by themselves count as details of
different facts, but for those that a ``gold.jsonl`` beside the articles marks as contradictions.

The measures printed are of stories that the weights they are taken with have not seen. The threshold is the lowest one
at which no more than the given number of details per pair of articles is wrongly held to be of one fact, in stories
without such a file.
"""

import argparse
import itertools
import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcheck.alignment import align
from claimcheck.comparison import date, name, number
from claimcheck.comparison.evidence import Opposed, Weights, weights
from claimcheck.comparison.ladder import pairs_of
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.told import told_by
from claimcheck.extraction import extract
from claimcheck.language import Reader
from claimcheck.reading import read_paths
from claimcheck.records import Article, Claim, Name, Span
from models.comparison.plant import plant

EVIDENCE = Path(__file__).parents[2] / "claimcheck" / "comparison" / "lexicons" / "evidence.toml"
OPPOSED: dict[str, Callable[[Pair], Iterator[Opposed[Any]]]] = {
    number.KIND: number.opposed_figures,
    date.KIND: date.opposed_dates,
    name.KIND: name.opposed_names,
}
KINDS_OF_GOLD = {number.KIND: {"number"}, date.KIND: {"date"}, name.KIND: {"name", "place"}}
GOLD = "gold.jsonl"
MIN_PLANTED_SCORE = 0.40
"""Least score of a match whose common details are taken to be of one fact."""
LEAST_THRESHOLD_PERCENT = 35
"""What is clearly likelier to be of two facts is not reported, however rare it is."""
FOLDS = 10
RIDGE = 5.0
"""Weight of the squares of the weights, for features of unit variance."""
STEPS = 50

Told = tuple[Article, tuple[Claim, ...]]
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Two details with their evidence, and whether they are of one fact."""

    story: str
    features: dict[str, float]
    is_one_fact: bool
    is_planted: bool
    is_read: bool
    """Whether somebody has marked what contradicts each other in the story: then what is not marked may still do so,
    in other sentences than those that bear the mark."""
    note: str
    """The two details in their sentences."""


# -- examples ---------------------------------------------------------------------------------------------------------


def read_story(folder: Path, reader: Reader) -> list[Told]:
    """Return the articles of an event with their claims."""
    articles, problems = read_paths(sorted(folder.glob("*.txt")))
    for problem in problems:
        print(problem.path, problem.reason)
    return [(article, extract(doc)) for article, doc in zip(articles, reader.read(articles), strict=True)]


def examples(story: str, told: Sequence[Told], gold: Sequence[dict[str, Any]]) -> Iterator[tuple[str, Example]]:
    """Yield the kind and the evidence of all details of a story that differ, by themselves or by exchange."""
    names = _pool(told)
    for left, right in itertools.combinations(sorted(told, key=lambda entry: entry[0].path), 2):
        claims = (*left[1], *right[1])
        for pair in pairs_of((left[0], right[0]), claims, align(claims).matches):
            for kind, opposed_in in OPPOSED.items():
                found, is_marked = list(opposed_in(pair)), _is_marked(pair, gold, KINDS_OF_GOLD[kind])
                if is_marked and len(found) > 1:
                    continue  # which of them the mark is about, nobody says
                for opposed in found:
                    yield (
                        kind,
                        Example(
                            story=story,
                            features=opposed.features,
                            is_one_fact=is_marked,
                            is_planted=False,
                            is_read=bool(gold),
                            note=_note(pair, opposed),
                        ),
                    )
            if pair.match.score >= MIN_PLANTED_SCORE:
                yield from _planted(story, pair, right, names)


def _planted(story: str, pair: Pair, told: Told, names: Sequence[Name]) -> Iterator[tuple[str, Example]]:
    """Yield the evidence for each detail that the claims share, once it is exchanged in the second one."""
    for planted in plant(pair.a, pair.b, told, names):
        changed = next(claim for claim in planted.claims if claim.id == pair.b.id)
        opposite = replace(pair, b=changed, article_b=planted.article, told_b=told_by(planted.claims))
        for opposed in OPPOSED[planted.kind](opposite):
            if opposed.places == planted.places:
                note = _note(opposite, opposed)
                yield (
                    planted.kind,
                    Example(
                        story=story,
                        features=opposed.features,
                        is_one_fact=True,
                        is_planted=True,
                        is_read=False,
                        note=note,
                    ),
                )


def _pool(told: Sequence[Told]) -> list[Name]:
    """Return one mention of each name of a story."""
    mentions = {
        (n.key, n.label): n for _, claims in told for claim in claims for n in (*claim.names, *claim.setting_names)
    }
    return [mentions[key] for key in sorted(mentions)]


def _is_marked(pair: Pair, gold: Sequence[dict[str, Any]], kinds: set[str]) -> bool:
    """Whether the gold marks the two sentences as a contradiction of one of these kinds."""
    sides = ((pair.article_a, pair.a), (pair.article_b, pair.b))
    for entry in gold:
        if entry["relation"] != "contradicts" or entry["kind"] not in kinds:
            continue
        for order in (sides, sides[::-1]):
            if all(_covers(entry[key], *side) for key, side in zip("ab", order, strict=True)):
                return True
    return False


def _covers(passage: dict[str, str], article: Article, claim: Claim) -> bool:
    start = article.text.find(passage["quote"]) if passage["file"] == Path(article.path).name else -1
    return start >= 0 and claim.sentence.overlaps(Span(start, start + len(passage["quote"])))


def _note(pair: Pair, opposed: Opposed[Any]) -> str:
    x, y = opposed.places
    return "\n".join(
        f"    {place.of(article.text)!r} in: {claim.sentence.of(article.text)}"
        for place, article, claim in ((x, pair.article_a, pair.a), (y, pair.article_b, pair.b))
    )


# -- learning ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights of the features as they are, and how likely each example was to a model that had not seen its story."""

    bias: float
    weights: dict[str, float]
    likelihoods: Matrix


def fit(found: Sequence[Example]) -> Fitted:
    """Learn the weights of one kind of detail."""
    names = sorted({feature for example in found for feature in example.features})
    values = np.array([[example.features.get(feature, 0.0) for feature in names] for example in found])
    truth = np.array([example.is_one_fact for example in found], dtype=np.float64)
    stories = sorted({example.story for example in found})
    fold = np.array([stories.index(example.story) % FOLDS for example in found])
    likelihoods = np.zeros(len(found))
    for held in range(FOLDS):
        seen = fold != held
        likelihoods[~seen] = _predict(values[~seen], _solve(values[seen], truth[seen]))
    *solved, bias = _solve(values, truth)
    return Fitted(float(bias), dict(zip(names, map(float, solved), strict=True)), likelihoods)


def _solve(values: Matrix, truth: Matrix) -> Matrix:
    """Return the weights of the columns and the bias, by Newton's method with a ridge on scaled columns."""
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    columns = np.hstack([(values - mean) / spread, np.ones((len(values), 1))])
    ridge = np.eye(columns.shape[1]) * RIDGE
    ridge[-1, -1] = 1e-6
    weights = np.zeros(columns.shape[1])
    for _ in range(STEPS):
        found = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (found - truth) + ridge @ weights
        bend = (columns * (found * (1 - found))[:, None]).T @ columns + ridge
        weights = weights - np.linalg.solve(bend, slope)
    plain = weights[:-1] / spread
    return np.append(plain, weights[-1] - mean @ plain)


def _predict(values: Matrix, weights: Matrix) -> Matrix:
    return np.asarray(1 / (1 + np.exp(-(values @ weights[:-1] + weights[-1]))))


def threshold(fitted: Fitted, found: Sequence[Example], most_alarms: float) -> float:
    """Return the lowest likelihood, in hundredths, at which at most ``most_alarms`` details are wrongly joined."""
    for hundredths in range(LEAST_THRESHOLD_PERCENT, 100):
        wrong = {
            example.note
            for likely, example in zip(fitted.likelihoods, found, strict=True)
            if likely >= hundredths / 100 and not (example.is_one_fact or example.is_read)
        }
        if len(wrong) <= most_alarms:
            return hundredths / 100
    return 1.0


# -- the command ------------------------------------------------------------------------------------------------------


def table(kind: str, model: Weights) -> str:
    """Return the table of ``evidence.toml`` of one kind."""
    lines = [f"[{kind}]", f"bias = {model.bias:.3f}", f"threshold = {model.threshold:.2f}", "", f"[{kind}.weights]"]
    return "\n".join([*lines, *(f"{feature} = {weight:.3f}" for feature, weight in sorted(model.features.items())), ""])


def report(kind: str, fitted: Fitted, found: Sequence[Example], at: float) -> None:
    """Print how many planted, marked and other details come out as of one fact, and what a likelihood is worth."""
    for label, chosen in (
        ("planted", [e.is_planted for e in found]),
        ("marked", [e.is_one_fact and not e.is_planted for e in found]),
        ("other", [not e.is_one_fact for e in found]),
    ):
        likely = fitted.likelihoods[np.array(chosen, dtype=bool)] >= at
        print(f"{kind:8}{label:9}{int(likely.sum()):6} of {len(likely):6} at {at:.2f}")
    for low, count, ratio in calibration(fitted, found):
        print(f"{kind:8}rated {low:.1f} to {low + 0.2:.1f}: {count:6}, of one fact {ratio:.2f}")


def calibration(fitted: Fitted, found: Sequence[Example]) -> Iterator[tuple[float, int, float]]:
    """Yield the lower end of each fifth of the likelihoods, its number of examples, and their share of one fact."""
    truth = np.array([example.is_one_fact for example in found])
    for fifth in range(5):
        inside = np.minimum(fitted.likelihoods * 5, 4).astype(int) == fifth
        if inside.any():
            yield fifth / 5, int(inside.sum()), float(truth[inside].mean())


def main() -> None:
    """Read the stories, learn, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path, nargs="+", metavar="STORIES_DIR")
    parser.add_argument("--alarms-per-pair", type=float, default=0.06, help="of each kind (default: %(default)s)")
    parser.add_argument("--show", type=int, default=0, help="print so many details wrongly joined, of each kind")
    parser.add_argument(
        "--write", nargs="*", choices=OPPOSED, metavar="KIND", help=f"write {EVIDENCE.name}: all kinds, or these alone"
    )
    options = parser.parse_args()
    reader = Reader(None)
    folders = [folder for stories in options.stories for folder in sorted(stories.iterdir()) if folder.is_dir()]
    told = {str(folder): read_story(folder, reader) for folder in folders}
    unread = [articles for folder, articles in told.items() if not Path(folder, GOLD).exists()]
    pairs = sum(math.comb(len(articles), 2) for articles in unread)
    found: dict[str, list[Example]] = {kind: [] for kind in OPPOSED}
    for folder in folders:
        marks = folder / GOLD
        gold = [json.loads(line) for line in marks.read_text(encoding="utf-8").splitlines()] if marks.exists() else []
        for kind, example in examples(str(folder), told[str(folder)], gold):
            found[kind].append(example)
    models = dict(weights())
    for kind, of_kind in found.items():
        fitted = fit(of_kind)
        at = threshold(fitted, of_kind, options.alarms_per_pair * pairs)
        report(kind, fitted, of_kind, at)
        show(fitted, of_kind, options.show)
        if not options.write or kind in options.write:
            models[kind] = Weights(fitted.bias, at, fitted.weights)
    if options.write is not None:
        tables = [table(kind, models[kind]) for kind in OPPOSED]
        EVIDENCE.write_text("\n".join([HEADER, *tables]), encoding="utf-8")


def show(fitted: Fitted, found: Sequence[Example], count: int) -> None:
    """Print the likeliest details that are not of one fact."""
    wrong = {
        example.note: likely
        for likely, example in zip(fitted.likelihoods, found, strict=True)
        if not example.is_one_fact
    }
    for note, likely in sorted(wrong.items(), key=lambda entry: -entry[1])[:count]:
        print(f"  {likely:.2f}\n{note}")


HEADER = """\
# How the evidence that two details stand in the same place of one fact is weighed: a logistic model a kind of detail.
# Learned by `python -m models.comparison.fit STORIES_DIR... --write`, which says from what. Two details are held to be
# of one fact where their likelihood reaches the threshold. Features: see `_evidence` of the rungs, and `evidence.py`.
"""


if __name__ == "__main__":
    main()
