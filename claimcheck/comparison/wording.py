"""The words of a reason: the passages' own, as they are printed there, so that a reader finds them with the eye.

Every function takes places in an article and gives words in quotation marks. Nothing here decides anything.
"""

import html
import re
from collections.abc import Iterable, Sequence

from claimcheck.comparison.events.context import STOP_WORDS
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.stretches import BEHIND_WORDS, clause_of, grown, length, turn_of
from claimcheck.comparison.times.undated import is_shared
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Name, Proposition, Quantity, Role, Source, Span, Time, TimeRelation, hull

MAX_CHARS = 100
"""Of a stretch in quotation marks; longer ones are cut between words."""
MAX_REACH_CHARS = 60
"""How far behind a figure the noun may stand that it counts."""
_NEGATION = re.compile(r"(?i)\b(?:not|never|no|nobody|none|nothing|neither|nor|without|cannot)\b|\b\w+n['’]t\b")
_LINK = re.compile(
    r"(?i)\A(?:(?:because of|because|due to|owing to|thanks to|as a result of|after|following|by|from|of|to|over|on|"
    r"with|through|in|for|when|as|since)\s+)+(?=\S)"
)
_EDGE = re.compile(r"(?i)\b(?:since|from|until|till|before|after|by|to|through)\s+\Z")
_CLAUSE = re.compile(r"(?i)\b(?:and|but|that|which|who|while|as|if|because)\s+")
"""Words before a figure with which the clause begins that tells of it."""
_TAIL = re.compile(r"(?i),? (?:who|which|that|whose|where)\b|[,;:(]| [—–] ")
_PEOPLE = frozenset({"person", "people"})
"""What is counted of whom only the words behind tell what befell them."""


def words_of(place: Span, article: Article) -> str:
    """Return the words of a place as they are printed: marks of the format left out, white space folded."""
    parts, start = [], place.start
    for mark in article.markup:
        if mark.overlaps(place):
            parts.append(article.text[start : max(start, mark.start)])
            start = max(start, mark.end)
    parts.append(article.text[start : max(start, place.end)])
    return " ".join(html.unescape("".join(parts)).split()).strip(" ,;:*_")


def quoted(words: str) -> str:
    """Return words in quotation marks, cut between words where they are many.

    >>> print(quoted('a "bad" deal'))
    "a 'bad' deal"
    """
    if len(words) > MAX_CHARS:
        words = f"{words[:MAX_CHARS].rsplit(' ', 1)[0].rstrip(' ,;:')} ..."
    for mark in '"“”':
        words = words.replace(mark, "'")
    return f'"{words}"'


def one_and_other(x: str, y: str) -> str:
    """Return the reason that sets the words of the first article against those of the second.

    >>> one_and_other('"three men"', '"four men"')
    'one says "three men", the other "four men"'
    """
    return f"one says {x}, the other {y}"


def quoted_at(place: Span, article: Article) -> str:
    """Return the words of a place in quotation marks."""
    return quoted(words_of(place, article))


def in_context(place: Span, claim: Claim, article: Article, *, before: int = 0, after: int = 0) -> str:
    """Return the words of a place with some of those around it, up to a mark or the end of the sentence.

    Args:
        place: What is printed in any case.
        claim: In whose sentence it stands.
        article: Of the claim.
        before: How many words before it are printed, too, as far as they tell anything.
        after: How many behind it.
    """
    return quoted(words_of(grown(place, claim, article, before=before, after=after), article))


def figure_words(figure: Quantity, claim: Claim, article: Article) -> str:
    """Return a figure with what it counts, as it is printed ("412 votes"); where that is not told, in its context."""
    text, place = article.text, figure.span
    limit = max(place.end, min(claim.sentence.end, place.end + MAX_REACH_CHARS))
    counted = figure.counted_text or ""
    at = text.find(counted, place.start, limit) if counted else -1
    if at >= 0 and not re.search(r"[,;:.!?()]\s", text[place.end : at]):
        whole = Span(place.start, max(place.end, at + len(counted)))
        return in_context(whole, claim, article, after=2 if figure.counted in _PEOPLE else 0)
    clause = clause_of(place, claim, article)
    if clause is not None:
        return quoted_at(clause, article)
    whole = grown(place, claim, article, before=3, after=0 if figure.unit else 1)
    borders = [found.end() for found in _CLAUSE.finditer(text, whole.start, place.start)]
    shown = Span(max([whole.start, *borders]), whole.end)
    if length(shown) == length(place):
        shown = grown(place, claim, article, before=0, after=BEHIND_WORDS)
    return quoted_at(shown, article)


def told_words(told: Proposition, claim: Claim, article: Article, role: Role | None = None) -> str:
    """Return a predicate with its auxiliaries and negation, and with who or what takes part where that stands near.

    Args:
        told: What is told.
        claim: That tells it.
        article: Of the claim.
        role: Who or what takes part in it on both sides.
    """
    turn = turn_of(told, claim, article)
    parts = [turn]
    if told.is_negated and not _NEGATION.search(turn.of(article.text)):
        parts += _nearest_negation(turn, claim, article)
    if role is None or role.span.start < told.span.end:
        parts.append(grown(told.span, claim, article, before=0, after=BEHIND_WORDS))
    whole = hull([*parts, role.span]) if role is not None else hull(parts)
    fitting = whole if length(whole) <= MAX_CHARS else hull(parts)
    return quoted_at(fitting if length(fitting) <= MAX_CHARS else turn, article)


