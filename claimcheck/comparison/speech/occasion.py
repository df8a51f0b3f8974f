"""Rung: one speaker, told to have spoken of the same thing in the same way: a post, an interview, a letter.

``same-speaker-same-occasion``: speaker, topic and medium are the core elements of FrameNet's frame Statement; two
reports that share all three report one statement, whatever each picks out of it.
"""

from claimcheck.comparison.common_words import shared_words
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import quoted, speaker_of
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, FindingKind, Relation

RULE = "same-speaker-same-occasion"
MIN_SCORE = 0.25
"""Least score of a match: what was said need not be alike, but must be on the same matter."""


def compare_occasions(pair: Pair) -> Verdict | None:
    """Agreement that a speaker spoke of a matter by the same means."""
    if not pair.has_one_speaker or pair.match.score < MIN_SCORE:
        return None
    media = load_lexicon("claimcheck.comparison", "occasions").words("media")
    left, right = _words(pair.a), _words(pair.b)
    means, matters = sorted(left & right & media), set(pair.a.terms) & set(pair.b.terms) - media
    if not means or not matters:
        return None
    speaker, words = speaker_of(pair.a.source, pair.b.source), shared_words(pair)
    alike = f", with the words {words}" if words else ""
    return Verdict(
        relation=Relation.AGREES,
        kind=FindingKind.OTHER,
        rule=RULE,
        confidence=0.6,
        reason=f"both tell what {speaker} said on one occasion ({quoted(means[0])}){alike}",
    )


def _words(claim: Claim) -> set[str]:
    return {*claim.terms, *claim.setting}
