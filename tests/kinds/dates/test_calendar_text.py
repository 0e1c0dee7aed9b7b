"""The tokens of the calendar: its own notations of numbers, and the words of the article."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.german.sentences import sentence_starts
from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.text import ArticleText


def read_tokens(text: str) -> list[tuple[str, str]]:
    tokens = CalendarText(text)
    return [(tokens[index].text, tokens[index].cls) for index in range(len(tokens))]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("2025-09-04T13:30:00+02:00", [("2025-09-04T13:30:00+02:00", "ISOTIME")]),
        ("2025-09-04-7", [("2025", "YEAR"), ("-", "HYPHEN"), ("09", "SMALL"), ("-", "HYPHEN"), ("04", "SMALL"), ("-", "HYPHEN"), ("7", "SMALL")]),
        ("am 4.9. und", [("am", "am"), ("4.9.", "DM"), ("und", "und")]),
        ("4/9/2025", [("4/9/2025", "DMY")]),
        ("Ende '98", [("Ende", "EDGE"), ("'98", "SHORTYEAR")]),
        ("1990er Jahre", [("1990er", "DECADE"), ("Jahre", "YEARSUNIT")]),
        ("1990/91", [("1990", "YEAR"), ("/", "SLASH"), ("91", "SMALL")]),
        ("15 000 Euro", [("15 000", "NUM"), ("Euro", "capital")]),
        ("um 20:15", [("um", "um"), ("20:15", "CLOCK")]),
        ("14 – 18", [("14", "SMALL"), ("– ", "DASH"), ("18", "SMALL")]),
        ("14–18", [("14", "SMALL"), ("–", "HYPHEN"), ("18", "SMALL")]),
        ("35-Stunden-Woche", [("35", "SMALL"), ("-", "HYPHEN"), ("Stunden", "UNITS"), ("-", "HYPHEN"), ("Woche", "UNIT")]),
        ("14 –  18", [("14", "SMALL"), ("–  ", "DASH"), ("18", "SMALL")]),
        ("nass\n\n\nHeute", [("nass", "small"), ("\n\n\n", "BREAK"), ("Heute", "DEICTIC")]),
        ("nass.\n\nHeute", [("nass", "small"), (".", "DOT"), ("\n\n", "BREAK"), ("Heute", "DEICTIC")]),
    ],
)  # fmt: skip
def test_what_is_one_token(text: str, tokens: list[tuple[str, str]]) -> None:
    assert read_tokens(text) == tokens


def test_offsets_are_those_of_the_text() -> None:
    text = "Der 4. September 2025 war ein Donnerstag."
    tokens = CalendarText(text, 4, 21)
    assert [text[token.start : token.end] for token in tokens] == ["4.", "September", "2025"]
    assert len(tokens.codes) == len(tokens) == 3


def plain_words(article: ArticleText) -> Iterator[tuple[str, int]]:
    """Yield the words of letters alone, those left out that belong to a number: "er" of "1990er"."""
    for word in article.words:
        follows_number = word.start and article.text[word.start - 1].isnumeric()
        if word.text.isalpha() and not follows_number:
            yield word.text, word.start


words = st.sampled_from(
    "Montag der Rat Montag-Abend 35-Stunden-Woche 4.9. 1990er 3. 20:15 – „ “ , . Bürger*innen km/h".split()
)


@given(st.lists(st.one_of(words, st.text(max_size=6)), max_size=20).map(" ".join))
def test_a_plain_word_to_the_article_is_one_to_the_calendar(text: str) -> None:
    tokens = {(token.text, token.start) for token in CalendarText(text)}
    article = ArticleText(text, list(sentence_starts(text)))
    assert [word for word in plain_words(article) if word not in tokens] == []
