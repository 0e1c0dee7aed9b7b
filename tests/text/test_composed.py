"""Text as it is read: composed, without what is invisible, and each character known by where it is written."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.text.composed import compose
from tests.text.spellings import INVISIBLE, spell_otherwise

LETTERS = st.text(alphabet="aäÄöUßé -.\n\r📰1", max_size=40)
ODD = st.text(alphabet=f"aoä 1\n\r-\u0308\u0301\u0323\u20e3\u2010ﬁﬃ\u212b📰{INVISIBLE}", max_size=60)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Mo\u0308ller", "Möller"),
        ("A\u0308RZTE", "ÄRZTE"),
        ("Vie\u0323\u0302t Nam", "Việt Nam"),
        ("Bundes\u00adkanzler", "Bundeskanzler"),
        ("Bundes\u00ad\nkanzler, Bundes\u00ad\r\n  kanzlerin", "Bundeskanzler, Bundeskanzlerin"),
        ("Bundes\u00ad\n\nKanzler", "Bundes\n\nKanzler"),
        ("Er\u00ad\n5 Jahre", "Er\n5 Jahre"),
        ("kommt\u200b\nheute", "kommt\nheute"),
        ("US\u2011Präsident, EU\u2010Gipfel", "US-Präsident, EU-Gipfel"),
        ("\ufeff\u200fFi\u200dnanz\u2060amt\u200e", "Finanzamt"),
        ("de\ufb01nieren, Scha\ufb00hausen, E\ufb03zienz", "definieren, Schaffhausen, Effizienz"),
        ("20 \u212b", "20 Å"),
        ("q\u0308", "q\u0308"),
        ("\n\u0308", "\n\u0308"),
    ],
)
def test_what_is_read(written: str, read: str) -> None:
    assert compose(written).text == read


@pytest.mark.parametrize("text", ["", "Über Öl – „so“ 3 €, 📰", "Rock ’n’ Roll\r\n\tund\u00a0mehr"])
def test_what_is_clean_stays_itself(text: str) -> None:
    composed = compose(text)
    assert composed.text is text
    assert composed.is_as_written


@pytest.mark.parametrize(
    ("written", "words", "place"),
    [
        ("Frau Mo\u0308ller\u00ad kommt", "Möller", "Mo\u0308ller"),
        ("Frau \u200bMo\u0308\u200bller", "Möller", "Mo\u0308\u200bller"),
        ("Lukac\u030c und Max\u030c, er", "Max", "Max\u030c"),
        ("die E\ufb03zienz", "zienz", "zienz"),
        ("die E\ufb03zienz", "fizienz", "\ufb03zienz"),
        ("📰 Bundes\u00ad\r\n kanzler.", "Bundeskanzler", "Bundes\u00ad\r\n kanzler"),
    ],
)
def test_where_words_are_written(written: str, words: str, place: str) -> None:
    composed = compose(written)
    start = composed.text.index(words)
    first, last = composed.find_written(start, start + len(words))
    assert written[first:last] == place


@given(ODD)
def test_characters_are_written_in_order_and_read_as_they_are_written(text: str) -> None:
    composed = compose(text)
    places = [composed.find_written(offset, offset + 1) for offset in range(len(composed.text))]
    for character, (start, end) in zip(composed.text, places):
        assert 0 <= start < end <= len(text)
        assert character in compose(text[start:end]).text
        assert not unicodedata.combining(text[end : end + 1] or " ") or text[end - 1].isspace() or end - start > 30
    for one, other in pairwise(places):
        assert one == other or one[1] <= other[0]


@given(ODD)
def test_what_is_read_is_read_as_itself(text: str) -> None:
    read = compose(text).text
    assert compose(read).text == read


@given(st.data(), LETTERS)
def test_another_spelling_reads_the_same(data: st.DataObject, text: str) -> None:
    spelling = spell_otherwise(data, text)
    assert compose(spelling.text).text == text
    for start in range(len(text)):
        first, last = compose(spelling.text).find_written(start, start + 1)
        assert (first, last) == spelling.places[start]


def test_a_row_of_marks_does_not_end_a_run_and_costs_no_more_than_its_length() -> None:
    marks = "\u0308\u0323" * 50_000  # to sort them all at once takes the square of their number: minutes
    assert len(compose(f"a{marks} Berlin").text) <= len(marks) + 8
