from dataclasses import replace

import numpy as np

from claimcheck.alignment import match_headlines
from claimcheck.records import Claim
from tests.alignment.tellings import claim, unlike

HEAD = replace(claim("a", "storm kill"), is_headline=True)
SECOND = replace(claim("a", "mayor resign"), is_headline=True)
BODY = (claim("a", "storm flood camp"), claim("a", "mayor resign harbour"))
OTHER = (replace(claim("b", "storm free"), is_headline=True), claim("b", "storm kill"))


def pairs(*claims: Claim) -> list[tuple[str, str]]:
    texts = {one.id: one.text for one in claims}
    return [(texts[match.a], texts[match.b]) for match in match_headlines(claims, unlike(claims))]


def test_a_headline_is_paired_with_all_of_its_own_body_and_nothing_else() -> None:
    assert pairs(HEAD, SECOND, *BODY, *OTHER) == [
        ("storm kill", "storm flood camp"),
        ("storm kill", "mayor resign harbour"),
        ("mayor resign", "storm flood camp"),
        ("mayor resign", "mayor resign harbour"),
        ("storm free", "storm kill"),
    ]


def test_a_headline_without_a_body_and_a_body_without_a_headline_make_no_pairs() -> None:
    assert pairs(HEAD, *OTHER[1:]) == []
    assert pairs(*BODY) == []
    assert match_headlines((), np.zeros((0, 384), dtype=np.float32)) == ()


def test_scores_do_not_depend_on_other_articles() -> None:
    own, more = (HEAD, *BODY), (HEAD, *BODY, *OTHER, claim("c", "storm flood"))
    together = [match for match in match_headlines(more, unlike(more)) if match.a == HEAD.id]
    assert len(together) == len(BODY)
    assert together == list(match_headlines(own, unlike(own)))
