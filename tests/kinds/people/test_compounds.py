"""Names that open a compound."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.compounds import FamousRow, compound_nouns, find_famous
from newsfacts.tables import load_table
from newsfacts.text import ArticleText


def famous_in(text: str) -> list[tuple[int, int, str]]:
    return [found[:3] for found in find_famous(ArticleText(text))]


@pytest.mark.parametrize("row", load_table("people/famous", FamousRow), ids=lambda row: row.name)
def test_famous_names_open_compounds(row: FamousRow) -> None:
    assert famous_in(f"Die {row.name}-Regierung tagt") == [(4, 4 + len(row.name), row.name)]
    assert not famous_in(f"Das {row.name}-Haus und {row.name}")


def test_other_first_parts_are_no_name() -> None:
    assert not famous_in("Ampel-Regierung, Ukraine-Politik, SPD-Rede, Anti-Korruptions-Kurs")
    assert {"Regierung", "Vertraute"} <= compound_nouns()


def test_two_famous_names_open_one_compound() -> None:
    assert famous_in("Der Trump-Putin-Gipfel tagt") == [(4, 9, "Trump"), (10, 15, "Putin")]
