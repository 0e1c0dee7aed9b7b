"""Records in the shape in which programs and interfaces write them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.read.records.shared import ADDRESS, HTML, LEAD, LINES, SCHEMA_ORG, TEXT, check


def test_schema_org(read_one):
    article = read_one(SCHEMA_ORG)
    check(article, title="Neue Brücke", url=ADDRESS, source=ADDRESS, published="2025-09-04")
    check(article, text=f"{LEAD}\n\n{TEXT}", user_has_text=False, title_is_read=True)


def test_wordpress(read_one):
    post = {
        "id": 4711,
        "date": "2025-09-04T00:15:00",
        "date_gmt": "2025-09-03T22:15:00",
        "guid": {"rendered": "https://nordau.example/?p=4711"},
        "link": ADDRESS,
        "title": {"rendered": "Neue Br&#252;cke &#8211; endlich"},
        "content": {"rendered": HTML, "protected": False},
        "excerpt": {
            "rendered": "<p>Der Gemeinderat von Nordau hat am Dienstag beraten. Bürgermeisterin [&hellip;]</p>\n",
            "protected": False,
        },
    }
    check(
        read_one([post]), source="4711", url=ADDRESS, title="Neue Brücke – endlich", published="2025-09-04", text=LINES
    )
    check(read_one({**post, "date": None}), published="2025-09-04")  # the time of date_gmt is in UTC
    check(read_one({**post, "excerpt": {"rendered": f"<p>{LEAD}</p>"}}), text=f"{LEAD}\n{LINES}")


def newsapi(**article: Any) -> dict[str, Any]:
    common = {
        "source": {"id": None, "name": "Nordauer Bote"},
        "title": "Neue Brücke",
        "url": ADDRESS,
        "publishedAt": "2025-09-03T22:15:00Z",
    }
    return {"status": "ok", "totalResults": 1, "articles": [{**common, **article}]}


@pytest.mark.parametrize("mark", ["… [+1234 chars]", "... [1234 chars]"])
def test_newsapi(read, mark):
    Path("a.json").write_text(json.dumps(newsapi(description=LEAD, content=f"{TEXT}{mark}")), encoding="utf-8")
    outcome = read("a.json")
    (article,) = outcome.articles
    check(article, text=f"{LEAD}\n\n{TEXT}", user_has_text=False, source=ADDRESS, published="2025-09-04")
    assert outcome.warnings == ["a.json:1: the text is only the beginning of an article: its source cut it off"]


@pytest.mark.parametrize("content", [None, "[Removed]", "ONLY AVAILABLE IN PAID PLANS"])
def test_a_description_is_the_text_where_there_is_no_other(read_one, content):
    check(read_one(newsapi(description=LEAD, content=content)), text=LEAD)


def test_wallabag(read_one):
    entry = {
        "id": 7,
        "is_archived": 0,
        "title": "Neue Brücke",
        "url": ADDRESS,
        "content": HTML,
        "created_at": "2025-11-01T10:00:00+0100",
        "published_at": "2025-09-04T10:15:00+0200",
    }
    check(read_one([entry]), source="7", text=LINES, published="2025-09-04")
    check(read_one({"page": 1, "_embedded": {"items": [{**entry, "published_at": None}]}}), published="2025-11-01")


def test_feedparser(read_one):
    entry = {
        "id": "tag:nordau.example,2025:4711",
        "title": "Neue Brücke",
        "title_detail": {"type": "text/plain", "value": "Neue Brücke"},
        "link": ADDRESS,
        "links": [{"href": ADDRESS, "rel": "alternate"}],
        "summary": "Der Gemeinderat von Nordau hat am Dienstag beraten…",
        "content": [{"type": "text/plain", "value": "kurz"}, {"type": "text/html", "language": None, "value": HTML}],
        "published": "Wed, 03 Sep 2025 22:15:00 GMT",
        "published_parsed": [2025, 9, 3, 22, 15, 0, 2, 246, 0],
    }
    dump = {"bozo": False, "feed": {"title": "Nordauer Bote", "subtitle": "Nachrichten"}, "entries": [entry]}
    check(read_one(dump), source="tag:nordau.example,2025:4711", url=ADDRESS, text=LINES, published="2025-09-04")
    check(read_one({**entry, "published": None}), published="2025-09-04")
    check(read_one({**entry, "content": None}), text=entry["summary"])


def test_newspaper4k(read_one):
    record = {
        "url": ADDRESS,
        "source_url": "https://www.nordauer-bote.example",
        "title": "Neue Brücke",
        "publish_date": "2025-09-04T10:15:00+02:00",
        "text": TEXT,
        "summary": "Bürgermeisterin Anna Beispiel war dafür.",
        "meta_description": LEAD,
        "html": "",
    }
    check(read_one(record), text=TEXT, user_has_text=True, published="2025-09-04", url=ADDRESS)


def test_media_cloud(read_one):
    story = {"stories_id": 99, "title": "Neue Brücke", "url": ADDRESS, "publish_date": "2025-09-04 10:15:00"}
    check(read_one([{**story, "story_text": TEXT}]), text=TEXT, published="2025-09-04", source=ADDRESS)
    check(read_one([{**story, "url": None, "text": TEXT}]), source="99")


def test_json_feed(read_one):
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Nordauer Bote",
        "description": "Nachrichten aus Nordau",
        "home_page_url": "https://www.nordauer-bote.example",
        "items": [
            {
                "id": "4711",
                "url": ADDRESS,
                "title": "Neue Brücke",
                "content_html": HTML,
                "date_published": "2025-09-04T00:15:00+02:00",
            }
        ],
    }
    check(read_one(feed), source="4711", url=ADDRESS, title="Neue Brücke", text=LINES, published="2025-09-04")
    feed["items"][0]["content_text"] = TEXT
    check(read_one(feed), text=TEXT, user_has_text=True)


@pytest.mark.parametrize(
    "names",
    [
        ("titel", "vorspann", "text", "datum", "quelle"),
        ("Überschrift", "Teaser", "Inhalt", "Veröffentlicht am", "Adresse"),
        ("ueberschrift", "VORSPANN", "Artikeltext", "Erscheinungsdatum", "URL"),
        ("U\u0308berschrift", "anriss", "Volltext", "veroeffentlicht", "Link"),
    ],
)
def test_german_keys(read_one, names):
    values = ("Neue Brücke", LEAD, TEXT, "Donnerstag, 4. September 2025", ADDRESS)
    article = read_one(dict(zip(names, values, strict=True)))
    check(article, title="Neue Brücke", text=f"{LEAD}\n\n{TEXT}", published="2025-09-04", url=ADDRESS)


def test_a_crawled_page_in_a_record(read_one):
    paragraphs = "".join(f"<p>{TEXT}</p>" for _ in range(5))
    page = f"<!DOCTYPE html><html lang=de><head><title>Neue Brücke</title></head><body><article><h1>Neue Brücke</h1>{paragraphs}</article></body></html>"
    article = read_one({"url": ADDRESS, "html": page, "date": "2025-09-04"})
    assert TEXT in article.text
    assert "<" not in article.text
    check(article, url=ADDRESS, published="2025-09-04", title="Neue Brücke")
