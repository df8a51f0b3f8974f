"""Whose age an article tells: "Ann Lee, 58," by which "the 58-year-old" is known later."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable

from spacy.tokens import Doc, Token

from claimcheck.records import Name


class Ages:
    """The ages that stand behind names.

    Args:
        doc: A parsed Doc.
        named: Returns the name of a noun phrase, None if it has none.
    """

    def __init__(self, doc: Doc, named: Callable[[Token], Name | None]) -> None:
        self._found: defaultdict[str, list[tuple[int, Name]]] = defaultdict(list)
        for token in doc[2:]:
            if token.text.isdecimal() and doc[token.i - 1].text == ",":
                before = doc[token.i - 2]
                name = named(before) or named(before.head)
                if name is not None:
                    self._found[token.text].append((token.i, name))

    def last_with(self, age: str | None, before: int) -> tuple[Name, ...]:
        """Return who was last named with an age before a token, if anybody."""
        told = self._found.get(age or "", [])
        last = bisect_left(told, before, key=lambda one: one[0]) - 1
        return (told[last][1],) if last >= 0 else ()
