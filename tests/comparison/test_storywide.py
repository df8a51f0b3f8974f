"""Which claims are compared though alignment does not bring them together."""

from dataclasses import replace

from claimcheck.comparison import compare
from claimcheck.comparison.events.storywide import SAME_STORY_MATCHES, pairs_of_stories, without
from claimcheck.comparison.names.namesake import RULE, match_namesakes
from claimcheck.records import Article, Claim, Match
from tests.comparison.telling import pair, tell


def story(matched: int) -> tuple[list[Article], list[Claim], list[Match]]:
    """Return two articles with claims that match, and two claims beside these that name a mayor otherwise."""
    given = pair(
        tell("Mayor Robert Okemow opened the bridge.").name("Robert Okemow"),
        tell("A school was promised by Mayor Roger Okemow.").name("Roger Okemow"),
    )
    articles, claims = [given.article_a, given.article_b], [given.a, given.b]
    matches: list[Match] = []
    for number in range(matched):
        both = [
            replace(tell(f"Rain fell {number}.").claim, article=article.id, id=f"{article.id}-{number}")
            for article in articles
        ]
        claims += both
        matches.append(Match(a=both[0].id, b=both[1].id, score=0.3, fields=()))
    return articles, claims, matches


def test_two_articles_tell_one_story_if_enough_of_their_claims_match() -> None:
    for matched, expected in ((SAME_STORY_MATCHES - 1, 0), (SAME_STORY_MATCHES, 1)):
        _, claims, matches = story(matched)
        assert len(pairs_of_stories(claims, matches)) == expected


def test_what_is_matched_already_is_left_out() -> None:
    match = Match(a="x", b="y", score=0.5, fields=())
    assert without([match], [("y", "x"), ("y", "z"), ("z", "y")]) == [Match(a="y", b="z", score=0.0, fields=())]


def test_people_are_compared_wherever_two_articles_of_one_story_name_them() -> None:
    articles, claims, matches = story(SAME_STORY_MATCHES)
    [found] = match_namesakes(articles, claims, matches)
    assert {found.a, found.b} == {claims[0].id, claims[1].id}
    assert RULE in {finding.rule for finding in compare(articles, claims, matches)}
    articles, claims, matches = story(SAME_STORY_MATCHES - 1)
    assert RULE not in {finding.rule for finding in compare(articles, claims, matches)}
