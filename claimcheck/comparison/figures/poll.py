"""Whether two shares come from two polls or counts, or of two groups asked: then they differ without contradiction.

Who asked, and whom, are what a poll must disclose to be told from others (AAPOR, Standards for Disclosure). The words
stand in ``lexicons/polls.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.comparison.events.context import STOP_WORDS, words_before
from claimcheck.comparison.events.exchange import are_exchanged
from claimcheck.comparison.events.story import are_of_two_times
from claimcheck.comparison.events.told import Told
from claimcheck.comparison.pair import Pair
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Quantity, QuantityKind, keys_match

REACH_CHARS = 400
"""Before a sentence, in which the poll is told of whose shares it gives."""
NEAR_CHARS = 60
"""Between a share and the group among which it was found, and around the name of who asked."""
GROUP_WORDS = 3
"""Behind "among", that may name the group."""
_LEXICON = load_lexicon("claimcheck.comparison", "polls")
_COUNTED = re.compile(
    r"(?i)\bwith\s+([\w%.,’'-]+(?:\s+[\w%.,’'-]+){0,6}?)\s+(?:votes?|ballots?|precincts?|districts?|stations?)\s+"
    r"(?:counted|tallied|reporting|declared|in)\b"
)
_FINAL = re.compile(rf"(?i)\b{_LEXICON.alternatives('whole')}\s+(?:\w+\s+)?{_LEXICON.alternatives('results')}\b")
PEOPLE = _LEXICON.words("people")
_GROUP = re.compile(rf"(?i)\b(?:amongst|among|in(?=\s+{_LEXICON.alternatives('people')}\b))\s+([\w\s'’-]+)")
ANYBODY = _LEXICON.words("anybody")
SHARES = frozenset({"percent", "point", "percentage point"})
"""Units of shares and of leads."""


def are_of_two_polls(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether the figures are shares of two polls or counts, as far as the text tells, or of two groups asked.

    Where only one article names who asked, the other hardly means the same poll, but for one told in the same words.
    Polls that both date are one if they have a day in common.
    """
    if not (_is_share(x) and _is_share(y)):
        return False
    groups = _asked(x, pair.a, pair.article_a), _asked(y, pair.b, pair.article_b)
    if _are_of_two_counts(pair) or (all(groups) and not groups[0] & groups[1]):
        return True
    if not (_tells_of_poll(pair.a, pair.article_a) and _tells_of_poll(pair.b, pair.article_b)):
        return False
    if are_of_two_times(pair, with_setting=True):
        return True
    left, right = _pollsters(pair.a, pair.article_a, pair.told_a), _pollsters(pair.b, pair.article_b, pair.told_b)
    if not (left and right):
        return bool(left or right) and not are_exchanged(pair, x.span, y.span)
    return not any(keys_match(one, other) for one in left for other in right)


def _are_of_two_counts(pair: Pair) -> bool:
    """Whether both sentences tell how much of a vote was counted, and not the same: a third here, all of it there."""
    first, second = map(_COUNTED.search, pair.sentences)
    if first and second:
        return first[1].lower() != second[1].lower()
    partial, whole = (first, pair.sentences[1]) if first else (second, pair.sentences[0])
    return partial is not None and _FINAL.search(whole) is not None


def tell_of_two_polls(pair: Pair) -> bool:
    """Whether the claims give shares of two polls, and none that both have."""
    shares = [(x, y) for x in pair.a.quantities for y in pair.b.quantities if _is_share(x) and _is_share(y)]
    return any(are_of_two_polls(pair, x, y) for x, y in shares) and not any(x.meets(y) for x, y in shares)


def _is_share(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.PERCENT or quantity.unit in SHARES or quantity.counted in SHARES


def _tells_of_poll(claim: Claim, article: Article) -> bool:
    """Whether a sentence, or what stands before it, tells of a poll."""
    start = max(0, claim.sentence.start - REACH_CHARS)
    return _told().search(article.text, start, claim.sentence.end) is not None


def _asked(share: Quantity, claim: Claim, article: Article) -> set[str]:
    """Return the words for the group of which a share is told: "46 percent among likely voters", "in children"."""
    start = max(claim.sentence.start, share.span.start - NEAR_CHARS)
    end = min(claim.sentence.end, share.span.end + NEAR_CHARS)
    found = _GROUP.search(article.text[start:end])
    words = [word for word in found[1].lower().split() if word not in STOP_WORDS] if found else []
    return {*words[:GROUP_WORDS]} - ANYBODY


def group_of_age(figure: Quantity, article: Article) -> str | None:
    """Return the word for those whom a figure sets an age, if it does: "adults over 65"."""
    word = "".join(words_before(figure.span, article)[-1:])
    return word if figure.kind is QuantityKind.COUNT and not figure.counted and word in PEOPLE else None


def _pollsters(claim: Claim, article: Article, told: Told) -> set[str]:
    """Return the keys of who asked: of those whom the sentence names, else of those whom the article does."""
    everywhere = dict(_named(article, told))
    own = {key for at, key in everywhere.items() if claim.sentence.start <= at < claim.sentence.end}
    return own or set(everywhere.values())


def _named(article: Article, told: Told) -> Iterator[tuple[int, str]]:
    """Yield place and key of each name of which a text tells that it asked."""
    behind, before = _asking()
    for name in told.names:
        is_near = behind.match(article.text, name.span.end) or before.search(
            article.text[max(0, name.span.start - NEAR_CHARS) : name.span.start]
        )
        if is_near:
            yield name.span.start, name.key


@cache
def _asking() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands behind the name in "a Velden University tracking poll", and before it in "a poll by"."""
    polls, sorts = _LEXICON.alternatives("polls"), _LEXICON.alternatives("sorts")
    return (
        re.compile(rf"(?:['’]s)?(?:[\s/–-]+(?:[A-Z][\w.&]*|{sorts}))*\s+{polls}s?\b"),
        re.compile(rf"\b{polls}s?\b[^.]*\b(?:by|from)\s+(?:the\s+)?\Z"),
    )


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf"\b{_LEXICON.alternatives('asked')}\b", re.IGNORECASE)
