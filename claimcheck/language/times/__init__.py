"""Times: expressions of time, resolved to days where the text and the article's date allow.

:mod:`component` writes ``doc._.times``. :mod:`words` and :mod:`lexicon` type the words, :mod:`grammar` (with
:mod:`dates`, :mod:`periods` and :mod:`distances`) recognises expressions, :mod:`evidence` and :mod:`year_evidence`
decide whether they are times at all, and :mod:`resolution` and :mod:`told` turn them into days with what
:mod:`context` and :mod:`tense` tell. :mod:`asides` reads head, headings and captions.
"""

from claimcheck.language.times.component import FACTORY, annotate

__all__ = ["FACTORY", "annotate"]
