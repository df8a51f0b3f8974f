"""The JSON objects that stand for records: the same object for the same record in every format.

Keys keep the order of docs/json.md. Offsets are code points of ``Article.text``, half-open; days are ISO dates.
"""

import math
from collections.abc import Iterable
from typing import Any

from claimcheck.records import (
    Article,
    Cause,
    Claim,
    Cue,
    Finding,
    Group,
    Name,
    Origin,
    Problem,
    Proposition,
    Quantity,
    Role,
    Source,
    Span,
    Time,
    hull,
)

CONTEXT_CHARS = 32
"""Length of ``prefix`` and ``suffix`` of a quote: enough to find it again, as in Hypothesis' annotation client."""

_SCORE_DIGITS = 4

JsonObject = dict[str, Any]


def span_object(span: Span) -> JsonObject:
    """Return a span as ``{"start", "end"}``.

    >>> span_object(Span(3, 9))
    {'start': 3, 'end': 9}
    """
    return {"start": span.start, "end": span.end}


def span_objects(spans: Iterable[Span]) -> list[JsonObject]:
    """Return spans as a list of ``{"start", "end"}``."""
    return [span_object(span) for span in spans]


def score(value: float) -> float:
    """Return a score between 0 and 1 as it is written: four digits, so that the last bits of a sum never show.

    >>> score(0.1 + 0.2)
    0.3
    """
    return round(value, _SCORE_DIGITS)


