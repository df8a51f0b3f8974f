"""Whether two claims themselves tell of two: the first and the second attempt, the morning and the evening."""

import re
from functools import lru_cache
from itertools import pairwise

from claimcheck.comparison.events.context import CACHED, STOP_WORDS, stands_in_one
from claimcheck.comparison.events.told import Told
from claimcheck.comparison.figures.ordinal import ordinal_words, tell_other_ordinals
from claimcheck.comparison.names.bodies import tell_other_bodies, tell_other_chambers
from claimcheck.comparison.names.whereabouts import tell_part_and_whole
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.states.descriptions import contrary_descriptions
from claimcheck.comparison.times.clock import tell_other_hours
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, Quantity, QuantityKind

_LEXICON = load_lexicon("claimcheck.comparison", "apart")
_AWARD = _LEXICON.alternatives("awards")
_ONE_MORE = re.compile(rf"(?i)\b(?:{_LEXICON.alternatives('more')}|{_LEXICON.alternatives('also')})\b")
_BEST = re.compile(rf"\b{_LEXICON.alternatives('best')} ([a-z-]+(?: (?!{_AWARD}|category|at|in|for|of)[a-z-]+)?)")
_PRIZE = re.compile(rf"\b({_LEXICON.alternatives('prizes')}) {_AWARD}")
_RANK = re.compile(rf"\b{_LEXICON.alternatives('sequence')} ({_LEXICON.alternatives('places')})\b")
_SOME = re.compile(
    rf"\W*(?:one (?!person|man|woman)[a-z]+|{_LEXICON.alternatives('some')} of (?:the|its|their|his|her))\b"
)
_SEASON = re.compile(r"\b((?:19|20)\d\d[-–/]\d\d(?:\d\d)?)\b")
_APPEALED = _LEXICON.alternatives("appealed")
_APPEAL = re.compile(rf"\bappeal(?:s|ed)?\b[^.;]{{0,60}}?\bagainst (?:[\w’'-]+ ){{0,3}}?({_APPEALED})\b")
_PART_OF_BODY = re.compile(rf"(?i)\b{_LEXICON.alternatives('parts')}\b")
_WORD = re.compile(r"[\w-]+")


def tell_of_two(pair: Pair) -> bool:
    """Whether both tell ages, and have none in common, or tell of two things, of some of many, or of part and whole."""
    if tell_two_things(pair) or tell_other_ages(pair) or _tell_of_some(pair) or tell_part_and_whole(pair):
        return True
    return stands_in_one(_PART_OF_BODY, pair.sentences)  # the company, and one that belongs to it


def tell_two_things(pair: Pair) -> bool:
    """Whether both number things of one sort, or periods, or tell times of day, and have none of them in common.

    Or they describe things of one sort in words that exclude each other, as the men's race and the women's, or tell of
    two bodies of one name, as the finance committee and the health committee.
    """
    if tell_other_ordinals(pair) or tell_other_hours(pair) or _tell_other_periods(pair):
        return True
    if tell_other_bodies(pair) or tell_other_chambers(pair):
        return True
    return any(contrary_descriptions(pair)) or any(
        _tell_others(pair, pattern) for pattern in (_BEST, _PRIZE, _RANK, _SEASON, _APPEAL)
    )


def adds(pair: Pair) -> bool:
    """Whether only one of the sentences tells of one more: "the agency also extended it", "a second suspect"."""
    return stands_in_one(_ONE_MORE, pair.sentences)


def _tell_others(pair: Pair, pattern: re.Pattern[str]) -> bool:
    """Whether both tell what was best, or which one came first, and not the same: "best editing", "first prize"."""
    left, right = (_told(pattern, sentence) for sentence in pair.sentences)
    return bool(left and right) and left.isdisjoint(right)


@lru_cache(maxsize=CACHED)
def _told(pattern: re.Pattern[str], sentence: str) -> frozenset[str]:
    return frozenset(word for found in pattern.findall(sentence.lower()) for word in found.split()) - STOP_WORDS


def _tell_of_some(pair: Pair) -> bool:
    """Whether each sentence opens with some of a number, which need not be the same: "one of the crew"."""
    return all(_SOME.match(sentence.lower()) for sentence in pair.sentences)


def _tell_other_periods(pair: Pair) -> bool:
    first, second = _periods(pair.a), _periods(pair.b)
    return any(first.get(period, number) != number for period, number in second.items())


def _periods(claim: Claim) -> dict[str, str]:
    """Return the number of each period that has one: "the second quarter"."""
    words = (_WORD.findall(time.text.lower()) for time in (*claim.times, *claim.setting_times))
    return {period: number for told in words for number, period in pairwise(told) if number in ordinal_words()}


def tell_other_ages(pair: Pair) -> bool:
    """Whether both sentences tell ages, and have none in common."""
    left, right = _ages(pair.a, pair.told_a), _ages(pair.b, pair.told_b)
    return bool(left and right) and not any(x.meets(y) for x in left for y in right)


def _ages(claim: Claim, told: Told) -> list[Quantity]:
    figures = {*claim.quantities, *(figure for figure in told.quantities if claim.sentence.covers(figure.span))}
    return [figure for figure in figures if figure.kind is QuantityKind.AGE]
