"""In which words articles tell one fact: each article's own words, so that nobody is given those of another."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.records import ATTRIBUTED_RULE, DETAILS_RULE, Claim, Finding, FindingKind
from claimcheck.report import Report
from claimcheck.reports.places import speaker
from claimcheck.reports.remainder import Subject
from claimcheck.reports.topics import Topic, claims_of, telling, told_in

_STOPS = " .,;:\"“”‘’'"


def reason_beside(finding: Finding) -> str:
    """Return the explanation of a finding where it says more than the words of its claims; empty for others."""
    is_list = finding.kind is FindingKind.OTHER or finding.rule in {DETAILS_RULE, ATTRIBUTED_RULE}
    return "" if is_list else finding.explanation


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a claim, and who tells it in them."""

    claim: Claim
    alike: tuple[Claim, ...]
    """The claims in these words, by the same speaker: ``claim`` and others, in order."""
    besides: tuple[Claim, ...] = ()
    """What the same articles tell of the fact in other words, which are not given."""


def wordings(claims: Sequence[Claim]) -> tuple[Wording, ...]:
    """Return the words of ``claims``, those of one speaker in the same words together, in the order given."""
    gathered: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        words = " ".join(claim.text.casefold().split()).strip(_STOPS)
        gathered.setdefault((speaker(claim).casefold(), words), []).append(claim)
    return tuple(Wording(alike[0], tuple(alike)) for alike in gathered.values())


def wordings_of_topic(report: Report, topic: Topic, *, is_short: bool = False) -> tuple[Wording, ...]:
    """Return in which words a topic of :func:`~claimcheck.reports.topics.accords` is told.

    Args:
        report: What it belongs to.
        topic: Findings that join claims.
        is_short: Whether an article gives the words of one claim, the one that is surest to tell what the others do.
    """
    claims = claims_of(report, topic)
    if not is_short:
        return wordings(claims)
    best = told_in(report, topic)
    leads = {best.article: best}
    for finding in sorted(topic, key=lambda finding: -finding.confidence):
        if best.id in finding.claims:
            for claim in (report.claim_by_id[claim] for claim in finding.claims):
                leads.setdefault(claim.article, claim)
    return _shortened(claims, leads)


def wordings_of_subject(subject: Subject, *, is_short: bool = False) -> tuple[Wording, ...]:
    """Return in which words articles tell of a subject, and of what is alike and has findings of its own."""
    claims = (*subject.claims, *subject.beside)
    if not is_short:
        return wordings(claims)
    leads: dict[str, Claim] = {}
    for told in (subject.claims, subject.beside):
        for article in dict.fromkeys(claim.article for claim in told):
            leads.setdefault(article, telling(claim for claim in told if claim.article == article))
    return _shortened(claims, leads)


def _shortened(claims: Sequence[Claim], leads: dict[str, Claim]) -> tuple[Wording, ...]:
    """Return the words of the leading claim of each article, and where the article tells more."""
    first = [claim for claim in claims if claim == leads.get(claim.article)]
    return tuple(
        Wording(
            wording.claim,
            wording.alike,
            tuple(
                claim for lead in wording.alike for claim in claims if claim.article == lead.article and claim != lead
            ),
        )
        for wording in wordings(first)
    )
