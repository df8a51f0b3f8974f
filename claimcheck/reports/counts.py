"""Counts with their nouns, as every format writes them."""


def counted(count: int, noun: str) -> str:
    """Return a count with its noun.

    >>> counted(1, "claim"), counted(2, "claim"), counted(0, "fact")
    ('1 claim', '2 claims', 'no facts')
    """
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"
