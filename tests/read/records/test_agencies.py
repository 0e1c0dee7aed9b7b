"""Records in the shape in which agencies and broadcasters write them."""

import json
from pathlib import Path

import pytest

from tests.read.records.shared import ADDRESS, HTML, LEAD, LINES, TEXT, check


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
    assert article.text == f"{LEAD}\nNordau (dpa) - {LINES}"
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
        "Der Gemeinderat von Nordau hat am Dienstag beraten. Von Max Muster.\nKosten\nZwei Millionen & mehr.\n"
        "Zur Sache\nNordau hat 900 Einwohner.\n„Endlich.“"
    )
    check(second, source="film-100", text=LEAD)
