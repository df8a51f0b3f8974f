"""Every rule decides what it must, and keeps silent on what only looks like it."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import claimcheck.comparison
from claimcheck.comparison import agreement
from claimcheck.comparison.figures import (
    age,
    casualties,
    direction,
    extent,
    none,
    number,
    ordinal,
    penalty,
    ranks,
    slip,
    spread,
    stock,
    tally,
)
from claimcheck.comparison.names import award, designation, enumeration, name, namesake, office, roles
from claimcheck.comparison.revisions import alteration
from claimcheck.comparison.speech import occasion, position, quotation
from claimcheck.comparison.states import cause, condition, contrary, kinds, opposites, polarity, state, update
from claimcheck.comparison.times import clock, date, decision
from claimcheck.records import ATTRIBUTED_RULE, DETAILS_RULE, FindingKind, Relation
from tests.comparison.cases.all_rules import CASES
from tests.comparison.cases.table import Case
from tests.comparison.telling import Telling, found, pair, tell

SAYS = {
    quotation.ALTERED_RULE: (Relation.CONTRADICTS, {FindingKind.QUOTE}),
    quotation.SMOOTHED_RULE: (Relation.CONTRADICTS, {FindingKind.QUOTE}),
    quotation.SPEAKER_RULE: (Relation.CONTRADICTS, {FindingKind.SPEAKER}),
    quotation.SAME_RULE: (Relation.AGREES, {FindingKind.QUOTE}),
    number.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    number.UPDATE_RULE: (Relation.UPDATES, {FindingKind.NUMBER}),
    ordinal.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    ranks.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    penalty.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    stock.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    casualties.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    slip.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    spread.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    roles.RULE: (Relation.CONTRADICTS, {FindingKind.NAME}),
    decision.RULE: (Relation.CONTRADICTS, {FindingKind.DATE}),
    date.RULE: (Relation.CONTRADICTS, {FindingKind.DATE}),
    clock.RULE: (Relation.CONTRADICTS, {FindingKind.DATE}),
    tally.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    kinds.RULE: (Relation.CONTRADICTS, {FindingKind.STATE}),
    designation.RULE: (Relation.CONTRADICTS, {FindingKind.NAME}),
    award.RULE: (Relation.CONTRADICTS, {FindingKind.NAME}),
    name.NAME_RULE: (Relation.CONTRADICTS, {FindingKind.NAME}),
    office.RULE: (Relation.CONTRADICTS, {FindingKind.NAME}),
    contrary.RULE: (Relation.CONTRADICTS, {FindingKind.STATE}),
    namesake.RULE: (Relation.CONTRADICTS, {FindingKind.NAME}),
    enumeration.RULE: (Relation.CONTRADICTS, {FindingKind.NAME, FindingKind.PLACE}),
    name.PLACE_RULE: (Relation.CONTRADICTS, {FindingKind.PLACE}),
    polarity.RULE: (Relation.CONTRADICTS, {FindingKind.POLARITY}),
    position.RULE: (Relation.CONTRADICTS, {FindingKind.POSITION}),
    position.CHANGED_RULE: (Relation.UPDATES, {FindingKind.POSITION}),
    opposites.RULE: (Relation.CONTRADICTS, {FindingKind.STATE}),
    state.EXCLUSIVE_RULE: (Relation.CONTRADICTS, {FindingKind.STATE}),
    state.CHANGE_RULE: (Relation.UPDATES, {FindingKind.STATE}),
    condition.RULE: (Relation.CONTRADICTS, {FindingKind.STATE}),
    condition.CHANGED_RULE: (Relation.UPDATES, {FindingKind.STATE}),
    update.FIGURE_RULE: (Relation.UPDATES, {FindingKind.NUMBER}),
    update.STAGE_RULE: (Relation.UPDATES, {FindingKind.STATE}),
    age.RULE: (Relation.CONTRADICTS, {FindingKind.NUMBER}),
    direction.RULE: (Relation.CONTRADICTS, {FindingKind.STATE}),
    extent.RULE: (Relation.CONTRADICTS, {FindingKind.POLARITY}),
    none.RULE: (Relation.CONTRADICTS, {FindingKind.POLARITY}),
    cause.RULE: (Relation.CONTRADICTS, {FindingKind.CAUSE}),
    cause.DENIED_RULE: (Relation.CONTRADICTS, {FindingKind.CAUSE}),
    cause.ALONE_RULE: (Relation.CONTRADICTS, {FindingKind.CAUSE}),
    alteration.RULE: (
        Relation.CONTRADICTS,
        {
            FindingKind.NAME,
            FindingKind.PLACE,
            FindingKind.NUMBER,
            FindingKind.DATE,
            FindingKind.STATE,
            FindingKind.POLARITY,
            FindingKind.QUOTE,
        },
    ),
    agreement.AGREES_RULE: (Relation.AGREES, {FindingKind.NUMBER, FindingKind.OTHER}),
    DETAILS_RULE: (Relation.COMPATIBLE, {FindingKind.NUMBER, FindingKind.OTHER}),
    ATTRIBUTED_RULE: (Relation.COMPATIBLE, {FindingKind.NUMBER, FindingKind.OTHER}),
    occasion.RULE: (Relation.AGREES, {FindingKind.OTHER}),
}
"""What each rule says, and of which kind."""


def rules() -> Iterator[str]:
    """Yield the rules that the modules of the comparison name."""
    for module in pkgutil.walk_packages(claimcheck.comparison.__path__, "claimcheck.comparison."):
        for constant, value in vars(importlib.import_module(module.name)).items():
            if constant == "RULE" or constant.endswith("_RULE"):
                yield value


@pytest.mark.parametrize("case", [case for case in CASES if case.must_fire], ids=str)
def test_a_rule_decides_what_it_is_for(case: Case) -> None:
    finding = found(case.pair)
    assert finding is not None
    assert finding.rule == case.rule
    relation, kinds = SAYS[case.rule]
    assert finding.relation is relation
    assert finding.kind in kinds
    assert 0 < finding.confidence <= 1
    texts = {case.pair.a.id: case.pair.article_a.text, case.pair.b.id: case.pair.article_b.text}
    marked = [(mark.claim, mark.span.of(texts[mark.claim])) for mark in finding.marks]
    if case.marks:
        assert {(case.pair.a.id, case.marks[0]), (case.pair.b.id, case.marks[1])} <= set(marked)


@pytest.mark.parametrize("case", [case for case in CASES if not case.must_fire], ids=str)
def test_a_rule_keeps_silent_on_a_look_alike(case: Case) -> None:
    finding = found(case.pair)
    if case.instead:
        assert finding is not None
        assert finding.rule == case.instead != case.rule
    elif finding is not None:
        assert finding.rule != case.rule
        assert finding.relation is not Relation.CONTRADICTS


def test_every_rule_has_cases_of_both_sorts() -> None:
    named = set(rules())
    assert len(named) >= 19
    assert {case.rule for case in CASES if case.must_fire} == named
    assert {case.rule for case in CASES if not case.must_fire} == named
    assert set(SAYS) == named


def test_every_case_has_a_name_of_its_own() -> None:
    names = [str(case) for case in CASES]
    assert len(names) == len(set(names)) > 100


def test_altered_words_that_stand_in_a_sentence_twice_are_not_marked() -> None:
    def said(words: str) -> Telling:
        return tell(f'"{words}," the mayor said.').quoted(words)

    finding = found(
        pair(
            said("The harbour will be open and the rail line will be safe by May"),
            said("The harbour will be open and a rail line will be safe by May"),
        )
    )
    assert finding is not None
    assert finding.rule == quotation.ALTERED_RULE
    assert [mark.span.end - mark.span.start for mark in finding.marks] == [1]
