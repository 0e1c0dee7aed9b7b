"""Writes a classifier as an ONNX file for onnxruntime on processors: everything large in 8 bits or 4.

The graph is built node by node from the operators that are fastest there (measured: one Add and one
LayerNormalization take a tenth of the time of a SkipLayerNormalization), and is run as it is.

Activations are quantised with scales that were measured on text beforehand, so that a sentence's scores depend on
nothing else in its batch, as they would with scales taken from each run.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.quantise import Rounding, round_weights

_CONTRIB = "com.microsoft"
_PAD = 1
_MASKED = -1e4
Weights = Mapping[str, NDArray[np.float32]]


class _Graph:
    """Collects nodes and initialisers under unique names."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.values: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        self.values[name] = numpy_helper.from_array(np.array(value, order="C"), name)
        return name

    def numbers(self, *values: int) -> str:
        return self.constant("numbers." + ".".join(map(str, values)), np.array(values, dtype=np.int64))

    def node(self, operator: str, inputs: list[str], name: str, *, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [name], name=name, domain=domain, **attributes))
        return name


class _Builder:
    def __init__(self, weights: Weights, roundings: Mapping[str, Rounding] | None, heads: int) -> None:
        self.graph = _Graph()
        self.weights = weights
        self.roundings = roundings
        self.heads = heads
        self.width = weights["encoder.norm.weight"].size

    def linear(self, x: str, name: str) -> str:
        """Return x W + b, in integers if the ranges of activations are known."""
        graph = self.graph
        weight, bias = self.weights[f"{name}.weight"], self.weights[f"{name}.bias"]
        if self.roundings is None:
            product = graph.node("MatMul", [x, graph.constant(f"{name}.w", weight.T)], f"{name}.product")
            return graph.node("Add", [product, graph.constant(f"{name}.b", bias)], f"{name}.sum")
        rounding = self.roundings[name]
        given = x
        if rounding.factors is not None:
            x = graph.node("Mul", [x, graph.constant(f"{name}.factors", 1 / rounding.factors)], f"{name}.smooth")
        activation = [
            graph.constant(f"{name}.scale", np.array(rounding.scale, dtype=np.float32)),
            graph.constant(f"{name}.zero", np.array(rounding.zero, dtype=np.uint8)),
        ]
        whole = graph.node("QuantizeLinear", [x, *activation], f"{name}.input")
        integers, scales = round_weights(rounding.multiplied(weight))
        product = graph.node(
            "MatMulIntegerToFloat",
            [
                whole,
                graph.constant(f"{name}.q", integers.T),
                activation[0],
                graph.constant(f"{name}.s", scales),
                activation[1],
                graph.constant(f"{name}.z", np.zeros(len(scales), dtype=np.int8)),
                graph.constant(f"{name}.b", bias),
            ],
            f"{name}.output",
            domain=_CONTRIB,
        )
        if rounding.apart is None:
            return product
        channel = graph.node("Gather", [given, graph.numbers(rounding.apart)], f"{name}.channel", axis=2)
        row = graph.constant(f"{name}.channel.w", weight[:, rounding.apart])
        return graph.node("Add", [product, graph.node("Mul", [channel, row], f"{name}.apart")], f"{name}.whole")

    def norm(self, x: str, name: str) -> str:
        graph = self.graph
        parts = [graph.constant(f"{name}.{part}", self.weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        return graph.node("LayerNormalization", [x, *parts], f"{name}.norm", epsilon=1e-12)

    def embed(self, bits: int, block: int = 32) -> str:
        """Return the sum of piece and position embeddings [batch, length, width]."""
        graph = self.graph
        packed, scales = quantise_rows(self.weights["encoder.pieces.weight"], bits, block)
        rows = graph.node("Gather", [graph.constant("pieces.q", packed), "ids"], "pieces.rows")
        if bits == 4:
            fifteen, four = (graph.constant(f"byte.{value}", np.array(value, dtype=np.uint8)) for value in (15, 4))
            low = graph.node("BitwiseAnd", [rows, fifteen], "pieces.low")
            high = graph.node("BitShift", [rows, four], "pieces.high", direction="RIGHT")
            rows = graph.node("Concat", [low, high], "pieces.halves", axis=2)
        whole = graph.node("Cast", [rows], "pieces.float", to=TensorProto.FLOAT)
        middle = graph.constant("pieces.middle", np.array(1 << (bits - 1), dtype=np.float32))
        centred = graph.node("Sub", [whole, middle], "pieces.centred")
        blocks = graph.node("Reshape", [centred, graph.numbers(0, 0, -1, block)], "pieces.blocks")
        found = graph.node("Gather", [graph.constant("pieces.s", scales), "ids"], "pieces.scales.half")
        factors = graph.node("Cast", [found], "pieces.scales", to=TensorProto.FLOAT)
        scaled = graph.node(
            "Mul", [blocks, graph.node("Unsqueeze", [factors, graph.numbers(3)], "pieces.factors")], "pieces.scaled"
        )
        pieces = graph.node("Reshape", [scaled, graph.numbers(0, 0, self.width)], "pieces.values")
        length = graph.node("Shape", ["ids"], "length", start=1, end=2)
        positions = graph.constant("positions", self.weights["encoder.positions.weight"].astype(np.float16))
        used = graph.node("Slice", [positions, graph.numbers(0), length], "positions.half")
        return graph.node(
            "Add", [pieces, graph.node("Cast", [used], "positions.used", to=TensorProto.FLOAT)], "embedded"
        )

    def mask(self) -> str:
        """Return what is added to the attention scores [batch, 1, 1, length]: padding is never looked at."""
        graph = self.graph
        pad = graph.node("Equal", ["ids", graph.constant("pad", np.array(_PAD, dtype=np.int64))], "is_pad")
        wide = graph.node("Unsqueeze", [pad, graph.numbers(1, 2)], "is_pad.wide")
        number = graph.node("Cast", [wide], "is_pad.float", to=TensorProto.FLOAT)
        return graph.node("Mul", [number, graph.constant("masked", np.array(_MASKED, dtype=np.float32))], "mask")

    def attention(self, x: str, mask: str, name: str) -> str:
        graph = self.graph
        each = self.width // self.heads
        joined = self.linear(x, f"{name}.query_key_value")
        shaped = graph.node("Reshape", [joined, graph.numbers(0, 0, 3, self.heads, each)], f"{name}.shaped")
        turned = graph.node("Transpose", [shaped], f"{name}.turned", perm=[2, 0, 3, 1, 4])
        query, key, value = (
            graph.node(
                "Gather", [turned, graph.constant(f"index.{i}", np.array(i, dtype=np.int64))], f"{name}.{part}", axis=0
            )
            for i, part in enumerate(("query", "key", "value"))
        )
        products = graph.node(
            "FusedMatMul", [query, key], f"{name}.products", domain=_CONTRIB, transB=1, alpha=float(each**-0.5)
        )
        shares = graph.node(
            "Softmax", [graph.node("Add", [products, mask], f"{name}.masked")], f"{name}.shares", axis=-1
        )
        mixed = graph.node("MatMul", [shares, value], f"{name}.mixed")
        back = graph.node("Transpose", [mixed], f"{name}.back", perm=[0, 2, 1, 3])
        flat = graph.node("Reshape", [back, graph.numbers(0, 0, self.width)], f"{name}.flat")
        return self.norm(
            graph.node("Add", [x, self.linear(flat, f"{name}.output")], f"{name}.residual"), f"{name}.norm"
        )

    def layer(self, x: str, mask: str, name: str) -> str:
        graph = self.graph
        x = self.attention(x, mask, f"{name}.attention")
        active = graph.node("Gelu", [self.linear(x, f"{name}.inner")], f"{name}.active", domain=_CONTRIB)
        outer = self.linear(active, f"{name}.outer")
        return self.norm(graph.node("Add", [x, outer], f"{name}.residual"), f"{name}.norm")


def build(
    weights: Weights,
    labels: tuple[str, ...],
    *,
    heads: int,
    roundings: Mapping[str, Rounding] | None,
    embedding_bits: int = 4,
    metadata: Mapping[str, str] | None = None,
) -> onnx.ModelProto:
    """Return the model: `ids` int64 [batch, length] to `logits` float32 [batch, length, labels].

    Args:
        weights: by the names of finetune.Classifier, [output, input].
        labels: what the columns of the head mean.
        heads: attention heads.
        roundings: how the input of each linear layer is rounded, by its name; None: all stays in float.
        embedding_bits: bits of a weight of the piece embeddings, 4 or 8.
        metadata: what else to write into the file.
    """
    builder = _Builder(weights, roundings, heads)
    graph = builder.graph
    x = builder.norm(builder.embed(embedding_bits), "encoder.norm")
    mask = builder.mask()
    for layer in range(1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layers."))):
        x = builder.layer(x, mask, f"encoder.layers.{layer}")
    head = graph.node("MatMul", [x, graph.constant("head.w", weights["head.weight"].T)], "head")
    graph.node("Add", [head, graph.constant("head.b", weights["head.bias"])], "logits")
    made = helper.make_graph(
        graph.nodes,
        "ner",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["batch", "length"])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", len(labels)])],
        list(graph.values.values()),
    )
    # onnxruntime 1.17, the oldest that newsfacts takes, reads these versions.
    model = helper.make_model(
        made, opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(_CONTRIB, 1)], ir_version=8
    )
    helper.set_model_props(model, {"labels": " ".join(labels), **(metadata or {})})
    return model


def quantise_rows(weight: NDArray[np.float32], bits: int, block: int) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Return [rows, bytes] and scales [rows, blocks]: weight = (value - 2^(bits-1)) scale.

    With 4 bits the low nibbles of a row are its first half, the high ones its second. Of several scales that one is
    taken that makes a block's squared error least.
    """
    middle = 1 << (bits - 1)
    blocks = weight.reshape(-1, block).astype(np.float32)
    extreme = np.take_along_axis(blocks, np.abs(blocks).argmax(axis=1)[:, None], axis=1)
    best_error = np.full(len(blocks), np.inf, dtype=np.float32)
    best = np.zeros_like(blocks, dtype=np.uint8)
    scales = np.zeros((len(blocks), 1), dtype=np.float16)
    for steps in (-middle, -middle + 0.5, -middle - 0.5, -middle - 1, middle - 1, middle - 0.5, middle, middle + 1):
        scale = (extreme / steps).astype(np.float16)
        scale[scale == 0] = np.float16(1e-4)
        whole = np.clip(np.rint(blocks / scale.astype(np.float32)), -middle, middle - 1)
        error = ((whole * scale.astype(np.float32) - blocks) ** 2).sum(axis=1)
        better = error < best_error
        best_error[better] = error[better]
        best[better] = (whole[better] + middle).astype(np.uint8)
        scales[better] = scale[better]
    rows = best.reshape(weight.shape)
    if bits == 4:
        half = weight.shape[1] // 2
        rows = rows[:, :half] | rows[:, half:] << 4
    return rows, scales.reshape(weight.shape[0], -1)
