"""Marked text is read as it was meant, or not at all."""

from __future__ import annotations

import pytest

from tests.marks import Mark, read_marks


@pytest.mark.parametrize(
    ("marked", "text", "marks"),
    [
        ("Sie kam.", "Sie kam.", []),
        ("", "", []),
        ("[Anna] traf [Bert].", "Anna traf Bert.", [Mark(0, 4, {}), Mark(10, 14, {})]),
        ("[a][b]", "ab", [Mark(0, 1, {}), Mark(1, 2, {})]),
        ("Im [Mai\n2019]{value=2019-05}.", "Im Mai\n2019.", [Mark(3, 11, {"value": "2019-05"})]),
        ("[A]{iso=RU}{iso=UA}", "A", [Mark(0, 1, {"iso": "RU"}), Mark(0, 1, {"iso": "UA"})]),
        ('[A]{name="A B" role=}', "A", [Mark(0, 1, {"name": "A B", "role": ""})]),
        ('[A]{role= name=""}', "A", [Mark(0, 1, {"role": "", "name": ""})]),
        ("[A]{value=../2025=x}", "A", [Mark(0, 1, {"value": "../2025=x"})]),
        ("a < b", "a < b", []),
    ],
)
def test_marks_and_text(marked: str, text: str, marks: list[Mark]) -> None:
    assert read_marks(marked) == (text, marks)


def test_other_signs_can_mark() -> None:
    assert read_marks("Die <A [B]>{x=1} kam", "<", ">") == ("Die A [B] kam", [Mark(4, 9, {"x": "1"})])


@pytest.mark.parametrize(
    "marked",
    ["Die [Bahn", "Die Bahn]", "[Die [Bahn] kam]", "[]", "[A]{x=1", "[A]x=1}", "[A] {x=1}", "{x=1}", "[A]{x=[1]}{"],
)
def test_what_is_not_closed_is_an_error(marked: str) -> None:
    with pytest.raises(ValueError, match="belongs to no complete mark"):
        read_marks(marked)


def test_other_signs_that_are_not_closed_are_an_error() -> None:
    with pytest.raises(ValueError, match="belongs to no complete mark: Die <Bahn"):
        read_marks("Die <Bahn", "<", ">")


@pytest.mark.parametrize("attributes", ["RU", "iso=RU UA", 'name="A B', 'name="A"B', 'name=A"', "x=1 x=2", "=1"])
def test_attributes_of_another_form_are_an_error(attributes: str) -> None:
    with pytest.raises(ValueError, match="each key once"):
        read_marks(f"[A]{{{attributes}}}")
