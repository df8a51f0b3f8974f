"""Patterns by which lexicons name what a claim says of somebody or something: "[not] ROLE PREDICATE [WORD]"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimcheck.comparison.events.shared import predicate_class
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Proposition, Role, RoleName

PARTICLES = load_lexicon("claimcheck.comparison", "function_words").words("particles")
"""Second words of a predicate that belong to its verb: "step down", "take place"."""
DENIED = "not "
"""Before a pattern: where the claim denies it."""
EITHER = "any"
"""The role of what a verb happens to: its object, or where it has none, its subject ("the airport closed")."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is said: the role that its holder fills, the predicate, and a word that must stand in the claim."""

    role: str
    """``agent``, ``patient``, ``any`` or a preposition."""
    predicate: str
    word: str | None
    is_denied: bool = False
    """Whether the claim must deny the predicate."""

    def holders(self, proposition: Proposition) -> Iterator[Role]:
        """Yield the roles of a proposition of this predicate that the holder fills."""
        has_object = any(role.name is RoleName.PATIENT for role in proposition.roles)
        for role in proposition.roles:
            if self.role == EITHER:
                fits = role.name is RoleName.PATIENT or (role.name is RoleName.AGENT and not has_object)
            else:
                fits = self.role in {role.name.value, role.preposition if role.name is RoleName.OBLIQUE else ""}
            if fits:
                yield role


def parse_pattern(text: str) -> Pattern:
    """Return the pattern that a lexicon writes as ``text``.

    >>> parse_pattern("agent step down")
    Pattern(role='agent', predicate='step down', word=None, is_denied=False)
    >>> parse_pattern("not patient take hospital")
    Pattern(role='patient', predicate='take', word='hospital', is_denied=True)
    """
    is_denied = text.startswith(DENIED)
    role, *words = text.removeprefix(DENIED).split()
    length = 2 if words[0] == "be" or (len(words) > 1 and words[1] in PARTICLES) else 1
    return Pattern(role, " ".join(words[:length]), words[length] if len(words) > length else None, is_denied)


def by_predicate(texts: Iterable[str]) -> dict[str, tuple[Pattern, ...]]:
    """Return the patterns by the class of their predicate."""
    found: dict[str, list[Pattern]] = {}
    for text in texts:
        pattern = parse_pattern(text)
        found.setdefault(predicate_class(pattern.predicate), []).append(pattern)
    return {predicate: tuple(patterns) for predicate, patterns in found.items()}
