"""Numbers that nouns take as their names, and lists of them."""

from __future__ import annotations

import pytest

from newsfacts.german.number_labels import NumberLabelRow, find_labelled_numbers
from newsfacts.tables import load_table
from newsfacts.text import ArticleText
from tests.kinds.figures.finding import find_in_sentence

NOUNS = [row.noun[0] for row in load_table("german/number_labels", NumberLabelRow)]


def labelled(text: str) -> list[str]:
    article = ArticleText(text)
    return [article.text_of(stretch) for stretch in article.once(find_labelled_numbers)]


@pytest.mark.parametrize("noun", NOUNS)
def test_the_number_after_a_noun_of_the_table_is_no_figure(noun: str) -> None:
    assert not find_in_sentence(f"Sie steht auf {noun} 5.")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Artikel 109 und 115 des Grundgesetzes", "109 und 115"),
        ("Artikel 20, 21 und 79 der Verfassung", "20, 21 und 79"),
        ("Paragrafen 86 und 86a gelten", "86 und 86a"),
        ("§§ 242 bis 245 StGB", "242 bis 245"),
        ("Artikel 5 Grundgesetz", "5"),
        ("Seiten 14–16 fehlen", "14–16"),
        ("UN-Resolution 1701 gilt", "1701"),
        ("Hörsaal 1930 ist voll", "1930"),
        ("Gleis 7 ist leer", "7"),
        ("Artikel 20 und 21.", "20 und 21"),
        ("Hefte 3/2020 (Mai) und 4/2020 fehlen", "3/2020 (Mai) und 4/2020"),
    ],
)
def test_lists_of_numbers_are_found_whole(text: str, numbers: str) -> None:
    assert labelled(text) == [numbers]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Auf Platz 5 und 6 Spieler dahinter", ["5"]),
        ("Auf Rang 3, 2019 war sie Zweite", ["3"]),
        ("Saal 5 Gäste", []),
        ("Gruppe 2019 entstand", []),
        ("Artikel 5 und 6. Mai", ["5"]),
        ("Woche 3 und 4 sind frei", []),
        ("Haus und 5 Höfe", []),
        ("Heft 3 (Mai) fehlt", ["3"]),
        ("Heft 12 / 2015", ["12"]),
    ],
)
def test_what_counts_or_dates_is_left_out(text: str, numbers: list[str]) -> None:
    assert labelled(text) == numbers
