"""Why two days need not be those of one event: one is yet to come, two people spoke, two things happened."""

import datetime
import re
from collections.abc import Callable
from itertools import product

from claimcheck.comparison.events.context import LIGHT_VERBS, stands_in_one, words_after, words_before
from claimcheck.comparison.events.exchange import are_exchanged, exchanges
from claimcheck.comparison.events.shared import (
    have_others,
    pair_up,
    predicate_class,
    same_predicate,
    shared_events,
)
from claimcheck.comparison.events.told import stands_elsewhere
from claimcheck.comparison.names.bodies import tell_other_chambers
from claimcheck.comparison.pair import Pair, same_speaker
from claimcheck.comparison.states.opposites import BEGUN, ENDED
from claimcheck.comparison.times.dated import SAYING, WEEK, Dated, grain, weekday
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, RoleName, Time, TimeRelation

_APART = load_lexicon("claimcheck.comparison", "apart")
_PLANNED, _ORIGINALLY = _APART.alternatives("planned"), _APART.alternatives("originally")
_GIVEN_UP = re.compile(rf"\b(?:had (?:{_ORIGINALLY} )?been {_PLANNED}|(?:was|were) {_ORIGINALLY} {_PLANNED})\b")
EDGES = frozenset({TimeRelation.SINCE, TimeRelation.UNTIL})
"""How the first and the last time of a stretch are told."""
SAME_SAYING_SCORE = 0.46
"""Least score of a match of what was said on two days for it to be one utterance."""
ROUGH_SCORE = 0.60
"""Least score of a match of which one gives a day and the other a week or month."""
GROUNDS = load_lexicon("claimcheck.comparison", "decisions").words("grounds")
"""Prepositions of what somebody is arrested, charged or praised for, which was on another day."""
EDITIONS = load_lexicon("claimcheck.comparison", "decisions").words("editions")
"""Nouns of what comes out again, each time with other things in it."""
ONCE = frozenset(map(predicate_class, load_lexicon("claimcheck.comparison", "decisions").words("once")))
"""Classes of verbs of what befalls somebody but once in a story."""


