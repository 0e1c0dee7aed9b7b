import quopri
from pathlib import Path

import pytest

PAGE = """<!DOCTYPE html><html lang="de"><head>{meta}<title>Brücke gesperrt</title></head><body><article>
<h1>Brücke gesperrt</h1><p>Die Stadt Bregenz hat am Donnerstag die alte Rheinbrücke gesperrt. Rund 3.000 Fahrzeuge müssen nun
täglich einen Umweg von vier Kilometern nehmen, wie Bürgermeister Karl Huber (ÖVP) mitteilte.</p>
<p>Die Arbeiten sollen bis Ende Oktober 2031 dauern und etwa zwei Millionen Euro kosten. Ein Gutachten hatte im
Frühjahr schwere Schäden am Tragwerk festgestellt.</p></article></body></html>"""
CHROME = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/bruecke
Subject: =?utf-8?Q?Br=C3=BCcke?=
Date: Thu, 1 Jan 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Grenze"

"""
EXPLORER = CHROME.replace("<Saved by Blink>", '"Saved by Internet Explorer 11"').replace(
    "Snapshot-Content-Location: https://example.org/bruecke\n", ""
)


def _part(media_type: str, data: bytes, location: str) -> bytes:
    head = f"Content-Type: {media_type}\nContent-Transfer-Encoding: quoted-printable\nContent-Location: {location}\n\n"
    return b"------Grenze\n" + head.encode() + quopri.encodestring(data) + b"\n"


@pytest.mark.parametrize("head", [CHROME, EXPLORER])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_saved_page_is_read_like_the_page(read, head, charset):
    page = PAGE.format(meta=f'<meta charset="{charset}">').encode(charset)
    Path("a").write_bytes(
        head.encode()
        + _part("text/html", page, "https://example.org/bruecke")
        + _part("text/css", b"p {}", "https://example.org/a.css")
        + _part("text/html", b"<p>Anzeige</p>", "https://example.org/rahmen")
        + b"------Grenze--\n"
    )
    outcome = read("a")
    (article,) = outcome.articles
    assert "Die Stadt Bregenz hat am Donnerstag die alte Rheinbrücke gesperrt." in article.text
    assert "Anzeige" not in article.text
    assert (article.source, article.url) == ("a", "https://example.org/bruecke")
    assert (article.title, article.published) == ("Brücke gesperrt", None)  # not the day on which it was saved
    assert not article.user_has_text
    assert not outcome.problems


def test_file_without_a_page_is_an_error(read):
    Path("a.mhtml").write_bytes(
        CHROME.encode() + _part("image/png", b"x", "https://example.org/a.png") + b"------Grenze--\n"
    )
    assert read("a.mhtml").errors == ["a.mhtml: there is no page in this MHTML file; save the page again"]


def test_file_that_is_cut_off_is_read_as_far_as_it_goes(read):
    Path("a.mht").write_bytes(
        CHROME.encode() + _part("text/html", PAGE.format(meta="").encode(), "https://example.org/")
    )
    assert len(read("a.mht").articles) == 1
