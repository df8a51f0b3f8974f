"""Count in how many texts each word stands, and write ``claimcheck/comparison/lexicons/frequencies.toml``.

    python -m models.comparison.frequencies DATA_DIR

``DATA_DIR`` holds the corpora as the model card describes them; counted are the train parts of PolNeAR (news), and of
UD English GUM and EWT (other texts, from a length on). Of their texts, only these counts are kept.
"""

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from claimcheck.comparison.events.story import WORD, words_of
from claimcheck.extraction import extract
from claimcheck.extraction.syntax import CONTENT_TAGS
from claimcheck.language import Reader
from claimcheck.reading import read_paths
from models.encoder.corpora import TREEBANKS, read_treebank

TARGET = Path(__file__).parents[2] / "claimcheck" / "comparison" / "lexicons" / "frequencies.toml"
MIN_WORDS = 150
"""Words of a text of the treebanks, some of which are no more than a review of a line."""
MIN_TEXTS = 3
"""A word of fewer texts counts as one of a single text, as those do that stand in none."""
WIDTH = 118
HEAD = """\
# In how many texts of a sample a word stands, to the nearest power of two: what tells articles of one event from others
# is the rare words that they share. Counted by `python -m models.comparison.frequencies DATA_DIR` in the train parts of
# PolNeAR (news), UD English GUM and EWT; lemmas as claims have them.

documents = {documents}

[words]
"""


def texts(folder: Path) -> Iterator[frozenset[str]]:
    """Yield the words of each text of the corpora."""
    articles, _ = read_paths([folder / "polnear" / "train" / "text"])
    for doc in Reader().read(articles):
        yield words_of(extract(doc))
    for name in TREEBANKS:
        for text in read_treebank(folder / "treebanks" / f"en_{name}-ud-train.conllu.xz"):
            if len(text.words) >= MIN_WORDS:
                tagged = zip(text.lemmas, text.labels["upos"], strict=True)
                yield frozenset(lemma.lower() for lemma, tag in tagged if tag in CONTENT_TAGS)


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_DIR")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    documents = 0
    for words in texts(options.data):
        counts.update(word for word in words if WORD.fullmatch(word))
        documents += 1
    by_frequency: dict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if count >= MIN_TEXTS:
            by_frequency[2 ** round(math.log2(count))].append(word)
    lines = [
        f'{frequency} = """\n' + "\n".join(wrap(" ".join(sorted(words)), WIDTH, break_on_hyphens=False)) + '"""\n'
        for frequency, words in sorted(by_frequency.items(), reverse=True)
    ]
    TARGET.write_text(HEAD.format(documents=documents) + "\n".join(lines), encoding="utf-8")
    print(f"{TARGET}: {sum(map(len, by_frequency.values()))} words of {documents} texts")


if __name__ == "__main__":
    main()
