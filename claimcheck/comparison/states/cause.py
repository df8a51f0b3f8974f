"""Rung: the same thing is given causes that exclude each other.

``causes-exclude-each-other``: an effect may have several causes, so that only causes of kinds between which an
inquiry has to decide (``lexicons/causes.toml``) contradict each other, and any two that sentences which else tell
the same give of what mostly has one cause, as an accident has. What counts as cause and effect follows the
Penn Discourse Treebank (Prasad et al. 2008), Contingency.Cause; that "after" may only order in time, its
Temporal.Asynchronous. ``cause-denied``: one says in so many words that it was not what the other gives as the cause
("not because of the ruling"). ``cause-alone``: one says that it was nothing but its own cause. Both are the negation
and the exclusive focus of Quirk et al. (1985), 8.116 and 10.64.
"""

import re
from collections.abc import Mapping
from functools import cache
from itertools import product

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import LIGHT_VERBS, stem, words_after, words_before
from claimcheck.comparison.events.shared import have_others, pair_up, predicate_class, same_predicate
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import cause_words
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Cause, Claim, ClaimKind, FindingKind, Relation, RoleName, keys_match

RULE = "causes-exclude-each-other"
DENIED_RULE = "cause-denied"
ALONE_RULE = "cause-alone"
MIN_SCORE = 0.30
"""Least score of a match of which one claim denies the other's cause, or any but its own."""
MIN_EXCHANGED_SCORE = 0.60
"""Least score of a match whose sentences tell the same but for the cause, of whatever kind; from here on none of the
causes that benchmarks/evaluate_passages.py reports on the dev passages is wrong."""
MIN_SHARED_EFFECT = 1
MIN_SHARED_LATER = 2
"""Content words that both effects share where both are named; the second holds where one only came after its cause."""


@cache
def cause_classes() -> Mapping[str, Mapping[str, str]]:
    """Return for each word of a kind of cause, per question that the kinds answer, its kind.

    >>> cause_classes()["act of a government"]["negotiation"]
    'agreement'
    """
    questions = load_lexicon("claimcheck.comparison", "causes").tables["questions"]
    return {
        question["name"]: {word: kind for kind, words in question["kinds"].items() for word in words}
        for question in questions
    }


@cache
def single_effects() -> Mapping[str, str]:
    """Return for each word of what mostly has one cause the name of what it is a word for.

    >>> single_effects()["derail"] == single_effects()["crash"]
    True
    """
    table = load_lexicon("claimcheck.comparison", "causes").tables["single"]
    return {word: name for name, words in table.items() for word in (name, *words)}


@cache
def _single_names() -> frozenset[str]:
    return frozenset(single_effects().values())


def compare_causes(pair: Pair) -> Verdict | None:
    """Contradiction if both claims explain the same effect, by causes of kinds that exclude each other."""
    for x, y in product(pair.a.causes, pair.b.causes):
        if not _same_effect(x, y, pair):
            continue
        found = None if pair.has_two_speakers else _denied(pair, x, y) or _alone(pair, x, y)
        if found is None and _same_holder(pair, x, y):
            found = _excluded(pair, x, y)
        if found is not None:
            return Verdict(
                relation=Relation.CONTRADICTS,
                kind=FindingKind.CAUSE,
                rule=found[0],
                confidence=round((0.5 if x.is_temporal or y.is_temporal else 0.65) + pair.match.score / 10, 2),
                reason=found[1],
                marks_a=(x.cause,),
                marks_b=(y.cause,),
            )
    return None


def _excluded(pair: Pair, x: Cause, y: Cause) -> tuple[str, str] | None:
    """Return rule and reason where the causes are of kinds that exclude each other."""
    if _is_denied(x, pair.article_a) or _is_denied(y, pair.article_b) or _befall_others(pair, x, y):
        return None
    if not (_exclusive_kinds(x, y) or _are_exchanged(pair, x, y)):
        return None
    causes = cause_words(x.cause, pair.a, pair.article_a), cause_words(y.cause, pair.b, pair.article_b)
    return RULE, f"one puts it down to {causes[0]}, the other to {causes[1]}"


def _befall_others(pair: Pair, x: Cause, y: Cause) -> bool:
    """Whether what both explain was done by, or to, others: six teachers resigned, and the headmaster resigned.

    Not where the verb is the link, of which the cause is the subject: "the storm sank the ferry".
    """
    events = [
        pair_up(left, right)
        for left, right in product(pair.a.propositions, pair.b.propositions)
        if same_predicate(left.lemma, right.lemma)
        and left.lemma not in LIGHT_VERBS
        and x.effect.covers(left.span)
        and y.effect.covers(right.span)
        and not (left.span.overlaps(x.cue) or right.span.overlaps(y.cue))
    ]
    return any(have_others(event, name) for event in events for name in (RoleName.AGENT, RoleName.PATIENT))


def _are_exchanged(pair: Pair, x: Cause, y: Cause) -> bool:
    """Whether sentences that otherwise tell the same give unlike causes of what has one."""
    if pair.match.score < MIN_EXCHANGED_SCORE or _is_partial(pair) or tell_of_two(pair):
        return False
    if x.is_temporal or y.is_temporal or not _effects(x) & _effects(y) & _single_names():
        return False
    return _are_unlike((x, pair.article_a), (y, pair.article_b))


def _are_unlike(left: tuple[Cause, Article], right: tuple[Cause, Article]) -> bool:
    """Whether two causes have no word in common, nor words of one kind: a leak can be the fault in a pipe."""
    (x, _), (y, _) = left, right
    first, second = _stems(*left), _stems(*right)
    if not (first and second) or first & second:
        return False
    kinds = (
        [{words[term] for term in cause.cause_terms if term in words} for cause in (x, y)]
        for words in cause_classes().values()
    )
    return not any(one & other for one, other in kinds)


