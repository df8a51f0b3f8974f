"""The words that two claims have in common, as they are printed: what an agreement shows for itself.

Nothing here decides anything.
"""

from collections.abc import Iterator

from claimcheck.comparison.events.context import STOP_WORDS, stem
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.stretches import OPENING, WORD
from claimcheck.comparison.wording import quoted_at, words_of
from claimcheck.records import Article, Claim, Span, hull

MAX_SHARED = 3
"""Stretches that are told of two claims as common to both."""


def shared_words(pair: Pair) -> str:
    """Return the longest stretches that two claims have in common, each in quotation marks; empty where there are none.

    The order of the claims does not matter. Stretches without a word that tells anything are left out.
    """
    sides = (pair.a, pair.article_a), (pair.b, pair.article_b)
    (claim, article), (second, second_article) = sorted(sides, key=lambda side: side[0].text)
    left, right = list(_tokens(claim, article)), list(_tokens(second, second_article))
    runs: list[Span] = []
    while len(runs) < MAX_SHARED and (run := _longest(left, right)) is not None:
        i, j, size = run
        runs.append(hull(place for _, place in left[i : i + size] if place is not None))
        left[i : i + size] = [("", None)] * size
        right[j : j + size] = [("", None)] * size
    found = [quoted_at(place, article) for place in sorted(runs)]
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)


def alike_words(pair: Pair) -> str:
    """Return the words of one claim that the other has in another form, each in quotation marks: "line" for "lines"."""
    sides = (pair.a, pair.article_a), (pair.b, pair.article_b)
    (claim, article), (second, second_article) = sorted(sides, key=lambda side: side[0].text)
    stems = {stem(word) for word, _ in _tokens(second, second_article) if word not in STOP_WORDS}
    found = {word: place for word, place in _tokens(claim, article) if place and stem(word) in stems - {""}}
    return " and ".join(quoted_at(place, article) for place in list(found.values())[:MAX_SHARED])


def _tokens(claim: Claim, article: Article) -> Iterator[tuple[str, Span | None]]:
    """Yield the words of a claim, folded, and where they stand; between stretches and at marks an empty one.

    Not at a mark inside a date, a figure or a name: "Sept. 27".
    """
    days = [time.span for time in (*claim.times, *claim.setting_times)]
    details = [*days, *(figure.span for figure in claim.quantities), *(name.span for name in claim.all_names)]
    for part in claim.content:
        end = part.start
        for match in WORD.finditer(article.text, part.start, part.end):
            place = Span(*match.span())
            if any(mark.overlaps(place) for mark in article.markup):
                continue
            is_inside = any(span.start < end and place.start < span.end for span in details)
            if words_of(Span(end, place.start), article) and not is_inside:
                yield "", None
            yield match[0].lower().replace("’", "'").strip("$£€%"), place
            end = place.end
        yield "", None


def _longest(left: list[tuple[str, Span | None]], right: list[tuple[str, Span | None]]) -> tuple[int, int, int] | None:
    """Return where the longest common run of words begins on either side, and its length; ties go to the first."""
    best: tuple[tuple[int, int, int, int], tuple[int, int, int]] | None = None
    for i in range(len(left)):
        for j in range(len(right)):
            if left[i][0] != right[j][0] or (i and j and left[i - 1][0] == right[j - 1][0] != ""):
                continue  # none begins here, or a longer one has been looked at
            size = 0
            while i + size < len(left) and j + size < len(right) and left[i + size][0] == right[j + size][0] != "":
                size += 1
            run = _trimmed(i, j, [word for word, _ in left[i : i + size]])
            if run is None:
                continue
            telling = sum(word not in STOP_WORDS for word, _ in left[run[0] : run[0] + run[2]])
            rank = (telling, run[2], -run[0], -run[1])
            best = max(best, (rank, run)) if best else (rank, run)
    return best[1] if best else None


def _trimmed(i: int, j: int, words: list[str]) -> tuple[int, int, int] | None:
    """Return a run without the words at its ends that tell nothing; None where all of it tells nothing."""
    while words and words[-1] in STOP_WORDS:
        words = words[:-1]
    while words and words[0] in OPENING:
        i, j, words = i + 1, j + 1, words[1:]
    return (i, j, len(words)) if any(word not in STOP_WORDS for word in words) else None
