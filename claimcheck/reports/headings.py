"""The sections of a report and what they say of what stands in them, in the words that every format uses."""

from typing import Final

CONTRADICTIONS: Final = ("Contradictions", "cannot both be right")
DISPUTES: Final = ("Disputes between speakers", "each correctly reported")
UPDATES: Final = ("Updates", "later information explains the difference")
AGREEMENTS: Final = ("Agreements", "told alike, no difference found")
COMPATIBLE: Final = ("Compatible", "other details, no conflict found")
SAME_SUBJECT: Final = ("Same subject", "nothing that could be decided")
ONE_SOURCE: Final = ("Told by one source only", "no matching claim was found in another article")
