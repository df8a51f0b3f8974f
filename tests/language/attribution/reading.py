"""What the shipped model and the rules make of the attributions of a text."""

from claimcheck.language.pipeline import Reader
from tests.building import bare_article


def last_source(reader: Reader, text: str) -> str | None:
    """Return the name of the source of the last attribution of a text."""
    attributions = next(iter(reader.read([bare_article(text)])))._.attributions
    assert attributions
    name = max(attributions, key=lambda attribution: attribution.cue).source_name
    return None if name is None else str(name)
