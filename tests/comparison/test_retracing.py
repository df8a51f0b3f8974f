"""What is told of the rule that decided: what it compares, which words it took, and where those stand."""

from pathlib import Path

import pytest

import claimcheck
from claimcheck.comparison import compare, retrace
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Explanation
from tests.comparison.cases.all_rules import CASES
from tests.comparison.telling import Telling, pair, patient, tell
from tests.comparison.test_rungs import SAYS

RULES = load_lexicon("claimcheck.comparison", "rules").tables
HOME = Path(claimcheck.__file__).parents[1]


def explained(a: Telling, b: Telling) -> Explanation:
    given = pair(a, b)
    articles, claims, matches = (given.article_a, given.article_b), (given.a, given.b), (given.match,)
    (finding,) = compare(articles, claims, matches)
    return retrace(articles, claims, matches, finding=finding)


def test_every_rule_says_what_it_compares() -> None:
    assert set(RULES) == set(SAYS)
    assert all(told["compares"] for told in RULES.values())


@pytest.mark.parametrize("rule", sorted({case.rule for case in CASES if case.must_fire}))
def test_the_lexicon_of_a_rule_is_there(rule: str) -> None:
    case = next(case for case in CASES if case.must_fire and case.rule == rule)
    given = case.pair
    articles, claims, matches = (given.article_a, given.article_b), (given.a, given.b), (given.match,)
    (finding,) = compare(articles, claims, matches)
    told = retrace(articles, claims, matches, finding=finding)
    assert told.compares == RULES[finding.rule]["compares"]
    assert not told.lexicon or HOME.joinpath(told.lexicon).is_file()
    assert any(rung.outcome and rung.outcome.endswith(f"(rule {finding.rule})") for rung in told.rungs)


def test_figures_and_days_that_were_taken_are_told_as_they_are_read() -> None:
    told = explained(
        *(
            tell(f"Police in Leeds arrested {words} protesters.")
            .event("arrested", "arrest", patient(f"{words} protesters", "protester"))
            .figure(words, value, "protester")
            for words, value in (("40", 40), ("sixty-five", 65))
        )
    )
    assert told.taken == ('Harbour Post: "40" = 40', 'Valley Times: "sixty-five" = 65')
    told = explained(
        *(
            tell(f"The Velden bridge opened on {day}.")
            .event("opened", "open", patient("The Velden bridge", "bridge"))
            .time(day, date)
            for day, date in (("Monday", "2025-03-03"), ("Friday", "2025-03-07"))
        )
    )
    assert told.taken == ('Harbour Post: "Monday" = 2025-03-03', 'Valley Times: "Friday" = 2025-03-07')
