"""A headline that contradicts the body of its own article.

Headlines are written last and by others, are telegraphic, and round: what a headline leaves out or sums up is no
contradiction (Dor 2003, On newspaper headlines as relevance optimizers; Ecker, Lewandowsky, Chang and Pillai 2014, The
effects of subtle misinformation in news headlines, for what a wrong one does). So only figures of the same, negation,
outcomes that exclude each other, and names count, by the rungs that compare articles, and only where nothing in the
whole body bears the headline out: "14 dead" is right if any sentence says so, whatever another counts.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from claimcheck.comparison.events.shared import both_ways
from claimcheck.comparison.finding import finding_of
from claimcheck.comparison.headlines.support import is_borne_out
from claimcheck.comparison.headlines.telegraphic import (
    compare_amounts,
    compare_figures,
    compare_told_states,
    compare_tolls,
)
from claimcheck.comparison.names.name import compare_names
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.states.opposites import compare_opposites
from claimcheck.comparison.states.polarity import compare_polarity
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Between,
    Claim,
    ClaimKind,
    Finding,
    FindingKind,
    Match,
    Relation,
    Severity,
    Stance,
)

MIN_CONFIDENCE = 0.60
"""Least confidence of a verdict on details: a headline leaves out so much that others' figures seem to be its own."""
DETAILS = frozenset({FindingKind.NUMBER, FindingKind.NAME, FindingKind.PLACE})
RULE_PREFIX = "headline-"
"""Before the name of the rule that decides: a headline is corrected, or accepted, apart from other findings."""
_QUIET = frozenset({Stance.NEUTRAL, Stance.ASSERTED, Stance.CONFIRMED})
_CLOSING = " \t\n\"'”’»)"
_TOKEN = re.compile(r"[\w']+")


def compare_headlines(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    matches: Sequence[Match],
    *,
    opposites: Iterable[tuple[str, str]] = (),
) -> tuple[Finding, ...]:
    """Return what headlines say against the bodies of their own articles: contradictions and nothing else.

    Args:
        articles: The articles of the run.
        claims: Their claims.
        matches: Pairs of a claim of a headline (``a``) and one of the same article's body.
        opposites: Predicates that exclude each other, besides those of the lexicon.

    Returns:
        The surest finding of each kind for each claim of a headline; the surest first, ties by id.
    """
    by_id = {article.id: article for article in articles}
    claim_of = {claim.id: claim for claim in claims}
    bodies: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.is_headline:
            bodies[claim.article].append(claim)
    own_opposites = both_ways(opposites)
    surest: dict[tuple[str, FindingKind], Finding] = {}
    for match in matches:
        a, b = claim_of[match.a], claim_of[match.b]
        home = by_id[a.article]
        pair = Pair(a=a, b=b, match=match, article_a=home, article_b=home, opposites=own_opposites)
        verdict = _decide(pair, bodies[home.id])
        if verdict is not None:
            finding = _finding(pair, verdict)
            known = surest.setdefault((a.id, finding.kind), finding)
            if finding.confidence > known.confidence:
                surest[a.id, finding.kind] = finding
    return tuple(sorted(surest.values(), key=lambda finding: (-finding.confidence, finding.id)))


RUNGS: Mapping[str, Callable[[Pair], Verdict | None]] = {
    "tolls": compare_tolls,
    "numbers": compare_figures,
    "amounts": compare_amounts,
    "names": compare_names,
    "polarity": compare_polarity,
    "opposites": compare_opposites,
    "states": compare_told_states,
}
"""The rungs that hold a headline against a body, by name, in the order in which they are tried."""


def rungs_against(body: Sequence[Claim]) -> Iterator[tuple[str, Callable[[Pair], Verdict | None]]]:
    """Yield the rungs by name, each silent where ``body`` bears the headline out; the first that speaks decides."""
    for name, rung in RUNGS.items():
        yield name, partial(_try, rung, body)


def _try(rung: Callable[[Pair], Verdict | None], body: Sequence[Claim], pair: Pair) -> Verdict | None:
    verdict = rung(pair)
    if verdict is None or verdict.relation is not Relation.CONTRADICTS or _may_be_misread(verdict, pair):
        return None
    if verdict.kind in DETAILS and verdict.confidence < MIN_CONFIDENCE:
        return None
    return None if is_borne_out(verdict, pair, body) else verdict


def _may_be_misread(verdict: Verdict, pair: Pair) -> bool:
    """Whether a sentence of which one side is told as a fact holds a negation all the same."""
    if verdict.kind not in {FindingKind.POLARITY, FindingKind.STATE}:
        return False
    return any(
        any(p.span in marks and not p.is_negated for p in claim.propositions) and _has_negation(claim, article)
        for claim, article, marks in (
            (pair.a, pair.article_a, verdict.marks_a),
            (pair.b, pair.article_b, verdict.marks_b),
        )
    )


def _has_negation(claim: Claim, article: Article) -> bool:
    words = claim.sentence.of(article.text).casefold().replace("’", "'").replace("n't", " n't")
    return not load_lexicon("claimcheck.comparison", "headlines").words("negations").isdisjoint(_TOKEN.findall(words))


def _decide(pair: Pair, body: Sequence[Claim]) -> Verdict | None:
    if _is_question(pair) or pair.has_two_speakers:
        return None
    if any(claim.cue and claim.cue.stance not in _QUIET for claim in (pair.a, pair.b)):
        return None
    return next((verdict for _, rung in rungs_against(body) if (verdict := rung(pair)) is not None), None)


def _is_question(pair: Pair) -> bool:
    return pair.a.sentence.of(pair.article_a.text).rstrip(_CLOSING).endswith("?")


def _finding(pair: Pair, verdict: Verdict) -> Finding:
    return finding_of(
        pair,
        verdict,
        rule=f"{RULE_PREFIX}{verdict.rule}",
        between=Between.OUTLETS,
        severity=Severity.ERROR if pair.b.kind is ClaimKind.NARRATED or pair.has_one_speaker else Severity.WARNING,
        explanation=f"The headline and the body of {pair.article_a.name} contradict each other: {verdict.reason}.",
    )
