"""How likely it is that two details stand in the same place of one fact: the rungs for figures, dates and names ask it.

Two sentences of different articles that give different figures mostly tell different things. What speaks for one fact
is weighed as in record linkage (Fellegi and Sunter 1969, A Theory for Record Linkage): a logistic model over what the
two sentences share as a whole and around the details. Its weights stand in ``lexicons/evidence.toml``; they are learned
by ``models/comparison/fit.py`` from news stories in which details are exchanged.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from claimcheck.comparison.events.context import shared_context
from claimcheck.comparison.events.exchange import are_exchanged
from claimcheck.comparison.pair import Pair, same_speaker
from claimcheck.lexicons import load_lexicon
from claimcheck.records import ClaimKind, Span

Features = dict[str, float]
_Detail = TypeVar("_Detail")
MOST_SHARED_WORDS = 4
"""Shared words around two details count up to so many."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The logistic model of one kind of detail."""

    bias: float
    threshold: float
    """The likelihood from which two details are held to stand in the same place."""
    features: Mapping[str, float]


@cache
def weights() -> Mapping[str, Weights]:
    """Return the models by kind of detail: ``number``, ``date``, ``name``."""
    tables = load_lexicon("claimcheck.comparison", "evidence").tables
    return {kind: Weights(table["bias"], table["threshold"], table["weights"]) for kind, table in tables.items()}


def likelihood(kind: str, features: Features) -> float:
    """Return how likely two details stand in the same place of one fact, between 0 and 1.

    Args:
        kind: Of the details.
        features: Evidence by name; what the model does not know weighs nothing.
    """
    model = weights()[kind]
    total = model.bias + math.fsum(model.features.get(name, 0.0) * value for name, value in sorted(features.items()))
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


@dataclass(frozen=True, slots=True)
class Opposed(Generic[_Detail]):
    """Two details of a pair of claims that exclude each other, if they are of one fact."""

    x: _Detail
    y: _Detail
    places: tuple[Span, Span]
    features: Features


def most_likely(kind: str, pair: Pair, found: Iterable[Opposed[_Detail]]) -> tuple[float, Opposed[_Detail]] | None:
    """Return the details that most likely are of one fact, if that is likely enough, and how likely it is.

    It does not matter which of the two claims comes first.
    """

    def order(entry: tuple[float, Opposed[_Detail]]) -> tuple[float, Span, Span]:
        first, second = entry[1].places
        return (-entry[0], first, second) if pair.article_a.id <= pair.article_b.id else (-entry[0], second, first)

    best = min(((likelihood(kind, opposed.features), opposed) for opposed in found), key=order, default=None)
    return best if best is not None and best[0] >= weights()[kind].threshold else None


def shared_evidence(pair: Pair, x: Span, y: Span) -> Features:
    """Return the evidence that pairs of details of every kind have.

    Args:
        pair: The two claims.
        x: Place of the detail in the first article.
        y: Place of the detail in the second article.
    """
    around = shared_context((x, pair.article_a), (y, pair.article_b))
    narrated = (pair.a.kind is ClaimKind.NARRATED, pair.b.kind is ClaimKind.NARRATED)
    return {
        "score": pair.match.score,
        "meaning": pair.score_of("meaning"),
        "terms": pair.score_of("terms"),
        "setting": pair.score_of("setting"),
        "rival": pair.rival,
        "one_narrated": float(narrated[0] != narrated[1]),
        "two_speakers": float(same_speaker(pair.a, pair.b) is False),
        "context": float(min(MOST_SHARED_WORDS, around.before + around.after)),
        "next_word_before": float(around.is_next_before),
        "next_word_after": float(around.is_next_after),
        "exchanged": float(are_exchanged(pair, x, y)),
    }
