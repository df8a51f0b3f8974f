"""Whether two claims themselves tell of two: the first and the second attempt, the morning and the evening."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from claimcheck.comparison.clock import tell_other_hours
from claimcheck.comparison.context import CACHED, STOP_WORDS, stands_in_one
from claimcheck.comparison.descriptions import contrary_descriptions
from claimcheck.comparison.ordinal import ordinal_words, tell_other_ordinals
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.whereabouts import tell_part_and_whole
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, Quantity, QuantityKind

_ONE_MORE = re.compile(r"(?i)\b(?:also|another|a (?:second|third|fourth|further))\b")
_BEST = re.compile(r"\b(?:best|outstanding) ([a-z-]+(?: (?!award|prize|category|at|in|for|of)[a-z-]+)?)")
_PRIZE = re.compile(
    r"\b(first|second|third|top|main|grand|runner-up|runners-up|consolation|jury|audience) (?:prize|award)"
)
_RANK = re.compile(r"\b(?:born|arrived|happened|went|spoke) (first|second|third|fourth|last)\b")
_SOME = re.compile(
    r"\W*(?:one (?!person|man|woman)[a-z]+"
    r"|(?:two|three|four|five|six|several|some|many|most|a few) of (?:the|its|their|his|her))\b"
)
_SEASON = re.compile(r"\b((?:19|20)\d\d[-–/]\d\d(?:\d\d)?)\b")
_PART_OF_BODY = re.compile(
    r"(?i)\b(?:subsidiary|division|unit|affiliate|offshoot|(?:retail|cargo|banking|insurance|trading) arm)\b"
)
_WORD = re.compile(r"[\w-]+")


def tell_of_two(pair: Pair) -> bool:
    """Whether both tell ages, and have none in common, or tell of two things, of some of many, or of part and whole."""
    if tell_two_things(pair) or _tell_other_ages(pair) or _tell_of_some(pair) or tell_part_and_whole(pair):
        return True
    return stands_in_one(_PART_OF_BODY, pair.sentences)  # the company, and one that belongs to it


def tell_two_things(pair: Pair) -> bool:
    """Whether both number things of one sort, or periods, or tell times of day, and have none of them in common.

    Or they describe things of one sort in words that exclude each other, as the men's race and the women's, or tell of
    two bodies of one name, as the finance committee and the health committee.
    """
    if tell_other_ordinals(pair) or tell_other_hours(pair) or _tell_other_periods(pair):
        return True
    if _tell_other_bodies(pair) or tell_other_chambers(pair):
        return True
    return any(contrary_descriptions(pair)) or any(
        _tell_others(pair, pattern) for pattern in (_BEST, _PRIZE, _RANK, _SEASON)
    )


def adds(pair: Pair) -> bool:
    """Whether only one of the sentences tells of one more: "the agency also extended it", "a second suspect"."""
    return stands_in_one(_ONE_MORE, pair.sentences)


def tell_other_chambers(pair: Pair) -> bool:
    """Whether each sentence tells of one chamber of a parliament, and not of the same: the senate, the lower house."""
    left, right = (_chambers(sentence) for sentence in pair.sentences)
    return len(left) == len(right) == 1 and left != right


@lru_cache(maxsize=CACHED)
def _chambers(sentence: str) -> frozenset[str]:
    """Return which chambers a sentence names."""
    chambers, told = load_lexicon("claimcheck.comparison", "bodies").tables["chambers"], f" {sentence.lower()} "
    return frozenset(name for name, words in chambers.items() if any(f" {word} " in told for word in words))


def _tell_other_bodies(pair: Pair) -> bool:
    """Whether both sentences tell of bodies of one sort, each by words of its own before it."""
    left, right = (_bodies(sentence) for sentence in pair.sentences)
    return any(
        all(own.isdisjoint(other) for own in left[sort] for other in right[sort]) for sort in left.keys() & right
    )


@lru_cache(maxsize=CACHED)
def _bodies(sentence: str) -> Mapping[str, tuple[frozenset[str], ...]]:
    """Return the words before each body that a sentence names, by its sort: ``{"committee": ({"health"},)}``."""
    found: dict[str, list[frozenset[str]]] = {}
    for match in _body().finditer(sentence):
        words = frozenset(match["words"].lower().split()) - STOP_WORDS
        if words:
            found.setdefault(match["sort"].lower(), []).append(words)
    return {sort: tuple(words) for sort, words in found.items()}


@cache
def _body() -> re.Pattern[str]:
    sorts = "|".join(sorted(load_lexicon("claimcheck.comparison", "bodies").words("sorts")))
    return re.compile(
        rf"(?i)\b(?:(?:the|an?|its|their|his|her)\s|['’]s?\s)(?P<words>(?:[\w-]+ ){{1,4}})(?P<sort>{sorts})\b"
    )


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


def _tell_other_ages(pair: Pair) -> bool:
    left, right = _ages(pair.a), _ages(pair.b)
    return bool(left and right) and not any(x.meets(y) for x in left for y in right)


def _ages(claim: Claim) -> list[Quantity]:
    return [figure for figure in claim.quantities if figure.kind is QuantityKind.AGE]
