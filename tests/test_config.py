import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli.config import config as config_command
from claimcheck.config import Config, Tolerance
from claimcheck.errors import ConfigError
from claimcheck.language.attribution.cues import added_verbs
from claimcheck.records import FindingKind, Severity, Stance

FULL = """
fail-on = "warning"
fail-on-kinds = ["number", "state"]
fail-on-confidence = 0.6
show = "note"
kinds = ["state", "number", "date"]
paths = ["news"]
exclude = ["drafts", "*.json"]
baseline = "accepted.json"
cache = false
opposites = [["approve", "veto"]]

[tolerance]
kilometre = "5%"
prisoner = 2

[cues]
neutral = ["quip"]
denied = ["pooh-pooh"]

[aliases]
"Harbour Post" = ["HP", "The Post"]
"""


def loaded(folder: Path, text: str, name: str = "claimcheck.toml") -> Config:
    (folder / name).write_text(text, encoding="utf-8")
    return Config.load(folder)


def test_every_setting_is_read(tmp_path: Path) -> None:
    config = loaded(tmp_path, FULL)
    assert config.fail_on is Severity.WARNING
    assert config.fail_on_kinds == (FindingKind.NUMBER, FindingKind.STATE)
    assert config.fail_on_confidence == 0.6
    assert config.show is Severity.NOTE
    assert config.kinds == (FindingKind.NUMBER, FindingKind.DATE, FindingKind.STATE)
    assert (config.paths, config.exclude) == (("news",), ("drafts", "*.json"))
    assert (config.baseline, config.cache) == ("accepted.json", False)
    assert config.opposites == (("approve", "veto"),)
    assert config.tolerance == {
        "kilometre": Tolerance(0.05, is_ratio=True),
        "prisoner": Tolerance(2, is_ratio=False),
    }
    assert config.cues == {Stance.NEUTRAL: ("quip",), Stance.DENIED: ("pooh-pooh",)}
    assert config.aliases == {"Harbour Post": ("HP", "The Post")}
    assert config.root == tmp_path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fail-onn = 'error'", "unknown setting 'fail-onn'; did you mean 'fail-on'"),
        ("path = ['news']", "did you mean 'paths'"),
        ("zzz = 1", "unknown setting 'zzz'; known are model, fail-on,"),
        ("fail-on = 'eror'", "fail-on must be one of error, warning, note, never"),
        ("fail-on = true", "fail-on must be one of"),
        ("show = 'warnings'", "show cannot be 'warnings': did you mean 'warning'"),
        ("kinds = ['numbers']", "kinds cannot be 'numbers': did you mean 'number'"),
        ("kinds = []", "kinds must name at least one kind"),
        ("kinds = 'number'", "kinds must be a list of strings"),
        ("paths = [1]", "paths must be a string, not 1"),
        ("cache = 'no'", "cache must be true or false"),
        ("fail-on-confidence = 60", "must be a number from 0 to 1"),
        ("fail-on-confidence = true", "must be a number from 0 to 1"),
        ("tolerance = 3", "tolerance must be a table"),
        ("[tolerance]\nkilometre = 'x%'", "must give a number of units or a share"),
        ("[tolerance]\nkilometre = -1", "must give a number of units or a share"),
        ("[tolerance]\nkilometre = inf", "must give a number of units or a share"),
        ("[cues]\nneutrall = ['quip']", "cues cannot be 'neutrall': did you mean 'neutral'"),
        ("opposites = [['a', 'b', 'c']]", "pairs of two verbs"),
        ("opposites = [['a', 'a']]", "pairs of two verbs"),
        ("opposites = 'a'", "list of pairs"),
        ("model = ''", "model must be a string"),
        ("paths = [", "no valid TOML"),
    ],
)
def test_a_wrong_setting_is_an_error_that_says_what_to_write(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message) as raised:
        loaded(tmp_path, text)
    assert str(tmp_path / "claimcheck.toml") in str(raised.value)


