"""Where the trained models that come with claimcheck lie."""

from importlib import resources
from pathlib import Path


def shipped_folder(installed_name: str, checkout_name: str) -> Path:
    """Return the folder of a shipped model: inside the installed package, or in the checkout's ``models`` beside it.

    >>> shipped_folder("model", "en_claimcheck").is_dir()
    True
    """
    package = Path(str(resources.files("claimcheck")))
    installed = package / installed_name
    return installed if installed.is_dir() else package.parent / "models" / checkout_name
