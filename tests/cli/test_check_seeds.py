"""The repository checks its own articles."""

import json

import pytest

from tests.cli.repository import CHECKOUT, Repository


@pytest.mark.slow
def test_the_articles_of_this_repository_pass_with_the_committed_baseline() -> None:
    run = Repository(CHECKOUT).claimcheck("check", "seeds", "--no-cache", "--format", "json")
    value = json.loads(run.output)
    again = 'claimcheck baseline seeds --prune --reason "..."'
    assert (run.status, [found["fingerprint"] for found in value["findings"]]) == (0, []), f"accept with: {again}"
    assert value["baseline"]["stale"] == [], f"remove with: {again}"
    assert len(value["accepted"]) > 0
