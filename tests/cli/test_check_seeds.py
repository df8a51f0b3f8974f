"""The repository checks its own articles."""

import json

import pytest

from tests.cli.repository import CHECKOUT, Repository


@pytest.mark.slow
def test_the_articles_of_this_repository_pass_with_the_committed_baseline() -> None:
    run = Repository(CHECKOUT).claimcheck("check", "seeds", "--no-cache", "--format", "json")
    value = json.loads(run.output)
    told = [found["fingerprint"] for found in value["findings"]]
    assert (run.status, told) == (0, []), 'after a change of rules: claimcheck baseline seeds --prune --reason "..."'
    assert len(value["accepted"]) > 0
