"""Rung: one utterance, quoted in different words or put into different mouths.

Two quotations are the same utterance if most words of the stretch that they share are the same in the same order.
What differs inside that stretch was altered by one of the outlets, unless it is marked ("...", brackets) or only a
matter of spelling (case, punctuation, "gonna").

``quotation-altered`` holds outlets to what their own style guides ask: words inside quotation marks are not changed,
what is left out is marked by an ellipsis, what is put in by brackets or parentheses (The Associated Press Stylebook,
"quotations in the news"). ``quotation-smoothed`` is the same where next to nothing was changed: "he's" for "he is",
an "oh", a "the" or a word said twice left out. ``quotation-of-two-speakers`` and ``same-quotation`` rest on runs of
equal words as evidence of one original (Clough et al. 2002, METER: Measuring Text Reuse).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from claimcheck.comparison.events.told import Told
from claimcheck.comparison.pair import Pair, Verdict, same_speaker
from claimcheck.comparison.speech.overlap import Alteration, Overlap, overlaps
from claimcheck.comparison.speech.spoken import Speech, pattern_of, printed, words_of
from claimcheck.comparison.wording import quoted, quoted_at
from claimcheck.records import Article, Claim, FindingKind, Relation, Source, Span, keys_match

ALTERED_RULE = "quotation-altered"
SMOOTHED_RULE = "quotation-smoothed"
SPEAKER_RULE = "quotation-of-two-speakers"
SAME_RULE = "same-quotation"
MIN_SPEAKER_WORDS = 7
MIN_WHOLE_WORDS = 6
MIN_ALTERED_WORDS = 9
"""Words in common from which two speakers can hardly have said the same: parts of quotations, whole quotations, and
quotations that are not quite the same."""
MIN_COMMON_WORDS = 3
"""Different words that the quotations of two claims have in common, or their speeches are not compared."""
MAX_TOLD = 3
"""Alterations that are told of two claims; one is enough to decide."""
MAX_COMPARED_WORDS = 400
"""Of one quotation; longer ones are compared by their beginnings."""


def compare_quotations(pair: Pair) -> Verdict | None:
    """Contradiction by altered words or by speaker; agreement where words and speaker are the same."""
    if len(_words(pair.a) & _words(pair.b)) < MIN_COMMON_WORDS:
        return None
    best = max(_own(pair), key=lambda overlap: overlap.words, default=None)
    is_same = same_speaker(pair.a, pair.b)
    if is_same is False and _is_named(pair.a) and _is_named(pair.b):
        return _of_two_speakers(pair, best) if best else None
    if is_same is False and not (best and _is_of_one(best)):
        return None
    verdict = _altered(pair, best.alterations if best else (), list(_running(pair)))
    return verdict or (_same(best) if best and not best.is_altered and is_same is not False else None)


def _is_of_one(overlap: Overlap) -> bool:
    """Whether two hardly have said this, where the text does not say clearly who did."""
    return overlap.words >= (MIN_SPEAKER_WORDS if overlap.is_contained else MIN_ALTERED_WORDS)


def _by_id(pair: Pair) -> tuple[tuple[Claim, Told], tuple[Claim, Told]]:
    """Return the claims, and what else their articles tell, in the order of their ids.

    Which runs of words are found to be equal may depend on the side that comes first; the verdict must not.
    """
    sides = (pair.a, pair.told_a), (pair.b, pair.told_b)
    return sides if pair.a.id <= pair.b.id else (sides[1], sides[0])


def _own(pair: Pair) -> Iterable[Overlap]:
    """Yield what the quotations of the two claims share."""
    (first, _), (second, _) = _by_id(pair)
    for left, right in product(first.quoted_words, second.quoted_words):
        x = tuple(words_of(left[:MAX_COMPARED_WORDS], claim=first.id))
        y = tuple(words_of(right[:MAX_COMPARED_WORDS], claim=second.id))
        for overlap in overlaps(x, y, has_one_speaker=pair.has_one_speaker):
            yield overlap if first is pair.a else overlap.mirrored()


def _words(claim: Claim) -> set[str]:
    return {word.lower() for quote in claim.quoted_words for word in quote}


def _running(pair: Pair) -> Iterable[Alteration]:
    """Yield what was altered in the two claims, as the speeches show in which they stand."""
    (first, _), (second, _) = sides = _by_id(pair)
    spoken = [[speech.around(c) for speech in told.speeches if c.id in speech.claims] for c, told in sides]
    for x, y in product(*spoken):
        for overlap in overlaps(x, y, has_one_speaker=pair.has_one_speaker):
            if pair.has_one_speaker or overlap.words >= MIN_SPEAKER_WORDS:
                held = (at for at in overlap.alterations if [w.claim for w in at.at] == [first.id, second.id])
                yield from (at if first is pair.a else at.mirrored() for at in held)


def _of_two_speakers(pair: Pair, overlap: Overlap) -> Verdict | None:
    """Contradiction if two are said to have used the same words, and so many that it can be no chance."""
    is_surely_named = not any(claim.source and _is_named_before(claim, claim.source) for claim in (pair.a, pair.b))
    if not (is_surely_named or _know_both_speakers(pair)):
        return None
    in_part = MIN_SPEAKER_WORDS if is_surely_named else MIN_ALTERED_WORDS
    needed = MIN_ALTERED_WORDS if overlap.is_altered else MIN_WHOLE_WORDS if overlap.is_whole else in_part
    if overlap.words < needed:
        return None
    reason = f"the same {overlap.words} words are quoted {_names(pair)}"
    return _verdict(Relation.CONTRADICTS, FindingKind.SPEAKER, SPEAKER_RULE, reason)


def _altered(pair: Pair, own: Sequence[Alteration], running: Sequence[Alteration]) -> Verdict | None:
    """Contradiction if words were altered, and the speaker did not say it in both ways."""
    for is_minor in (False, True):
        for alterations in (own, running):
            held = [a for a in alterations if a.is_minor is is_minor and not _is_said_both_ways(a, pair)]
            if held:
                reason = "; ".join(_told(pair, alteration) for alteration in _apart(held[:MAX_TOLD]))
                rule = SMOOTHED_RULE if is_minor else ALTERED_RULE
                verdict = _verdict(Relation.CONTRADICTS, FindingKind.QUOTE, rule, reason, is_minor=is_minor)
                return replace(
                    verdict,
                    marks_a=_places([a.left for a in held[:MAX_TOLD]], pair.a, pair.article_a),
                    marks_b=_places([a.right for a in held[:MAX_TOLD]], pair.b, pair.article_b),
                )
    return None


def _places(altered: Iterable[str], claim: Claim, article: Article) -> tuple[Span, ...]:
    """Return where altered words stand in the sentence of a claim, as far as they stand there once."""
    found: list[Span] = []
    for words in filter(None, altered):
        places = re.compile(rf"(?i)\b{pattern_of(words)}\b").finditer(
            article.text, claim.sentence.start, claim.sentence.end
        )
        spans = [Span(*place.span()) for place in places]
        found += spans if len(spans) == 1 else []
    return tuple(sorted(set(found)))


def _is_said_both_ways(alteration: Alteration, pair: Pair) -> bool:
    """Whether one of the articles quotes both wordings."""
    speaker = next((c.source.key for c, _ in _by_id(pair) if c.source and c.source.key), None)
    left, right = alteration.contexts
    return _said(speaker, left, pair.told_b.speeches) or _said(speaker, right, pair.told_a.speeches)


def _apart(alterations: Sequence[Alteration]) -> list[Alteration]:
    """Return alterations without those that stand among the words that are told of one before."""
    kept: list[Alteration] = []
    for each in alterations:
        words = each.left.lower(), each.right.lower()
        if not any(
            all(f" {word} " in f" {around} " or not word for word, around in zip(words, told.contexts, strict=True))
            for told in kept
        ):
            kept.append(each)
    return kept


def _told(pair: Pair, alteration: Alteration) -> str:
    """Return the altered words of either side with those around them."""
    left, right = alteration.contexts
    words = _as_written(left, pair.a, pair.article_a), _as_written(right, pair.b, pair.article_b)
    return f"one quotes {words[0]}, the other {words[1]}"


def _as_written(words: str, claim: Claim, article: Article) -> str:
    """Return spoken words as they stand in an article: in the sentence of a claim, or elsewhere in its quotation.

    Where fillers or other marks stand between them, it is the quotation.
    """
    pattern = re.compile(rf"(?i)\b{pattern_of(words)}\b")
    found = pattern.search(article.text, claim.sentence.start, claim.sentence.end) or pattern.search(article.text)
    if found is None:
        return quoted_at(claim.quotes[0], article) if claim.quotes else quoted(words)
    return quoted_at(Span(*found.span()), article)


def _same(overlap: Overlap) -> Verdict:
    reason = f"both quote the same {overlap.words} words"
    return _verdict(Relation.AGREES, FindingKind.QUOTE, SAME_RULE, reason)


def _verdict(relation: Relation, kind: FindingKind, rule: str, reason: str, *, is_minor: bool = False) -> Verdict:
    return Verdict(relation=relation, kind=kind, rule=rule, confidence=0.85, reason=reason, is_minor=is_minor)


def _is_named(claim: Claim) -> bool:
    """Whether the text itself names the speaker, and does not only point at him, or at something of his."""
    source = claim.source
    if source is None or source.key is None:
        return False
    text = source.text.replace("’", "'")
    inside = [n for n in claim.setting_names if any(n.span.overlaps(span) for span in source.spans)]
    if _is_named_before(claim, source):
        return keys_match(text.casefold(), source.key)
    return any(keys_match(n.key, source.key) for n in inside if f"{n.text}'s" not in text)


def _is_named_before(claim: Claim, source: Source) -> bool:
    """Whether the speaker is told in an earlier sentence of the same running quotation."""
    return not any(claim.sentence.overlaps(span) for span in source.spans)


def _know_both_speakers(pair: Pair) -> bool:
    """Whether each article names whom the other one quotes: who stands in one only can have said it on his own."""
    speakers = [claim.source.key for claim in (pair.a, pair.b) if claim.source and claim.source.key]
    return all(
        any(keys_match(who, key) for key in told.keys) for who in speakers for told in (pair.told_a, pair.told_b)
    )


def _names(pair: Pair) -> str:
    speakers = [source.name or source.text for source in (pair.a.source, pair.b.source) if source]
    return ", ".join(f"from {who} in {where}" for who, where in zip(speakers, ("one", "the other"), strict=False))


def _said(speaker: str | None, words: str, speeches: Iterable[Speech]) -> bool:
    """Whether an article quotes these words too, and of nobody else."""
    return any(
        f" {words} " in f" {printed(speech.words)} "
        for speech in speeches
        if speech.speaker is None or speaker is None or keys_match(speech.speaker, speaker)
    )
