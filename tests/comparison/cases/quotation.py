"""Words inside quotation marks, and who said them."""

from claimcheck.comparison.speech.quotation import ALTERED_RULE, SAME_RULE, SMOOTHED_RULE, SPEAKER_RULE
from tests.comparison.cases.table import RETOLD, Rule
from tests.comparison.telling import Telling, tell

altered = Rule(ALTERED_RULE)
smoothed = Rule(SMOOTHED_RULE)
speakers = Rule(SPEAKER_RULE)
same = Rule(SAME_RULE)
SOIL = "We will never again allow foreign troops on our soil"


def spoken(words: str, who: str = "Ana Lund", key: str | None = "ana lund") -> Telling:
    return tell(f"“{words},” {who} said.").quoted(words).said_by(who, key)


def against(words: str, other: str) -> tuple[Telling, Telling]:
    return spoken(words), spoken(other)


CASES = (
    altered.fires(
        "one word exchanged",
        *against(SOIL, "We will never again allow foreign firms on our soil"),
        marks=("troops", "firms"),
    ),
    altered.fires("a negation dropped", *against(SOIL, "We will again allow foreign troops on our soil")),
    altered.fires(
        "a number exchanged",
        *against(
            "The engine failed twice before the captain turned back",
            "The engine failed once before the captain turned back",
        ),
    ),
    altered.fires("the last word exchanged", *against(SOIL, "We will never again allow foreign troops on our land")),
    altered.fires("the first word exchanged", *against(SOIL, "They will never again allow foreign troops on our soil")),
    altered.fires(
        "said by a speaker whom one does not name",
        spoken(SOIL, "she", None),
        spoken("We will never again allow foreign firms on our soil"),
    ),
    altered.fires(
        "one surname with two first names",
        spoken(SOIL, "Mike Elliott", "mike elliott"),
        spoken("We will never again allow foreign firms on our soil", "Michael Elliott", "michael elliott"),
    ),
    altered.silent("three dots", *against(SOIL, "We will never ... allow foreign troops on our soil")),
    altered.silent("an ellipsis sign", *against(SOIL, "We will never … allow foreign troops on our soil")),
    altered.silent("brackets", *against(SOIL, "We will never again allow foreign troops on [Norland’s] soil")),
    altered.silent(
        "a bracketed word more", *against(SOIL, "We will never again allow [any] foreign troops on our soil")
    ),
    altered.silent(
        "a note of the editor in parentheses",
        *against(SOIL, "We (Norlanders) will never again allow foreign troops on our soil"),
    ),
    altered.silent("case", *against(SOIL, SOIL.upper())),
    altered.silent(
        "another apostrophe",
        *against("We won't allow foreign troops on our soil", "We won’t allow foreign troops on our soil"),
    ),
    altered.silent(
        "going to, gonna",
        *against("We are gonna rebuild every house in town", "We are going to rebuild every house in town"),
    ),
    altered.silent(
        "a hyphen", *against("This is a well-known problem of our town", "This is a well known problem of our town")
    ),
    altered.silent(
        "a compound written together",
        *against("This web site has been down for days", "This website has been down for days"),
    ),
    altered.silent(
        "letters masked",
        *against("This is the worst damn deal the city signed", "This is the worst d*** deal the city signed"),
    ),
    altered.silent(
        "letters masked by dashes",
        *against("This is the worst damn deal the city signed", "This is the worst d--- deal the city signed"),
    ),
    altered.silent("cut at the end", *against(f"{SOIL} and we will defend it with all we have", SOIL)),
    altered.silent("cut at the start", *against(f"Hear me now: {SOIL}", SOIL)),
    altered.silent(
        "a passage left out",
        *against(
            "We will never again allow foreign troops on our soil",
            "We will never again, as our fathers swore in that terrible winter, allow foreign troops on our soil",
        ),
    ),
    altered.silent("another utterance", *against(SOIL, "The bridge will be open before the winter")),
    altered.silent("a phrase that anyone can use", *against("We will win this", "We will win that")),
    altered.silent(
        "no quotation",
        spoken(SOIL),
        tell("Ana Lund said that foreign firms are not welcome.").said_by("Ana Lund", "ana lund"),
    ),
    altered.fires(
        "the text only points at another speaker",
        spoken("We have had nothing but a race to the bottom"),
        spoken("We have had nothing but, it seems to me, a race to the bottom", "his remarks", "viktor hale"),
    ),
    altered.silent(
        "a common phrase, and nobody knows who says it",
        spoken("Our people deserve to know the full truth about the fire"),
        spoken("Our people deserve to see the full report", "he", "viktor hale"),
    ),
    altered.fires(
        "another word than the one that was contracted",
        *against("They're ready to leave the old town today", "They were ready to leave the old town today"),
    ),
    smoothed.fires(
        "a contraction written out",
        *against("We won't allow foreign troops on our soil", "We will not allow foreign troops on our soil"),
    ),
    smoothed.fires(
        "is not, isn't", *against("It isn't safe to return to the town", "It is not safe to return to the town")
    ),
    smoothed.fires(
        "a verb after a pronoun",
        *against("They’re ready to leave the town today", "They are ready to leave the town today"),
    ),
    smoothed.fires(
        "has for is",
        *against("He's been a friend of this town for years", "He has been a friend of this town for years"),
    ),
    smoothed.fires(
        "an interjection left out",
        *against("We will go home, oh, as soon as the water falls", "We will go home as soon as the water falls"),
    ),
    smoothed.fires(
        "a word said twice",
        *against("I do not believe that that is our town's business", "I do not believe that is our town's business"),
    ),
    smoothed.fires(
        "an article left out",
        *against("We will send a tug or a lifeboat at once", "We will send a tug or lifeboat at once"),
    ),
    smoothed.silent(
        "an article exchanged",
        *against("We will dig a canal through this valley", "We will dig the canal through this valley"),
        instead=ALTERED_RULE,
    ),
    smoothed.silent(
        "a word exchanged too",
        *against("We won't allow foreign troops on our soil", "We will not allow foreign firms on our soil"),
        instead=ALTERED_RULE,
    ),
    smoothed.silent(
        "both contract it", *against("We won't allow foreign troops here", "We won’t allow foreign troops here")
    ),
    smoothed.silent(
        "a possessive in both",
        *against("The mill's owner will pay for all of this", "The mill’s owner will pay for all of this"),
    ),
    speakers.fires("two named speakers", spoken(SOIL), spoken(SOIL, "Viktor Hale", "viktor hale")),
    speakers.fires(
        "with a word altered",
        spoken(SOIL),
        spoken("We will never again allow foreign firms on our soil", "Viktor Hale", "viktor hale"),
    ),
    speakers.silent("title and surname", spoken(SOIL), spoken(SOIL, "President Lund", "lund")),
    speakers.silent("a pronoun", spoken(SOIL), spoken(SOIL, "she", "viktor hale")),
    speakers.silent("a speaker without a name", spoken(SOIL), spoken(SOIL, "a spokesman", None)),
    speakers.silent("nobody", spoken(SOIL), tell(f"“{SOIL},” the paper reads.").quoted(SOIL)),
    speakers.silent(
        "two first names of one surname",
        spoken(SOIL, "Mike Elliott", "mike elliott"),
        spoken(SOIL, "Michael Elliott", "michael elliott"),
    ),
    speakers.silent(
        "few words", spoken("We will defend our town"), spoken("We will defend our town", "Viktor Hale", "viktor hale")
    ),
    same.fires("word by word", *against(SOIL, SOIL)),
    same.fires("one only quotes a part", *against(SOIL, "allow foreign troops on our soil")),
    same.fires("shortened with a mark", *against(SOIL, "We will ... allow foreign troops on our soil")),
    same.silent("altered", *against(SOIL, "We will never again allow foreign firms on our soil"), instead=ALTERED_RULE),
    same.silent("of two speakers", spoken(SOIL), spoken(SOIL, "Viktor Hale", "viktor hale"), instead=SPEAKER_RULE),
    same.silent("another utterance", *against(SOIL, "The bridge will be open before the winter"), fields=RETOLD),
)
WANTED = (
    altered.silent(
        "another spelling of the same word",
        *against("The defence of our town is our honour alone", "The defense of our town is our honor alone"),
    ),
    altered.silent(
        "a number in digits",
        *against(
            "The engine failed two times before the captain turned back",
            "The engine failed 2 times before the captain turned back",
        ),
    ),
    altered.silent(
        "a sound left out",
        *against("We have, uh, never been to this town before", "We have never been to this town before"),
    ),
    altered.silent(
        "masked by underscores or a dash at the end",
        *against("This is the worst damn deal the city signed", "This is the worst d— deal the city signed"),
    ),
)
