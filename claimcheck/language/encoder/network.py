"""The encoder's network and what belongs to it, as files.

``network.onnx`` is the network, ``tokenizer.json`` its word pieces, ``embeddings.npy`` and ``embedding_scales.npy``
the vectors of these, ``labels.json`` the names of its classes, ``dependencies.npy`` what scores dependency labels.

One window is one run: what stands beside it can then change nothing, not even the last digit of a sum.
"""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from claimcheck.embeddings import Embeddings
from claimcheck.language.encoder.pieces import Pieces

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Run = Callable[[Integers, Integers, Integers], "Output"]
"""(pieces, shapes, places of the first piece of each word) -> Output."""

FILES = ("network.onnx", "tokenizer.json", "labels.json", "dependencies.npy")


@dataclass(frozen=True, slots=True)
class Output:
    """What the network says of the words of one window; the first axis of every array is the word.

    ``ids`` (words, 4) are the classes of ``xpos``, ``upos``, ``feats`` and ``lemma``; ``start`` how sure it is that a
    sentence begins at the word (above 0: yes); ``names`` and ``attribution`` scores of the tags; ``vectors`` the
    projections of arcs, labels and links side by side, for each the word's and the head's.
    """

    ids: NDArray[np.int32]
    start: Floats
    names: Floats
    attribution: Floats
    vectors: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Names of the classes by kind, widths of the six projections in ``Output.vectors``, version of the training.

    ``steps``: for kinds of tags, how well each (column) follows each (row), added to the scores of ``Output``.
    """

    classes: dict[str, tuple[str, ...]]
    widths: tuple[int, ...]
    version: str
    steps: dict[str, tuple[tuple[float, ...], ...]] = field(default_factory=dict)

    @classmethod
    def from_json(cls, text: str) -> "Labels":
        """Read ``labels.json``."""
        read = json.loads(text)
        return cls(
            classes={kind: tuple(names) for kind, names in read["classes"].items()},
            widths=tuple(read["widths"]),
            version=read["version"],
            steps={kind: tuple(map(tuple, rows)) for kind, rows in read.get("steps", {}).items()},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A network ready to run.

    ``dependencies`` (labels, width, width) scores dependency label l of word i with head j by
    ``[word_i, 1] @ dependencies[l] @ [head_j, 1]``; ``files`` is what is written beside the embeddings, by name.
    """

    run: Run
    pieces: Pieces
    labels: Labels
    dependencies: Floats
    embeddings: Embeddings
    files: dict[str, bytes]

    @classmethod
    def read(cls, folder: Path, threads: int) -> "Network":
        """Load the files in ``folder``; ``threads`` is how many threads one run may use.

        Raises:
            FileNotFoundError: A file is missing.
        """
        files = {name: (folder / name).read_bytes() for name in FILES}
        embeddings = Embeddings.read(folder)
        return cls(
            run=_session(files["network.onnx"], embeddings, threads),
            pieces=Pieces(Tokenizer.from_str(files["tokenizer.json"].decode("utf-8"))),
            labels=Labels.from_json(files["labels.json"].decode("utf-8")),
            dependencies=np.load(io.BytesIO(files["dependencies.npy"]), allow_pickle=False),
            embeddings=embeddings,
            files=files,
        )

    def write(self, folder: Path) -> None:
        """Write the files that :meth:`read` reads."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
        self.embeddings.write(folder)


def _session(network: bytes, embeddings: Embeddings, threads: int) -> Run:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
    names = [field.name for field in fields(Output)]

    def run(pieces: Integers, shapes: Integers, firsts: Integers) -> Output:
        return Output(*session.run(names, {"embedded": embeddings.look_up(pieces), "shapes": shapes, "firsts": firsts}))

    return run