def negation_of(told: Proposition, claim: Claim, article: Article) -> Span:
    """Return the place of the word that negates a predicate; of the predicate, where nothing before or behind it does.

    Args:
        told: What is told, negated or not.
        claim: That tells it.
        article: Of the claim.
    """
    return next(iter(_nearest_negation(told.span, claim, article)), told.span) if told.is_negated else told.span


def _nearest_negation(turn: Span, claim: Claim, article: Article) -> list[Span]:
    found = [
        Span(*match.span()) for match in _NEGATION.finditer(article.text, claim.sentence.start, claim.sentence.end)
    ]
    return [min(found, key=lambda place: abs(place.start - turn.start))] if found else []


def act_words(told: Proposition, claim: Claim, article: Article, roles: Iterable[Role]) -> str:
    """Return a predicate with those who take part in it, as far as all of them stand near to each other."""
    whole = hull([told.span, *(role.span for role in roles)])
    return quoted_at(whole, article) if length(whole) <= MAX_CHARS else told_words(told, claim, article)


def called(role: Role, names: Sequence[Name], article: Article) -> str:
    """Return what a participant is called: the name in full, or in quotation marks the phrase without what follows."""
    words = words_of(role.span, article)
    return name_of(role.entity or "", names) or quoted(_TAIL.split(words, maxsplit=1)[0] or words)


def _inside(words: str) -> str:
    """Return a phrase as it is written inside a sentence: "the airport" for "The airport"."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in STOP_WORDS else words


def fuller(x: str, y: str) -> str:
    """Return the longer of two names for one, whichever article has it."""
    return max(x, y, key=_fullness)


def _fullness(words: str) -> tuple[int, str]:
    return len(words), words


def name_of(key: str, names: Iterable[Name]) -> str:
    """Return the fullest form of the name with a key; empty where nothing bears it."""
    return max((name.canonical for name in names if name.key == key), key=_fullness, default="")


def speaker_of(*sources: Source | None) -> str:
    """Return the fullest name of one who speaks; empty where none is told."""
    told = (_speaker(source) for source in sources if source is not None)
    return max(told, key=_fullness, default="")


def _speaker(source: Source) -> str:
    """Return the name of a source, or its words where it is no name: "the council"."""
    return _inside(source.text if source.name is None or source.name.islower() else source.name)


def cause_words(place: Span, claim: Claim, article: Article) -> str:
    """Return a cause without the word that links it: "a burst tyre", not "by a burst tyre"; one word in context."""
    words = _LINK.sub("", words_of(place, article))
    return quoted(words) if " " in words else in_context(place, claim, article, before=2, after=3)


def negation_words(pair: Pair) -> str:
    """Return the words by which one of two claims negates what the other tells; empty where not just one does."""
    sides = (pair.a, pair.article_a), (pair.b, pair.article_b)
    found = [(place, claim, article) for claim, article in sides for place in negations_in(claim, article)]
    return in_context(*found[0], before=1, after=BEHIND_WORDS) if len(found) == 1 else ""


def negations_in(claim: Claim, article: Article) -> list[Span]:
    """Return the places of the words in a claim's content that negate something, in order."""
    found = (_NEGATION.finditer(article.text, part.start, part.end) for part in claim.content)
    return [Span(*match.span()) for matches in found for match in matches]


def date_words(time: Time, other: Time, article: Article) -> str:
    """Return a time as it is printed, and in brackets the day, where its words do not tell it.

    Args:
        time: The time.
        other: What it is set against: where the years differ, each is told.
        article: Of the time.
    """
    lead = _EDGE.search(article.text, max(0, time.span.start - 10), time.span.start)
    start = lead.start() if lead and time.relation is not TimeRelation.AT else time.span.start
    words = words_of(Span(start, time.span.end), article)
    day = "" if is_shared(time) else _day_of(time, other, words.lower())
    return f"{quoted(words)} ({day})" if day else quoted(words)


def _day_of(time: Time, other: Time, words: str) -> str:
    """Return the day or days of a time as far as its words do not tell them."""
    start, end = time.start, time.end
    if start is None or end is None:
        return ""
    has_year = str(start.year) in words
    is_year = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year
    if is_year:
        return "" if has_year else f"{start.year}"
    months = load_lexicon("claimcheck.language", "times").tables["months"]
    if not has_year and any(re.search(rf"\b{month}\b", words) for month in months):
        return "" if other.start and other.start.year == start.year else f"{start.year}"
    if has_year and any(re.search(rf"\b{month}\b", words) for month in months):
        return ""
    return f"{start}" if start == end else f"{start} to {end}"


def told_later(pair: Pair, x: str, y: str) -> str:
    """Return the words that say which of two passages is of a later day, and how that is known.

    Args:
        pair: Of claims of two days.
        x: Words of the first claim, in quotation marks.
        y: Words of the second claim.
    """
    sides = ((pair.a, pair.article_a, x), (pair.b, pair.article_b, y))
    days = [(claim.as_of.end if claim.as_of else article.published, words) for claim, article, words in sides]
    (early, first), (late, second) = sorted(days, key=lambda told: str(told[0]))
    how = "told as of a later day" if pair.a.as_of or pair.b.as_of else "published later"
    return f"{second} was {how} ({late}) than {first} ({early})"


def with_later_day(pair: Pair, reason: str) -> str:
    """Return a reason with which article was published later, where they are known to be of different days."""
    dated = [article for article in (pair.article_a, pair.article_b) if article.published is not None]
    if not pair.is_of_two_days:
        return reason
    late = max(dated, key=lambda article: str(article.published))
    return f"{reason}; {late.name} was published later, on {late.published}"
