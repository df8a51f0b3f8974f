"""Linear maps as products of 8-bit integers, each row of the inputs on a scale of its own."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

Floats = NDArray[np.float32]
WEIGHTS = np.random.default_rng(0).normal(size=(16, 8)).astype(np.float32)
WEIGHTS[:, 3] = 0
ROWS = np.random.default_rng(1).normal(size=(5, 16)).astype(np.float32)


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A network of two maps of the same inputs, one after a change of sign, as it is and as integers."""
    reason = "exporting needs onnx, which is not among the test requirements"
    onnx = pytest.importorskip("onnx", reason=reason)
    from models.encoder.quantize import quantize  # noqa: PLC0415  # it imports onnx

    helper, sizes = onnx.helper, ["rows", 16]
    nodes = [
        helper.make_node("MatMul", ["inputs", "weights"], ["first"]),
        helper.make_node("MatMul", ["inputs", "weights"], ["second"]),
        helper.make_node("Neg", ["second"], ["opposite"]),
    ]
    float_, outputs = onnx.TensorProto.FLOAT, ["first", "opposite"]
    graph = helper.make_graph(
        nodes,
        "maps",
        [helper.make_tensor_value_info("inputs", float_, sizes)],
        [helper.make_tensor_value_info(name, float_, ["rows", 8]) for name in outputs],
        [onnx.numpy_helper.from_array(WEIGHTS, "weights")],
    )
    folder = tmp_path_factory.mktemp("maps")
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, folder / "plain.onnx")
    quantize(folder / "plain.onnx", folder / "integers.onnx")
    return folder / "plain.onnx", folder / "integers.onnx"


def run(network: Path, rows: Floats) -> tuple[Floats, Floats]:
    import onnxruntime  # noqa: PLC0415  # only where onnx is there too

    session = onnxruntime.InferenceSession(network.read_bytes(), providers=["CPUExecutionProvider"])
    first, opposite = session.run(["first", "opposite"], {"inputs": rows})
    return first, opposite


def test_integers_keep_close_to_the_maps(maps: tuple[Path, Path]) -> None:
    plain, integers = (run(network, ROWS) for network in maps)
    np.testing.assert_allclose(integers[0], plain[0], atol=0.15)
    np.testing.assert_array_equal(integers[1], -integers[0])
    assert not np.array_equal(integers[0], plain[0])
    assert not integers[0][:, 3].any()


def test_a_row_comes_out_the_same_whatever_stands_beside_it(maps: tuple[Path, Path]) -> None:
    alone, _ = run(maps[1], ROWS[:1])
    beside, _ = run(maps[1], np.concatenate([ROWS[:1], 1000 * ROWS[1:]]))
    np.testing.assert_array_equal(alone[0], beside[0])


def test_a_row_of_zeros_stays_one(maps: tuple[Path, Path]) -> None:
    first, _ = run(maps[1], np.zeros((2, 16), np.float32))
    assert not first.any()


def test_no_weight_is_left_as_it_was(maps: tuple[Path, Path]) -> None:
    onnx = pytest.importorskip("onnx")
    graph = onnx.load(maps[1]).graph
    assert [node.op_type for node in graph.node].count("MatMulIntegerToFloat") == 2
    assert "MatMul" not in {node.op_type for node in graph.node}
    assert "weights" not in {tensor.name for tensor in graph.initializer}
