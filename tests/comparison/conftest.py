"""The checker that reads the pairs of sentences, its model loaded once."""

import pytest

from claimcheck.checker import Checker


@pytest.fixture(scope="package")
def checker() -> Checker:
    """Return a checker with the model that comes with claimcheck."""
    return Checker()
