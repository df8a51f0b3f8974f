"""Examples of details that are of one fact, and of others that are not: from stories, and by exchange in them."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from claimcheck.alignment import align
from claimcheck.comparison.events.evidence import Opposed
from claimcheck.comparison.events.told import told_by
from claimcheck.comparison.figures import number
from claimcheck.comparison.names import name
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.pairing import pairs_of
from claimcheck.comparison.times import date
from claimcheck.extraction import extract
from claimcheck.language import Reader
from claimcheck.reading import read_paths
from claimcheck.records import Article, Claim, Name, Span
from models.comparison.plant import plant

OPPOSED: dict[str, Callable[[Pair], Iterator[Opposed[Any]]]] = {
    number.KIND: number.opposed_figures,
    date.KIND: date.opposed_dates,
    name.KIND: name.opposed_names,
}
KINDS_OF_GOLD = {number.KIND: {"number"}, date.KIND: {"date"}, name.KIND: {"name", "place"}}
GOLD = "gold.jsonl"
MIN_PLANTED_SCORE = 0.40
"""Least score of a match whose common details are taken to be of one fact."""

Told = tuple[Article, tuple[Claim, ...]]


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
