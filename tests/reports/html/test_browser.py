"""The page in a real browser: nothing is asked for, nothing complains, everybody can read and use it."""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.report import Report
from claimcheck.reports.html import render
from tests.reports.html.browser import Chromium, Page

AXE_VERSION = "4.14.1"
AXE_SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, DESK = 390, 1280
SHIFT = 8
NAMES = ("storm", "hostile", "crowd", "headlined")


@pytest.fixture(scope="session")
def pages(
    storm: Report, headlined: Report, hostile: Report, crowd: Report, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The pages as files."""
    folder = tmp_path_factory.mktemp("pages")
    files = {name: folder / f"{name}.html" for name in NAMES}
    for (name, file), report in zip(files.items(), (storm, hostile, crowd, headlined), strict=True):
        file.write_text(render(report), encoding="utf-8", newline="")
        assert name in NAMES
    return files


@pytest.fixture
def page(browser: Chromium) -> Iterator[Page]:
    with browser.page() as found:
        found.screen(DESK)
        yield found


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core, which npm fetches once and keeps in the cache of the user."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "claimcheck-tests"
    file = cache / f"axe-core-{AXE_VERSION}.min.js"
    if not file.exists():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("no npm on this machine to fetch axe-core with")
        folder = tmp_path_factory.mktemp("npm")
        command = [npm, "install", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"]
        done = subprocess.run(  # noqa: S603 - a fixed command
            [*command, f"axe-core@{AXE_VERSION}"], capture_output=True, text=True, check=False, timeout=120
        )
        if done.returncode != 0:
            pytest.skip(f"npm could not fetch axe-core: {done.stderr[-300:]}")
        cache.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / "node_modules" / "axe-core" / "axe.min.js", file)
    script = file.read_bytes()
    assert hashlib.sha256(script).hexdigest() == AXE_SHA256
    return script.decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_page_asks_for_nothing_and_nothing_complains(page: Page, pages: dict[str, Path], name: str) -> None:
    page.open(pages[name])
    assert page.run("document.querySelectorAll('.read').length") > 0  # the script ran
    for button in ("select", "[data-go='1']", "[data-close]"):
        page.run(f"document.querySelector({button!r})?.click()")
    assert page.complaints == []
    assert page.requests == [pages[name].as_uri()]


@pytest.mark.parametrize("is_scripted", [True, False])
def test_hostile_words_change_nothing(page: Page, pages: dict[str, Path], *, is_scripted: bool) -> None:
    page.call("Emulation.setScriptExecutionDisabled", value=not is_scripted)
    page.open(pages["hostile"])
    page.call("Emulation.setScriptExecutionDisabled", value=False)
    assert page.run("document.title") == "3 articles compared – claimcheck"
    assert page.run("document.images.length") == 0
    assert page.run("document.scripts.length") == 1
    assert page.run("getComputedStyle(document.body).display") == "block"
    assert "<script>document.title='owned'</script>" in page.run("document.querySelector('.entry h3').textContent")
    assert "\\u202egnp.exe" in page.run("document.body.innerText")
    assert page.complaints == []


def test_without_javascript_everything_is_there(page: Page, pages: dict[str, Path], storm: Report) -> None:
    page.call("Emulation.setScriptExecutionDisabled", value=True)
    page.open(pages["storm"])
    page.call("Emulation.setScriptExecutionDisabled", value=False)  # only to look; the page's own script has not run
    assert page.run("document.querySelectorAll('.read').length") == 0
    assert page.run("document.getElementById('filter').checkVisibility()") is False
    text = page.run("document.body.textContent")
    for finding in storm.findings:
        assert finding.explanation in text or finding.relation == "agrees"
    for article in storm.articles:
        assert article.name in text
    address = page.run("document.querySelector('.sides a').getAttribute('href')")
    assert page.run(f"document.querySelector({address!r}).textContent").startswith("Mayor Ana Lund")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_nothing_has_to_be_scrolled_sideways(page: Page, pages: dict[str, Path], name: str, width: int) -> None:
    page.screen(width)
    page.open(pages[name])
    assert page.run("document.documentElement.scrollWidth") <= width
    page.run("document.querySelector('.read').click()")
    assert page.run("document.getElementById('reader').scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 400, DESK])
@pytest.mark.parametrize("words", ["roughly £255,000", "$1,234,567,890", "at least 12.75 million kronor"])
def test_a_figure_stands_whole_on_one_line(page: Page, storm: Report, tmp_path: Path, words: str, width: int) -> None:
    claims = [
        replace(claim, quantities=tuple(replace(figure, text=words) for figure in claim.quantities))
        for claim in storm.claims
    ]
    file = tmp_path / "figures.html"
    file.write_text(render(replace(storm, claims=tuple(claims))), encoding="utf-8", newline="")
    page.screen(width)
    page.open(file)
    lines = page.run("""[...document.querySelectorAll('.line:not(.days) tbody td:nth-of-type(1)')].flatMap(cell => {
        const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
        return [...text.data.matchAll(/\\S*\\d\\S*/g)].map(found => {
            const range = document.createRange();
            range.setStart(text, found.index);
            range.setEnd(text, found.index + found[0].length);
            return range.getClientRects().length;
        });
    })""")
    assert len(lines) > 1
    assert set(lines) == {1}
    assert page.run("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("name", "scheme", "view"),
    [
        ("storm", "light", "page"),
        ("storm", "dark", "page"),
        ("storm", "light", "reader"),
        ("storm", "dark", "reader"),
        ("crowd", "light", "page"),
    ],
)
def test_axe_finds_nothing(page: Page, pages: dict[str, Path], axe: str, name: str, scheme: str, view: str) -> None:
    page.call("Page.setBypassCSP", enabled=True)
    page.screen(PHONE if name == "storm" and view == "page" else DESK)
    page.media(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
    page.open(pages[name])
    page.run(axe + "; 0")
    if view == "reader":
        page.run("document.querySelector('.read').click()")
    context = "document.getElementById('reader')" if view == "reader" else "document"
    options = json.dumps({"runOnly": AXE_TAGS, "resultTypes": ["violations"]})
    found: list[dict[str, Any]] = page.run(f"axe.run({context}, {options}).then(result => result.violations)")
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"][:3]]) for rule in found] == []


def test_a_finding_opens_both_articles_at_its_claims(page: Page, pages: dict[str, Path]) -> None:
    page.open(pages["crowd"])
    page.run("document.querySelector('.read').click()")
    assert page.run("document.getElementById('reader').open") is True
    assert page.run("document.querySelectorAll('.pane article').length") == 2
    for index in (0, 1):
        pane = f"document.querySelectorAll('.pane')[{index}]"
        assert page.run(f"{pane}.querySelectorAll('.on').length") == 2  # the claim, cut where its deciding words end
        assert page.run(f"{pane}.querySelectorAll('.deciding').length") == 1
        top = page.run(f"{pane}.querySelector('.on').getBoundingClientRect().top")
        assert 0 < top < page.run("innerHeight")
    page.run("[...document.querySelectorAll('.finder button')].at(-1).click()")
    for index in (0, 1):
        pane = f"document.querySelectorAll('.pane')[{index}]"
        top = page.run(f"{pane}.querySelector('.on').getBoundingClientRect().top")
        assert 0 < top < page.run("innerHeight")
    assert page.run("document.querySelectorAll('.finder [aria-current]').length") == 1


def test_a_headline_and_its_body_stand_side_by_side_in_two_copies(page: Page, pages: dict[str, Path]) -> None:
    page.open(pages["headlined"])
    order = page.run("[...document.querySelectorAll('article')].map(each => each.id)")
    for _ in "12":
        page.run("document.querySelector('.read').click()")
        words = page.run("document.getElementById('reader-words').textContent")
        assert words == "The headline and the body of Harbour Post contradict each other."
        for index in (0, 1):
            pane = f"document.querySelectorAll('.pane')[{index}]"
            assert page.run(f"{pane}.querySelectorAll('article').length") == 1
            assert page.run(f"{pane}.querySelectorAll('.on').length") > 0
        assert page.run("new Set([...document.querySelectorAll('[id]')].map(each => each.id)).size") == page.run(
            "document.querySelectorAll('[id]').length"
        )
        page.run("document.querySelector('[data-go=\"1\"]').click()")
        page.run("document.querySelector('[data-close]').click()")
        page.run(
            "new Promise(done => setTimeout(() => done(0), 50))"
        )  # the dialog tells that it is closed a task later
        assert page.run("[...document.querySelectorAll('article')].map(each => each.id)") == order
    assert page.complaints == []


def test_everything_works_from_the_keyboard(page: Page, pages: dict[str, Path]) -> None:
    page.open(pages["storm"])
    order = page.run("[...document.querySelectorAll('article')].map(each => each.id)")
    page.run("document.querySelector('.read').focus()")
    page.press("Enter")
    assert page.run("document.getElementById('reader').open") is True
    words = page.run("document.getElementById('reader-words').textContent")
    page.press("Tab")
    assert page.run("document.activeElement.textContent") == "Next"
    page.press("Enter")
    assert page.run("document.getElementById('reader-words').textContent") != words
    page.press("Tab", SHIFT)
    page.press("Enter")
    assert page.run("document.getElementById('reader-words').textContent") == words
    page.press("Escape")
    assert page.run("document.getElementById('reader').open") is False
    assert page.run("document.activeElement.className") == "read"
    assert page.run("[...document.querySelectorAll('article')].map(each => each.id)") == order


def test_the_filter_hides_what_is_not_asked_for(page: Page, pages: dict[str, Path]) -> None:
    page.open(pages["storm"])
    shown = "[...document.querySelectorAll('.findings .entry')].filter(each => each.checkVisibility()).length"
    count = "document.getElementById('count').textContent"
    everything = page.run(shown)
    assert page.run(count) == f"{everything} of {everything} facts shown"

    def choose(name: str, value: str) -> None:
        page.run(
            f"{{const field = document.getElementById('filter').elements[{name!r}]; field.value = {value!r};"
            "field.dispatchEvent(new Event('input', {bubbles: true}))}"
        )

    choose("kind", "polarity")
    assert page.run(shown) == 1
    assert page.run("document.querySelectorAll('.findings:not([hidden])').length") == 1
    choose("article", "1")
    assert page.run(count) == f"0 of {everything} facts shown"
    choose("kind", "")
    assert 0 < page.run(shown) < everything
    choose("confidence", "0.9")
    assert page.run(shown) == 1
    page.run("document.querySelector('#filter [type=reset]').click()")
    assert page.run(f"new Promise(done => setTimeout(() => done({shown}), 50))") == everything


def test_printed_it_has_all_findings_and_no_controls(page: Page, pages: dict[str, Path]) -> None:
    page.open(pages["storm"])
    page.media("print")
    page.run("dispatchEvent(new Event('beforeprint'))")
    for control in ("#filter", "nav", ".read"):
        assert page.run(f"document.querySelector({control!r}).checkVisibility()") is False
    assert page.run("[...document.querySelectorAll('.entry li')].every(each => each.checkVisibility())") is True
    assert page.call("Page.printToPDF")["data"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_theme(page: Page, pages: dict[str, Path], scheme: str) -> None:
    page.media(prefers_color_scheme=scheme)
    page.open(pages["storm"])
    colour = page.run("getComputedStyle(document.body).backgroundColor")
    lightness = sum(int(part) for part in colour[4:-1].split(","))
    assert (lightness > 600) is (scheme == "light")
