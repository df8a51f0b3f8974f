import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.pagetext import page_text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One. Two. "),
        ("<p>A <b>bold</b> word, <i>no</i>t two.</p>", "A bold word, not two. "),
        ("<p>One<br>two</p>", "One two "),
        ("<p>Lund &amp; Sons&#8217; ship&nbsp;sank</p>", "Lund & Sons’ ship\xa0sank "),
        ("<p>a &unknown; b &lt;i&gt;</p>", "a &unknown; b <i> "),
        ("<p>a&#10;b</p>", "a b "),
        ("<head><title>T</title></head><body>B</body>", "B "),
        ("<body>a<script>if (x < 1) {}</script>b<style>p{}</style>c</body>", "a b c "),
        ("<body>a<svg><text>no</text></svg>b</body>", "a b "),
        ("<p>a <!-- not\nthis -->b</p>", "a \nb "),
        ("no markup at all", "no markup at all"),
        ("", ""),
    ],
)
def test_markup_is_taken_out_and_references_are_resolved(source: str, text: str) -> None:
    assert page_text(source) == text


@given(source=st.text(alphabet="<>/pbscriptyle! -&;=\"'\n\r ax"))
def test_the_text_has_the_line_breaks_of_the_page(source: str) -> None:
    assert page_text(source).count("\n") == source.count("\n")


def test_words_stand_on_their_lines() -> None:
    source = "<html>\n<head>\n<title>x</title></head>\n<body\n class=y>\n<p>One\ntwo.</p>\n</body></html>\n"
    lines = page_text(source).split("\n")
    expected = {
        number: word for number, line in enumerate(source.split("\n")) for word in ("One", "two.") if word in line
    }
    assert expected
    assert all(word in lines[number] for number, word in expected.items())


@pytest.mark.parametrize(
    "markup",
    ["<!--", "<!", "<", '<a b="', "<a b=\"'>", "<a =", "<script>", "<![CDATA[", "</", "<select>", "&", "<p>"],
)
def test_markup_that_is_never_closed_takes_no_more_time_than_other_text(markup: str) -> None:
    source = markup * 20_000
    start = time.perf_counter()
    page_text(source)
    assert time.perf_counter() - start < 10  # html.parser takes a minute for some of them


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('<p title="a > b">One</p>', "One "),
        ("<p title='a > b' class=x>One</p>", "One "),
        ("<p title=it's>One</p> isn't", "One  isn't"),
        ("a < b and c > d", "a < b and c > d"),
        ("<SCRIPT>no</Script >yes", "yes"),
        ("<p>one<br/>two</p\n>three", "one two \nthree"),
        ("<template><template>no</template>no</template>yes", "yes"),
        ("<title>a <b> c</title>yes", "yes"),
        ("<p>one <!-- never closed", "one "),
        ("<p>one <b", "one "),
    ],
)
def test_odd_markup_is_read_as_browsers_do(source: str, text: str) -> None:
    assert page_text(source) == text
