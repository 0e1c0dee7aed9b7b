from pathlib import Path

import pytest

PAGE = """<!DOCTYPE html>
<html lang="de"><head><meta charset="{charset}"><title>Brücke gesperrt – Tagblatt</title>
<meta property="og:title" content="Brücke gesperrt">{date}
<link rel="canonical" href="https://example.org/bruecke"></head>
<body><nav><a href="/">Start</a> <a href="/sport">Sport</a></nav>
<article><h1>Brücke gesperrt</h1>
<p>Die Stadt Bregenz hat am Donnerstag die alte Rheinbrücke gesperrt. Rund 3.000 Fahrzeuge müssen nun täglich einen
Umweg von vier Kilometern nehmen, wie Bürgermeister Karl Huber (ÖVP) mitteilte.</p>
<p>Die Arbeiten sollen bis Ende Oktober 2031 dauern und etwa zwei Millionen Euro kosten. Ein Gutachten hatte im
Frühjahr schwere Schäden am Tragwerk festgestellt.</p></article>
<footer>Impressum 2001</footer></body></html>"""
DATE = '<meta property="article:published_time" content="2025-09-04T23:15:00+02:00">'


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("name", ["a.html", "a.HTM"])
def test_main_text_and_metadata(read, name, charset):
    Path(name).write_bytes(PAGE.format(charset=charset, date=DATE).encode(charset))
    outcome = read(name)
    (article,) = outcome.articles
    assert "Die Stadt Bregenz hat am Donnerstag die alte Rheinbrücke gesperrt." in article.text
    assert "Impressum" not in article.text
    assert "Sport" not in article.text
    assert (article.source, article.title) == (name, "Brücke gesperrt")
    assert (article.published, article.url) == ("2025-09-04", "https://example.org/bruecke")
    assert not article.user_has_text
    assert not outcome.problems


def test_date_is_never_guessed_from_the_text(read):
    Path("a.html").write_text(PAGE.format(charset="utf-8", date=""), encoding="utf-8")
    assert [article.published for article in read("a.html").articles] == [None]
    assert [article.published for article in read("a.html", published="2025").articles] == ["2025"]


def test_given_encoding_is_obeyed(read):
    Path("a.html").write_bytes(PAGE.format(charset="utf-8", date=DATE).replace("–", "-").encode("cp850"))
    (article,) = read("a.html", encoding="cp850").articles
    assert "Rheinbrücke" in article.text


@pytest.mark.parametrize(
    "content", ["<html><body></body></html>", "<<<>>>", "<html><script>var a = 1;</script></html>"]
)
def test_page_without_article_is_an_error(read, content):
    Path("a.html").write_text(content, encoding="utf-8")
    (error,) = read("a.html").errors
    assert error.startswith("a.html: no article text in this page; ")


def test_binary_file_is_an_error(read):
    Path("a.html").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (error,) = read("a.html").errors
    assert "this is a picture" in error


def test_empty_file_is_an_empty_article(read):
    Path("a.html").write_bytes(b" \n")
    outcome = read("a.html")
    assert [article.text for article in outcome.articles] == [""]
    assert outcome.warnings == ["a.html: the article is empty"]
