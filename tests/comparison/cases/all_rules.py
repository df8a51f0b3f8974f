"""All tables, one after the other."""

from tests.comparison.cases import (
    agreement,
    cause,
    condition,
    date,
    designation,
    enumeration,
    name,
    namesake,
    none,
    number,
    office,
    polarity,
    position,
    quotation,
    state,
    update,
)
from tests.comparison.cases.table import Case

CASES: tuple[Case, ...] = (
    *quotation.CASES,
    *number.CASES,
    *date.CASES,
    *designation.CASES,
    *enumeration.CASES,
    *name.CASES,
    *namesake.CASES,
    *office.CASES,
    *polarity.CASES,
    *position.CASES,
    *state.CASES,
    *condition.CASES,
    *update.CASES,
    *none.CASES,
    *cause.CASES,
    *agreement.CASES,
)
WANTED: tuple[Case, ...] = (
    *quotation.WANTED,
    *number.WANTED,
    *date.WANTED,
    *designation.WANTED,
    *enumeration.WANTED,
    *name.WANTED,
    *namesake.WANTED,
    *office.WANTED,
    *polarity.WANTED,
    *position.WANTED,
    *state.WANTED,
    *condition.WANTED,
    *update.WANTED,
    *none.WANTED,
    *cause.WANTED,
    *agreement.WANTED,
)
"""Cases that the rules do not get right yet."""
