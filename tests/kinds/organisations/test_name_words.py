"""The words at which the search for names begins."""

from __future__ import annotations

from newsfacts.kinds.organisations.name_words import read_name_words
from newsfacts.text import ArticleText


def test_capitalised_words_numbers_and_known_names_in_small_letters() -> None:
    text = "Die dpa und Coca-Cola, adidas-Chef Gruber, 50 Bäume bei S.p.A. und www.welt.de"
    words = [match[0] for match in read_name_words(ArticleText(text))]
    assert words == ["Die", "dpa", "Coca-Cola", "adidas-Chef", "Gruber", "50", "Bäume", "S.p.A"]


def test_no_word_of_the_header() -> None:
    text = "Titel Nordwerk\nDie SPD"
    assert [match[0] for match in read_name_words(ArticleText(text, start=15))] == ["Die", "SPD"]


def test_every_capital_is_one() -> None:
    text = "Çelik Holding, Éditions Nord und Žito GmbH"
    words = [match[0] for match in read_name_words(ArticleText(text))]
    assert words == ["Çelik", "Holding", "Éditions", "Nord", "Žito", "GmbH"]
