"""What alignment finds out about whole articles: which of them copy one another."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article that shares its wording with others."""

    article: str
    """``Article.id``."""
    shared_ratio: float
    """How much of its own wording, quotations left out, stands in another article of its origin: 0 to 1."""
    credits: tuple[str, ...] = ()
    """Whom it names as a source of its text ("Reuters") that another article of its origin names too, or is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Articles that come from one text: copies of each other, or of a third that was not given."""

    id: str
    copies: tuple[Copy, ...]
    """At least two, sorted by article."""
