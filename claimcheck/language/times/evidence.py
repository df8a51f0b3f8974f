"""Decide whether a word that may be a time is one where it stands.

"May", "March" and "April" are also other words and names, "the 80s" may be degrees: the words around and the syntax
have to speak for a time, else there is none. For years see :mod:`year_evidence`.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.language.times.neighbours import counts_noun, symbol_at, text_at, word_at
from claimcheck.language.times.words import TimeWord

MAX_ADJECTIVES = 3
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass"})


def is_month_of_date(word: TimeWord | None) -> bool:
    """Whether a month beside a day is one; only a verb in front of a figure is not ("May 20 people ...")."""
    return word is not None and word.token.pos_ not in ("AUX", "VERB")


def is_month(words: Sequence[TimeWord], i: int) -> bool:
    """Whether the month name at ``i``, without day or year, is a time.

    A preposition of time, "last" or "early", or a noun that it modifies ("a June report") speaks for it; names that are
    also other words or people's names need more.
    """
    evidence, word = time_lexicon().evidence, words[i]
    is_ambiguous = word.text in evidence["ambiguous_months"]
    is_stub = word.text not in time_lexicon().months and not word.is_abbreviated
    if is_stub or word.token.pos_ in ("AUX", "VERB"):
        return False
    if is_ambiguous and word.token.ent_type_ == "PERSON":
        return text_at(words, i - 1) in evidence["before_lone_month"] and symbol_at(words, i + 1) in ".,|"
    governing = text_at(words, i - 2 if symbol_at(words, i - 1) == "T" else i - 1)
    if _is_qualified_month(words, i, governing):
        return True
    if is_ambiguous:
        is_plain = governing in evidence["before_plain_month"] and not word.token.ent_type_
        is_governed = governing in evidence["before_month"] or (is_plain and word.token.dep_ not in _SUBJECTS)
        return (is_governed and _ends_phrase(words, i + 1)) or _tells_apart(words, i)
    is_governed = governing in evidence["before_month"] | evidence["before_plain_month"]
    return is_governed or symbol_at(words, i + 1) == "'" or _modifies_noun(word)


def _is_qualified_month(words: Sequence[TimeWord], i: int, governing: str) -> bool:
    """Whether the month at ``i`` is an early or last one, or stands beside another ("between May and June")."""
    if symbol_at(words, i - 1) in "f<>=" or (symbol_at(words, i - 1) == "-" and symbol_at(words, i - 2) == "f"):
        return True
    before = i - 2 if symbol_at(words, i - 1) == "T" else i - 1
    if symbol_at(words, before) in "&,t-" and symbol_at(words, before - 1) == "M":
        return True
    is_first = symbol_at(words, i + 1) in "&t-" and symbol_at(words, i + 2) == "M"
    return is_first and governing in ("from", "between")


def _tells_apart(words: Sequence[TimeWord], i: int) -> bool:
    """Whether a name that is also another word stands between article and noun ("the April survey"); no person's."""
    following, word = word_at(words, i + 1), words[i]
    if symbol_at(words, i - 1) not in "Ta" or following is None or word.text == "may" or word.token.ent_type_:
        return False
    return following.token.pos_ == "NOUN" and following.token.text.islower()


def _ends_phrase(words: Sequence[TimeWord], i: int) -> bool:
    """Whether no further part of a person's name follows."""
    word = word_at(words, i)
    return word is None or not word.token.text[:1].isupper() or word.symbol not in "_'"


def _modifies_noun(word: TimeWord) -> bool:
    head = word.token.head
    return head.i > word.token.i and head.pos_ in ("NOUN", "PROPN") and not word.token.ent_type_


def is_weekday(words: Sequence[TimeWord], i: int) -> bool:
    """Whether the weekday at ``i`` is a day and neither part of a name nor one of every week."""
    lexicon, word = time_lexicon(), words[i]
    if word.text not in lexicon.weekdays and not word.is_abbreviated:
        return False
    first = i
    while (symbol_at(words, first - 1) in "&," or text_at(words, first - 1) == "/") and symbol_at(
        words, first - 2
    ) == "W":
        first -= 2  # "every Wednesday and Thursday"
    if text_at(words, first - 1) in lexicon.words["recurring"] | lexicon.evidence["named_weekdays"] | {"a"}:
        return False
    token = word.token
    neighbours = [token.doc[j] for j in (token.i - 1, token.i + 1) if 0 <= j < len(token.doc)]
    return not token.ent_type_ or not any(
        other.ent_type_ == token.ent_type_ and (other if other.i > token.i else token).ent_iob_ == "I"
        for other in neighbours
    )


def is_decade(words: Sequence[TimeWord], i: int) -> bool:
    """Whether "the '90s" at ``i`` are years; "her 20s" are an age and "highs in the 80s" a temperature."""
    if words[i].text.startswith("'"):
        return True
    weather = time_lexicon().evidence["weather"]
    if any(word.text in weather for word in words[max(0, i - 8) : i + 4]):
        return False
    for j in range(i - 1, max(-1, i - 1 - MAX_ADJECTIVES), -1):
        if words[j].symbol == "T":
            return True
        if words[j].symbol not in "f-" and words[j].token.pos_ not in ("ADJ", "ADV"):
            break
    return counts_noun(words[i])  # "90s nostalgia"


def _last_token(word: TimeWord) -> Token:
    token = word.token
    while token.idx + len(token) < word.end:
        token = token.nbor()
    return token


def is_holiday(words: Sequence[TimeWord], i: int) -> bool:
    """Whether the holiday at ``i`` is a day, not one of every year and no "Christmas tree"."""
    last = _last_token(words[i])
    after = word_at(words, i + 1)
    if last.ent_type_ == "PERSON" or not _ends_phrase(words, i + 1):
        return False
    if after and after.symbol == "_" and after.token.pos_ in ("NOUN", "PROPN") and after.token.head.i >= after.token.i:
        return after.token.i != last.i and last.dep_ not in ("compound", "nmod:poss", "nmod", "amod")
    return text_at(words, i - 1) not in time_lexicon().words["recurring"]


def ends_name(words: Sequence[TimeWord], i: int) -> bool:
    """Whether the word at ``i`` ends a title: "USA Today"."""
    before, word = word_at(words, i - 1), words[i]
    is_title = word.token.text[:1].isupper() and not word.token.text.isupper()
    return is_title and before is not None and before.token.pos_ == "PROPN" and before.token.i + 1 == word.token.i


def is_season(words: Sequence[TimeWord], i: int) -> bool:
    """Whether a preposition of time stands before "the spring" at ``i``."""
    return text_at(words, i - 1) in time_lexicon().evidence["before_month"] | {"by", "before", "after"}


def is_stretch(words: Sequence[TimeWord], i: int) -> bool:
    """Whether a preposition of duration stands before ``i`` ("over the last year")."""
    return text_at(words, i - 1) in time_lexicon().evidence["before_stretch"]
