"""Quotations that are told of in a cleft: '"Nonsense" was how Lee described it', '"We are full" was her answer'.

The quotation is the subject of "to be", and what follows says whose words it is (Quirk et al. 1985, 18.25-18.30).
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.links import LabelledSpan, frame_of
from claimcheck.language.attribution.quotations import Quotation, Quotes
from claimcheck.language.attribution.sources import source_of
from claimcheck.language.attribution.stretches import Interval, subtree, trim
from claimcheck.language.attribution.syntax import cue_group
from claimcheck.lexicons import load_lexicon

_COPULAS = frozenset({"is", "was", "were", "'s", "’s"})
_ANSWERS = load_lexicon("claimcheck.language", "cues").words("answers")
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_MAX_TO_HOW_TOKENS = 2
_MAX_TO_ANSWER_TOKENS = 12


def in_clefts(doc: Doc, spans: Iterable[LabelledSpan], quotes: Quotes) -> tuple[LabelledSpan, ...]:
    """Return the spans, sorted, with those of clefts as their form tells them.

    Args:
        doc: A parsed Doc.
        spans: Spans that belong together by frame.
        quotes: The quotations of the Doc.
    """
    told = [found for quotation in quotes.outermost for found in _told(doc, quotation, quotes)]
    ruled = {span.frame for found in told for span in found}
    kept = [span for span in spans if span.frame not in ruled]
    return tuple(sorted([*kept, *(span for found in told for span in found)]))


def _told(doc: Doc, quotation: Quotation, quotes: Quotes) -> Iterator[list[LabelledSpan]]:
    copula = quotation.end
    if copula + 1 >= len(doc) or doc[copula].lower_ not in _COPULAS:
        return
    end = doc[copula].sent.end
    said = quotation.start, quotation.end
    how = next((t for t in doc[copula + 1 : copula + 1 + _MAX_TO_HOW_TOKENS] if t.lower_ in ("how", "what")), None)
    if how is not None:
        verb = next((t for t in doc[how.i + 1 : end] if t.pos_ == "VERB" and cues.verb_cue(t) is not None), None)
        _, source = source_of(verb, quotes) if verb is not None else (None, [])
        if verb is not None and source and source[0][0] > how.i:
            yield frame_of(verb.i, source=source, cue=[cue_group(verb)], content=[said])
        return
    for noun in doc[copula + 1 : min(end, copula + 1 + _MAX_TO_ANSWER_TOKENS)]:
        owner = next((child for child in noun.lefts if child.dep_ == "nmod:poss"), None)
        if noun.lower_ in _ANSWERS and owner is not None:
            yield frame_of(noun.i, source=_owner(owner), cue=[(noun.i, noun.i + 1)], content=[said])
            return


def _owner(token: Token) -> list[Interval]:
    """Return the phrase of a possessor without its "'s"."""
    start, end = subtree(token)
    whole = trim(token.doc, (start, end - (token.doc[end - 1].lower_ in _POSSESSIVES and end - start > 1)))
    return [whole] if whole is not None else []
