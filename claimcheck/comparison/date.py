"""Rung: one event on days that exclude each other.

``dates-differ``: two expressions of time contradict each other if no day lies in both intervals (``before`` and
``after`` of Allen 1983, Maintaining Knowledge about Temporal Intervals) and both date the same event, which TimeML
(Pustejovsky et al. 2003) links by TLINK: here the predicate on which they hang.
"""

import datetime
import math
import re
from collections.abc import Callable, Iterator

from claimcheck.comparison.context import words_after, words_before
from claimcheck.comparison.dated import SAYING, Dated, dated, grain
from claimcheck.comparison.events import have_others, predicate_class, shared_events
from claimcheck.comparison.evidence import Features, Opposed, most_likely, shared_evidence
from claimcheck.comparison.exchange import are_exchanged
from claimcheck.comparison.figure import figures_differ
from claimcheck.comparison.pair import Pair, Verdict, same_speaker
from claimcheck.comparison.told import stands_elsewhere
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    FindingKind,
    Relation,
    RoleName,
    Time,
    TimeRelation,
    keys_match,
)

RULE = "dates-differ"
KIND = "date"
EDGES = frozenset({TimeRelation.SINCE, TimeRelation.UNTIL})
"""How the first and the last time of a stretch are told."""
LEAD_CHARS = 400
"""Of an article, in which its first two sentences begin."""
MAX_DAYS_APART = {"day": 31, "week": 62, "month": 366, "year": 36_600}
"""Farther apart, two dates rather belong to two events."""
MAX_DAYS_APART_OF_TWO = {"day": 7, "week": 14, "month": 31}
"""The same where each dates what the other sentence tells nothing of: reports of one event miss its day by little."""
WEEK = datetime.timedelta(days=7)
SAME_SAYING_SCORE = 0.46
"""Least score of a match of what was said on two days for it to be one utterance."""
ROUGH_SCORE = 0.60
"""Least score of a match of which one gives a day and the other a week or month."""
LIGHT_VERBS = load_lexicon("claimcheck.comparison", "function_words").words("light_verbs")
"""Verbs that two sentences share by chance."""
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
        reason=f'"{x.text}" ({_days(x)}) and "{y.text}" ({_days(y)}) have no day in common',
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
            if _are_comparable(x, y) and _exclude(pair, x, y) and not _is_explained(pair, x, y):
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

    Where one stands in the place of the other, in what is planned or told with another year, they can lie farther off.
    Of a day and a month, only where both clearly tell of one event.
    """
    most: float = max(MAX_DAYS_APART[length] for time in (x.time, y.time) if (length := grain(time)))
    if _are_of_one_plan_or_record(x, y) and are_exchanged(pair, x.time.span, y.time.span):
        most = math.inf
    if not 0 < _days_apart(pair, x.time, y.time) <= most or _is_same_weekday(x.time, y.time):
        return False
    return grain(x.time) == grain(y.time) or _clearly_date_one(pair, x, y)


def _are_of_one_plan_or_record(x: Dated, y: Dated) -> bool:
    """Whether both days are those of something planned, or told with two years, as of what happened but once."""
    if x.predicates and y.predicates and not x.is_fact and not y.is_fact:
        return True
    years = [found[0] for time in (x.time, y.time) if (found := _YEAR.search(time.text))]
    return grain(x.time) != "year" and len(set(years)) > 1


def _is_explained(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether the days differ for a reason.

    One was yet to come, two people spoke, two things happened weeks apart or to others, a year tells things apart or
    bounds a stretch of years, of which there are many, or each article names both.
    """
    if (x.is_fact or y.is_fact) and _is_news_to_one(pair, x.time, y.time):
        return True
    if _is_one_to_come(pair, x, y) or _befall_others(pair, x, y) or _are_two_sayings(pair, x, y):
        return True
    if _is_named_in(pair, x.time, y.time) or _are_this_and_last(x.time, y.time):
        return True
    if are_exchanged(pair, x.time.span, y.time.span):
        return False
    if _date_two(pair, x, y) or _are_far_apart_of_two(pair, x, y) or _are_of_two_stretches(pair, x, y):
        return True
    first, second = _attributed_to(x.time, pair.article_a), _attributed_to(y.time, pair.article_b)
    return first != second or all(_settled(pair, x.time, y.time))


