"""A report built by hand on three articles of a storm that never was."""

import datetime as dt
import itertools
import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from claimcheck.records import (
    Article,
    Between,
    Cause,
    Claim,
    ClaimKind,
    Copy,
    Cue,
    FieldScore,
    Finding,
    FindingKind,
    Group,
    Mark,
    Match,
    Modality,
    ModelInfo,
    Name,
    NameLabel,
    Origin,
    Problem,
    Proposition,
    Quantity,
    Relation,
    Role,
    RoleName,
    Severity,
    Source,
    Span,
    Stance,
    Time,
    Tool,
    content_id,
)
from claimcheck.report import Report
from tests.building import bare_article, bare_claim

TOOL = Tool(name="claimcheck", version="0.1.0", model=ModelInfo(name="en_test", version="1.0", sha256="ab" * 32))

POST = """Storm Odile batters Port Merrow

PORT MERROW - At least 18 people were rescued from flooded homes on Tuesday, the coast guard said.
Mayor Ana Lund resigned late on Tuesday after the harbour wall gave way.
The harbour wall collapsed shortly after midnight.
"We warned the council about the wall three times," engineer Tomas Reyes said.
Power was restored to 4,000 homes.
The lifeboat station lost two boats.
"""
TIMES = """Port Merrow counts the cost

Rescuers brought 12 people out of flooded homes on Tuesday, according to the coast guard.
Mayor Ana Lund remains in office, a spokesman for the council said on Wednesday.
The wall of the harbour gave way soon after midnight, residents said.
Council leader Per Holm denied that the council had ever been warned about the wall.
"""
LEDGER = """Storm: 21 rescued

The number of people rescued from flooded homes has risen to 21, the coast guard said on Thursday.
A collapse of the harbour wall let the sea into the old town, and about 4,000 homes had power again by evening.
Lund told the council on Tuesday night that she was stepping down.
Insurers expect claims of $30 million.
"""


def article(path: str, text: str, *, outlet: str | None, day: int | None) -> Article:
    title = text.split("\n", 1)[0]
    return bare_article(
        text,
        id=content_id(path, text),
        path=path,
        title=title,
        outlet=outlet,
        published=None if day is None else dt.date(2031, 3, day),
        headline=Span(0, len(title)),
        body=(Span(len(title) + 2, len(text)),),
    )


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def claim(home: Article, line: int, content: str | None = None) -> Claim:
    """Return a narrated claim of one of an article's lines, each of which is a sentence."""
    sentence = home.text.split("\n")[line - 1]
    words = content or sentence.rstrip(".")
    return bare_claim(
        words,
        find(home.text, sentence),
        id=content_id(home.id, words),
        article=home.id,
        content=(find(home.text, words),),
    )


def said(home: Article, told: Claim, who: str, cue: str, *, stance: Stance = Stance.NEUTRAL) -> Claim:
    text = home.text
    return replace(
        told,
        kind=ClaimKind.DIRECT if text[told.content[0].start - 1] == '"' else ClaimKind.INDIRECT,
        source=Source(text=who, name=who.removeprefix("engineer "), key=who.lower(), spans=(find(text, who),)),
        cue=Cue(text=cue, lemma="say", stance=stance, spans=(find(text, cue),)),
    )


def figure(home: Article, told: Claim, words: str, *, low: float, high: float | None) -> Claim:
    start = home.text.index(words, told.content[0].start)
    quantity = Quantity(span=Span(start, start + len(words)), text=words, low=low, high=high, counted="person")
    return replace(told, quantities=(quantity,))


@dataclass
class Findings:
    """Collects findings and the groups they belong to."""

    homes: dict[str, Article]
    found: list[Finding] = field(default_factory=list)

    def add(
        self, pair: tuple[Claim, Claim], relation: Relation, kind: FindingKind, why: str, marks: Sequence[str]
    ) -> None:
        a, b = pair
        between = Between.SPEAKERS if kind is FindingKind.POLARITY else Between.OUTLETS
        found = [
            Mark(claim=side.id, span=find(self.homes[side.article].text, words))
            for side, words in zip(pair, marks, strict=bool(marks))
        ]
        self.found.append(
            Finding(
                id=content_id(relation, kind, a.id, b.id),
                relation=relation,
                kind=kind,
                between=between,
                rule={FindingKind.NUMBER: "figures-apart", FindingKind.STATE: "exclusive-states"}.get(
                    kind, "same-fact"
                ),
                severity=Severity.ERROR if relation is Relation.CONTRADICTS and not self.found else Severity.WARNING,
                confidence=0.9 - len(self.found) / 100,
                claims=(a.id, b.id),
                explanation=why,
                marks=tuple(found),
            )
        )


