"""People called by two given names, and those who only look like it."""

from claimcheck.comparison.names.namesake import RULE
from tests.comparison.cases.table import UNLIKE, Case, Rule
from tests.comparison.telling import Telling, tell

namesakes = Rule(RULE)


def named(sentence: str, *who: str) -> Telling:
    telling = tell(sentence)
    for name in who:
        telling = telling.name(name)
    return telling


MAYOR = named("Mayor Robert Okemow opened the bridge.", "Robert Okemow")


def unlike(name: str, other: Telling, *, told: Telling = MAYOR) -> Case:
    """Return a case of sentences that have nothing else in common, of which no rule may say anything."""
    return namesakes.silent(name, told, other, score=0.1, fields=UNLIKE)


CASES = (
    namesakes.fires(
        "one title",
        MAYOR,
        named("A new school was promised by Mayor Roger Okemow.", "Roger Okemow"),
        score=0.1,
        fields=UNLIKE,
        marks=("Robert Okemow", "Roger Okemow"),
    ),
    namesakes.fires(
        "title and apposition, in two words for one thing",
        named("The skipper, Yosef Lamawuran, is safe.", "Yosef Lamawuran"),
        named("Yonas Lamawuran, captain of the ferry, was questioned.", "Yonas Lamawuran"),
    ),
    namesakes.fires(
        "a letter doubled",
        MAYOR,
        named("The bridge was opened by Mayor Robertt Okemow.", "Robertt Okemow"),
    ),
    unlike("the same name", named("A school was promised by Mayor Robert Okemow.", "Robert Okemow")),
    unlike("a pet form", named("A school was promised by Mayor Bob Okemow.", "Bob Okemow")),
    unlike("a shortened form", named("A school was promised by Mayor Rob Okemow.", "Rob Okemow")),
    unlike("an initial", named("A school was promised by Mayor R. Okemow.", "R. Okemow")),
    unlike("an unlike name", named("A school was promised by Mayor Lucy Okemow.", "Lucy Okemow")),
    unlike("another surname", named("A school was promised by Mayor Robert Okello.", "Robert Okello")),
    unlike("another office", named("A school was promised by Captain Roger Okemow.", "Roger Okemow")),
    unlike("nothing said of one of them", named("A school was promised by Roger Okemow.", "Roger Okemow")),
    unlike(
        "an age says nothing",
        named("Roger Okemow, 24 years old, was hurt.", "Roger Okemow"),
        told=named("Robert Okemow, 31 years old, was hurt.", "Robert Okemow"),
    ),
    unlike(
        "what they did says nothing",
        named("Roger Okemow, 24, survived when it sank.", "Roger Okemow"),
        told=named("Robert Okemow, 31, survived when it sank.", "Robert Okemow"),
    ),
    unlike(
        "two spellings of a name in other letters",
        named("A school was promised by Mayor Mohamed Okemow.", "Mohamed Okemow"),
        told=named("Mayor Muhammad Okemow opened the bridge.", "Muhammad Okemow"),
    ),
    unlike(
        "one article knows both",
        named("Mayor Roger Okemow and his brother Robert Okemow sang.", "Roger Okemow", "Robert Okemow"),
    ),
    unlike("the surname alone", named("A school was promised by Mayor Okemow.", "Okemow")),
)
WANTED = ()
