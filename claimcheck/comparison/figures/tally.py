"""Rung: one result with two tallies: "won 3-1" here, "won 2-1" there; "by 54 votes to 48", "57 to 45".

``tallies-differ``: the numeric mismatch of de Marneffe, Rafferty and Manning (2008), Finding Contradictions in Text,
of two figures that only together tell something. Each sentence gives one, of a vote or a game that is over, and neither
article knows the other's. A vote that is told to be unanimous has none against. The words stand in
``lexicons/tallies.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.comparison.events.apart import tell_two_things
from claimcheck.comparison.events.shared import SharedEvent, predicate_class, shared_events
from claimcheck.comparison.events.story import are_of_two_times, is_recalled
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.wording import quoted_at
from claimcheck.lexicons import any_of, load_lexicon
from claimcheck.records import Article, Claim, FindingKind, RoleName, Span, keys_match

RULE = "tallies-differ"
MIN_SCORE = 0.50
"""Least score of a match whose sentences tell one result."""
MIN_NAMES = 2
"""Names in common that tell a game: of who has won, and against whom."""
_LEXICON = load_lexicon("claimcheck.comparison", "tallies")
DECIDING = load_lexicon("claimcheck.comparison", "bodies").words("deciding")
"""Nouns of bodies that vote, each by itself."""
VOTING = "vote"
"""A vote is told apart from others by what it is on."""
_NUMBERS = {word: number for number, word in enumerate(_LEXICON.tables["numbers"]["words"], start=1)}
"""Numbers in words, as the tallies of courts and juries are told: "five justices to four"."""
_VOTERS = _LEXICON.alternatives("voters")
_SIDE = rf"(\d{{1,3}}|{any_of(_NUMBERS)})"
_TALLY = re.compile(
    rf"(?i)(?<![\w.,:/$£€–-]){_SIDE}(?:[-–]|\s+(?:{_VOTERS}\s+)?to\s+){_SIDE}"
    r"(?![\w%:/–-]|[.,]\d|\s*(?:percent|per\s+cent|million|billion|thousand|points?\s+range|[ap]\.?m\b)"
    rf"|\s+{_LEXICON.alternatives('measures')}\b)"
)
_UNANIMOUS = re.compile(rf"(?i)(?<!not )(?<!nearly )(?<!almost )(?<!near-)\b{_LEXICON.alternatives('unanimous')}\b")
_RESULTS, _PASSING = (
    re.compile(rf"(?i)(?<![\w-]){_LEXICON.alternatives(table)}(?![\w-])") for table in ("results", "passing")
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Two numbers that tell a result, and where they stand."""

    span: Span
    numbers: tuple[int, int]
    """The higher one first: which side is told first is up to the teller. Two zeros: nobody was against."""

    def fits(self, other: "Tally") -> bool:
        """Whether both can tell one result."""
        unanimous = (0, 0) in (self.numbers, other.numbers)
        return self.numbers[1] == other.numbers[1] == 0 if unanimous else self.numbers == other.numbers


def tallies(place: Span, article: Article) -> Iterator[Tally]:
    """Yield the tallies in a part of an article: first those in numbers, in the order of the text."""
    for match in _TALLY.finditer(article.text, place.start, place.end):
        high, low = sorted((_NUMBERS.get(side.lower()) or int(side) for side in match.groups()), reverse=True)
        yield Tally(Span(*match.span()), (high, low))
    for match in _UNANIMOUS.finditer(article.text, place.start, place.end):
        yield Tally(Span(*match.span()), (0, 0))


def stands_in_tally(place: Span, claim: Claim, article: Article) -> bool:
    """Whether a figure of a claim is one side of a tally, and tells nothing alone."""
    return any(tally.span.covers(place) for tally in tallies(claim.sentence, article)) and _tells_result(claim, article)


def compare_tallies(pair: Pair) -> Verdict | None:
    """Contradiction if the sentences tell one result by two tallies."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation or are_of_two_times(pair):
        return None
    if is_recalled(pair.a, pair.article_a) != is_recalled(pair.b, pair.article_b):
        return None
    x, y = _only(pair.a, pair.article_a), _only(pair.b, pair.article_b)
    if x is None or y is None or x.fits(y) or not _tell_one_result(pair) or tell_two_things(pair):
        return None
    if _knows(pair.article_a, y) or _knows(pair.article_b, x):
        return None
    words = quoted_at(x.span, pair.article_a), quoted_at(y.span, pair.article_b)
    return scored_contradiction(
        pair,
        kind=FindingKind.NUMBER,
        rule=RULE,
        reason=f"one gives the result as {words[0]}, the other as {words[1]}",
        marks=((x.span,), (y.span,)),
    )


def _only(claim: Claim, article: Article) -> Tally | None:
    """Return the tally of the sentence of a claim, if there is but one and it is the last."""
    found = list(tallies(claim.sentence, article))
    return found[0] if len(found) == 1 and _tells_result(claim, article) else None


def _tells_result(claim: Claim, article: Article) -> bool:
    sentence = claim.sentence.of(article.text)
    return _RESULTS.search(sentence) is not None and _PASSING.search(sentence) is None


def _knows(article: Article, tally: Tally) -> bool:
    return any(own.fits(tally) for own in tallies(Span(0, len(article.text)), article))


def _have_other_deciders(event: SharedEvent) -> bool:
    """Whether another body decided: the planning committee, and the council."""
    left, right = (
        {role.lemma for role in told.roles if role.name is RoleName.AGENT} & DECIDING
        for told in (event.left, event.right)
    )
    return bool(left and right) and left.isdisjoint(right)


def _tell_one_result(pair: Pair) -> bool:
    """Whether the sentences name the same two, or tell what was decided in the same way."""
    left, right = (claim.all_names for claim in (pair.a, pair.b))
    shared = {x.key for x in left for y in right if keys_match(x.key, y.key)}
    decided = [event for event in shared_events(pair.a, pair.b) if predicate_class(event.left.lemma) != VOTING]
    if any(_have_other_deciders(event) for event in decided):
        return False
    return len(shared) >= MIN_NAMES or bool(decided)
