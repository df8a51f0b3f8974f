"""Component: sets ``doc._.attributions`` and ``doc._.quotations``.

Sources, cues and contents are found by :mod:`rules`, or by the encoder (:mod:`labelled`). What :mod:`linking`
makes of them becomes a record here: direct, mixed or indirect, the stance of the cue, whether it was really said, and
the name of who said it.
"""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.language.attribution import cues, labelled, quotations, rules, sayings
from claimcheck.language.attribution.cues import Cue
from claimcheck.language.attribution.linking import Link, link
from claimcheck.language.attribution.quotations import Quotation
from claimcheck.language.attribution.speakers import Speakers
from claimcheck.language.attribution.stretches import Interval
from claimcheck.language.encoder.component import SPANS
from claimcheck.records import Attribution, AttributionKind, Span, Stance

FACTORY = "claimcheck_attribution"
_UNQUOTED_OPENERS = frozenset({"that", "as", "to", "of"})
"""What may stand before the quotation marks of words that are given in full: said that "...", described it as "..."."""

_PERSONS = frozenset({"he", "she", "him", "her", "they", "them", "we", "us", "i", "me", "you"})


@Language.component(FACTORY, assigns=["doc._.attributions", "doc._.quotations"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.attributions`` and ``doc._.quotations`` (inside the marks), each sorted by position."""
    found = quotations.find(doc)
    doc._.quotations = tuple(quotation.inside for quotation in found)
    spans = labelled.candidates(doc) if SPANS in doc.spans else rules.candidates(doc, found)
    links = [one for one in link(doc, spans, found) if not _says_nothing(doc, one)]
    doc._.attributions = attributions(doc, links, found)
    return doc


def attributions(doc: Doc, links: Iterable[Link], found: tuple[Quotation, ...]) -> tuple[Attribution, ...]:
    """Return the record of each link, sorted by position.

    Args:
        doc: A parsed Doc with ``doc._.names`` and ``doc._.referents``.
        links: What :func:`claimcheck.language.attribution.linking.link` joined.
        found: The quotations of the Doc.
    """
    speakers = Speakers(doc)
    quoted = [False] * len(doc)
    for quotation in quotations.outermost(found):
        quoted[quotation.start : quotation.end] = [True] * (quotation.end - quotation.start)
    records = [_record(doc, one, quoted, speakers) for one in links]
    return tuple(sorted(records, key=_position))


def _says_nothing(doc: Doc, one: Link) -> bool:
    """Whether all that is said is a person: who "was questioned" or "was identified" is no content."""
    words = [doc[i] for start, end in one.content for i in range(start, end)]
    return bool(words) and all(word.lower_ in _PERSONS for word in words)


def _record(doc: Doc, one: Link, quoted: Sequence[bool], speakers: Speakers) -> Attribution:
    entry = _entry(doc, one)
    saying = sayings.read(doc[one.head], entry) if entry is not None else None
    return Attribution(
        kind=_kind(doc, one.content, quoted),
        source=_spans(doc, one.source),
        source_name=speakers.name_of(one.source),
        cue=_spans(doc, one.cue),
        cue_lemma=entry.lemma if entry is not None else _lemma(doc, one),
        stance=saying.stance if saying is not None else Stance.NEUTRAL,
        content=_spans(doc, one.content),
        is_negated=saying is not None and saying.is_negated,
        is_hypothetical=saying is not None and saying.is_hypothetical,
    )


def _entry(doc: Doc, one: Link) -> Cue | None:
    """Return the entry of the lexicon that a cue falls under."""
    head = doc[one.head]
    for words, entry in cues.lexicon().phrases.items():
        if tuple(token.lower_ for token in doc[head.i : head.i + len(words)]) == words:
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
