"""How well the alignment score tells how alike two sentences are, beside wording alone and meaning alone.

    python -m benchmarks.similarity DATA_DIR [--weights] [--gold GOLD_DIR --articles ARTICLES_DIR]

``DATA_DIR`` holds public pairs of sentences, which are no part of the project; both stand in
https://github.com/brmson/dataset-sts:

- ``msr-para-train.tsv``: the training part of the Microsoft Research Paraphrase Corpus (Dolan and Brockett 2005), as
  published: quality, two ids, two sentences;
- ``sts-headlines-2013.tsv`` and ``sts-headlines-2014.tsv``: news headlines of the SemEval tasks on semantic textual
  similarity (Agirre et al. 2013, 2014), a line each: score from 0 to 5, two sentences.

Each sentence is read by the pipeline as one narrated claim of one long article, in which its words are counted. For
paraphrases the figure is the accuracy at the threshold that is best on the other four fifths of the pairs; for
headlines Spearman's rank correlation with the readers' scores. ``--weights`` looks for better weights of the fields:
``benchmarks.similarity_weights``.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, utils

from claimcheck.alignment.meaning import SentenceEncoder, Vectors
from claimcheck.alignment.similarity import BONUSES, WEIGHTS, Similarity
from claimcheck.extraction import extract
from claimcheck.language import Reader
from claimcheck.records import Article, Claim, Span

Floats = npt.NDArray[np.float64]

FIELDS = (*WEIGHTS, *BONUSES)
IN_USE = np.array([*WEIGHTS.values(), *BONUSES.values()])
"""The weights of ``FIELDS`` that alignment uses."""
PARAPHRASES = "msr-para-train"
HEADLINES = ("sts-headlines-2013", "sts-headlines-2014")
FOLDS = 5
SENTENCES = "sentences"
"""The article of which all sentences are claims."""
SCORERS: dict[str, Callable[..., float]] = {
    "ratio": fuzz.ratio,
    "partial_ratio": fuzz.partial_ratio,
    "token_sort_ratio": fuzz.token_sort_ratio,
    "token_set_ratio": fuzz.token_set_ratio,
    "partial_token_set_ratio": fuzz.partial_token_set_ratio,
    "WRatio": fuzz.WRatio,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePairs:
    """Pairs of sentences, what readers say of them, and what the fields of alignment do; a row for each pair."""

    name: str
    target: Floats
    """1 for a paraphrase and 0 for none, or a similarity from 0 to 5."""
    fields: Floats
    """A column for each of ``FIELDS``."""
    wording: Mapping[str, Floats]
    """What each of ``SCORERS`` gives, 0 to 100."""

    @property
    def is_binary(self) -> bool:
        """Whether the target is yes or no."""
        return self.name == PARAPHRASES

    def figure(self, scores: Floats) -> float:
        """Return how well ``scores`` tell the target: accuracy or rank correlation, in percent."""
        return 100 * (accuracy(scores, self.target) if self.is_binary else rank_correlation(scores, self.target))


# -- reading ----------------------------------------------------------------------------------------------------------


def read_rows(path: Path) -> list[tuple[float, str, str]]:
    """Return target and two sentences of each line; the sentences are the last two columns."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    return [(float(row[0]), row[-2].strip(), row[-1].strip()) for row in lines if row[0] != "Quality"]


def read_sentence_pairs(path: Path, reader: Reader, encoder: SentenceEncoder) -> SentencePairs:
    """Read the sentences of a file and score each pair field by field."""
    rows = read_rows(path)
    texts = sorted({text for _, *pair in rows for text in pair})
    claims = dict(zip(texts, whole_claims(texts, reader), strict=True))
    told = [claim for claim in claims.values() if claim is not None]
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    similarity = Similarity(told, np.array([vectors[text] for text in texts if claims[text] is not None]))
    return SentencePairs(
        name=path.stem,
        target=np.array([target for target, _, _ in rows]),
        fields=np.array([_fields(similarity, (claims[a], claims[b]), (vectors[a], vectors[b])) for _, a, b in rows]),
        wording={
            name: np.array([scorer(a, b, processor=utils.default_process) for _, a, b in rows])
            for name, scorer in SCORERS.items()
        },
    )


def whole_claims(texts: Sequence[str], reader: Reader) -> Iterator[Claim | None]:
    """Yield for each sentence the narrated claim that it is as a whole; None where it tells nothing."""
    for doc in reader.read(_as_article(str(number), text) for number, text in enumerate(texts)):
        doc._.attributions = ()
        claims = extract(doc)
        yield replace(_joined(claims), article=SENTENCES) if claims else None


def _as_article(name: str, text: str) -> Article:
    whole = Span(0, len(text))
    return Article(
        id=name,
        path=name,
        text=text,
        title=None,
        outlet=None,
        published=None,
        url=None,
        headline=whole,  # a headline is a claim even where it has no verb
        dateline=None,
        body=(),
    )


