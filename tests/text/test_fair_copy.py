"""The fair copy of an article, and the way back to where its words are written."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.text import Passage, make_fair_copy
from newsfacts.types import Article

HEADER = "date 2025-09-04\r\n\r\n"


def test_a_clean_article_is_its_own_copy() -> None:
    article = Article("a", f"{HEADER}Über Wien.", body_start=len(HEADER), title="Wien")
    copy = make_fair_copy(article)
    assert copy.article is article
    assert copy.is_as_written
    assert copy.text_start == len(HEADER)
    assert copy.find_written(3, 7) == Passage(3, 7)


def test_a_header_ends_where_it_is_read_to_end() -> None:
    header = "\u200bdate\u200b 2025-09-04\r\n"
    copy = make_fair_copy(Article("a", f"{header}U\u0308ber Wien.", body_start=len(header)))
    assert copy.article.text == "date 2025-09-04\r\nÜber Wien."
    assert copy.article.text[copy.article.body_start :] == "Über Wien."
    assert copy.find_written(copy.text_start, copy.text_start + 4) == Passage(len(header), len(header) + 5)


def test_a_title_is_read_before_the_text_and_the_header_is_left_out() -> None:
    title, text = "Su\u0308d\u00adtirol baut 🏗", f"{HEADER}Ko\u0308ln baut."
    copy = make_fair_copy(Article("a", text, title=title, title_is_read=True, body_start=len(HEADER)))
    read = copy.article.text
    assert read == "Südtirol baut 🏗\n\nKöln baut."
    assert copy.article.body_start == 0
    assert read[copy.text_start :] == "Köln baut."
    for words, field, written in (("Südtirol", "title", "Su\u0308d\u00adtirol"), ("Köln", None, "Ko\u0308ln")):
        place = copy.find_written(read.index(words), read.index(words) + len(words))
        assert place is not None
        assert (place.field, copy.words_of(place)) == (field, written)
    assert copy.find_written(len(read) - 1, len(read)) == Passage(len(text) - 1, len(text))


def test_nothing_is_in_title_and_text() -> None:
    copy = make_fair_copy(Article("a", "Huber kam.", title="Anna", title_is_read=True))
    assert copy.find_written(0, 4) == Passage(0, 4, "title")
    assert copy.find_written(0, 11) is None
    assert copy.find_written(4, 11) is None


def test_a_title_that_stands_in_the_text_is_not_read() -> None:
    article = Article("a", "Anna\n\nHuber kam.", title="Anna")
    assert make_fair_copy(article).article is article


def test_nothing_is_read_of_blanks() -> None:
    article = Article("a", f"{HEADER} \n\u00a0", title="Anna", body_start=len(HEADER))
    assert make_fair_copy(article).article.text == ""
    with_title = make_fair_copy(replace(article, title_is_read=True))
    assert with_title.article.text == "Anna\n\n"
    assert with_title.find_written(0, 4) == Passage(0, 4, "title")
