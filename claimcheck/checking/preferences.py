"""Claims as the settings want them compared: figures as wide as is tolerated, names by the name that was chosen.

What is compared is a copy; reports show the claims as they were taken from the text.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.config import Config, Tolerance
from claimcheck.language.names.folding import fold
from claimcheck.language.names.forms import name_key, person_key, possible_keys
from claimcheck.language.quantities.units import UNITS
from claimcheck.records import Claim, Name, Proposition, Quantity


def prefer(claims: Sequence[Claim], config: Config) -> tuple[Claim, ...]:
    """Return the claims with the tolerances and aliases of the settings; ids, texts and positions stay.

    Args:
        claims: Claims of any number of articles.
        config: Holds tolerances and aliases.
    """
    if not config.tolerance and not config.aliases:
        return tuple(claims)
    keys = _chosen_keys(config.aliases)
    return tuple(_preferred(claim, keys, config.tolerance) for claim in claims)


def _chosen_keys(aliases: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return, by each key that a name or another name of it can have, the key by which all of them compare."""
    chosen = {name: _chosen_key(name) for name in aliases}
    keys = {key: chosen[name] for name in aliases for key in possible_keys(name)}
    return keys | {
        key: chosen[name] for name, others in aliases.items() for other in others for key in possible_keys(other)
    }


def _chosen_key(name: str) -> str:
    """Return the key of a name whose label is unknown: a person's, unless it is known as that of a place or a body."""
    key = name_key(name)
    return key if key != fold(name) else person_key(name)


def _preferred(claim: Claim, keys: Mapping[str, str], tolerances: Mapping[str, Tolerance]) -> Claim:
    source = claim.source
    return replace(
        claim,
        quantities=tuple(_widened(quantity, tolerances) for quantity in claim.quantities),
        names=tuple(_renamed(name, keys) for name in claim.names),
        setting_names=tuple(_renamed(name, keys) for name in claim.setting_names),
        propositions=tuple(_with_entities(proposition, keys) for proposition in claim.propositions),
        causes=tuple(replace(cause, holder=_called(cause.holder, keys)) for cause in claim.causes),
        source=replace(source, key=_called(source.key, keys)) if source else None,
    )


def _renamed(name: Name, keys: Mapping[str, str]) -> Name:
    return replace(name, key=keys.get(name.key, name.key), stands_for=_called(name.stands_for, keys))


def _with_entities(proposition: Proposition, keys: Mapping[str, str]) -> Proposition:
    roles = tuple(replace(role, entity=_called(role.entity, keys)) for role in proposition.roles)
    return replace(proposition, roles=roles)


def _called(key: str | None, keys: Mapping[str, str]) -> str | None:
    return None if key is None else keys.get(key, key)


def _widened(quantity: Quantity, tolerances: Mapping[str, Tolerance]) -> Quantity:
    """Return the figure as an interval so wide that it meets another one just if the two may lie so far apart."""
    name = _tolerated(quantity, tolerances)
    if name is None:
        return quantity
    tolerance = tolerances[name]
    own = _factor(quantity.unit)
    named = own if name == quantity.counted else _factor(name)
    in_own, in_base = _times(tolerance, named / own), _times(tolerance, named)
    low, high = _wider(quantity.low, quantity.high, in_own)
    base_low, base_high = _wider(quantity.base_low, quantity.base_high, in_base)
    return replace(
        quantity,
        low=low,
        high=high,
        base_low=base_low,
        base_high=base_high,
        moved_within=quantity.moved and (_around(quantity.moved[0], in_own), _around(quantity.moved[1], in_own)),
    )


def _tolerated(quantity: Quantity, tolerances: Mapping[str, Tolerance]) -> str | None:
    """Return the name of the tolerance of a figure: of what it counts, of its unit, or of another unit of one kind."""
    names = (quantity.counted, quantity.unit, quantity.base_unit)
    alike = (name for name in tolerances if name in UNITS and UNITS[name].base == quantity.base_unit)
    return next((name for name in names if name in tolerances), None) or next(alike, None)


def _factor(unit: str | None) -> float:
    """Return how many of its base unit a unit is; a rate ("kilometre/day") is as many as what it is a rate of."""
    known = UNITS.get(unit or "") or UNITS.get((unit or "").partition("/")[0])
    return known.factor if known else 1.0


def _times(tolerance: Tolerance, factor: float) -> Tolerance:
    """Return a tolerance in a unit of which ``factor`` make one of the unit it is given in; a share stays."""
    return tolerance if tolerance.is_ratio else replace(tolerance, amount=tolerance.amount * factor)


def _around(value: float, tolerance: Tolerance) -> tuple[float, float]:
    low, high = _wider(value, value, tolerance)
    return -math.inf if low is None else low, math.inf if high is None else high


def _wider(low: float | None, high: float | None, tolerance: Tolerance) -> tuple[float | None, float | None]:
    """Return the bounds moved apart: by half the amount each, or by half the share, which is a factor."""
    if not tolerance.is_ratio:
        half = tolerance.amount / 2
        return None if low is None else low - half, None if high is None else high + half
    if tolerance.amount >= 1:
        return None, None
    factor = (1 - tolerance.amount) ** 0.5
    return (
        None if low is None else min(low * factor, low / factor),
        None if high is None else max(high * factor, high / factor),
    )
