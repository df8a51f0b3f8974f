"""Which claims hold which blocking keys, as arrays: what two claims share is counted block by block, in bounded memory.

The inverted index of Manning, Raghavan and Schütze (2008), chapter 1, with claims for documents and keys for terms. The
list of a key that too many claims hold is cut into runs of claims that stand near each other in meaning (the sorted
neighbourhood of Hernández and Stolfo 1995): its claims still meet, each a bounded number of others.
"""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claimcheck.alignment.similarity import BONUSES

MAX_CLAIMS_PER_KEY = 400
"""All claims that share a key meet if they are no more than this: 80,000 pairs at most, where each is scored."""
MAX_CLAIMS_SEEN_PER_KEY = 1_500
"""The same where of those that meet only the most promising are scored. Of 400 to 1,500, which keep 96.7 % to 98.2 % of
the pairs that would be accepted if all were scored: ``python -m benchmarks.scale``."""
RUN_CLAIMS = 50
"""Length of the runs into which the claims of a more common key are cut."""
BLOCK_ENTRIES = 2_000_000
"""So many meetings are counted at a time: about 100 MiB."""
EXACT_UNITS = 2**20
BONUS_OF_KIND = {
    "entity": BONUSES["names"],
    "event": BONUSES["event"],
    "counted": BONUSES["figures"],
    "quote": BONUSES["quotes"],
}
"""What a shared key tells of the score of a pair; a speaker tells nothing of it, and terms tell by their weights."""
WEAK = "term"
"""The kind of which one shared key joins nothing."""
MIN_SHARED_TERMS = 2
"""Content words that two claims must share where neither an entity nor a quotation joins them."""

Key = tuple[str, str]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class CommonKey:
    """A blocking key that too many claims hold to pair them all."""

    claims: int
    """How many hold it."""
    kind: str
    """``entity``, ``speaker``, ``event``, ``counted``, ``term`` or ``quote``."""
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """Ordered pairs of claims of different articles, an entry for each: sorted by ``own``, then ``other``."""

    own: Ints
    other: Ints
    evidence: Floats
    """How much speaks for the pair: 1 joins it; a key of the kind ``term`` counts less."""
    weight: Floats
    """What the terms of the content of ``own`` weigh that ``other`` has too; common ones count nothing."""
    bonus: Floats
    """Sum of ``BONUS_OF_KIND`` over the other keys that they share."""


