"""How fast claims are taken out of articles, beside the language model alone.

    python -m benchmarks.throughput [PATHS ...] [--runs 5] [--articles 40]

Without ``PATHS`` the texts are made up: the same ones each time. Times ``Checker.extract`` and ``nlp.pipe`` over the
paragraphs of the same texts in turn, on one thread, with the model loaded, and prints words per second of processor
time and their ratio.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy is loaded

from benchmarks.cold import files
from claimcheck import Checker
from claimcheck.language.pipeline import Reader

GOAL_RATIO = 0.7
RUNS = 5
ARTICLES = 40
PARAGRAPHS = 18
PEOPLE = ("Lena Brandt", "Tomás Ortega", "Aisha Rahman", "Victor Hale", "Ingrid Moen", "Paolo Conti", "Grace Oduya")
POSTS = ("the mayor", "a police spokesman", "the interior minister", "a union leader", "the hospital's director")
PLACES = ("Oslo", "Valparaíso", "Lagos", "the port of Rotterdam", "Karachi", "northern Finland", "Montreal")
VERBS = ("said", "told reporters", "wrote", "confirmed", "denied", "warned", "insisted")
CONTENTS = (
    "at least {n} people were injured when the bridge gave way",
    "the company would pay ${n} million to settle the case",
    "{n} of the workers had returned to {place} by Tuesday",
    "the council had approved the plan, which cuts spending by {n} percent",
    "no one had asked for the documents before {n} March",
    "the ship, which left {place} two days earlier, was carrying {n} tonnes of grain",
)
FRAMES = (
    "{content}, {person} {verb} on Monday.",
    "{person}, {post}, {verb} that {content}.",
    "“We know that {content},” {person} {verb}. “Nobody in {place} doubts it.”",
    "According to {post}, {content}.",
    "{content}. The inquiry, opened last week in {place}, is expected to take {n} days.",
    "Neither {person} nor {post} has commented. Earlier, officials in {place} had said that {content}.",
)
BACKGROUND = (
    "The road along the coast has been closed since the storm, and the ferries that replace it run only by day.",
    "It is the third such case in as many years.",
    "Residents who had stayed with relatives went back to their houses to see what was left of them.",
    "The bank, founded by two brothers in a back room, grew into one of the largest lenders of the region.",
    "Talks between the two sides broke down over pensions and have not been taken up again.",
    "For much of the spring the river stood so low that barges could load no more than half of what they carry.",
    "Schools opened late, shops not at all.",
    "Whoever wins the vote will have to form a government with parties that have refused to work with each other.",
)
"""What stands between the claims: made-up texts of claims alone would hold more of them than news does."""


def made_up_article(random_source: random.Random) -> str:
    """Return an article of ``PARAGRAPHS`` paragraphs under a headline."""
    paragraphs = [f"{random_source.choice(PEOPLE)} answers questions in {random_source.choice(PLACES)}"]
    for _ in range(PARAGRAPHS):
        words = {
            "n": random_source.randint(2, 28),
            "place": random_source.choice(PLACES),
            "person": random_source.choice(PEOPLE),
            "post": random_source.choice(POSTS),
            "verb": random_source.choice(VERBS),
        }
        content = random_source.choice(CONTENTS).format(**words)
        sentence = random_source.choice(FRAMES).format(content=content, **words)
        paragraphs.append(f"{sentence[0].upper()}{sentence[1:]} {random_source.choice(BACKGROUND)}")
    return "\n\n".join(paragraphs) + "\n"


def write_articles(folder: Path, articles: int) -> list[str]:
    """Write ``articles`` made-up articles into ``folder`` and return their paths."""
    random_source = random.Random(0)  # noqa: S311 - texts, no secrets
    paths = [folder / f"{i:04}.txt" for i in range(articles)]
    for path in paths:
        path.write_text(made_up_article(random_source), encoding="utf-8")
    return [str(path) for path in paths]


def seconds(run: Callable[[], object]) -> float:
    """Return how much processor time ``run`` takes."""
    start = time.process_time()
    run()
    return time.process_time() - start


def measure(paths: list[str], runs: int) -> None:
    """Time both over ``paths`` in turn and print the medians."""
    texts = [Path(path).read_text(encoding="utf-8") for path in paths]
    paragraphs = [line for text in texts for line in text.splitlines() if line.strip()]
    words = sum(len(text.split()) for text in texts)
    checker, nlp = Checker(), Reader().nlp
    timed: dict[str, Callable[[], object]] = {
        "extract": lambda: checker.extract(paths),
        "nlp.pipe": lambda: list(nlp.pipe(paragraphs)),
    }
    speeds: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(runs + 1):  # the first round loads what is loaded on first use and is not counted
        for name, run in timed.items():
            speeds[name].append(words / seconds(run))
    medians = {name: statistics.median(found[1:]) for name, found in speeds.items()}
    print(f"{len(texts)} articles, {words:,} words, one thread, medians of {runs}")
    for name, median in medians.items():
        print(f"{name:10} {median:8,.0f} words per second")
    print(f"{'ratio':10} {medians['extract'] / medians['nlp.pipe']:8.2f} (goal: at least {GOAL_RATIO})")


def main() -> None:
    """Measure over the given texts, or over made-up ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATHS")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--articles", type=int, default=ARTICLES, help="how many to make up (default: %(default)s)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = files(options.paths) or write_articles(Path(folder), options.articles)
        measure(paths, options.runs)


if __name__ == "__main__":
    main()
