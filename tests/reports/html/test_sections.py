from dataclasses import replace

import pytest

from claimcheck.records import ClaimKind, Relation
from claimcheck.report import Report
from claimcheck.reports.html.articles import sheets
from claimcheck.reports.html.matrix import matrix
from claimcheck.reports.html.sections import Numbers, sections


def test_findings_stand_by_what_they_mean_worst_first(storm: Report) -> None:
    found = sections(storm, Numbers.of(storm))
    assert [(section.key, len(section.entries)) for section in found] == [
        ("contradictions", 2),
        ("disputes", 1),
        ("updates", 1),
        ("agreements", 1),
        ("compatible", 1),
    ]
    worst = found[0].entries[0]
    assert worst.words.startswith("Harbour Post says that Ana Lund resigned")
    assert worst.articles == (1, 2, 3)
    assert (worst.more, len(worst.pairs)) == (1, 1)
    assert worst.pairs[0].places == ("Valley Times:4", "news/ledger.txt:5")


def test_a_side_says_who_is_cited_and_what_decides(storm: Report) -> None:
    dispute = sections(storm, Numbers.of(storm))[1].entries[0]
    assert dispute.sides is not None
    left, right = dispute.sides
    assert (left.attributed, right.attributed) == ("quotes Tomas Reyes", "cites Council leader Per Holm (denied)")
    assert [part.text for part in left.parts if part.is_marked] == ["warned"]
    assert {claim.kind for claim in storm.claims} >= {ClaimKind.DIRECT, ClaimKind.INDIRECT}


def test_an_agreement_is_one_entry_with_the_words_of_each_article(storm: Report) -> None:
    agreement = sections(storm, Numbers.of(storm))[3].entries[0]
    assert agreement.sides is None
    assert agreement.words == ""
    assert [
        (told.said_by, told.words, [reference.name for reference in told.references]) for told in agreement.told
    ] == [
        ("", "A collapse of the harbour wall let the sea into the old town", ["news/ledger.txt"]),
        ("", "The harbour wall collapsed shortly after midnight", ["Harbour Post"]),
        ("said residents:", "The wall of the harbour gave way soon after midnight", ["Valley Times"]),
    ]


def test_what_is_compatible_is_told_in_the_words_of_both_and_its_reason_where_it_has_one(storm: Report) -> None:
    compatible = sections(storm, Numbers.of(storm))[4].entries[0]
    assert compatible.words == "4,000 lies within about 4,000."
    assert len(compatible.told) == 2
    (found,) = storm.found(Relation.COMPATIBLE)
    vague = replace(found, rule="same-event-other-details", explanation="They tell of one event: both tell of home.")
    told = replace(storm, findings=(*(finding for finding in storm.findings if finding != found), vague))
    entry = sections(told, Numbers.of(told))[4].entries[0]
    assert (entry.words, len(entry.told)) == ("", 2)


def test_claims_in_an_article_bear_the_worst_that_they_are_in(storm: Report) -> None:
    numbers = Numbers.of(storm)
    found = {sheet.name: sheet for sheet in sheets(storm, numbers)}
    tones = {piece.text: piece.tone for block in found["Harbour Post"].blocks for piece in block.pieces if piece.claims}
    assert tones["At least 18"] == "conflict"
    assert tones["The harbour wall collapsed shortly after midnight"] == "agreement"
    assert tones["Power was restored to 4,000 homes"] == "compatible"
    assert tones["The lifeboat station lost two boats"] == "alone"
    assert all(sheet.elsewhere == () for sheet in found.values())


def test_the_matrix_names_who_contradicts(storm: Report) -> None:
    found = matrix(storm, Numbers.of(storm))
    assert found is not None
    assert found.left_out == 0
    cells = {row.words: row.cells for row in found.rows}
    assert cells["Mayor Ana Lund resigned late on Tuesday after the harbour wall gave way"] == (
        ("differs", "contradicts 3"),
        ("differs", "contradicts 3"),
        ("differs", "contradicts 1, 2"),
    )


@pytest.mark.parametrize("name", ["sections", "matrix"])
def test_nothing_gives_nothing(storm: Report, name: str) -> None:
    empty = Report(tool=storm.tool, articles=())
    assert not {"sections": sections, "matrix": matrix}[name](empty, Numbers.of(empty))
