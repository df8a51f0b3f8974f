"""The days that a claim tells, and what happened on them: TimeML links the two by TLINK (Pustejovsky et al. 2003)."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.comparison.events.shared import happens_by, predicate_class
from claimcheck.records import Claim, Modality, Role, Time

SAYING = "say"
"""What a date outside of a claim's content dates: when it was said."""
WEEK = datetime.timedelta(days=7)
SLACK_CHARS = 4
"""By which a phrase may be longer than the expression of time in it: a determiner."""
GRAINS = (("day", 1), ("week", 8), ("month", 31), ("year", 366))
"""How long a stretch of days may be, in days, to be of a grain; "the last week" ends where it began."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A day or span of days, and what the claim says that it dates."""

    time: Time
    predicates: frozenset[str]
    """Classes of the predicates that it dates itself."""
    around: frozenset[str]
    """Those in a phrase of which it stands."""
    actors: frozenset[str]
    """Keys of the names that take part in what it dates."""
    words: frozenset[str]
    """Lemmas of what takes part in it, but for what was said then."""
    is_fact: bool
    """Whether what it dates is told as a fact, and is not planned or possible."""
    is_aside: bool
    """Whether it stands in what others say, or the outlet tells, in the rest of the claim's sentence."""


def grain(time: Time) -> str | None:
    """Return whether a time is a day, a week, a month or a year long; None for what is longer."""
    if time.start is None or time.end is None:
        return None
    days = (time.end - time.start).days + 1
    return next((name for name, most in GRAINS if days <= most), None)


def weekday(time: Time) -> int | None:
    """Return which day of the week an expression names that names no date: which week is not sure then."""
    is_dated = any(mark.isdigit() for mark in time.text)
    if is_dated or time.start is None or time.start.strftime("%A").lower() not in time.text.lower():
        return None
    return time.start.weekday()


def are_one_weekday(x: Time, y: Time) -> bool:
    """Whether both name the same day of the week and no date, so that one may have been put into another week."""
    day = weekday(x)
    return day is not None and day == weekday(y)


def dated(claim: Claim) -> Iterator[Dated]:
    """Yield the resolved times of the claim's sentence that date an event."""
    for time in (*claim.times, *claim.setting_times):
        if time.start is None or time.end is None or time.is_as_of or _is_in_name(time, claim):
            continue
        told = [p for p in claim.propositions if not p.is_negated]
        around = [p for p in told if any(role.span.overlaps(time.span) for role in p.roles)]
        is_set = time in claim.setting_times
        is_said_then = is_set and claim.cue is not None
        if len(told) < len(claim.propositions) and not (around or is_said_then):
            continue  # what did not happen has no day
        dates = [p for p in told if any(_dates(time, role) for role in p.roles)]
        predicates = {predicate_class(p.lemma) for p in dates}
        predicates |= {predicate_class(noun.lemma) for p in dates for noun in claim.propositions if happens_by(noun, p)}
        actors = {role.entity for p in dates for role in p.roles if role.entity}
        if is_said_then:
            predicates.add(SAYING)
            actors |= {claim.source.key} if claim.source and claim.source.key else set()
        taking_part = [role for p in dates for role in p.roles if not _dates(time, role)]
        yield Dated(
            time=time,
            predicates=frozenset(predicates),
            around=frozenset(predicate_class(p.lemma) for p in around),
            actors=frozenset(actors),
            words=frozenset(word for role in taking_part for word in (role.lemma, *role.modifiers)),
            is_fact=all(p.modality is Modality.FACT for p in dates),
            is_aside=is_set and not is_said_then,
        )


def _is_in_name(time: Time, claim: Claim) -> bool:
    """Whether a year only tells one name from another: "the 1996 Harbour Act"."""
    names = claim.all_names
    return time.text.isdecimal() and any(0 <= name.span.start - time.span.end <= 1 for name in names)


def _dates(time: Time, role: Role) -> bool:
    """Whether the role is the expression of time itself, and no longer phrase that holds it."""
    if not role.span.overlaps(time.span):
        return False
    is_first = abs(role.span.start - time.span.start) <= SLACK_CHARS and role.lemma in time.text.lower().split()
    return is_first or role.span.end - role.span.start <= time.span.end - time.span.start + SLACK_CHARS
