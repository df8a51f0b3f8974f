"""Decide whether a word that may be a time is one where it stands.

"May", "March" and "April" are also other words and names, "2013" may count something: the words around and the syntax
have to speak for a time, else there is none.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.language.times.words import TimeWord

MODERN_YEARS = range(1900, 2100)
"""Newspapers write other figures of this size with a comma."""
YEARS_OF_NAMES = range(1980, 2050)
"""Names that bear a number of this size mostly bear the year."""
OLDEST_YEAR = 1500
"""Older ones need a preposition."""
MAX_ADJECTIVES = 3
MAX_RANGE_YEARS = 120
"""Longer ones are pages, prices or distances."""
MAX_PARENTHESIS_TOKENS = 40
_GLUED = frozenset("$€£¥#_./:@&+=*%")
_DASHES = frozenset("-–—‑")
_CLOSING = frozenset(");,:]|.")
_OBJECTS = frozenset({"obj", "dobj"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass"})


def _at(words: Sequence[TimeWord], i: int) -> TimeWord | None:
    return words[i] if 0 <= i < len(words) else None


def _text(words: Sequence[TimeWord], i: int) -> str:
    word = _at(words, i)
    return word.text if word else ""


def _symbol(words: Sequence[TimeWord], i: int) -> str:
    word = _at(words, i)
    return word.symbol if word else "|"


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
    if is_stub or word.token.pos_ in ("AUX", "VERB") or (is_ambiguous and word.token.ent_type_ == "PERSON"):
        return False
    if _symbol(words, i - 1) in "f<>=" or (_symbol(words, i - 1) == "-" and _symbol(words, i - 2) == "f"):
        return True
    before = i - 2 if _symbol(words, i - 1) == "T" else i - 1
    if _symbol(words, before) in "&,t-" and _symbol(words, before - 1) == "M":
        return True
    governing = _text(words, before)
    if is_ambiguous:
        is_plain = governing in evidence["before_plain_month"] and not word.token.ent_type_
        is_governed = governing in evidence["before_month"] or (is_plain and word.token.dep_ not in _SUBJECTS)
        return (is_governed and _ends_phrase(words, i + 1)) or _tells_apart(words, i)
    is_governed = governing in evidence["before_month"] | evidence["before_plain_month"]
    return is_governed or _symbol(words, i + 1) == "'" or _modifies_noun(word)


def _tells_apart(words: Sequence[TimeWord], i: int) -> bool:
    """Whether a name that is also another word stands between article and noun ("the April survey"); no person's."""
    following, word = _at(words, i + 1), words[i]
    if _symbol(words, i - 1) not in "Ta" or following is None or word.text == "may" or word.token.ent_type_:
        return False
    return following.token.pos_ == "NOUN" and following.token.text.islower()


def _ends_phrase(words: Sequence[TimeWord], i: int) -> bool:
    """Whether no further part of a person's name follows."""
    word = _at(words, i)
    return word is None or not word.token.text[:1].isupper() or word.symbol not in "_'"


def _modifies_noun(word: TimeWord) -> bool:
    head = word.token.head
    return head.i > word.token.i and head.pos_ in ("NOUN", "PROPN") and not word.token.ent_type_


def is_weekday(words: Sequence[TimeWord], i: int) -> bool:
    """Whether the weekday at ``i`` is a day and neither part of a name nor one of every week."""
    lexicon, word = time_lexicon(), words[i]
    if word.text not in lexicon.weekdays and not word.is_abbreviated:
        return False
    if _text(words, i - 1) in lexicon.words["recurring"] | lexicon.evidence["named_weekdays"] | {"a"}:
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
    return _counts_noun(words[i])  # "90s nostalgia"


def _last_token(word: TimeWord) -> Token:
    token = word.token
    while token.idx + len(token) < word.end:
        token = token.nbor()
    return token


def is_holiday(words: Sequence[TimeWord], i: int) -> bool:
    """Whether the holiday at ``i`` is a day, not one of every year and no "Christmas tree"."""
    last = _last_token(words[i])
    after = _at(words, i + 1)
    if last.ent_type_ == "PERSON" or not _ends_phrase(words, i + 1):
        return False
    if after and after.symbol == "_" and after.token.pos_ in ("NOUN", "PROPN") and after.token.head.i >= after.token.i:
        return after.token.i != last.i and last.dep_ not in ("compound", "nmod:poss", "nmod", "amod")
    return _text(words, i - 1) not in time_lexicon().words["recurring"]


