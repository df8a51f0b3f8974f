"""Cut text into tokens, in a time that grows with the text whatever stands in it."""

import re
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

MAX_RUN_CHARS = 500
"""A longer run without white space is cut into pieces before the tokenizer sees it. The tokenizer takes marks off a run
one by one and looks at all that is left each time: 4,000 quotation marks in a row take a second and 10,000 six; cut
into pieces, both take 0.02 s. Hardly anything but a very long address is a word of so many characters."""

BAR = "―"
"""The horizontal bar, a dash before the name of who is quoted, which the tokenizer takes for a letter."""


_ENDS_IN_UNIT = re.compile(r"\d(?:m|bn|tn|k|p|c|kg|km|mph|kph|mm|cm)\.[\"'”’)]*$")
"""A figure with its unit at the end of a sentence: the tokenizer takes "m." for an abbreviation."""


def make_doc(nlp: Language, text: str) -> Doc:
    """Return the tokens of ``text``, as the tokenizer of ``nlp`` cuts it.

    >>> import spacy
    >>> doc = make_doc(spacy.blank("en"), "Peace! " + "“" * 1200 + " he said.")
    >>> doc.text == "Peace! " + "“" * 1200 + " he said.", len(doc)
    (True, 1205)
    >>> [token.text for token in make_doc(spacy.blank("en"), "It lost £190m. Shares fell.")][2:6]
    ['£', '190', 'm', '.']
    """
    cuts = _cuts(text)
    if len(cuts) == 2:
        return nlp.make_doc(text)
    tokens = [token for start, end in pairwise(cuts) for token in nlp.make_doc(text[start:end])]
    return Doc(
        nlp.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
    )


def _cuts(text: str) -> list[int]:
    """Return where the pieces of ``text`` begin, and its end."""
    cuts, at = {0, len(text)}, 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        cuts.update(range(start + MAX_RUN_CHARS, at, MAX_RUN_CHARS))
        if unit := _ENDS_IN_UNIT.search(word):
            cuts.add(start + word.index(".", unit.start()))
        if BAR in word:
            edges = {start + edge for i, char in enumerate(word) if char == BAR for edge in (i, i + 1)}
            cuts |= edges - {start, at}
    return sorted(cuts)
