import datetime as dt
from dataclasses import replace

import pytest

from claimcheck.comparison.common_words import alike_words, shared_words
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.wording import (
    cause_words,
    date_words,
    figure_words,
    fuller,
    in_context,
    negation_words,
    quoted,
    quoted_at,
    told_words,
)
from claimcheck.records import (
    Article,
    Claim,
    Match,
    Modality,
    Name,
    NameLabel,
    Proposition,
    Quantity,
    Role,
    RoleName,
    Span,
    Time,
    TimeRelation,
)
from tests.building import bare_article, bare_claim


def printed(text: str) -> tuple[Claim, Article]:
    return bare_claim(text, Span(0, len(text))), bare_article(text)


def place(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_words_are_printed_without_the_marks_of_the_format() -> None:
    text = "Vance was **sentenced\nto eight &amp; a half** years."
    marks = tuple(Span(at, at + 2) for at in (text.index("**"), text.rindex("**")))
    article = bare_article(text, markup=marks)
    assert quoted_at(Span(6, len(text)), article) == '"was sentenced to eight & a half years."'


def test_long_words_are_cut_between_words() -> None:
    shown = quoted("harbour wall " * 20)
    assert shown.endswith('harbour ..."')
    assert len(shown) < 110


@pytest.mark.parametrize(
    ("text", "words", "counted", "shown"),
    [
        ("She won by 412 votes on Friday.", "412", "votes", '"412 votes"'),
        ("Dozens of people were hurt.", "Dozens", "people", '"Dozens of people"'),
        ("He took 12 seats, and voters left.", "12", "voters", '"He took 12 seats"'),
        ("Keith Orr came third with 5,210.", "5,210", None, '"came third with 5,210"'),
        ("In Kelby (1,204 metres), they met.", "1,204", None, '"1,204 metres"'),
    ],
)
def test_a_figure_stands_with_what_it_counts_or_in_its_context(
    text: str, words: str, counted: str | None, shown: str
) -> None:
    claim, article = printed(text)
    figure = Quantity(span=place(text, words), text=words, low=1, high=1, counted_text=counted)
    assert figure_words(figure, claim, article) == shown


def role(name: RoleName, text: str, words: str) -> Role:
    return Role(name=name, span=place(text, words), lemma="x", preposition=None, entity=None, modifiers=())


def event(text: str, verb: str, *roles: Role) -> Proposition:
    return Proposition(
        span=place(text, verb), lemma="x", is_nominal=False, is_negated=False, modality=Modality.FACT, roles=roles
    )


LONG = "profit for the half-year that ended in the last week of an unusually cold and wet September"


@pytest.mark.parametrize(
    ("text", "who", "verb", "what", "figure", "shown"),
    [
        ("Profit in the year to Sept. 28 fell to £7m.", "Profit in the year to Sept. 28", "fell", "£7m", "£7m", 0),
        ("Ida Lie put Vik ahead after 23 minutes.", "Ida Lie", "put", "23 minutes", "23 minutes", 0),
        (f"The {LONG} will rise to £7m.", LONG, "rise", "£7m", "£7m", "will rise to £7m"),
        ("One man died and 31 were hurt in the crash.", None, "hurt", "31", "31", "31 were hurt in the crash"),
        (f"He won, {'so ' * 30}by 7m.", "He", "won", "7m", "7m", "7m"),
    ],
)
def test_a_figure_of_nothing_that_is_counted_stands_in_its_clause(
    text: str, who: str | None, verb: str, what: str, figure: str, shown: str | int
) -> None:
    claim, article = printed(text)
    roles = [role(RoleName.PATIENT, text, what)] + ([role(RoleName.AGENT, text, who)] if who else [])
    claim = replace(claim, propositions=(event(text, verb, *roles),))
    told = Quantity(span=place(text, figure), text=figure, low=1, high=1, unit="x")
    assert figure_words(told, claim, article) == f'"{shown or text[:-1]}"'


def test_no_stretch_begins_or_ends_inside_a_date_a_figure_or_a_name() -> None:
    text = "By May 28 sales, up at Old Velden, of 30 m units rose on May 29 in New Norvik."
    claim, article = printed(text)
    days = (place(text, words) for words in ("May 28", "May 29"))
    claim = replace(
        claim,
        times=tuple(Time(span=day, text=day.of(text), start=None, end=None) for day in days),
        names=tuple(
            Name(span=place(text, words), text=words, label=NameLabel.LOC, canonical=words, key=words.lower())
            for words in ("Old Velden", "New Norvik")
        ),
        quantities=(Quantity(span=place(text, "30 m units"), text="30 m units", low=3e7, high=3e7),),
    )
    assert in_context(place(text, "sales"), claim, article, before=1) == '"sales"'
    assert in_context(place(text, "rose"), claim, article, before=1, after=2) == '"rose"'
    text = "The Old Velden bridge rose."
    claim, article = printed(text)
    name = Name(span=Span(4, 14), text="Old Velden", label=NameLabel.LOC, canonical="x", key="x")
    assert in_context(place(text, "bridge"), replace(claim, names=(name,)), article, before=1) == '"Old Velden bridge"'


def test_the_clause_of_a_figure_does_not_begin_before_its_conjunction() -> None:
    text = "He found that 46 percent opposed it."
    claim, article = printed(text)
    figure = Quantity(span=place(text, "46 percent"), text="46 percent", low=46, high=46, unit="percent")
    assert figure_words(figure, claim, article) == '"46 percent opposed it"'
    text = "Ten were hurt, two of them badly."
    claim, article = printed(text)
    two = Quantity(span=place(text, "two"), text="two", low=2, high=2)
    assert figure_words(two, claim, article) == '"two of them badly"'


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("They all were found alive in the loft.", "alive", '"all were found alive in the loft"'),
        ("Yes, alive, they said.", "alive", '"alive"'),
        ("They said that alive is good.", "alive", '"They said that alive is good"'),
        ("He met her, and the alive dog.", "alive", '"the alive dog"'),
        ("It lay alive at Old Crane Wharf.", "alive", '"It lay alive"'),
        ("It lay alive at Oslo.", "alive", '"It lay alive at Oslo"'),
    ],
)
def test_context_ends_at_marks_and_with_a_word_that_tells_something(text: str, words: str, shown: str) -> None:
    claim, article = printed(text)
    assert in_context(place(text, words), claim, article, before=3, after=3) == shown


