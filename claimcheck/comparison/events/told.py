"""What an article tells anywhere: a detail that the other article tells too, in another place, is not denied by it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from claimcheck.comparison.speech.spoken import Speech, speeches
from claimcheck.records import Claim, Name, Proposition, Quantity, Span, Time


class _Placed(Protocol):
    """A detail that stands somewhere in the text."""

    @property
    def span(self) -> Span: ...


_Detail = TypeVar("_Detail", bound=_Placed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The details of all claims of one article, each place in the text once, in the order of the text."""

    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    names: tuple[Name, ...] = ()
    speeches: tuple[Speech, ...] = ()
    """All that is quoted."""
    propositions: tuple[Proposition, ...] = ()
    keys: frozenset[str] = frozenset()
    """The keys of the names."""


NOTHING_TOLD = Told()


def told_by(claims: Sequence[Claim]) -> Told:
    """Return the details that the claims of an article tell."""
    return Told(
        quantities=_once(q for claim in claims for q in claim.quantities),
        times=_once(t for claim in claims for t in (*claim.times, *claim.setting_times)),
        names=_once(n for claim in claims for n in claim.all_names),
        speeches=speeches(claims),
        propositions=_once(p for claim in claims for p in claim.propositions),
        keys=frozenset(n.key for claim in claims for n in claim.all_names),
    )


def stands_elsewhere(details: Iterable[_Detail], place: Span, fits: Callable[[_Detail], bool]) -> bool:
    """Whether one of ``details`` fits that does not stand at ``place``."""
    return any(detail.span != place and fits(detail) for detail in details)


def _once(details: Iterable[_Detail]) -> tuple[_Detail, ...]:
    return tuple({detail.span: detail for detail in sorted(details, key=lambda detail: detail.span)}.values())
