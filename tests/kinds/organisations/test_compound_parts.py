"""The parts of hyphen compounds."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.compound_parts import is_common_first, is_common_tail, opens_no_name


@pytest.mark.parametrize(("tail", "common"), [("Chef", True), ("Streik", True), ("Cola", False), ("", True)])
def test_common_tail(tail: str, common: bool) -> None:
    assert is_common_tail(tail) is common


@pytest.mark.parametrize(
    ("first", "is_common", "whatever_is_marked"), [("Ex", True, True), ("Koch", True, False), ("Coca", False, False)]
)
def test_first_part(first: str, is_common: bool, whatever_is_marked: bool) -> None:
    assert is_common_first(first) is is_common
    assert opens_no_name(first) is whatever_is_marked
