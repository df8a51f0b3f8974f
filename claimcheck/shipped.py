"""Where the trained models that come with claimcheck lie, and what tells one state of a model from another."""

import hashlib
from importlib import resources
from pathlib import Path


def model_path() -> Path:
    """Return the folder of the language model that comes with claimcheck.

    >>> model_path().is_dir()
    True
    """
    return _shipped_folder("model", "en_claimcheck")


def encoder_path() -> Path:
    """Return the folder of the sentence encoder that comes with claimcheck."""
    return _shipped_folder("sentence_encoder", "sentence_encoder")


def pieces_path() -> Path:
    """Return the folder of the word pieces and their vectors, which both networks have in common."""
    return model_path() / "encoder"


def folder_digest(folder: Path) -> str:
    """Return a digest of all files of a folder: of their names and contents."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _shipped_folder(installed_name: str, checkout_name: str) -> Path:
    """Return the folder of a shipped model: inside the installed package, or in the checkout's ``models`` beside it."""
    package = Path(str(resources.files("claimcheck")))
    installed = package / installed_name
    return installed if installed.is_dir() else package.parent / "models" / checkout_name
