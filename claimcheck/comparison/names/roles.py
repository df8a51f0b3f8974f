"""Rung: two that are named do to each other what only one of them can have done: "A beat B" here, "B beat A" there.

``roles-exchanged``: the structural mismatch of de Marneffe, Rafferty and Manning (2008), Finding Contradictions in
Text, which they show by exchanged arguments. Only of acts that go one way on one occasion; who accuses can be accused
in turn. The verbs stand in ``lexicons/one_way.toml``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.shared import PRONOUNS, predicate_class
from claimcheck.comparison.events.story import are_of_two_times
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.wording import act_words, one_and_other
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, FindingKind, Modality, Proposition, Role, RoleName, keys_match

RULE = "roles-exchanged"
MIN_SCORE = 0.50
"""Least score of a match whose sentences tell of one occasion."""
_LEXICON = load_lexicon("claimcheck.comparison", "one_way")
TAKING = _LEXICON.words("taking")
"""Acts of which the loser stands behind "from"."""
LASTING = _LEXICON.words("lasting")
"""Groups of acts that are planned, go on and are done, and stay one act."""


@dataclass(frozen=True, slots=True)
class _Act:
    """What a claim tells of one to have done to another, and the keys of both."""

    told: Proposition
    doer: str
    done_to: str


def compare_roles(pair: Pair) -> Verdict | None:
    """Contradiction if each claim tells of one of two that it did to the other what goes one way only."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation or are_of_two_times(pair) or tell_of_two(pair):
        return None
    for x, y in product(_acts(pair.a, pair.article_a), _acts(pair.b, pair.article_b)):
        is_of_one_time = x.told.modality is y.told.modality or _kind(x.told) in LASTING
        if is_of_one_time and _kind(x.told) == _kind(y.told) and _are_exchanged(x, y):
            words = (
                act_words(act.told, claim, article, (r for r in act.told.roles if r.name is not RoleName.OBLIQUE))
                for act, claim, article in ((x, pair.a, pair.article_a), (y, pair.b, pair.article_b))
            )
            reason = one_and_other(*words)
            marks = (x.told.span,), (y.told.span,)
            return scored_contradiction(pair, kind=FindingKind.NAME, rule=RULE, reason=reason, marks=marks)
    return None


def _acts(claim: Claim, article: Article) -> Iterator[_Act]:
    """Yield the acts of which somebody named is told to do them to somebody named."""
    for proposition in claim.propositions:
        is_told = not proposition.is_negated and proposition.modality in {Modality.FACT, Modality.PLANNED}
        if is_told and _kind(proposition):
            doer, done_to = _named(proposition.roles, RoleName.AGENT, article), _done_to(proposition, article)
            if doer and done_to:
                yield _Act(proposition, doer, done_to)


def _kind(proposition: Proposition) -> str | None:
    """Return the group of the lexicon that a predicate stands in, or its class where it stands alone in it."""
    groups: Mapping[str, Sequence[str]] = _LEXICON.tables["groups"]
    for name, verbs in groups.items():
        if proposition.lemma in verbs:
            return name
    is_one_way = proposition.lemma in _LEXICON.words("verbs") | TAKING
    return predicate_class(proposition.lemma) if is_one_way else None


def _are_exchanged(x: _Act, y: _Act) -> bool:
    if keys_match(x.doer, x.done_to) or keys_match(x.doer, y.doer):
        return False
    return keys_match(x.doer, y.done_to) and keys_match(x.done_to, y.doer)


def _done_to(proposition: Proposition, article: Article) -> str:
    """Return the key of whom it is done to: of what one takes, from whom ("won the seat from Labour")."""
    losers = [role for role in proposition.roles if proposition.lemma in TAKING and role.preposition == "from"]
    return _named(losers, RoleName.OBLIQUE, article) or _named(proposition.roles, RoleName.PATIENT, article)


def _named(filled: Sequence[Role], name: RoleName, article: Article) -> str:
    """Return the key of who fills a role, or a capital word that is known as no name ("Rovers"); empty for others."""
    roles = [role for role in filled if role.name is name]
    capitals = (r.lemma for r in roles if r.lemma.capitalize() in r.span.of(article.text).split())
    known = next((role.entity for role in roles if role.entity), "")
    return known or next((lemma for lemma in capitals if lemma not in PRONOUNS), "")
