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
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from claimcheck.comparison.events.evidence import Weights, weights
from claimcheck.language import Reader
from models.comparison.examples import GOLD, OPPOSED, Example, examples, read_story

EVIDENCE = Path(__file__).parents[2] / "claimcheck" / "comparison" / "lexicons" / "evidence.toml"
LEAST_THRESHOLD_PERCENT = 35
"""What is clearly likelier to be of two facts is not reported, however rare it is."""
FOLDS = 10
RIDGE = 5.0
"""Weight of the squares of the weights, for features of unit variance."""
STEPS = 50

Matrix = npt.NDArray[np.float64]


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
