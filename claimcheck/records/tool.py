"""What made a report."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelInfo:
    """The language model that read the articles."""

    name: str
    version: str
    sha256: str
    """Of the model's files, so that two reports can be told to rest on the same model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """What made the report."""

    name: str
    version: str
    model: ModelInfo
