"""What it was put down to."""

from claimcheck.comparison.states.cause import ALONE_RULE, DENIED_RULE, RULE
from tests.comparison.cases.table import Rule
from tests.comparison.telling import Telling, tell

excludes = Rule(RULE)
denies = Rule(DENIED_RULE)
alone = Rule(ALONE_RULE)


def blast(cause: str, *, effect: str = "explode blast", temporal: bool = False) -> Telling:
    return tell(f"The blast at the mill was caused by a {cause}.").cause(
        cause, "The blast", effect_terms=effect, temporal=temporal
    )


def fall(cause: str, link: str = "because of", *, cue: str = "because", effect: str = "fall") -> Telling:
    told = tell(f"The shares fell {link} {cause}.")
    return told.cause(cause, "The shares fell", effect_terms=effect, cue=cue)


def release(cause: str, key: str | None, *, effect: str = "", temporal: bool = False) -> Telling:
    who = key.title() if key else "Critics"
    told = tell(f"{who} said that the move was the fruit of {cause}.").cause(
        cause, "the move", effect_terms=effect, temporal=temporal
    )
    return told.said_by(who, key)


CASES = (
    excludes.fires("an accident and an attack", blast("leak"), blast("bomb"), marks=("leak", "bomb")),
    excludes.fires("an act of nature and an attack", blast("lightning"), blast("missile")),
    excludes.fires(
        "force and a bargain, by one speaker", release("raid", "ana lund"), release("negotiation", "ana lund")
    ),
    excludes.fires("after the one, after the other", blast("leak", temporal=True), blast("bomb", temporal=True)),
    excludes.silent("causes of one kind", blast("leak"), blast("fault")),
    excludes.silent("a cause of no known kind", blast("leak"), blast("quarrel"), score=0.55),
    excludes.fires("a cause of no known kind, in the same words", blast("leak"), blast("quarrel")),
    excludes.silent("told as a part of the causes", blast("leak"), blast("quarrel, which is one among others")),
    excludes.silent("one cause names both kinds", blast("leak"), blast("bomb and a leak".replace(" and a ", " "))),
    excludes.silent("another effect", blast("leak"), blast("bomb", effect="derail train")),
    excludes.silent("as two speakers see it", release("raid", "ana lund"), release("negotiation", "viktor hale")),
    excludes.silent(
        "as one speaker sees it, and as it is", release("raid", "ana lund", effect="explode"), blast("negotiation")
    ),
    excludes.silent(
        "an effect only pointed at, after something",
        release("raid", "ana lund", temporal=True),
        release("negotiation", "ana lund"),
    ),
    denies.fires(
        "because of it, and not", fall("the ruling"), fall("the ruling", "not because of"), marks=("the ruling",) * 2
    ),
    denies.fires("by another link", fall("the ruling", "owing to", cue="owing"), fall("the ruling", "not because of")),
    denies.fires("as a source denies it", fall("the ruling"), fall("that ruling", "not because of")),
    denies.silent("both deny it", fall("the ruling", "not because of"), fall("the ruling", "not because of")),
    denies.silent("another cause is denied", fall("the ruling"), fall("a forecast", "not because of")),
    denies.silent("of another effect", fall("the ruling"), fall("the ruling", "not because of", effect="rise")),
    alone.fires("nothing but", fall("bad loans"), fall("nothing but a rumour")),
    alone.fires("solely", fall("bad loans"), fall("a rumour", "solely because of")),
    alone.fires("entirely", fall("the forecast"), fall("a strike", "entirely because of")),
    alone.silent("the same cause", fall("a rumour"), fall("nothing but a rumour")),
    alone.silent("several causes can hold", fall("bad loans"), fall("a forecast")),
    alone.silent("of another effect", fall("bad loans", effect="rise"), fall("nothing but a rumour")),
    alone.silent("not that cause", fall("bad loans", "not because of"), fall("nothing but a rumour")),
    excludes.silent("no cause given", blast("leak"), tell("The blast at the mill shook the town.")),
)
WANTED = ()
