"""What the words before an expression of time say of it: since it, until it, as of it."""

from collections.abc import Sequence

from claimcheck.language.times.grammar import Found
from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.language.times.words import TimeWord
from claimcheck.records import TimeRelation

MAX_LOOSENING_WORDS = 3
MAX_CLAUSE_WORDS = 12
MAX_RANGE_WORDS = 4
"""So many words at most stand between the ends of a range ("from January 9 until at least March 3")."""


def preposition(words: Sequence[TimeWord], found: Found) -> str | None:
    """Return the word that governs an expression, lower case: the one before it, loosening words left out.

    "Back to" is one, unless something is put off ("pushed back to Friday").
    """
    loosening = time_lexicon().relations["loosening"]
    for i in range(found.first - 1, max(-1, found.first - 2 - MAX_LOOSENING_WORDS), -1):
        word = words[i]
        if word.symbol == "|":
            return None
        if word.text not in loosening:
            return "back to" if word.text == "to" and _reaches_back(words, i) else word.text
    return None


def _reaches_back(words: Sequence[TimeWord], i: int) -> bool:
    if i < 1 or words[i - 1].text != "back":
        return False
    return i < 2 or words[i - 2].token.lemma_.lower() not in time_lexicon().tense["deadline"]


def is_as_of(words: Sequence[TimeWord], found: Found) -> bool:
    """Whether "as of" stands before an expression.

    For "by Friday" the tense decides; see :mod:`claimcheck.language.times.component`.
    """
    i = found.first
    while i and words[i - 1].text in ("late", "early", "about", "the"):
        i -= 1
    return i >= 2 and words[i - 1].text == "of" and words[i - 2].text == "as"


def relations(words: Sequence[TimeWord], found: Sequence[Found]) -> list[TimeRelation]:
    """Return the relation of each expression; ``found`` in the order of the text."""
    lists = time_lexicon().relations
    result = [TimeRelation.AT] * len(found)
    governing = [preposition(words, each) or "" for each in found]
    for i, each in enumerate(found):
        for relation in (
            TimeRelation.SINCE,
            TimeRelation.UNTIL,
            TimeRelation.BY,
            TimeRelation.BEFORE,
            TimeRelation.AFTER,
        ):
            if governing[i] in lists[relation.value]:
                result[i] = relation
        if i and _is_range(words, found[i - 1], each, governing[i - 1]):
            result[i - 1], result[i] = TimeRelation.SINCE, TimeRelation.UNTIL
    return result


def _is_moved(words: Sequence[TimeWord], left: Found) -> bool:
    """Whether something is moved from one time to another ("postponed from Dec. 12 to Jan. 8")."""
    deadline = time_lexicon().tense["deadline"]
    return left.first >= 2 and words[left.first - 2].token.lemma_.lower() in deadline


def shares_year(words: Sequence[TimeWord], left: Found, right: Found) -> bool:
    """Whether the year of ``right`` is also that of ``left`` ("between Jan. 1 and Dec. 15, 2025")."""
    between = words[left.last : right.first]
    closing = time_lexicon().relations["closing"]
    if len(between) == 1 and between[0].symbol == ",":
        return words[right.first].symbol in "DO"  # "May 3, 5 and 9, 2025"
    return len(between) == 1 and (between[0].text in closing or between[0].symbol == "-")


def is_year_of(words: Sequence[TimeWord], left: Found, right: Found) -> bool:
    """Whether ``right`` is the year in which ``left`` lies: "June in 1981"."""
    between = words[left.last : right.first]
    is_year = all(word.symbol in "YnoTyK&-" for word in words[right.first : right.last])
    return len(between) == 1 and between[0].text in ("in", "of") and is_year


def _is_parted_by_clause(between: Sequence[TimeWord]) -> bool:
    """Whether it is a clause between commas and "to" ("from 1977, when they came to the town, through 2006")."""
    if not 3 < len(between) <= MAX_CLAUSE_WORDS:
        return False
    ends = time_lexicon().relations["closing"] - {"and"}
    return between[0].symbol == "," == between[-2].symbol and between[-1].text in ends


def _is_range(words: Sequence[TimeWord], left: Found, right: Found, opening: str) -> bool:
    if opening == "from" and _is_parted_by_clause(words[left.last : right.first]):
        return True
    if right.first - left.last > 2 * MAX_RANGE_WORDS:
        return False
    between = [word for word in words[left.last : right.first] if word.text != ","]
    if len(between) > MAX_RANGE_WORDS or not between:
        return False
    if len(between) == 1 and between[0].text in ("-", "–", "—"):
        return True
    lists = time_lexicon().relations
    if _is_moved(words, left):
        return False
    closing = {"and"} if opening == "between" else lists["closing"] - {"and"}
    return opening in lists["opening"] and between[0].text in closing
