"""Imports run one way, heavy libraries stay where they belong, and starting up stays cheap."""

import ast
import graphlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "claimcheck"
STAGES = ("reading", "language", "extraction", "alignment", "comparison", "reports")
LEVELS = (
    ("records", "errors"),
    ("lexicons", "codec", "shipped", "embeddings"),
    ("config",),
    STAGES,
    ("cache", "checking"),
    ("checker",),
    ("cli",),
    ("__main__",),
)
"""The parts of the package: each may import itself and what stands at a level before it, never its neighbours."""
LEVEL = {part: level for level, parts in enumerate(LEVELS) for part in parts}
PART_OF_MODULE = {"report": "reports"}
"""The report is the record that the reports stage renders."""
HOMES = {
    "spacy": ("language", "extraction"),
    "thinc": ("language",),
    "numpy": ("language", "alignment", "cache", "checking", "embeddings"),
    "onnxruntime": ("language", "alignment"),
    "tokenizers": ("language", "alignment"),
    "rapidfuzz": ("alignment", "comparison"),
    "rich": ("reports", "cli"),
    "jinja2": ("reports",),
    "markupsafe": ("reports",),
    "trafilatura": ("reading",),
    "click": ("cli", "__main__"),
}
"""Library -> the parts that may import it."""
STARTS = (
    ("-c", "import claimcheck"),
    ("-m", "claimcheck", "--version"),
    ("-m", "claimcheck", "--help"),
    ("-m", "claimcheck", "compare", "--help"),
    ("-m", "claimcheck", "check", "--help"),
    ("-m", "claimcheck", "config"),
)


def module_name(path: Path) -> str:
    names = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(names[:-1] if names[-1] == "__init__" else names)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}
CHECKED = [name for name in MODULES if name != "claimcheck"]  # which names the public objects, loaded on first use


@cache
def imports(name: str) -> tuple[str, ...]:
    """Return every module that ``name`` imports, wherever in the file it does so."""
    return tuple(_imports(name))


def _imports(name: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports by a relative path"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else str(node.module)


def part(name: str) -> str:
    first = name.split(".")[1]
    return PART_OF_MODULE.get(first, first)


def test_every_module_has_a_place_in_the_design() -> None:
    assert CHECKED
    assert {part(name) for name in CHECKED} <= LEVEL.keys()


@pytest.mark.parametrize("name", CHECKED)
def test_imports_run_one_way(name: str) -> None:
    mine = part(name)
    for imported in imports(name):
        if imported == "claimcheck" or not imported.startswith("claimcheck."):
            continue
        other = part(imported)
        assert other == mine or LEVEL[other] < LEVEL[mine], f"{name} imports {imported}"


@pytest.mark.parametrize("name", CHECKED)
def test_libraries_stay_where_they_belong(name: str) -> None:
    for imported in imports(name):
        library = imported.partition(".")[0]
        assert part(name) in HOMES.get(library, (part(name),)), f"{name} imports {library}"


NEEDED_BY_LIBRARIES = {"lxml-html-clean"}
"""Declared because a library needs it and may not bring it: trafilatura, by way of jusText."""


def test_every_library_is_declared() -> None:
    settings = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    dependencies = [*project["dependencies"], *project["optional-dependencies"]["html"]]
    declared = {re.split(r"[^\w.-]", dependency)[0] for dependency in dependencies} - NEEDED_BY_LIBRARIES
    imported = {library.partition(".")[0] for name in MODULES for library in imports(name)}
    assert imported - sys.stdlib_module_names - {"claimcheck"} == declared


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {name: {imported for imported in imports(name) if imported in CHECKED} for name in CHECKED}
    assert len(tuple(graphlib.TopologicalSorter(graph).static_order())) == len(CHECKED)


@pytest.mark.parametrize("arguments", STARTS, ids=" ".join)
def test_starting_loads_neither_spacy_nor_numpy(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter and fixed arguments
        [sys.executable, "-X", "importtime", *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert done.returncode == 0, done.stderr[-2000:]
    assert "claimcheck" in loaded
    assert not {"jinja2", "numpy", "onnxruntime", "rapidfuzz", "spacy", "thinc"} & loaded
