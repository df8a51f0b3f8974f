"""How far around a detail words are printed: from one sensible border to another, and never half a date or a name."""

import re

from claimcheck.comparison.events.context import NEGATIONS, STOP_WORDS
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Proposition, Span, hull

MAX_CLAUSE_CHARS = 80
"""Of a figure with all that takes part in what is told of it; of longer ones, less is printed."""
MAX_TURN_WORDS = 6
"""Auxiliaries and negations before a predicate that are printed with it."""
BEHIND_WORDS = 3
"""Words behind a predicate that are printed with it, as far as they tell anything: "remained open"."""
_BEFORE = re.compile(r"(?<!\S)[\"“‘'(*_]*(?P<word>(?=\w)[^\s;()“”\"—–]*[^\s,;:.!?()“”\"—–])\s+\Z")
_BEHIND = re.compile(r"\s+[$£€]?\w[^\s;()“”\"—–]*?(?=[,;:.!?]*(?:\s|\Z)|[;()“”\"—–])")
_CAPITAL = re.compile(r"\s+[^\W\d_a-z]")
WORD = re.compile(r"(?:[A-Z]\.){2,}|[$£€]?[^\W_]+(?:[.,’'-][^\W_]+)*%?")
_WORDS, _FUNCTION_WORDS = (load_lexicon("claimcheck.comparison", name) for name in ("wording", "function_words"))
OPENING = _WORDS.words("opening")
"""Words with which nothing begins that is printed."""
_CLOSING = STOP_WORDS - _WORDS.words("ending") | _WORDS.words("closing")
_TURN = NEGATIONS | _FUNCTION_WORDS.words("auxiliaries") | _WORDS.words("turns")
"""Words before a predicate without which it does not tell whether it is so."""


def grown(place: Span, claim: Claim, article: Article, *, before: int, after: int) -> Span:
    """Return a place with words around it, up to a mark or the end of the sentence.

    Args:
        place: What is covered in any case.
        claim: In whose sentence it stands.
        article: Of the claim.
        before: How many words before it are covered, too, as far as they tell anything.
        after: How many behind it.
    """
    text, (start, end) = article.text, (place.start, place.end)
    for _ in range(before):
        found = _BEFORE.search(text, min(claim.sentence.start, start), start)
        start = found.start("word") if found else start
    for _ in range(after):
        found = _BEHIND.match(text, end, max(claim.sentence.end, end))
        end = found.end() if found else end
    start, end = _at_borders(Span(start, end), place, claim, article)
    while (found := WORD.match(text, start, place.start)) and found[0].lower() in OPENING:
        start = _start_of_next(text, found.end(), place.start)
    while end > place.end and (_tells_nothing(word := text[place.end : end].split()[-1]) or _is_cut(word, text[end:])):
        end = place.end + len(text[place.end : end].rstrip()) - len(word)
        end = place.end + len(text[place.end : end].rstrip())
    return Span(start, end)


def _at_borders(stretch: Span, place: Span, claim: Claim, article: Article) -> tuple[int, int]:
    """Return where a stretch starts and ends that begins or ends with no part of a date, a figure or a name.

    Of a name that it begins in, the rest is added; what it has of others is left out.
    """
    start, end = stretch.start, stretch.end
    names = {name.span for name in claim.all_names}
    figures = {figure.span for figure in claim.quantities}
    days = {time.span for time in (*claim.times, *claim.setting_times)}
    for span in sorted(names | figures | days):
        if span.start < start < span.end <= place.start:
            start = span.start if span in names else _start_of_next(article.text, span.end, place.start)
        if place.end <= span.start < end < span.end:
            end = span.start
    return start, place.end + len(article.text[place.end : end].rstrip())


def _tells_nothing(word: str) -> bool:
    """Whether a stretch that ends with a word breaks off: "was hurt in the", "resigned at 4"."""
    return word.lower() in _CLOSING or word.isdecimal()


def _is_cut(word: str, behind: str) -> bool:
    """Whether a stretch that ends with a word breaks off inside a name, known or not: "at Queen" of "Queen's Wharf"."""
    return word[:1].isupper() and _CAPITAL.match(behind) is not None


def _start_of_next(text: str, start: int, limit: int) -> int:
    while start < limit and text[start].isspace():
        start += 1
    return start


def clause_of(place: Span, claim: Claim, article: Article) -> Span | None:
    """Return a figure with what is told of it, and of whom or what; None where no predicate is near.

    Of a figure before its predicate, a few words behind that; of one behind it, whoever stands before it, where
    all of that is short.
    """
    parts = [(told, role) for told in claim.propositions for role in told.roles if role.span.covers(place)]
    for told, role in sorted(parts, key=lambda part: length(part[1].span)):
        if told.is_nominal or role.span.overlaps(told.span):
            continue
        if role.span.end <= told.span.start:
            behind = grown(told.span, claim, article, before=0, after=BEHIND_WORDS)
            wholes = [hull([role.span, behind]), hull([role.span, told.span]), hull([place, told.span])]
        else:
            turn = turn_of(told, claim, article)
            who = [own.span for own in told.roles if own.span.end <= turn.start]
            wholes = [hull([*who, turn, role.span]), hull([turn, role.span]), hull([turn, place]), role.span]
        for whole in wholes:
            if length(whole) <= MAX_CLAUSE_CHARS and claim.sentence.covers(whole):
                return whole
    return None


def turn_of(told: Proposition, claim: Claim, article: Article) -> Span:
    """Return a predicate with its auxiliaries and the negation among them."""
    turn = told.span
    for _ in range(MAX_TURN_WORDS):
        found = _BEFORE.search(article.text, min(claim.sentence.start, turn.start), turn.start)
        if not found or found["word"].lower().replace("’", "'") not in _TURN:
            break
        turn = Span(found.start("word"), turn.end)
    return turn


def length(place: Span) -> int:
    """Return how many characters a place has."""
    return place.end - place.start
