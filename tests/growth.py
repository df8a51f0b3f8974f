"""Whether the time that something takes grows as what it is given does."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

FACTOR = 4
"""So much longer is the longer text."""
NOISE_SECONDS = 0.05
_Member = TypeVar("_Member")
Task = Callable[[int], Callable[[], object]]
"""Size of a text -> what is done with it; the text is made beforehand."""


def assert_grows_evenly(task: Task, size: int) -> None:
    """Assert that a text of four times the size takes at most eight times as long."""
    short, long = _seconds(task(size)), _seconds(task(size * FACTOR))
    assert long <= 2 * FACTOR * short + NOISE_SECONDS


class Counted(tuple[_Member, ...]):  # noqa: SLOT001 - it holds a number of its own
    """A tuple that counts how often somebody goes through it."""

    def __init__(self, _: Iterable[_Member] = ()) -> None:
        self.times = 0

    def __iter__(self) -> Iterator[_Member]:
        """Go through it."""
        self.times += 1
        return super().__iter__()


def _seconds(do: Callable[[], object]) -> float:
    """Return the least processor time of three runs."""
    taken: list[float] = []
    for _ in range(3):
        start = time.process_time()
        do()
        taken.append(time.process_time() - start)
    return min(taken)
