"""What a check of one new article costs where 500 others are known and in the cache, and what it survives.

    python -m benchmarks.check [--known 500] [--runs 5] [--kills 50]

The articles are made up: 20 subjects, each told of many places, so that some twenty known articles may tell of the
event of the new one. Times the commands ``claimcheck extract NEW`` and ``claimcheck check NEW --against KNOWN`` in
turn, clock and processor, and reports the peak memory of both. Then kills checks that fill the cache at random points,
damages the cache, and runs two checks at once: the result must be that of the first check each time.
"""

import argparse
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

GOAL_RATIO = 3.0
KNOWN = 500
RUNS = 5
KILLS = 50
KILL_KNOWN = 12
"""Known articles of the runs that are killed: enough to fill the cache for a while."""
# fmt: off
PLACES = (
    "Port Merrow", "Ostrava", "Valdivia", "Kisumu", "Aarhus", "Bergamo", "Halifax", "Nagano", "Tampico", "Cork",
    "Dundee", "Malmö", "Plovdiv", "Rosario", "Sapporo", "Tromsø", "Utrecht", "Varna", "Windhoek", "Yerevan", "Zadar",
    "Ghent", "Izmir", "Jaffa", "Kraków",
)
# fmt: on
SUBJECTS: Sequence[tuple[str, ...]] = (
    ("A road bridge collapsed in {p} and killed {n} people.", "Engineers had found cracks in {m} of its cables."),
    ("Wheat prices at the exchange of {p} rose by {n} percent.", "Traders blamed a drought that ruined {m} fields."),
    ("A ferry with {n} passengers ran aground off {p}.", "The captain had sailed the route for {m} years."),
    ("Voters in {p} elected a new council of {n} members.", "The winning party gained {m} seats."),
    ("A hospital in {p} closed {n} of its wards.", "Nurses had been on strike for {m} days over pay."),
    ("The football club of {p} signed a striker for {n} million euros.", "He scored {m} goals in the last season."),
    ("A volcano near {p} erupted and covered {n} villages in ash.", "Flights were cancelled at {m} airports."),
    ("Police in {p} arrested {n} men over a bank robbery.", "The gang had dug a tunnel {m} metres long."),
    ("A textile factory in {p} laid off {n} workers.", "Orders for its cotton shirts had fallen by {m} percent."),
    ("The opera house of {p} reopened after {n} years.", "Its new organ has {m} thousand pipes."),
    ("Scientists in {p} found a fossil that is {n} million years old.", "The skull shows {m} teeth of a reptile."),
    ("A storm cut off the power of {n} thousand homes in {p}.", "Fallen trees blocked {m} roads."),
    ("The airline of {p} ordered {n} new jets.", "Each of the aircraft carries {m} dozen passengers."),
    ("A judge in {p} sent a former minister to prison for {n} years.", "The bribes were paid into {m} accounts."),
    ("The zoo of {p} welcomed {n} penguin chicks.", "Keepers feed the birds {m} kilograms of herring a week."),
    ("A dam above {p} will be raised by {n} metres.", "Farmers fear for {m} orchards in the valley."),
    ("Schools in {p} gave tablets to {n} thousand pupils.", "Teachers took {m} courses to learn how to use them."),
    ("A chemical plant in {p} leaked {n} tonnes of ammonia.", "Firemen worked {m} hours to seal the tank."),
    ("The museum of {p} bought a painting for {n} million dollars.", "It had hung in a castle for {m} decades."),
    ("Fishermen of {p} landed {n} tonnes of cod.", "The quota for the fleet was cut by {m} percent."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of the command."""

    seconds: float
    processor_seconds: float
    peak_mib: float
    status: int
    output: str


def made_up_article(number: int, random_source: random.Random) -> str:
    """Return article ``number``: its subject and place follow from the number, its figures from the random source."""
    place = PLACES[number // len(SUBJECTS) % len(PLACES)]
    first, second = SUBJECTS[number % len(SUBJECTS)]
    n, m = random_source.randint(11, 99), random_source.randint(2, 60)
    told = [first.format(p=place, n=n), second.format(p=place, m=m)]
    told += [
        f"“We in {place} have never seen the like,” a resident said.",
        f"In {place}, {told[0][0].lower()}{told[0][1:]}",
    ]
    told += [f"{second.format(p=place, m=m)[:-1]}, according to the office of the mayor of {place}."]
    return f"{first.format(p=place, n=n)[:-1]}\n\n" + "\n\n".join(told) + "\n"


def write_articles(folder: Path, articles: int) -> None:
    """Write the same ``articles`` articles each time."""
    random_source = random.Random(0)  # noqa: S311 - texts, no secrets
    folder.mkdir(parents=True)
    for number in range(articles):
        (folder / f"{number:04}.txt").write_text(made_up_article(number, random_source), encoding="utf-8")


def command(*arguments: str) -> list[str]:
    """Return the command line of claimcheck."""
    return [sys.executable, "-m", "claimcheck", *arguments]


def environment() -> dict[str, str]:
    """Return the environment of a run: one thread, and this checkout."""
    return {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path(__file__).parents[1])}


def run(folder: Path, *arguments: str) -> Run:
    """Run the command in ``folder`` and measure it."""
    output = folder / "output.txt"
    start = time.perf_counter()
    with output.open("wb") as stream:
        process = subprocess.Popen(command(*arguments), cwd=folder, env=environment(), stdout=stream)  # noqa: S603 - our own
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        seconds=time.perf_counter() - start,
        processor_seconds=usage.ru_utime + usage.ru_stime,
        peak_mib=usage.ru_maxrss / 1024,
        status=process.returncode,
        output=output.read_text(encoding="utf-8"),
    )


def measure(folder: Path, *, known: int, runs: int) -> None:
    """Time both commands in turn and print the medians."""
    write_articles(folder / "known", known)
    (folder / "new.txt").write_text(made_up_article(0, random.Random(1)), encoding="utf-8")  # noqa: S311 - a text
    check = ("check", "new.txt", "--against", "known", "--format", "json")
    cold = run(folder, *check)
    print(f"{known} known articles; first check, nothing cached: {cold.seconds:.1f} s, {cold.peak_mib:.0f} MiB")
    timed: dict[str, list[Run]] = {"extract": [], "check": []}
    for _ in range(runs):
        timed["extract"].append(run(folder, "extract", "new.txt"))
        (folder / "new.txt").touch()
        for cached in _readings_of_new(folder):
            cached.unlink()  # the new article is read each time
        timed["check"].append(run(folder, *check))
    for name, found in timed.items():
        clock, processor = (
            statistics.median(getattr(one, key) for one in found) for key in ("seconds", "processor_seconds")
        )
        print(
            f"{name:8} {clock:6.2f} s clock {processor:6.2f} s processor {max(one.peak_mib for one in found):6.0f} MiB"
        )
    ratios = [
        statistics.median(getattr(one, key) for one in timed["check"])
        / statistics.median(getattr(one, key) for one in timed["extract"])
        for key in ("seconds", "processor_seconds")
    ]
    print(f"ratio    {ratios[0]:6.2f}   clock {ratios[1]:6.2f}   processor (goal: at most {GOAL_RATIO:.0f})")
    if {one.output for one in timed["check"]} != {cold.output}:
        sys.exit("a check from the cache came to another result")


def _readings_of_new(folder: Path) -> Iterator[Path]:
    """Yield the cached readings that were written last: those of the new article."""
    cached = sorted((folder / ".claimcheck_cache").glob("*/*.reading"), key=lambda path: path.stat().st_mtime)
    yield from (path for path in cached[-1:] if b"new.txt" in path.read_bytes())


def survive(folder: Path, *, kills: int) -> None:
    """Kill, damage and run at once; the result must stay the same."""
    write_articles(folder / "known", KILL_KNOWN)
    (folder / "new.txt").write_text(made_up_article(0, random.Random(1)), encoding="utf-8")  # noqa: S311 - a text
    check = ("check", "new.txt", "--against", "known", "--format", "json")
    right = run(folder, *check)
    cache, random_source = folder / ".claimcheck_cache", random.Random(2)  # noqa: S311 - times, no secrets
    killed = 0
    for _ in range(kills):
        shutil.rmtree(cache, ignore_errors=True)
        process = subprocess.Popen(command(*check), cwd=folder, env=environment(), stdout=subprocess.DEVNULL)  # noqa: S603 - our own
        try:
            process.wait(random_source.uniform(0.3, 1.1) * right.seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
        _expect(run(folder, *check), right, "after a kill")
    print(f"{killed} of {kills} checks killed while they filled the cache: the next one right each time")
    for path in sorted(cache.glob("*/*.reading")):
        content = bytearray(path.read_bytes())
        content[random_source.randrange(len(content))] ^= 0xFF
        path.write_bytes(
            content[: random_source.randrange(1, len(content))] if random_source.random() < 0.5 else content
        )
    _expect(run(folder, *check), right, "with every cached file damaged")
    print("every cached file damaged: right")
    shutil.rmtree(cache)
    streams = [(folder / f"{i}.json").open("wb") for i in range(2)]
    both = [subprocess.Popen(command(*check), cwd=folder, env=environment(), stdout=stream) for stream in streams]  # noqa: S603 - our own
    statuses = [process.wait() for process in both]
    for i, stream in enumerate(streams):
        stream.close()
        if statuses[i] != right.status or (folder / f"{i}.json").read_text(encoding="utf-8") != right.output:
            sys.exit("two checks at once came to another result")
    print("two checks at once on an empty cache: right")


def _expect(found: Run, right: Run, when: str) -> None:
    if (found.status, found.output) != (right.status, right.output):
        sys.exit(f"{when}, the check came to another result")


def main() -> None:
    """Measure, then try what a check survives."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--known", type=int, default=KNOWN, help="articles in the cache (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=RUNS, help="of each command (default: %(default)s)")
    parser.add_argument("--kills", type=int, default=KILLS, help="checks to kill (default: %(default)s)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder) / "measure", known=options.known, runs=options.runs)
    if options.kills:
        with tempfile.TemporaryDirectory() as folder:
            survive(Path(folder) / "survive", kills=options.kills)


if __name__ == "__main__":
    main()
