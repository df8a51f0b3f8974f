"""Find where news articles on one event agree, and where they contradict each other.

>>> from claimcheck import Checker
>>> report = Checker().compare(["seeds"])
>>> len(report.articles)
2
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.checker import Checker
    from claimcheck.config import Config
    from claimcheck.report import Report

__version__ = "0.1.0"
__all__ = ["Checker", "Config", "Report", "__version__"]

_HOMES = {"Checker": "claimcheck.checker", "Config": "claimcheck.config", "Report": "claimcheck.report"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the type is the named object's own
    """Load a public name on first use, so that ``import claimcheck`` loads neither spaCy nor numpy."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - loaded on first use

    return getattr(import_module(_HOMES[name]), name)
