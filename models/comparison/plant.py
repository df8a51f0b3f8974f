"""Exchange a detail that two articles share, so that they contradict each other in it and in nothing else."""

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from claimcheck.comparison.figures.number import KIND as NUMBER
from claimcheck.comparison.names.name import KIND as NAME
from claimcheck.comparison.times.date import KIND as DATE
from claimcheck.comparison.times.dated import grain
from claimcheck.records import Article, Claim, Name, NameLabel, Quantity, Span, Time

FACTORS = (0.4, 0.6, 1.7, 2.3)
"""What figures are multiplied with."""
SHIFTS = {"day": (-4, -3, -2, -1, 1, 2), "week": (-14, -7), "month": (-61, -92, 31), "year": (-731, -1096, -1827)}
"""By how many days a date is moved, by its grain."""
FIRST_FIGURE = 2
"""Smaller figures are in every article."""

_Detail = TypeVar("_Detail", Quantity, Time, Name)


@dataclass(frozen=True, slots=True)
class Planted:
    """The second article of two with one detail exchanged, its claims, and where the details stand."""

    kind: str
    article: Article
    claims: tuple[Claim, ...]
    places: tuple[Span, Span]


def plant(a: Claim, b: Claim, told: tuple[Article, Sequence[Claim]], pool: Sequence[Name]) -> Iterator[Planted]:
    """Yield the article of ``b`` once for each detail that ``a`` shares with it, with that detail exchanged.

    Args:
        a: A claim of the first article.
        b: A claim of the second one.
        told: The second article and all its claims.
        pool: Names that may take the place of others.
    """
    rng = random.Random(f"{a.id} {b.id}")  # noqa: S311  # no secret
    for x in a.quantities:
        for y in b.quantities:
            if _is_one_figure(x, y):
                yield _planted(NUMBER, told, (x.span, y), _other_figure(y, rng.choice(FACTORS)))
    for s in (*a.times, *a.setting_times):
        for t in (*b.times, *b.setting_times):
            length = grain(t)
            if length and (s.start, s.end, s.relation) == (t.start, t.end, t.relation):
                yield _planted(DATE, told, (s.span, t), _moved(t, rng.choice(SHIFTS[length])))
    for n in (*a.names, *a.setting_names):
        for m in (*b.names, *b.setting_names):
            others = [other for other in pool if _can_replace(other, m, a)]
            if n.key == m.key and n.label is m.label and len(m.text.split()) > 1 and others:
                other = rng.choice(others)
                yield _planted(
                    NAME, told, (n.span, m), replace(m, text=other.text, key=other.key, canonical=other.canonical)
                )


def _is_one_figure(x: Quantity, y: Quantity) -> bool:
    is_exact = x.low == x.high == y.low == y.high and (x.low or 0) >= FIRST_FIGURE
    return is_exact and (x.kind, x.unit, x.counted) == (y.kind, y.unit, y.counted)


def _other_figure(quantity: Quantity, factor: float) -> Quantity:
    value = (quantity.low or 0) * factor
    value = float(round(value) + (round(value) == quantity.low)) if (quantity.low or 0) % 1 == 0 else value
    is_converted = quantity.base_low is not None
    return replace(
        quantity,
        low=value,
        high=value,
        base_low=value if is_converted else None,
        base_high=value if is_converted else None,
    )


def _moved(time: Time, days: int) -> Time:
    by = dt.timedelta(days=days)
    return replace(time, start=time.start and time.start + by, end=time.end and time.end + by)


def _can_replace(other: Name, name: Name, a: Claim) -> bool:
    """Whether another name is of the kind, complete, and nobody of whom the sentences speak."""
    here = {word for known in (*a.names, *a.setting_names, name) for word in known.key.split()}
    is_full = other.label is not NameLabel.PERSON or len(other.key.split()) > 1
    return other.label is name.label and is_full and not here & {*other.key.split()}


def _planted(kind: str, told: tuple[Article, Sequence[Claim]], details: tuple[Span, _Detail], new: _Detail) -> Planted:
    article, claims = told
    place, old = details
    text = article.text[: old.span.start] + _other_word(old.span.of(article.text)) + article.text[old.span.end :]
    return Planted(
        kind, replace(article, text=text), tuple(_exchange(claim, old, new) for claim in claims), (place, old.span)
    )


def _other_word(text: str) -> str:
    """Return a text of the same length without a word of it: each letter and digit moved on.

    >>> _other_word("Tuesday, 18")
    'Ghrfqnl, 63'
    """

    def moved(mark: str) -> str:
        for first, size, by in (("a", 26, 13), ("A", 26, 13), ("0", 10, 5)):
            if 0 <= ord(mark) - ord(first) < size:
                return chr(ord(first) + (ord(mark) - ord(first) + by) % size)
        return mark

    return "".join(map(moved, text))


def _exchange(claim: Claim, old: _Detail, new: _Detail) -> Claim:
    """Return the claim with ``new`` wherever ``old`` stands in it."""

    def each(details: tuple[_Detail, ...]) -> tuple[_Detail, ...]:
        return tuple(new if detail.span == old.span else detail for detail in details)

    match old, new:
        case Quantity(), Quantity():
            return replace(claim, quantities=each(claim.quantities))
        case Time(), Time():
            return replace(claim, times=each(claim.times), setting_times=each(claim.setting_times))
        case Name(), Name() if any(n.span == old.span for n in (*claim.names, *claim.setting_names)):
            return _rename(replace(claim, names=each(claim.names), setting_names=each(claim.setting_names)), old, new)
    return claim


def _rename(claim: Claim, old: Name, new: Name) -> Claim:
    """Return the claim with the name's key in the parts and the source that it names."""

    def key(found: str | None, *, holds: Callable[[Span], bool], spans: Sequence[Span]) -> str | None:
        return new.key if found == old.key and any(map(holds, spans)) else found

    propositions = tuple(
        replace(
            proposition,
            roles=tuple(
                replace(role, entity=key(role.entity, holds=old.span.overlaps, spans=[role.span]))
                for role in proposition.roles
            ),
        )
        for proposition in claim.propositions
    )
    source = claim.source and replace(
        claim.source, key=key(claim.source.key, holds=old.span.overlaps, spans=claim.source.spans)
    )
    return replace(claim, propositions=propositions, source=source)
