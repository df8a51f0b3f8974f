"""How a finding came about: its claims compared again, and what each rung came to."""

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.comparison.events.shared import both_ways
from claimcheck.comparison.headlines.headline import RULE_PREFIX, rungs_against
from claimcheck.comparison.ladder import further_matches, try_rungs
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.pairing import pairs_of
from claimcheck.comparison.wording import quoted_at
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Explanation, Finding, Match, Rung, Span

SHARED_LEXICONS = frozenset({"nicknames"})
"""Lexicons of several stages, which lie in ``claimcheck/lexicons``."""


def retrace(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    matches: Sequence[Match],
    *,
    finding: Finding,
    opposites: Iterable[tuple[str, str]] = (),
) -> Explanation:
    """Return the match that a finding rests on, and what each rung says of it.

    Args:
        articles: The articles of the run.
        claims: Their claims.
        matches: Of a finding within one article, those of headlines with their bodies; of any other, those that
            alignment proposes.
        finding: What comparing them came to.
        opposites: Predicates that exclude each other, besides those of the lexicon.
    """
    claim_of = {claim.id: claim for claim in claims}
    known_opposites = both_ways(opposites)
    if len({claim_of[claim].article for claim in finding.claims}) == 1:
        match = _match_of(finding, matches)
        a, b = claim_of[match.a], claim_of[match.b]
        home = next(article for article in articles if article.id == a.article)
        pair = Pair(a=a, b=b, match=match, article_a=home, article_b=home, opposites=known_opposites)
        body = [claim for claim in claims if claim.article == home.id and not claim.is_headline]
        return _explained(finding, pair, tuple(_rungs_within(pair, body)))
    compared = [*matches, *(match for match, _ in further_matches(articles, claims, matches))]
    match = _match_of(finding, compared)
    pairs = pairs_of(articles, claims, compared, opposites=known_opposites)
    pair = next(pair for pair in pairs if pair.match is match)
    rungs = tuple(Rung(name, _outcome(verdict)) for name, verdict in try_rungs(pair))
    return _explained(finding, pair, rungs)


def _explained(finding: Finding, pair: Pair, rungs: tuple[Rung, ...]) -> Explanation:
    told = load_lexicon("claimcheck.comparison", "rules").tables[finding.rule.removeprefix(RULE_PREFIX)]
    file = told.get("lexicon")
    folder = "claimcheck/lexicons" if file in SHARED_LEXICONS else "claimcheck/comparison/lexicons"
    sides = ((pair.a, pair.article_a), (pair.b, pair.article_b))
    return Explanation(
        finding=finding,
        match=pair.match,
        rungs=rungs,
        compares=told["compares"],
        taken=tuple(words for claim, article in sides if (words := _taken(finding, claim, article))),
        lexicon=f"{folder}/{file}.toml" if file else "",
    )


def _taken(finding: Finding, claim: Claim, article: Article) -> str:
    """Return the words of a claim that decide a finding, each with what it is read as where that says more."""
    places = sorted({mark.span for mark in finding.marks if mark.claim == claim.id})
    told = ", ".join(f"{quoted_at(place, article)}{_read_as(place, claim)}" for place in places)
    return f"{article.name}: {told}" if told else ""


def _read_as(place: Span, claim: Claim) -> str:
    """Return how the figure, the day or the name at a place is read; empty for other words."""
    figure = next((figure for figure in claim.quantities if figure.span.overlaps(place)), None)
    if figure is not None:
        return f" = {figure.canonical}"
    time = next((time for time in (*claim.times, *claim.setting_times) if time.span.overlaps(place)), None)
    if time is not None and time.start is not None:
        return f" = {time.start}" if time.start == time.end else f" = {time.start} to {time.end}"
    name = next((name for name in claim.all_names if name.span == place), None)
    return f" = {name.canonical}" if name is not None and name.canonical != name.text else ""


def _match_of(finding: Finding, matches: Iterable[Match]) -> Match:
    return next(match for match in matches if {match.a, match.b} == set(finding.claims))


def _rungs_within(pair: Pair, body: Sequence[Claim]) -> Iterator[Rung]:
    """Yield the rungs for headlines, of which the first that speaks decides."""
    is_decided = False
    for name, rung in rungs_against(body):
        outcome = None if is_decided else _outcome(rung(pair), prefix=RULE_PREFIX)
        is_decided = is_decided or bool(outcome)
        yield Rung(name, outcome)


def _outcome(verdict: Verdict | None, *, prefix: str = "") -> str:
    """Return what a rung says and why, its rule at the end; empty where it is silent."""
    return "" if verdict is None else f"{verdict.relation.value}: {verdict.reason} (rule {prefix}{verdict.rule})"
