"""Export the sentence encoder that alignment uses: MiniLM as published, mean over its word pieces, unit length, int8.

    python -m models.encoder.export_sentences MINILM_DIR models/sentence_encoder

``MINILM_DIR`` holds ``model.safetensors`` of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0). Its table of word
pieces and its tokenizer are those of the language model, which has them unchanged, and are read from there.
"""

import argparse
import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.encoder.export import OPSET
from models.encoder.model import HIDDEN, Encoder
from models.encoder.quantize import quantize


class SentenceEncoder(nn.Module):
    """Word pieces -> one vector of unit length per text (Reimers and Gurevych 2019)."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, embedded: Tensor) -> Tensor:
        """Return the vector (384) of one text, given the rows of its pieces in the table (pieces, 384)."""
        shapes = torch.zeros(1, embedded.shape[0], dtype=torch.int64)
        hidden = self.encoder(embedded[None], shapes, None)
        return functional.normalize(hidden[0].mean(0), dim=-1)


def export(minilm: Path, target: Path) -> None:
    """Write ``network.onnx`` to ``target``."""
    encoder = Encoder(dropout=0.0)
    encoder.load_minilm(minilm / "model.safetensors")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "fp32.onnx"
        torch.onnx.export(
            SentenceEncoder(encoder).eval(),
            (torch.zeros(4, HIDDEN),),
            str(plain),
            input_names=["embedded"],
            output_names=["vector"],
            dynamic_axes={"embedded": {0: "pieces"}},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize(plain, target / "network.onnx")


def main() -> None:
    """Read the options and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("minilm", type=Path, metavar="MINILM_DIR")
    parser.add_argument("target", type=Path, metavar="TARGET_DIR")
    options = parser.parse_args()
    export(options.minilm, options.target)


if __name__ == "__main__":
    main()
