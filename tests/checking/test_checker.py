"""``Checker.check``: which articles are compared with which."""

import io
import json
from pathlib import Path

import pytest

from claimcheck import Checker, Config
from claimcheck.checking.fingerprint import fingerprints
from claimcheck.checking.outcome import Checked
from claimcheck.records import Relation

DEAD = "The collapse of the bridge in Port Merrow killed {n} people."
TEXTS = {
    "old/a.txt": DEAD.format(n=18),
    "old/b.txt": DEAD.format(n=25),
    "old/c.txt": "Wheat prices rose by 4 percent in the first week of March.",
    "new/d.txt": DEAD.format(n=31),
    "new/e.txt": DEAD.format(n=44),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in TEXTS.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pairs(checked: Checked) -> set[tuple[str, ...]]:
    report = checked.report
    return {tuple(sorted(report.article_of(claim).path for claim in finding.claims)) for finding in report.findings}


def test_new_articles_are_compared_with_all_and_known_ones_never_with_each_other(checker: Checker) -> None:
    checked = checker.check(["new"], ["old"])
    assert pairs(checked) == {
        ("new/d.txt", "new/e.txt"),
        ("new/d.txt", "old/a.txt"),
        ("new/d.txt", "old/b.txt"),
        ("new/e.txt", "old/a.txt"),
        ("new/e.txt", "old/b.txt"),
    }
    assert checked.known == 3
    assert {a.path for a in checked.report.articles if a.id in checked.new} == {"new/d.txt", "new/e.txt"}
    assert ("new/d.txt", "old/c.txt") not in checked.compared


def test_a_pair_comes_to_what_a_comparison_of_the_two_says(checker: Checker) -> None:
    checked = checker.check(["new/d.txt"], ["old"])
    compared = checker.compare(["new/d.txt", "old/b.txt"])
    expected = {finding.id for finding in compared.found(Relation.CONTRADICTS)}
    path_of = checked.report.article_of
    found = [f for f in checked.report.findings if "old/b.txt" in {path_of(claim).path for claim in f.claims}]
    assert expected
    assert {finding.id for finding in found} == expected


def test_what_is_new_is_not_known_too_and_exclusions_hold_for_the_known(folder: Path) -> None:
    config = Config(exclude=("b.txt",), root=folder)
    checked = Checker(config).check(["new/d.txt"], ["new", "old", "./old"])
    assert checked.known == 3
    assert pairs(checked) == {("new/d.txt", "new/e.txt"), ("new/d.txt", "old/a.txt")}


def test_exclusions_hold_for_folders_of_new_articles_and_not_for_files_that_are_named(folder: Path) -> None:
    config = Config(exclude=("e.txt",), root=folder)
    paths = [
        {article.path for article in checked.report.articles if article.id in checked.new}
        for checked in (Checker(config).check(new, ["old"]) for new in (["new"], ["new/d.txt", "new/e.txt"]))
    ]
    assert paths == [{"new/d.txt"}, {"new/d.txt", "new/e.txt"}]


@pytest.mark.parametrize("name", ["claimcheck-baseline.json", "accepted.json"])
def test_a_baseline_among_the_articles_is_none(folder: Path, name: str) -> None:
    (folder / "old" / name).write_text('{"version": 1, "accepted": []}\n', encoding="utf-8")
    checked = Checker(Config(baseline=f"old/{name}", root=folder)).check(["new/d.txt"], ["old"])
    assert (checked.report.problems, checked.known) == ((), 3)


@pytest.mark.parametrize("name", ["./old/accepted.json", "old/../old/accepted.json", "link.json"])
def test_a_baseline_is_none_however_it_is_named(folder: Path, name: str) -> None:
    baseline = folder / "old" / "accepted.json"
    baseline.write_text('{"version": 1, "accepted": []}\n', encoding="utf-8")
    (folder / "link.json").symlink_to(baseline)
    config = Config(root=folder / "settings").updated({"baseline": name}, origin="command line")
    for new, known, count in ((["new/d.txt"], ["old"], 3), (["old"], ["new"], 2)):
        checked = Checker(config).check(new, known)
        assert (checked.report.problems, checked.known) == ((), count)


@pytest.mark.parametrize("name", ["old/a.press", "old/.a.txt"])
def test_what_a_file_held_before_is_read_whatever_its_name(folder: Path, name: str, checker: Checker) -> None:
    (folder / "old/a.txt").rename(folder / name)
    before = (folder / name).read_bytes()
    (folder / name).write_text(f"It rained.\n\n{DEAD.format(n=18)}\n", encoding="utf-8")
    checked = checker.check([name], ["old/b.txt"], earlier={name: before})
    assert len(checked.before) == 1
    assert set(fingerprints(checked.report.findings, checked.report)) == checked.before


def test_known_articles_of_one_file_are_not_compared_with_each_other(folder: Path, checker: Checker) -> None:
    lines = [json.dumps({"title": "Bridge", "text": DEAD.format(n=n)}) for n in (18, 25)]
    (folder / "archive.jsonl").write_text("\n".join(lines), encoding="utf-8")
    checked = checker.check(["new/d.txt"], ["archive.jsonl"])
    assert pairs(checked) == {("archive.jsonl#1", "new/d.txt"), ("archive.jsonl#2", "new/d.txt")}


def test_an_article_can_be_piped() -> None:
    stdin = io.BytesIO(TEXTS["new/d.txt"].encode())
    assert pairs(Checker(stdin=stdin).check(["-"], ["old"])) == {("-", "old/a.txt"), ("-", "old/b.txt")}


def test_an_article_that_cannot_be_read_is_a_problem_and_the_others_go_on(folder: Path, checker: Checker) -> None:
    (folder / "old/empty.txt").write_text("", encoding="utf-8")
    checked = checker.check(["new/d.txt"], ["old"])
    assert [problem.path for problem in checked.report.problems] == ["old/empty.txt"]
    assert len(pairs(checked)) == 2


def test_the_cache_gives_the_same_and_is_filled_once(folder: Path, checker: Checker) -> None:
    cache = folder / "cache"
    done: list[tuple[int, int]] = []
    checks = [Checker(cache=cache, progress=lambda *so_far: done.append(so_far)).check(["new"], ["old"]) for _ in "12"]
    assert checks[0] == checks[1] == checker.check(["new"], ["old"])
    assert len(list(cache.glob("*/*.reading"))) == len(TEXTS)
    assert done == [(number, 5) for number in range(1, 6)] * 2


def test_a_changed_article_is_read_anew(folder: Path) -> None:
    checker = Checker(cache=folder / "cache")
    before = checker.check(["new/d.txt"], ["old/a.txt"])
    (folder / "old/a.txt").write_text(DEAD.format(n=31), encoding="utf-8")
    assert pairs(before) == {("new/d.txt", "old/a.txt")}
    assert pairs(checker.check(["new/d.txt"], ["old/a.txt"])) == set()


def test_what_was_found_before_a_change_is_known(folder: Path, checker: Checker) -> None:
    before = (folder / "old/a.txt").read_bytes()
    (folder / "old/a.txt").write_text(f"It rained.\n\n{DEAD.format(n=18)}\n", encoding="utf-8")
    checked = checker.check(["old/a.txt"], ["old"], earlier={"old/a.txt": before})
    assert set(fingerprints(checked.report.findings, checked.report)) == checked.before
    assert len(checked.before) == 1
    (folder / "old/a.txt").write_text(DEAD.format(n=19), encoding="utf-8")
    changed = checker.check(["old/a.txt"], ["old"], earlier={"old/a.txt": before})
    assert changed.before == checked.before
    assert not set(fingerprints(changed.report.findings, changed.report)) & changed.before


def test_tolerances_of_the_settings_hold(folder: Path) -> None:
    config = Config(root=folder).updated({"tolerance": {"people": 8, "person": 8}}, origin="here")
    assert pairs(Checker(config).check(["new/d.txt"], ["old"])) == {("new/d.txt", "old/a.txt")}
    compared = Checker(config).compare(["new/d.txt", "old/b.txt"])
    assert compared.found(Relation.CONTRADICTS) == ()
    assert {(q.low, q.high) for claim in compared.claims for q in claim.quantities} == {(31, 31), (25, 25)}


WIRE = (
    "The bridge fell at about four in the morning, when a coal train was crossing it, and took two of its wagons down."
    " Divers searched the river until dusk, while engineers measured what is left of the northern pillar."
)


def test_reprints_are_of_one_origin_and_bring_the_claims_that_they_repeat(folder: Path, checker: Checker) -> None:
    for name, number in (("old/a.txt", 18), ("old/b.txt", 25), ("new/d.txt", 25)):
        (folder / name).write_text(f"{DEAD.format(n=number)}\n\n{WIRE}\n", encoding="utf-8")
    (folder / "old/own.txt").write_text(f"{DEAD.format(n=25)}\n", encoding="utf-8")
    checked = checker.check(["new/d.txt"], ["old"])
    path_of = {article.id: article.path for article in checked.report.articles}
    (origin,) = checked.report.origins
    assert [path_of[copy.article] for copy in origin.copies] == ["new/d.txt", "old/a.txt", "old/b.txt"]
    assert pairs(checked) == {("new/d.txt", "old/a.txt")}
    told = {(path_of[claim.article], claim.text) for claim in checked.report.claims}
    assert ("old/b.txt", DEAD.format(n=25)) in told  # a copy of the new one, which contradicts nothing
    assert not [path for path, text in told if path == "old/own.txt" or WIRE.startswith(text)]


HEADLINED = "Bridge collapse kills {n}\n\nThe collapse of the bridge in Port Merrow killed 31 people on Monday.\n"


def test_the_headline_of_a_new_article_is_held_against_its_body(folder: Path, checker: Checker) -> None:
    for name, number in (("wrong.txt", 13), ("right.txt", 31)):
        (folder / "new" / name).write_text(HEADLINED.format(n=number), encoding="utf-8")
        (folder / "old" / name).write_text(HEADLINED.format(n=number), encoding="utf-8")
    for name, number in (("wrong.txt", 1), ("right.txt", 0)):
        checked = checker.check([f"new/{name}"], ["old/c.txt"])
        assert [checked.report.is_within(finding) for finding in checked.report.findings] == [True] * number
        assert checked.compared == ()
    known = checker.check(["new/right.txt"], ["old/wrong.txt", "old/right.txt"])
    assert not any(known.report.is_within(finding) for finding in known.report.findings)


def test_a_headline_that_was_wrong_before_a_change_is_known(folder: Path, checker: Checker) -> None:
    path = folder / "new/d.txt"
    before = HEADLINED.format(n=13).encode()
    path.write_text(HEADLINED.format(n=13) + "\nIt rained.\n", encoding="utf-8")
    checked = checker.check(["new/d.txt"], ["old/c.txt"], earlier={"new/d.txt": before})
    assert len(checked.report.findings) == 1
    assert set(fingerprints(checked.report.findings, checked.report)) == checked.before
