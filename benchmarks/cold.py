"""How much claimcheck adds to the price of loading and running the language model.

    python -m benchmarks.cold [PATHS ...] [--runs 5]

Times in turn, each in a process of its own: ``claimcheck compare PATHS``, and a bare script that loads the same
pipeline and runs it over the same texts. Prints the medians, by the clock and of the processor (which other work on
the machine disturbs less), and their ratios.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from claimcheck.shipped import model_path

ROOT = Path(__file__).parents[1]
GOAL_RATIO = 1.5
RUNS = 5
BARE = """
import sys
from pathlib import Path
import spacy
nlp = spacy.load(sys.argv[1])
for path in sys.argv[2:]:
    nlp(Path(path).read_text(encoding="utf-8"))
"""
"""Whole articles, as claimcheck reads them with its own model."""


def files(paths: list[Path]) -> list[str]:
    """Return the files that ``paths`` name, those of a folder sorted."""
    folders = [sorted(path.rglob("*.txt")) if path.is_dir() else [path] for path in paths]
    return [str(path) for folder in folders for path in folder]


def seconds(command: list[str]) -> tuple[float, float]:
    """Return the seconds that ``command`` takes by the clock and of the processor; CalledProcessError if it fails."""
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # who installs claimcheck has its bytecode, as that of spaCy
    used, start = processor_seconds(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)  # noqa: S603 - our own commands
    return time.perf_counter() - start, processor_seconds() - used


def processor_seconds() -> float:
    """Return the processor time of all processes that were started here and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Time both in turn and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[ROOT / "seeds"], metavar="PATHS")
    parser.add_argument("--runs", type=int, default=RUNS)
    options = parser.parse_args()
    commands = {
        "claimcheck compare": [sys.executable, "-m", "claimcheck", "compare", *map(str, options.paths)],
        "bare pipeline": [sys.executable, "-c", BARE, str(model_path()), *files(options.paths)],
    }
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(options.runs + 1):  # the first round fills the caches of the disk and is not counted
        for name, command in commands.items():
            times[name].append(seconds(command))
    print(f"medians of {options.runs}{'by the clock':>22}{'of the processor':>20}")
    medians = {
        name: [statistics.median(column) for column in zip(*found[1:], strict=True)] for name, found in times.items()
    }
    for name, (clock, processor) in medians.items():
        print(f"{name:20}{clock:11.2f} s{processor:18.2f} s")
    ratios = [ours / bare for ours, bare in zip(*medians.values(), strict=True)]
    print(f"{'ratio':20}{ratios[0]:11.2f}{ratios[1]:20.2f}    (goal: at most {GOAL_RATIO})")


if __name__ == "__main__":
    main()
