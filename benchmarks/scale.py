"""How alignment grows with the number of claims, and what it misses beside all pairs.

    python -m benchmarks.scale --articles PATHS ...
    python -m benchmarks.scale [--sizes 2000 6000 20000 60000 200000] [--whole 10000] [--sample 300]

Aligns made-up claims (``benchmarks.made_up_claims``), each size in a process of its own: seconds of processor time to
propose pairs, to score them and to group the claims, the exponent that fits the whole best, and the most memory
used. The vectors are made up too: encoding a claim takes the same time whatever else there is.

At ``--whole`` claims, ``--sample`` of them are scored with every claim of another article. That says which pairs
would be accepted if all were scored (at the score that joins a group), what share of them the candidates keep, and how
long all pairs would take. ``--articles`` compares articles twice instead, once with every pair of claims that meets and
once with the most promising of each claim, as is done where there are many, and counts the findings of both.
"""

import argparse
import json
import math
import os
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy is loaded
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from benchmarks.made_up_claims import made_up_claims
from claimcheck import Checker
from claimcheck.alignment import align
from claimcheck.alignment.candidates import propose
from claimcheck.alignment.grouping import GROUP_SCORE, group
from claimcheck.alignment.meaning import embed
from claimcheck.alignment.similarity import Similarity
from claimcheck.comparison import compare
from claimcheck.records import Relation

ROOT = Path(__file__).parents[1]
SIZES = (2_000, 6_000, 20_000, 60_000, 200_000)
GOAL_EXPONENT = 1.2
WHOLE = 10_000
SAMPLE = 300
GOAL_KEPT_RATIO = 0.98
GOAL_TIME_RATIO = 0.1
STEPS = ("propose", "score", "group")

Row = dict[str, Any]


def most_memory_mib() -> float:
    """Return the most memory that this process has had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def align_made_up(count: int) -> Row:
    """Align ``count`` made-up claims step by step, as ``align`` does, and return what it took."""
    claims, vectors = made_up_claims(count)
    before = most_memory_mib()
    moments = [time.process_time()]
    similarity = Similarity(claims, vectors)
    candidates = propose(claims, vectors)
    moments.append(time.process_time())
    matches = tuple(similarity.match(claims[i], claims[j]) for i, j in candidates)
    moments.append(time.process_time())
    groups = group(claims, matches)
    moments.append(time.process_time())
    seconds = {step: moments[i + 1] - moments[i] for i, step in enumerate(STEPS)}
    return {
        "claims": count,
        "seconds": seconds,
        "pairs": len(matches),
        "groups": len(groups),
        "common_keys": len(candidates.common_keys),
        "claims_mib": before,
        "most_mib": most_memory_mib(),
    }


def beside_all_pairs(count: int, sample: int) -> Row:
    """Score ``sample`` of ``count`` made-up claims with all others, and return what the candidates keep of it."""
    claims, vectors = made_up_claims(count)
    start = time.process_time()
    similarity = Similarity(claims, vectors)
    candidates = set(propose(claims, vectors))
    for i, j in candidates:
        similarity.match(claims[i], claims[j])
    ours = time.process_time() - start
    chosen = random.Random(0).sample(range(count), sample)  # noqa: S311 - a sample, no secret
    accepted = kept = scored = 0
    start = time.process_time()
    for i in chosen:
        for j, other in enumerate(claims):
            if other.article != claims[i].article:
                scored += 1
                if similarity.match(claims[i], other).score >= GROUP_SCORE:
                    accepted += 1
                    kept += (min(i, j), max(i, j)) in candidates
    theirs = (time.process_time() - start) * count / sample / 2
    return {
        "claims": count,
        "accepted_per_claim": accepted / sample,
        "kept_ratio": kept / accepted,
        "pairs": len(candidates),
        "all_pairs": scored * count // sample // 2,
        "seconds": ours,
        "all_pairs_seconds": theirs,
    }


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the b of ``seconds = a * sizes ** b``, fitted by least squares to the logarithms.

    >>> round(exponent([10, 100, 1000], [0.5, 5, 50]), 6)
    1.0
    """
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return over / sum((x - mean_x) ** 2 for x in xs)


