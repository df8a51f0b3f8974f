"""A built wheel, installed elsewhere, does the main job without the repository and without a network."""

import json
import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
STORM = "{headline}\n\nThe harbour master said on Monday that {ferries} ferries were damaged in the storm.\n"
ARTICLES = {
    "coast.txt": STORM.format(headline="Storm batters the coast", ferries=15),
    "harbour.txt": STORM.format(headline="Ferry service to resume", ferries=12),
}
NO_NETWORK = """\
import socket


def refuse(*arguments, **options):
    raise OSError("this test allows no network")


socket.socket.connect = socket.getaddrinfo = refuse
"""


def run(command: Sequence[str | Path], cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(  # noqa: S603 - fixed commands on files made here
        command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel that is built from the source distribution."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT], folder)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the scripts of an environment with the wheel, and our own libraries borrowed: nothing is downloaded."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(folder, with_pip=False, symlinks=True)
    scripts = folder / "bin"
    site = Path(
        run([scripts / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder).strip()
    )
    borrowed = dict.fromkeys([sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])
    (site / "borrowed.pth").write_text("\n".join(borrowed) + "\n", encoding="utf-8")
    (site / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", scripts / "python"]
    run([*pip, "install", "--quiet", "--no-deps", "--no-index", "--force-reinstall", wheel], folder)
    return scripts


def test_the_wheel_carries_code_lexicons_models_and_licence_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    folders = {name.partition("/")[0] for name in names}
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"claimcheck"}
    carried = set(names)
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for source, target in settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"].items():
        files = {path.relative_to(ROOT / source).as_posix() for path in (ROOT / source).rglob("*") if path.is_file()}
        assert files
        assert {f"{target}/{file}" for file in files} <= carried
    assert {"claimcheck/py.typed", "claimcheck/model/LICENSE.txt"} <= carried
    lexicons = {path.relative_to(ROOT).as_posix() for path in (ROOT / "claimcheck").rglob("*.toml")}
    assert lexicons
    assert lexicons <= carried
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_an_installed_wheel_uses_the_model_inside_it(installed: Path, tmp_path: Path) -> None:
    program = "from claimcheck.shipped import model_path; print(model_path())"
    path = Path(run([installed / "python", "-c", program], tmp_path).strip())
    assert path.parent.name == "claimcheck"
    assert path.is_relative_to(installed.parent)


def test_an_installed_wheel_compares_in_another_folder_without_network(installed: Path, tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = json.loads(run([installed / "claimcheck", "compare", "--format", "json", *ARTICLES], tmp_path))
    assert [article["path"] for article in report["articles"]] == sorted(ARTICLES)
    assert {claim["article"] for claim in report["claims"]} == {article["id"] for article in report["articles"]}
    assert report["problems"] == []
