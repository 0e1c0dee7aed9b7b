"""Records in the shape in which each system writes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsfacts.types import Article

TEXT = "Der Gemeinderat von Nordau hat am Dienstag über die Brücke beraten. Bürgermeisterin Anna Beispiel war dafür."
LEAD = "Seit Jahren ist die alte Brücke gesperrt, nun sollen zwei Millionen Euro fließen."
ADDRESS = "https://www.nordauer-bote.example/bruecke"
HTML = "<p>Der Gemeinderat von <b>Nordau</b> hat am Dienstag beraten.</p>\n<p>B&uuml;rgermeisterin Anna&nbsp;Beispiel war dafür.</p>"
LINES = "Der Gemeinderat von Nordau hat am Dienstag beraten.\nBürgermeisterin Anna Beispiel war dafür."


@pytest.fixture
def read_one(read):
    """Read a value as a JSON file that gives one article and nothing to report."""

    def read_value(value: Any) -> Article:
        Path("a.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        outcome = read("a.json")
        assert not outcome.problems
        (article,) = outcome.articles
        return article

    return read_value


def check(article: Article, **expected: Any) -> None:
    assert {name: getattr(article, name) for name in expected} == expected


SCHEMA_ORG = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "mainEntityOfPage": {"@type": "WebPage", "@id": ADDRESS},
    "headline": "Neue Brücke",
    "description": LEAD,
    "datePublished": "2025-09-03T22:30:00Z",
    "dateModified": "2025-09-07T10:00:00Z",
    "author": {"@type": "Person", "name": "Max Muster"},
    "articleBody": TEXT,
}


def test_schema_org(read_one):
    article = read_one(SCHEMA_ORG)
    check(article, title="Neue Brücke", url=ADDRESS, source=ADDRESS, published="2025-09-04")
    check(article, text=f"{LEAD}\n\n{TEXT}", user_has_text=False, title_is_read=True)


@pytest.mark.parametrize("wrapped", [True, False])
def test_schema_org_in_a_graph_beside_what_is_no_article(read_one, wrapped):
    others = [
        {
            "@type": "Organization",
            "name": "Nordauer Bote",
            "description": "Zeitung für Nordau",
            "url": "https://x.example",
        },
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Start"}]},
        {"@type": ["WebPage", "FAQPage"], "description": "Alles aus Nordau"},
    ]
    graph = [*others, {**SCHEMA_ORG, "description": None}]
    article = read_one({"@context": "https://schema.org", "@graph": graph} if wrapped else graph)
    check(article, text=TEXT, user_has_text=True, url=ADDRESS)


def test_schema_org_as_the_main_entity_of_a_page(read_one):
    page = {
        "@type": "WebPage",
        "description": "Alles aus Nordau",
        "mainEntity": {**SCHEMA_ORG, "description": TEXT[:60] + "…"},
    }
    check(read_one(page), text=TEXT, user_has_text=True, published="2025-09-04")


def test_ninjs_1(read_one):
    record = {
        "uri": "urn:newsml:example.org:2025:4711",
        "type": "text",
        "versioncreated": "2025-09-04T10:15:00+02:00",
        "headline": "Neue Brücke",
        "byline": "Max Muster",
        "body_text": TEXT,
        "body_xhtml": f"<p>{TEXT}</p>",
    }
    check(read_one(record), source="urn:newsml:example.org:2025:4711", url=None, published="2025-09-04", text=TEXT)
    record = {**record, "body_text": None, "body_xhtml": HTML, "uri": ADDRESS}
    check(read_one(record), text=LINES, user_has_text=False, url=ADDRESS, title="Neue Brücke")


@pytest.mark.parametrize("name", ["contentType", "contenttype"])
def test_ninjs_2_and_3(read_one, name):
    record = {
        "uri": "urn:x:1",
        "standard": {"name": "ninjs", "version": "3.0"},
        "versionCreated": "2025-09-03T22:15:00Z",
        "headlines": [
            {"role": "short", "value": "Brücke"},
            {"role": "main", name: "text/plain", "value": "Neue Brücke"},
        ],
        "bodies": [
            {"role": "main", name: "text/html", "value": HTML},
            {"role": "teaser", name: "text/plain", "value": LEAD},
        ],
    }
    check(read_one(record), title="Neue Brücke", text=LINES, published="2025-09-04", user_has_text=False)


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
    check(read_one({**post, "excerpt": {"rendered": f"<p>{LEAD}</p>"}}), text=f"{LEAD}\n\n{LINES}")


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


def test_tagesschau(read):
    story = {
        "sophoraId": "bruecke-100",
        "title": "Neue Brücke",
        "topline": "Nordau",
        "firstSentence": "Der Gemeinderat von Nordau hat am Dienstag beraten.",
        "date": "2025-09-04T00:15:00.000+02:00",
        "shareURL": ADDRESS,
        "type": "story",
        "content": [
            {
                "type": "text",
                "value": "<strong>Der Gemeinderat von Nordau</strong> hat am Dienstag beraten. <em>Von Max Muster.</em>",
            },
            {"type": "video", "video": {"title": "Brücke im Bild", "streams": {}}},
            {"type": "headline", "value": "<h2>Kosten</h2>"},
            {"type": "text", "value": "Zwei Millionen &amp; mehr."},
            {"type": "box", "box": {"title": "Zur Sache", "text": "<p>Nordau hat 900 Einwohner.</p>", "images": {}}},
            {"type": "quotation", "quotation": {"text": "„Endlich.“"}},
            {"type": "related", "related": [{"title": "Alte Brücke", "date": "2024-01-01"}]},
        ],
    }
    teaser = {
        "sophoraId": "film-100",
        "title": "Film",
        "type": "story",
        "firstSentence": LEAD,
        "content": [story["content"][1]],
    }
    Path("a.json").write_text(json.dumps({"news": [story], "regional": [teaser], "type": "news"}), encoding="utf-8")
    outcome = read("a.json")
    assert not outcome.problems
    first, second = outcome.articles
    check(first, source=ADDRESS, url=ADDRESS, title="Neue Brücke", published="2025-09-04", user_has_text=False)
    assert first.text == (
        "Der Gemeinderat von Nordau hat am Dienstag beraten. Von Max Muster.\n\nKosten\n\nZwei Millionen & mehr.\n\n"
        "Zur Sache\nNordau hat 900 Einwohner.\n\n„Endlich.“"
    )
    check(second, source="film-100", text=LEAD)


def test_dpa_digitalwires(read_one):
    record = {
        "format": "digitalwires@0.9.1",
        "entry_id": "x1",
        "updated": "2025-09-05T08:00:00Z",
        "urn": "urn:newsml:example.org:20250904:1",
        "version_created": "2025-09-04T10:15:00+02:00",
        "kicker": "Verkehr",
        "headline": "Neue Brücke",
        "teaser": LEAD,
        "byline": "Von Max Muster, dpa",
        "dateline": "Nordau (dpa) - ",
        "article_html": f'<section class="main">{HTML}</section>',
        "linkbox_html": '<section class="linkbox"><ul><li>Website</li></ul></section>',
        "descriptions": None,
    }
    article = read_one(record)
    check(article, source="urn:newsml:example.org:20250904:1", title="Neue Brücke", published="2025-09-04", url=None)
    assert article.text == f"{LEAD}\n\nNordau (dpa) - {LINES}"
    with_dateline = record["article_html"].replace("<p>Der", '<p><span class="dateline">Nordau (dpa) - </span>Der')
    check(read_one({**record, "article_html": with_dateline}), text=article.text)
    check(read_one({**record, "teaser": "Neue Brücke"}), text=f"Nordau (dpa) - {LINES}")
    picture = {
        **record,
        "teaser": None,
        "dateline": None,
        "article_html": None,
        "descriptions": [{"role": "drol:caption", "description": TEXT}],
    }
    check(read_one(picture), text=TEXT)


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


def test_elasticsearch(read):
    hits = [{"_index": "news", "_id": f"h{n}", "_score": 1.0, "_source": {"text": f"{n}. {TEXT}"}} for n in (1, 2)]
    answer = {"took": 3, "hits": {"total": {"value": 2}, "max_score": 1.0, "hits": hits}}
    Path("a.json").write_text(json.dumps(answer), encoding="utf-8")
    assert [(article.source, article.text[:2]) for article in read("a.json").articles] == [("h1", "1."), ("h2", "2.")]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda record: {"articles": [record]},
        lambda record: {"items": [record]},
        lambda record: {"news": [record], "title": "Nachrichten"},
        lambda record: {"data": [record]},
        lambda record: {"data": record},
        lambda record: {"status": "ok", "results": [record]},
        lambda record: {"response": {"numFound": 1, "docs": [record]}},
        lambda record: {"data": [{"id": "9", "type": "node--article", "attributes": record}]},
        lambda record: {"data": {"posts": {"edges": [{"cursor": "x", "node": record}]}}},
        lambda record: {"content": [record], "pageable": {"page": 0}},
        lambda record: {"Artikel": [record]},
        lambda record: [[record]],
    ],
)
def test_wrappers(read_one, wrap):
    article = read_one(wrap({"title": "Neue Brücke", "text": TEXT, "date": "2025-09-04"}))
    check(article, title="Neue Brücke", text=TEXT, published="2025-09-04", user_has_text=True)


def test_a_crawled_page_in_a_record(read_one):
    paragraphs = "".join(f"<p>{TEXT}</p>" for _ in range(5))
    page = f"<!DOCTYPE html><html lang=de><head><title>Neue Brücke</title></head><body><article><h1>Neue Brücke</h1>{paragraphs}</article></body></html>"
    article = read_one({"url": ADDRESS, "html": page, "date": "2025-09-04"})
    assert TEXT in article.text
    assert "<" not in article.text
    check(article, url=ADDRESS, published="2025-09-04", title="Neue Brücke")
