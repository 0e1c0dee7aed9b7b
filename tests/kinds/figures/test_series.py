"""Members of a series share the unit that one of them has; what only looks like a member takes none."""

from __future__ import annotations

import pytest

from tests.kinds.figures.finding import find_in_sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Es kostet 50 Euro, in Graz 40.",
        "Es kostet 50 Euro und in Graz 40.",
        "Es kostet 50 Euro, in Graz waren es 40.",
        "Es kostet 50 Euro, in Graz zahlt man 40.",
        "Es kostet 50 Euro statt 40.",
        "Es kostet in Linz 50, in Graz 40 Euro.",
    ],
)
def test_a_member_takes_the_unit(sentence: str) -> None:
    assert {figure.unit for figure in find_in_sentence(sentence)} == {"EUR"}
    assert {figure.value for figure in find_in_sentence(sentence)} == {50, 40}


@pytest.mark.parametrize(
    "sentence",
    [
        "Es kostet 50 Euro, in Graz warten 40.",
        "Es kostet 50 Euro, in Graz sind 40 da.",
        "Es kostet 50 Euro, in Graz 40 angemeldet.",
        "Es kostet 50 Euro, in Halle 40.",
        "Es kostet 50 Euro, die Inzidenz 40.",
        "Es kostet 50 Euro, am 40.",
        "Es kostet 5000 Euro, in Graz 4 Millionen und 40 Cent.",
        "Es kostet 50 Euro, in Graz nach 18.",
        "Es kommen 40, das kostet 50 Euro.",
        "Es kommen bei 40, das Budget liegt bei 50 Euro.",
        "Es kommen bei 40, das Budget bei 50 Euro.",
    ],
)
def test_what_has_another_verb_or_noun_or_preposition_takes_none(sentence: str) -> None:
    figures = {(figure.value, figure.unit) for figure in find_in_sentence(sentence)}
    assert figures.isdisjoint({(40, "EUR"), (18, "EUR")})


def test_many_members_cost_little() -> None:
    sentence = "Es kostet 50 Euro" + ", in Graz 40" * 200 + "."
    assert {figure.unit for figure in find_in_sentence(sentence)} == {"EUR"}
