"""The ladder: the rungs in the order in which they are tried, and which of their verdicts become findings."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from claimcheck.comparison.agreement import compare_details
from claimcheck.comparison.events.besides import differ_besides
from claimcheck.comparison.events.shared import both_ways
from claimcheck.comparison.events.story import tell_one_story
from claimcheck.comparison.figures.age import compare_ages, match_ages
from claimcheck.comparison.figures.casualties import compare_casualties, match_casualties
from claimcheck.comparison.figures.direction import compare_directions
from claimcheck.comparison.figures.extent import compare_extents
from claimcheck.comparison.figures.none import compare_none
from claimcheck.comparison.figures.number import compare_numbers
from claimcheck.comparison.figures.ordinal import compare_ordinals
from claimcheck.comparison.figures.penalty import compare_penalties
from claimcheck.comparison.figures.ranks import compare_ranks
from claimcheck.comparison.figures.slip import compare_slips
from claimcheck.comparison.figures.spread import compare_spreads
from claimcheck.comparison.figures.stock import compare_stocks, match_stocks
from claimcheck.comparison.figures.tally import compare_tallies
from claimcheck.comparison.finding import finding_between
from claimcheck.comparison.names.award import compare_awards
from claimcheck.comparison.names.designation import compare_designations
from claimcheck.comparison.names.enumeration import compare_lists
from claimcheck.comparison.names.name import compare_names
from claimcheck.comparison.names.namesake import compare_namesakes, match_namesakes
from claimcheck.comparison.names.office import compare_offices, match_offices
from claimcheck.comparison.names.roles import compare_roles
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.pairing import pairs_of
from claimcheck.comparison.repetition import without_repetition
from claimcheck.comparison.revisions.alteration import compare_revisions
from claimcheck.comparison.revisions.passage import changes
from claimcheck.comparison.speech.occasion import compare_occasions
from claimcheck.comparison.speech.position import compare_positions
from claimcheck.comparison.speech.quotation import compare_quotations
from claimcheck.comparison.states.cause import compare_causes
from claimcheck.comparison.states.condition import compare_changes, compare_conditions
from claimcheck.comparison.states.contrary import compare_descriptions
from claimcheck.comparison.states.kinds import compare_kinds
from claimcheck.comparison.states.opposite_words import compare_opposite_words
from claimcheck.comparison.states.opposites import compare_opposites
from claimcheck.comparison.states.polarity import compare_polarity
from claimcheck.comparison.states.state import compare_states
from claimcheck.comparison.states.update import compare_stages, compare_updates
from claimcheck.comparison.times.clock import compare_hours
from claimcheck.comparison.times.date import compare_dates
from claimcheck.comparison.times.decision import compare_decisions
from claimcheck.records import Article, Between, Claim, Finding, FindingKind, Match, Relation, Severity

RUNGS: tuple[Callable[[Pair], Verdict | None], ...] = (
    compare_updates,
    compare_ordinals,
    compare_ranks,
    compare_spreads,
    compare_stocks,
    compare_tallies,
    compare_penalties,
    compare_directions,
    compare_slips,
    compare_numbers,
    compare_ages,
    compare_casualties,
    compare_dates,
    compare_hours,
    compare_decisions,
    compare_offices,
    compare_namesakes,
    compare_designations,
    compare_names,
    compare_awards,
    compare_roles,
    compare_lists,
    compare_descriptions,
    compare_kinds,
    compare_extents,
    compare_polarity,
    compare_none,
    compare_positions,
    compare_states,
    compare_changes,
    compare_stages,
    compare_opposites,
    compare_opposite_words,
    compare_conditions,
    compare_causes,
    compare_revisions,
    compare_details,
    compare_occasions,
)
"""What is tried after the quotations, whose only detail is their wording. The first rung that tells of a difference
decides a pair, or the first of all where none does."""
AROUND_QUOTATIONS = (
    compare_dates,
    compare_offices,
    compare_namesakes,
    compare_names,
    compare_positions,
    compare_revisions,
)
"""What is tried after quotations of one utterance: its words cannot contradict themselves, but when it was said, who
they are that are named around it, and what the speaker thinks of it, can."""
ACROSS_EVENTS = (compare_quotations, compare_positions, compare_details)
"""What is tried between articles of two events: words, facts and what a speaker stands for go beyond one."""
OF_STORIES: Mapping[
    Callable[[Pair], Verdict | None],
    Callable[[Sequence[Article], Sequence[Claim], Sequence[Match]], list[Match]],
] = {
    compare_offices: match_offices,
    compare_namesakes: match_namesakes,
    compare_stocks: match_stocks,
    compare_ages: match_ages,
    compare_casualties: match_casualties,
}
"""Rungs that also compare claims that are no match, and what finds these where articles tell of one event."""
_RELATION_ORDER = {relation: i for i, relation in enumerate(Relation)}
_SEVERITY_ORDER = {severity: i for i, severity in enumerate(Severity)}


def compare(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    matches: Sequence[Match],
    *,
    opposites: Iterable[tuple[str, str]] = (),
) -> tuple[Finding, ...]:
    """Compare the claims of every match.

    Args:
        articles: The articles of the run.
        claims: Their claims.
        matches: The pairs that alignment proposes.
        opposites: Predicates that exclude each other, besides those of the lexicon.

    Returns:
        Findings, contradictions first, the worst and surest on top; ties by id, so that the order of the input does not
        matter.
    """
    claim_of = {claim.id: claim for claim in claims}
    findings: list[Finding] = []
    further = further_matches(articles, claims, matches)
    rungs = [*(None for _ in matches), *(rung for _, rung in further)]
    pairs = pairs_of(articles, claims, [*matches, *(match for match, _ in further)], opposites=both_ways(opposites))
    for rung, pair in zip(rungs, pairs, strict=True):
        verdicts = _decide(pair) if rung is None else _ask(pair, rung)
        findings += (finding_between(pair, verdict) for verdict in verdicts)
    findings.sort(key=_order)
    return tuple(without_repetition(findings, claim_of))


def further_matches(
    articles: Sequence[Article], claims: Sequence[Claim], matches: Sequence[Match]
) -> list[tuple[Match, Callable[[Pair], Verdict | None]]]:
    """Return the pairs of claims that are no match, each with a rung that compares them all the same."""
    return [(match, rung) for rung, find in OF_STORIES.items() for match in find(articles, claims, matches)]


def try_rungs(pair: Pair) -> Iterator[tuple[str, Verdict | None]]:
    """Yield the rungs that are tried on a pair, by name and in order, and what each says; None where it is silent.

    Or where the sentences differ in more than what it would call a contradiction, or one article has both.
    """
    if not tell_one_story(pair):
        yield from _try_across_events(pair)
        return
    quoted = compare_quotations(pair)
    yield _name(compare_quotations), _unless_void(pair, quoted)
    for rung in RUNGS if quoted is None else AROUND_QUOTATIONS:
        verdict = _unless_void(pair, rung(pair))
        yield _name(rung), None if verdict is not None and _tells_of_two(pair, verdict) else verdict


def _name(rung: Callable[[Pair], Verdict | None]) -> str:
    return rung.__name__.removeprefix("compare_").replace("_", " ")


def _decide(pair: Pair) -> Iterator[Verdict]:
    """Yield the verdict of the first rung that tells of a difference, or of the first that gives one.

    Behind a contradiction comes what else was altered where both print one passage.
    """
    first: Verdict | None = None
    for _, verdict in try_rungs(pair):
        first = first or verdict
        if verdict is not None and not _is_mild(verdict):
            first = verdict
            break
    if first is None:
        return
    yield first
    if first.relation is Relation.CONTRADICTS and tell_one_story(pair):
        rest = _unless_void(pair, compare_revisions(pair, told=(first.marks_a, first.marks_b)))
        if rest is not None and rest.rule != first.rule:
            yield rest


def _ask(pair: Pair, rung: Callable[[Pair], Verdict | None]) -> Iterator[Verdict]:
    """Yield what one rung says of a pair of one event."""
    verdict = _unless_void(pair, rung(pair)) if tell_one_story(pair) else None
    if verdict is not None:
        yield verdict


def _unless_void(pair: Pair, verdict: Verdict | None) -> Verdict | None:
    """Return a verdict, but none that tells of a difference between what one article itself tells side by side.

    The same words can be another's all the same: who says them, the sentences before them tell.
    """
    if verdict is None or _is_mild(verdict):
        return verdict
    is_of_same_words = verdict.kind is FindingKind.SPEAKER and pair.sentences[0] == pair.sentences[1]
    return verdict if is_of_same_words or not pair.is_of_one_text else None


def _tells_of_two(pair: Pair, verdict: Verdict) -> bool:
    """Whether the sentences differ in more than what would be a contradiction.

    Altered words contradict anyway, and versions of one passage tell of one.
    """
    if verdict.relation is not Relation.CONTRADICTS or verdict.kind in {FindingKind.QUOTE, FindingKind.SPEAKER}:
        return False
    if changes(pair):
        return False
    return differ_besides(pair, verdict.marks_a, verdict.marks_b)


def _try_across_events(pair: Pair) -> Iterator[tuple[str, Verdict | None]]:
    """Yield the rungs for articles on two events: what both tell alike, or what one speaker stands for in both."""
    for rung in ACROSS_EVENTS:
        verdict = rung(pair)
        is_kept = verdict is not None and (
            verdict.relation is Relation.AGREES
            or (verdict.kind is FindingKind.POSITION and verdict.relation is not Relation.COMPATIBLE)
        )
        yield _name(rung), verdict if is_kept else None
        if verdict is not None:
            return


def _is_mild(verdict: Verdict) -> bool:
    """Whether a verdict tells of nothing that differs: it stands behind one that does, on whatever rung."""
    return verdict.relation in {Relation.AGREES, Relation.COMPATIBLE}


def _order(finding: Finding) -> tuple[int, int, int, float, str]:
    return (
        _RELATION_ORDER[finding.relation],
        finding.between is Between.SPEAKERS,
        _SEVERITY_ORDER[finding.severity],
        -finding.confidence,
        finding.id,
    )
