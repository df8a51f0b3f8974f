"""Whether other weights of the fields would tell paraphrases, headlines and passages on one fact better.

``python -m benchmarks.similarity DATA_DIR --weights`` runs it. Weights are learnt by logistic regression on the
paraphrases, the headlines of 2013 and the pairs of the dev stories that are marked `agrees` or `unrelated`, each set
counting as much as the others, none of the weights negative. The headlines of 2014 and the held-out stories test them.
Of the stories the figure is how often the best pair of claims in two passages that agree scores above that in two that
are unrelated (area under the ROC curve, in percent).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from benchmarks.similarity import FIELDS, HEADLINES, IN_USE, Floats, SentencePairs, field_scores, score
from benchmarks.stories.gold import Passage, Story, read_pairs, read_stories
from claimcheck import Checker
from claimcheck.alignment.meaning import embed
from claimcheck.alignment.similarity import Similarity
from claimcheck.records import Claim, Span
from claimcheck.report import Report

STEPS = 4000
STEP_SIZE = 0.02
STEPS_PER_CHOICE = 50
TESTED_HEADLINES = HEADLINES[-1]


class Taught(Protocol):
    """A set of pairs that weights are learnt from."""

    @property
    def chance(self) -> Floats:
        """How likely each pair is alike, 0 to 1."""

    def best(self, weights: Floats) -> Floats:
        """Return the fields of each pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePairs:
    """Pairs of passages that agree or are unrelated, with the fields of every pair of claims in them."""

    name: str
    agrees: tuple[bool, ...]
    fields: tuple[Floats, ...]
    """For each pair of passages a row a pair of claims, and a column for each field."""

    @property
    def chance(self) -> Floats:
        """1 where the passages agree, 0 where they are unrelated."""
        return np.array(self.agrees, dtype=np.float64)

    def best(self, weights: Floats) -> Floats:
        """Return for each pair of passages the fields of the pair of claims that scores highest."""
        return np.array([rows[int(np.argmax(rows @ weights))] for rows in self.fields])

    def figure(self, weights: Floats) -> float:
        """Return how often a pair that agrees scores above one that is unrelated, in percent."""
        scores, agrees = score(self.best(weights), weights), np.array(self.agrees)
        above = scores[agrees][:, None] - scores[~agrees][None, :]
        return 100 * float(np.mean((above > 0) + (above == 0) / 2))


def search(pairs: Sequence[SentencePairs], gold: Path | None, articles: Path | None) -> None:
    """Print the weights in use, those learnt and a few others, with what each comes to."""
    stories = [passage_pairs(f"stories, {split}", read_stories(split)) for split in ("dev", "held-out")]
    if gold is not None and articles is not None:
        stories.append(passage_pairs("--gold", judged_stories(gold, articles)))
    taught = [one for one in pairs if one.name != TESTED_HEADLINES]
    told = [stories[0], *stories[2:]]
    every = learn([*taught, *told])
    candidates = {
        "in use": IN_USE,
        "learnt": every,
        "learnt, sentences only": learn(taught),
        "learnt, stories only": learn(told),
        "half in use, half learnt": (IN_USE + every) / 2,
    }
    names = [*(one.name for one in pairs), *(f"{one.name} ({len(one.agrees)})" for one in stories)]
    print("\n" + f"{'weights':26}" + "".join(f"{name:>22}" for name in names))
    for name, weights in candidates.items():
        figures = [one.figure(score(one.fields, weights)) for one in pairs] + [one.figure(weights) for one in stories]
        print(f"{name:26}" + "".join(f"{figure:22.1f}" for figure in figures))
    print("\n" + f"{'weights':26}" + "".join(f"{field:>10}" for field in FIELDS))
    for name, weights in candidates.items():
        print(f"{name:26}" + "".join(f"{weight:10.2f}" for weight in weights))


def judged_stories(gold: Path, articles: Path) -> tuple[Story, ...]:
    """Return the stories whose pairs stand in ``gold`` (STORY.jsonl) and whose articles in folders of ``articles``."""
    found = []
    for path in sorted(gold.glob("*.jsonl")):
        pairs = read_pairs(path)
        files = sorted({passage.file for pair in pairs for passage in (pair.a, pair.b)})
        found.append(Story(name=path.stem, paths=tuple(articles / path.stem / file for file in files), pairs=pairs))
    return tuple(found)


def passage_pairs(name: str, stories: Sequence[Story]) -> PassagePairs:
    """Return the fields of the claims in each pair of passages marked `agrees` or `unrelated`."""
    checker = Checker()
    agrees: list[bool] = []
    fields: list[Floats] = []
    for story in stories:
        report = checker.extract(story.paths)
        similarity = Similarity(report.claims, embed(report.claims))
        for pair in story.pairs:
            sides = claims_at(pair.a, report), claims_at(pair.b, report)
            if pair.label in {"agrees", "unrelated"} and all(sides):
                agrees.append(pair.label == "agrees")
                fields.append(np.array([field_scores(similarity, a, b) for a in sides[0] for b in sides[1]]))
    return PassagePairs(name=name, agrees=tuple(agrees), fields=tuple(fields))


def claims_at(passage: Passage, report: Report) -> list[Claim]:
    """Return the claims whose sentence overlaps ``passage``."""
    article = next(article for article in report.articles if Path(article.path).name == passage.file)
    start = article.text.index(passage.quote)
    place = Span(start, start + len(passage.quote))
    return [claim for claim in report.claims if claim.article == article.id and claim.sentence.overlaps(place)]


def learn(sets: Sequence[Taught]) -> Floats:
    """Return the weights that logistic regression finds, scaled to the sum of those in use.

    Each set has a threshold of its own, since what counts as alike differs; the best pair of claims in two passages is
    chosen anew under the weights as they grow. Gradient descent in the way of Adam (Kingma and Ba 2015).
    """
    values = np.concatenate((IN_USE * 10, np.full(len(sets), -4.0)))
    weights = values[: len(FIELDS)]  # a view: it changes with them
    mean, square = np.zeros_like(values), np.zeros_like(values)
    best = [one.best(weights) for one in sets]
    for step in range(1, STEPS + 1):
        if step % STEPS_PER_CHOICE == 0:
            best = [one.best(weights) for one in sets]
        slope = _slope(values, best, [one.chance for one in sets])
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        values -= STEP_SIZE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        np.maximum(weights, 0, out=weights)
    scaled: Floats = weights * IN_USE.sum() / weights.sum()
    return scaled


def _slope(values: Floats, best: Sequence[Floats], chances: Sequence[Floats]) -> Floats:
    """Return the slope of the loss at ``values``: the weights, then a threshold for each set."""
    slope = np.zeros_like(values)
    for place, (fields, chance) in enumerate(zip(best, chances, strict=True), start=len(FIELDS)):
        error = 1 / (1 + np.exp(-(fields @ values[: len(FIELDS)] + values[place]))) - chance
        slope[: len(FIELDS)] += fields.T @ error / len(chance)
        slope[place] = error.mean()
    return slope
