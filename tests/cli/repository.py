"""The real command run in a folder, in this process or its own, and a git repository of small articles to run it in."""

import contextlib
import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from claimcheck.__main__ import main

CHECKOUT = Path(__file__).parents[2]
OPENING = "A road bridge in Port Merrow collapsed on Tuesday."
DEAD = "The collapse of the bridge in Port Merrow killed {n} people."
ARTICLES = {
    "harbour.md": ("Harbour Post", f"{OPENING}\n\n{DEAD.format(n=18)}"),
    "valley.md": ("Valley Times", f"{OPENING}\n\n{DEAD.format(n=25)}"),
    "farm.md": ("Farm Weekly", "Wheat prices rose by 4 percent in the first week of March."),
}
"""Two that contradict each other, and one on something else."""


def clean_environment(**variables: str) -> dict[str, str]:
    """Return the environment without what a CI service, pre-commit or git left in it, and with ``variables``."""
    foreign = ("GITHUB_", "CI_", "PRE_COMMIT", "GIT_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return environment | {"PYTHONPATH": str(CHECKOUT), "OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8", **variables}


def command(*arguments: str) -> list[str]:
    """Return the command line of the real command."""
    return [sys.executable, "-m", "claimcheck", *arguments]


@dataclass(frozen=True)
class Ran:
    """What a run of the command left."""

    status: int
    output: str
    errors: str


def run_here(folder: Path, *arguments: str, **variables: str) -> Ran:
    """Run the command in this process, which has loaded its libraries, and in ``folder``."""
    before, place, argv = dict(os.environ), Path.cwd(), sys.argv
    output, errors = io.StringIO(), io.StringIO()
    try:
        os.environ.clear()
        os.environ.update(clean_environment(**variables))
        os.chdir(folder)
        sys.argv = ["claimcheck", *arguments]
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
            main()
    except SystemExit as left:
        return Ran(int(left.code or 0), output.getvalue(), errors.getvalue())
    finally:
        os.chdir(place)
        os.environ.clear()
        os.environ.update(before)
        sys.argv = argv
    raise AssertionError("the command did not leave")


@dataclass(frozen=True)
class Repository:
    """A git repository in ``folder``."""

    folder: Path

    def git(self, *arguments: str) -> str:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(  # noqa: S603 - fixed commands
            ["git", *identity, *arguments],  # noqa: S607 - the git of whoever runs the tests
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def write(self, path: str, outlet: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        title = f"{outlet} tells of the week"
        file.write_text(
            f"---\ntitle: {title}\noutlet: {outlet}\ndate: 2031-03-04\n---\n\n{text}\n", encoding="utf-8", newline="\n"
        )

    def commit(self, message: str = "change") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def claimcheck(self, *arguments: str, **variables: str) -> Ran:
        """Run the command in this process."""
        return run_here(self.folder, *arguments, **variables)

    def process(self, *arguments: str, **variables: str) -> Ran:
        """Run the command in a process of its own."""
        done = subprocess.run(  # noqa: S603 - our own command
            command(*arguments),
            cwd=self.folder,
            env=clean_environment(**variables),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        return Ran(done.returncode, done.stdout, done.stderr)


def new_repository(folder: Path) -> Repository:
    """Return a repository whose branch ``main`` holds ``ARTICLES``, on a new branch ``story``."""
    folder.mkdir(parents=True, exist_ok=True)
    repository = Repository(folder)
    repository.git("init", "--quiet", "--initial-branch=main")
    for name, (outlet, text) in ARTICLES.items():
        repository.write(f"news/{name}", outlet, text)
    (folder / "claimcheck.toml").write_text('paths = ["news"]\nexclude = ["drafts"]\n', encoding="utf-8")
    repository.commit("known articles")
    repository.git("checkout", "--quiet", "-b", "story")
    return repository
