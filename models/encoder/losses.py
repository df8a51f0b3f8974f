"""The loss of each head on one batch, and how often each head is right on texts held back."""

from collections import Counter, defaultdict
from collections.abc import Iterable

import torch
from torch import Tensor
from torch.nn import functional

from claimcheck.language.encoder.tags import best_tags
from models.encoder.chains import allowed_tags, chain_loss, forbidden
from models.encoder.data import IGNORED, KINDS, Batch, Labels
from models.encoder.model import CHAINED, Reading

CLASSIFIED = tuple(kind for kind in KINDS if kind != "dep")


def arc_scores(found: dict[str, Tensor], sentences: Tensor) -> Tensor:
    """Return the scores (windows, words, heads) of arcs within one sentence; elsewhere they are very low."""
    scores = (found["arc_word"].float() @ found["arc_head"].float().transpose(1, 2)) / found["arc_head"].shape[
        -1
    ] ** 0.5
    return scores.masked_fill(sentences[:, :, None] != sentences[:, None, :], -1e4)


def sentence_numbers(batch: Batch) -> Tensor:
    """Return the number of each word's sentence in its window (windows, words)."""
    return (batch.labels["sent"] == 1).cumsum(1) + 1000 * (batch.labels["sent"] == IGNORED)


def tag_loss(network: Reading, kind: str, scores: Tensor, batch: Batch, labels: list[str]) -> Tensor:
    """Return the loss of names or attribution by labelled word; the id after the last class stands for "O or MISC"."""
    labelled = (batch.labels[kind] != IGNORED).any(1)
    wanted, words = batch.labels[kind][labelled], batch.firsts[labelled] > 0
    open_ids = [i for i, label in enumerate(labels) if label == "O" or label.endswith("MISC")]
    allowed = allowed_tags(wanted, len(labels), open_ids, IGNORED)
    steps = network.steps[kind].float() + forbidden(labels)
    return chain_loss(scores[labelled].float(), allowed, words, steps) / (wanted != IGNORED).sum()


def link_loss(found: dict[str, Tensor], batch: Batch) -> Tensor:
    """Return the loss of links: any one of several right targets will do."""
    scores = link_scores(found, batch)
    links = batch.links if batch.links is not None else torch.zeros_like(scores, dtype=torch.bool)
    rows = links.any(-1)
    log = scores[rows].log_softmax(-1).masked_fill(~links[rows], -1e4).logsumexp(-1)
    return -log.sum() / max(1, int(rows.sum()))


def link_scores(found: dict[str, Tensor], batch: Batch) -> Tensor:
    """Return the scores (windows, words, words) of links; words that are padding score very low."""
    scores = found["link_from"].float() @ found["link_to"].float().transpose(1, 2) / found["link_to"].shape[-1] ** 0.5
    return scores.masked_fill((batch.labels["attr"] == IGNORED)[:, None, :], -1e4)


def losses(network: Reading, batch: Batch, labels: Labels) -> dict[str, Tensor]:
    """Return the loss of each head that the batch has labels for."""
    found = network(batch.pieces, batch.shapes, batch.mask, batch.firsts)
    result: dict[str, Tensor] = {}
    for kind in CLASSIFIED:
        wanted = batch.labels.get(kind)
        if wanted is None or not bool((wanted != IGNORED).any()):
            continue
        if kind in CHAINED:
            result[kind] = tag_loss(network, kind, found[kind], batch, labels[kind])
        else:
            scores = found[kind].flatten(0, 1).float()
            result[kind] = functional.cross_entropy(scores, wanted.flatten(), ignore_index=IGNORED)
    if batch.heads is not None:
        scores = arc_scores(found, sentence_numbers(batch))
        result["arc"] = functional.cross_entropy(scores.flatten(0, 1), batch.heads.flatten(), ignore_index=IGNORED)
        word, head = _chosen(found, batch.heads)
        result["dep"] = functional.cross_entropy(
            network.label_scores(word, head).float(), batch.labels["dep"][batch.heads != IGNORED], ignore_index=IGNORED
        )
    if batch.links is not None:
        result["link"] = link_loss(found, batch)
    return result