def group(*claims: Claim) -> Group:
    matches = tuple(
        Match(a=a.id, b=b.id, score=2 / 3, fields=(FieldScore(field="names", score=1 / 3, detail="Lund"),))
        for a, b in itertools.pairwise(claims)
    )
    return Group(
        id=content_id(*(told.id for told in claims)), claims=tuple(told.id for told in claims), matches=matches
    )


@pytest.fixture(scope="session")
def storm() -> Report:
    post = article("news/post.txt", POST, outlet="Harbour Post", day=4)
    times = article("news/times.txt", TIMES, outlet="Valley Times", day=5)
    ledger = article("news/ledger.txt", LEDGER, outlet=None, day=None)

    eighteen = claim(post, 3, "At least 18 people were rescued from flooded homes on Tuesday")
    twelve = claim(times, 3, "Rescuers brought 12 people out of flooded homes on Tuesday")
    twenty_one = claim(ledger, 3, "The number of people rescued from flooded homes has risen to 21")
    rescued = [
        said(post, figure(post, eighteen, "At least 18", low=18, high=None), "the coast guard", "said"),
        said(times, figure(times, twelve, "12", low=12, high=12), "the coast guard", "according to"),
        said(ledger, figure(ledger, twenty_one, "21", low=21, high=21), "the coast guard", "said"),
    ]
    mayor = [
        claim(post, 4),
        said(times, claim(times, 4, "Mayor Ana Lund remains in office"), "a spokesman for the council", "said"),
        said(ledger, claim(ledger, 5, "she was stepping down"), "Lund", "told"),
    ]
    wall = [
        claim(post, 5),
        said(times, claim(times, 5, "The wall of the harbour gave way soon after midnight"), "residents", "said"),
        claim(ledger, 4, "A collapse of the harbour wall let the sea into the old town"),
    ]
    reyes = claim(post, 6, "We warned the council about the wall three times")
    holm = claim(times, 6, "the council had ever been warned about the wall")
    warned = [
        said(post, reyes, "engineer Tomas Reyes", "said"),
        said(times, holm, "Council leader Per Holm", "denied", stance=Stance.DENIED),
    ]
    power = [claim(post, 7), claim(ledger, 4, "about 4,000 homes had power again by evening")]
    alone = [_detailed(post), claim(ledger, 6), replace(claim(post, 1), is_headline=True)]

    findings = Findings({home.id: home for home in (post, times, ledger)})
    add = findings.add
    add(
        (mayor[0], mayor[1]),
        Relation.CONTRADICTS,
        FindingKind.STATE,
        "Harbour Post says that Ana Lund resigned; Valley Times says that she remains in office.",
        ("resigned", "remains in office"),
    )
    add(
        (mayor[1], mayor[2]),
        Relation.CONTRADICTS,
        FindingKind.STATE,
        "Valley Times says that Ana Lund remains in office; news/ledger.txt says that she was stepping down.",
        ("remains in office", "stepping down"),
    )
    add(
        (rescued[0], rescued[1]),
        Relation.CONTRADICTS,
        FindingKind.NUMBER,
        "Of the people rescued, Harbour Post has at least 18 and Valley Times 12: no number is both.",
        ("At least 18", "12"),
    )
    add(
        (warned[0], warned[1]),
        Relation.CONTRADICTS,
        FindingKind.POLARITY,
        "Tomas Reyes says that the council was warned; Per Holm denies it.",
        ("warned", "denied"),
    )
    add(
        (rescued[1], rescued[2]),
        Relation.UPDATES,
        FindingKind.NUMBER,
        "12 became 21: the later article says that the number has risen.",
        ("12", "risen to 21"),
    )
    add(
        (wall[0], wall[1]),
        Relation.AGREES,
        FindingKind.STATE,
        "Both say that the harbour wall gave way after midnight.",
        (),
    )
    add((wall[0], wall[2]), Relation.AGREES, FindingKind.STATE, "Both say that the harbour wall collapsed.", ())
    add((power[0], power[1]), Relation.COMPATIBLE, FindingKind.NUMBER, "4,000 lies within about 4,000.", ())
    return Report(
        tool=TOOL,
        articles=(times, post, ledger),
        claims=(*alone, *power, *warned, *wall, *mayor, *rescued),
        groups=tuple(group(*claims) for claims in (rescued, mayor, wall, warned, power)),
        findings=tuple(reversed(findings.found)),
        problems=(
            Problem(path="news/scan.pdf", stage="reading", reason="This is no text; save the article as .txt or .md."),
            Problem(path="news/old.txt", stage="reading", reason="Read as CP1252; save it as UTF-8.", fatal=False),
        ),
    )


