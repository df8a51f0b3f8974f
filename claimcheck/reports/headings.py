"""The sections of a report and what they say of what stands in them, in the words that every format uses."""

from typing import Final, NamedTuple


class Heading(NamedTuple):
    """The title of a section, and what it says of what stands in it."""

    title: str
    note: str


CONTRADICTIONS: Final = Heading("Contradictions", "cannot both be right")
DISPUTES: Final = Heading("Disputes between speakers", "each correctly reported")
UPDATES: Final = Heading("Updates", "later information explains the difference")
AGREEMENTS: Final = Heading("Agreements", "told alike, no difference found")
COMPATIBLE: Final = Heading("Compatible", "other details, no conflict found")
SAME_SUBJECT: Final = Heading("Same subject", "nothing that could be decided")
ONE_SOURCE: Final = Heading("Told by one source only", "no matching claim was found in another article")
