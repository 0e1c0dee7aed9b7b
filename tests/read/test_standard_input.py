import io
import sys

import pytest

from tests.read.test_web_page import DATE, PAGE


@pytest.fixture
def read_bytes(read, monkeypatch):
    def read_them(data: bytes):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return read("-")

    return read_them


@pytest.mark.parametrize("before", ["", "\ufeff", "\n  ", "<!-- a -->\n<!-- b > -->", '<?xml version="1.0"?>\n'])
def test_a_web_page_is_taken_apart(read_bytes, before):
    outcome = read_bytes((before + PAGE.format(charset="utf-8", date=DATE)).encode())
    (article,) = outcome.articles
    assert (article.source, article.title, article.published) == ("-", "Brücke gesperrt", "2025-09-04")
    assert "<p>" not in article.text
    assert not article.user_has_text


@pytest.mark.parametrize("text", ["<p>Das ist HTML.</p>", "Wer <html> schreibt, meint es so.", "<htmlx>", "<!doctype>"])
def test_anything_else_is_text_as_it_is(read_bytes, text):
    (article,) = read_bytes(text.encode()).articles
    assert article.text == text
    assert article.user_has_text
