"""Claims as the settings want them compared: figures as wide as is tolerated, names by the name that was chosen.

What is compared is a copy; reports show the claims as they were taken from the text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.config import Config, Tolerance
from claimcheck.language.names.folding import fold
from claimcheck.records import Claim, Name, Proposition, Quantity


def prefer(claims: Sequence[Claim], config: Config) -> tuple[Claim, ...]:
    """Return the claims with the tolerances and aliases of the settings; ids, texts and positions stay.

    Args:
        claims: Claims of any number of articles.
        config: Holds tolerances and aliases.
    """
    if not config.tolerance and not config.aliases:
        return tuple(claims)
    keys = {fold(other): fold(name) for name, others in config.aliases.items() for other in others}
    return tuple(_preferred(claim, keys, config.tolerance) for claim in claims)


def _preferred(claim: Claim, keys: Mapping[str, str], tolerances: Mapping[str, Tolerance]) -> Claim:
    source = claim.source
    return replace(
        claim,
        quantities=tuple(_widened(quantity, tolerances) for quantity in claim.quantities),
        names=tuple(_renamed(name, keys) for name in claim.names),
        propositions=tuple(_with_entities(proposition, keys) for proposition in claim.propositions),
        source=replace(source, key=keys.get(source.key, source.key)) if source and source.key else source,
    )


def _renamed(name: Name, keys: Mapping[str, str]) -> Name:
    return replace(name, key=keys[name.key]) if name.key in keys else name


def _with_entities(proposition: Proposition, keys: Mapping[str, str]) -> Proposition:
    roles = tuple(
        replace(role, entity=keys.get(role.entity, role.entity)) if role.entity else role for role in proposition.roles
    )
    return replace(proposition, roles=roles)


def _widened(quantity: Quantity, tolerances: Mapping[str, Tolerance]) -> Quantity:
    """Return the figure as an interval so wide that it meets another one just if the two may lie so far apart."""
    names = (quantity.counted, quantity.unit, quantity.base_unit)
    tolerance = next((tolerances[name] for name in names if name and name in tolerances), None)
    if tolerance is None:
        return quantity
    is_converted = quantity.unit != quantity.base_unit and quantity.base_unit not in tolerances
    base = (quantity.base_low, quantity.base_high)
    low, high = _wider(quantity.low, quantity.high, tolerance)
    base_low, base_high = base if is_converted and not tolerance.is_ratio else _wider(*base, tolerance)
    return replace(quantity, low=low, high=high, base_low=base_low, base_high=base_high)


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
