"""The one tokeniser: nothing is lost, nothing reaches over a sentence's end, and each piece is what it looks like."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.text.patterns import DIGITS
from newsfacts.text.words import NOTHING, Words, list_plain_words, split_at_blanks, split_words

# Letters, digits and what joins or parts them.
# Sentences with their blanks.
TEXT = "Er kam um 3 Uhr.\n\nSie ging 15 000 Schritte. Ende"
SENTENCES = [(0, 18), (18, 44), (44, 48)]
texts = st.text(alphabet="aÄçÉZ129.,:/-–’'&*_$° \u00a0\n½€", max_size=40)


@given(texts)
def test_every_character_that_is_no_blank_is_in_one_word(text: str) -> None:
    words, end = list(split_words(text)), 0
    for word in words:
        assert end <= word.start < word.end
        assert text[word.start : word.end] == word.text
        assert not text[end : word.start].strip()
        end = word.end
    assert not text[end:].strip()


@given(texts, st.sets(st.integers(0, 40)))
def test_no_word_reaches_over_the_end_of_a_sentence(text: str, cuts: set[int]) -> None:
    bounds = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    sentences = list(pairwise(bounds))
    words = Words(text, sentences)
    assert [word for start, end in sentences for word in split_words(text, start, end)] == list(words)
    for word in words:
        assert any(start <= word.start and word.end <= end for start, end in sentences)


@given(texts, st.integers(0, 40), st.integers(0, 40))
def test_words_between(text: str, start: int, end: int) -> None:
    words = Words(text, [(0, len(text))])
    assert words.between(start, end) == [word for word in words if start <= word.start < end]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Ein 50-Euro-Schein", [("Ein", "word"), ("50-Euro-Schein", "compound")]),
        ("3,2 Mrd. km/h", [("3,2", "number"), ("Mrd", "word"), (".", "sign"), ("km/h", "word")]),
        ("15 000 und 1.234,50", [("15 000", "number"), ("und", "word"), ("1.234,50", "number")]),
        ("CHF-12.50, COP-29", [("CHF", "word"), ("-", "sign"), ("12.50", "number"), (",", "sign"), ("COP-29", "word")]),
        ("2:1 am 12.10.", [("2:1", "score"), ("am", "word"), ("12.10.", "date-like")]),
        ("0471/123 und 1/2", [("0471/123", "date-like"), ("und", "word"), ("1/2", "number")]),
        ("Lehrer*innen d’Italia", [("Lehrer*innen", "word"), ("d’Italia", "word")]),
        ("10-jährig, 20fach", [("10-jährig", "compound"), (",", "sign"), ("20fach", "compound")]),
        ("20- bis 30-mal", [("20-", "compound"), ("bis", "word"), ("30-mal", "compound")]),
        ("a\n \nb", [("a", "word"), ("\n \n", "break"), ("b", "word")]),
        ("1½ US$ 5.–", [("1½", "number"), ("US$", "word"), ("5.–", "number")]),
        ("Çelik, Émile", [("Çelik", "word"), (",", "sign"), ("Émile", "word")]),
    ],
)
def test_pieces(text: str, pieces: list[tuple[str, str]]) -> None:
    assert [(word.text, word.kind) for word in split_words(text)] == pieces


def test_offsets_are_those_of_the_whole_text() -> None:
    (word,) = split_words("Am 5. Mai", 6)
    assert (word.text, word.start, word.end, word.folded) == ("Mai", 6, 9, "mai")


@pytest.mark.parametrize(
    ("text", "is_capitalised", "is_lower"),
    [
        ("Çelik", True, False),
        ("émile", False, True),
        ("Šalamun", True, False),
        ("Ấn", True, False),
        ("5G", False, False),
    ],
)
def test_what_begins_with_a_capital(text: str, is_capitalised: bool, is_lower: bool) -> None:
    (word, *_) = split_words(text)
    assert (word.is_capitalised, word.is_lower) == (is_capitalised, is_lower)


def test_nothing_is_no_word() -> None:
    assert not NOTHING.is_capitalised and not NOTHING.is_lower


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Russland–Ukraine-Frage, 2024", ["Die", "Russland–Ukraine-Frage"]),
        ("G20-Gipfel von Lviv", ["G", "Gipfel", "von", "Lviv"]),
        ("Moskau- und - Kiew", ["Moskau", "und", "Kiew"]),
        ("", []),
    ],
)
def test_plain_words(text: str, words: list[str]) -> None:
    assert list_plain_words(text) == words


def test_plain_words_of_a_part() -> None:
    assert list_plain_words("Kiew sagt Nein", 5, 9) == ["sagt"]


@pytest.mark.parametrize("long", ["1.111" * 20_000, "1/" * 50_000, "a-" * 50_000, "0" * 100_000 + ",", "1:" * 50_000])
def test_a_long_word_takes_no_more_than_linear_time(long: str) -> None:
    import time

    started = time.process_time()
    assert sum(word.end - word.start for word in split_words(long)) == len(long)
    assert time.process_time() - started < 5


def test_digits_group_by_three() -> None:
    import re

    whole = re.compile(DIGITS)
    for number in ("1.234.567", "1 234", "1’234.50", "12,5", "2024"):
        assert whole.fullmatch(number)
    for number in ("12.34.56", "1.2345", "1,2,3"):
        assert not whole.fullmatch(number)


def test_split_at_blanks_keeps_signs_with_their_words() -> None:
    text = "Der „Spiegel“-Chef\u00a0(54),\n kam"
    assert [text[slice(*word)] for word in split_at_blanks(text)] == text.split()
    assert [text[slice(*word)] for word in split_at_blanks(text, 5, 10)] == ["Spieg"]


@pytest.mark.parametrize(("start", "end"), [(0, 48), (0, 18), (3, 20), (18, 44), (23, 47), (5, 5), (47, 48), (-1, 3)])
def test_words_between_are_those_that_begin_there(start: int, end: int) -> None:
    all_words = [word for sentence in SENTENCES for word in split_words(TEXT, *sentence)]
    assert Words(TEXT, SENTENCES).between(start, end) == [word for word in all_words if start <= word.start < end]


def test_words_are_a_sequence_in_text_order() -> None:
    words = Words(TEXT, SENTENCES)
    assert words.between(18, 30)[2].text == "15 000"
    assert [words[0].text, words[-1].text, len(words)] == ["Er", "Ende", 13]
    assert [word.kind for word in words[5:8]] == ["sign", "break", "word"]


def test_a_number_ends_with_its_sentence() -> None:
    assert [word.text for word in Words("Um 15 000 Uhr", [(0, 6), (6, 13)])] == ["Um", "15", "000", "Uhr"]
