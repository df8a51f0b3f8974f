import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.records import Relation
from claimcheck.report import Report
from claimcheck.reports.html import render
from claimcheck.reports.sanitize import is_invisible

MAX_BYTES = 2_000_000
VOID = {"meta", "link", "input", "br", "path", "line", "circle", "use"}


class Tags(HTMLParser):
    """The tags of a page, and whether each is closed where it should be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def attributes(self, name: str) -> Iterator[str]:
        return (str(attributes[name]) for _, attributes in self.found if name in attributes)


@pytest.fixture(
    scope="session", params=["storm", "reprinted", "headlined", "hostile", "crowd", "nothing", "extraction"]
)
def page(request: pytest.FixtureRequest, storm: Report) -> str:
    """The pages of all our reports."""
    match request.param:
        case "nothing":
            return render(Report(tool=storm.tool, articles=()))
        case "extraction":
            return render(Report(tool=storm.tool, articles=storm.articles, claims=storm.claims))
        case name:
            report: Report = request.getfixturevalue(name)
            return render(report)


def test_every_tag_is_closed_and_every_id_is_there_once(page: str) -> None:
    tags = Tags(page)
    assert tags.open == []
    ids = list(tags.attributes("id"))
    assert len(ids) == len(set(ids))
    inside = {address[1:] for address in tags.attributes("href") if address.startswith("#")}
    labels = set(tags.attributes("aria-labelledby"))
    assert inside | labels <= set(ids)


def test_nothing_is_loaded_and_nothing_is_inline_but_what_the_policy_names(page: str) -> None:
    tags = Tags(page)
    names = {name for _, attributes in tags.found for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in ("style", "src", "srcset", "action")}
    assert not {tag for tag, _ in tags.found} & {"img", "iframe", "object", "embed", "base", "video", "audio"}
    assert [attributes["href"] for tag, attributes in tags.found if tag == "link"] == ["data:,"]
    assert all(address.startswith(("#", "https://", "http://", "data:,")) for address in tags.attributes("href"))


def test_the_policy_stands_first_and_its_hashes_fit(page: str) -> None:
    tags = [(tag, attributes) for tag, attributes in Tags(page).found if tag == "meta"]
    assert tags[0][1] == {"charset": "utf-8"}
    assert tags[1][1]["http-equiv"] == "Content-Security-Policy"
    policy = str(tags[1][1]["content"])
    assert policy.startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        wanted = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{wanted}'" in policy


def test_nothing_invisible_reaches_the_page(page: str) -> None:
    assert not any(is_invisible(character) for character in page if character != "\n")
    assert page.encode("utf-8")


def test_hostile_words_add_no_element(storm: Report, hostile: Report) -> None:
    assert {tag for tag, _ in Tags(render(hostile)).found} <= {"i"} | {tag for tag, _ in Tags(render(storm)).found}
    assert "49" not in re.sub(r"<(style|script)>.*?</\1>", "", render(hostile), flags=re.DOTALL).replace("&#34;", "")


@settings(deadline=None, max_examples=15)  # each example renders a whole page
@given(text=st.text(min_size=1, max_size=40))
def test_any_words_stay_words(storm: Report, text: str) -> None:
    articles = tuple(replace(article, outlet=text, title=text, url=text) for article in storm.articles)
    findings = tuple(replace(finding, explanation=text, rule=text) for finding in storm.findings)
    tags = Tags(render(replace(storm, articles=articles, findings=findings)))
    assert tags.open == []
    assert [tag for tag, _ in tags.found].count("script") == 1


def test_a_page_on_25_articles_stays_small(crowd: Report) -> None:
    assert len(crowd.articles) == 25
    assert len(crowd.findings) == 2_100
    page = render(crowd)
    assert len(page.encode()) < MAX_BYTES
    assert page.count('<li class="entry"') < 40
    assert "299 more of the same fact" in page
    assert "and 199 more, which the JSON report has" in page
    sentence = crowd.claims[SECOND].text
    assert page.count(sentence) <= 3


SECOND = 39
"""A claim that only one article tells."""


def test_every_conflict_stands_on_the_page_with_both_passages(storm: Report) -> None:
    page = render(storm)
    for finding in storm.found(Relation.CONTRADICTS, Relation.UPDATES):
        assert f'id="f-{finding.id}"' in page
    assert "<mark>resigned</mark> late on Tuesday" in page
    assert '<a href="#c' in page


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [
        ("https://a.example/1?a=b&c=d", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_web_addresses_become_links(storm: Report, url: str, *, is_linked: bool) -> None:
    page = render(replace(storm, articles=tuple(replace(article, url=url) for article in storm.articles)))
    external = [attributes for _, attributes in Tags(page).found if "external" in (attributes.get("rel") or "")]
    assert [attributes["href"] for attributes in external] == ([url] * 3 if is_linked else [])
    assert all(attributes["rel"] == "noopener noreferrer external" for attributes in external)


def test_the_page_says_who_copies_and_that_copies_confirm_nothing(storm: Report, reprinted: Report) -> None:
    text = render(reprinted)
    assert "<h1>3 articles compared, 1 independent</h1>" in text
    assert text.count("of its wording") == 3
    assert "50 % of its wording, credits Reuters" in text
    assert text.count("3 articles, 1 independent: no independent confirmation") == 1
    assert "independent" not in render(storm)
    assert 'id="copies"' not in render(storm)


def test_one_article_is_no_comparison(storm: Report) -> None:
    report = Report(tool=storm.tool, articles=storm.articles[:1], claims=())
    assert "1 article compared" in render(report)
