"""What a kind that says no more than its fields lets a user correct."""

from __future__ import annotations

import pytest

from newsfacts.kinds.correctable import Correctable, CorrectableField

CORRECTABLE = Correctable((CorrectableField("role"), CorrectableField("party")))


def test_fields_are_named_in_their_order() -> None:
    assert CORRECTABLE.field_names == ("role", "party")


@pytest.mark.parametrize("value", ["Kanzler", ""])
def test_a_field_without_a_check_takes_any_value(value: str) -> None:
    assert CorrectableField("role").check(value) is None


def test_values_stay_as_they_are_given() -> None:
    values = {"role": None, "party": "SPD"}
    assert CORRECTABLE.adjust_merged([], values) == CORRECTABLE.adjust_fixed(None, values) == values


def test_what_an_added_mention_has_cannot_be_changed_for_all() -> None:
    assert not CORRECTABLE.added_mention
    with pytest.raises(TypeError):
        CORRECTABLE.added_mention["by"] = "name"  # type: ignore[index]
