from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction import extract
from claimcheck.language import annotations_of
from claimcheck.language.pipeline import Reader
from claimcheck.language.plain import as_read
from claimcheck.reading.markdown import read_markdown
from claimcheck.reading.text import read_text
from claimcheck.records import Article, Span, moved
from tests.building import bare_article

CLEAN = """Ferry fire kills 15 off Porto Lindo

A fire on the ferry Santa Clara killed 15 people on Monday night, the coast guard said in a statement.

“We found no survivors below deck,” Captain Rita Alves told reporters. Repairs had cost $5 million in April.
"""
MARKED = """# Ferry fire kills 15 off Porto Lindo

A fire on the ferry *Santa Clara* killed **15 people** on Monday night, the [coast guard](https://a.example/b) said in a
statement.

“We found **no** survivors below deck,” [Captain Rita Alves](https://a.example/rita_alves) told reporters. Repairs had
cost **$5** million in April.
"""
WRAPPED = """Ferry fire kills 15 off Porto Lindo

A fire on the ferry Santa Clara killed 15 people on Monday night, the
coast guard said in a statement.

“We found no survivors below deck,” Captain Rita Alves told
reporters. Repairs had cost $5\u00a0million in  April.
"""


def article(text: str, *spans: Span, markup: tuple[Span, ...] = ()) -> Article:
    return bare_article(text, id="a", body=spans, markup=markup)


def of(path: str, text: str) -> Article:
    (found,) = read_markdown(path, text) if path.endswith(".md") else read_text(path, text)
    assert isinstance(found, Article)
    return found


def test_an_article_of_plain_lines_is_read_as_it_is() -> None:
    clean = of("a.txt", CLEAN)
    copy, offsets = as_read(clean)
    assert copy is clean
    assert offsets is None


def test_line_breaks_runs_of_blanks_and_marks_go_and_places_are_known() -> None:
    text = "Menu  one\n\n**Some 18\n people** died.\n"
    stored = article(text, Span(11, 36), markup=(Span(11, 13), Span(28, 30)))
    copy, offsets = as_read(stored)
    assert copy.text == "Menu  one\n\nSome 18 people died.\n"
    (body,) = copy.body
    assert body.of(copy.text) == "Some 18 people died."
    start = copy.text.index("18 people")
    assert moved(Span(start, start + 9), offsets).of(text) == "18\n people"
    assert moved(body, offsets).of(text) == "Some 18\n people** died."


def test_a_paragraph_that_is_all_markup_is_none() -> None:
    stored = article("a\n\n![b](c)\n", Span(0, 1), Span(3, 10), markup=(Span(3, 10),))
    copy, _ = as_read(stored)
    assert [span.of(copy.text) for span in copy.body] == ["a"]


@settings(deadline=None)
@given(st.data())
def test_every_place_of_the_copy_holds_what_is_stored_there(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab \n\t\u00a0*", min_size=1, max_size=40))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    marks = tuple(Span(i, i + 1) for i, character in enumerate(text) if character == "*" and cuts[0] <= i < cuts[1])
    stored = article(text, Span(cuts[0], cuts[1]), Span(cuts[2], cuts[3]), markup=marks)
    copy, offsets = as_read(stored)
    places = tuple(range(len(text))) if offsets is None else offsets
    assert len(places) == len(copy.text)
    assert list(places) == sorted(set(places))
    for place, character in zip(places, copy.text, strict=True):
        assert character == text[place] or (character == " " and text[place].isspace())
    for span in copy.body:
        assert not any(c.isspace() and c != " " for c in span.of(copy.text))
        assert "  " not in span.of(copy.text)
        back = moved(span, offsets)
        assert any(whole.covers(back) for whole in stored.body)


@pytest.mark.parametrize(("path", "text"), [("a.md", MARKED), ("a.txt", WRAPPED)], ids=["marked", "wrapped"])
def test_marks_and_broken_lines_change_nothing_of_what_is_read(reader: Reader, path: str, text: str) -> None:
    clean, other = of("a.txt", CLEAN), of(path, text)
    docs = list(reader.read([clean, other]))
    expected, found = (extract(doc) for doc in docs)
    told = [
        [(c.kind, c.text, c.source and c.source.name, c.quoted_words, c.terms) for c in x] for x in (expected, found)
    ]
    assert len(expected) > 3
    assert told[0] == told[1]
    figures, same = ([[(q.low, q.unit, q.counted) for q in c.quantities] for c in x] for x in (expected, found))
    assert figures == same
    for claim in found:
        assert all(claim.sentence.covers(part) for part in claim.content)
        for name in claim.names:
            assert " ".join(name.span.of(text).split()) == name.text


def test_annotations_are_of_the_stored_text(reader: Reader) -> None:
    marked = of("a.md", MARKED)
    (doc,) = reader.read([marked])
    seen = annotations_of(doc)
    assert seen.article is marked
    names = {name.text: name.span.of(MARKED) for name in seen.names}
    assert names["Santa Clara"] == "Santa Clara"
    assert names["Rita Alves"] == "Rita Alves"
    assert [q.span.of(MARKED) for q in seen.quantities] == ["15", "15", "$5** million"]
    assert [q.text for q in seen.quantities] == ["15", "15", "$5 million"]
    said = {a.source_name: [part.of(MARKED) for part in a.content] for a in seen.attributions}
    assert said["Rita Alves"] == ["“We found **no** survivors below deck,”"]
    assert replace(seen, article=doc._.article) != seen  # what is read is a copy
