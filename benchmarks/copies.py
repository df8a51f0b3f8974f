"""How much of their wording articles on one event share, and how long it takes to find those that copy one another.

    python -m benchmarks.copies [FOLDERS ...] [--words 5] [--show 10]
    python -m benchmarks.copies --made-up 2000 4000 8000

A folder holds a folder for each event, with its articles as `.txt`; the dev stories if none is named. Prints the pairs
of articles that share most of the shorter one's word runs outside quotation marks, and which pairs count as copies.
``--made-up`` times the search on articles of random words, of which every other one is a cut copy.
"""

import argparse
import itertools
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.alignment.copies import SHINGLE_WORDS, find_origins, shingles_of
from claimcheck.reading import read_paths
from claimcheck.records import Article, Span, content_id

FOLDER = Path(__file__).parent / "stories" / "dev"
WORDS_PER_ARTICLE = 400
VOCABULARY = 5000
PARAGRAPHS = 10


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the pairs that share most, or how long the search takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[FOLDER])
    parser.add_argument("--words", type=int, default=SHINGLE_WORDS)
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--made-up", nargs="+", type=int, metavar="ARTICLES")
    options = parser.parse_args(arguments)
    if options.made_up:
        for count in options.made_up:
            articles = make_up(count)
            start = time.process_time()
            found = find_origins(articles)
            print(f"{count:6} articles, {len(found):5} origins of two or more: {time.process_time() - start:5.1f} s")
        return
    shares = sorted(pairs(options.folders, options.words), reverse=True)
    print(f"{len(shares)} pairs of articles on one event, runs of {options.words} words")
    for share, common, is_copy, names in shares[: options.show]:
        print(f"{share:6.3f} {common:5} runs  {'copy' if is_copy else '    '}  {names}")


def pairs(folders: Sequence[Path], words: int) -> Iterator[tuple[float, int, bool, str]]:
    """Yield for each pair of articles on one event: share, runs in common, whether they are of one origin, names."""
    for event in sorted(path for folder in folders for path in folder.iterdir() if path.is_dir()):
        articles, _ = read_paths([str(path) for path in sorted(event.glob("*.txt"))])
        runs = {article.id: shingles_of(article, words) for article in articles}
        home = {copy.article: origin.id for origin in find_origins(articles) for copy in origin.copies}
        for a, b in itertools.combinations(articles, 2):
            common = len(runs[a.id] & runs[b.id])
            shorter = min(len(runs[a.id]), len(runs[b.id]))
            is_copy = a.id in home and home[a.id] == home.get(b.id)
            names = f"{event.name} {Path(a.path).stem} {Path(b.path).stem}"
            yield common / shorter if shorter else 0.0, common, is_copy, names


def make_up(count: int) -> list[Article]:
    """Return articles of random words; every other one is a copy of the one before, without some paragraphs."""
    chance = random.Random(count)  # noqa: S311 - the same made-up texts each time
    articles: list[Article] = []
    paragraphs: list[str] = []
    for number in range(count):
        if number % 2:
            paragraphs = sorted(chance.sample(paragraphs, PARAGRAPHS // 2))
        else:
            length = WORDS_PER_ARTICLE // PARAGRAPHS
            paragraphs = [
                " ".join(f"w{chance.randrange(VOCABULARY)}" for _ in range(length)) for _ in range(PARAGRAPHS)
            ]
        articles.append(_article(number, "\n".join(paragraphs)))
    return articles


def _article(number: int, text: str) -> Article:
    ends = list(itertools.accumulate(len(line) + 1 for line in text.split("\n")))
    return Article(
        id=content_id("made up", str(number)),
        path=f"{number}.txt",
        text=text,
        title=None,
        outlet=None,
        published=None,
        url=None,
        headline=None,
        dateline=None,
        body=tuple(Span(start, end - 1) for start, end in zip([0, *ends[:-1]], ends, strict=True)),
    )


if __name__ == "__main__":
    main()