@pytest.fixture(scope="session")
def reprinted(storm: Report) -> Report:
    """The storm, as if all three articles were cut from one text."""
    copies = [
        Copy(article=article.id, shared_ratio=ratio, credits=("Reuters",) if ratio == 0.5 else ())
        for article, ratio in zip(storm.articles, (0.9, 0.5, 2 / 3), strict=True)
    ]
    return replace(storm, origins=(Origin(id="0" * 16, copies=tuple(reversed(copies))),))


@pytest.fixture(scope="session")
def headlined(storm: Report) -> Report:
    """The storm, as if the headline of the Harbour Post contradicted what its body says of the homes."""
    head = next(claim for claim in storm.claims if claim.is_headline)
    body = next(claim for claim in storm.claims if claim.article == head.article and claim.text.startswith("Power"))
    within = Finding(
        id=content_id("headline", head.id, body.id),
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NAME,
        between=Between.OUTLETS,
        rule="headline-names-differ",
        severity=Severity.ERROR,
        confidence=0.99,
        claims=(head.id, body.id),
        explanation="The headline and the body of Harbour Post contradict each other.",
        marks=(Mark(claim=head.id, span=Span(0, 5)),),
    )
    return replace(storm, findings=(*storm.findings, within))


def _detailed(post: Article) -> Claim:
    """Return a claim with something in every field."""
    told = claim(post, 8)
    (two,) = figure(post, told, "two", low=2.0, high=2.0).quantities
    station = find(post.text, "The lifeboat station")
    day = Time(span=find(post.text, "Tuesday"), text="Tuesday", start=dt.date(2031, 3, 3), end=dt.date(2031, 3, 3))
    return replace(
        replace(told, quantities=(replace(two, moved=(3.0, 2.5), direction="down", change="~"),)),
        times=(day,),
        setting_times=(day,),
        causes=(
            Cause(
                cue=find(post.text, "after"),
                cause=find(post.text, "the harbour wall gave way"),
                cause_terms=("harbour", "wall", "give"),
                effect=find(post.text, "resigned"),
                effect_terms=("resign",),
                is_temporal=True,
                holder=None,
            ),
        ),
        as_of=replace(day, start=None, end=None, is_as_of=True),
        names=(Name(span=station, text="lifeboat", label=NameLabel.ORG, canonical="Lifeboat", key="lifeboat"),),
        quotes=(find(post.text, "two boats"),),
        propositions=(
            Proposition(
                span=find(post.text, "lost"),
                lemma="lose",
                is_nominal=False,
                is_negated=False,
                modality=Modality.FACT,
                roles=(
                    Role(
                        name=RoleName.AGENT,
                        span=station,
                        lemma="station",
                        preposition=None,
                        entity=None,
                        modifiers=("lifeboat",),
                    ),
                ),
            ),
        ),
    )


class Snapshots:
    """Compares text with the files in tests/reports/snapshots, line for line.

    A missing file fails. ``CLAIMCHECK_SNAPSHOTS=write pytest tests/reports`` writes them; read the difference
    before you commit it.
    """

    folder = Path(__file__).parent / "snapshots"

    def check(self, name: str, text: str) -> None:
        path = self.folder / name
        if os.environ.get("CLAIMCHECK_SNAPSHOTS") == "write":
            path.write_text(text, encoding="utf-8", newline="")
        assert path.exists(), f"{path} is missing; write it with CLAIMCHECK_SNAPSHOTS=write"
        assert text.split("\n") == path.read_bytes().decode("utf-8").split("\n")


@pytest.fixture(scope="session")
def snapshots() -> Snapshots:
    return Snapshots()
