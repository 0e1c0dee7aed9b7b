"""Titles in quotation marks, and what somebody said."""

from __future__ import annotations

import pytest

from newsfacts.german.titles import find_titles
from newsfacts.text import ArticleText


def titles(text: str) -> dict[str, bool]:
    article = ArticleText(text)
    return {article.text_of(title)[1:-1]: title.certain for title in article.once(find_titles)}


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Der Spielfilm „12 Affen“ läuft.", True),
        ("Er sah „Zwei Tage im Herbst“ im Kino.", True),
        ("Er sah »Der Mann mit sieben Hüten« im Kino.", True),
        ("Er sah „Hart am Wind 3“ im Kino.", True),
        ("Er las „2050: Reise zum Mars“ an einem Tag.", True),
        ("Er sah „9 Monate“ im Kino.", False),
        ("Er sah „Olympische Spiele 1936“ im Kino.", False),
        ("„Sieben Hüte“ läuft im Kino.", False),
        ("Mit „7 Hüte“ siegte sie.", False),
        ("Das Motto „100 Prozent Wind“ gefiel.", True),
    ],
)
def test_a_title_is_certain_where_nobody_may_have_said_it(text: str, certain: bool) -> None:
    assert list(titles(text).values()) == [certain]


def test_some_titles_need_no_marks():
    assert titles("Er las aus 1001 Nacht vor, in 2001 Nächten.") == {"001 Nach": True}


def test_what_is_listed_with_a_title_is_one():
    assert titles("Der Film „Neun Leben“ und „9 Monate“ laufen.") == {"Neun Leben": True, "9 Monate": True}


@pytest.mark.parametrize(
    "text",
    [
        "Sie sprach von „500 Gästen“ am Abend.",
        "Es seien rund „500 Gäste“ gewesen.",
        "Sie sagte: „Zwei Gäste“.",
        "„Zwei Gäste, immerhin“, sagte sie.",
        "„Zwei Gäste sind wenig“, sagte sie.",
        "Er hörte „drei Schüsse“ im Wald.",
        "Er klagte „Zwei Gäste fehlten heute“ und ging.",
        "Er rief „Wir zwei“ und ging.",
        "Er nannte „Kosten von 30 Euro.“ und ging.",
    ],
)
def test_what_somebody_said_is_no_title(text: str) -> None:
    assert titles(text) == {}
