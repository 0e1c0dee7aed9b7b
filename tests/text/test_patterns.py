"""What a capital is, a quotation and the like, for every finder that builds its patterns of these."""

from __future__ import annotations

import re

import pytest

from newsfacts.text.patterns import (
    CAPITAL,
    CAPITALISED,
    NOUN,
    PLAIN_WORD,
    QUOTATION,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    SMALL,
    match_beginnings,
)
from newsfacts.text.words import split_words

NAMES = ["Çelik", "Émile", "Šalamun", "Ørsted", "Łódź", "Đoković", "Ấn", "Ḥusain", "İstanbul", "Maier", "G20", "Ä"]


@pytest.mark.parametrize("name", NAMES)
def test_names_begin_with_a_capital(name: str) -> None:
    assert re.fullmatch(CAPITALISED, name)
    (word,) = split_words(name)
    assert word.is_capitalised


@pytest.mark.parametrize("word", ["çelik", "émile", "ß", "20", "-Maier", "„Maier", ""])
def test_others_do_not(word: str) -> None:
    assert not re.fullmatch(CAPITALISED, word)


def test_capital_and_small_letters_are_those_of_python() -> None:
    for letter in map(chr, (*range(0x250), *range(0x1E00, 0x1F00))):
        if letter.isalpha() and letter not in "ªº":  # small by Unicode, but no letters of words
            assert bool(re.fullmatch(CAPITAL, letter)) == (letter.isupper()), letter
            assert bool(re.fullmatch(SMALL, letter)) == (letter.islower()), letter
    assert not re.fullmatch(CAPITAL, "ª") and not re.fullmatch(SMALL, "5")


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        (NOUN, "Tor", True),
        (NOUN, "Österreich-Ungarn", True),
        (NOUN, "Ä", False),
        (PLAIN_WORD, "Russland–Ukraine-Frage", True),
        (PLAIN_WORD, "Russland-", False),
        (PLAIN_WORD, "G20", False),
    ],
)
def test_words(pattern: str, text: str, fits: bool) -> None:
    assert bool(re.fullmatch(pattern, text)) is fits


@pytest.mark.parametrize("pair", ["„“", "„”", "“”", '""', "»«", "«»"])
def test_every_pair_of_marks_quotes(pair: str) -> None:
    opening, closing = pair
    assert opening in QUOTE_OPEN and closing in QUOTE_CLOSE
    assert QUOTATION.findall(f"Er sagte: {opening}Ja{closing} und ging.") == [f"{opening}Ja{closing}"]
    assert not QUOTATION.search(f"Er sagte: {opening}Ja\nund ging{closing}.")


def test_beginnings() -> None:
    pattern = match_beginnings(("Krieg", "a.b"))
    assert pattern.findall("Kriegsende, Vorkrieg, Krieg, a.bc, axb") == ["Krieg", "Krieg", "a.b"]
    assert not match_beginnings(()).search("Krieg")
