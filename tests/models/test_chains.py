import itertools
import math

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch, which is not among the test requirements")

from models.encoder.chains import allowed_tags, chain_loss, forbidden  # noqa: E402  # it imports torch

TAGS = ("O", "B-X", "I-X")


def by_hand(scores: np.ndarray, steps: np.ndarray, allowed: np.ndarray) -> float:
    def total(may: np.ndarray) -> float:
        found = 0.0
        for path in itertools.product(range(len(TAGS)), repeat=len(scores)):
            if all(may[i, tag] for i, tag in enumerate(path)):
                score = sum(scores[i, tag] for i, tag in enumerate(path))
                found += math.exp(score + sum(steps[a, b] for a, b in itertools.pairwise(path)))
        return found

    return math.log(total(np.ones_like(allowed))) - math.log(total(allowed))


@pytest.mark.parametrize("wanted", [[0, 1, 2], [1, 2, 2], [0, -100, 0], [3, 1, 3], [-100, -100, -100]])
def test_the_loss_is_that_of_all_ways_that_are_right(wanted: list[int]) -> None:
    rng = np.random.default_rng(0)
    scores, steps = rng.normal(size=(3, 3)), rng.normal(size=(3, 3)) + forbidden(TAGS).numpy()
    allowed = allowed_tags(torch.tensor([wanted]), 3, [0, 1], -100)
    words = torch.tensor([[True, True, True, False]])
    padded = torch.cat([torch.tensor(scores), torch.ones(1, 3)])[None]
    fitting = torch.cat([allowed, torch.ones(1, 1, 3, dtype=torch.bool)], dim=1)
    found = float(chain_loss(padded, fitting, words, torch.tensor(steps)))
    assert found == pytest.approx(by_hand(scores, steps, allowed[0].numpy()), abs=1e-3)
    assert found >= -1e-4


def test_what_may_not_follow_scores_very_low() -> None:
    found = forbidden(TAGS)
    assert float(found[0, 2]) == -1e4
    assert float(found[1, 2]) == 0
