"""The way of the data: the only module that orders the stages."""

import itertools
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

import claimcheck
from claimcheck.alignment import align, find_origins, match_headlines
from claimcheck.alignment.meaning import SentenceEncoder, Vectors, embed
from claimcheck.cache import Cache, Part, Reading, Told, stamp, together
from claimcheck.checking.fingerprint import fingerprints
from claimcheck.checking.nearby import is_nearby
from claimcheck.checking.outcome import Checked
from claimcheck.checking.preferences import prefer
from claimcheck.checking.scope import exclusion, known_files, without_baseline
from claimcheck.checking.tally import Tally
from claimcheck.comparison import compare, compare_headlines, retrace
from claimcheck.config import Config
from claimcheck.extraction import extract
from claimcheck.language import Doc, Reader, annotations_of
from claimcheck.reading import read_paths
from claimcheck.reading.paths import STDIN, File, Paths, listed
from claimcheck.reading.reader import MAX_BYTES, find_articles
from claimcheck.records import Annotations, Article, Claim, Explanation, Finding, Problem, Tool
from claimcheck.report import Report
from claimcheck.shipped import encoder_path, folder_digest, pieces_path

Progress = Callable[[int, int], None]
"""Called with how many articles are done, and of how many."""

FILES_PER_BATCH = 16
"""Files that a check reads together where they are not in the cache."""


