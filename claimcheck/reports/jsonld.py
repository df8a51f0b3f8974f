"""The report as JSON-LD: claims in the words of schema.org, passages as selectors of the W3C Web Annotation model.

Fact-checking sites read ``schema.org/Claim``; annotation tools find a passage again by its ``TextQuoteSelector`` (the
words and what stands around them) or its ``TextPositionSelector`` (code points of the article's text). Findings are
annotations that link two claims. Sources: schema.org/Claim; W3C Recommendation "Web Annotation Data Model", 2017,
section 4.2.
"""

from claimcheck.records import Article, Claim, Finding
from claimcheck.report import Report
from claimcheck.reports.json import indented
from claimcheck.reports.objects import CONTEXT_CHARS, JsonObject, score

_CONTEXT: JsonObject = {
    "@version": 1.1,
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "claimcheck": "urn:claimcheck:vocabulary:",
    "Article": "schema:NewsArticle",
    "Claim": "schema:Claim",
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "name": "schema:name",
    "headline": "schema:headline",
    "publisher": {"@id": "schema:publisher"},
    "Organization": "schema:Organization",
    "datePublished": {"@id": "schema:datePublished", "@type": "xsd:date"},
    "url": {"@id": "schema:url", "@type": "@id"},
    "text": "schema:text",
    "appearance": {"@id": "schema:appearance", "@type": "@id"},
    "author": {"@id": "schema:author"},
    "hasTarget": {"@id": "oa:hasTarget", "@type": "@id"},
    "hasSource": {"@id": "oa:hasSource", "@type": "@id"},
    "hasSelector": {"@id": "oa:hasSelector"},
    "hasBody": {"@id": "oa:hasBody"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "motivatedBy": {"@id": "oa:motivatedBy", "@type": "@id"},
    "TextualBody": "oa:TextualBody",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "claimKind": "claimcheck:kind",
    "relation": "claimcheck:relation",
    "findingKind": "claimcheck:findingKind",
    "between": "claimcheck:between",
    "rule": "claimcheck:rule",
    "severity": "claimcheck:severity",
    "confidence": "claimcheck:confidence",
}
"""Written out, so that reading the file asks no other host for anything."""


def render(report: Report) -> str:
    """Return articles, claims and findings as one JSON-LD document."""
    graph = [_article(article) for article in report.articles]
    graph += [_claim(claim, report.article_by_id[claim.article]) for claim in report.claims]
    graph += [_finding(finding) for finding in report.findings]
    return indented({"@context": _CONTEXT, "@graph": graph}) + "\n"


def _urn(kind: str, identity: str) -> str:
    return f"urn:claimcheck:{kind}:{identity}"


def _article(article: Article) -> JsonObject:
    stated: JsonObject = {"@id": _urn("article", article.id), "@type": "Article", "name": article.path}
    if article.title is not None:
        stated["headline"] = article.title
    if article.outlet is not None:
        stated["publisher"] = {"@type": "Organization", "name": article.outlet}
    if article.published is not None:
        stated["datePublished"] = article.published.isoformat()
    if article.url is not None and article.url.startswith(("https://", "http://")):
        stated["url"] = article.url
    return stated


def _claim(claim: Claim, article: Article) -> JsonObject:
    stated: JsonObject = {
        "@id": _urn("claim", claim.id),
        "@type": ["Claim", "Annotation"],
        "claimKind": claim.kind.value,
        "text": claim.text,
        "appearance": _urn("article", article.id),
        "motivatedBy": "oa:identifying",
        "hasTarget": [_target(start, end, article) for start, end in _stretches(claim)],
    }
    if claim.source is not None:
        stated["author"] = {"name": claim.source.name or claim.source.text}
    elif article.outlet is not None:
        stated["author"] = {"@type": "Organization", "name": article.outlet}
    return stated


def _stretches(claim: Claim) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in (claim.content or (claim.sentence,))]


def _target(start: int, end: int, article: Article) -> JsonObject:
    text = article.text
    return {
        "@type": "SpecificResource",
        "hasSource": _urn("article", article.id),
        "hasSelector": [
            {
                "@type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - CONTEXT_CHARS) : start],
                "suffix": text[end : end + CONTEXT_CHARS],
            },
            {"@type": "TextPositionSelector", "start": start, "end": end},
        ],
    }


def _finding(finding: Finding) -> JsonObject:
    return {
        "@id": _urn("finding", finding.id),
        "@type": "Annotation",
        "motivatedBy": "oa:linking",
        "hasTarget": [_urn("claim", claim) for claim in finding.claims],
        "hasBody": {"@type": "TextualBody", "value": finding.explanation},
        "relation": finding.relation.value,
        "findingKind": finding.kind.value,
        "between": finding.between.value,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": score(finding.confidence),
    }
