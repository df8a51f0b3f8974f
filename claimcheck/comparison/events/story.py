"""Whether two articles report on one event.

What an article says of a poll or a fire does not contradict what another one says of another poll or fire. Articles of
one event share rare words: the cosine of their words, weighed by how rare these are (tf-idf; Spärck Jones 1972; as in
topic detection, Allan et al. 1998), tells them apart.
"""

import datetime
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from claimcheck.comparison.events.context import words_before
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.times.dated import WEEK, are_one_weekday
from claimcheck.comparison.times.undated import are_of_one_calendar
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, NameLabel, Time, TimeRelation

MIN_LIKENESS = 0.05
SURE_LIKENESS = 0.14
"""Cosine of the words of two articles from which they may tell of one event, and from which they do. Of 83 pairs of
articles on one event (25 American news events by three outlets each) 84 % reach the second and all the first, of 9,730
pairs of articles on one election campaign 0.1 % and 24 %."""
MIN_RELATED_SCORE = 0.68
MIN_ALIKE_SCORE = 0.30
"""How well two claims of articles that are as little alike as may be have to match for it to be one event, and of such
as are nearly alike enough: between them it falls in a straight line. At 0.75 two of 179 planted conflicts were lost."""
MAX_NEWS = datetime.timedelta(days=14)
FAR_LIKENESS = 0.28
"""Between articles farther apart in time, another event of the same course is likelier (the next primary, the next
strike), as in the time windows of event detection (Yang et al. 1998, A Study on Retrospective and On-Line Event
Detection): they have to be twice as much alike, or the two claims to tell the same day."""
MAX_RARE_TEXTS = 64
"""Of the 1,269 texts in which the words of ``lexicons/frequencies.toml`` were counted."""
MIN_WORDS = 12
"""Different words of an article; from fewer nobody can tell."""
MIN_SHARED_NAMES = 3
MIN_SHARED_RATIO = 0.2
"""Names that both articles must have, and their share of the names of the one that has fewer. Of 111 pairs of articles
on one event 97 % reach both, of 5,142 pairs on two events 8 %."""
MIN_NAMED_SCORE = 0.30
MIN_NAMES = 0.5
"""Score of a match, and of the names in it, from which the two claims alone tell that it is one event."""
ADJOINING = datetime.timedelta(days=31)
"""Between the end of what lasted until then and the beginning of what follows it: "until December", "from January"."""
MAX_RECALLED = datetime.timedelta(days=60)
"""What is dated so long before its article is of an earlier event."""
_LONG_AGO = re.compile(rf"\b{load_lexicon('claimcheck.comparison', 'apart').alternatives('long_ago')}\b")
"""What is so long before it, in words."""

WORD = re.compile(r"[\w.,'’%-]+")
"""Words that are counted in the sample of texts that tells how rare they are."""


class Stories:
    """Which articles of a run report on one event.

    Args:
        claims: The claims of all articles of the run.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        of_article: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            of_article[claim.article].append(claim)
        self._words = {article: words_of(own) for article, own in of_article.items()}
        self._alone = {article: _weight(words, texts=1) for article, words in self._words.items()}
        self._found: dict[tuple[str, str], float] = {}

    def likeness(self, one: str, other: str) -> float:
        """Return the cosine of the words of two articles (ids), 0 to 1; 1 where one is too short to say."""
        pair = (one, other) if one <= other else (other, one)
        if pair not in self._found:
            self._found[pair] = self._cosine(*pair)
        return self._found[pair]

    def _cosine(self, one: str, other: str) -> float:
        if min(len(self._words[one]), len(self._words[other])) < MIN_WORDS:
            return 1.0
        shared = self._words[one] & self._words[other]
        common = _weight(shared, texts=2)
        more = common - _weight(shared, texts=1)
        return common / math.sqrt((self._alone[one] + more) * (self._alone[other] + more)) if common else 0.0


def _weight(words: Iterable[str], *, texts: int) -> float:
    """Return the sum of the squared weights of words that so many of the two articles hold, besides the sample."""
    sample, known = load_lexicon("claimcheck.comparison", "frequencies").tables["documents"], _frequencies()
    return math.fsum(math.log((sample + 2) / (known.get(word, 0) + texts)) ** 2 for word in words)


def tell_one_story(pair: Pair) -> bool:
    """Whether the articles of a pair tell of one event: the less alike they are, the better their claims must match."""
    if _are_far_apart(pair) and pair.story_likeness < FAR_LIKENESS:
        return are_of_one_day(pair)
    lacking = (SURE_LIKENESS - pair.story_likeness) / (SURE_LIKENESS - MIN_LIKENESS)
    if lacking <= 0:
        return True
    return lacking <= 1 and pair.match.score >= MIN_ALIKE_SCORE + lacking * (MIN_RELATED_SCORE - MIN_ALIKE_SCORE)


def _are_far_apart(pair: Pair) -> bool:
    """Whether so much time lies between the articles that news of one event is rather over."""
    first, second = pair.article_a.published, pair.article_b.published
    return first is not None and second is not None and abs(first - second) > MAX_NEWS


def name_the_same(pair: Pair) -> bool:
    """Whether the articles of a pair, or its two claims, name enough of the same to tell of one event."""
    left, right = pair.told_a.keys, pair.told_b.keys
    shared = len(left & right)
    if shared >= MIN_SHARED_NAMES and shared >= MIN_SHARED_RATIO * min(len(left), len(right)):
        return True
    return pair.match.score >= MIN_NAMED_SCORE and pair.score_of("names") >= MIN_NAMES


def words_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the content words of the sentences in which claims stand."""
    return frozenset(word for claim in claims for word in (*claim.terms, *claim.setting))


