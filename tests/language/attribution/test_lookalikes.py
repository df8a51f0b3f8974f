"""What looks like an attribution and is none, as the shipped model reads it, and what is one."""

import pytest

from claimcheck.language.attribution.completion import complete
from claimcheck.language.attribution.linking import link
from claimcheck.language.attribution.links import LabelledSpan, Link, Role
from claimcheck.language.attribution.lookalikes import without_lookalikes
from claimcheck.language.attribution.quotations import Quotes
from claimcheck.language.pipeline import Reader
from claimcheck.records import Span
from tests.language.attribution.parsed import parsed
from tests.language.attribution.test_as_read import read, told


def headed(
    headline: str, body: str = "The fire in the harbour was out by noon, and forty people could go home."
) -> str:
    return f"{headline}\n\n{body}"


def told_in_headline(reader: Reader, headline: str) -> list[tuple[str, str, str]]:
    text = headed(headline)
    return [found for found in told(reader, text, headline=Span(0, len(headline))) if found[1] in headline]


@pytest.mark.parametrize(
    "text",
    [
        "His sister, Clara Dale, was acquitted of fraud on Monday.",
        "Tom Dale was cleared of murder.",
        "Captain Leo Vargo was shown a straight red card in stoppage time.",
    ],
)
def test_what_befalls_somebody_is_no_saying(reader: Reader, text: str) -> None:
    assert not read(reader, text)


@pytest.mark.parametrize(
    "text", ["Residents were warned not to drink the water.", "Guests were told that the harbour was closed."]
)
def test_who_is_told_something_does_not_say_it(reader: Reader, text: str) -> None:
    [found] = read(reader, text)
    assert (found.source, found.source_name) == ((), None)


@pytest.mark.parametrize(
    "headline",
    [
        "Harbour fire: what we know",
        "What we know about the harbour fire",
        "Clara Dale: what happened on the night she died",
    ],
)
def test_a_topic_before_a_colon_and_the_writers_say_nothing(reader: Reader, headline: str) -> None:
    assert not told_in_headline(reader, headline)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Mayor Dale: harbour will not reopen", ("Mayor Dale", ":", "harbour will not reopen")),
        ("Police: two people died in blaze", ("Police", ":", "two people died in blaze")),
        ("Tea “a small wonder”, say scientists", ("scientists", "say", "Tea “a small wonder”")),
    ],
)
def test_who_says_it_in_a_headline_is_no_verb_and_no_topic(
    reader: Reader, headline: str, expected: tuple[str, str, str]
) -> None:
    assert told_in_headline(reader, headline) == [expected]


def test_a_verb_that_is_no_cue_says_nothing_without_content() -> None:
    doc = parsed("Talks/NOUN/NNS/nsubj/1 collapse/VERB/VBP/ROOT/0 ./PUNCT/./punct/-1")
    talks = Link(head=1, source=[(0, 1)], cue=[(1, 2)])
    assert not list(without_lookalikes(doc, [talks], Quotes(doc, ())))


def test_a_cue_may_stand_without_content() -> None:
    doc = parsed("Lund/PROPN/NNP/nsubj/1 replied/VERB/VBD/ROOT/0 ./PUNCT/./punct/-1")
    reply = Link(head=1, source=[(0, 1)], cue=[(1, 2)])
    assert list(without_lookalikes(doc, [reply], Quotes(doc, ()))) == [reply]


def test_a_source_holds_no_cue_wherever_its_comma_hangs() -> None:
    doc = parsed(
        "Tea/NOUN/NN/nsubj/1 helps/VERB/VBZ/ccomp/2 ,/PUNCT/,/punct/2 say/VERB/VBP/ROOT/0 doctors/NOUN/NNS/nsubj/-1"
    )
    said = [
        LabelledSpan(start=0, end=2, role=Role.CONTENT, frame=3),
        LabelledSpan(start=3, end=4, role=Role.CUE, frame=3),
    ]
    [found] = link(doc, said, ())
    assert found.source == [(4, 5)]


def test_the_who_has_a_name(reader: Reader) -> None:
    assert [one.source_name for one in read(reader, "The WHO said the drug was safe.")] == ["WHO"]


LISTED = (
    "Lee/PROPN/NNP/nsubj/1 said/VERB/VBD/ROOT/0 Dale/PROPN/NNP/nsubj/1 sold/VERB/VBD/ccomp/-2 cars/NOUN/NNS/obj/-1 "
    "{} ,/PUNCT/,/punct/1 boats/NOUN/NNS/appos/-3 and/CCONJ/CC/cc/1 {} ./PUNCT/./punct/-9"
)


@pytest.mark.parametrize(
    ("last", "end"), [("land/NOUN/NN/conj/-4", 10), ("left/VERB/VBD/conj/-5", 6), ("both/PRON/DT/nsubj/-8", 6)]
)
def test_the_rest_of_a_list_is_said_too(last: str, end: int) -> None:
    doc = parsed(LISTED.format("yesterday/NOUN/NN/obl/-2", last))
    spans = [
        LabelledSpan(start=0, end=1, role=Role.SOURCE, frame=1),
        LabelledSpan(start=1, end=2, role=Role.CUE, frame=1),
        LabelledSpan(start=2, end=6, role=Role.CONTENT, frame=1),
    ]
    assert complete(doc, spans, (), Quotes(doc, ()))[-1].end == end


