"""Rung: one event on days that exclude each other.

``dates-differ``: two expressions of time contradict each other if no day lies in both intervals (``before`` and
``after`` of Allen 1983, Maintaining Knowledge about Temporal Intervals) and both date the same event, which TimeML
(Pustejovsky et al. 2003) links by TLINK: here the predicate on which they hang.
"""

import math
import re
from collections.abc import Iterator

from claimcheck.comparison.events.evidence import Features, Opposed, most_likely, shared_evidence
from claimcheck.comparison.events.exchange import are_exchanged
from claimcheck.comparison.figures.figure import figures_differ
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.times.dated import SAYING, Dated, are_one_weekday, dated, grain
from claimcheck.comparison.times.explained_dates import (
    are_dates_explained,
    are_one_edge,
    clearly_date_one,
    days_apart,
    settled,
)
from claimcheck.comparison.times.undated import is_of_shared_week
from claimcheck.comparison.wording import date_words, one_and_other
from claimcheck.records import Article, Claim, FindingKind, Relation, Time, TimeRelation, keys_match

RULE = "dates-differ"
KIND = "date"
LEAD_CHARS = 400
"""Of an article, in which its first two sentences begin."""
MAX_DAYS_APART = {"day": 31, "week": 62, "month": 366, "year": 36_600}
"""Farther apart, two dates rather belong to two events."""
_YEAR = re.compile(r"\b\d{4}\b")


def compare_dates(pair: Pair) -> Verdict | None:
    """Contradiction of the two dates that most likely date one event and have no day in common."""
    best = most_likely(KIND, pair, opposed_dates(pair))
    if best is None:
        return None
    confidence, x, y = best[0], best[1].x.time, best[1].y.time
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.DATE,
        rule=RULE,
        confidence=round(confidence, 2),
        reason=one_and_other(date_words(x, y, pair.article_a), date_words(y, x, pair.article_b)),
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def opposed_dates(pair: Pair) -> Iterator[Opposed[Dated]]:
    """Yield the dates of the two claims that are of one grain and have no day in common.

    Not those that both articles name somewhere, nor a day that the other article was too early to know of.
    """
    left, right = tuple(dated(pair.a)), tuple(dated(pair.b))
    if not (left and right) or figures_differ(pair.a, pair.b):  # another year's figure is another fact
        return
    for x in left:
        for y in right:
            if (x.is_aside or y.is_aside) and not are_exchanged(pair, x.time.span, y.time.span):
                continue
            if _are_comparable(x, y) and _exclude(pair, x, y) and not are_dates_explained(pair, x, y):
                features = _evidence(pair, x, y) | {"is_alone": float(len(left) == len(right) == 1)}
                yield Opposed(x, y, (x.time.span, y.time.span), features)


def _are_comparable(x: Dated, y: Dated) -> bool:
    """Whether two times are both days, weeks or months, or both years, and neither plans what the other reports.

    Where one stretch begins and another ends, they are not two dates of one event.
    """
    if {x.time.relation, y.time.relation} == {TimeRelation.SINCE, TimeRelation.UNTIL}:
        return False
    lengths = grain(x.time), grain(y.time)
    if None in lengths or len({length == "year" for length in lengths}) != 1:
        return False
    return x.is_fact == y.is_fact


def _exclude(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether two times have no day in common, and lie no farther apart than two reports of one event can.

    Where one stands in the place of the other, in what is planned or told with another year, they can lie farther off;
    so can the days until which one thing was put off.
    Of a day and a month, only where both clearly tell of one event. Days of two weeks, if no date tells which, are told
    apart by nothing else.
    """
    most: float = max(MAX_DAYS_APART[length] for time in (x.time, y.time) if (length := grain(time)))
    if _are_of_one_plan_or_record(x, y) and are_exchanged(pair, x.time.span, y.time.span):
        most = math.inf
    if are_one_edge(x.time, y.time) and clearly_date_one(pair, x, y):
        most = max(most, MAX_DAYS_APART["month"])
    if not 0 < days_apart(pair, x.time, y.time) <= most or are_one_weekday(x.time, y.time):
        return False
    if is_of_shared_week(x.time) and not _stand_in_one_place(pair, x.time, y.time):
        return False
    return grain(x.time) == grain(y.time) or clearly_date_one(pair, x, y)


def _stand_in_one_place(pair: Pair, x: Time, y: Time) -> bool:
    """Whether both stand in what the claims say, one in the place of the other in sentences that are the same else."""
    return x in pair.a.times and y in pair.b.times and are_exchanged(pair, x.span, y.span)


def _are_of_one_plan_or_record(x: Dated, y: Dated) -> bool:
    """Whether both days are those of something planned, or told with two years, as of what happened but once."""
    if x.predicates and y.predicates and not x.is_fact and not y.is_fact:
        return True
    years = [found[0] for time in (x.time, y.time) if (found := _YEAR.search(time.text))]
    return grain(x.time) != "year" and len(set(years)) > 1


def _evidence(pair: Pair, x: Dated, y: Dated) -> Features:
    """Return what speaks for and against that two dates date one event."""
    predicates = x.predicates - {SAYING}, y.predicates - {SAYING}
    says = (SAYING in x.predicates) + (SAYING in y.predicates)
    leading = _is_in_lead(pair.a, pair.article_a), _is_in_lead(pair.b, pair.article_b)
    share_actor = any(keys_match(left, right) for left in x.actors for right in y.actors)
    return {
        **shared_evidence(pair, x.time.span, y.time.span),
        "same_predicate": float(bool(predicates[0] & predicates[1])),
        "other_predicate": float(all(predicates) and not predicates[0] & predicates[1]),
        "same_phrase": float(bool(x.around & y.around - {SAYING})),
        "both_say": float(says > 1),
        "one_says": float(says == 1),
        "same_actor": float(share_actor),
        "other_actor": float(bool(x.actors and y.actors) and not share_actor),
        "other_grain": float(grain(x.time) != grain(y.time)),
        "is_day": float(grain(x.time) == "day"),
        "is_year": float(grain(x.time) == "year"),
        "same_edge": float(are_one_edge(x.time, y.time)),
        "one_settled": float(True in settled(pair, x.time, y.time)),
        "both_lead": float(leading == (True, True)),
        "one_leads": float(leading[0] != leading[1]),
    }


def _is_in_lead(claim: Claim, article: Article) -> bool:
    """Whether a sentence opens the article: there reports of one event tell when it happened (the inverted pyramid)."""
    return claim.sentence.start < article.body[0].start + LEAD_CHARS
