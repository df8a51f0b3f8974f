"""Where a claim stands, who says it and why a finding is one, in the words that every format uses."""

import re

from claimcheck.records import Article, Claim, ClaimKind, Finding, Stance
from claimcheck.report import Report
from claimcheck.reports.sanitize import visible

UNNAMED = "somebody unnamed"
"""What a speaker is called whom the text does not name."""
_BETWEEN = " each other: "
"""What parts the names of those who contradict or dispute each other from the reason."""


_MEMBER = re.compile(r"(?P<file>.+\.(?P<format>json|jsonl|ndjson))(?:#(?P<number>\d+))?", re.IGNORECASE)
"""The path of an article that is a field of JSON: in the file, it is written otherwise than it reads."""


def member_of(path: str) -> tuple[str, int] | None:
    """Return the file of an article in JSON, and the line of the file at which it is told; None for other articles.

    >>> member_of("wire.jsonl#3"), member_of("wire.json#3"), member_of("wire.json"), member_of("wire.txt")
    (('wire.jsonl', 3), ('wire.json', 1), ('wire.json', 1), None)
    """
    member = _MEMBER.fullmatch(path)
    if member is None:
        return None
    is_of_lines = member["format"].lower() != "json" and member["number"] is not None
    return member["file"], int(member["number"]) if is_of_lines else 1


def line_at(article: Article, offset: int) -> int:
    """Return the line of the article's file for an offset into its text; of an article in JSON, where it begins."""
    member = member_of(article.path)
    return article.line_and_column(offset)[0] if member is None else member[1]


def line_of(article: Article, claim: Claim) -> int:
    """Return the line of the file in which the content of a claim begins, the same in every format."""
    return line_at(article, claim.content[0].start if claim.content else claim.sentence.start)


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


def lead_in(claim: Claim) -> str:
    """Return the words that attribute a claim, before it: "Ana Lund denied:"; empty where the outlet says it itself."""
    words = [] if claim.source is None else [speaker(claim)]
    if claim.cue is not None:
        spans = () if claim.source is None else claim.source.spans
        cue_at = min(claim.cue.spans, default=claim.sentence)
        is_inverted = " " not in claim.cue.text and min(claim.content, default=cue_at) < cue_at  # "..., said Ana Lund"
        is_cue_first = not is_inverted and cue_at < min(spans, default=claim.sentence)  # "according to Ana Lund"
        words.insert(0 if is_cue_first else 1, claim.cue.text)
    return f"{' '.join(words).rstrip(':, ')}:" if words else ""


def attributed(claim: Claim) -> str:
    """Return how a claim is attributed: "quotes Ana Lund", with the cue where it is more than "said"."""
    if claim.kind is ClaimKind.NARRATED:
        return ""
    verb = "cites" if claim.kind is ClaimKind.INDIRECT else "quotes"
    who = speaker(claim) or UNNAMED
    if claim.cue is None or claim.cue.stance is Stance.NEUTRAL:
        return f"{verb} {who}"
    return f"{verb} {who} ({claim.cue.text})"
