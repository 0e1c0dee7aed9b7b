"""Roundings to 8 bits keep what a layer says, also where one channel is far larger than all others."""

from __future__ import annotations

import numpy as np
import pytest

from training.quantise import Rounding, choose_rounding, round_weights

CHANCE = np.random.default_rng(1)
WEIGHT = CHANCE.standard_normal((24, 64)).astype(np.float32)
INPUTS = CHANCE.standard_normal((200, 64)).astype(np.float32)
OUTLYING = INPUTS.copy()
OUTLYING[::10, 7] = 80.0


def relative_error(rounding: Rounding, inputs: np.ndarray) -> float:
    integers, scales = round_weights(rounding.multiplied(WEIGHT))
    found = rounding.rounded(inputs) @ (integers * scales[:, None]).T
    if rounding.apart is not None:
        found += inputs[:, rounding.apart, None] * WEIGHT[:, rounding.apart]
    exact = inputs @ WEIGHT.T
    return float(np.abs(found - exact).mean() / np.abs(exact).mean())


@pytest.mark.parametrize("smooth", [True, False])
@pytest.mark.parametrize("inputs", [INPUTS, OUTLYING], ids=["even", "outlying"])
def test_error_is_small(inputs: np.ndarray, smooth: bool) -> None:
    assert relative_error(choose_rounding(WEIGHT, inputs, smooth=smooth), inputs) < 0.02


def test_the_outlying_channel_is_set_apart() -> None:
    rounding = choose_rounding(WEIGHT, OUTLYING, smooth=False)
    assert rounding.apart == 7
    assert not rounding.multiplied(WEIGHT)[:, 7].any()
    without = Rounding(None, 160 / 255, 128)
    assert relative_error(rounding, OUTLYING) < relative_error(without, OUTLYING) / 5


def test_weights_are_bytes_by_output() -> None:
    integers, scales = round_weights(WEIGHT)
    assert integers.dtype == np.int8
    assert (np.abs(integers).max(axis=1) == 127).all()
    assert np.abs(integers * scales[:, None] - WEIGHT).max() <= scales.max() / 2 + 1e-6


def test_inputs_are_cut_at_the_ends_of_a_byte() -> None:
    rounding = Rounding(None, 0.5, 100)
    found = rounding.rounded(np.array([[-1000.0, -50.0, 0.0, 0.3, 1000.0]], dtype=np.float32))
    assert found.tolist() == [[-50.0, -50.0, 0.0, 0.5, 77.5]]


def test_embeddings_survive_four_bits() -> None:
    export = pytest.importorskip("training.export", reason="needs onnx")
    rows = CHANCE.standard_normal((10, 64)).astype(np.float32)
    packed, scales = export.quantise_rows(rows, 4, 32)
    whole = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - 8
    found = whole * np.repeat(scales.astype(np.float32), 32, axis=1)
    assert np.abs(found - rows).mean() < 0.12 * np.abs(rows).mean()
