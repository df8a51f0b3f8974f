"""What was found in an article, by the sentences that it stands in, so that no sentence looks at all of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from spacy.tokens import Doc

from claimcheck.records import Name, NameLabel, Span

Found = TypeVar("Found")


def by_sentence(
    found: Iterable[Found], sentences: Sequence[Span], spans_of: Callable[[Found], Iterable[Span]]
) -> list[tuple[Found, ...]]:
    """Return for each sentence what has a code point in common with it, in the order given.

    Args:
        found: What stands in the article.
        sentences: Sorted, without overlap.
        spans_of: Where it stands; anywhere if it stands in several places.
    """
    starts, ends = [sentence.start for sentence in sentences], [sentence.end for sentence in sentences]
    grouped: list[list[Found]] = [[] for _ in sentences]
    for one in found:
        touched = {
            number
            for span in spans_of(one)
            for number in range(bisect_right(ends, span.start), bisect_left(starts, span.end))
        }
        for number in touched:
            grouped[number].append(one)
    return [tuple(group) for group in grouped]


class SourceKeys:
    """The keys of the names of an article, by what a source is called and by where it stands."""

    def __init__(self, doc: Doc) -> None:
        self._by_canonical: dict[str, str] = {}
        for name in doc._.names:
            self._by_canonical.setdefault(name.canonical, name.key)
        self._people: list[Name] = sorted(
            (name for name in doc._.names if name.label is NameLabel.PERSON), key=lambda name: name.span.start
        )

    def of(self, called: str | None, source: Iterable[Span]) -> str | None:
        """Return the key of the name that a source is called by, or else of the first person whom its words name."""
        known = self._by_canonical.get(called) if called is not None else None
        people = (person for span in source for person in self._within(span))
        first = min(people, key=lambda person: person.span.start, default=None)
        return known or (first.key if first else None)

    def _within(self, span: Span) -> Iterable[Name]:
        first = bisect_left(self._people, span.start, key=lambda person: person.span.start)
        last = bisect_left(self._people, span.end, key=lambda person: person.span.start)
        return (person for person in self._people[first:last] if span.covers(person.span))