def _chosen(found: dict[str, Tensor], heads: Tensor) -> tuple[Tensor, Tensor]:
    """Return the label vectors of all words that have a head, and of these heads."""
    window, word = (heads != IGNORED).nonzero(as_tuple=True)
    return found["label_word"][window, word], found["label_head"][window, heads[window, word]]


def measure(network: Reading, batches: Iterable[Batch], labels: Labels) -> dict[str, float]:
    """Return percentages: accuracy by kind, UAS and LAS (gold sentences), token F1 of names and attribution."""
    with torch.no_grad():
        network.eval()
        found = _measure(network, batches, labels)
        network.train()
    return found


def _measure(network: Reading, batches: Iterable[Batch], labels: Labels) -> dict[str, float]:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for batch in batches:
        found = network(batch.pieces, batch.shapes, batch.mask, batch.firsts)
        for kind, wanted in batch.labels.items():
            if kind in ("dep", "sent"):
                continue
            known = wanted != IGNORED
            guessed = _best(network, kind, found[kind], batch, labels)
            right[kind] += int((guessed == wanted)[known].sum())
            total[kind] += int(known.sum())
            if kind in CHAINED:
                _count(counts, kind, labels[kind], guessed[known].tolist(), wanted[known].tolist())
        if "sent" in batch.labels:
            wanted, guessed = batch.labels["sent"], found["sent"].argmax(-1)
            for i, n in enumerate((((guessed == 1) & (wanted == 1)), (guessed == 1) & (wanted >= 0), wanted == 1)):
                counts["sentence starts"][i] += int(n.sum())
        if batch.heads is not None:
            known = batch.heads != IGNORED
            heads = arc_scores(found, sentence_numbers(batch)).argmax(-1)
            word, head = _chosen(found, heads.masked_fill(~known, IGNORED))
            good = heads[known] == batch.heads[known]
            right["UAS"] += int(good.sum())
            right["LAS"] += int(
                (good & (network.label_scores(word, head).argmax(-1) == batch.labels["dep"][known])).sum()
            )
            total.update({"UAS": int(known.sum()), "LAS": int(known.sum())})
        if batch.links is not None:
            rows = batch.links.any(-1)
            best = link_scores(found, batch)[rows].argmax(-1)
            right["link"] += int(batch.links[rows].gather(1, best[:, None]).sum())
            total["link"] += int(rows.sum())
    accuracy = {kind: 100 * right[kind] / n for kind, n in total.items()}
    return accuracy | {f"{name} F1": 200 * a / max(1, b + c) for name, (a, b, c) in counts.items()}


def _best(network: Reading, kind: str, scores: Tensor, batch: Batch, labels: Labels) -> Tensor:
    """Return the best class of each word, of tags that follow one another the best sequence."""
    best = scores.argmax(-1)
    if kind in CHAINED:
        steps = (network.steps[kind] + forbidden(labels[kind])).numpy()
        for row, its_scores, words in zip(best, scores, (batch.firsts > 0).sum(1).tolist(), strict=True):
            row[:words] = torch.tensor(best_tags(its_scores[:words].numpy(), steps, frozenset()))
    return best


def _count(counts: dict[str, list[int]], kind: str, names: list[str], guessed: list[int], wanted: list[int]) -> None:
    plain = [name[2:] if name != "O" else "" for name in names] + [""]
    for guess, gold in zip(guessed, wanted, strict=True):
        if plain[guess]:
            counts[f"{kind} {plain[guess]}"][1] += 1
            counts[f"{kind} {plain[guess]}"][0] += plain[guess] == plain[gold]
        if plain[gold]:
            counts[f"{kind} {plain[gold]}"][2] += 1
