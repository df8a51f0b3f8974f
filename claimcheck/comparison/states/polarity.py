"""Rung: one claim says that something is so, the other that it is not.

``one-side-negates``: the contradiction by negation of de Marneffe, Rafferty and Manning (2008), between claims that
both tell a fact in the sense of FactBank (Saurí and Pustejovsky 2009): what is planned, possible or conditional
denies nothing.
"""

import re
from itertools import product

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import stands_in_one
from claimcheck.comparison.events.shared import (
    PRONOUNS,
    SharedEvent,
    are_told_apart,
    have_others,
    same_noun,
    shared_events,
)
from claimcheck.comparison.events.story import are_of_two_times
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.wording import negation_of, negation_words, negations_in, one_and_other, told_words
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, ClaimKind, FindingKind, Modality, Proposition, RoleName, Span, Stance

RULE = "one-side-negates"
_WORDS = load_lexicon("claimcheck.comparison", "function_words")
REFUSALS = _WORDS.words("refusals")
AUXILIARIES = _WORDS.words("auxiliaries")
MIN_SAME_WORDS = 4
"""Words of two claims that are the same but for a negation."""
MIN_MOVED_WORDS = 8
"""The same where they need not stand in the same order: "guards were on duty", "there were no guards on duty"."""
MIN_SCORE = 0.50
SURE_SCORE = 0.75
"""Score of a match from which it does not matter that the agents are not clearly the same: "he" and "the mayor"."""
MIN_OVERLAP = 0.45
"""Least weighted overlap of the claims' content words: the same thing must be said of the same participants."""

SIDES = {"inside": "outside", "outside": "inside"}
SPOTS = frozenset({"at", "in", "inside", "on"})
"""Prepositions of where something is done."""
_DOER = re.compile(r"\bby (?:the|an?|his|her|its|their|two|three|several)\b")
_OF_OBJECTS = frozenset({"do", "have"})
"""Verbs that say nothing without what is done, or had."""
_APART = load_lexicon("claimcheck.comparison", "apart")
_NO_LONGER = re.compile(rf"(?i)\b{_APART.alternatives('no_longer')}\b")
_ONCE = re.compile(rf"(?i)\b{_APART.alternatives('once')}\b")
_CONTRAST = re.compile(rf"(?i)\b{_APART.alternatives('contrast')}\b")
_OPENING_NO = re.compile(r"no (?!one\b|doubt\b|longer\b|\d)", re.IGNORECASE)
_PROOF = load_lexicon("claimcheck.language", "cues").alternatives("proof")
_OPENING = re.compile(rf"\A(?:(?:no|an?|any|some) )?(?:(?:\w+ )?{_PROOF} (?=that\b))?")
"""How what is found begins; that there is proof of it, and that it is so, is told of in the same words."""
_WORD = re.compile(r"[\w']+")
_EMPTY = frozenset({"do", "does", "did", "there"})
"""Words that come and go with a negation: "did not sail", "there was no sailing"."""


def _has_one_agent(event: SharedEvent) -> bool:
    """Whether the same does it on both sides, or nobody is told to do it on one."""
    left, right = (any(r.name is RoleName.AGENT for r in p.roles) for p in (event.left, event.right))
    return not (left and right) or any(x.name is RoleName.AGENT for x, _ in event.same)


def tells_both(claim: Claim, other: Proposition) -> bool:
    """Whether the claim itself says what the other claim says of this event, too."""
    return any(own.lemma == other.lemma and own.is_negated == other.is_negated for own in claim.propositions)


def _is_denial(claim: Claim) -> bool:
    """Whether somebody denies what others have said; who refuses to do something says that he does not do it."""
    return claim.cue is not None and claim.cue.stance is Stance.DENIED and not is_refusal(claim)


def is_refusal(claim: Claim) -> bool:
    """Whether the claim is what somebody refuses to do."""
    return claim.cue is not None and claim.cue.lemma in REFUSALS


