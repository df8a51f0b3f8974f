"""The network: MiniLM (six BERT layers) with shape embeddings, and a head for each kind of label."""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from claimcheck.language.encoder.pieces import SHAPES

HIDDEN, HEADS, LAYERS, INNER, VOCABULARY, POSITIONS = 384, 12, 6, 1536, 30522, 512
SCALE = (HIDDEN // HEADS) ** -0.5
CHAINED = ("ner", "attr")
"""Kinds of tags of which each is scored with the one before it too."""
LOW = -1e4  # in place of minus infinity


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Sizes of the heads: a class count for each classifier, widths of the arc, label and link projections."""

    classes: dict[str, int]
    dependencies: int
    arc: int
    label: int
    link: int
    dropout: float


class Layer(nn.Module):
    """One BERT layer: attention and feed-forward, each added to its input and normalised."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return the hidden states after this layer; ``mask`` (batch, 1, 1, pieces) is True where there is a piece."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(-1, -2) * SCALE
        if mask is not None:
            scores = scores.masked_fill(~mask, LOW)
        found = self.attended((scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.attention_norm(x + self.dropout(found))
        return self.output_norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Embedded word pieces and shapes -> hidden states (batch, pieces, 384)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        nn.init.zeros_(self.shapes.weight)

    def forward(self, embedded: Tensor, shapes: Tensor, mask: Tensor | None) -> Tensor:
        """Return the hidden states.

        Args:
            embedded: Rows of ``words`` (batch, pieces, 384).
            shapes: Of each piece (batch, pieces).
            mask: True where there is a piece (batch, pieces); None: everywhere.
        """
        place = torch.arange(shapes.shape[1], device=shapes.device)
        x = embedded + self.positions(place) + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        allowed = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, allowed)
        return x

    def load_minilm(self, path: Path) -> None:
        """Fill in the published weights; shapes stay at zero, the one token type is added to the positions."""
        source = load_file(path)
        own = {
            "words.weight": source["embeddings.word_embeddings.weight"],
            "positions.weight": source["embeddings.position_embeddings.weight"]
            + source["embeddings.token_type_embeddings.weight"][0],
            "shapes.weight": torch.zeros(SHAPES, HIDDEN),
        }
        names = {
            "attention.output.dense": "attended",
            "attention.output.LayerNorm": "attention_norm",
            "intermediate.dense": "inner",
            "output.dense": "outer",
            "output.LayerNorm": "output_norm",
        }
        for part in ("weight", "bias"):
            own[f"norm.{part}"] = source[f"embeddings.LayerNorm.{part}"]
            for i in range(LAYERS):
                theirs, ours = f"encoder.layer.{i}", f"layers.{i}"
                qkv = [source[f"{theirs}.attention.self.{role}.{part}"] for role in ("query", "key", "value")]
                own[f"{ours}.qkv.{part}"] = torch.cat(qkv)
                own |= {f"{ours}.{ours_}.{part}": source[f"{theirs}.{name}.{part}"] for name, ours_ in names.items()}
        self.load_state_dict(own)


class Reading(nn.Module):
    """Encoder and heads; a word is read at its first piece."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes.dropout)
        self.dropout = nn.Dropout(sizes.dropout)
        self.classifiers = nn.ModuleDict({name: nn.Linear(HIDDEN, count) for name, count in sizes.classes.items()})
        widths = (sizes.arc, sizes.arc, sizes.label, sizes.label, sizes.link, sizes.link)
        self.widths = widths
        self.projections = nn.Linear(HIDDEN, sum(widths))
        self.arc = nn.Linear(sizes.arc, sizes.arc, bias=False)
        self.arc_bias = nn.Linear(sizes.arc, 1, bias=False)
        self.link = nn.Linear(sizes.link, sizes.link, bias=False)
        self.steps = nn.ParameterDict({name: torch.zeros(n, n) for name, n in sizes.classes.items() if name in CHAINED})
        self.label = nn.Parameter(0.02 * torch.randn(sizes.dependencies, sizes.label + 1, sizes.label + 1))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None, firsts: Tensor) -> dict[str, Tensor]:
        """Return what :meth:`read` does of word pieces (windows, pieces)."""
        return self.read(self.encoder.words(pieces), shapes, mask, firsts)

    def read(self, embedded: Tensor, shapes: Tensor, mask: Tensor | None, firsts: Tensor) -> dict[str, Tensor]:
        """Return, by name, the class scores and the projected vectors of every word.

        ``firsts`` (windows, words) is where each word has its first piece; the other arguments go to the encoder.
        The score of head j for word i is ``arc_word[i] @ arc_head[j]`` (j = i: the root), of link j
        ``link_from[i] @ link_to[j]``; see :meth:`label_scores` for the dependency labels.
        """
        x = self.encoder(embedded, shapes, mask)
        x = self.dropout(x.gather(1, firsts[:, :, None].expand(-1, -1, HIDDEN)))
        found = {name: classifier(x) for name, classifier in self.classifiers.items()}
        parts = functional.gelu(self.projections(x)).split(self.widths, dim=-1)
        arc_word, arc_head, label_word, label_head, link_from, link_to = map(self.dropout, parts)
        one = torch.ones_like(arc_word[..., :1])
        found["arc_word"] = torch.cat([self.arc(arc_word), one], dim=-1)
        found["arc_head"] = torch.cat([arc_head, self.arc_bias(arc_head)], dim=-1)
        found["label_word"], found["label_head"] = label_word, label_head
        found["link_from"], found["link_to"] = self.link(link_from), link_to
        return found

    def label_scores(self, word: Tensor, head: Tensor) -> Tensor:
        """Return the scores (words, labels) of words with their heads, both (words, label width)."""
        one = torch.ones_like(word[:, :1])
        word, head = torch.cat([word, one], dim=-1), torch.cat([head, one], dim=-1)
        return torch.einsum("nlj,nj->nl", torch.einsum("ni,lij->nlj", word, self.label), head)
