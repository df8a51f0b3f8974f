"""The loss of tags that follow one another: a linear-chain conditional random field.

Where a text does not say which of several tags a word has, all ways through them count as right (as in Bellare and
McCallum 2007, "Learning extractors from unlabeled text using relevant databases").
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from claimcheck.language.encoder import tags

LOW = -1e4


def forbidden(names: Sequence[str]) -> Tensor:
    """Return very low scores (before, after) where a tag may not follow another, else 0."""
    return torch.from_numpy(tags.transitions(names)).clamp(min=LOW)


def allowed_tags(wanted: Tensor, count: int, either: Sequence[int], ignored: int) -> Tensor:
    """Return which of ``count`` tags each word may have (windows, words, tags).

    Args:
        wanted: Ids of tags (windows, words); ``count``: one of ``either``; ``ignored``: any.
        count: How many tags there are.
        either: The tags that the id ``count`` stands for.
        ignored: The id of a word without a label.
    """
    table = torch.zeros(count + 2, count, dtype=torch.bool)
    table[:count].fill_diagonal_(fill_value=True)
    table[count, list(either)] = True
    table[count + 1] = True
    return table[wanted.masked_fill(wanted == ignored, count + 1)]


def chain_loss(scores: Tensor, allowed: Tensor, words: Tensor, steps: Tensor) -> Tensor:
    """Return the loss, summed over all windows.

    Args:
        scores: Scores of tags (windows, words, tags).
        allowed: See :func:`allowed_tags`.
        words: Whether there is a word (windows, words); padding comes last.
        steps: Scores of a tag after another (before, after).
    """
    right = scores.masked_fill(~allowed, LOW)
    emissions, inside = torch.cat([scores, right]), torch.cat([words, words])
    total = emissions[:, 0]
    for i in range(1, emissions.shape[1]):
        following = (total[:, :, None] + steps).logsumexp(1) + emissions[:, i]
        total = torch.where(inside[:, i, None], following, total)
    every, fitting = total.logsumexp(-1).chunk(2)
    return (every - fitting).sum()
