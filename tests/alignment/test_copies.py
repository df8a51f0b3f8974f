import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.alignment.copies import (
    COPIED_RATIO,
    MAX_HOLDERS,
    MIN_SHARED_SHINGLES,
    find_origins,
    is_copy,
    shingles_of,
)
from claimcheck.records import Article, content_id
from tests.building import bare_article, spans_of_lines

WIRE = """The reservoir above Kesta overflowed early on Thursday and flooded the lower town, the water board said.
Some 300 households left their homes before dawn and spent the day in a sports hall on the hill.
“We heard the siren and we simply ran, all of us, in our slippers and coats,” said Ilse Marn, a baker.
Engineers opened two of the five gates at noon, and the level fell by a hand's breadth within the hour.
The board had warned in spring that the third gate was stuck and that spare parts would take a year to arrive.
Rail services along the valley were suspended until further notice, with buses running to the junction at Orv."""
LOCAL = """Children carried cats in baskets, and somebody had thought of the brass band's instruments.
That is how Kesta moved uphill on Thursday, after its reservoir spilled over for the first time in forty years.
“We heard the siren and we simply ran, all of us, in our slippers and coats,” Ilse Marn told this paper.
A stuck gate is to blame, if you believe the engineers, who asked for a new one in spring.
By evening the cellars of Mill Street had been pumped dry, and the baker was selling rolls from a handcart.
The mayor wants to know why nobody rang the church bells."""
OTHER = """Farmers around Dresk expect the worst apple harvest in a decade after late frosts killed most of the blossom.
Hail in June did the rest, and growers say that juice makers already offer twice what they paid last autumn.
The cooperative, which has 240 members, asked the province for loans without interest until the next season.
An official promised an answer within weeks and said that much depended on the insurers and on the capital.
Cider houses along the river plan to buy abroad, which their customers are unlikely to notice in the glass."""


def article(name: str, text: str, *, outlet: str | None = None) -> Article:
    return bare_article(text, id=content_id(name), path=f"{name}.txt", outlet=outlet, body=spans_of_lines(text))


def lines(text: str, *numbers: int) -> str:
    return "\n".join(text.split("\n")[number] for number in numbers)


def origins(**texts: str) -> list[str]:
    """Return the articles of each origin by the first letters of their names."""
    articles = [article(name, text) for name, text in texts.items()]
    names = {content_id(name): name for name in texts}
    return sorted(
        "".join(sorted(names[copy.article][0] for copy in origin.copies)) for origin in find_origins(articles)
    )


def without_every(count: int, text: str) -> str:
    """Return ``text`` with every so-manieth word exchanged, as an editor might."""
    return "\n".join(
        " ".join("moreover" if i % count == count - 1 else word for i, word in enumerate(line.split(" ")))
        for line in text.split("\n")
    )


@pytest.mark.parametrize(
    "copied",
    [
        WIRE,
        lines(WIRE, 0, 1, 3),
        lines(WIRE, 3, 0, 5),
        WIRE.upper().replace("’", "'"),
        without_every(8, WIRE),
        f"{lines(WIRE, 0, 4)}\n{OTHER}",
        f"{lines(WIRE, 1)} {lines(OTHER, 0, 1)}",
    ],
    ids=["whole", "cut", "in another order", "in capitals", "edited", "two paragraphs lifted", "a brief of three"],
)
def test_a_copy_is_of_one_origin_with_what_it_copies(copied: str) -> None:
    assert origins(wire=WIRE, copy=copied) == ["cw"]


@pytest.mark.parametrize(
    "told",
    [
        LOCAL,
        OTHER,
        f"{OTHER}\n{lines(WIRE, 0)}",
        without_every(3, WIRE),
        lines(WIRE, 2),
        "",
    ],
    ids=["same statement quoted", "another event", "one sentence", "other words", "a quotation alone", "nothing"],
)
def test_an_article_in_words_of_its_own_is_of_no_common_origin(told: str) -> None:
    assert origins(wire=WIRE, own=told) == []


QUOTED = "The reservoir above Kesta overflowed early on Thursday and flooded the lower town, as it did in spring"


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("“", "")])
def test_what_stands_in_quotation_marks_does_not_count(opens: str, closes: str) -> None:
    outside = shingles_of(article("plain", QUOTED))
    assert outside
    assert shingles_of(article("quoted", f"He said: {opens}{QUOTED}{closes}")) & outside == set()


