"""Export the sentence encoder that alignment uses: MiniLM as published, mean over its word pieces, unit length, int8.

    python -m models.encoder.export_sentences MINILM_DIR models/sentence_encoder

``MINILM_DIR`` holds ``model.safetensors`` and ``tokenizer.json`` of sentence-transformers/all-MiniLM-L6-v2
(Apache-2.0).
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.encoder.export import OPSET, quantize
from models.encoder.model import Encoder


class SentenceEncoder(nn.Module):
    """Word pieces -> one vector of unit length per text (Reimers and Gurevych 2019)."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Return vectors (batch, 384); both arguments (batch, pieces), ``mask`` 1 where there is a piece."""
        hidden = self.encoder(pieces, torch.zeros_like(pieces), mask.bool())
        weights = mask[:, :, None].to(hidden.dtype)
        return functional.normalize((hidden * weights).sum(1) / weights.sum(1), dim=-1)


def export(minilm: Path, target: Path) -> None:
    """Write ``network.onnx`` and ``tokenizer.json`` to ``target``."""
    encoder = Encoder(dropout=0.0)
    encoder.load_minilm(minilm / "model.safetensors")
    target.mkdir(parents=True, exist_ok=True)
    pieces = torch.tensor([[101, 2023, 2003, 102], [101, 2748, 102, 0]])
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "fp32.onnx"
        torch.onnx.export(
            SentenceEncoder(encoder).eval(),
            (pieces, (pieces > 0).long()),
            str(plain),
            input_names=["pieces", "mask"],
            output_names=["vectors"],
            dynamic_axes={name: {0: "batch", 1: "pieces"} for name in ("pieces", "mask")} | {"vectors": {0: "batch"}},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize(plain, target / "network.onnx")
    shutil.copyfile(minilm / "tokenizer.json", target / "tokenizer.json")


def main() -> None:
    """Read the options and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("minilm", type=Path, metavar="MINILM_DIR")
    parser.add_argument("target", type=Path, metavar="TARGET_DIR")
    options = parser.parse_args()
    export(options.minilm, options.target)


if __name__ == "__main__":
    main()
