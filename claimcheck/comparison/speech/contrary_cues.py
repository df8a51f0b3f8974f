"""Whether two cues say the opposite of one thing: "agreed" and "disagreed", "was happy with" and "was not happy with".

A stance (``records.Stance``) tells whether somebody stands for what is said; these cues say what he thinks of it.
"""

from claimcheck.comparison.events.context import negates
from claimcheck.comparison.pair import Pair
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, Cue

_WORDS = load_lexicon("claimcheck.comparison", "function_words")
SPEAKING = _WORDS.words("speaking")
"""Verbs of which the refusal tells nothing but silence."""
CONTRARY_PREFIXES = sorted(_WORDS.words("contrary_prefixes"))
WARNING = _WORDS.words("warning")
"""Verbs that say the same with "against" and without it."""
MIN_OVERLAP = 0.45
"""Least weighted overlap of what both speak of."""


def have_contrary_cues(pair: Pair) -> bool:
    """Whether one speaker is told to think the opposite of one thing.

    Be it by another word ("agreed", "disagreed"), by a negation ("was not happy with") or by "against" ("voted to
    strike", "voted against a strike").
    """
    a, b = pair.a.cue, pair.b.cue
    if a is None or b is None or not pair.has_one_speaker:
        return False
    if not pair.has_common_quotation and pair.score_of("terms") < MIN_OVERLAP:
        return False
    negated = _is_negated(a, pair.a), _is_negated(b, pair.b)
    if _is_contrary(a.lemma, b.lemma) or _is_contrary(b.lemma, a.lemma):
        return negated[0] == negated[1]
    if a.lemma != b.lemma or a.lemma is None:
        return False
    if _is_against(a, pair.a) != _is_against(b, pair.b):
        return negated[0] == negated[1] and a.lemma not in WARNING
    return negated[0] != negated[1] and a.lemma not in SPEAKING


def _is_contrary(word: str | None, other: str | None) -> bool:
    return word is not None and any(other == prefix + word for prefix in CONTRARY_PREFIXES)


def _is_negated(cue: Cue, claim: Claim) -> bool:
    """Whether it is denied, in the cue or right behind it: "was not happy with", "pleaded not guilty"."""
    return claim.text.lower().startswith("not ") or any(map(negates, cue.text.lower().split()))


def _is_against(cue: Cue, claim: Claim) -> bool:
    """Whether it is said against what follows: as part of the cue, or at the beginning of what is said."""
    return "against" in {*cue.text.lower().split(), *claim.text.lower().split()[:1]}
