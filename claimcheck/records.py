"""The frozen records that pass from stage to stage.

Every position is an offset into ``Article.text`` in Unicode code points, half-open. Tuples are sorted by position
unless their docstring says otherwise. Ids are hashes of content: the same input gives the same ids.
"""

import datetime
import decimal
import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


def content_id(*parts: str) -> str:
    """Return the id of a record that is made of ``parts``: 16 hexadecimal digits.

    >>> content_id("a", "b") == content_id("a", "b") != content_id("ab")
    True
    """
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of ``Article.text``: code points, half-open."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of ``text``.

        >>> Span(3, 5).of("abcdef")
        'de'
        """
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a code point in common."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers all of ``spans`` (at least one).

    >>> hull([Span(5, 9), Span(1, 2)])
    Span(start=1, end=9)
    """
    spans = tuple(spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


# -- reading ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as stored, with what was found out about it."""

    id: str
    path: str
    """As given on the command line, with forward slashes; ``-`` for standard input."""
    text: str
    """The file, decoded; newlines and everything else untouched, a byte order mark left out."""
    title: str | None
    outlet: str | None
    published: datetime.date | None
    url: str | None
    headline: Span | None
    """Where the title stands in the text."""
    dateline: Span | None
    """The place and agency that open a report ("CARACAS, Venezuela (AP) -"); no part of ``body``."""
    body: tuple[Span, ...]
    """The paragraphs of the article, without headline, dateline and page furniture."""
    headings: tuple[Span, ...] = ()
    """The section headings between the paragraphs; no part of ``body``."""

    @property
    def name(self) -> str:
        """What a report calls the article: its outlet, or its path."""
        return self.outlet or self.path

    def line_and_column(self, offset: int) -> tuple[int, int]:
        r"""Return the 1-based line and column (code points) of ``offset``; lines end at ``\n`` only."""
        start = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, offset) + 1, offset - start + 1


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """Something that could not be handled; everything else went on without it."""

    path: str
    stage: str
    """``reading``, ``language``, ``extraction``, ``alignment`` or ``comparison``."""
    reason: str
    """What is wrong and what to do, in one sentence."""
    fatal: bool = True
    """Whether the article is lost (True), or was read with a reservation such as a guessed encoding."""


# -- language ---------------------------------------------------------------------------------------------------------


class QuantityKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    """A physical amount: distance, mass, speed ..."""
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure as an interval of the values it can stand for.

    ``low`` and ``high`` are None where unbounded; ``low_open`` and ``high_open`` say that the bound itself is excluded.
    """

    span: Span
    text: str
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    kind: QuantityKind = QuantityKind.COUNT
    unit: str | None = None
    """Canonical: ``percent``, ``USD``, ``kilometre``, ``year`` ...; None for a bare count."""
    counted: str | None = None
    """Lemma of the noun that is counted ("detainee"), lower case; None if the text does not say."""
    counted_text: str | None = None
    """The counted noun with its modifiers, as written ("high-profile political prisoners")."""
    hedge: str | None = None
    """The words that loosen the figure ("at least", "about"), lower case."""
    is_change: bool = False
    """Whether it is the size of a change ("rose 5 percent", "another 20") and no level."""
    change: str = "="
    """How the text presents the figure, whatever its interval: ``=`` as it is, ``~`` roughly, ``<`` as a bound
    from above ("up to", "fewer than"), ``>`` as a bound from below."""
    direction: str | None = None
    """``up`` or ``down`` where it is a change or a movement whose direction the text tells."""
    moved: tuple[float, float] | None = None
    """The first and the last level where it tells a movement ("from 240 to 273"); ``low`` and ``high`` are its ends."""
    is_part: bool = False
    """Whether it is told as part of a larger number ("18 of the 40 hostages", "one of the students")."""
    base_unit: str | None = None
    """The unit to which figures of one dimension are converted (``metre`` for miles and kilometres); equal to ``unit``
    where nothing is converted, None for a bare count. Figures with different base units do not compare."""
    base_low: float | None = None
    """``low`` in ``base_unit``, less the figure's own precision: "60 miles" may have been "100 kilometres"."""
    base_high: float | None = None
    """``high`` in ``base_unit``, plus the figure's own precision."""

    @property
    def canonical(self) -> str:
        """The figure in plain words, the same for every way to write it; reading them gives the same interval again.

        >>> Quantity(span=Span(0, 9), text="some $3 m", low=2.5e6, high=3.5e6, high_open=True, unit="USD").canonical
        '2,500,000 to under 3,500,000 USD'
        >>> Quantity(span=Span(0, 7), text="over 18", low=18, high=None, low_open=True).canonical
        'more than 18'
        """
        words = _interval_words(self)
        if self.unit == "part":
            return f"{words} of it"
        old = "old" if self.kind is QuantityKind.AGE else ""
        return " ".join(part for part in (words, self.unit or "", old) if part)

    def meets(self, other: "Quantity") -> bool:
        """Whether some value can be meant by both figures.

        >>> at_least_18 = Quantity(span=Span(0, 11), text="at least 18", low=18, high=None)
        >>> at_least_18.meets(Quantity(span=Span(0, 2), text="20", low=20, high=20))
        True
        >>> at_least_18.meets(Quantity(span=Span(0, 2), text="17", low=17, high=17))
        False
        """
        if self.moved and other.moved and self.unit == other.unit:
            return self.moved == other.moved
        return not (_ends_before(self, other) or _ends_before(other, self))


