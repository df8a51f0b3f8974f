"""Fixtures that more than one test module uses."""

import pytest
from hypothesis import HealthCheck, settings

from claimcheck import Checker
from claimcheck.language.pipeline import Reader

settings.register_profile(
    "steady", parent=settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")  # what else the machine does fails no test


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The trained model, loaded once."""
    return Reader()


@pytest.fixture(scope="session")
def checker() -> Checker:
    """A checker with the settings that hold without any: it loads the language model once."""
    return Checker()
