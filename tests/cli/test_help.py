"""What the README and the help of the commands say of each other, and what asking for help costs."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from claimcheck import __version__
from claimcheck.__main__ import cli

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(cli.commands)
HEAVY = frozenset({"numpy", "onnxruntime", "rapidfuzz", "spacy", "thinc", "tokenizers"})


def command_lines() -> list[list[str]]:
    """Return what the README shows of the command line: the words after ``claimcheck``, a list for each line."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    lines = [line.partition("claimcheck ")[2] for block in blocks for line in block.splitlines()]
    return [shlex.split(line, comments=True) for line in lines if line.split() and line.split()[0] in COMMANDS]


USED = command_lines()
OPTIONS = sorted({(words[0], word) for words in USED for word in words[1:] if re.match(r"--?\w", word)})


def help_of(*commands: str) -> str:
    shown = CliRunner().invoke(cli, [*commands, "--help"], catch_exceptions=False)
    assert shown.exit_code == 0
    return shown.output


def test_the_readme_shows_the_commands() -> None:
    assert {words[0] for words in USED} >= {"compare", "extract", "annotate"}
    assert len(OPTIONS) > 3


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_every_option_of_the_readme_stands_in_the_help(command: str, option: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", help_of(command))


@pytest.mark.parametrize("words", USED, ids=" ".join)
def test_every_command_line_of_the_readme_can_be_parsed(words: list[str]) -> None:
    command = cli.commands[words[0]]
    assert command.make_context(words[0], words[1:]).params


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_that_takes_arguments_gives_an_example(command: str) -> None:
    if any(isinstance(parameter, click.Argument) for parameter in cli.commands[command].params):
        assert f"claimcheck {command}" in help_of(command).partition("Example")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_group_lists_every_command(command: str) -> None:
    assert re.search(rf"^  {command}  +\w", help_of(), flags=re.MULTILINE)


def test_help_says_what_the_exit_status_means() -> None:
    assert [int(status) for status in re.findall(r"^ {4}(\d+) +\w", help_of(), flags=re.MULTILINE)] == [0, 1, 2, 130]


def test_the_version_is_that_of_the_package() -> None:
    shown = CliRunner().invoke(cli, ["--version"], catch_exceptions=False)
    assert (shown.exit_code, shown.output) == (0, f"claimcheck, version {__version__}\n")


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), *((command, "--help") for command in COMMANDS)])
def test_asking_for_help_loads_no_heavy_library(arguments: tuple[str, ...]) -> None:
    code = (
        "import atexit, sys; from claimcheck.__main__ import main; "
        f"atexit.register(lambda: print(sorted(set({sorted(HEAVY)}) & set(sys.modules)))); "
        f"sys.argv = ['claimcheck', *{arguments}]; main()"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter and fixed arguments
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[]"