class Checker:
    """Reads articles, takes out their claims, and compares them.

    The language model is loaded when the first article needs it, and once.

    Args:
        config: Settings; the defaults if None.
        progress: Told after each article that has been read.
        stdin: What the path ``-`` stands for.
        cache: Folder in which a check keeps what it has read; None for none.

    >>> report = Checker().compare(["seeds"])
    >>> [article.outlet for article in report.articles]
    [None, 'PBS']
    """

    def __init__(
        self,
        config: Config | None = None,
        *,
        progress: Progress | None = None,
        stdin: BinaryIO | None = None,
        cache: Path | None = None,
    ) -> None:
        self.config = config or Config()
        self._progress = progress
        self._stdin = stdin
        self._cache_folder = cache

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.config.model, verbs=self.config.cues)

    def annotate(self, paths: Paths) -> tuple[tuple[Annotations, ...], tuple[Problem, ...]]:
        """Return what the language stage saw in each article, in the order of their paths, and what went wrong.

        Raises:
            InputError: No path was given.
            ModelError: The language model cannot be loaded.
        """
        articles, problems = self._read(paths)
        return tuple(annotations_of(doc) for doc in self._docs(articles)), problems

    def extract(self, paths: Paths) -> Report:
        """Return the claims of each article, compared with nothing.

        Args:
            paths: Files and folders, or one of them; ``-`` for standard input.

        Raises:
            InputError: No path was given.
            ModelError: The language model cannot be loaded.
        """
        articles, problems = self._read(paths)
        return Report(tool=self._tool(), articles=articles, claims=self._claims(articles), problems=problems)

    def compare(self, paths: Paths) -> Report:
        """Return the claims of all articles, aligned and compared, and each headline held against its own body.

        The order of ``paths`` does not matter. An article that cannot be read stands in the report as a problem, and
        the others are compared.

        Args:
            paths: Files and folders, or one of them; ``-`` for standard input.

        Raises:
            InputError: No path was given.
            ModelError: The language model cannot be loaded.
        """
        articles, problems = self._read(paths)
        claims = self._claims(articles)
        preferred = prefer(claims, self.config)
        vectors = embed(preferred)
        alignment = align(preferred, vectors)
        between_articles = compare(articles, preferred, alignment.matches, opposites=self.config.opposites)
        return Report(
            tool=self._tool(),
            articles=articles,
            claims=claims,
            origins=find_origins(articles),
            groups=alignment.groups,
            findings=(*between_articles, *self._headlines(articles, preferred, vectors)),
            problems=(*problems, *alignment.problems()),
        )

    def explain(self, report: Report, finding: Finding) -> Explanation:
        """Return how one finding of a ``report`` of :meth:`compare` came about: its claims are compared again."""
        claims = prefer(report.claims, self.config)
        vectors = embed(claims)
        is_within = report.is_within(finding)
        matches = match_headlines(claims, vectors) if is_within else align(claims, vectors).matches
        return retrace(report.articles, claims, matches, finding=finding, opposites=self.config.opposites)

    def check(self, new: Paths, known: Paths, *, earlier: Mapping[str, bytes] | None = None) -> Checked:
        """Return what contradicts each other: each new article and any other that may tell of the same event.

        The headline of each new article is held against its body, too. Known articles are never compared with each
        other, and two articles come to what :meth:`compare` says of them, whatever else there is.

        Args:
            new: Files and folders, or one of them; ``-`` for standard input.
            known: Files and folders, without what the settings exclude; what is in ``new`` too is new.
            earlier: What files of ``new`` held before they were changed: what was found in them then is not new.

        Raises:
            ModelError: The language model cannot be loaded.
        """
        new, known = listed(new), listed(known)
        found, new_problems = find_articles(new, is_excluded=exclusion(self.config))
        new_files = without_baseline(found, self.config)
        others, known_problems = known_files(known, new_files, self.config)
        tally = Tally(problems={*new_problems, *known_problems})
        readings = self._readings([*new_files, *others])
        fresh = [
            part.told() for reading in itertools.islice(readings, len(new_files)) for part in _parts(reading, tally)
        ]
        fresh += [part.told() for reading in self._piped(new) for part in _parts(reading, tally)]
        tally.articles.update({told.article.id: told.article for told in fresh})
        before, old = Tally(problems=set()), list(self._earlier(earlier or {}))
        for tellings, results in ((fresh, tally), (old, before)):
            for told in tellings:
                self._look_inside(told, results)
            for a, b in itertools.combinations(tellings, 2):
                self._confront(b, a, results)
        known_count = 0
        for part in (part for reading in readings for part in _parts(reading, tally)):
            known_count += 1
            for tellings, results in ((fresh, tally), (old, before)):
                for told in tellings:
                    self._confront(told, part, results)
        was = before.report(self._tool())
        return Checked(
            report=tally.report(self._tool()),
            new=frozenset(told.article.id for told in fresh),
            known=known_count,
            before=frozenset(fingerprints(was.findings, was)),
            compared=tuple(sorted(tally.compared)),
        )

    @cached_property
    def cache(self) -> Cache | None:
        """Where a check keeps what it has read."""
        if self._cache_folder is None:
            return None
        settings = repr(sorted(self.config.cues.items()))
        model = self._reader.info
        parts = (
            claimcheck.__version__,
            model.name,
            model.version,
            model.sha256,
            folder_digest(encoder_path()),
            folder_digest(pieces_path()) if self.config.model else "",  # of our own model, its digest tells of them
            settings,
        )
        return Cache(self._cache_folder, stamp=stamp(*parts))

    @cached_property
    def _encoder(self) -> SentenceEncoder:
        return SentenceEncoder()

    def _readings(self, files: Sequence[File]) -> Iterator[Reading]:
        """Yield what each file holds, in order: from the cache where it is there, and read now where it is not."""
        done = itertools.count(1)
        for start in range(0, len(files), FILES_PER_BATCH):
            batch = [(file, _content(file)) for file in files[start : start + FILES_PER_BATCH]]
            cached = [self.cache.get(file.path, content) if self.cache else None for file, content in batch]
            missing = [entry for entry, reading in zip(batch, cached, strict=True) if reading is None]
            fresh = self._read_now(missing)
            for reading in cached:
                yield next(fresh) if reading is None else reading
                if self._progress is not None:
                    self._progress(next(done), len(files))

    def _read_now(self, batch: Sequence[tuple[File, bytes]]) -> Iterator[Reading]:
        read = [read_paths([file.location]) for file, _ in batch]
        docs = self._reader.read([article for articles, _ in read for article in articles]) if batch else iter(())
        for (file, content), (articles, problems) in zip(batch, read, strict=True):
            told = [self._tell(article, doc) for article, doc in zip(articles, docs, strict=False)]
            is_whole = not any(problem.fatal for problem in problems) and _content(file) == content
            if self.cache and is_whole:
                self.cache.put(file.path, content, told=told, problems=problems)
            yield Reading(parts=tuple(told), problems=problems)

    def _piped(self, paths: Sequence[str | os.PathLike[str]]) -> Iterator[Reading]:
        if STDIN in paths:
            articles, problems = read_paths([STDIN], stdin=self._stdin)
            told = [
                self._tell(article, doc) for article, doc in zip(articles, self._reader.read(articles), strict=True)
            ]
            yield Reading(parts=tuple(told), problems=problems)

    def _earlier(self, contents: Mapping[str, bytes]) -> Iterator[Told]:
        """Yield the articles of files as they were; what cannot be read in them was not found in them."""
        with tempfile.TemporaryDirectory() as folder:
            places: list[Path] = []
            for number, (path, content) in enumerate(sorted(contents.items())):
                place = Path(folder, str(number), Path(path).name)
                place.parent.mkdir()
                place.write_bytes(content)
                places.append(place)
            articles, _ = read_paths(places) if places else ((), ())
            for article, doc in zip(articles, self._reader.read(articles), strict=True):
                yield self._tell(article, doc)

    def _tell(self, article: Article, doc: Doc) -> Told:
        claims = extract(doc)
        return Told(article=article, claims=claims, vectors=embed(claims, self._encoder))

    def _confront(self, new: Told, other: Told | Part, tally: Tally) -> None:
        """Compare two articles if they may tell of the same event."""
        if not is_nearby(new.vectors, other.vectors):
            return
        other = other.told()
        sides = sorted((new, other), key=lambda told: told.article.path)
        claims, vectors = together(*sides)
        articles = [told.article for told in sides]
        preferred = prefer(claims, self.config)
        alignment = align(preferred, vectors)
        tally.problems.update(alignment.problems(new.article.path))
        findings = compare(articles, preferred, alignment.matches, opposites=self.config.opposites)
        tally.add((new.article, other.article), claims, findings)
        tally.confront(new.article, other.article, claims=other.claims)

    def _look_inside(self, new: Told, tally: Tally) -> None:
        """Hold the headline of an article against its body."""
        claims = prefer(new.claims, self.config)
        tally.add((new.article,), new.claims, self._headlines((new.article,), claims, new.vectors))

    def _headlines(self, articles: Sequence[Article], claims: Sequence[Claim], vectors: Vectors) -> tuple[Finding, ...]:
        matches = match_headlines(claims, vectors)
        return compare_headlines(articles, claims, matches, opposites=self.config.opposites)

    def _read(self, paths: Paths) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
        """Return the articles of paths, of folders without what the settings exclude."""
        return read_paths(paths, stdin=self._stdin, is_excluded=exclusion(self.config))

    def _claims(self, articles: Sequence[Article]) -> tuple[Claim, ...]:
        return tuple(claim for doc in self._docs(articles) for claim in extract(doc))

    def _docs(self, articles: Sequence[Article]) -> Iterator[Doc]:
        for done, doc in enumerate(self._reader.read(articles), start=1):
            yield doc
            if self._progress is not None:
                self._progress(done, len(articles))

    def _tool(self) -> Tool:
        return Tool(name="claimcheck", version=claimcheck.__version__, model=self._reader.info)


def _parts(reading: Reading, tally: Tally) -> tuple[Told | Part, ...]:
    """Note the problems of a reading and return its articles."""
    tally.problems.update(reading.problems)
    return reading.parts


def _content(file: File) -> bytes:
    """Return the bytes of a file; none where it cannot be read, which reading it tells of."""
    try:
        with file.location.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except OSError:
        return b""