def are_dates_explained(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether the days differ for a reason.

    One was yet to come, two people spoke, two things happened weeks apart or to others, a year tells things apart or
    bounds a stretch of years, of which there are many, or is that of an edition of which more differs than the year, or
    each article names both.
    """
    if (x.is_fact or y.is_fact) and _is_news_to_one(pair, x.time, y.time) and not _happens_once(pair, x, y):
        return True
    if _is_given_up(pair) or _is_one_to_come(pair, x, y) or _are_of_others(pair, x, y) or _are_two_sayings(pair, x, y):
        return True
    if (
        _is_named_in(pair, x.time, y.time)
        or _are_this_and_last(x.time, y.time)
        or _is_one_of_base(pair, x.time, y.time)
    ):
        return True
    first, second = _attributed_to(x.time, pair.article_a), _attributed_to(y.time, pair.article_b)
    if are_exchanged(pair, x.time.span, y.time.span):
        return first in EDITIONS and first == second and len(exchanges(pair)) > 1
    if _date_two(pair, x, y) or _are_of_two_stretches(pair, x, y):
        return True
    return first != second or all(settled(pair, x.time, y.time))


def _is_given_up(pair: Pair) -> bool:
    """Whether only one sentence tells a plan that no longer held: "had been due to lift off on Tuesday"."""
    return stands_in_one(_GIVEN_UP, pair.sentences)


def _are_of_two_stretches(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether two years begin or end a stretch of years, which need not be one."""
    is_edge = grain(x.time) == "year" and {x.time.relation, y.time.relation} & EDGES
    return bool(is_edge) and not (x.time.relation is y.time.relation and clearly_date_one(pair, x, y))


def _are_this_and_last(x: Time, y: Time) -> bool:
    """Whether two years are told from now: what is counted this year is not what was counted last year."""
    return grain(x) == grain(y) == "year" and not any(mark.isdigit() for mark in x.text + y.text)


def _is_one_of_base(pair: Pair, x: Time, y: Time) -> bool:
    """Whether one of two times tells of when a figure was another: "down from £209m in 2024"."""
    before = (words_before(time.span, article)[-3:] for time, article in ((x, pair.article_a), (y, pair.article_b)))
    bases = [words[:1] == ["from"] and words[-1:] == ["in"] and words[1][:1].isdigit() for words in before]
    return bases[0] != bases[1]


def _is_one_to_come(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether one article tells what has been, and the other something else that is yet to come."""
    first, second = _is_to_come(x.time, pair.article_a), _is_to_come(y.time, pair.article_b)
    return first != second and x.predicates.isdisjoint(y.predicates)


def _is_to_come(time: Time, article: Article) -> bool:
    """Whether a time lies after its article; a bare weekday can be one of the week before."""
    is_sure = weekday(time) is None or "next" in time.text.lower()
    return is_sure and article.published is not None and time.start is not None and time.start > article.published


def _date_two(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether one is the day on which something was said, and the other that of a deed, or of two deeds by others.

    Reports of one event name many days around it. What lasts has one end, whatever is said of it.
    """
    first, second = x.predicates - {SAYING}, y.predicates - {SAYING}
    if grain(x.time) == "year" and first and second and first.isdisjoint(second):
        return not are_one_edge(x.time, y.time)
    if grain(x.time) != "day" or are_one_edge(x.time, y.time):
        return False
    if not (x.predicates and y.predicates) or x.predicates & y.predicates:
        return False
    if (SAYING in x.predicates) != (SAYING in y.predicates):
        said = {predicate_class(claim.cue.lemma) for claim in (pair.a, pair.b) if claim.cue and claim.cue.lemma}
        return {SAYING} in (x.predicates, y.predicates) and said.isdisjoint((x.predicates | y.predicates) - {SAYING})
    return x.words.isdisjoint(y.words)


def are_one_edge(x: Time, y: Time) -> bool:
    """Whether both times begin, or end, a stretch."""
    return x.relation is y.relation and x.relation in EDGES


def _are_of_others(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether the times date what befell others, what another chamber decided, or beginning and end."""
    if _befall_others(pair, x, y) or tell_other_chambers(pair) or _is_sequel(x, y):
        return True
    return x.predicates.isdisjoint(y.predicates) and _comes_of(pair.a, x) != _comes_of(pair.b, y)


def _comes_of(claim: Claim, dated: Dated) -> bool:
    """Whether what a time dates came of something else that its sentence tells: "arrested on Monday over the theft"."""
    return any(
        predicate_class(told.lemma) in dated.predicates
        and not GROUNDS.isdisjoint((role.preposition, f"{role.preposition} {role.lemma}"))
        for told in claim.propositions
        for role in told.roles
    )


def _befall_others(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether what both tell of happened to others on each of the days: one slide killed two skiers, one a climber."""
    dating = x.predicates & y.predicates
    events = (
        pair_up(told, retold)
        for told, retold in product(pair.a.propositions, pair.b.propositions)
        if predicate_class(told.lemma) in dating and same_predicate(told.lemma, retold.lemma)
    )
    return any(
        event.same
        and all(role.name is RoleName.OBLIQUE for role, _ in event.different)
        and have_others(event, RoleName.PATIENT)
        for event in events
    )


def _is_sequel(x: Dated, y: Dated) -> bool:
    """Whether the times date how something began and how it ended: "walked out on Monday", "returned on Friday"."""
    first, second = x.predicates, y.predicates
    return bool((first & BEGUN and second & ENDED) or (first & ENDED and second & BEGUN))


def _is_news_to_one(pair: Pair, x: Time, y: Time) -> bool:
    """Whether one of the days had not come when the other article was published."""
    first, second = pair.article_a.published, pair.article_b.published
    if first is None or second is None:
        return False
    return (min(_starts(x, first)) > second) != (min(_starts(y, second)) > first)


def _happens_once(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether what the times date, in one place of the same words, befell somebody who is named, as it does but once.

    Then it is no news of the later day: who was convicted on Thursday is not convicted again on Friday.
    """
    dating = x.predicates & y.predicates & ONCE
    return are_exchanged(pair, x.time.span, y.time.span) and any(
        predicate_class(event.left.lemma) in dating and any(role.entity for role, _ in event.same)
        for event in shared_events(pair.a, pair.b)
    )


def _are_two_sayings(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether the dates are those on which two people spoke, or one of two things."""
    if SAYING not in x.predicates | y.predicates:
        return False
    speakers, common = same_speaker(pair.a, pair.b), x.predicates & y.predicates
    return speakers is False or (common == {SAYING} and pair.match.score < SAME_SAYING_SCORE)


def _is_named_in(pair: Pair, x: Time, y: Time) -> bool:
    """Whether either sentence names the other's date too: then it only tells of more days."""
    return stands_elsewhere((*pair.b.times, *pair.b.setting_times), y.span, _names(x)) or stands_elsewhere(
        (*pair.a.times, *pair.a.setting_times), x.span, _names(y)
    )


def _attributed_to(time: Time, article: Article) -> str | None:
    """Return the word behind a year that tells which one is meant ("election" in "the 2016 election"), if any."""
    before, after = words_before(time.span, article)[-1:], words_after(time.span, article)[:1]
    is_determined = before == ["the"] or "".join(before).replace("’", "'").endswith("'s")
    return after[0] if time.text.isdecimal() and is_determined and after and after[0].isalpha() else None


def clearly_date_one(pair: Pair, x: Dated, y: Dated) -> bool:
    """Whether two claims clearly tell of one event that the times date."""
    shared = x.predicates & y.predicates - {SAYING} - LIGHT_VERBS  # which two sentences share by chance
    return pair.match.score >= ROUGH_SCORE and bool(shared)


def days_apart(pair: Pair, x: Time, y: Time) -> int:
    """Return how many days lie between the beginnings of two times, as near as they can be; 0 where they can meet."""
    if x.meets(y):
        return 0
    left, right = _starts(x, pair.article_a.published), _starts(y, pair.article_b.published)
    return min(abs((start - other).days) for start in left for other in right)


def _starts(time: Time, published: datetime.date | None) -> tuple[datetime.date, ...]:
    """Return when a time may begin: a bare weekday after the day of publication can be one of the week before."""
    start = time.start or datetime.date.min
    is_unsure = published is not None and start > published and weekday(time) is not None
    return (start - WEEK, start) if is_unsure else (start,)


def settled(pair: Pair, x: Time, y: Time) -> tuple[bool, bool]:
    """Return whether each of the dates is named by the other article too, in another place."""
    return (
        stands_elsewhere((*pair.b.times, *pair.b.setting_times, *pair.told_b.times), y.span, _names(x)),
        stands_elsewhere((*pair.a.times, *pair.a.setting_times, *pair.told_a.times), x.span, _names(y)),
    )


def _names(time: Time) -> Callable[[Time], bool]:
    """Return whether another time names the same days, whatever it says of what lies before or after them."""
    start, end = time.start or datetime.date.min, time.end or datetime.date.max

    def names(other: Time) -> bool:
        if grain(other) != grain(time) or other.start is None or other.end is None:
            return False
        return start <= other.end and other.start <= end

    return names
