"""How figures look in a table."""

from __future__ import annotations

import pytest

from newsfacts.kinds.figures import KIND
from newsfacts.types import Figure
from tests.kinds.figures.finding import find_in_sentence


@pytest.mark.parametrize(
    ("sentence", "cell"),
    [
        ("Es fehlen mindestens 3.000 Betten.", "≥ 3 000"),
        ("Das kostet rund 2,5 Millionen Euro.", "≈ 2 500 000 EUR"),
        ("Die Mieten steigen um 10 bis 12 Prozent.", "10–12 %"),
        ("Das Werk liefert 480 Lastwagen pro Jahr.", "480 / year"),
        ("Ein Drittel der Lehrer ist krank.", "1/3"),
        ("Linz gewann 2:1 in Graz.", "2:1"),
        ("Der Antrag wurde mit zwölf zu drei Stimmen angenommen.", "12:3"),
        ("Dutzende Schafe starben.", "dozens"),
        ("In der Nacht hatte es minus 4 Grad.", "−4 °C"),
        ("Der Gewinn hat sich verdreifacht.", "3×"),
    ],
)
def test_value_cell(sentence: str, cell: str) -> None:
    (found,) = find_in_sentence(sentence)
    text = sentence[found.start : found.end]
    figure = Figure(start=found.start, end=found.end, text=text, sentence=sentence, **found.to_attributes())
    column = next(column for column in KIND.columns if column.heading == "value")
    # The cell's blanks do not break.
    assert column.cell(figure).replace("\u202f", " ").replace("\u00a0", " ") == cell
