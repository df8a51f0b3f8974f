"""The baseline: findings that were looked at and accepted, in a file that lies in git beside the articles.

An entry holds the fingerprint of a finding; rule, passages, reason and name are for people and decide nothing. There is
no line, date of writing or score in the file, and it is sorted, so that two branches rarely touch the same lines.
"""

import datetime as dt
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from claimcheck.errors import ConfigError
from claimcheck.reports.alerts import Alert, sentence_of
from claimcheck.reports.json import indented

FORMAT_VERSION: Final = 1
_KEYS = frozenset({"fingerprint", "rule", "reason", "by", "expires", "claims"})
_NEEDED = frozenset({"fingerprint", "reason"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What an entry says of one of the two claims; for people, and to tell whether the entry is still used."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An accepted finding."""

    fingerprint: str
    rule: str
    reason: str
    by: str | None = None
    """Who accepted it."""
    expires: dt.date | None = None
    """The last day on which it is accepted."""
    claims: tuple[Passage, ...] = ()

    def is_expired(self, today: dt.date) -> bool:
        """Whether it no longer counts."""
        return self.expires is not None and self.expires < today


@dataclass(frozen=True, slots=True)
class Baseline:
    """Accepted findings, each once, sorted by fingerprint."""

    entries: tuple[Entry, ...] = ()

    def with_accepted(self, accepted: Iterable[Entry]) -> "Baseline":
        """Return the baseline with more entries; one that is there already stays as it is."""
        known = {entry.fingerprint: entry for entry in accepted}
        known |= {entry.fingerprint: entry for entry in self.entries}
        return Baseline(tuple(known[mark] for mark in sorted(known)))

    def without(self, fingerprints: Collection[str]) -> "Baseline":
        """Return the baseline without some entries."""
        return Baseline(tuple(entry for entry in self.entries if entry.fingerprint not in fingerprints))

    def stale(
        self, found: Collection[str], *, checked: Collection[str], gone: Collection[Passage] = (), is_complete: bool
    ) -> tuple[Entry, ...]:
        """Return the entries whose finding is gone.

        Args:
            found: Fingerprints of the findings of a check.
            checked: Paths of the articles that were new in it: an entry of two other articles cannot be judged by it.
            gone: Passages that stand nowhere any more.
            is_complete: Whether all articles were compared with each other, so that every entry can be judged.
        """
        unseen = (entry for entry in self.entries if entry.fingerprint not in found)
        return tuple(
            entry
            for entry in unseen
            if is_complete or any(passage.path in checked or passage in gone for passage in entry.claims)
        )


def accept(alert: Alert, *, reason: str, by: str | None = None, expires: dt.date | None = None) -> Entry:
    """Return the entry by which a finding is accepted."""
    sides = sorted(
        (article.path, sentence_of(claim, article))
        for claim, article in ((alert.claim, alert.article), (alert.other_claim, alert.other_article))
    )
    return Entry(
        fingerprint=alert.fingerprint,
        rule=alert.finding.rule,
        reason=reason,
        by=by,
        expires=expires,
        claims=tuple(Passage(path=path, text=text) for path, text in sides),
    )


# -- the file ---------------------------------------------------------------------------------------------------------


def load(path: Path, *, is_needed: bool) -> Baseline:
    """Read a baseline; a file that is not there holds nothing, unless it ``is_needed``.

    Raises:
        ConfigError: The file is missing though it is needed, cannot be read, or is no baseline.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if is_needed:
            raise ConfigError(f"{path}: there is no such baseline; write one with: claimcheck baseline") from None
        return Baseline()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the baseline cannot be read: {error}") from error
    return parse(text, origin=str(path))


def parse(text: str, *, origin: str) -> Baseline:
    """Return the baseline that ``text`` holds.

    Raises:
        ConfigError: It is no baseline; the message says where and why. Nothing of it is taken then.
    """
    if "\n<<<<<<<" in f"\n{text}":
        raise ConfigError(f"{origin}: holds the marks of a merge conflict; keep the entries of both sides")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{origin}: is no valid JSON ({error}); mend it, or take an earlier version") from error
    if not isinstance(value, dict) or value.get("version") != FORMAT_VERSION or set(value) != {"version", "accepted"}:
        raise ConfigError(f'{origin}: is no baseline of version {FORMAT_VERSION}: needs "version" and "accepted"')
    if not isinstance(value["accepted"], list):
        raise ConfigError(f'{origin}: "accepted" must be a list')
    entries = [_entry(entry, f"{origin}: accepted[{number}]") for number, entry in enumerate(value["accepted"])]
    marks = [entry.fingerprint for entry in entries]
    double = next((mark for mark in marks if marks.count(mark) > 1), None)
    if double is not None:
        raise ConfigError(f"{origin}: {double} stands twice; remove one of the entries")
    return Baseline(tuple(sorted(entries, key=lambda entry: entry.fingerprint)))


def dump(baseline: Baseline) -> str:
    """Return the text of the file: sorted JSON, the same for the same entries."""
    accepted = [
        {
            "fingerprint": entry.fingerprint,
            "rule": entry.rule,
            "reason": entry.reason,
            **({"by": entry.by} if entry.by else {}),
            **({"expires": entry.expires.isoformat()} if entry.expires else {}),
            "claims": [{"path": passage.path, "text": passage.text} for passage in entry.claims],
        }
        for entry in baseline.entries
    ]
    return indented({"version": FORMAT_VERSION, "accepted": accepted}) + "\n"


def _entry(value: object, origin: str) -> Entry:
    if not isinstance(value, dict):
        raise ConfigError(f"{origin}: must be an object")
    unknown, missing = sorted(value.keys() - _KEYS), sorted(_NEEDED - value.keys())
    if unknown or missing:
        what = f"does not know {unknown[0]!r}" if unknown else f"has no {missing[0]!r}"
        raise ConfigError(f"{origin}: {what}; known are {', '.join(sorted(_KEYS))}")
    return Entry(
        fingerprint=_text(value, "fingerprint", origin),
        rule=_text({"rule": "", **value}, "rule", origin, may_be_empty=True),
        reason=_text(value, "reason", origin),
        by=_text(value, "by", origin) if value.get("by") is not None else None,
        expires=_day(value.get("expires"), origin),
        claims=_passages(value.get("claims", []), origin),
    )


def _text(value: dict[str, Any], key: str, origin: str, *, may_be_empty: bool = False) -> str:
    text = value[key]
    if not isinstance(text, str) or not (text.strip() or may_be_empty):
        raise ConfigError(f"{origin}: {key!r} must be a text, not {text!r}")
    return text


def _day(value: object, origin: str) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise ConfigError(f"{origin}: 'expires' must be a day such as 2031-03-04, not {value!r}") from None


def _passages(value: object, origin: str) -> tuple[Passage, ...]:
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        raise ConfigError(f"{origin}: 'claims' must be a list of objects")
    texts: Sequence[dict[str, Any]] = [{"path": "", "text": "", **part} for part in value]
    return tuple(
        Passage(
            path=_text(part, "path", origin, may_be_empty=True), text=_text(part, "text", origin, may_be_empty=True)
        )
        for part in texts
    )
