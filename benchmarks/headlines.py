"""How many wrong headlines are found, and how many right ones are blamed.

    python -m benchmarks.headlines [--show]

Puts each headline of `headlines.toml` over the body that it belongs to, and counts the contradictions reported between
the two. ``--show`` prints the wrong ones that were missed, and the right ones that were blamed.
"""

import argparse
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck import Checker
from claimcheck.alignment import match_headlines
from claimcheck.alignment.meaning import embed
from claimcheck.comparison import compare_headlines
from claimcheck.records import Finding

HEADLINES = Path(__file__).parent / "headlines.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline over a body, and what was reported of the two."""

    text: str
    kind: str | None
    """What is wrong with it: the kind of the contradiction; None where the body bears it out."""
    findings: tuple[Finding, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print how many headlines of each kind were found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print what was missed and blamed")
    options = parser.parse_args(arguments)
    judged = judge(Checker())
    wrong, right = [h for h in judged if h.kind], [h for h in judged if not h.kind]
    found, total = Counter(h.kind for h in wrong if h.findings), Counter(h.kind for h in wrong)
    print(f"wrong headlines found: {found.total()} of {total.total()}")
    for kind in sorted(total, key=str):
        print(f"  {kind:10} {found[kind]:3} of {total[kind]}")
    print(f"right headlines blamed: {sum(bool(h.findings) for h in right)} of {len(right)}")
    for headline in judged if options.show else ():
        if bool(headline.kind) != bool(headline.findings):
            print(f"{'missed' if headline.kind else 'blamed'}: {headline.text}")
            for finding in headline.findings:
                print(f"    {finding.explanation}")


def judge(checker: Checker) -> list[Headline]:
    """Return all headlines, in the order of the file."""
    articles = tomllib.loads(HEADLINES.read_text(encoding="utf-8"))["articles"]
    headlines = [(text, None, article["body"]) for article in articles for text in article["right"]]
    headlines += [(w["headline"], w["kind"], article["body"]) for article in articles for w in article["wrong"]]
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number:03}.txt") for number in range(len(headlines))]
        for path, (text, _, body) in zip(paths, headlines, strict=True):
            path.write_text(f"{text}\n\n{body}", encoding="utf-8")
        report = checker.extract([str(path) for path in paths])
        matches = match_headlines(report.claims, embed(report.claims))
        found: dict[str, list[Finding]] = defaultdict(list)
        for finding in compare_headlines(report.articles, report.claims, matches):
            found[report.article_of(finding.claims[0]).path].append(finding)
    return [
        Headline(text=text, kind=kind, findings=tuple(found[path.as_posix()]))
        for (text, kind, _), path in zip(headlines, paths, strict=True)
    ]


if __name__ == "__main__":
    main()
