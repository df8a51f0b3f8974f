"""The encoder: one network that reads tags, morphology, lemmas, sentences, dependencies, names and attribution.

:mod:`component` is the spaCy component. :mod:`network` runs the exported network, :mod:`pieces` cuts words into what it
reads, :mod:`windows` and :mod:`runs` cut texts into windows and put them together again, :mod:`reading` decodes what it
says (with :mod:`trees` and :mod:`tags`), and :mod:`lemmas` and :mod:`dictionary` make lemmas.
"""

from claimcheck.language.encoder.component import FACTORY, SECTION_WORDS, SPANS, Encoder, make_encoder

__all__ = ["FACTORY", "SECTION_WORDS", "SPANS", "Encoder", "make_encoder"]