def _joined(claims: Sequence[Claim]) -> Claim:
    """Return one claim of all that were cut out of a text: a sentence boundary may have been seen inside it."""
    return replace(
        claims[0],
        text=" ".join(claim.text for claim in claims),
        propositions=tuple(each for claim in claims for each in claim.propositions),
        quantities=tuple(each for claim in claims for each in claim.quantities),
        names=tuple(each for claim in claims for each in claim.names),
        quoted_words=tuple(each for claim in claims for each in claim.quoted_words),
        terms=tuple(each for claim in claims for each in claim.terms),
    )


def _fields(
    similarity: Similarity, claims: tuple[Claim | None, Claim | None], vectors: tuple[Vectors, Vectors]
) -> list[float]:
    if claims[0] is None or claims[1] is None:
        return [max(0.0, float(vectors[0] @ vectors[1])), *[0.0] * (len(FIELDS) - 1)]
    return field_scores(similarity, claims[0], claims[1])


def field_scores(similarity: Similarity, a: Claim, b: Claim) -> list[float]:
    """Return the score of each of ``FIELDS``."""
    found = {field.field: field.score for field in similarity.match(a, b).fields}
    return [found.get(field, 0.0) for field in FIELDS]


# -- figures ----------------------------------------------------------------------------------------------------------


def rank_correlation(left: Floats, right: Floats) -> float:
    """Return Spearman's rank correlation; equal values share their mean rank.

    >>> round(rank_correlation(np.array([1.0, 2, 3]), np.array([10.0, 20, 25])), 6)
    1.0
    """
    return float(np.corrcoef(_ranks(left), _ranks(right))[0, 1])


def _ranks(values: Floats) -> Floats:
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks: Floats = np.cumsum(counts) - (counts - 1) / 2
    return ranks[place]


def accuracy(scores: Floats, target: Floats) -> float:
    """Return the share of pairs on the right side of the threshold that is best on the other folds.

    >>> accuracy(np.array([0.1, 0.9] * 10), np.array([0.0, 1.0] * 10))
    1.0
    """
    fold = np.arange(len(scores)) % FOLDS
    right = 0
    for held_out in range(FOLDS):
        threshold = best_threshold(scores[fold != held_out], target[fold != held_out])
        right += int(np.sum((scores[fold == held_out] >= threshold) == (target[fold == held_out] > 0)))
    return right / len(scores)


def best_threshold(scores: Floats, target: Floats) -> float:
    """Return the score from which on pairs are best called paraphrases."""
    order = np.argsort(scores, kind="stable")
    is_paraphrase = target[order] > 0
    right = np.concatenate(([0], np.cumsum(~is_paraphrase))) + np.concatenate(
        (np.cumsum(is_paraphrase[::-1])[::-1], [0])
    )
    return float(np.append(scores[order], np.inf)[int(np.argmax(right))])


def score(fields: Floats, weights: Floats) -> Floats:
    """Return the weighted sums of the fields, as alignment caps them."""
    return np.minimum(1.0, fields @ weights)


def print_figures(pairs: Sequence[SentencePairs]) -> None:
    """Print a line for the score, the encoder alone, and each scorer of RapidFuzz alone."""
    print(f"{'':34}" + "".join(f"{one.name:>20}" for one in pairs))
    rows: list[tuple[str, list[float]]] = [
        ("alignment score", [one.figure(score(one.fields, IN_USE)) for one in pairs]),
        ("encoder alone", [one.figure(one.fields[:, FIELDS.index("meaning")]) for one in pairs]),
    ]
    rows += [(f"RapidFuzz {name}", [one.figure(one.wording[name]) for one in pairs]) for name in SCORERS]
    for name, figures in rows:
        print(f"{name:34}" + "".join(f"{figure:20.1f}" for figure in figures))


def main() -> None:
    """Print the figures, and with ``--weights`` those of other weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DATA_DIR")
    parser.add_argument("--weights", action="store_true", help="look for better weights of the fields")
    parser.add_argument("--gold", type=Path, help="with --weights: a folder of judged pairs of passages, too")
    parser.add_argument("--articles", type=Path, help="the folder with the articles of --gold")
    options = parser.parse_args()
    reader, encoder = Reader(), SentenceEncoder()
    pairs = [read_sentence_pairs(options.folder / f"{name}.tsv", reader, encoder) for name in (PARAPHRASES, *HEADLINES)]
    print_figures(pairs)
    if options.weights:
        from benchmarks import similarity_weights  # noqa: PLC0415 - it builds on this module

        similarity_weights.search(pairs, options.gold, options.articles)


if __name__ == "__main__":
    main()
