"""Results of votes and games, and what only looks like them."""

from claimcheck.comparison.figures.tally import RULE
from claimcheck.records import NameLabel
from tests.comparison.cases.table import Rule
from tests.comparison.telling import Telling, agent, patient, tell

tallies = Rule(RULE)


def game(score: str, *, more: str = "", before: str = "") -> Telling:
    return (
        tell(f"Norvik beat Velden {score} on Sunday{more}.", before=before)
        .event("beat", "beat", agent("Norvik", entity="norvik"), patient("Velden", entity="velden"))
        .name("Norvik", NameLabel.ORG)
        .name("Velden", NameLabel.ORG)
    )


def vote(tally: str, subject: str = "ban", act: str = "lift") -> Telling:
    return (
        tell(f"Senators voted {tally} to {act} the {subject}.")
        .event("voted", "vote", agent("Senators", "senator"))
        .event(act, act, agent("Senators", "senator"), patient(f"the {subject}", subject))
    )


CASES = (
    tallies.fires("a game", game("3-1"), game("2-1"), marks=("3-1", "2-1")),
    tallies.fires("a vote", vote("54 to 48"), vote("57 to 45"), marks=("54 to 48", "57 to 45")),
    tallies.fires("in two ways of writing", vote("54-48"), vote("57 votes to 45")),
    tallies.silent("the same, the other side first", game("3-1"), game("1-3")),
    tallies.silent("at half-time", game("3-1"), game("2-1", more=", who led 1-0 at half-time")),
    tallies.silent("not over", game("3-1"), game("2-1", more=" at the interval")),
    tallies.silent("two votes", vote("7 to 2"), vote("9 to 0", "dividend", "pay")),
    tallies.silent("an article that knows both", game("3-1"), game("2-1", before="Last year it was 3-1. ")),
    tallies.silent("sentences of little in common", game("3-1"), game("2-1"), score=0.4),
    tallies.silent("years and ages", game("in its 3-1 years"), game("in 2019-20")),
)
WANTED = ()
