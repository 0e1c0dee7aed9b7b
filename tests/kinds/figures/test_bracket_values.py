"""Values in brackets take the unit of the figure that they are compared with, if they are compared."""

from __future__ import annotations

import pytest

from tests.kinds.figures.finding import find_in_sentence


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Es waren 20 Prozent (Vorjahr: 8).", "%"),
        ("Es waren 20 Prozent (heute noch 8).", "%"),
        ("Es waren 20 Prozent (8 im Vorjahr).", "%"),
        ("Es waren 20 Prozent (8).", "%"),
        ("Es waren 20 Prozent (Mittel: 8).", "%"),
        ("Es waren 20 Prozent in der Stadt (Vorjahr: 8).", "%"),
        ("Es waren 20 Meter (18).", "m"),
        ("Es waren 20 Euro (18,50).", "EUR"),
    ],
)
def test_what_is_compared_has_the_unit(sentence: str, unit: str) -> None:
    assert [figure.unit for figure in find_in_sentence(sentence)] == [unit, unit]


@pytest.mark.parametrize(
    "sentence",
    [
        "Es waren 20 Prozent (1).",
        "Es waren 20 Meter (3).",
        "Es waren 20 Meter (18,5).",
        "Es waren 20 Meter in der Stadt (18).",
        "Es waren 20 Prozent (Stufe 8).",
        "Es waren 20 Prozent (8 von).",
        "Es waren 20 Prozent, so der Bericht (Vorjahr: 8).",
        "Es waren 20 Euro (+8).",
    ],
)
def test_what_may_be_something_else_is_no_figure(sentence: str) -> None:
    assert [figure.value for figure in find_in_sentence(sentence)] == [20]


@pytest.mark.parametrize(
    ("sentence", "value", "change"),
    [
        ("Es waren 20 Prozent (+8).", 8, "up"),
        ("Es waren 20 Prozent (plus 8).", 8, "up"),
        ("Es waren 20 Prozent (−8).", -8, "down"),
        ("Es waren 20 Prozent (minus 8 Prozentpunkte).", -8, "down"),
        ("Es waren 20 Prozent (Vorjahr: -8).", -8, None),
        ("Es waren 20 Prozent (8).", 8, None),
    ],
)
def test_a_sign_that_opens_the_bracket_makes_a_change(sentence: str, value: float, change: str | None) -> None:
    figure = find_in_sentence(sentence)[-1]
    assert (figure.value, figure.unit, figure.change) == (value, "%", change)
