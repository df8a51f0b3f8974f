"""Find the articles that copy one another: wire copy reprinted with cuts, summaries, whole paragraphs lifted.

The share of an article's word n-grams (shingles) that stand in another is its containment in it (Broder 1997, On the
resemblance and containment of documents), and the share of shared n-grams is what tells rewritten agency copy from
independent reports in the METER corpus (Clough, Gaizauskas, Piao and Wilks 2002, METER: MEasuring TExt Reuse). Words
inside quotation marks do not count: two reporters who hear the same statement write the same words. Credits ("Source:
Reuters") are told beside, and decide nothing: they stand in copies and in articles that took a sentence or a fact.

Articles are taken from the fullest down. Each joins the fullest article that holds most of its wording, or starts an
origin of its own, so that a summary of three reports does not make one of them, and each is looked up against those
only that it shares shingles with.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from claimcheck.alignment.credits import shared_credits
from claimcheck.records import Article, Copy, Origin, content_id

SHINGLE_WORDS = 5
"""On the 111 pairs below, the least share of a copy is 2.2 times the greatest of any other pair with runs of 3 words,
4.8 times with 5, 8.5 times with 7 (with quotations counted, 0.8 times at best). But one changed word breaks as many
runs as they have words, so longer ones lose copies that were edited."""
COPIED_RATIO = 0.15
"""Least share of its shingles that an article has from the fullest of its origin. Of the 111 pairs of articles on one
event in ``benchmarks/stories/dev`` and in 25 events told by three American outlets each, independent reports share at
most 0.055 of the shorter one, the three reprints of an agency 0.26, 0.47 and 0.56 (``python -m benchmarks.copies``)."""
MIN_SHARED_SHINGLES = 15
"""Least number of them: names, titles and set phrases alone bring independent reports to 11."""
MAX_HOLDERS = 50
"""Shingles of more origins than this are page furniture or set phrases, and count for nobody."""

_WORD = re.compile(r"\w+")
_QUOTATION = re.compile(
    r"""“[^”]*(?:”|$) | «[^»]*(?:»|$) | „[^“”]*(?:[“”]|$) | "[^"]*(?:"|$)  # open to the end: goes on below
    | (?<!\w)‘(?:[^’]|’(?=\w))*’ | (?<!\w)'(?!\d)(?:[^']|'(?=\w))*'(?!\w)""",
    re.VERBOSE,
)

Shingles = frozenset[int]


def find_origins(articles: Sequence[Article]) -> tuple[Origin, ...]:
    """Return the groups of two articles or more that come from one text, sorted by id.

    The order of ``articles`` does not matter. An article is in one origin at most.
    """
    shingles = {article.id: shingles_of(article) for article in articles}
    by_id = {article.id: article for article in articles}
    return tuple(
        sorted(
            (_origin([by_id[i] for i in sorted(ids)], shingles) for ids in _clusters(shingles) if len(ids) > 1),
            key=lambda origin: origin.id,
        )
    )


def shingles_of(article: Article, length: int = SHINGLE_WORDS) -> Shingles:
    """Return the runs of ``length`` words of an article's paragraphs, quotations left out, as hashes."""
    found: set[int] = set()
    for paragraph in article.body:
        for stretch in _QUOTATION.split(paragraph.of(article.text)):
            words = _WORD.findall(stretch.casefold())
            found.update(_hash(words[i : i + length]) for i in range(len(words) - length + 1))
    return frozenset(found)


def is_copy(one: Shingles, other: Shingles) -> bool:
    """Whether two articles share so much of their wording that one of them, or a third text, is behind both.

    Args:
        one: The shingles of an article.
        other: Those of the other.
    """
    return len(one & other) >= _least_shared(min(len(one), len(other)))


def _least_shared(count: int) -> float:
    """Return how many shingles an article of ``count`` must have from another one to be of its origin."""
    return max(MIN_SHARED_SHINGLES, COPIED_RATIO * count)


def _hash(words: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _clusters(shingles: Mapping[str, Shingles]) -> list[list[str]]:
    """Return the ids of the articles of each origin, the fullest first."""
    clusters: list[list[str]] = []
    holders: dict[int, list[int]] = defaultdict(list)
    for article in sorted(shingles, key=lambda article: (-len(shingles[article]), article)):
        mine = shingles[article]
        shared: Counter[int] = Counter()
        for shingle in mine & holders.keys():
            if len(holders[shingle]) <= MAX_HOLDERS:
                shared.update(holders[shingle])
        home = min(shared, key=lambda number: (-shared[number], number), default=-1)
        if shared[home] >= _least_shared(len(mine)):
            clusters[home].append(article)
            continue
        for shingle in mine:
            holders[shingle].append(len(clusters))
        clusters.append([article])
    return clusters


def _origin(articles: Sequence[Article], shingles: Mapping[str, Shingles]) -> Origin:
    times = Counter(shingle for article in articles for shingle in shingles[article.id])
    return Origin(
        id=content_id("origin", *(article.id for article in articles)),
        copies=tuple(
            Copy(
                article=article.id,
                shared_ratio=sum(times[shingle] > 1 for shingle in shingles[article.id]) / len(shingles[article.id]),
                credits=shared_credits(article, [other for other in articles if other is not article]),
            )
            for article in articles
        ),
    )
