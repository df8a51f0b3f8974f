"""How a verdict on a pair becomes a finding: who holds it, how bad it is, and what it is called."""

import re

from claimcheck.comparison.figures.age import RULE as AGE_RULE
from claimcheck.comparison.names.namesake import RULE as NAMESAKE_RULE
from claimcheck.comparison.names.office import RULE as OFFICE_RULE
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.revisions.alteration import RULE as PASSAGE_RULE
from claimcheck.comparison.states.contrary import RULE as DESCRIPTION_RULE
from claimcheck.records import (
    DETAILS_RULE,
    Between,
    ClaimKind,
    Finding,
    FindingKind,
    Mark,
    Relation,
    Severity,
    Stance,
    content_id,
)

OF_OUTLETS = frozenset({AGE_RULE, OFFICE_RULE, NAMESAKE_RULE, DESCRIPTION_RULE, PASSAGE_RULE})
"""Rules on what an outlet says itself, whoever speaks in the sentence."""
MIN_SURE = 0.5
"""Confidence, as a likelihood, below which a contradiction is rather none, and no error."""

_WORD = re.compile(r"\w+")


def finding_of(
    pair: Pair, verdict: Verdict, *, rule: str, between: Between, severity: Severity, explanation: str
) -> Finding:
    """Return the finding; its id depends on the rule, the outlets and the words of the claims, and on nothing else."""
    contents = sorted(
        f"{article.name}\0{' '.join(_WORD.findall(claim.text.lower()))}"
        for article, claim in ((pair.article_a, pair.a), (pair.article_b, pair.b))
    )
    marks = [Mark(claim=pair.a.id, span=span) for span in verdict.marks_a]
    marks += [Mark(claim=pair.b.id, span=span) for span in verdict.marks_b]
    return Finding(
        id=content_id("v1", rule, *contents),
        relation=verdict.relation,
        kind=verdict.kind,
        between=between,
        rule=rule,
        severity=severity,
        confidence=verdict.confidence,
        claims=(pair.a.id, pair.b.id),
        explanation=explanation,
        marks=tuple(marks),
    )


def finding_between(pair: Pair, verdict: Verdict) -> Finding:
    """Return the finding of a verdict on claims of two articles: who holds them, and how bad it is."""
    between = Between.SPEAKERS if _is_dispute(pair, verdict) else Between.OUTLETS
    return finding_of(
        pair,
        verdict,
        rule=verdict.rule,
        between=between,
        severity=_severity(pair, verdict, between),
        explanation=_explain(pair, verdict, between),
    )


def _is_dispute(pair: Pair, verdict: Verdict) -> bool:
    """Whether two speakers contradict each other, each correctly reported; words and offices are told by outlets."""
    by_outlets = verdict.kind in {FindingKind.QUOTE, FindingKind.SPEAKER} or verdict.rule in OF_OUTLETS
    by_outlets = by_outlets or _is_of_speakers(pair, verdict)
    return verdict.relation is Relation.CONTRADICTS and pair.has_two_speakers and not by_outlets


def _is_of_speakers(pair: Pair, verdict: Verdict) -> bool:
    """Whether what differs is what the speakers are called: nobody disputes with himself how his name is written."""
    return all(
        bool(marks) and source is not None and all(any(own.covers(mark) for own in source.spans) for mark in marks)
        for marks, source in ((verdict.marks_a, pair.a.source), (verdict.marks_b, pair.b.source))
    )


def _severity(pair: Pair, verdict: Verdict, between: Between) -> Severity:
    if verdict.relation is not Relation.CONTRADICTS:
        return Severity.NOTE
    if between is Between.SPEAKERS or verdict.is_minor:
        return Severity.NOTE
    is_doubted = any(claim.cue and claim.cue.stance in {Stance.DOUBTED, Stance.DENIED} for claim in (pair.a, pair.b))
    one_narrates = ClaimKind.NARRATED in {pair.a.kind, pair.b.kind}
    is_sure = verdict.confidence >= MIN_SURE and not is_doubted
    return Severity.ERROR if (one_narrates or pair.has_one_speaker) and is_sure else Severity.WARNING


def _explain(pair: Pair, verdict: Verdict, between: Between) -> str:
    names = f"{pair.article_a.name} and {pair.article_b.name}"
    if verdict.relation is Relation.CONTRADICTS and between is Between.SPEAKERS:
        return f"Sources in {names} dispute each other: {verdict.reason}."
    verb = {
        Relation.CONTRADICTS: "contradict each other",
        Relation.UPDATES: "differ by later information",
        Relation.COMPATIBLE: "tell of one event" if verdict.rule == DETAILS_RULE else "can both be right",
        Relation.AGREES: "agree",
    }[verdict.relation]
    return f"{names} {verb}: {verdict.reason}."
