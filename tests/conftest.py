"""Fixtures that more than one test module uses."""

import pytest

from claimcheck.language.pipeline import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The trained model, loaded once."""
    return Reader()
