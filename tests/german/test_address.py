"""Words of address, by use and gender."""

from __future__ import annotations

from newsfacts.german.address import forms_of_address, genders_of_address


def test_use_and_gender_of_a_word_of_address() -> None:
    assert forms_of_address()["Frau"] == "title"
    assert forms_of_address()["Familie"] == "family"
    assert genders_of_address()["Tochter"] == "f"
    assert "Familie" not in genders_of_address()