def in_own_process(*arguments: str) -> Row:
    """Run this script with ``arguments`` and return the row that it prints; CalledProcessError if it fails."""
    command = [sys.executable, "-m", "benchmarks.scale", *arguments]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)  # noqa: S603 - ourselves
    row: Row = json.loads(printed.stdout)
    return row


def measure_growth(sizes: Sequence[int]) -> None:
    """Align each of ``sizes`` and print a line for it, then the exponents."""
    print("claims   propose     score     group    all    per claim      pairs   groups  common keys   memory (claims)")
    totals: list[float] = []
    rows: list[Row] = []
    for size in sizes:
        row = in_own_process("--one", str(size))
        rows.append(row)
        totals.append(sum(row["seconds"].values()))
        steps = "".join(f"{row['seconds'][step]:8.1f} s" for step in STEPS)
        print(
            f"{size:7,}{steps}{totals[-1]:8.1f} s{1000 * totals[-1] / size:8.2f} ms{row['pairs']:12,}{row['groups']:9,}"
            f"{row['common_keys']:9,}{row['most_mib']:12,.0f} MiB ({row['claims_mib']:,.0f})",
            flush=True,
        )
    if len(sizes) > 1:
        by_step = [f"{step} {exponent(sizes, [row['seconds'][step] for row in rows]):.2f}" for step in STEPS]
        print(f"exponent {exponent(sizes, totals):.2f} (goal: at most {GOAL_EXPONENT}; {', '.join(by_step)})")


def print_beside_all_pairs(row: Row) -> None:
    """Print what the candidates keep, and the ratio of times."""
    print(f"{row['claims']:,} claims: {row['pairs']:,} candidates of {row['all_pairs']:,} pairs")
    print(
        f"kept of the pairs that all-pairs scoring accepts ({row['accepted_per_claim']:.1f} a claim): "
        f"{100 * row['kept_ratio']:.1f} % (goal: at least {100 * GOAL_KEPT_RATIO:.0f} %)"
    )
    ratio = row["seconds"] / row["all_pairs_seconds"]
    print(
        f"propose and score {row['seconds']:.1f} s, all pairs {row['all_pairs_seconds']:.0f} s: ratio {ratio:.3f} "
        f"(goal: at most {GOAL_TIME_RATIO})"
    )


def print_findings(paths: Sequence[Path]) -> None:
    """Compare the articles in both ways, and print what each takes and finds."""
    report = Checker().extract(paths)
    vectors = embed(report.claims)
    found: dict[str, Counter[tuple[str, ...]]] = {}
    for way, max_whole in (("every pair that meets", len(report.claims)), ("the most promising", 0)):
        moments = [time.process_time()]
        matches = align(report.claims, vectors, max_whole=max_whole).matches
        moments.append(time.process_time())
        findings = compare(report.articles, report.claims, matches)
        moments.append(time.process_time())
        found[way] = Counter((finding.relation.value, *finding.claims) for finding in findings)
        align_seconds, compare_seconds = moments[1] - moments[0], moments[2] - moments[1]
        print(f"{way}: {len(matches):,} pairs, align {align_seconds:.1f} s, compare {compare_seconds:.1f} s")
    whole, promising = found.values()
    for relation in Relation:
        wanted = {finding for finding in whole if finding[0] == relation}
        print(f"{relation.value}: {len(wanted & promising.keys())} of {len(wanted)} found among the most promising")


def main() -> None:
    """Measure growth, then completeness."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="claims (default: %(default)s)")
    parser.add_argument("--whole", type=int, default=WHOLE, help="claims beside all pairs (default: %(default)s)")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="claims scored with all (default: %(default)s)")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)  # a single size: what the other processes run
    parser.add_argument("--articles", type=Path, nargs="+", metavar="PATH", help="compare these in both ways instead")
    options = parser.parse_args()
    if options.articles:
        print_findings(options.articles)
        return
    if options.one:
        print(json.dumps(align_made_up(options.one)))
        return
    measure_growth(options.sizes)
    print_beside_all_pairs(beside_all_pairs(options.whole, options.sample))


if __name__ == "__main__":
    main()