def test_apostrophes_open_no_quotation() -> None:
    told = "The workers' union met in the '90s at the dockers' hall to elect the treasurers' committee"
    assert len(shingles_of(article("a", told))) == len(told.replace("'s", " s").split()) - 4


def test_a_summary_of_two_reports_does_not_make_one_of_them() -> None:
    summary = f"{lines(WIRE, 0, 3)}\n{lines(OTHER, 0, 2)}"
    assert origins(wire=WIRE, other=OTHER, local=LOCAL) == []
    assert len(origins(wire=WIRE, other=OTHER, summary=summary)) == 1
    assert origins(wire=WIRE, other=OTHER, summary=summary) in (["sw"], ["os"])


def test_reprints_with_different_cuts_are_of_one_origin() -> None:
    assert origins(agency=WIRE, beacon=lines(WIRE, 0, 1, 2), courier=lines(WIRE, 3, 4, 5), local=LOCAL) == ["abc"]


def test_shares_tell_how_much_of_each_article_another_has() -> None:
    (origin,) = find_origins([article("wire", WIRE), article("copy", f"{lines(WIRE, 0, 1)}\n{OTHER}")])
    shares = {copy.article: copy.shared_ratio for copy in origin.copies}
    shared = len(shingles_of(article("shared", lines(WIRE, 0, 1))))
    assert shares[content_id("wire")] == pytest.approx(shared / len(shingles_of(article("wire", WIRE))))
    assert COPIED_RATIO < shares[content_id("copy")] < shares[content_id("wire")] < 1


def test_a_few_set_phrases_are_no_copy_however_short_the_article() -> None:
    brief, longer = lines(WIRE, 0), lines(WIRE, 3)
    assert len(shingles_of(article("brief", brief))) < MIN_SHARED_SHINGLES
    assert len(shingles_of(article("longer", longer))) >= MIN_SHARED_SHINGLES
    assert origins(wire=WIRE, brief=brief) == []
    assert origins(wire=WIRE, longer=longer) == ["lw"]


def test_what_stands_in_every_article_is_furniture() -> None:
    notice = lines(WIRE, 0, 1)
    words = random.Random(7)  # noqa: S311 - the same made-up texts each time
    texts = [" ".join(f"w{words.randrange(9999)}" for _ in range(300)) for _ in range(MAX_HOLDERS + 20)]
    articles = [article(str(number), f"{text}\n{notice}") for number, text in enumerate(texts)]
    assert find_origins(articles) == ()


LINES = st.sampled_from([*WIRE.split("\n"), *LOCAL.split("\n"), *OTHER.split("\n")])
TEXTS = st.lists(st.lists(LINES, min_size=1, max_size=6).map("\n".join), max_size=6)


@settings(deadline=None)
@given(texts=TEXTS, data=st.data())
def test_the_order_of_the_articles_does_not_matter(texts: Sequence[str], data: st.DataObject) -> None:
    articles = [article(str(number), text) for number, text in enumerate(texts)]
    assert find_origins(data.draw(st.permutations(articles))) == find_origins(articles)


@settings(deadline=None)
@given(texts=TEXTS)
def test_every_article_is_in_one_origin_at_most_and_shares_with_another(texts: Sequence[str]) -> None:
    found = find_origins([article(str(number), text) for number, text in enumerate(texts)])
    members = [copy.article for origin in found for copy in origin.copies]
    assert len(members) == len(set(members))
    assert all(len(origin.copies) > 1 for origin in found)
    assert all(0 < copy.shared_ratio <= 1 for origin in found for copy in origin.copies)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([WIRE, LOCAL, OTHER, lines(WIRE, 0, 1, 3), lines(WIRE, 4, 5)]), min_size=2, max_size=2))
def test_two_articles_are_copies_if_they_are_of_one_origin_whoever_is_asked_first(texts: Sequence[str]) -> None:
    one, other = (article(str(i), text) for i, text in enumerate(texts))
    asked = [is_copy(shingles_of(a), shingles_of(b)) for a, b in ((one, other), (other, one))]
    assert asked == [len(find_origins([one, other])) == 1] * 2
