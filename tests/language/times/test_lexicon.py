from datetime import date

import pytest

from claimcheck.language.times.lexicon import Holiday, time_lexicon


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("thanksgiving", 2025, "2025-11-27"),
        ("black friday", 2024, "2024-11-29"),
        ("election day", 2024, "2024-11-05"),
        ("election day", 2022, "2022-11-08"),
        ("memorial day", 2024, "2024-05-27"),
        ("labor day", 2025, "2025-09-01"),
        ("good friday", 2024, "2024-03-29"),
        ("ash wednesday", 2025, "2025-03-05"),
        ("new year's eve", 2025, "2025-12-31"),
        ("martin luther king jr. day", 2026, "2026-01-19"),
    ],
)
def test_holidays(name: str, year: int, expected: str) -> None:
    found = time_lexicon().holidays[name].of(year)
    assert found.start == found.end == date.fromisoformat(expected)


def test_a_holiday_has_a_date_by_default() -> None:
    assert Holiday().of(2026).start == date(2026, 1, 5)


def test_entries_are_lower_case() -> None:
    lexicon = time_lexicon()
    tables = (lexicon.words, lexicon.evidence, lexicon.tense, lexicon.relations)
    entries = {entry for table in tables for entries in table.values() for entry in entries}
    entries |= set(lexicon.months) | set(lexicon.weekdays) | set(lexicon.holidays) | set(lexicon.named)
    assert len(entries) > 300
    assert {entry for entry in entries if entry != entry.lower()} == set()


def test_named_times_are_ordered() -> None:
    assert all(days.start <= days.end for days in time_lexicon().named.values())
