"""Whether other weights of the fields would tell paraphrases, headlines and passages on one fact better.

``python -m benchmarks.similarity DATA_DIR --weights`` runs it. From the weights in use, one weight at a time is raised
or lowered as long as the mean of the figures grows: on the paraphrases, the headlines of 2013, and the pairs of the
dev stories (and of ``--gold``) that are marked `agrees` or `unrelated`. The headlines of 2014 and the held-out stories
have no say. Of stories the figure is how often the best pair of claims in two passages that agree scores above that in
two that are unrelated (area under the ROC curve, in percent). Sums are not capped at 1 here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np

from benchmarks.similarity import FIELDS, HEADLINES, IN_USE, Floats, SentencePairs, field_scores
from benchmarks.stories.gold import Passage, Story, read_pairs, read_stories
from claimcheck import Checker
from claimcheck.alignment.meaning import embed
from claimcheck.alignment.similarity import Similarity
from claimcheck.records import Claim, Span
from claimcheck.report import Report

Figure = Callable[[Floats], float]
"""What weights come to, in percent."""

STEPS = (0.1, 0.05)
"""By how much a weight is changed."""
LEAST_GAIN = 0.001
TESTED_HEADLINES = HEADLINES[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePairs:
    """Pairs of passages that agree or are unrelated, with the fields of every pair of claims in them."""

    name: str
    agrees: tuple[bool, ...]
    fields: tuple[Floats, ...]
    """For each pair of passages a row a pair of claims, and a column for each field."""

    def best(self, weights: Floats) -> Floats:
        """Return for each pair of passages the score of its best pair of claims."""
        return np.array([float(np.max(rows @ weights)) for rows in self.fields])

    def figure(self, weights: Floats) -> float:
        """Return how often a pair that agrees scores above one that is unrelated, in percent."""
        scores, agrees = self.best(weights), np.array(self.agrees)
        above = scores[agrees][:, None] - scores[~agrees][None, :]
        return 100 * float(np.mean((above > 0) + (above == 0) / 2))


def search(pairs: Sequence[SentencePairs], gold: Path | None, articles: Path | None) -> None:
    """Print the weights in use, without each of them, and those found, with what each comes to."""
    stories = [passage_pairs(f"stories {split}", read_stories(split)) for split in ("dev", "held-out")]
    if gold is not None and articles is not None:
        stories.append(passage_pairs("--gold", judged_stories(gold, articles)))
    sentences = [_figure_of(one) for one in pairs if one.name != TESTED_HEADLINES]
    passages = [one.figure for one in stories if one is not stories[1]]
    candidates = {"in use": IN_USE}
    for number, field in enumerate(FIELDS):
        candidates[f"without {field}"] = np.where(np.arange(len(FIELDS)) == number, 0.0, IN_USE)
    candidates["found on sentences"] = climb(sentences)
    candidates["found on stories"] = climb(passages)
    candidates["found on both"] = climb([*sentences, *passages])
    names = [*(one.name for one in pairs), *(one.name for one in stories)]
    figures = [*map(_figure_of, pairs), *(one.figure for one in stories)]
    print("\n" + f"{'':20}" + "".join(f"{name:>20}" for name in names) + "".join(f"{field:>9}" for field in FIELDS))
    for name, weights in candidates.items():
        shown = "".join(f"{figure(weights):20.1f}" for figure in figures)
        print(f"{name:20}" + shown + "".join(f"{weight:9.2f}" for weight in weights))


def climb(figures: Sequence[Figure]) -> Floats:
    """Return the weights that are reached from those in use by changing one at a time while ``figures`` grow."""
    weights = IN_USE.copy()
    best = sum(figure(weights) for figure in figures)
    for step in STEPS:
        has_grown = True
        while has_grown:
            has_grown = False
            for field, change in product(range(len(FIELDS)), (step, -step)):
                tried = weights.copy()
                tried[field] = max(0.0, round(tried[field] + change, 2))
                reached = sum(figure(tried) for figure in figures)
                if reached > best + LEAST_GAIN:
                    weights, best, has_grown = tried, reached, True
    return weights


def _figure_of(pairs: SentencePairs) -> Figure:
    return lambda weights: pairs.figure(pairs.fields @ weights)


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