def _number(value: float | None) -> float | None:
    """Return a bound as it is written: whole numbers without ".0", infinity as None."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else value


def article_object(article: Article) -> JsonObject:
    """Return an article without its text."""
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "published": None if article.published is None else article.published.isoformat(),
        "url": article.url,
    }


def quantity_object(quantity: Quantity) -> JsonObject:
    """Return a figure with its interval and what it counts.

    >>> figure = Quantity(span=Span(0, 11), text="at least 18", low=18.0, high=None, counted="detainee")
    >>> [quantity_object(figure)[key] for key in ("low", "high", "unit", "counted")]
    [18, None, None, 'detainee']
    """
    return {
        "text": quantity.text,
        **span_object(quantity.span),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "low_open": quantity.low_open,
        "high_open": quantity.high_open,
        "kind": quantity.kind.value,
        "unit": quantity.unit,
        "counted": quantity.counted,
        "counted_text": quantity.counted_text,
        "hedge": quantity.hedge,
        "change": quantity.change,
        "is_change": quantity.is_change,
        "direction": quantity.direction,
        "moved": None if quantity.moved is None else [_number(level) for level in quantity.moved],
        "is_part": quantity.is_part,
        "base_unit": quantity.base_unit,
        "base_low": _number(quantity.base_low),
        "base_high": _number(quantity.base_high),
        "canonical": quantity.canonical,
    }


def time_object(time: Time) -> JsonObject:
    """Return an expression of time with the days it stands for, both inclusive."""
    return {
        "text": time.text,
        **span_object(time.span),
        "from": None if time.start is None else time.start.isoformat(),
        "to": None if time.end is None else time.end.isoformat(),
        "relation": time.relation.value,
        "is_as_of": time.is_as_of,
    }


def name_object(name: Name) -> JsonObject:
    """Return the mention of a named entity."""
    return {
        "text": name.text,
        **span_object(name.span),
        "label": name.label.value,
        "canonical": name.canonical,
        "key": name.key,
        "stands_for": name.stands_for,
    }


def claim_object(claim: Claim, article: Article) -> JsonObject:
    """Return a claim of ``article``, with the passage it stands in."""
    line, column = article.line_and_column(claim.sentence.start)
    return {
        "id": claim.id,
        "article": claim.article,
        "kind": claim.kind.value,
        "text": claim.text,
        "sentence": {**span_object(claim.sentence), "line": line, "column": column},
        "content": span_objects(claim.content),
        "quote": _quote_object(hull(claim.content or (claim.sentence,)), article.text),
        "source": None if claim.source is None else _source_object(claim.source),
        "cue": None if claim.cue is None else _cue_object(claim.cue),
        "quantities": [quantity_object(quantity) for quantity in claim.quantities],
        "times": [time_object(time) for time in claim.times],
        "setting_times": [time_object(time) for time in claim.setting_times],
        "as_of": None if claim.as_of is None else time_object(claim.as_of),
        "names": [name_object(name) for name in claim.names],
        "setting_names": [name_object(name) for name in claim.setting_names],
        "quotes": span_objects(claim.quotes),
        "propositions": [_proposition_object(proposition) for proposition in claim.propositions],
        "causes": [_cause_object(cause) for cause in claim.causes],
        "is_headline": claim.is_headline,
    }


def _quote_object(span: Span, text: str) -> JsonObject:
    return {
        "exact": span.of(text),
        "prefix": text[max(0, span.start - CONTEXT_CHARS) : span.start],
        "suffix": text[span.end : span.end + CONTEXT_CHARS],
    }


def _source_object(source: Source) -> JsonObject:
    return {"text": source.text, "name": source.name, "key": source.key, "spans": span_objects(source.spans)}


def _cue_object(cue: Cue) -> JsonObject:
    return {"text": cue.text, "lemma": cue.lemma, "stance": cue.stance.value, "spans": span_objects(cue.spans)}


def _proposition_object(proposition: Proposition) -> JsonObject:
    return {
        **span_object(proposition.span),
        "lemma": proposition.lemma,
        "is_nominal": proposition.is_nominal,
        "is_negated": proposition.is_negated,
        "modality": proposition.modality.value,
        "roles": [_role_object(role) for role in proposition.roles],
    }


def _role_object(role: Role) -> JsonObject:
    return {
        "name": role.name.value,
        **span_object(role.span),
        "lemma": role.lemma,
        "preposition": role.preposition,
        "entity": role.entity,
        "modifiers": list(role.modifiers),
    }


def _cause_object(cause: Cause) -> JsonObject:
    return {
        "cue": span_object(cause.cue),
        "cause": span_object(cause.cause),
        "effect": span_object(cause.effect),
        "is_temporal": cause.is_temporal,
        "holder": cause.holder,
    }


def origin_object(origin: Origin) -> JsonObject:
    """Return the articles of one origin, each with the share of its wording that another of them has."""
    return {
        "id": origin.id,
        "copies": [
            {"article": copy.article, "shared_ratio": score(copy.shared_ratio), "credits": list(copy.credits)}
            for copy in origin.copies
        ],
    }


def group_object(group: Group, *, sources: int, independent: int) -> JsonObject:
    """Return a group; ``sources`` is the number of distinct outlets that tell it.

    ``independent`` is how many of its articles are independent of each other.
    """
    return {
        "id": group.id,
        "claims": list(group.claims),
        "sources": sources,
        "independent": independent,
        "matches": [
            {
                "a": match.a,
                "b": match.b,
                "score": score(match.score),
                "fields": [
                    {"field": field.field, "score": score(field.score), "detail": field.detail}
                    for field in match.fields
                ],
            }
            for match in group.matches
        ],
    }


def finding_object(finding: Finding, *, is_independent: bool) -> JsonObject:
    """Return a finding with the spans that decide it, and whether its articles are independent of each other."""
    return {
        "id": finding.id,
        "relation": finding.relation.value,
        "kind": finding.kind.value,
        "between": finding.between.value,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": score(finding.confidence),
        "claims": list(finding.claims),
        "is_independent": is_independent,
        "explanation": finding.explanation,
        "marks": [{"claim": mark.claim, **span_object(mark.span)} for mark in finding.marks],
    }


def problem_object(problem: Problem) -> JsonObject:
    """Return a problem."""
    return {"path": problem.path, "stage": problem.stage, "reason": problem.reason, "fatal": problem.fatal}
