"""Component: sets ``doc._.attributions`` and ``doc._.quotations``.

Sources, cues and contents are found by :mod:`rules`, or by the encoder (:mod:`labelled`) and completed from the rules
(:mod:`completion`); :mod:`headlines`, :mod:`clefts` and :mod:`transcripts` tell by their form. What :mod:`linking`
makes of them, but for :mod:`lookalikes`, becomes a record here: direct, mixed or indirect, the stance of the cue,
whether it was really said, and the name of who said it.
"""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.language.attribution import cues, labelled, quotations, rules, sayings
from claimcheck.language.attribution.clefts import in_clefts
from claimcheck.language.attribution.completion import complete
from claimcheck.language.attribution.cues import Cue
from claimcheck.language.attribution.headlines import in_headlines
from claimcheck.language.attribution.linking import link
from claimcheck.language.attribution.links import Link
from claimcheck.language.attribution.lookalikes import without_lookalikes
from claimcheck.language.attribution.quotations import Quotation, Quotes
from claimcheck.language.attribution.speakers import Speaker
from claimcheck.language.attribution.stretches import Interval
from claimcheck.language.attribution.transcripts import in_transcripts
from claimcheck.language.attribution.turns import Turns
from claimcheck.language.encoder.component import SPANS
from claimcheck.records import Attribution, AttributionKind, Span

FACTORY = "claimcheck_attribution"
_UNQUOTED_OPENERS = frozenset({"that", "as", "to", "of"})
"""What may stand before the quotation marks of words that are given in full: said that "...", described it as "..."."""


@Language.component(FACTORY, assigns=["doc._.attributions", "doc._.quotations", "doc._.referents"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.attributions`` and ``doc._.quotations`` (inside the marks), each sorted by position.

    What it finds out of speakers that go on as "he" or "the surgeon" is added to ``doc._.referents``.
    """
    found = quotations.find(doc)
    doc._.quotations = tuple(quotation.inside for quotation in found)
    quotes, ruled = Quotes(doc, found), rules.candidates(doc, found)
    spans = ruled
    loose: tuple[Interval, ...] = ()
    if SPANS in doc.spans:
        labels = labelled.candidates(doc)
        loose = labelled.without_cue(doc, labels)
        spans = complete(doc, labels, ruled, quotes, loose)
    spans = in_transcripts(doc, in_clefts(doc, in_headlines(doc, spans, ruled), quotes))
    links = without_lookalikes(doc, link(doc, spans, found, loose), quotes)
    doc._.attributions = attributions(doc, links, found)
    return doc


def attributions(doc: Doc, links: Iterable[Link], found: tuple[Quotation, ...]) -> tuple[Attribution, ...]:
    """Return the record of each link, sorted by position.

    Args:
        doc: A parsed Doc with ``doc._.names`` and ``doc._.referents``.
        links: What :func:`claimcheck.language.attribution.linking.link` joined.
        found: The quotations of the Doc.
    """
    every = list(links)
    quoted = [False] * len(doc)
    for quotation in quotations.outermost(found):
        quoted[quotation.start : quotation.end] = [True] * (quotation.end - quotation.start)
    turns = Turns(doc, every, quoted)
    doc._.referents = MappingProxyType({**doc._.referents, **turns.referents})
    records = [_record(doc, one, quoted, speaker) for one, speaker in zip(every, turns.found, strict=True)]
    return tuple(sorted(records, key=_position))


def _record(doc: Doc, one: Link, quoted: Sequence[bool], speaker: Speaker | None) -> Attribution:
    entry = _entry(doc, one)
    saying = sayings.read(doc[one.head], entry, one.content)
    return Attribution(
        kind=_kind(doc, one.content, quoted),
        source=_spans(doc, one.source),
        source_name=speaker.text if speaker is not None else None,
        cue=_spans(doc, one.cue),
        cue_lemma=entry.lemma if entry is not None else _lemma(doc, one),
        stance=saying.stance,
        content=_spans(doc, one.content),
        is_negated=saying.is_negated,
        is_hypothetical=saying.is_hypothetical,
    )


def _entry(doc: Doc, one: Link) -> Cue | None:
    """Return the entry of the lexicon that a cue falls under."""
    head = doc[one.head]
    for words, entry in cues.lexicon().phrases.items():
        if head.lower_ == words[0] and tuple(token.lower_ for token in doc[head.i : head.i + len(words)]) == words:
            return entry
    if head.pos_ == "NOUN":
        return cues.noun_cue(head) or cues.verb_cue(head)
    by_word = cues.lexicon().adjectives.get(head.lower_) or cues.lexicon().adverbs.get(head.lower_)
    return cues.verb_cue(head) or by_word or cues.noun_cue(head)


def _lemma(doc: Doc, one: Link) -> str | None:
    return doc[one.head].lemma_.lower() if doc[one.head].is_alpha else None


def _kind(doc: Doc, content: list[Interval], quoted: Sequence[bool]) -> AttributionKind:
    words = [i for start, end in content for i in range(start, end) if doc[i].is_alpha or doc[i].like_num]
    inside = [i for i in words if quoted[i]]
    if not inside:
        return AttributionKind.INDIRECT
    outside = [i for i in words if not quoted[i] and doc[i].lower_ not in _UNQUOTED_OPENERS]
    return AttributionKind.MIXED if outside else AttributionKind.DIRECT


def _spans(doc: Doc, intervals: Iterable[Interval]) -> tuple[Span, ...]:
    return tuple(Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in intervals)


def _position(attribution: Attribution) -> tuple[Span, ...]:
    return tuple(sorted((*attribution.cue, *attribution.content)))
