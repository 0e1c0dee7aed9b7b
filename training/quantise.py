"""Chooses how the inputs of each linear layer are rounded to 8 bits: by the error of the layer's output, on text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
# How much of the range of an outlying channel goes over to the weights.
_SHARES = (0.0, 0.35, 0.5, 0.65, 0.8)
# What part of the range is kept; the rest is cut off, so that the steps are finer.
_CUTS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)


@dataclass(frozen=True)
class Rounding:
    """Input x is taken as round(x / factors / scale) + zero, an unsigned byte; weights are multiplied by `factors`.

    The channel `apart`, if any, is multiplied in float: in most layers one channel, at a few words, is ten times as
    large as all others.
    """

    factors: Array | None
    scale: float
    zero: int
    apart: int | None = None

    def multiplied(self, weight: Array) -> Array:
        """Return the weights [output, input] that go with the rounded input."""
        weight = weight.copy() if self.factors is None else weight * self.factors
        if self.apart is not None:
            weight[:, self.apart] = 0
        return weight

    def rounded(self, x: Array) -> Array:
        """Return what x becomes."""
        scaled = x if self.factors is None else x / self.factors
        whole = np.clip(np.rint(scaled / self.scale) + self.zero, 0, 255) - self.zero
        return whole.astype(np.float32) * np.float32(self.scale)


def round_weights(weight: Array) -> tuple[NDArray[np.int8], Array]:
    """Return weights [output, input] as signed bytes and the scale of each output."""
    scales = np.maximum(np.abs(weight).max(axis=1), 1e-9) / 127
    return np.rint(weight / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def choose_rounding(weight: Array, inputs: Array, *, smooth: bool) -> Rounding:
    """Return the rounding that changes `inputs @ weight.T` least: with factors (`smooth`), or a channel apart."""
    exact = inputs @ weight.T
    best: tuple[float, Rounding] | None = None
    for rounding in _candidates(weight, inputs, smooth):
        integers, scales = round_weights(rounding.multiplied(weight))
        found = rounding.rounded(inputs) @ (integers * scales[:, None]).T
        if rounding.apart is not None:
            found += inputs[:, rounding.apart, None] * weight[:, rounding.apart]
        error = float(((found - exact) ** 2).mean())
        if best is None or error < best[0]:
            best = error, rounding
    assert best is not None
    return best[1]


def _candidates(weight: Array, inputs: Array, smooth: bool) -> Iterator[Rounding]:
    reach = np.maximum(np.abs(inputs).max(axis=0), 1e-6)
    weights_reach = np.maximum(np.abs(weight).max(axis=0), 1e-6)
    if not smooth:
        yield from _cut(inputs, None, None)
        apart = int(reach.argmax())
        yield from _cut(np.delete(inputs, apart, axis=1), None, apart)
        return
    for share in _SHARES:
        factors = (reach**share / weights_reach ** (1 - share) if share else np.ones_like(reach)).astype(np.float32)
        factors /= np.exp(np.log(factors).mean())
        yield from _cut(inputs / factors, factors, None)


def _cut(scaled: Array, factors: Array | None, apart: int | None) -> Iterator[Rounding]:
    """Yield roundings for values of which more and more of the extremes are cut off."""
    low, high = min(float(scaled.min()), 0.0), max(float(scaled.max()), 0.0)
    for cut in _CUTS:
        # Both ends are cut to the same length, if they are longer.
        longest = max(-low, high) * cut
        least, most = max(low, -longest), min(high, longest)
        scale = (most - least) / 255
        yield Rounding(factors, scale, int(np.rint(-least / scale)), apart)


def choose_roundings(weights: Mapping[str, Array], inputs: Mapping[str, Array]) -> dict[str, Rounding]:
    """Return the rounding of each linear layer, by its name, from samples [rows, channels] of what it reads.

    The inner activations are not smoothed: dividing so many channels would cost more time than one apart.
    """
    return {
        name: choose_rounding(weights[f"{name}.weight"], sample, smooth=not name.endswith("outer"))
        for name, sample in inputs.items()
    }