def ends_name(words: Sequence[TimeWord], i: int) -> bool:
    """Whether the word at ``i`` ends a title: "USA Today"."""
    before, word = _at(words, i - 1), words[i]
    is_title = word.token.text[:1].isupper() and not word.token.text.isupper()
    return is_title and before is not None and before.token.pos_ == "PROPN" and before.token.i + 1 == word.token.i


def is_season(words: Sequence[TimeWord], i: int) -> bool:
    """Whether a preposition of time stands before "the spring" at ``i``."""
    return _text(words, i - 1) in time_lexicon().evidence["before_month"] | {"by", "before", "after"}


def is_stretch(words: Sequence[TimeWord], i: int) -> bool:
    """Whether a preposition of duration stands before ``i`` ("over the last year")."""
    return _text(words, i - 1) in time_lexicon().evidence["before_stretch"]


def is_year(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether the number of four digits at ``i`` is a year; ``end`` is the index after the expression."""
    if _is_glued(words, i):
        return False
    if _ends_period(words, i):
        return True
    if _is_figure(words, i, end):
        return False
    return any(speaks_for_year(words, i, end) for speaks_for_year in _SIGNS_OF_YEAR)


def _is_figure(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether the words beside the number show that it counts or numbers something ("Flight 1549", "2000 people")."""
    evidence = time_lexicon().evidence
    following = end + 1 if _text(words, end) in _DASHES else end
    if following > end and _symbol(words, following) in "DN":
        following += 1  # "2012-13 percent"
    return _text(words, i - 1) in evidence["names_number"] or _text(words, following) in evidence["after_number"]


def _ends_period(words: Sequence[TimeWord], i: int) -> bool:
    """Whether it is the second year of "from 1890 until 1970"."""
    is_after_year = _symbol(words, i - 2) == "Y" and _text(words, i - 3) in ("from", "since")
    return is_after_year and _text(words, i - 1) in time_lexicon().relations["until"]


def _is_qualified(words: Sequence[TimeWord], i: int, _: int) -> bool:
    """Whether it is "early", "fiscal" or "the year"."""
    return _symbol(words, i - 1) in "fyw" or (_symbol(words, i - 1) == "-" and _symbol(words, i - 2) == "f")


def _has_preposition(words: Sequence[TimeWord], i: int, _: int) -> bool:
    evidence, word = time_lexicon().evidence, words[i]
    if _text(words, i - 1) == "." and _text(words, i - 2) in ("c", "ca"):
        return not _counts_many(word)
    before = i - 1
    while _symbol(words, before) == "T" or _text(words, before) == "(":
        before -= 1
    is_modern = word.value in MODERN_YEARS
    if _text(words, before) in evidence["before_year"]:
        return is_modern or not _counts_noun(word)
    if _text(words, before) == "of" and not is_modern and word.value >= OLDEST_YEAR:
        named = _at(words, before - 1)  # "the Consultation of 1835"
        return named is not None and named.token.pos_ == "PROPN" and not _counts_noun(word)
    return is_modern and _text(words, before) in evidence["before_modern_year"]


def _is_in_list(words: Sequence[TimeWord], i: int, _: int) -> bool:
    """Whether it comes after another year: "2007 and 2008"."""
    is_listed = _symbol(words, i - 1) in ",&t" and _symbol(words, i - 2) == "Y"
    return is_listed and words[i - 2].value <= words[i].value


def _modifies_event(words: Sequence[TimeWord], i: int, _: int) -> bool:
    """Whether it tells apart what a noun names: "his 1796 essay", "the 2014 elections"."""
    word = words[i]
    if word.value < OLDEST_YEAR or not _counts_noun(word):
        return False
    if word.token.head.tag_ == "NN":
        return True  # one essay cannot be 1796 essays
    return word.value in MODERN_YEARS and (word.value % 50 != 0 or _symbol(words, i - 1) in "T'=~")


def _is_owned(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether it tells apart what somebody has one of: "Clinton's 2008 campaign", however that is parsed."""
    following = _at(words, end)
    is_one = following is not None and following.token.tag_ in ("NN", "NNP", "JJ")
    return words[i].value in MODERN_YEARS and _symbol(words, i - 1) == "'" and is_one


def _stands_alone(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether a number like a recent year is a subject ("2013 was ..."), a phrase, an owner or part of a name."""
    token = words[i].token
    if words[i].value not in MODERN_YEARS:
        return False
    if _symbol(words, end) == "'" or _follows_event(words, i):
        return True
    if token.dep_ in _SUBJECTS:
        return _symbol(words, i - 1) in "|.,_" and token.head.i > token.i
    return _symbol(words, i - 1) in "|.," and _text(words, end) in _CLOSING


def is_spoken_year(words: Sequence[TimeWord], i: int, year: int) -> bool:
    """Whether number words that could be a year are one: after a preposition of time, or "nineteen ..."."""
    evidence = time_lexicon().evidence
    is_spelled_hundred = year in range(1910, 2000)  # nobody counts in nineteen hundreds
    before = _text(words, i - 1)
    is_about = before in ("around", "about") and year > 2000
    return is_spelled_hundred or is_about or before in evidence["before_year"] | {"of"}


def _is_spent(words: Sequence[TimeWord], i: int, _: int) -> bool:
    """Whether something is begun, spent or ended in it: "opened 2012 with a win"."""
    token = words[i].token
    is_object = words[i].value in MODERN_YEARS and token.dep_ in _OBJECTS and token.head.i < token.i
    return is_object and token.head.lemma_.lower() in time_lexicon().evidence["spending"]


def _follows_event(words: Sequence[TimeWord], i: int) -> bool:
    """Whether a name that holds a word for an event stands before it ("Euro 2016", "Fan Expo Canada 2016")."""
    events = time_lexicon().evidence["events"]
    for j in range(i - 1, max(-1, i - 4), -1):
        if words[j].text in events:
            return True
        if not words[j].token.text[:1].isupper():
            return False
    return False


def _counts_many(word: TimeWord) -> bool:
    """Whether a noun in the plural follows that it would count: "ca. 1000 authors"."""
    return _counts_noun(word) and word.token.head.tag_ in ("NNS", "NNPS")


def _counts_noun(word: TimeWord) -> bool:
    head = word.token.head
    return head.i > word.token.i and head.pos_ in ("NOUN", "PROPN")


def _is_glued(words: Sequence[TimeWord], i: int) -> bool:
    """Whether the figure is part of a longer sign: "$2013", "COVID-2019", "2013/4"."""
    before, after = _at(words, i - 1), _at(words, i + 1)
    if before and before.end == words[i].start:
        if before.text in _GLUED or before.text[-1:].isalnum():
            return True
        if before.text in _DASHES and _symbol(words, i - 2) not in "YMDf":
            glued = _at(words, i - 2)
            return glued is not None and glued.end == before.start
    return after is not None and after.start == words[i].end and (after.text in "$€£/%°" or after.text[:1].isalnum())


def _is_in_range(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether the year is one of "1892 – 1896"."""
    for first, dash, last in ((i, end, end + 1), (i - 2, i - 1, i)):
        if _text(words, dash) in _DASHES and _symbol(words, first) == _symbol(words, last) == "Y":
            span = words[last].value - words[first].value
            return words[first].value >= OLDEST_YEAR and 0 < span <= MAX_RANGE_YEARS
    if _text(words, end) in _DASHES and _symbol(words, end + 1) in "DN" and len(_text(words, end + 1)) == 2:
        return words[i].value >= OLDEST_YEAR and _text(words, i - 1) in "(,;." and words[end + 1].text.isdecimal()
    return False


def _is_in_parenthesis(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether it is the year of "(2013)", "(born 1962)", "(Smith, 2013; Jones 1998)"."""
    if words[i].value < OLDEST_YEAR or _text(words, end) not in _CLOSING:
        return False
    if _text(words, i - 1) not in ("(", ",", ";", "&") and words[i - 1].token.pos_ not in ("PROPN", "VERB"):
        return False
    for j in range(i - 1, max(-1, i - MAX_PARENTHESIS_TOKENS), -1):
        if words[j].text in ("(", "["):
            return True
        if words[j].text in (")", "]") or words[j].symbol == "|":
            return False
    return False


def _follows_name(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether it ends a name and a phrase: "Comic-Con 2015", "(Porte and Cross 2017)"."""
    word, before, following = words[i], _at(words, i - 1), _at(words, end)
    is_named = before is not None and before.token.pos_ == "PROPN" and before.token.text[:1].isupper()
    if word.value not in YEARS_OF_NAMES or not is_named or before is None or before.end == word.start:
        return False
    return following is None or following.text in _CLOSING or following.token.pos_ in ("ADP", "CCONJ", "AUX", "VERB")


_SIGNS_OF_YEAR = (
    _is_qualified,
    _has_preposition,
    _is_in_list,
    _modifies_event,
    _is_in_parenthesis,
    _is_in_range,
    _is_spent,
    _is_owned,
    _follows_name,
    _stands_alone,
)
