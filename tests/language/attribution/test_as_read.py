"""Attributions of made-up sentences as the shipped model reads them: who, by which words, what."""

import pytest

from claimcheck.language.pipeline import Reader
from claimcheck.records import Article, Attribution, Span, Stance
from tests.building import bare_article, spans_of_lines


def read(reader: Reader, text: str, *, headline: Span | None = None) -> tuple[Attribution, ...]:
    body = tuple(line for line in spans_of_lines(text) if headline is None or not line.overlaps(headline))
    article: Article = bare_article(text, headline=headline, body=body)
    return tuple(next(iter(reader.read([article])))._.attributions)


def told(reader: Reader, text: str, *, headline: Span | None = None) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each attribution, as written."""
    return [
        (_text(text, found.source), _text(text, found.cue), _text(text, found.content))
        for found in read(reader, text, headline=headline)
    ]


def _text(text: str, spans: tuple[Span, ...]) -> str:
    return " | ".join(span.of(text) for span in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The review found no proof that Ann Lee had lied to the council.",
            ("The review", "found", "no proof that Ann Lee had lied to the council"),
        ),
        ("Police reported no injuries.", ("Police", "reported", "no injuries")),
        ("The club announced no new signings.", ("The club", "announced", "no new signings")),
        (
            "The study found no link between the vaccine and autism.",
            ("The study", "found", "no link between the vaccine and autism"),
        ),
        (
            "The firm expects no change in sales this year.",
            ("The firm", "expects", "no change in sales this year"),
        ),
    ],
)
def test_that_there_is_none_is_what_is_said(reader: Reader, text: str, expected: tuple[str, str, str]) -> None:
    assert told(reader, text) == [expected]
    assert not read(reader, text)[0].is_negated


@pytest.mark.parametrize(
    "text",
    [
        "The minister gave no reason for her decision.",
        "The company offered no comment.",
        "The police made no statement on the arrest.",
        "The police have made no claim that he was armed.",
    ],
)
def test_who_gives_no_reason_says_nothing(reader: Reader, text: str) -> None:
    assert [found.is_negated for found in read(reader, text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The choir is known for its loud concerts.",
        "The market, known as the Shambles, was closed.",
        "The clinics work in counties that do not recognize their licences.",
        "A new harbour law was passed last week.",
        "The harbour bill was passed by 12 votes.",
        "His sister stayed behind to look for their dog.",
        "A heron was to blame for the power cut.",
    ],
)
def test_where_nobody_says_anything_there_is_no_attribution(reader: Reader, text: str) -> None:
    assert told(reader, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lawmakers authorized the strikes.", ("Lawmakers", "authorized", "the strikes")),
        ("He knew that the boiler leaked.", ("He", "knew", "that the boiler leaked")),
        (
            "She travelled to Bergen to demand that the ban be lifted.",
            ("She", "to demand", "that the ban be lifted"),
        ),
        ("It is believed that three people are missing.", ("", "is believed", "that three people are missing")),
        (
            "It has been claimed that the singer was offered money.",
            ("", "has been claimed", "that the singer was offered money"),
        ),
    ],
)
def test_what_is_like_them_and_said(reader: Reader, text: str, expected: tuple[str, str, str]) -> None:
    assert told(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bakery acted unlawfully when it dismissed the men, the Labour Court has ruled.",
            ("the Labour Court", "has ruled", "The bakery acted unlawfully when it dismissed the men"),
        ),
        (
            "The council sold the park too cheaply, the city watchdog has found.",
            ("the city watchdog", "has found", "The council sold the park too cheaply"),
        ),
        (
            "The pilot had been awake for 20 hours, an inquiry has heard.",
            ("an inquiry", "has heard", "The pilot had been awake for 20 hours"),
        ),
        (
            "Sara is one of 400 people who, the Red Cross estimates, have crossed into Norvik since Friday.",
            ("the Red Cross", "estimates", "who | have crossed into Norvik since Friday"),
        ),
        (
            "The levy was never collected, as the opposition has claimed.",
            ("the opposition", "has claimed", "The levy was never collected"),
        ),
    ],
)
def test_what_a_cue_behind_a_comma_says(reader: Reader, text: str, expected: tuple[str, str, str]) -> None:
    assert told(reader, text) == [expected]


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        (
            "Nine dead in Norvik mine collapse, rescuers say",
            "Nine miners have died after a shaft collapsed in Norvik. Rescuers worked through the night.",
            [("rescuers", "say", "Nine dead in Norvik mine collapse")],
        ),
        (
            "TV star Lena, 38, 'heartbroken' as partner 'moves out', friends reveal",
            'SOAP star Lena Holm is "devastated" after her partner left her, insiders claim.',
            [
                ("friends", "reveal", "TV star Lena, 38, 'heartbroken' as partner 'moves out'"),
                ("insiders", "claim", 'SOAP star Lena Holm is "devastated" after her partner left her'),
            ],
        ),
        (
            "Port director misled traders over quay closure, says watchdog",
            "The quay was closed in May.",
            [("watchdog", "says", "Port director misled traders over quay closure")],
        ),
        (
            "Rents to fall by 4% next year, predicts bank",
            "The rents of flats may fall.",
            [("bank", "predicts", "Rents to fall by 4% next year")],
        ),
        (
            "Governor slammed by farmers over water plan",
            "The governor has a plan.",
            [("farmers", "slammed", "Governor | over water plan")],
        ),
        ("Holm urged by nurses to act", "The ward is full.", [("nurses", "urged", "to act")]),
        (
            "UN: Three million people need water",
            "The drought goes on.",
            [("UN", ":", "Three million people need water")],
        ),
    ],
)
def test_headlines_tell_by_their_form_who_says_it(
    reader: Reader, headline: str, body: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(reader, f"{headline}\n\n{body}", headline=Span(0, len(headline))) == expected


def test_a_verb_at_the_end_of_a_headline_can_have_an_object(reader: Reader) -> None:
    headline = "Minister quits, claims victory"
    found = told(reader, f"{headline}\n\nA minister has quit.", headline=Span(0, len(headline)))
    assert [content for _, _, content in found] == ["victory"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"Sheer fantasy" was how Finance Minister Julio Andrade described talk of a rise.',
            ("Finance Minister Julio Andrade", "described", '"Sheer fantasy"'),
        ),
        (
            '"Nobody can eat a car park," was the Reverend Judith Amankwah\'s verdict on the scheme.',
            ("the Reverend Judith Amankwah", "verdict", '"Nobody can eat a car park,"'),
        ),
        (
            '"The beds are gone" was her answer when the council debated.',
            ("her", "answer", '"The beds are gone"'),
        ),
    ],
)
def test_clefts_tell_whose_words_a_quotation_is(reader: Reader, text: str, expected: tuple[str, str, str]) -> None:
    assert told(reader, text) == [expected]


def test_a_title_in_a_cleft_is_nobodys_words(reader: Reader) -> None:
    assert told(reader, '"Hamlet" was her favourite play.') == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pair reportedly split in June.", ("", "reportedly", "The pair | split in June")),
        ("Chats can reportedly be monitored.", ("", "reportedly", "Chats can | be monitored")),
        (
            "The suspect, who allegedly shot two men, was arrested on Monday.",
            ("", "allegedly", "who | shot two men"),
        ),
        (
            "As per the revised schedule, the ferries leave at noon.",
            ("the revised schedule", "As per", "the ferries leave at noon"),
        ),
        ("Per the report, exports fell by 3%.", ("the report", "Per", "exports fell by 3%")),
        (
            "Exports fell by 3%, per the ministry.",
            ("the ministry", "per", "Exports fell by 3%"),
        ),
    ],
)
def test_adverbs_and_per(reader: Reader, text: str, expected: tuple[str, str, str]) -> None:
    assert told(reader, text) == [expected]


@pytest.mark.parametrize(
    "text", ["The tickets cost 40 kroner per adult.", "Rooms are 900 kroner, per night, per guest."]
)
def test_per_head_is_no_source(reader: Reader, text: str) -> None:
    assert told(reader, text) == []


def test_who_said_a_quotation_is_no_part_of_it(reader: Reader) -> None:
    text = '"We need a plan," Erik Holm said, according to a transcript.'
    assert told(reader, text) == [
        ("Erik Holm", "said", '"We need a plan,"'),
        ("a transcript", "according to", '"We need a plan,"'),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The firm welcomed the finding, which it said confirmed that the toy was safe.",
            ("it", "said", "which | confirmed that the toy was safe"),
        ),
        (
            "The bank found evidence that files had been stolen.",
            ("The bank", "found", "evidence that files had been stolen"),
        ),
    ],
)
def test_a_cue_ends_where_what_is_said_begins(reader: Reader, text: str, expected: tuple[str, str, str]) -> None:
    assert told(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The senator pushed back on the report.", Stance.DENIED),
        ("The senator pushed back against the critics.", Stance.DENIED),
        ("The senator pushed for a ban.", Stance.ASKED),
        ("The mayor sought to calm fears.", Stance.NEUTRAL),
        ("The mayor sought a ban.", Stance.ASKED),
    ],
)
def test_a_particle_changes_what_a_verb_means(reader: Reader, text: str, stance: Stance) -> None:
    assert [found.stance for found in read(reader, text)] == [stance]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amid calls by farmers to stop the sale, the minister resigned.", ("farmers", "calls", "to stop the sale")),
        (
            "The committee praised the new road, which cost two million pounds and opened last year.",
            ("The committee", "praised", "the new road"),
        ),
        (
            '"The road is loud. Nobody sleeps here any more."\n\nThe council will meet on Monday.',
            ("", "", '"The road is loud. Nobody sleeps here any more."'),
        ),
    ],
)
def test_nouns_asides_and_quotations_that_stand_alone(
    reader: Reader, text: str, expected: tuple[str, str, str]
) -> None:
    assert told(reader, text) == [expected]