def is_rare(word: str) -> bool:
    """Whether few texts hold a word, so that two that do are rather on one matter.

    >>> is_rare("ferry"), is_rare("money")
    (True, False)
    """
    return _frequencies().get(word, 0) <= MAX_RARE_TEXTS


@cache
def _frequencies() -> Mapping[str, int]:
    """Return in how many texts of a sample each word stands."""
    tables = load_lexicon("claimcheck.comparison", "frequencies").tables["words"]
    return {word: int(frequency) for frequency, words in tables.items() for word in words.split()}


def places_of(claim: Claim) -> set[str]:
    """Return the keys of the places that the sentence of a claim names."""
    return {name.key for name in claim.all_names if name.label is NameLabel.LOC}


def are_of_two_places(pair: Pair) -> bool:
    """Whether each claim names places, and none of them is the other's."""
    left, right = places_of(pair.a), places_of(pair.b)
    return bool(left and right and not left & right)


def are_of_two_times(pair: Pair, *, with_setting: bool = False) -> bool:
    """Whether each claim is dated, and none of the days is the other's.

    Args:
        pair: The two claims.
        with_setting: Whether the days in the rest of the sentences count as well.
    """
    told = [(*claim.times, *(claim.setting_times if with_setting else ())) for claim in (pair.a, pair.b)]
    dated = [[time for time in times if time.start and not time.is_as_of] for times in told]
    pairs = [(x, y) for x in dated[0] for y in dated[1] if are_of_one_calendar(x, y)]
    can_be_one = _are_of_one_week(pair)
    return bool(pairs) and not any(x.meets(y) or (can_be_one and are_one_weekday(x, y)) for x, y in pairs)


def _are_of_one_week(pair: Pair) -> bool:
    """Whether the articles appeared within a week, so that a day of the week in both is rather one day."""
    first, second = pair.article_a.published, pair.article_b.published
    return first is None or second is None or abs(first - second) < WEEK


def follow_one_another(pair: Pair) -> bool:
    """Whether what one tells ends where what the other tells begins: "until the end of the year", "from January"."""
    sides = (pair.a, pair.article_a), (pair.b, pair.article_b)
    return any(
        end.end is None or start.start is None or abs(start.start - end.end) <= ADJOINING
        for (one, _), (other, article) in (sides, sides[::-1])
        for end in (*one.times, *one.setting_times)
        for start in (*other.times, *other.setting_times)
        if end.relation is TimeRelation.UNTIL and _begins(start, article)
    )


def _begins(time: Time, article: Article) -> bool:
    """Whether a time is the first of a stretch: "since Monday", "from January"."""
    return time.relation is TimeRelation.SINCE or words_before(time.span, article)[-1:] == ["from"]


def are_of_one_day(pair: Pair) -> bool:
    """Whether both claims are dated, and alike: a copied sentence tells no later count."""
    left, right = (
        {(time.start, time.end) for time in (*claim.times, *claim.setting_times) if time.start}
        for claim in (pair.a, pair.b)
    )
    return bool(left & right)


def is_recalled(claim: Claim, article: Article) -> bool:
    """Whether a claim tells of a time long before its article; where that has no date, as its words tell."""
    if article.published is None:
        return any(_LONG_AGO.search(time.text.lower()) for time in claim.times)
    times = [time.end for time in claim.times if time.end and time.relation is TimeRelation.AT]
    return any(article.published - end > MAX_RECALLED for end in times)
