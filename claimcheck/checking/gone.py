"""Which passages of accepted findings are gone with their file, so that their findings cannot come back."""

from pathlib import Path

from claimcheck.checking.baseline import Baseline, Passage
from claimcheck.checking.scope import Scope, files_of
from claimcheck.config import Config
from claimcheck.reading import read_paths
from claimcheck.reading.paths import STDIN


def gone_passages(baseline: Baseline, scope: Scope, config: Config) -> frozenset[Passage]:
    """Return the passages whose file is not there any more and whose words stand in no known article.

    A file that is not there may have been renamed, long ago or in this change: then a known article holds the words,
    and the finding may still be there, or the article is new, and what it contradicts was found.

    Args:
        baseline: Holds the passages.
        scope: The files of the check; nothing is gone where they are not all that the settings name.
        config: Says what is no article.
    """
    lost = {one for entry in baseline.entries for one in entry.claims if one.text and not _is_there(one.path)}
    if not lost or not scope.is_complete:
        return frozenset()
    for file in files_of(scope, config)[1]:
        if not lost:
            break
        for article in read_paths([file.location])[0]:
            words = " ".join(article.text.split())
            lost = {passage for passage in lost if passage.text not in words}
    return frozenset(lost)


def _is_there(path: str) -> bool:
    """Whether the file of an article is there; ``news.jsonl#3`` is an article of ``news.jsonl``."""
    return path == STDIN or Path(path).exists() or Path(path.rpartition("#")[0] or path).exists()
