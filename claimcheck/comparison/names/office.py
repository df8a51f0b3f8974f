"""Rung: two people in one office, which one holds at a time.

``office-held-by-another``: "Ohio Attorney General Hale" here, "Reyes, the attorney general of Ohio" there. That one
body has one holder of it is functional in the sense of Ritter et al. 2008, "It's a Contradiction - No, it's Not".
Whether the sentences tell the same does not matter.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from claimcheck.comparison.events.shared import share_surname
from claimcheck.comparison.events.storywide import pairs_of_stories, without
from claimcheck.comparison.events.told import Told
from claimcheck.comparison.names.bearers import are_variants
from claimcheck.comparison.names.holder import Holder, holders, holders_in
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import quoted
from claimcheck.records import Article, Claim, FindingKind, Match, Name, Relation, Span

RULE = "office-held-by-another"
CONFIDENCE = 0.85


def compare_offices(pair: Pair) -> Verdict | None:
    """Contradiction if the sentences name two people in one office, and neither article knows both in it."""
    for x, y in product(pair.holders_a, pair.holders_b):
        if are_rivals(x, y) and not (_tells(pair.told_a, pair.article_a, y) or _tells(pair.told_b, pair.article_b, x)):
            return Verdict(
                relation=Relation.CONTRADICTS,
                kind=FindingKind.NAME,
                rule=RULE,
                confidence=CONFIDENCE,
                reason=f"one names {quoted(x.name.text)} as {x.office}, the other {quoted(y.name.text)}",
                marks_a=(x.name.span,),
                marks_b=(y.name.span,),
            )
    return None


def match_offices(articles: Sequence[Article], claims: Sequence[Claim], matches: Sequence[Match]) -> list[Match]:
    """Return pairs of claims that name two people in one office and are not among ``matches``, in order of their ids.

    Only of articles that tell the same story by their matches; of two people in an office of two articles, the first
    claims that name them so. The work grows with the claims, and with the offices that two articles name.
    """
    by_id = {article.id: article for article in articles}
    held: dict[str, dict[Span, tuple[Holder, str]]] = defaultdict(dict)
    for claim in claims:
        for holder in holders_in(claim, by_id[claim.article]):
            held[claim.article].setdefault(holder.name.span, (holder, claim.id))
    found = (
        (one, other)
        for first, second in pairs_of_stories(claims, matches)
        for (x, one), (y, other) in product(held[first].values(), held[second].values())
        if are_rivals(x, y)
    )
    return without(matches, found)


def are_rivals(x: Holder, y: Holder) -> bool:
    """Whether two people hold one office of one body or place."""
    return x.office == y.office and bool(x.of & y.of) and not _can_be_one(x.name, y.name)


def _can_be_one(x: Name, y: Name) -> bool:
    """Whether two names can be one person's; who has the surname of another may be meant by a pet name."""
    return are_variants(x, y) or share_surname(x.key, y.key)


def _tells(told: Told, article: Article, other: Holder) -> bool:
    """Whether an article itself names the other's holder in the office: at another time, or of another such body."""
    return any(
        holder.office == other.office and holder.of & other.of and _can_be_one(holder.name, other.name)
        for holder in holders(told.names, article)
    )
