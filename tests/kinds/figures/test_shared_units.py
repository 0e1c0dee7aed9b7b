"""Units that quantities of a sentence share."""

from __future__ import annotations

import pytest

from tests.kinds.figures.finding import find_in_sentence


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Die SPD kam auf 25 Prozent (+1), die FDP auf 6.", [(25, "%"), (1, "%"), (6, "%")]),
        ("Die Quote stieg von 3 auf 5 Prozent.", [(3, "%"), (5, "%")]),
        ("Statt einer Milliarde Euro kostet es zwei Milliarden.", [(10**9, "EUR"), (2 * 10**9, "EUR")]),
        ("Der Pegel stieg auf 4,20 Meter, normal sind 1,80.", [(4.2, "m"), (1.8, "m")]),
    ],
)
def test_a_bare_number_takes_a_unit(sentence: str, figures: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in find_in_sentence(sentence)] == figures