def _differ_in_a_negation(pair: Pair) -> bool:
    """Whether the two claims are told in the same words, but for one negation and the verb that comes with it."""
    (x, x_negations), (y, y_negations) = _without_negation(pair.a), _without_negation(pair.b)
    is_fact = all(p.modality is Modality.FACT for p in (*pair.a.propositions, *pair.b.propositions))
    are_same = x == y or (len(x) >= MIN_MOVED_WORDS and sorted(x) == sorted(y))
    return is_fact and len(x) >= MIN_SAME_WORDS and are_same and {x_negations, y_negations} == {0, 1}


def _without_negation(claim: Claim) -> tuple[list[str], int]:
    """Return the words of a claim without what negates it, without "do" and "there", and how often it is negated."""
    words = _WORD.findall(claim.text.lower().replace("’", "'"))
    kept, negations = [], 0
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        is_negation = word == "never" or (word == "not" and after == "guilty")
        is_negation |= word in {"not", "no"} and before in AUXILIARIES
        negations += is_negation or word.endswith("n't")
        kept += [] if is_negation else [word.removesuffix("n't")]
    return [word for word in kept if word not in _EMPTY], negations


def finds_nothing(claim: Claim) -> bool:
    """Whether what a source tells is that there is none: "found no proof", "reported no injuries"."""
    is_denied = any(p.is_negated for p in claim.propositions)  # "no train left": the clause says so itself
    return claim.kind is not ClaimKind.NARRATED and not is_denied and _OPENING_NO.match(claim.text) is not None


def _differ_in_a_find(pair: Pair) -> bool:
    """Whether one finds, reports or expects none of what the other does, in the same words: "no link", "a link"."""
    if finds_nothing(pair.a) == finds_nothing(pair.b) or not (pair.a.cue and pair.b.cue):
        return False
    is_fact = all(p.modality is Modality.FACT for p in (*pair.a.propositions, *pair.b.propositions))
    return is_fact and pair.a.cue.lemma == pair.b.cue.lemma and _find(pair.a) == _find(pair.b)


def _find(claim: Claim) -> list[str]:
    """Return the words of what is found, reported or expected, without "no", an article and "proof that"."""
    return _WORD.findall(_OPENING.sub("", claim.text.lower().replace("’", "'")))


def compare_polarity(pair: Pair) -> Verdict | None:
    """Contradiction if an event that both tell is negated on one side only."""
    if pair.match.score < MIN_SCORE or pair.score_of("terms") < MIN_OVERLAP or pair.has_common_quotation:
        return None
    if tell_of_two(pair) or are_of_two_times(pair) or stands_in_one(_CONTRAST, pair.sentences):
        return None
    if _is_denial(pair.a) != _is_denial(pair.b):  # it says "not" in another way, and of what others have said
        return None
    if _differ_in_a_negation(pair) or _differ_in_a_find(pair):
        return _negated_in_the_same_words(pair)
    are_two = pair.article_a.id != pair.article_b.id  # a headline says it in few words
    for event in _told_events(pair):
        if not _is_denied_once(event) or are_told_apart(event) or have_others(event, RoleName.PATIENT):
            continue
        if tells_both(pair.a, event.right) or tells_both(pair.b, event.left):
            continue
        if _is_denied_of_some(pair, event) or _has_ended(pair, event):
            continue
        if are_two and pair.match.score < SURE_SCORE and not _has_one_agent(event):
            continue
        (left, right), x, y = event.same[0], event.left, event.right
        words = told_words(x, pair.a, pair.article_a, left), told_words(y, pair.b, pair.article_b, right)
        return _negated(pair, one_and_other(*words), _marks(pair, x, y))
    return None


