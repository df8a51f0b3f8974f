"""Lemmas as edit scripts: what has to be done to a word to get its lemma, so that a classifier can choose it.

A script is ``base|n|suffix``: take the word as ``l`` lower case, ``k`` kept as it is or ``t`` capitalised, drop its
last n characters, append the suffix. "l|3|y": parties -> party; "l|0|": The -> the.
"""

from collections.abc import Callable

_BASES: dict[str, Callable[[str], str]] = {"l": str.lower, "k": str, "t": str.capitalize}


def script(word: str, lemma: str) -> str:
    """Return the shortest script that makes ``lemma`` of ``word``.

    >>> script("parties", "party")
    'l|3|y'
    >>> apply(script("Said", "say"), "Paid")
    'pay'
    """
    choices: list[tuple[int, int, str]] = []
    for rank, (name, base) in enumerate(_BASES.items()):
        form = base(word)
        common = 0
        while common < min(len(form), len(lemma)) and form[common] == lemma[common]:
            common += 1
        choices.append(
            (len(form) - common + len(lemma) - common, rank, f"{name}|{len(form) - common}|{lemma[common:]}")
        )
    return min(choices)[2]


def apply(script: str, word: str) -> str:
    """Return the lemma that ``script`` makes of ``word``; the word itself where it is too short for the script."""
    base, dropped, suffix = script.split("|", 2)
    form = _BASES[base](word)
    kept = len(form) - int(dropped)
    return (form[:kept] + suffix if kept >= 0 else form) or word
