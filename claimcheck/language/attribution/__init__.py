"""Attribution: who says what, in which words, and whether it was really said.

:mod:`component` writes ``doc._.attributions`` and ``doc._.quotations``. :mod:`quotations` finds what stands in
quotation marks, :mod:`rules` (with :mod:`verbs`, :mod:`phrases`, :mod:`sources`, :mod:`contents` and :mod:`syntax`) the
spans of sources, cues and contents, or :mod:`labelled` hands on what the encoder marked; :mod:`linking` joins spans,
:mod:`cues` knows the words that mark a saying, :mod:`sayings` tells stance and polarity, :mod:`speakers` the name of
the source. :mod:`stretches` holds what they share about stretches of tokens.
"""

from claimcheck.language.attribution.component import FACTORY, annotate

__all__ = ["FACTORY", "annotate"]
