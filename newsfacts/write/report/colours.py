"""The look of each kind: the hue of its colour in the registry, at a lightness that can be read, and a line."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle
from math import atan2, degrees, hypot

from newsfacts.kinds.kind import Kind

# Each kind has its own line, too: colour alone says nothing to those who cannot see it.
_LINES = ("solid 1.5px", "double 1.5px", "dashed 2px", "dotted 2.5px", "solid 3px", "wavy 1px")


def make_kind_rules(kinds: Iterable[Kind]) -> str:
    """Return one CSS rule a kind, which sets --hue, --chroma, --line and --weight."""
    rules = []
    for kind, line in zip(kinds, cycle(_LINES)):
        chroma, hue = _measure_colour(kind.colour)
        shape, weight = line.split()
        rules.append(
            f'[data-kind="{kind.name}"] '
            f"{{ --hue: {hue:.0f}; --chroma: {chroma:.3f}; --line: {shape}; --weight: {weight} }}\n"
        )
    return "".join(rules)


def _measure_colour(style: str) -> tuple[float, float]:
    """Return chroma and hue of a rich style in OKLCH, where equal lightness looks equally light.

    Source of the numbers: Björn Ottosson, "A perceptual color space for image processing" (2020).
    """
    from rich.style import Style

    colour = Style.parse(style).color
    if colour is None:
        return 0.0, 0.0
    red, green, blue = (_linearise(part / 255) for part in colour.get_truecolor())
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return hypot(a, b), degrees(atan2(b, a)) % 360


def _linearise(part: float) -> float:
    """Undo the gamma of sRGB."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
