"""Nouns for what lasts, and the terms of bonds without one."""

from __future__ import annotations

import pytest

from newsfacts.german.lasting import is_term_of_bonds, lasts


@pytest.mark.parametrize("noun", ["Mietvertrags", "Haftstrafe", "Bundesanleihen", "US-Titeln", "Lehre", "Treasuries"])
def test_what_lasts_is_known_in_any_case(noun: str) -> None:
    assert lasts(noun)


@pytest.mark.parametrize("noun", ["Gurke", "Titelverteidigerin", "Hund", "Lehrer", "Ehefrau", "Ex-Kanzler"])
def test_other_nouns_do_not_last(noun: str) -> None:
    assert not lasts(noun)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Die Rendite der ", True),
        ("Zweijährige Papiere fielen, die der ", True),
        ("Sie holte den Titel vor der ", False),
        ("Die Rendite stieg. " + "Das Wetter blieb schön. " * 12, False),
    ],
)
def test_a_term_is_of_bonds_where_they_are_named_right_before(text: str, named: bool) -> None:
    assert is_term_of_bonds(text, len(text)) is named