def _stems(cause: Cause, article: Article) -> set[str]:
    """Return the stems of the terms of a cause, without where it was: "a faulty pump at its plant"."""
    words = re.split(r"(?i)\s(?:at|in|near|on|inside|under)\s", cause.cause.of(article.text))[0].lower()
    stems = {stem(word) for word in re.findall(r"[\w-]+", words)}
    return stems & {stem(term) for term in cause.cause_terms}


def _is_partial(pair: Pair) -> bool:
    """Whether either sentence says that it gives only a part of the causes."""
    texts = (f" {sentence.lower()} " for sentence in pair.sentences)
    return any(f" {word} " in text for text in texts for word in _words("partial"))


def _denied(pair: Pair, x: Cause, y: Cause) -> tuple[str, str] | None:
    """Return rule and reason where one claim denies the cause that the other gives."""
    denied = _is_denied(x, pair.article_a), _is_denied(y, pair.article_b)
    shared = sorted({*x.cause_terms} & {*y.cause_terms})
    if pair.match.score < MIN_SCORE or denied[0] == denied[1] or not shared:
        return None
    causes = cause_words(x.cause, pair.a, pair.article_a), cause_words(y.cause, pair.b, pair.article_b)
    told = [f"{'not ' if is_denied else ''}down to {words}" for is_denied, words in zip(denied, causes, strict=True)]
    return DENIED_RULE, f"one says that it was {told[0]}, the other that it was {told[1]}"


def _alone(pair: Pair, x: Cause, y: Cause) -> tuple[str, str] | None:
    """Return rule and reason where one claim says that it was nothing but its own cause."""
    if pair.match.score < MIN_SCORE or x.is_temporal or y.is_temporal or {*x.cause_terms} & {*y.cause_terms}:
        return None
    if _is_denied(x, pair.article_a) or _is_denied(y, pair.article_b) or not (x.effect_terms and y.effect_terms):
        return None
    alone = [_is_alone(cause, article) for cause, article in ((x, pair.article_a), (y, pair.article_b))]
    causes = [
        f"{cause_words(cause.cause, claim, article)}{' alone' if is_alone and not _tells_alone(cause, article) else ''}"
        for cause, claim, article, is_alone in (
            (x, pair.a, pair.article_a, alone[0]),
            (y, pair.b, pair.article_b, alone[1]),
        )
    ]
    return (ALONE_RULE, f"one puts it down to {causes[0]}, the other to {causes[1]}") if any(alone) else None


def _is_denied(cause: Cause, article: Article) -> bool:
    """Whether the link, or the word before it, says that it is none ("and not because of", "nothing to do with")."""
    link = cause.cue.of(article.text).lower()
    return not _words("denials").isdisjoint((link, *words_before(cause.cue, article)[-1:]))


def _tells_alone(cause: Cause, article: Article) -> bool:
    """Whether the words of the cause themselves shut all others out."""
    return any(words in cause.cause.of(article.text).lower() for words in _words("alone"))


def _is_alone(cause: Cause, article: Article) -> bool:
    """Whether the words of the cause, or those before it, shut all others out ("nothing but a rumour")."""
    own = cause.cause.of(article.text).lower().split()
    link = cause.cue.of(article.text).lower().split() + words_after(cause.cue, article)[:1]
    around = " ".join((*words_before(cause.cue, article)[-2:], "|", *link, "|", *own[:3]))
    return any(f" {words} " in f" {around} " for words in _words("alone"))


def _words(table: str) -> frozenset[str]:
    return load_lexicon("claimcheck.comparison", "causes").words(table)


def _same_holder(pair: Pair, x: Cause, y: Cause) -> bool:
    """Whether both explanations are the same speaker's, or may be, or neither has a speaker."""
    left, right = _holder(pair.a, x), _holder(pair.b, y)
    if left is not None and right is not None:
        return keys_match(left, right)
    if left is None and right is None:
        return True
    narrated = (pair.a.kind is ClaimKind.NARRATED, pair.b.kind is ClaimKind.NARRATED)
    return narrated == (False, False) and x.holder is y.holder is None and not pair.has_two_speakers


def _same_effect(x: Cause, y: Cause, pair: Pair) -> bool:
    """Whether both explain the same; a mere "after" counts only where both name the effect in words."""
    if x.effect_terms and y.effect_terms:
        needed = MIN_SHARED_LATER if x.is_temporal or y.is_temporal else MIN_SHARED_EFFECT
        left, right = _effects(x), _effects(y)
        return len(left & right) >= min(needed, len(left), len(right))
    return _holder(pair.a, x) is not None and not x.is_temporal and not y.is_temporal


def _effects(cause: Cause) -> set[str]:
    """Return the classes of what a cause is told to have brought about."""
    known = single_effects()
    classes = ((term, predicate_class(term)) for term in cause.effect_terms)
    return {known.get(term) or known.get(named, named) for term, named in classes}


def _holder(claim: Claim, cause: Cause) -> str | None:
    return cause.holder or (claim.source.key if claim.source else None)


def _exclusive_kinds(x: Cause, y: Cause) -> tuple[str, str] | None:
    for words in cause_classes().values():
        left = {words[term] for term in x.cause_terms if term in words}
        right = {words[term] for term in y.cause_terms if term in words}
        if left and right and not left & right:
            return min(left), min(right)
    return None
