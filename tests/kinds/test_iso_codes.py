"""Codes of states that a user gives, and what is said of wrong ones."""

from __future__ import annotations

import pytest

from newsfacts.kinds.iso_codes import ISO, check_iso


@pytest.mark.parametrize("code", ["DE", "MK", "SU", ISO.example])
def test_codes_of_states_are_right_those_of_former_ones_too(code: str) -> None:
    assert check_iso(code) is None


@pytest.mark.parametrize(
    ("given", "meant"), [("de", "DE"), ("Deutschland", "DE"), ("Frankreichs", "FR"), ("Nordmazedonien", "MK")]
)
def test_the_code_that_was_meant_is_named(given: str, meant: str) -> None:
    mistake = check_iso(given)
    assert mistake is not None
    assert given in mistake.what
    assert mistake.remedy == f"write {meant}"


@pytest.mark.parametrize("given", ["XX", "", "Bayern", "französisch", "DEU"])
def test_what_names_no_state_has_no_code(given: str) -> None:
    mistake = check_iso(given)
    assert mistake is not None
    assert repr(given) in mistake.what
    assert "ISO 3166-1" in mistake.remedy
