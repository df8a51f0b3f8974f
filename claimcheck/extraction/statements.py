"""Whether the words of a sentence state anything: figures without a verb do, questions and a bare "yes" do not."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from claimcheck.extraction.syntax import CONTENT_TAGS
from claimcheck.records import Quantity

MIN_FIGURE_TERMS = 2
MIN_ABSENCE_TERMS = 3
"""Content words, figures among them, of a line without a verb that tells how many there are, or that there are none."""
MAX_LABEL_TOKENS = 2
"""So long is what a figure behind a colon is of ("Crowd: 12,400")."""
_ABSENT = frozenset({"no"})
_VERBAL = frozenset({"VERB", "AUX"})
_HOUR = re.compile(r"\d{1,2}[.:]\d\d")
"""How the hour of an entry is written ("19.00 Good evening")."""
_NAME, _COPULA = "PROPN", "cop"
_REFERRING = frozenset({"PRON"})


def is_question(tokens: Sequence[Token]) -> bool:
    """Whether a sentence asks, and states nothing."""
    last = next((token for token in reversed(tokens) if not token.is_space), None)
    return last is not None and last.text == "?"


def is_reply(tokens: Sequence[Token]) -> bool:
    """Whether words are a mere "yes", "no" or "so", that say what something else has said."""
    return not any((t.pos_ in CONTENT_TAGS and not t.is_stop) or t.pos_ in _REFERRING or t.like_num for t in tokens)


def states_figures(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> bool:
    """Whether a sentence without a verb, or with a mere "be", states how many there are.

    "400 homes without power", "No trains to Lund before Friday", "Crowd: 12,400", "It was 1-1 at the break"; what is
    neither counted nor measured is the number of a page or a player.

    Args:
        tokens: The words of the sentence.
        quantities: Its figures.
    """
    words = [token for token in tokens if not token.is_space and not (token.is_punct and token.text != ":")]
    verbs = [token for token in words if token.pos_ in _VERBAL]
    if not words or is_question(tokens) or any(verb.dep_ != _COPULA for verb in verbs):
        return False
    terms = [t for t in words if t.pos_ in CONTENT_TAGS and (t.like_num or t.pos_ == _NAME or not t.is_stop)]
    if verbs:
        return len(terms) > MIN_FIGURE_TERMS and any(term.like_num for term in terms)
    if words[0].lower_ in _ABSENT:
        return len(terms) >= MIN_ABSENCE_TERMS
    if any((one.counted or one.unit) and not _HOUR.fullmatch(one.text) for one in quantities):
        return len(terms) > MIN_FIGURE_TERMS
    return _is_labelled(words, quantities)


def _is_labelled(words: Sequence[Token], quantities: Sequence[Quantity]) -> bool:
    """Whether a figure and nothing else stands behind a label and a colon."""
    colon = next((i for i, token in enumerate(words) if token.text == ":"), 0)
    behind = words[colon + 1 :]
    return (
        0 < colon <= MAX_LABEL_TOKENS
        and len(behind) == 1
        and any(one.span.start == behind[0].idx for one in quantities)
    )