def _negated_in_the_same_words(pair: Pair) -> Verdict:
    """Return the contradiction of claims in the same words, with what is told and not so, where it was read."""
    for x, y in product(pair.a.propositions, pair.b.propositions):
        if x.lemma == y.lemma and x.is_negated != y.is_negated:
            words = _clause(x, pair.a, pair.article_a), _clause(y, pair.b, pair.article_b)
            return _negated(pair, one_and_other(*words), _marks(pair, x, y))
    negation = negation_words(pair)
    reason = f"both use the same words, but only one says {negation}" if negation else "only one of them negates it"
    denials = negations_in(pair.a, pair.article_a), negations_in(pair.b, pair.article_b)
    told = [sorted(claim.propositions, key=lambda told: told.is_nominal)[:1] for claim in (pair.a, pair.b)]
    marks = [tuple(denied[:1] or [p.span for p in own]) for denied, own in zip(denials, told, strict=True)]
    return _negated(pair, reason, (marks[0], marks[1]) if negation else ((), ()))


def _clause(told: Proposition, claim: Claim, article: Article) -> str:
    """Return a predicate with its negation, and with who or what stands before it."""
    before = (role for role in told.roles if role.span.start < told.span.start)
    return told_words(told, claim, article, next(before, None))


def _marks(pair: Pair, x: Proposition, y: Proposition) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return of a predicate that one claim negates the negation, and the predicate in the other."""
    return (negation_of(x, pair.a, pair.article_a),), (negation_of(y, pair.b, pair.article_b),)


def _told_events(pair: Pair) -> tuple[SharedEvent, ...]:
    """Return the events that both tell; who finds no proof that it is so does not say that it is."""
    return tuple(shared_events(pair.a, pair.b)) if finds_nothing(pair.a) == finds_nothing(pair.b) else ()


def _is_denied_once(event: SharedEvent) -> bool:
    """Whether one thing is told as a fact, and as none."""
    left, right = event.left, event.right
    if left.is_negated == right.is_negated or left.lemma != right.lemma:
        return False
    if left.modality is not Modality.FACT or right.modality is not Modality.FACT:
        return False
    return left.lemma not in _OF_OBJECTS or any(x.name is not RoleName.AGENT for x, _ in event.same)


def _is_denied_of_some(pair: Pair, event: SharedEvent) -> bool:
    """Whether what is denied is that some did it, or that it was done somewhere, and the other tells of others.

    "No shots were fired by police" leaves open that eleven were, "all of them by the gunman"; who never met her "at the
    ministry" can have met her "at a bar".
    """
    denied, told = (event.left, event.right) if event.left.is_negated else (event.right, event.left)
    sentence = pair.sentences[1 if event.left.is_negated else 0].lower()
    others = [r for r in told.roles if r.name is RoleName.OBLIQUE and r.preposition in {*SPOTS, None}]
    if _is_for_others(denied, told):
        return True
    for role in denied.roles:
        if role.preposition in SIDES and re.search(rf"\b{SIDES[role.preposition]}\b", sentence):
            return True
        if role.lemma in sentence or role.entity or role.lemma in PRONOUNS:
            continue
        if role.name is RoleName.AGENT and role.span.start > denied.span.end and _DOER.search(sentence):
            return True
        if role.preposition in SPOTS and others and not any(other.entity for other in others):
            return True
    return False


def _is_for_others(denied: Proposition, told: Proposition) -> bool:
    """Whether it was not done for some, and done for others: a warning "for the capital", "for the north coast"."""
    left, right = (
        [r for r in p.roles if r.name is RoleName.OBLIQUE and r.preposition == "for"] for p in (denied, told)
    )
    return bool(left and right) and not any(same_noun(x.lemma, y.lemma) for x, y in product(left, right))


def _has_ended(pair: Pair, event: SharedEvent) -> bool:
    """Whether what is denied is that something still is so, and the other tells that it was: "lived there until"."""
    denied = 0 if event.left.is_negated else 1
    return (
        _NO_LONGER.search(pair.sentences[denied]) is not None and _ONCE.search(pair.sentences[1 - denied]) is not None
    )


def _negated(pair: Pair, reason: str, marks: tuple[tuple[Span, ...], tuple[Span, ...]]) -> Verdict:
    return scored_contradiction(pair, kind=FindingKind.POLARITY, rule=RULE, reason=reason, marks=marks)
