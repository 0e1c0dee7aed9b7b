"""Figures: counts, money, percentages, measures, ages, ratios, scores and fractions.

`find` has the stages, `passes` what is done to each sentence, in order. The first pass is the `grammar`, which puts
together what the modules below it read of the words: numbers, units, qualifiers, rates, nouns, ages. The layers of
modules are in pyproject.toml, and import-linter checks them.
"""

from __future__ import annotations

from newsfacts.finds import FigureFind
from newsfacts.kinds.figures.cells import value_cell
from newsfacts.kinds.figures.find import STAGES
from newsfacts.kinds.kind import Column, Kind
from newsfacts.types import Figure

KIND = Kind(
    name="figures",
    fact=Figure,
    finds=FigureFind,
    stages=STAGES,
    title="Figures",
    colour="yellow",
    columns=(
        Column("value", value_cell, align_right=True),
        Column("counted", lambda figure: figure.counted or ""),
        Column("kind", lambda figure: str(figure.kind)),
        Column("text", lambda figure: str(figure.text)),
    ),
    after=("dates",),
)
