"""What becomes of real headlines: how many are blamed, and how many altered ones found.

    python -m benchmarks.altered_headlines PATHS

Reads articles, and holds their headlines against their bodies as they are. Then alters each headline after reading, one
thing at a time: a figure that the body has too is raised by more than half, an event is negated (or no longer so) where
a sentence of the body is nearly the same. Prints how many are blamed and found.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck import Checker
from claimcheck.alignment import match_headlines
from claimcheck.alignment.meaning import embed
from claimcheck.comparison import compare_headlines
from claimcheck.records import Claim, Quantity, QuantityKind

RAISED = 1.6
"""By what a figure is multiplied, and three added."""
NEARLY_SAME_SCORE = 0.6
"""Least score of the match of a headline and a sentence that tells the same."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print how many headlines are blamed as they are, and found when they are altered."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    report = Checker().extract(parser.parse_args(arguments).paths)
    matches = match_headlines(report.claims, embed(report.claims))
    blamed = compare_headlines(report.articles, report.claims, matches)
    told = {claim.article for claim in report.claims if claim.is_headline}
    print(f"headlines of {len(report.articles)} articles that make a claim: {len(told)}, blamed: {len(blamed)}")
    of_headline, bodies = defaultdict(list), defaultdict(list)
    for match in matches:
        of_headline[match.a].append(match)
    for claim in report.claims:
        if not claim.is_headline:
            bodies[claim.article].append(claim)
    altered, found = Counter[str](), Counter[str]()
    for claim_id, own in of_headline.items():
        headline = report.claim_by_id[claim_id]
        home, body = report.article_by_id[headline.article], bodies[headline.article]
        for what, other in alterations(headline, body, best=max(match.score for match in own)):
            altered[what] += 1
            found[what] += bool(compare_headlines([home], [other, *body], own))
    for what in sorted(altered):
        print(f"{what:10} {found[what]:4} of {altered[what]}")


def alterations(headline: Claim, body: Sequence[Claim], *, best: float) -> Iterator[tuple[str, Claim]]:
    """Yield what was altered in a claim of a headline, and the claim with it."""
    figures = [figure for claim in body for figure in claim.quantities]
    for number, figure in enumerate(headline.quantities):
        if figure.kind is not QuantityKind.ORDINAL and any(_is_same(figure, other) for other in figures):
            raised = replace(figure, low=_raised(figure.low), high=_raised(figure.high), moved=None, text="#")
            quantities = (*headline.quantities[:number], raised, *headline.quantities[number + 1 :])
            yield "figures", replace(headline, quantities=quantities)
    for number, told in enumerate(headline.propositions if best >= NEARLY_SAME_SCORE else ()):
        turned = replace(told, is_negated=not told.is_negated)
        propositions = (*headline.propositions[:number], turned, *headline.propositions[number + 1 :])
        yield "negations", replace(headline, propositions=propositions)


def _is_same(figure: Quantity, other: Quantity) -> bool:
    return (figure.base_unit or figure.unit) == (other.base_unit or other.unit) and figure.meets(other)


def _raised(bound: float | None) -> float | None:
    return None if bound is None else round(bound * RAISED) + 3


if __name__ == "__main__":
    main()
