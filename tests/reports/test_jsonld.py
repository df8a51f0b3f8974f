import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from claimcheck.report import Report
from claimcheck.reports.jsonld import render


def graph(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(report))["@graph"]
    return found


def keys(value: object) -> Iterator[str]:
    match value:
        case dict():
            yield from value
            for inner in value.values():
                yield from keys(inner)
        case list():
            for inner in value:
                yield from keys(inner)


def test_every_word_is_defined_in_the_file_itself(storm: Report) -> None:
    document = json.loads(render(storm))
    used = {key for key in keys(document["@graph"]) if not key.startswith("@")}
    assert used
    assert used <= set(document["@context"])
    types = {
        type_
        for node in document["@graph"]
        for type_ in ([node["@type"]] if isinstance(node["@type"], str) else node["@type"])
    }
    assert types <= set(document["@context"])


def test_both_selectors_of_a_passage_name_the_same_words(storm: Report) -> None:
    texts = {f"urn:claimcheck:article:{article.id}": article.text for article in storm.articles}
    targets = [target for node in graph(storm) if "claimKind" in node for target in node["hasTarget"]]
    assert len(targets) == sum(len(claim.content) for claim in storm.claims)
    for target in targets:
        quote, position = target["hasSelector"]
        text = texts[target["hasSource"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])


def test_a_claim_has_its_speaker_or_its_outlet_as_author(storm: Report) -> None:
    authors = {node["text"]: node.get("author", {}).get("name") for node in graph(storm) if "claimKind" in node}
    assert authors["Mayor Ana Lund remains in office"] == "a spokesman for the council"
    assert authors["The lifeboat station lost two boats"] == "Harbour Post"
    assert authors["Insurers expect claims of $30 million"] is None


def test_a_finding_links_two_claims_of_the_file(storm: Report) -> None:
    nodes = graph(storm)
    known = {node["@id"] for node in nodes}
    links = [node["hasTarget"] for node in nodes if "findingKind" in node]
    assert len(links) == len(storm.findings)
    assert all(len(pair) == 2 and set(pair) <= known for pair in links)


@pytest.mark.parametrize(("url", "is_kept"), [("https://a.example/1", True), ("javascript:alert(1)", False)])
def test_only_web_addresses_are_addresses(storm: Report, url: str, *, is_kept: bool) -> None:
    report = Report(tool=storm.tool, articles=(replace(storm.articles[0], url=url),))
    assert ("url" in graph(report)[0]) is is_kept
