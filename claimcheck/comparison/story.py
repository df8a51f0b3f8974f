"""Whether two articles report on one event, as far as the names in them tell."""

import datetime

from claimcheck.comparison.pair import Pair
from claimcheck.records import Article, Claim, NameLabel, TimeRelation

MIN_SHARED_NAMES = 3
MIN_SHARED_RATIO = 0.2
"""Names that both articles must have, and their share of the names of the one that has fewer. Of 111 pairs of articles
on one event (25 American news events by three outlets each, and the dev stories) 97 % reach both, of 5,142 pairs on two
events 8 %."""

MIN_NAMED_SCORE = 0.30
MIN_NAMES = 0.5
"""Score of a match, and of the names in it, from which the two claims alone tell that it is one event."""
MAX_RECALLED = datetime.timedelta(days=60)
"""What is dated so long before its article is of an earlier event."""


def tell_one_story(pair: Pair) -> bool:
    """Whether the articles of a pair, or its two claims, name enough of the same to tell of one event."""
    left, right = pair.told_a.keys, pair.told_b.keys
    shared = len(left & right)
    if shared >= MIN_SHARED_NAMES and shared >= MIN_SHARED_RATIO * min(len(left), len(right)):
        return True
    return pair.match.score >= MIN_NAMED_SCORE and pair.score_of("names") >= MIN_NAMES


def are_of_two_places(pair: Pair) -> bool:
    """Whether each claim names places, and none of them is the other's."""
    left, right = (
        {name.key for name in (*claim.names, *claim.setting_names) if name.label is NameLabel.LOC}
        for claim in (pair.a, pair.b)
    )
    return bool(left and right and not left & right)


def are_of_two_times(pair: Pair) -> bool:
    """Whether each claim is dated, and none of the days is the other's."""
    left, right = ([time for time in claim.times if time.start and not time.is_as_of] for claim in (pair.a, pair.b))
    return bool(left and right) and not any(x.meets(y) for x in left for y in right)


def is_recalled(claim: Claim, article: Article) -> bool:
    """Whether a claim tells of a time long before its article."""
    times = [time.end for time in claim.times if time.end and time.relation is TimeRelation.AT]
    return article.published is not None and any(article.published - end > MAX_RECALLED for end in times)
