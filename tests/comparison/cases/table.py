"""What a table of cases is made of: two tellings, and the rule that must or must not decide between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.comparison.pair import Pair
from tests.comparison.telling import ALIKE, Telling, pair

UNLIKE = {"meaning": 0.1, "wording": 0.2, "terms": 0.05, "setting": 0.05}
"""Scores of two sentences that have next to nothing in common."""
SAME_PERSON = {"meaning": 0.5, "wording": 0.4, "terms": 0.2, "setting": 0.2}
"""Scores of two sentences that have a person in common and not much else."""
RETOLD = {"meaning": 0.6, "wording": 0.4, "terms": 0.4, "setting": 0.4}
"""Scores of two sentences that tell the same in other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One row of a table."""

    rule: str
    name: str
    pair: Pair
    must_fire: bool
    marks: tuple[str, str] | None = None
    """The words on either side that must be marked as deciding."""
    instead: str | None = None
    """The rule that decides in its place; None where nothing may contradict."""

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}".replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Rule:
    """Makes the cases of one rule."""

    rule: str

    def fires(
        self,
        name: str,
        a: Telling,
        b: Telling,
        *,
        score: float = 0.8,
        fields: Mapping[str, float] = ALIKE,
        marks: tuple[str, str] | None = None,
    ) -> Case:
        """Return a case that the rule must decide."""
        given = pair(a, b, score=score, fields=fields)
        return Case(rule=self.rule, name=name, pair=given, must_fire=True, marks=marks)

    def silent(
        self,
        name: str,
        a: Telling,
        b: Telling,
        *,
        score: float = 0.8,
        fields: Mapping[str, float] = ALIKE,
        instead: str | None = None,
    ) -> Case:
        """Return a case that the rule must not decide, and in which no rule may see a contradiction but ``instead``."""
        given = pair(a, b, score=score, fields=fields)
        return Case(rule=self.rule, name=name, pair=given, must_fire=False, instead=instead)