class Postings:
    """The keys of all claims.

    Args:
        keys: The keys of each claim, in an order of claims that does not depend on the order of the input.
        contents: The terms of the content of each claim: what it shares of these tells more than its setting.
        places: Gives a place for each claim so that neighbours are near in meaning; asked for only if a key is common.
        most: How many claims a key may have before it is a common one.
    """

    def __init__(
        self,
        keys: Iterable[Iterable[Key]],
        contents: Iterable[Collection[str]],
        places: Callable[[], Ints],
        *,
        most: int = MAX_CLAIMS_PER_KEY,
    ) -> None:
        numbers: dict[Key, int] = {}
        owners, held, told = array("q"), array("q"), array("b")
        self.claims = 0
        for claim_keys, terms in zip(keys, contents, strict=True):
            for key in set(claim_keys):
                owners.append(self.claims)
                held.append(numbers.setdefault(key, len(numbers)))
                told.append(key[0] == WEAK and key[1] in terms)
            self.claims += 1
        owner, key_of = np.array(owners, dtype=np.int64), np.array(held, dtype=np.int64)
        counts = np.bincount(key_of, minlength=len(numbers))
        names = list(numbers)
        is_common = counts > most
        self.common_keys = tuple(sorted(_common(names, counts, np.flatnonzero(is_common)), reverse=True))
        is_weak = np.array([kind == WEAK for kind, _ in names], dtype=bool)
        weights = _exact(np.where(is_weak & ~is_common, np.log1p(self.claims / np.maximum(counts, 1)), 0.0))
        told_weights = weights[key_of] * np.array(told, dtype=np.int64)
        self.totals: Floats = np.bincount(owner, weights=told_weights, minlength=self.claims).astype(np.float64)
        """What the terms of the content of each claim weigh together."""
        bonuses = _exact(np.array([BONUS_OF_KIND.get(kind, 0.0) for kind, _ in names]))
        runs = key_of
        if self.common_keys:
            runs = _cut(owner, key_of, is_common, places())
        evidence = np.where(is_weak, 1 / MIN_SHARED_TERMS, 1.0)
        self._lay_out(owner, runs, (evidence[key_of], told_weights, bonuses[key_of]))

    def _lay_out(self, owner: Ints, run: Ints, of_entry: tuple[Floats, Floats, Floats]) -> None:
        """Lay out the entries by run and by claim; what only one claim holds is left out."""
        _, run, sizes = np.unique(run, return_inverse=True, return_counts=True)
        kept = sizes[run] > 1
        owner, run = owner[kept], run[kept]
        evidence, weight, bonus = (values[kept] for values in of_entry)
        self._sizes = sizes
        order = np.lexsort((owner, run))
        self._holders = owner[order]
        self._starts = np.concatenate(([0], np.cumsum(np.where(sizes > 1, sizes, 0))))[:-1]
        by_owner = np.lexsort((run, owner))
        self._owner, self._run = owner[by_owner], run[by_owner]
        self._evidence, self._weight, self._bonus = evidence[by_owner], weight[by_owner], bonus[by_owner]

    def meetings(self, articles: Ints, extra: tuple[Ints, Ints]) -> Iterator[Meetings]:
        """Yield the claims that share keys, and what they share, block by block of whole claims.

        Args:
            articles: The article of each claim, as a number.
            extra: More ordered pairs that shall be among them, whatever they share: ``own`` in ascending order, and
                ``other``.
        """
        met = np.cumsum(self._sizes[self._run])
        first = 0
        while first < self.claims:
            begin = int(np.searchsorted(self._owner, first))
            before = int(met[begin - 1]) if begin else 0
            entry = int(np.searchsorted(met, before + BLOCK_ENTRIES, side="right"))
            last = int(self._owner[entry]) if entry < len(self._owner) else self.claims
            last = max(last, first + 1)
            end = int(np.searchsorted(self._owner, last))
            low, high = np.searchsorted(extra[0], [first, last])
            yield self._block(slice(begin, end), articles, (extra[0][low:high], extra[1][low:high]))
            first = last

    def _block(self, entries: slice, articles: Ints, extra: tuple[Ints, Ints]) -> Meetings:
        run = self._run[entries]
        sizes = self._sizes[run]
        entry = np.repeat(np.arange(len(run)), sizes)
        offset = np.arange(len(entry)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        own, other = self._owner[entries][entry], self._holders[self._starts[run][entry] + offset]
        across = articles[own] != articles[other]
        entry, own, other = entry[across], own[across], other[across]
        code = np.concatenate((own * self.claims + other, extra[0] * self.claims + extra[1]))
        order = np.argsort(code, kind="stable")
        code = code[order]
        first = np.flatnonzero(np.diff(code, prepend=-1))

        def summed(of_entry: Floats, of_extra: float) -> Floats:
            values = np.concatenate((of_entry[entries][entry], np.full(len(extra[0]), of_extra)))[order]
            return np.add.reduceat(values, first) if len(first) else values

        return Meetings(
            own=code[first] // self.claims,
            other=code[first] % self.claims,
            evidence=summed(self._evidence, 1.0),
            weight=summed(self._weight, 0.0),
            bonus=summed(self._bonus, 0.0),
        )


def distinct(numbers: Ints) -> Ints:
    """Return the different ones of ``numbers`` in ascending order.

    By sorting, which for millions of numbers takes a fifth of the time that the hash table of ``np.unique`` does.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(numbers)
    different: Ints = ordered[np.diff(ordered, prepend=-1) != 0]
    return different


def _exact(values: Floats) -> Floats:
    """Round to what sums keep to the last bit: they then do not depend on the order of the keys, which is any."""
    rounded: Floats = np.round(values * EXACT_UNITS) / EXACT_UNITS
    return rounded


def _common(names: Sequence[Key], counts: Ints, numbers: Ints) -> Iterator[CommonKey]:
    for number in numbers:
        kind, value = names[number]
        yield CommonKey(kind=kind, value=value, claims=int(counts[number]))


def _cut(owner: Ints, key_of: Ints, is_common: npt.NDArray[np.bool_], places: Ints) -> Ints:
    """Return the run of each entry: its key, or for a common one a part of it with neighbours in meaning."""
    entries = np.flatnonzero(is_common[key_of])
    entries = entries[np.lexsort((places[owner[entries]], key_of[entries]))]
    key = key_of[entries]
    start = np.flatnonzero(np.diff(key, prepend=-1))
    sizes = np.diff(start, append=len(key))
    position = np.arange(len(key)) - np.repeat(start, sizes)
    new_run = np.diff(key, prepend=-1).astype(bool) | (position % RUN_CLAIMS == 0)
    runs = key_of.copy()
    runs[entries] = len(is_common) + np.cumsum(new_run)
    return runs