def test_pyproject_counts_if_it_has_settings(tmp_path: Path) -> None:
    config = loaded(tmp_path, "[tool.claimcheck]\nfail_on = 'note'\n", "pyproject.toml")
    assert config.fail_on is Severity.NOTE
    loaded(tmp_path, "[tool.other]\n", "pyproject.toml")
    assert Config.load(tmp_path) == Config()
    with pytest.raises(ConfigError, match="must be a table"):
        loaded(tmp_path, "[tool]\nclaimcheck = 1\n", "pyproject.toml")


def test_claimcheck_toml_comes_before_pyproject(tmp_path: Path) -> None:
    loaded(tmp_path, "[tool.claimcheck]\nfail-on = 'note'\n", "pyproject.toml")
    assert loaded(tmp_path, "show = 'error'\n").fail_on is None


def test_settings_are_looked_for_up_to_the_folder_of_the_repository(tmp_path: Path) -> None:
    inner = tmp_path / "repository" / "news"
    inner.mkdir(parents=True)
    loaded(tmp_path, "show = 'error'")
    assert Config.load(inner).show is Severity.WARNING
    (tmp_path / "repository" / ".git").mkdir()
    assert Config.load(inner).show is Severity.WARNING
    loaded(tmp_path / "repository", "show = 'note'")
    found = Config.load(inner)
    assert found.show is Severity.NOTE
    assert found.root.resolve() == (tmp_path / "repository").resolve()


def test_options_stand_above_files(tmp_path: Path) -> None:
    config = loaded(tmp_path, FULL).updated({"fail_on": "never", "kinds": ("date",)}, origin="command line")
    assert config.fail_on is None
    assert config.kinds == (FindingKind.DATE,)
    assert config.show is Severity.NOTE
    origins = {key: origin for key, _, origin in config.entries()}
    assert origins["fail-on"] == origins["kinds"] == "command line"
    assert origins["show"].endswith("claimcheck.toml")
    assert origins["model"] == "default"


def test_the_command_prints_what_holds_and_where_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    loaded(tmp_path, FULL)
    lines = CliRunner().invoke(config_command).output.splitlines()
    stated = {line.split(" = ")[0]: line for line in lines}
    assert stated["tolerance"].split("  #")[0].strip() == 'tolerance = { "kilometre" = "5%", "prisoner" = 2 }'
    assert stated["cache"].split() == ["cache", "=", "false", "#", "claimcheck.toml"]
    assert stated["fail-on"].startswith('fail-on = "warning"')
    assert any(line.split() == ["#", "model", "is", "not", "set", "#", "default"] for line in lines)


def test_what_the_command_prints_reads_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = loaded(tmp_path, FULL)
    printed = CliRunner().invoke(config_command).output
    assert loaded(tmp_path, printed) == before


def test_verbs_count_however_they_are_written() -> None:
    config = Config().updated(
        {"cues": {"neutral": [" Quip", "point  Out "]}, "opposites": [[" Approve", "VETO "]]}, origin="here"
    )
    assert dict(config.cues) == {Stance.NEUTRAL: ("quip", "point out")}
    assert config.opposites == (("approve", "veto"),)
    assert {"quip", "quipped"} <= added_verbs(config.cues).keys()


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"cues": {"neutral": ["q"]}}, "here: cues must hold verbs in their base form, such as 'quip', not 'q'"),
        ({"cues": {"neutral": ["quip", "  "]}}, "here: cues must be a string, not '  '"),
        ({"cues": {"denied": ["a out"]}}, "not 'a out'"),
        ({"opposites": [["approve", "v"]]}, "here: opposites must hold verbs"),
        ({"opposites": [["approve", "Approve "]]}, "must hold pairs of two verbs"),
    ],
)
def test_what_is_no_verb_is_refused(setting: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        Config().updated(setting, origin="here")
