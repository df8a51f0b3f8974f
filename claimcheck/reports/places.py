"""Where a claim stands, who says it and why a finding is one, in the words that every format uses."""

from claimcheck.records import Article, Claim, ClaimKind, Finding, Stance
from claimcheck.report import Report
from claimcheck.reports.sanitize import visible

UNNAMED = "somebody unnamed"
"""What a speaker is called whom the text does not name."""
_BETWEEN = " each other: "
"""What parts the names of those who contradict or dispute each other from the reason."""


def line_of(article: Article, claim: Claim) -> int:
    """Return the line in which the content of a claim begins."""
    line, _ = article.line_and_column(claim.content[0].start if claim.content else claim.sentence.start)
    return line


def place(report: Report, claim: Claim) -> str:
    """Return ``path:line`` of a claim."""
    article = report.article_by_id[claim.article]
    return f"{article.shown_path}:{line_of(article, claim)}"


def reason_of(finding: Finding) -> str:
    """Return why a finding is one: its explanation without the names of those who contradict each other."""
    _, between, reason = finding.explanation.partition(_BETWEEN)
    return reason if between else finding.explanation


def speaker(claim: Claim) -> str:
    """Return who says a claim: the name, or the words that stand for it; empty where the text has nobody."""
    if claim.source is None:
        return ""
    return visible(claim.source.name or claim.source.text) or UNNAMED


def attributed(claim: Claim) -> str:
    """Return how a claim is attributed: "quotes Ana Lund", with the cue where it is more than "said"."""
    if claim.kind is ClaimKind.NARRATED:
        return ""
    verb = "cites" if claim.kind is ClaimKind.INDIRECT else "quotes"
    who = speaker(claim) or UNNAMED
    if claim.cue is None or claim.cue.stance is Stance.NEUTRAL:
        return f"{verb} {who}"
    return f"{verb} {who} ({claim.cue.text})"
