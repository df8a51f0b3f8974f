"""Where a model goes wrong: how often it is right, case by case, for the model card's "What it is bad at"."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Doc

Pair = tuple[Doc, Doc]
"""A Doc as people annotated it, and the same words as the model did."""
Shares = dict[str, tuple[int, int]]
"""Case -> how many there are, how many of them are right."""

DISTANCES = (
    (3, "head 1 to 3 words away: right"),
    (7, "head 4 to 7 words away: right"),
    (10**9, "head 8 or more words away: right"),
)
DEPENDENCIES = ("nsubj", "obj", "obl", "ccomp", "acl:relcl", "advcl", "conj", "parataxis", "appos")
"""On which claims rest: who, whom, where, what is said, and what hangs on it."""
SENTENCE_ENDS = frozenset(".!?")
MARKED, UNMARKED = "end of a sentence with full stop, ! or ?: found", "end of a sentence without: found"
SHORT, LONG, LOWER = "name of 1 or 2 words: right", "name of 3 or more words: right", "name in lower case: right"
CONFUSED, CUT, MISSED = "name: whole, but of the wrong kind", "name: cut short or run on", "name: missed"


def dependency_errors(pairs: Iterable[Pair]) -> Shares:
    """Return how often head and label are both right, by distance of the head and by label; punctuation aside."""
    return share(
        _dependencies(pairs), [name for _, name in DISTANCES] + [f"`{label}`: right" for label in DEPENDENCIES]
    )


def _dependencies(pairs: Iterable[Pair]) -> Iterator[tuple[str, bool]]:
    for gold, found in pairs:
        for right, token in zip(gold, found, strict=True):
            if right.dep_ == "punct":
                continue
            is_right = right.head.i == token.head.i and right.dep_ == token.dep_
            distance = abs(right.i - right.head.i)
            yield next(name for limit, name in DISTANCES if distance <= limit), is_right
            yield f"`{right.dep_}`: right", is_right


def sentence_errors(pairs: Iterable[Pair]) -> Shares:
    """Return how often the end of a sentence is found, by whether a full stop or the like marks it."""
    return share(_sentences(pairs), [MARKED, UNMARKED])


def _sentences(pairs: Iterable[Pair]) -> Iterator[tuple[str, bool]]:
    for gold, found in pairs:
        starts = {sentence.start for sentence in found.sents}
        for sentence in gold.sents:
            if sentence.end < len(gold):
                is_marked = not SENTENCE_ENDS.isdisjoint(token.text for token in sentence[-2:])
                yield MARKED if is_marked else UNMARKED, sentence.end in starts


def name_errors(pairs: Iterable[Pair]) -> Shares:
    """Return how often a name is found whole and with the right label, by its form, and how the others fail."""
    return share(_names(pairs), [SHORT, LONG, LOWER, CONFUSED, CUT, MISSED])


def _names(pairs: Iterable[Pair]) -> Iterator[tuple[str, bool]]:
    for gold, found in pairs:
        labels = {(name.start, name.end): name.label_ for name in found.ents}
        for name in gold.ents:
            label = labels.get((name.start, name.end))
            touches = any(start < name.end and name.start < end for start, end in labels)
            yield SHORT if len(name) < 3 else LONG, label == name.label_
            if name.text.islower():
                yield LOWER, label == name.label_
            yield CONFUSED, label is not None and label != name.label_
            yield CUT, label is None and touches
            yield MISSED, not touches


def share(cases: Iterable[tuple[str, bool]], names: Iterable[str]) -> Shares:
    """Count ``cases`` of the given names, in the order of ``names``; those that do not occur are left out."""
    totals: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for name, is_hit in cases:
        totals[name] += 1
        hits[name] += is_hit
    return {name: (totals[name], hits[name]) for name in names if totals[name]}


ERRORS: dict[str, tuple[Callable[[Iterable[Pair]], Shares], ...]] = {
    "treebank": (dependency_errors, sentence_errors),
    "names": (name_errors,),
}
"""Kind of test set -> what is counted on it."""
