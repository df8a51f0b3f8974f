"""What is found of details that are altered in a copy of an article.

    python -m benchmarks.altered_copies [PATHS]

Copies each article with one detail altered at a time, and compares it with the copy: a number, a weekday, a name that
stands in the article once, a negation put in. Prints how many of each kind are reported as a contradiction.
Without PATHS, the stories in `benchmarks/stories/dev` are taken.
"""

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck import Checker
from claimcheck.records import Article, Claim, Name, Relation, Span

STORIES = Path(__file__).parent / "stories" / "dev"
MOST_OF_A_KIND = 2
"""Details of one kind that are altered in one article."""
FACTORS = (0.4, 0.6, 1.7, 2.3)
"""What numbers are multiplied by."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,3}(?:,\d{3})*(?![\w,.:/-]*\d)(?!\w)")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(DAYS)})\b(?!['’]s)")
_AUXILIARY = re.compile(r"\b(?:is|was|were|are|will|would|has|had|have)\b(?= [a-z]{3})(?! not\b)")


@dataclass(frozen=True, slots=True)
class Alteration:
    """What is altered: where in the text of an article, and what stands there instead."""

    kind: str
    place: Span
    words: str


def main(arguments: Sequence[str] | None = None) -> None:
    """Print how many altered details are found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=sorted(STORIES.glob("*/*.txt")))
    checker = Checker()
    report = checker.extract(parser.parse_args(arguments).paths)
    names = sorted({(n.label, n.text): n for claim in report.claims for n in claim.names}.values(), key=_order)
    altered, found = Counter[str](), Counter[str]()
    for article in report.articles:
        if not Path(article.path).is_file():  # one of several in a file
            continue
        claims = [claim for claim in report.claims if claim.article == article.id]
        for alteration in alterations(article, claims, names):
            altered[alteration.kind] += 1
            found[alteration.kind] += is_found(checker, article, alteration)
    for kind in sorted(altered):
        print(f"{kind:10} {found[kind]:4} of {altered[kind]:4}  {found[kind] / altered[kind]:.2f}")
    print(f"{'all':10} {found.total():4} of {altered.total():4}  {found.total() / max(1, altered.total()):.2f}")


def alterations(article: Article, claims: Sequence[Claim], names: Sequence[Name]) -> Iterator[Alteration]:
    """Yield what may be altered in an article, a few of each kind, the same ones each time.

    Args:
        article: The article.
        claims: Its claims, in whose sentences details are altered, outside quotation marks.
        names: Names of which one may take the place of another of its label.
    """
    rng = random.Random(article.text)  # noqa: S311  # no secret
    sentences = sorted({claim.sentence for claim in claims if not claim.quotes})
    possible = [alteration for sentence in sentences for alteration in _in_sentence(article, sentence, rng)]
    for name in {n.span: n for claim in claims if not claim.quotes for n in claim.names}.values():
        others = [n.text for n in names if n.label is name.label and _is_other(n, name, article)]
        if len(re.findall(rf"\b{re.escape(name.text.split()[-1])}\b", article.text)) == 1 and others:
            possible.append(Alteration("name", name.span, rng.choice(others)))
    rng.shuffle(possible)
    taken = Counter[str]()
    for alteration in possible:
        taken[alteration.kind] += 1
        if taken[alteration.kind] <= MOST_OF_A_KIND:
            yield alteration


def _in_sentence(article: Article, sentence: Span, rng: random.Random) -> Iterator[Alteration]:
    text = article.text
    for match in _NUMBER.finditer(text, sentence.start, sentence.end):
        if len(re.findall(rf"(?<![\w,.]){match[0]}(?![\w,]*\d)", text)) == 1:
            value = int(match[0].replace(",", ""))
            other = max(2, round(value * rng.choice(FACTORS)))
            other += other == value
            yield Alteration("number", Span(*match.span()), f"{other:,}" if "," in match[0] else str(other))
    for match in _WEEKDAY.finditer(text, sentence.start, sentence.end):
        yield Alteration(
            "weekday", Span(*match.span()), rng.choice([day for day in DAYS if day not in sentence.of(text)])
        )
    for match in _AUXILIARY.finditer(text, sentence.start, sentence.end):
        yield Alteration("negation", Span(*match.span()), f"{match[0]} not")
        break


def _is_other(name: Name, altered: Name, article: Article) -> bool:
    return {*name.key.split()}.isdisjoint(altered.key.split()) and name.text not in article.text


def is_found(checker: Checker, article: Article, alteration: Alteration) -> bool:
    """Return whether an article and its copy with an alteration are told to contradict each other."""
    source = Path(article.path).read_text(encoding="utf-8")
    offset = source.index(article.text)
    start, end = offset + alteration.place.start, offset + alteration.place.end
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, side, "article.txt") for side in ("one", "other")]
        for path, text in zip(paths, (source, source[:start] + alteration.words + source[end:]), strict=True):
            path.parent.mkdir()
            path.write_text(text, encoding="utf-8")
        report = checker.compare(paths)
    return any(
        finding.relation is Relation.CONTRADICTS and len({report.claim_by_id[c].article for c in finding.claims}) > 1
        for finding in report.findings
    )


def _order(name: Name) -> tuple[str, str]:
    return name.label, name.text


if __name__ == "__main__":
    main()