VERDICT = (
    "Lund/PROPN/NNP/nsubj:pass/2 was/AUX/VBD/aux:pass/1 found/VERB/VBN/ROOT/0 {} of/SCONJ/IN/mark/1 "
    "theft/NOUN/NN/obl/-2 ./PUNCT/./punct/-4"
)


@pytest.mark.parametrize(("outcome", "is_said"), [("guilty/ADJ/JJ/xcomp/-1", False), ("proof/NOUN/NN/obj/-1", True)])
def test_what_somebody_is_found_is_no_saying(outcome: str, *, is_said: bool) -> None:
    doc = parsed(VERDICT.format(outcome))
    found = Link(head=2, cue=[(1, 4)], content=[(0, 1), (5, 6)])
    assert list(without_lookalikes(doc, [found], Quotes(doc, ()))) == [found] * is_said


@pytest.mark.parametrize(("source", "is_said"), [([], False), ([(0, 1)], True)])
def test_what_somebody_is_found_to_have_done_is_no_saying(source: list[tuple[int, int]], *, is_said: bool) -> None:
    doc = parsed(
        "Lund/PROPN/NNP/nsubj:pass/2 was/AUX/VBD/aux:pass/1 found/VERB/VBN/ROOT/0 to/PART/TO/mark/2 have/AUX/VB/aux/1 "
        "lied/VERB/VBN/xcomp/-3 ./PUNCT/./punct/-4"
    )
    found = Link(head=2, source=source, cue=[(1, 3)], content=[(3, 6)])
    assert list(without_lookalikes(doc, [found], Quotes(doc, ()))) == [found] * is_said


@pytest.mark.parametrize(("who", "modal", "is_said"), [("You", "can", False), ("We", "can", True), ("You", "do", True)])
def test_what_anybody_can_say_nobody_says(who: str, modal: str, *, is_said: bool) -> None:
    tag = "MD" if modal == "can" else "VBP"
    doc = parsed(
        f"{who}/PRON/PRP/nsubj/2 {modal}/AUX/{tag}/aux/1 blame/VERB/VB/ROOT/0 rain/NOUN/NN/obj/-1 for/ADP/IN/case/1 "
        "it/PRON/PRP/obl/-3 ./PUNCT/./punct/-4"
    )
    blame = Link(head=2, source=[(0, 1)], cue=[(1, 3)], content=[(3, 6)])
    assert list(without_lookalikes(doc, [blame], Quotes(doc, ()))) == [blame] * is_said


NAMED = (
    "Police/NOUN/NNS/nsubj/1 {}/VERB/VBD/ROOT/0 the/DET/DT/det/1 dead/NOUN/NN/obj/-2 as/ADP/IN/case/1 "
    "Lee/PROPN/NNP/obl/-4 ,/PUNCT/,/punct/1 40/NUM/CD/nmod/-2 ,/PUNCT/,/punct/3 and/CCONJ/CC/cc/1 "
    "Lund/PROPN/NNP/conj/-5 yesterday/NOUN/NN/obl/-10 ./PUNCT/./punct/-11"
)


@pytest.mark.parametrize(("verb", "start", "end"), [("named", 4, 11), ("named", 8, 11), ("told", 4, 4)])
def test_what_somebody_is_named_is_said_too(verb: str, start: int, end: int) -> None:
    doc = parsed(NAMED.format(verb))
    doc[1].lemma_ = {"named": "name", "told": "tell"}[verb]
    spans = [
        LabelledSpan(start=0, end=1, role=Role.SOURCE, frame=1),
        LabelledSpan(start=1, end=2, role=Role.CUE, frame=1),
        LabelledSpan(start=2, end=start, role=Role.CONTENT, frame=1),
    ]
    assert complete(doc, spans, (), Quotes(doc, ()))[-1].end == end


@pytest.mark.parametrize(
    ("opening", "source", "is_said"),
    [
        ("There/PRON/EX/expl/1", [], False),
        ("Lund/PROPN/NNP/nsubj/1", [], True),
        ("There/PRON/EX/expl/1", [(0, 1)], True),
    ],
)
def test_a_feeling_that_is_nobodys_says_nothing(opening: str, source: list[tuple[int, int]], *, is_said: bool) -> None:
    doc = parsed(
        f"{opening} was/VERB/VBD/ROOT/0 fury/NOUN/NN/nsubj/-1 that/SCONJ/IN/mark/2 roads/NOUN/NNS/nsubj/1 "
        "shut/VERB/VBD/acl/-3 ./PUNCT/./punct/-5"
    )
    fury = Link(head=2, source=source, cue=[(2, 3)], content=[(3, 6)])
    assert list(without_lookalikes(doc, [fury], Quotes(doc, ()))) == [fury] * is_said
