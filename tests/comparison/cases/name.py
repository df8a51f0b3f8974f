"""People, organisations and places in one part of one event."""

from claimcheck.comparison.names.name import NAME_RULE, PLACE_RULE
from claimcheck.comparison.speech.quotation import ALTERED_RULE
from claimcheck.records import NameLabel, QuantityKind
from tests.comparison.cases.table import UNLIKE, Rule
from tests.comparison.telling import ALIKE, Telling, agent, oblique, patient, tell

names = Rule(NAME_RULE)
places = Rule(PLACE_RULE)


def elected(who: str) -> Telling:
    return (
        tell(f"The committee elected {who} as its president.")
        .event("elected", "elect", agent("The committee"), patient(who, entity=who.lower()))
        .name(who)
    )


def crashed(where: str, *, preposition: str = "near") -> Telling:
    return (
        tell(f"The plane crashed {preposition} {where} on a hill.")
        .event("crashed", "crash", agent("The plane"), oblique(preposition, where, entity=where.lower()))
        .name(where, NameLabel.LOC)
    )


def arrested(spot: str, lemma: str) -> Telling:
    """Return where a man was arrested: the place is the last word of the spot."""
    where = spot.rsplit(maxsplit=1)[-1]
    rest = {"Bergen": "late on Friday, police said", "Oslo": "when he paid his bill"}[where]
    return (
        tell(f"The man was arrested at {spot} {rest}.")
        .event("arrested", "arrest", patient("The man", "man"), oblique("at", spot, lemma))
        .name(where, NameLabel.LOC)
    )


def bought(firm: str) -> Telling:
    return (
        tell(f"The board sold its shares to {firm} for an unknown price.")
        .event(
            "sold", "sell", agent("The board"), patient("its shares", "share"), oblique("to", firm, entity=firm.lower())
        )
        .name(firm, NameLabel.ORG)
    )


def endorsed(who: str, verb: str = "endorsed", lemma: str = "endorse") -> Telling:
    """Return who did something for a senator, each with a clause of his own."""
    rest = {"Ana Lund": "after a long talk in Visby", "Jon Hale": "and lost the first round by far"}[who]
    return (
        tell(f"{who} {verb} Senator Berg {rest}.")
        .event(verb, lemma, agent(who, entity=who.lower()), patient("Senator Berg", "berg", entity="berg"))
        .name(who)
    )


def wedding(who: str) -> Telling:
    """Return whom Per Berg married: the same words, but for the name, which may stand twice."""
    told = tell(f"Berg, 46, married {who}, a singer, in the old town hall of Visby.")
    told = told.event("married", "marry", agent("Berg", entity="per berg"), patient(who, entity=who.lower()))
    return told.name("Berg").name(who)


def chaired(who: str, title: str) -> Telling:
    rest = {"Ana Lund": "spoke at the hearing on ferries", "Jon Hale": "came late and left before the vote"}[who]
    return tell(f"The Velden ferry board's {title} {who} {rest}.").name(who)


def found_by(who: str, share: float) -> Telling:
    told = tell(f"A {who} poll puts Mayor Hale at {share:g} percent.").name(who, NameLabel.ORG)
    return told.figure(f"{share:g} percent", share, unit="percent", kind=QuantityKind.PERCENT)