def _interval_words(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is None or high is None or (low == 0 < high):
        if high is None:
            return f"{'more than' if quantity.low_open else 'at least'} {_plain_number(low or 0)}"
        return f"{'less than' if quantity.high_open else 'up to'} {_plain_number(high)}"
    if low == high:
        return _plain_number(low)
    return f"{_plain_number(low)} to {'under ' if quantity.high_open else ''}{_plain_number(high)}"


def _plain_number(value: float) -> str:
    return f"{decimal.Decimal(repr(float(value))):,f}".removesuffix(".0")


def _ends_before(left: Quantity, right: Quantity) -> bool:
    if left.unit != right.unit and left.base_unit is not None and left.base_unit == right.base_unit:
        return (math.inf if left.base_high is None else left.base_high) < (
            -math.inf if right.base_low is None else right.base_low
        )
    high = math.inf if left.high is None else left.high
    low = -math.inf if right.low is None else right.low
    return high < low or (high == low and (left.high_open or right.low_open))


class TimeRelation(StrEnum):
    """How what happens stands to the days of a time."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """An expression of time, resolved to days where the text and the article's date allow.

    ``start`` and ``end`` are inclusive days; both None where it stays relative.
    """

    span: Span
    text: str
    start: datetime.date | None
    end: datetime.date | None
    is_as_of: bool = False
    """Whether it dates a state of knowledge ("as of January 11") and no event."""
    relation: TimeRelation = TimeRelation.AT
    """What the preposition says: "since 2013" means the days of 2013, SINCE; "from 2013 to 2015" is SINCE and UNTIL."""

    def meets(self, other: "Time") -> bool:
        """Whether both can speak of the same day; True where either is unresolved.

        Under one and the same relation the stated days themselves compare: "since 2013" and "since 2015" do not meet,
        while "in 2014" lies in what "since 2013" covers.
        """
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return True
        (start, end), (other_start, other_end) = (self.start, self.end), (other.start, other.end)
        if self.relation is not other.relation:
            (start, end), (other_start, other_end) = self._covered, other._covered  # noqa: SLF001 - the same class
        return start <= other_end and other_start <= end

    @property
    def _covered(self) -> tuple[datetime.date, datetime.date]:
        """The days that the expression covers with its relation, open ends at the ends of the calendar."""
        start, end = self.start or datetime.date.min, self.end or datetime.date.max
        if self.relation in {TimeRelation.SINCE, TimeRelation.AFTER}:
            return start, datetime.date.max
        if self.relation in {TimeRelation.UNTIL, TimeRelation.BEFORE, TimeRelation.BY}:
            return datetime.date.min, end
        return start, end


class NameLabel(StrEnum):
    """What a name names."""

    PERSON = "PERSON"
    ORG = "ORG"
    LOC = "LOC"
    MISC = "MISC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A mention of a named entity."""

    span: Span
    text: str
    label: NameLabel
    canonical: str
    """The fullest form of the name in the article, without titles ("Nicolás Maduro" for "President Maduro")."""
    key: str
    """Folded form by which mentions compare across articles: lower case, no accents, no titles ("nicolas maduro")."""
    stands_for: str | None = None
    """Key of the country whose people or government the name can stand for ("Venezuelan", "Caracas", "the Kremlin")."""


def keys_match(left: str, right: str) -> bool:
    """Whether two ``Name.key`` can be of one entity: one leaves out given names, middle names or a second surname.

    >>> keys_match("obama", "barack obama"), keys_match("hillary clinton", "hillary rodham clinton")
    (True, True)
    >>> keys_match("bill clinton", "hillary clinton"), keys_match("edmundo gonzalez", "edmundo gonzalez urrutia")
    (False, True)
    """
    short, long = sorted((left.split(), right.split()), key=len)
    rest = iter(long)
    if not all(word in rest for word in short):
        return False
    return short[-1:] == long[-1:] or (len(short) > 1 and long[: len(short)] == short)


class Stance(StrEnum):
    """How the cue of an attribution presents what was said."""

    NEUTRAL = "neutral"
    ASSERTED = "asserted"
    DOUBTED = "doubted"
    DENIED = "denied"
    CONFIRMED = "confirmed"
    PROMISED = "promised"
    ASKED = "asked"


class AttributionKind(StrEnum):
    """How the words of a source are given."""

    DIRECT = "direct"
    """All of the content stands in quotation marks."""
    MIXED = "mixed"
    """Some of it does."""
    INDIRECT = "indirect"
    """None of it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what: the source, the words that mark the saying (cue), and what is said (content)."""

    kind: AttributionKind
    source: tuple[Span, ...]
    """Empty where the text names nobody."""
    source_name: str | None
    """Canonical name of the source, pronouns and titles resolved within the article; None where unresolved."""
    cue: tuple[Span, ...]
    cue_lemma: str | None
    stance: Stance
    content: tuple[Span, ...]
    is_negated: bool = False
    """Whether it is said not to have been said ("has not confirmed that")."""
    is_hypothetical: bool = False
    """Whether the saying itself is only planned, possible or conditional ("if he says", "will announce")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """What the language stage saw in one article, for those who want to look at it or measure it."""

    article: Article
    sentences: tuple[Span, ...]
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    attributions: tuple[Attribution, ...]


# -- extraction -------------------------------------------------------------------------------------------------------


class ClaimKind(StrEnum):
    """How a claim stands in its article."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATED = "narrated"
    """The outlet says it itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says a claim."""

    text: str
    name: str | None
    key: str | None
    """``name`` folded for comparison across articles; None where the speaker has no name."""
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The words that mark a claim as said by somebody."""

    text: str
    lemma: str | None
    stance: Stance
    spans: tuple[Span, ...]


class Modality(StrEnum):
    """Whether a proposition is told as a fact."""

    FACT = "fact"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"


class RoleName(StrEnum):
    """What part a phrase plays in a proposition, read off its dependency."""

    AGENT = "agent"
    """Who does it: active subject, passive "by", possessor of a nominalisation by "by"."""
    PATIENT = "patient"
    """Whom or what it is done to: object, passive subject."""
    OBLIQUE = "oblique"
    """Everything else that hangs on the predicate by a preposition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A phrase that takes part in a proposition."""

    name: RoleName
    span: Span
    lemma: str
    """Lemma of the head of the phrase, lower case."""
    preposition: str | None
    entity: str | None
    """``Name.key`` of the name that heads the phrase, pronouns resolved where possible; None for common nouns."""
    modifiers: tuple[str, ...]
    """Lemmas of the other content words of the phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One predicate with its roles: a verb, a copula's complement, or a noun that names an event ("the capture")."""

    span: Span
    """The predicate's own word or words."""
    lemma: str
    """Lower case; with its particle or copula complement ("carry out", "be guilty")."""
    is_nominal: bool
    is_negated: bool
    modality: Modality
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What a claim gives as the reason of something."""

    cue: Span
    """The word that links the two ("prompted", "because", "after")."""
    cause: Span
    cause_terms: tuple[str, ...]
    """Lemmas of the content words of the cause, nouns of events as their verbs too."""
    effect: Span
    effect_terms: tuple[str, ...]
    """Lemmas of the effect's head and of the events in it, nouns of events as their verbs; empty where the effect is
    only pointed at ("it", "the response")."""
    is_temporal: bool
    """Whether the text only says that one came after the other."""
    holder: str | None
    """``Name.key`` of who is said to see it so ("Smith credited ..."); None for the claim's own source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that one article says, or reports somebody to say, in one sentence."""

    id: str
    article: str
    """``Article.id``."""
    kind: ClaimKind
    sentence: Span
    content: tuple[Span, ...]
    text: str
    """The words of ``content``, white space folded."""
    source: Source | None
    cue: Cue | None
    is_headline: bool
    propositions: tuple[Proposition, ...]
    causes: tuple[Cause, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    setting_times: tuple[Time, ...]
    """The times in the rest of the sentence: when it was said."""
    as_of: Time | None
    names: tuple[Name, ...]
    setting_names: tuple[Name, ...]
    """The names in the rest of the sentence: who said it, where, of what."""
    quotes: tuple[Span, ...]
    """The stretches of ``content`` inside quotation marks, marks excluded."""
    quoted_words: tuple[tuple[str, ...], ...]
    """The words of each of ``quotes``, as written, punctuation left out but for "..." and brackets."""
    terms: tuple[str, ...]
    """Lemmas of the content words, lower case, in order of the text, repetitions kept."""
    setting: tuple[str, ...]
    """The same of the rest of the sentence: who says it, how and where."""


# -- alignment --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldScore:
    """How alike two claims are in one respect, and on what ground."""

    field: str
    """``wording``, ``names``, ``predicate``, ``figures``, ``quotes`` ..."""
    score: float
    """0 to 1."""
    detail: str
    """What they share, for a reader: "Maduro, Venezuela"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two claims of different articles that may speak of the same fact."""

    a: str
    """``Claim.id``; ``a`` stands before ``b`` in the order of the report."""
    b: str
    score: float
    """0 to 1."""
    fields: tuple[FieldScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims that speak of the same fact."""

    id: str
    claims: tuple[str, ...]
    matches: tuple[Match, ...]


# -- comparison -------------------------------------------------------------------------------------------------------


class Relation(StrEnum):
    """How two claims of one fact stand to each other."""

    CONTRADICTS = "contradicts"
    UPDATES = "updates"
    COMPATIBLE = "compatible"
    AGREES = "agrees"


class FindingKind(StrEnum):
    """What decides a finding."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    POLARITY = "polarity"
    STATE = "state"
    QUOTE = "quote"
    SPEAKER = "speaker"
    POSITION = "position"
    CAUSE = "cause"
    OTHER = "other"


class Between(StrEnum):
    """Who holds the two claims."""

    OUTLETS = "outlets"
    SPEAKERS = "speakers"
    """Two speakers dispute each other, each correctly reported."""


class Severity(StrEnum):
    """How much a finding should worry its reader."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words that decide a finding."""

    claim: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a comparison of two claims came to."""

    id: str
    """Fingerprint of rule, outlets and normalised contents; no line, date or score in it."""
    relation: Relation
    kind: FindingKind
    between: Between
    rule: str
    severity: Severity
    confidence: float
    """0 to 1."""
    claims: tuple[str, str]
    explanation: str
    """One sentence that a reader can check against the two passages."""
    marks: tuple[Mark, ...]


# -- report -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelInfo:
    """The language model that read the articles."""

    name: str
    version: str
    sha256: str
    """Of the model's files, so that two reports can be told to rest on the same model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """What made the report."""

    name: str
    version: str
    model: ModelInfo