def _are_of_two_stretches(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether two years begin or end a stretch of years, which need not be one."""
    is_edge = grain(x.time) == "year" and {x.time.relation, y.time.relation} & EDGES
    return bool(is_edge) and not (x.time.relation is y.time.relation and _clearly_date_one(pair, x, y))


def _are_this_and_last(x: Time, y: Time) -> bool:
    """Whether two years are told from now: what is counted this year is not what was counted last year."""
    return grain(x) == grain(y) == "year" and not any(mark.isdigit() for mark in x.text + y.text)


def _is_one_to_come(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether one article tells what has been, and the other something else that is yet to come."""
    first, second = _is_to_come(x.time, pair.article_a), _is_to_come(y.time, pair.article_b)
    return first != second and x.predicates.isdisjoint(y.predicates)


def _is_to_come(time: Time, article: Article) -> bool:
    """Whether a time lies after its article; a bare weekday can be one of the week before."""
    is_sure = _weekday(time) is None or "next" in time.text.lower()
    return is_sure and article.published is not None and time.start is not None and time.start > article.published


def _date_two(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether one is the day on which something was said, and the other that of a deed, or of two deeds by others.

    Reports of one event name many days around it. What lasts has one end, whatever is said of it.
    """
    if grain(x.time) != "day" or (x.time.relation is y.time.relation and x.time.relation in EDGES):
        return False
    if not (x.predicates and y.predicates) or x.predicates & y.predicates:
        return False
    if (SAYING in x.predicates) != (SAYING in y.predicates):
        said = {predicate_class(claim.cue.lemma) for claim in (pair.a, pair.b) if claim.cue and claim.cue.lemma}
        return {SAYING} in (x.predicates, y.predicates) and said.isdisjoint(x.predicates | y.predicates)
    return x.words.isdisjoint(y.words)


def _befall_others(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether what both tell of happened to others on each of the days: one slide killed two skiers, one a climber."""
    dating = x.predicates & y.predicates
    return any(
        predicate_class(event.left.lemma) in dating and have_others(event, RoleName.PATIENT)
        for event in shared_events(pair.a, pair.b)
    )


def _are_far_apart_of_two(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether two times date other predicates, and lie farther apart than the day of one event is missed by.

    What lasts has one end, whatever is said of it: "open through February 15", "keep running until February 26"; and a
    month of another year is rather the wrong year.
    """
    if (x.time.relation is y.time.relation and x.time.relation in EDGES) or _differ_in_year(x.time, y.time):
        return False
    first, second = x.predicates - {SAYING}, y.predicates - {SAYING}
    most = max(MAX_DAYS_APART_OF_TWO.get(grain(time) or "", math.inf) for time in (x.time, y.time))
    return bool(first and second) and first.isdisjoint(second) and _days_apart(pair, x.time, y.time) > most


def _differ_in_year(x: Time, y: Time) -> bool:
    """Whether two times begin on one day of two years."""
    if x.start is None or y.start is None:
        return False
    return (x.start.month, x.start.day) == (y.start.month, y.start.day) and x.start.year != y.start.year


def _clearly_date_one(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether two claims clearly tell of one event that the times date."""
    shared = x.predicates & y.predicates - {SAYING} - LIGHT_VERBS
    return pair.match.score >= ROUGH_SCORE and bool(shared)


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
        "same_edge": float(x.time.relation is y.time.relation and x.time.relation in EDGES),
        "one_settled": float(True in _settled(pair, x.time, y.time)),
        "both_lead": float(leading == (True, True)),
        "one_leads": float(leading[0] != leading[1]),
    }


def _is_in_lead(claim: Claim, article: Article) -> bool:
    """Whether a sentence opens the article: there reports of one event tell when it happened (the inverted pyramid)."""
    return claim.sentence.start < article.body[0].start + LEAD_CHARS


def _is_same_weekday(x: Time, y: Time) -> bool:
    """Whether both name the same day of the week and no date: then one of them was put into another week."""
    weekday = _weekday(x)
    return weekday is not None and weekday == _weekday(y)


def _weekday(time: Time) -> int | None:
    """Return which day of the week an expression names that names no date: which week is not sure then."""
    is_dated = any(mark.isdigit() for mark in time.text)
    if is_dated or time.start is None or time.start.strftime("%A").lower() not in time.text.lower():
        return None
    return time.start.weekday()


def _is_news_to_one(pair: Pair, x: Time, y: Time) -> bool:
    """Whether one of the days had not come when the other article was published."""
    first, second = pair.article_a.published, pair.article_b.published
    if first is None or second is None:
        return False
    return (min(_starts(x, first)) > second) != (min(_starts(y, second)) > first)


def _days_apart(pair: Pair, x: Time, y: Time) -> int:
    """Return how many days lie between the beginnings of two times, as near as they can be; 0 where they can meet."""
    if x.meets(y):
        return 0
    left, right = _starts(x, pair.article_a.published), _starts(y, pair.article_b.published)
    return min(abs((start - other).days) for start in left for other in right)


def _starts(time: Time, published: datetime.date | None) -> tuple[datetime.date, ...]:
    """Return when a time may begin: a bare weekday after the day of publication can be one of the week before."""
    start = time.start or datetime.date.min
    is_unsure = published is not None and start > published and _weekday(time) is not None
    return (start - WEEK, start) if is_unsure else (start,)


def _are_two_sayings(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether the dates are those on which two people spoke, or one of two things."""
    if SAYING not in x.predicates | y.predicates:
        return False
    speakers, common = same_speaker(pair.a, pair.b), x.predicates & y.predicates
    return speakers is False or (common == {SAYING} and pair.match.score < SAME_SAYING_SCORE)


def _settled(pair: Pair, x: Time, y: Time) -> tuple[bool, bool]:
    """Return whether each of the dates is named by the other article too, in another place."""
    return (
        stands_elsewhere((*pair.b.times, *pair.b.setting_times, *pair.told_b.times), y.span, _names(x)),
        stands_elsewhere((*pair.a.times, *pair.a.setting_times, *pair.told_a.times), x.span, _names(y)),
    )


def _is_named_in(pair: Pair, x: Time, y: Time) -> bool:
    """Whether either sentence names the other's date too: then it only tells of more days."""
    return stands_elsewhere((*pair.b.times, *pair.b.setting_times), y.span, _names(x)) or stands_elsewhere(
        (*pair.a.times, *pair.a.setting_times), x.span, _names(y)
    )


def _names(time: Time) -> Callable[[Time], bool]:
    """Return whether another time names the same days, whatever it says of what lies before or after them."""
    start, end = time.start or datetime.date.min, time.end or datetime.date.max

    def names(other: Time) -> bool:
        if grain(other) != grain(time) or other.start is None or other.end is None:
            return False
        return start <= other.end and other.start <= end

    return names


def _attributed_to(time: Time, article: Article) -> str | None:
    """Return the word behind a year that tells which one is meant ("election" in "the 2016 election"), if any."""
    before, after = words_before(time.span, article)[-1:], words_after(time.span, article)[:1]
    is_determined = before == ["the"] or "".join(before).replace("’", "'").endswith("'s")
    return after[0] if time.text.isdecimal() and is_determined and after and after[0].isalpha() else None


def _days(time: Time) -> str:
    return f"{time.start}" if time.start == time.end else f"{time.start} to {time.end}"
