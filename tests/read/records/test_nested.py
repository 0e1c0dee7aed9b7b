"""Records in what is wrapped round them."""

import json
from pathlib import Path

import pytest

from tests.read.records.shared import ADDRESS, SCHEMA_ORG, TEXT, check


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
