"""Turn a training run into the files the language pipeline runs: ``network.onnx`` (int8, or fp32), labels, vocabulary.

    python -m models.encoder.export RUN_DIR ... MINILM_DIR PIPELINE_DIR [--first RUN_DIR] [--fp32]

``PIPELINE_DIR`` receives a spaCy pipeline (``spacy.load``): a blank English tokenizer and the encoder.
"""

import argparse
import hashlib
import io
import json
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
import torch
from torch import Tensor, nn

from claimcheck.embeddings import Embeddings
from claimcheck.language import encoder
from models.encoder.model import HIDDEN, Encoder, Reading
from models.encoder.quantize import quantize
from models.encoder.train import build, mean_network
from models.package import VERSION

KINDS = ("xpos", "upos", "feats", "lemma")
PROJECTIONS = ("arc_word", "arc_head", "label_word", "label_head", "link_from", "link_to")
OUTPUTS = ("ids", "start", "names", "attribution", "vectors")
OPSET = 17
SECOND_SHARE = 0.6
"""Weight of the last of two runs in the network between them, where no other is given (Wortsman et al. 2022, "Robust
fine-tuning of zero-shot models"). On the dev parts, of a first and a second run with 0.6 / 0.8: names on UNER 80.0 /
79.6 and WikiGold 85.1 / 85.2, attributions at half overlap 80.1 / 80.0, exact ones 66.3 / 65.8."""


class OneWindow(nn.Module):
    """The network as it is run: one window without padding, class ids in place of their scores."""

    def __init__(self, network: Reading) -> None:
        super().__init__()
        self.network = network

    def forward(self, embedded: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs named in ``OUTPUTS``.

        Args:
            embedded: Rows of the table of word pieces (pieces, 384).
            shapes: Of each piece (pieces).
            firsts: Where each word has its first piece (words).
        """
        found = self.network.read(embedded[None], shapes[None], None, firsts[None])
        ids = torch.stack([found[kind][0].argmax(-1) for kind in KINDS], dim=-1).to(torch.int32)
        start = found["sent"][0, :, 1] - found["sent"][0, :, 0]
        vectors = torch.cat([found[name][0] for name in PROJECTIONS], dim=-1)
        return ids, start, found["ner"][0].log_softmax(-1), found["attr"][0].log_softmax(-1), vectors


def write_onnx(network: Reading, path: Path) -> None:
    """Write the network as it was trained (fp32)."""
    example = (torch.zeros(4, HIDDEN), torch.tensor([24, 5, 0, 24]), torch.tensor([1, 2]))
    torch.onnx.export(
        OneWindow(network).eval(),
        example,
        str(path),
        input_names=["embedded", "shapes", "firsts"],
        output_names=list(OUTPUTS),
        dynamic_axes={
            "embedded": {0: "pieces"},
            "shapes": {0: "pieces"},
            "firsts": {0: "words"},
            **{name: {0: "words"} for name in OUTPUTS},
        },
        opset_version=OPSET,
        dynamo=False,
    )


def embeddings_of(network: Encoder) -> Embeddings:
    """Return the table of word pieces as 8-bit integers, scaled piece by piece."""
    rows = network.words.weight.detach().numpy()
    scales = (np.abs(rows).max(axis=1) / np.iinfo(np.int8).max).astype(np.float32)
    apart = np.where(scales > 0, scales, 1)  # a row of nothing but zeros stays one
    return Embeddings(rows=np.rint(rows / apart[:, None]).astype(np.int8), scales=scales)


def between(first: dict[str, Tensor], second: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """Return the network between that of a run and that of one which went on from it; what only this has stays."""
    return {
        name: share * weights + (1 - share) * first[name] if name in first else weights
        for name, weights in second.items()
    }


def mean(networks: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of networks (the "model soup" of Wortsman et al. 2022)."""
    return {name: torch.stack([network[name] for network in networks]).mean(0) for name in networks[0]}


def export(  # what decides an export
    runs: Sequence[Path],
    minilm: Path,
    target: Path,
    *,
    first: Path | None = None,
    share: float = SECOND_SHARE,
    fp32: bool,
) -> None:
    """Write a run as a pipeline.

    Args:
        runs: Folders of the run, and of others from the same network with other seeds: their mean counts.
        minilm: Folder of MiniLM's vocabulary.
        target: Where the pipeline is written.
        first: Folder of the run that it went on from, if its network counts too.
        share: Weight of the network of ``runs``, 0 to 1, where ``first`` is given.
        fp32: Whether weights stay as they were trained.
    """
    config: dict[str, Any] = tomllib.loads((Path(__file__).parent / "config.toml").read_text(encoding="utf-8"))
    labels = json.loads((runs[0] / "labels.json").read_text(encoding="utf-8"))
    network = build(config, labels)
    weights = mean([mean_network(run) for run in runs])
    network.load_state_dict(weights if first is None else between(mean_network(first), weights, share))
    with tempfile.TemporaryDirectory() as folder:
        plain, final = Path(folder) / "fp32.onnx", Path(folder) / "int8.onnx"
        write_onnx(network, plain)
        if not fp32:
            quantize(plain, final)
        content = (plain if fp32 else final).read_bytes()
    table = io.BytesIO()
    np.save(table, network.label.detach().numpy(), allow_pickle=False)
    own = [network.arc.in_features + 1] * 2 + [network.sizes.label] * 2 + [network.sizes.link] * 2
    version = hashlib.sha256(content).hexdigest()[:12]
    steps = {
        kind: [[round(score, 4) for score in row] for row in found.tolist()] for kind, found in network.steps.items()
    }
    described = {"classes": labels, "widths": own, "version": version, "steps": steps}
    files = {
        "network.onnx": content,
        "tokenizer.json": (minilm / "tokenizer.json").read_bytes(),
        "labels.json": json.dumps(described, ensure_ascii=False, indent=1).encode("utf-8"),
        "dependencies.npy": table.getvalue(),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, written in files.items():
            (Path(folder) / name).write_bytes(written)
        embeddings_of(network.encoder).write(Path(folder))
        nlp = spacy.blank("en", meta={"name": "claimcheck", "version": VERSION, "license": "CC BY-SA 4.0"})
        component = nlp.add_pipe(encoder.FACTORY, name="encoder")
        if isinstance(component, encoder.Encoder):  # add_pipe promises no more than a function
            component.load(Path(folder))
    nlp.to_disk(target)


def main() -> None:
    """Read the options and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", type=Path, nargs="+", metavar="RUN_DIR", help="the mean of several counts")
    parser.add_argument("minilm", type=Path, metavar="MINILM_DIR")
    parser.add_argument("target", type=Path, metavar="PIPELINE_DIR")
    parser.add_argument("--first", type=Path, help="the run that RUN_DIR went on from: its network counts too")
    parser.add_argument(
        "--share", type=float, default=SECOND_SHARE, help="weight of RUN_DIR's network beside it, 0 to 1"
    )
    parser.add_argument("--fp32", action="store_true", help="keep 32-bit weights, for comparison")
    options = parser.parse_args()
    export(
        options.runs,
        options.minilm,
        options.target,
        first=options.first,
        share=options.share,
        fp32=options.fp32,
    )
    total = sum(path.stat().st_size for path in options.target.rglob("*") if path.is_file())
    print(f"{options.target}: {total / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
