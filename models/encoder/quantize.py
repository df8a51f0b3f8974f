"""Turn the linear maps of a network into products of 8-bit integers: a third of the size, twice the speed.

Each output of a map has a scale for its weights, and each place of a window one for its inputs. onnxruntime's own
``quantize_dynamic`` knows one scale for all places of a window. That of a layer's largest numbers, which stand at a
few places only, leaves few steps for the others, and this was most of what 8 bits cost (``models/README.md``). The
scales of places are what Yao et al. (2022, "ZeroQuant") call token-wise quantization.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

WEIGHT_STEPS = 63
"""Weights use seven of their eight bits: on processors without VNNI instructions the sums of two products would
otherwise overflow, and the network say something else there than here."""
INPUT_STEPS = 127  # to either side of zero
OWN = "com.microsoft"
"""Where onnxruntime has its own operators."""
CONSTANTS = {
    "one": np.array(1, np.float32),
    "least": np.array(1e-8, np.float32),  # the scale of a row of zeros
    "steps": np.array(INPUT_STEPS, np.float32),
    "middle": np.array(INPUT_STEPS + 1, np.uint8),
    "zero": np.array(0, np.int8),
}


def quantize(source: Path, target: Path) -> None:
    """Write the network in ``source`` with its linear maps and its tables as 8-bit integers."""
    prepared = target.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    model = onnx.load(prepared)
    replace_maps(model.graph)
    model.opset_import.append(helper.make_opsetid(OWN, 1))
    onnx.save(model, prepared)
    quantize_dynamic(
        str(prepared), str(target), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"]
    )
    prepared.unlink()


def replace_maps(graph: onnx.GraphProto) -> None:
    """Put products of integers in place of every product of ``graph`` with a constant."""
    weights = {tensor.name: tensor for tensor in graph.initializer}
    constants: list[TensorProto] = [numpy_helper.from_array(array, name) for name, array in CONSTANTS.items()]
    nodes: list[NodeProto] = []
    rounded: set[str] = set()
    replaced: set[str] = set()
    for node in graph.node:
        if node.op_type != "MatMul" or node.input[1] not in weights:
            nodes.append(node)
            continue
        inputs, name = node.input
        if inputs not in rounded:  # two maps may read the same
            nodes += rounding(inputs)
            rounded.add(inputs)
        nodes += product(inputs, name, node.output[0])
        if name not in replaced:
            constants += integers(name, numpy_helper.to_array(weights[name]))
            replaced.add(name)
    constants += [tensor for tensor in graph.initializer if tensor.name not in replaced]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(constants)


def rounding(inputs: str) -> Iterator[NodeProto]:
    """Yield what makes integers of ``inputs``, and the scale of each row."""
    yield helper.make_node("Abs", [inputs], [f"{inputs} sizes"])
    yield helper.make_node("ReduceMax", [f"{inputs} sizes"], [f"{inputs} size"], axes=[-1], keepdims=1)
    yield helper.make_node("Max", [f"{inputs} size", "least"], [f"{inputs} largest"])
    yield helper.make_node("Div", [f"{inputs} largest", "steps"], [f"{inputs} scale"])
    yield helper.make_node("Div", [inputs, f"{inputs} scale"], [f"{inputs} scaled"])
    yield helper.make_node("QuantizeLinear", [f"{inputs} scaled", "one", "middle"], [f"{inputs} integers"])


def product(inputs: str, weights: str, output: str) -> Iterator[NodeProto]:
    """Yield what multiplies the integers of ``inputs`` and ``weights`` and scales their product back."""
    operands = [f"{inputs} integers", f"{weights} integers", "one", f"{weights} scales", "middle", "zero"]
    yield helper.make_node("MatMulIntegerToFloat", operands, [f"{output} unscaled"], domain=OWN)
    yield helper.make_node("Mul", [f"{output} unscaled", f"{inputs} scale"], [output])


def integers(name: str, weights: NDArray[np.float32]) -> Iterator[TensorProto]:
    """Yield the weights of a map (inputs, outputs) as integers, and the scale of each output."""
    scales = np.abs(weights).max(axis=0) / WEIGHT_STEPS
    apart = np.where(scales > 0, scales, 1)  # an output of nothing but zeros stays one
    yield numpy_helper.from_array(np.rint(weights / apart).astype(np.int8), f"{name} integers")
    yield numpy_helper.from_array(apart.astype(np.float32), f"{name} scales")