CASES = (
    names.fires(
        "who married somebody", endorsed("Ana Lund", "married", "marry"), endorsed("Jon Hale", "married", "marry")
    ),
    names.silent("what several can do", endorsed("Ana Lund"), endorsed("Jon Hale")),
    names.fires("who married, and to whom, one name", wedding("Ana Lund"), wedding("Per Berg")),
    names.silent(
        "the same two people the other way round",
        tell("Per Berg met Ana Lund in the old town hall of Visby.").name("Per Berg").name("Ana Lund"),
        tell("Ana Lund met Per Berg in the old town hall of Visby.").name("Per Berg").name("Ana Lund"),
    ),
    names.fires("one office", chaired("Ana Lund", "chief engineer"), chaired("Jon Hale", "chief engineer")),
    names.silent("another rank", chaired("Ana Lund", "chief engineer"), chaired("Jon Hale", "deputy chief engineer")),
    names.fires("a rank of one of them alone", chaired("Ana Lund", "chief engineer"), chaired("Jon Hale", "chief")),
    names.fires("who asked in a poll", found_by("Harbour Research", 46), found_by("Velden University", 46)),
    names.silent("who asked in two polls", found_by("Harbour Research", 46), found_by("Velden University", 41)),
    names.fires(
        "another person is elected",
        elected("Maria Santos"),
        elected("Elena Varga"),
        marks=("Maria Santos", "Elena Varga"),
    ),
    names.fires("another firm buys", bought("Norlec"), bought("Tarnoil")),
    names.fires(
        "another person in the same words",
        tell("The chief executive of the bank, Viktor Hale, was found dead at his home.").name("Viktor Hale"),
        tell("The chief executive of the bank, Anton Reyes, was found dead at his home.").name("Anton Reyes"),
    ),
    names.fires(
        "around one quotation",
        tell('"We were never asked, and nobody told us," Lund told the lawyer of the miners, Viktor Hale.')
        .quoted("We were never asked, and nobody told us")
        .name("Viktor Hale"),
        tell('"We were never asked, and nobody told us," Lund told the lawyer of the miners, Anton Reyes.')
        .quoted("We were never asked, and nobody told us")
        .name("Anton Reyes"),
        fields=ALIKE | {"quotes": 1.0},
    ),
    names.silent(
        "within one quotation, which is altered there",
        tell('"We were never asked by Viktor Hale, and nobody told us," Lund said.')
        .quoted("We were never asked by Viktor Hale, and nobody told us")
        .name("Viktor Hale"),
        tell('"We were never asked by Anton Reyes, and nobody told us," Lund said.')
        .quoted("We were never asked by Anton Reyes, and nobody told us")
        .name("Anton Reyes"),
        fields=ALIKE | {"quotes": 1.0},
        instead=ALTERED_RULE,
    ),
    names.silent("the surname alone", elected("Maria Santos"), elected("Santos")),
    names.silent("a middle name", elected("Maria Santos"), elected("Maria Helena Santos")),
    names.silent("an initial", elected("M Elliott"), elected("Mark Elliott")),
    names.silent("two first names of one surname", elected("Mike Elliott"), elected("Michael Elliott")),
    names.silent(
        "one of a list",
        tell("The committee elected Maria Santos and Paul Ortega as its heads.")
        .event("elected", "elect", agent("The committee"), patient("Maria Santos", entity="maria santos"))
        .name("Maria Santos")
        .name("Paul Ortega"),
        elected("Elena Varga"),
    ),
    names.silent(
        "the other article names both",
        elected("Maria Santos"),
        tell("The committee elected Elena Varga as deputy of Maria Santos.")
        .event("elected", "elect", agent("The committee"), patient("Elena Varga", entity="elena varga"))
        .name("Elena Varga")
        .name("Maria Santos"),
    ),
    names.silent(
        "another event",
        elected("Maria Santos"),
        tell("Critics in the party jeered at Elena Varga.")
        .event("jeered", "jeer", agent("Critics"), oblique("at", "Elena Varga", entity="elena varga"))
        .name("Elena Varga"),
    ),
    names.silent(
        "a person and a firm",
        elected("Maria Santos"),
        tell("Norlec was elected to run the harbour by its committee.")
        .event("elected", "elect", agent("its committee"), patient("Norlec", entity="norlec"))
        .name("Norlec", NameLabel.ORG),
    ),
    names.silent(
        "sentences that tell nothing in common",
        elected("Maria Santos"),
        elected("Elena Varga"),
        score=0.2,
        fields=UNLIKE,
    ),
    places.fires("it crashed somewhere else", crashed("Bergen"), crashed("Trondheim"), marks=("Bergen", "Trondheim")),
    places.fires(
        "they met somewhere else",
        tell("The president met the prime minister in Geneva.")
        .event(
            "met",
            "meet",
            agent("The president"),
            patient("the prime minister", "minister"),
            oblique("in", "Geneva", entity="geneva"),
        )
        .name("Geneva", NameLabel.LOC),
        tell("The president met the prime minister in Vienna.")
        .event(
            "met",
            "meet",
            agent("The president"),
            patient("the prime minister", "minister"),
            oblique("in", "Vienna", entity="vienna"),
        )
        .name("Vienna", NameLabel.LOC),
    ),
    places.fires("it crashed in other words of place", crashed("Bergen"), crashed("Trondheim", preposition="outside")),
    places.fires("south of a place", crashed("Bergen"), crashed("Trondheim", preposition="south of")),
    places.fires("at a spot in a place", arrested("a hotel in Bergen", "hotel"), arrested("a motel in Oslo", "motel")),
    places.fires("the town of a name", arrested("the town of Bergen", "town"), arrested("the city of Oslo", "city")),
    places.silent("what is of a place", arrested("the fall of Bergen", "fall"), arrested("the town of Oslo", "town")),
    places.silent("a spot from a place", arrested("a truck from Bergen", "truck"), arrested("a bar in Oslo", "bar")),
    places.silent("part and whole", crashed("Columbus"), crashed("Ohio")),
    places.silent("the same place", crashed("Bergen"), crashed("Bergen")),
    places.silent("another preposition", crashed("Bergen"), crashed("Trondheim", preposition="after")),
    places.silent(
        "whence and whither",
        tell("The plane flew from Bergen.")
        .event("flew", "fly", agent("The plane"), oblique("from", "Bergen", entity="bergen"))
        .name("Bergen", NameLabel.LOC),
        tell("The plane flew to Trondheim.")
        .event("flew", "fly", agent("The plane"), oblique("to", "Trondheim", entity="trondheim"))
        .name("Trondheim", NameLabel.LOC),
    ),
    places.silent(
        "whither twice",
        tell("The president flew to Geneva.")
        .event("flew", "fly", agent("The president"), oblique("to", "Geneva", entity="geneva"))
        .name("Geneva", NameLabel.LOC),
        tell("The president flew to Vienna.")
        .event("flew", "fly", agent("The president"), oblique("to", "Vienna", entity="vienna"))
        .name("Vienna", NameLabel.LOC),
    ),
    places.silent(
        "another thing there",
        crashed("Bergen"),
        tell("The train derailed near Trondheim on a hill.")
        .event("derailed", "derail", agent("The train"), oblique("near", "Trondheim", entity="trondheim"))
        .name("Trondheim", NameLabel.LOC),
    ),
    places.silent(
        "sentences that tell nothing in common", crashed("Bergen"), crashed("Trondheim"), score=0.2, fields=UNLIKE
    ),
)
WANTED = (
    names.fires("the initial of another name", elected("J Elliott"), elected("Mark Elliott")),
    places.silent(
        "a crash that did not happen",
        crashed("Bergen"),
        tell("The plane did not crash near Trondheim on a hill.")
        .event("crash", "crash", agent("The plane"), oblique("near", "Trondheim", entity="trondheim"), negated=True)
        .name("Trondheim", NameLabel.LOC),
    ),
)
