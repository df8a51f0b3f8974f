"""Doc -> Claims: cut each sentence into what its sources say and what the outlet says itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from claimcheck.extraction.acts import is_act
from claimcheck.extraction.causes import causes
from claimcheck.extraction.grouping import SourceKeys, by_sentence
from claimcheck.extraction.propositions import Entities, propositions
from claimcheck.extraction.remnants import left_of
from claimcheck.extraction.statements import is_question, is_reply, states_figures
from claimcheck.extraction.subjects import joined, lent_subjects
from claimcheck.extraction.syntax import CONTENT_TAGS, token_span
from claimcheck.records import (
    Article,
    Attribution,
    AttributionKind,
    Cause,
    Claim,
    ClaimKind,
    Cue,
    Name,
    Proposition,
    Quantity,
    Source,
    Span,
    Time,
    content_id,
    hull,
    moved,
)

_Located = TypeVar("_Located", Name, Time)
_Part = tuple[Token, Proposition | Cause]
"""What was found in a sentence, with the token that it hangs on."""

MIN_NARRATED_TERMS = 3
"""A narrated claim has at least so many content words; what is less is a remnant such as "he added"."""

MAX_BARE_SOURCE_CHARS = 60
"""A longer source is more than a name with its title: it carries claims of its own in relative clauses."""

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+(?:[-'’.,*]+\w+)*[-*]*|(?<![*-])[*-]++\w+|\.\.\.|…|[\[\]()]")


def extract(doc: Doc) -> tuple[Claim, ...]:
    """Return the claims of one article in the order of the text.

    Each attribution gives a claim for each sentence that its content reaches into. What a sentence says outside of all
    sources, cues and contents is a narrated claim: the outlet says it itself. A proposition belongs to the innermost
    content that holds its predicate.

    Args:
        doc: An article as the language stage has read it.

    Returns:
        Claims with offsets into the stored text of the article, sorted by position.
    """
    article: Article = doc._.article
    entities = Entities(doc)
    found: list[_Part] = [*propositions(doc, entities), *causes(doc, entities)]
    attributions = sorted((a for a in doc._.attributions if not is_act(a, doc)), key=_extent)
    keys, claims = SourceKeys(doc), list[Claim]()
    sentences: list[TokenSpan] = list(doc._.article_sentences)
    spans = [Span(sentence.start_char, sentence.end_char) for sentence in sentences]
    for sentence, own, parts, names, times, quantities, quotations in zip(
        sentences,
        by_sentence(attributions, spans, _extents),
        by_sentence(found, spans, lambda part: (token_span(part[0]),)),
        by_sentence(doc._.names, spans, lambda name: (name.span,)),
        by_sentence(doc._.times, spans, lambda time: (time.span,)),
        by_sentence(doc._.quantities, spans, lambda quantity: (quantity.span,)),
        by_sentence(doc._.quotations, spans, lambda quotation: (quotation,)),
        strict=True,
    ):
        annotated = _Annotated(names=names, times=times, quantities=quantities, quotations=quotations)
        claims += _SentenceClaims(article, sentence, annotated, keys).build(own, parts)
    return moved(tuple(sorted(claims, key=lambda claim: (claim.sentence, claim.content, claim.id))), doc._.offsets)


def _extent(attribution: Attribution) -> tuple[int, tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    """Sort key: innermost first."""
    chars = sum(span.end - span.start for span in attribution.content)
    return chars, attribution.content, attribution.source, attribution.cue


def _extents(attribution: Attribution) -> tuple[Span, ...]:
    return (*attribution.content, *attribution.cue, *attribution.source)


def _is_said_in(attribution: Attribution, headline: Span) -> bool:
    """Whether a headline tells itself who says it: a source in the body speaks for the body alone."""
    said_by = (*attribution.source, *attribution.cue)
    return not said_by or any(part.overlaps(headline) for part in said_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Annotated:
    """What the language stage has read in one sentence, or partly in it."""

    names: tuple[Name, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    quotations: tuple[Span, ...]


class _SentenceClaims:
    """Makes the claims of one sentence."""

    def __init__(self, article: Article, sentence: TokenSpan, annotated: _Annotated, keys: SourceKeys) -> None:
        self.article = article
        self.span = Span(sentence.start_char, sentence.end_char)
        self.doc = sentence.doc
        self._annotated = annotated
        self._keys = keys
        self._tokens = tuple(sentence)
        self._spans = tuple(map(token_span, self._tokens))
        self._content_words = tuple(
            (span, token.lemma_.lower())
            for token, span in zip(self._tokens, self._spans, strict=True)
            if token.pos_ in CONTENT_TAGS and not token.is_stop
        )
        self._names = tuple(name for name in annotated.names if self.span.covers(name.span))
        self._times = tuple(time for time in annotated.times if self.span.covers(time.span))
        self.is_headline = article.headline is not None and article.headline.overlaps(self.span)

    def build(self, attributions: Sequence[Attribution], found: Sequence[_Part]) -> list[Claim]:
        """Return the claims of the sentence; ``attributions`` are those that touch it, innermost first."""
        if self.is_headline:
            attributions = [a for a in attributions if _is_said_in(a, self.span)]
        attributions = [a for a in attributions if not self._states_nothing_of(a)]
        contents = [(a, parts) for a in attributions if (parts := _clip(a.content, self.span))]
        lent = [_clip(lent_subjects(a, self.doc), self.span) for a, _ in contents]
        contents = [
            (a, joined((*parts, *own), self.doc.text) if own else parts)
            for (a, parts), own in zip(contents, lent, strict=True)
        ]
        owned: dict[int, list[_Part]] = {}
        others: list[_Part] = []
        for token, part in found:
            owner = _owner(contents, token_span(token))
            if owner is not None:
                owned.setdefault(owner, []).append((token, part))
            else:
                others.append((token, part))
        claims = [self._claim(a, parts, owned.get(i, [])) for i, (a, parts) in enumerate(contents)]
        borrowed = tuple(span for own in lent for span in own)
        if self._is_told(*self._left(attributions, borrowed, others)):
            # what is said to nobody's account is the outlet's: "talks collapse" in a headline has no content
            claims.append(self._claim(None, *self._left([a for a in attributions if a.content], borrowed, others)))
        return claims

    def _states_nothing_of(self, attribution: Attribution) -> bool:
        """Whether an attribution reports nothing in the sentence, which states more than that it was made.

        "Lund pleaded guilty in June to the robbery: five years" has no words of Lund's; "she said yes" none of her own.
        """
        if not attribution.content:
            rest = left_of(self._tokens, self._spans, [*attribution.source, *attribution.cue])
            return len(self._terms(rest)) >= MIN_NARRATED_TERMS
        said = [t for t, span in zip(self._tokens, self._spans, strict=True) if _holds(attribution.content, span)]
        is_elsewhere = not all(self.span.covers(span) for span in attribution.content)
        if is_elsewhere and said and not any(token.is_alpha for token in said):
            return True  # the hour before a sentence that is said
        return attribution.kind is AttributionKind.INDIRECT and bool(said) and is_reply(said)

    def _left(
        self, attributions: Sequence[Attribution], lent: Sequence[Span], found: Sequence[_Part]
    ) -> tuple[tuple[Span, ...], list[_Part]]:
        """Return what the attributions leave of the sentence, with what was found in it; ``lent`` are subjects."""
        cues = [span for a in attributions for span in a.cue]
        narrated = [part for part in found if isinstance(part[1], Cause) or not _holds(cues, token_span(part[0]))]
        spoken = [span for a in attributions for span in _clip(a.content, self.span)]
        acting = [r.span for _, part in narrated if isinstance(part, Proposition) for r in part.roles]
        named = [*lent, *(span for a in attributions if self._is_bare(a.source) for span in a.source)]
        unacting = (span for span in named if not any(span.overlaps(part) for part in acting))
        return left_of(self._tokens, self._spans, [*spoken, *cues, *unacting]), narrated

    def _is_bare(self, source: Sequence[Span]) -> bool:
        """Whether a source is no more than a name or title, and tells nothing of its own."""
        if sum(span.end - span.start for span in source) > MAX_BARE_SOURCE_CHARS:
            return False
        words = (self.doc.char_span(span.start, span.end, alignment_mode="expand") for span in source)
        return not any(token.pos_ == "VERB" for span in words if span is not None for token in span)

    def _is_told(self, content: tuple[Span, ...], found: Sequence[_Part]) -> bool:
        """Whether what the attributions leave of the sentence says something by itself."""
        told = [part for _, part in found if isinstance(part, Proposition)]
        is_part = content != left_of(self._tokens, self._spans, ())
        if not content or (not self.is_headline and is_question(self._tokens)):
            return False
        if not (told or self.is_headline):
            return not is_part and states_figures(self._tokens, self._annotated.quantities)
        if is_part and not self.is_headline and all(part.is_nominal for part in told):
            return False  # "in her speech after the vote" is where it was said
        terms = len(self._terms(content))
        return (terms > 0 and any(part.roles for part in told)) or terms >= MIN_NARRATED_TERMS

    def _claim(self, attribution: Attribution | None, content: tuple[Span, ...], found: Sequence[_Part]) -> Claim:
        kind = ClaimKind(attribution.kind) if attribution else ClaimKind.NARRATED
        text = self._text(content)
        times, setting_times = _parted(self._times, content)
        names, setting_names = _parted(self._names, content)
        quotes = _clip((q for q in self._annotated.quotations if any(q.overlaps(c) for c in content)), hull(content))
        return Claim(
            id=content_id(self.article.id, kind, text, *_places(attribution, content)),
            article=self.article.id,
            kind=kind,
            sentence=self.span,
            content=content,
            text=text,
            source=self._source(attribution),
            cue=self._cue(attribution),
            is_headline=self.is_headline,
            propositions=tuple(part for _, part in found if isinstance(part, Proposition)),
            causes=tuple(part for _, part in found if isinstance(part, Cause)),
            quantities=tuple(q for q in self._annotated.quantities if _holds(content, q.span)),
            times=times,
            setting_times=setting_times,
            as_of=next((time for time in self._times if time.is_as_of), None),
            names=names,
            setting_names=setting_names,
            quotes=quotes,
            quoted_words=tuple(tuple(_WORD.findall(quote.of(self.article.text))) for quote in quotes),
            terms=self._terms(content),
            setting=self._terms(left_of(self._tokens, self._spans, content)),
        )

    def _text(self, spans: Iterable[Span]) -> str:
        return " … ".join(_SPACE.sub(" ", span.of(self.article.text)).strip() for span in spans)

    def _source(self, attribution: Attribution | None) -> Source | None:
        if attribution is None or not (attribution.source or attribution.source_name):
            return None
        name = attribution.source_name
        return Source(
            text=self._text(attribution.source),
            name=name,
            key=self._keys.of(name, attribution.source),
            spans=attribution.source,
        )

    def _cue(self, attribution: Attribution | None) -> Cue | None:
        if attribution is None or not attribution.cue:
            return None
        return Cue(
            text=self._text(attribution.cue),
            lemma=attribution.cue_lemma,
            stance=attribution.stance,
            spans=attribution.cue,
        )

    def _terms(self, content: Sequence[Span]) -> tuple[str, ...]:
        return tuple(lemma for span, lemma in self._content_words if _holds(content, span))


def _places(attribution: Attribution | None, content: Sequence[Span]) -> Iterator[str]:
    """Yield where everything that makes a claim stands, so that two sources of the same words make two claims."""
    said = (*attribution.content, *attribution.source, *attribution.cue) if attribution else ()
    yield from (f"{span.start}-{span.end}" for span in (*content, *said))


def _owner(contents: Sequence[tuple[Attribution, tuple[Span, ...]]], anchor: Span) -> int | None:
    """Return the index of the innermost content that holds ``anchor``, or None."""
    return next((i for i, (_, parts) in enumerate(contents) if _holds(parts, anchor)), None)


def _clip(spans: Iterable[Span], limit: Span) -> tuple[Span, ...]:
    """Return what of ``spans`` lies inside ``limit``."""
    clipped = (Span(max(span.start, limit.start), min(span.end, limit.end)) for span in spans)
    return tuple(sorted(span for span in clipped if span.start < span.end))


def _holds(spans: Iterable[Span], inner: Span) -> bool:
    return any(span.covers(inner) for span in spans)


def _parted(found: Iterable[_Located], content: Sequence[Span]) -> tuple[tuple[_Located, ...], tuple[_Located, ...]]:
    """Part what stands in a sentence into what lies inside ``content`` and what does not."""
    inside: list[_Located] = []
    outside: list[_Located] = []
    for one in found:
        (inside if _holds(content, one.span) else outside).append(one)
    return tuple(inside), tuple(outside)
