"""Decide whether a number is a year where it stands: "2013" may count something.

The words around and the syntax have to speak for a year; each sign that does is a function of its own.
"""

from collections.abc import Sequence

from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.language.times.neighbours import counts_noun, symbol_at, text_at, word_at
from claimcheck.language.times.words import TimeWord, TimeWords

MODERN_YEARS = range(1900, 2100)
"""Newspapers write other figures of this size with a comma."""
YEARS_OF_LAWS = range(1800, 2050)
YEARS_OF_NAMES = range(1980, 2050)
"""Names that bear a number of this size mostly bear the year."""
OLDEST_OF_RANGE = 1000
"""Two of a range in parentheses may be older: "the war (1337–1453)"."""
OLDEST_YEAR = 1500
"""Older ones need a preposition."""
MAX_RANGE_YEARS = 120
"""Longer ones are pages, prices or distances."""
MAX_PARENTHESIS_TOKENS = 40
_GLUED = frozenset("$€£¥#_./:@&+=*%")
_GLUED_BEHIND = frozenset("$€£/%°")
_DASHES = frozenset("-–—‑")
_CLOSING = frozenset(");,:].")
_LETTERS = frozenset("abcdefgh")
_PREFIXES = frozenset({"pre", "post"})
_PRESENT = frozenset({"present", "now", "today", ")"})
_BEFORE_OLD_YEAR = frozenset({"c", "about", "around", "before", "after", "died", "born"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass"})


def is_year(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether the number of four digits at ``i`` is a year; ``end`` is the index after the expression."""
    if _is_lettered(words, i):
        return words[i].value in MODERN_YEARS and _is_in_parenthesis(words, i, end + 1)
    if _is_glued(words, i):
        return False
    if _ends_period(words, i) or _is_of_statute(words, i):
        return True
    if _is_figure(words, i, end):
        return False
    return any(speaks_for_year(words, i, end) for speaks_for_year in _SIGNS_OF_YEAR)


def _is_figure(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether the words beside the number show that it counts or numbers something ("Flight 1549", "2000 people")."""
    evidence = time_lexicon().evidence
    following = end + 1 if text_at(words, end) in _DASHES else end
    if following > end and symbol_at(words, following) in "DN":
        following += 1  # "2012-13 percent"
    return text_at(words, i - 1) in evidence["names_number"] or text_at(words, following) in evidence["after_number"]


def _is_lettered(words: Sequence[TimeWord], i: int) -> bool:
    """Whether it is written as "2010a", one of several of a year."""
    letter = word_at(words, i + 1)
    is_one = letter is not None and letter.text in _LETTERS and letter.start == words[i].end
    return is_one and symbol_at(words, i + 2) in "_,.|)&"


def _is_of_statute(words: Sequence[TimeWord], i: int) -> bool:
    """Whether it ends the name of a law: "the Public Order Act 1986"."""
    act, name = word_at(words, i - 1), word_at(words, i - 2)
    if act is None or name is None or words[i].value not in YEARS_OF_LAWS:
        return False
    return act.token.text == "Act" and name.token.text[:1].isupper()


def _ends_period(words: Sequence[TimeWord], i: int) -> bool:
    """Whether it is the second year of "from 1890 until 1970"."""
    is_after_year = symbol_at(words, i - 2) == "Y" and text_at(words, i - 3) in ("from", "since")
    return is_after_year and text_at(words, i - 1) in time_lexicon().relations["until"]


def _is_qualified(words: Sequence[TimeWord], i: int, _: int) -> bool:
    """Whether it is "early", "fiscal" or "the year"."""
    return symbol_at(words, i - 1) in "fyw" or (symbol_at(words, i - 1) == "-" and symbol_at(words, i - 2) == "f")


def _has_preposition(words: Sequence[TimeWord], i: int, _: int) -> bool:
    evidence, word = time_lexicon().evidence, words[i]
    if text_at(words, i - 1) == "." and text_at(words, i - 2) in ("c", "ca"):
        return not _counts_many(word)
    before = i - 1
    while symbol_at(words, before) == "T" or text_at(words, before) == "(":
        before -= 1
    if text_at(words, before) in _DASHES and text_at(words, before - 1) in _PREFIXES:
        before -= 1
    is_modern = word.value in MODERN_YEARS
    if text_at(words, before) in evidence["before_year"]:
        return is_modern or not counts_noun(word)
    if text_at(words, before) in evidence["before_old_year"] and word.value >= OLDEST_YEAR:
        return not counts_noun(word)
    if text_at(words, before) == "of" and not is_modern and word.value >= OLDEST_YEAR:
        named = word_at(words, before - 1)  # "the Consultation of 1835"
        return named is not None and named.token.pos_ == "PROPN" and not counts_noun(word)
    return is_modern and text_at(words, before) in evidence["before_modern_year"]


def _is_in_list(words: Sequence[TimeWord], i: int, _: int) -> bool:
    """Whether it comes after another year: "2007 and 2008"."""
    if text_at(words, i - 1) == "]" and symbol_at(words, i - 2) == "Y":
        return True  # "Doe [1986] 1998"
    is_listed = symbol_at(words, i - 1) in ",&t" and symbol_at(words, i - 2) == "Y"
    return is_listed and words[i - 2].value <= words[i].value


def _modifies_event(words: Sequence[TimeWord], i: int, _: int) -> bool:
    """Whether it tells apart what a noun names: "his 1796 essay", "the 2014 elections"."""
    word = words[i]
    if word.value < OLDEST_YEAR or not counts_noun(word):
        return False
    if word.token.head.tag_ == "NN":
        return True  # one essay cannot be 1796 essays
    return word.value in MODERN_YEARS and (word.value % 50 != 0 or symbol_at(words, i - 1) in "T'=~")


def _is_owned(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether it tells apart what somebody has one of: "Clinton's 2008 campaign", however that is parsed."""
    following = word_at(words, end)
    is_one = following is not None and following.token.tag_ in ("NN", "NNP", "JJ")
    return words[i].value in MODERN_YEARS and symbol_at(words, i - 1) == "'" and is_one


def _stands_alone(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether a number like a recent year is a subject ("2013 was ..."), a phrase, an owner or part of a name."""
    token = words[i].token
    if words[i].value not in MODERN_YEARS:
        return _ends_imprint(words, i, end) or _opens_entry(words, i, end)
    if symbol_at(words, end) == "'" or _follows_event(words, i):
        return True
    if symbol_at(words, i - 1) in "|." and text_at(words, end) in time_lexicon().evidence["after_lone_year"]:
        return True
    if token.dep_ in _SUBJECTS:
        return symbol_at(words, i - 1) in "|.,_" and token.head.i > token.i
    return symbol_at(words, i - 1) in "|.," and _is_closed(words, end)


def _ends_imprint(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether it follows a place and ends the sentence: "printed at Aberdeen, Scotland, 1859."."""
    place = word_at(words, i - 2)
    is_named = place is not None and place.token.pos_ == "PROPN" and symbol_at(words, i - 1) == ","
    return is_named and words[i].value >= OLDEST_YEAR and symbol_at(words, end) in "|.)"


def _opens_entry(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether it opens a sentence and a comma follows: "The Mill. 1596, rebuilt after a fire."."""
    is_first = symbol_at(words, i - 1) == "|" or (
        symbol_at(words, i - 1) == "."
        and (len(text_at(words, i - 2)) > 1 or text_at(words, i - 2) == ")")
        and text_at(words, i - 2) not in time_lexicon().evidence["names_number"]
    )
    return is_first and symbol_at(words, end) == "," and words[i].value >= OLDEST_YEAR


def is_spoken_year(words: Sequence[TimeWord], i: int, year: int) -> bool:
    """Whether number words that could be a year are one: after a preposition of time, or "nineteen ..."."""
    evidence = time_lexicon().evidence
    is_spelled_hundred = year in range(1910, 2000)  # nobody counts in nineteen hundreds
    before = text_at(words, i - 1)
    is_about = before in ("around", "about") and year > 2000
    if _follows_spoken_year(words, i):
        return True
    return is_spelled_hundred or is_about or before in evidence["before_year"] | {"of"}


def _follows_spoken_year(words: Sequence[TimeWord], i: int) -> bool:
    """Whether it is the second of "in fifteen sixteen and fifteen seventeen"."""
    last = i - 1
    while symbol_at(words, last) in "&,":
        last -= 1
    first = last
    while symbol_at(words, first - 1) in "n-":
        first -= 1
    if not first < last < i - 1 or symbol_at(words, first) != "n" or not 10 < words[first].value <= 20:
        return False
    return text_at(words, first - 1) in time_lexicon().evidence["before_year"]


def _is_spent(words: Sequence[TimeWord], i: int, _: int) -> bool:
    """Whether something is begun, spent or ended in it: "opened 2012 with a win"."""
    verb = word_at(words, i - 1)
    if verb is None or words[i].value not in MODERN_YEARS or counts_noun(words[i]):
        return False
    return verb.token.pos_ == "VERB" and verb.token.lemma_.lower() in time_lexicon().evidence["spending"]


def _follows_event(words: Sequence[TimeWord], i: int) -> bool:
    """Whether a name that holds a word for an event stands before it ("Euro 2016", "Fan Expo Canada 2016")."""
    events = time_lexicon().evidence["events"]
    for j in range(i - 1, max(-1, i - 4), -1):
        if words[j].text in events:
            return True
        if not words[j].is_capital:
            return False
    return False


def _follows_name(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether it ends a name and a phrase: "Comic-Con 2015", "(Porte and Cross 2017)"."""
    word, before, following = words[i], word_at(words, i - 1), word_at(words, end)
    is_named = before is not None and before.token.pos_ == "PROPN" and before.token.text[:1].isupper()
    if word.value not in YEARS_OF_NAMES or not is_named or before is None or before.end == word.start:
        return False
    return following is None or _is_closed(words, end) or following.token.pos_ in ("ADP", "CCONJ", "AUX", "VERB")


def _counts_many(word: TimeWord) -> bool:
    """Whether a noun in the plural follows that it would count: "ca. 1000 authors"."""
    return counts_noun(word) and word.token.head.tag_ in ("NNS", "NNPS")


def _is_glued(words: Sequence[TimeWord], i: int) -> bool:
    """Whether the figure is part of a longer sign: "$2013", "COVID-2019", "2013/4"."""
    before, after = word_at(words, i - 1), word_at(words, i + 1)
    if before and before.end == words[i].start:
        if before.text in _GLUED or before.text[-1:].isalnum():
            return True
        if before.text in _DASHES and symbol_at(words, i - 2) not in "YMDf" and text_at(words, i - 2) not in _PREFIXES:
            glued = word_at(words, i - 2)
            return glued is not None and glued.end == before.start
    if text_at(words, i + 1) == "/" and text_at(words, i + 2) == f"{(words[i].value + 1) % 100:02}":
        return False  # "2013/14"
    return (
        after is not None and after.start == words[i].end and (after.text in _GLUED_BEHIND or after.text[:1].isalnum())
    )


def _is_in_range(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether the year is one of "1892 – 1896"."""
    for first, dash, last in ((i, end, end + 1), (i - 2, i - 1, i)):
        if text_at(words, dash) in _DASHES and symbol_at(words, first) == symbol_at(words, last) == "Y":
            span = words[last].value - words[first].value
            is_enclosed = text_at(words, first - 1) == "(" and text_at(words, last + 1) == ")"
            oldest = OLDEST_OF_RANGE if is_enclosed else OLDEST_YEAR
            return words[first].value >= oldest and 0 < span <= MAX_RANGE_YEARS
    if text_at(words, end) in _DASHES and text_at(words, end + 1) in _PRESENT - {")"}:
        return words[i].value >= OLDEST_YEAR
    if text_at(words, end) in _DASHES and symbol_at(words, end + 1) in "DN" and len(text_at(words, end + 1)) == 2:
        return words[i].value >= OLDEST_YEAR and text_at(words, i - 1) in "(,;." and words[end + 1].text.isdecimal()
    return False


def _is_in_parenthesis(words: Sequence[TimeWord], i: int, end: int) -> bool:
    """Whether it is the year of "(2013)", "(born 1962)", "(Smith, 2013; Jones 1998)"."""
    if words[i].value < OLDEST_YEAR or not (_is_closed(words, end) or _is_cited(words, i)):
        return False
    if text_at(words, i - 1) not in ("(", "[", ",", ";", "&") and words[i - 1].token.pos_ not in ("PROPN", "VERB"):
        return False
    for j in range(i - 1, max(-1, i - MAX_PARENTHESIS_TOKENS), -1):
        if words[j].text in ("(", "["):
            return True
        if words[j].text in (")", "]") or words[j].symbol == "|":
            return False
    return False


def _is_closed(words: Sequence[TimeWord], end: int) -> bool:
    """Whether a mark or the end of the paragraph ends what began before, or "– present"."""
    if symbol_at(words, end) == "|" or text_at(words, end) in _CLOSING:
        return True
    return text_at(words, end) in _DASHES and text_at(words, end + 1) in _PRESENT


def _is_cited(words: Sequence[TimeWord], i: int) -> bool:
    """Whether it is the year of "(see Miller, 2011 for more)"."""
    author = word_at(words, i - 2)
    is_named = author is not None and author.token.pos_ == "PROPN" and symbol_at(words, i - 1) == ","
    return is_named and words[i].value in MODERN_YEARS and not counts_noun(words[i])


def is_of_old_times(words: TimeWords, i: int) -> bool:
    """Whether the number at ``i`` may be a year of three digits, and the article tells of such times."""
    word = words[i]
    is_figure = len(word.text) == 3 and word.text.isdecimal() and word.text[0] != "0"
    return is_figure and words.tells_of_old_times and not counts_noun(word)


def is_old_year(words: TimeWords, i: int) -> bool:
    """Whether the number at ``i`` is a year of three digits ("c. 347", "In 348"), in an article on such times."""
    if not is_of_old_times(words, i) or _is_glued(words, i):
        return False
    before = i - 1
    if text_at(words, before) in _DASHES and symbol_at(words, before - 1) == "N":
        before -= 2  # "c. 314 – 368"
    if text_at(words, before) == ".":
        before -= 1
    return text_at(words, before) in time_lexicon().evidence["before_year"] | _BEFORE_OLD_YEAR


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
