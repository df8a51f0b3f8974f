"""A report that is hostile wherever words of others stand in it."""

from dataclasses import replace

from claimcheck.records import Finding, Mark, Problem, Span
from claimcheck.report import Report


def hostile_report(storm: Report, text: str) -> Report:
    """Return the report with ``text`` wherever words of others stand."""
    whole = Span(0, len(text))
    articles = tuple(
        replace(article, text=text, path=f"{number}{text}", outlet=text, title=text, headline=None)
        for number, article in enumerate(storm.articles)
    )
    claims = tuple(
        replace(
            claim,
            sentence=whole,
            content=(whole,),
            text=text,
            source=claim.source and replace(claim.source, text=text, name=text),
            cue=claim.cue and replace(claim.cue, text=text),
            quantities=tuple(replace(quantity, span=whole, text=text) for quantity in claim.quantities),
        )
        for claim in storm.claims
    )
    findings = tuple(_hostile_finding(finding, text) for finding in storm.findings)
    problems = (Problem(path=text, stage="reading", reason=text),)
    return replace(storm, articles=articles, claims=claims, findings=findings, problems=problems)


def _hostile_finding(finding: Finding, text: str) -> Finding:
    middle = Span(len(text) // 3, 2 * len(text) // 3)
    marks = tuple(Mark(claim=claim, span=span) for claim in finding.claims for span in (middle, Span(0, len(text))))
    return replace(finding, explanation=text, rule=text, marks=marks[: len(finding.marks) + 1])