@pytest.mark.parametrize(
    ("text", "verb", "who", "shown"),
    [
        ("Hugh Latimer did not concede defeat.", "concede", "Hugh Latimer", '"Hugh Latimer did not concede defeat"'),
        ("Ian Whyte, who wasn’t involved, left.", "involved", "Ian Whyte", '"Ian Whyte, who wasn’t involved"'),
        ("Nobody in the old town was hurt.", "hurt", None, '"Nobody in the old town was hurt"'),
    ],
)
def test_a_negated_predicate_is_printed_with_its_negation(text: str, verb: str, who: str | None, shown: str) -> None:
    claim, article = printed(text)
    role = who and Role(
        name=RoleName.AGENT, span=place(text, who), lemma="x", preposition=None, entity=None, modifiers=()
    )
    told = Proposition(
        span=place(text, verb), lemma="x", is_nominal=False, is_negated=True, modality=Modality.FACT, roles=()
    )
    assert told_words(told, claim, article, role or None) == shown


@pytest.mark.parametrize(
    ("text", "words", "first", "last", "shown"),
    [
        ("It ran since 2007.", "2007", "2007-01-01", "2007-12-31", '"since 2007"'),
        ("It fell on Wednesday.", "Wednesday", "2025-03-05", "2025-03-05", '"Wednesday" (2025-03-05)'),
        ("It fell on 5 March 2025.", "5 March 2025", "2025-03-05", "2025-03-05", '"5 March 2025"'),
        ("It fell in March.", "March", "2025-03-01", "2025-03-31", '"March"'),
        ("It fell in April.", "April", "2024-04-01", "2024-04-30", '"April" (2024)'),
        ("It fell last year.", "last year", "2024-01-01", "2024-12-31", '"last year" (2024)'),
        ("It fell that week.", "that week", "2025-03-03", "2025-03-09", '"that week" (2025-03-03 to 2025-03-09)'),
    ],
)
def test_the_day_stands_in_brackets_only_where_the_words_do_not_tell_it(
    text: str, words: str, first: str, last: str, shown: str
) -> None:
    relation = TimeRelation.SINCE if "since" in text else TimeRelation.AT
    time = Time(
        span=place(text, words),
        text=words,
        start=dt.date.fromisoformat(first),
        end=dt.date.fromisoformat(last),
        relation=relation,
    )
    other = Time(span=Span(0, 1), text="x", start=dt.date(2025, 1, 1), end=dt.date(2025, 1, 1))
    assert date_words(time, other, bare_article(text)) == shown


def test_a_cause_is_printed_without_the_word_that_links_it() -> None:
    text = "The crash was caused by a burst tyre."
    claim, article = printed(text)
    assert cause_words(place(text, "by a burst tyre"), claim, article) == '"a burst tyre"'


def test_of_two_names_for_one_the_fuller_is_printed_whichever_comes_first() -> None:
    assert fuller("Ana Lund", "Lund") == fuller("Lund", "Ana Lund") == "Ana Lund"


def paired(first: str, second: str) -> Pair:
    (a, article_a), (b, article_b) = printed(first), printed(second)
    match = Match(a=a.id, b=b.id, score=0.8, fields=())
    return Pair(a=a, b=b, match=match, article_a=article_a, article_b=article_b)


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("City beat Rovers on Saturday.", "Rovers beat City on Saturday.", '"City", "beat" and "on Saturday"'),
        (
            "The bank cut its rate to 3.25%.",
            "Its rate to 3.25 percent: the bank.",
            '"Its rate to 3.25" and "the bank"',
        ),
        ("They left.", "She stayed in the U.S.", ""),
    ],
)
def test_the_longest_stretches_in_common_are_printed_whichever_claim_comes_first(
    first: str, second: str, shown: str
) -> None:
    assert shared_words(paired(first, second)) == shared_words(paired(second, first)) == shown


def test_a_stretch_in_common_goes_on_behind_the_mark_in_a_date() -> None:
    text = "Since Sept. 27 all were open."
    day = Time(span=place(text, "Sept. 27"), text="Sept. 27", start=None, end=None)
    given = paired(text, text)
    assert shared_words(given) == '"Since Sept" and "27 all were open"'
    dated = replace(given, a=replace(given.a, times=(day,)), b=replace(given.b, times=(day,)))
    assert shared_words(dated) == '"Since Sept. 27 all were open"'


def test_words_in_another_form_are_told_where_no_stretch_is_common() -> None:
    pair = paired("Releases began.", "They released nobody.")
    assert shared_words(pair) == ""
    assert alike_words(pair) == '"Releases"'


def test_one_negation_in_the_same_words_is_printed() -> None:
    assert negation_words(paired("The mine has opened.", "The mine has not opened.")) == '"has not opened"'
    assert negation_words(paired("The mine has never opened.", "The mine has not opened.")) == ""
