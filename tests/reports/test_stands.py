from dataclasses import replace

from claimcheck.records import Relation
from claimcheck.report import Report
from claimcheck.reports.stands import Cell, Stand, by_weight, fact_of, row_of


def rows(report: Report) -> dict[str, tuple[Cell, ...]]:
    return {report.claim_by_id[group.claims[0]].text: row_of(report, group) for group in report.groups}


def test_an_article_agrees_differs_tells_or_is_silent(storm: Report) -> None:
    found = rows(storm)
    mayor = found["Mayor Ana Lund resigned late on Tuesday after the harbour wall gave way"]
    assert mayor == (Cell(Stand.DIFFERS, (3,)), Cell(Stand.DIFFERS, (3,)), Cell(Stand.DIFFERS, (1, 2)))
    power = found["Power was restored to 4,000 homes"]
    assert [cell.stand for cell in power] == [Stand.ADDS, Stand.NAMES, Stand.SILENT]
    wall = found["The harbour wall collapsed shortly after midnight"]
    assert [cell.stand for cell in wall] == [Stand.AGREES, Stand.NAMES, Stand.AGREES]


def test_a_dispute_between_speakers_sets_no_outlet_against_another(storm: Report) -> None:
    warned = rows(storm)["We warned the council about the wall three times"]
    assert [cell.stand for cell in warned] == [Stand.SILENT, Stand.NAMES, Stand.TELLS]


def test_what_is_contested_comes_first_then_what_most_tell(storm: Report) -> None:
    groups = by_weight(storm)
    contested = [any(cell.stand is Stand.DIFFERS for cell in row_of(storm, group)) for group in groups]
    assert contested == sorted(contested, reverse=True)
    calm = replace(storm, findings=storm.found(Relation.AGREES))
    counts = [len(calm.sources_of(group.claims)) for group in by_weight(calm)]
    assert counts == sorted(counts, reverse=True)


def test_a_contested_fact_is_told_in_contested_words(storm: Report) -> None:
    group = next(group for group in storm.groups if fact_of(storm, group).text.startswith("Mayor Ana Lund resigned"))
    mayor = fact_of(storm, group)
    calm = next(claim for claim in storm.claims if claim.id not in group.claims)
    like = replace(group.matches[0], a=group.claims[0], b=calm.id)
    short = replace(calm, text="A storm", source=None, cue=None, is_headline=False)
    wider = replace(
        storm,
        claims=tuple(short if claim.id == calm.id else claim for claim in storm.claims),
        groups=(replace(group, claims=(*group.claims, calm.id), matches=(*group.matches, like)),),
    )
    assert fact_of(wider, wider.groups[0]) == mayor
    assert fact_of(replace(wider, findings=()), wider.groups[0]) == short


def test_what_is_like_no_claim_of_another_article_tells_of_no_common_subject(storm: Report) -> None:
    bare = replace(storm, findings=())
    assert [cell.stand for cell in rows(bare)["Power was restored to 4,000 homes"]].count(Stand.TELLS) == 1
    loose = replace(bare, groups=tuple(replace(group, matches=()) for group in storm.groups))
    assert len(by_weight(bare)) == 5
    assert by_weight(loose) == []


def test_a_headline_sets_its_article_against_no_other(storm: Report, headlined: Report) -> None:
    assert rows(headlined) == rows(storm)
    assert [group.id for group in by_weight(headlined)] == [group.id for group in by_weight(storm)]
