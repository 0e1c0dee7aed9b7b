"""An article for records, as text and as HTML, and what is checked of it."""

from typing import Any

from newsfacts.types import Article

TEXT = "Der Gemeinderat von Nordau hat am Dienstag über die Brücke beraten. Bürgermeisterin Anna Beispiel war dafür."
LEAD = "Seit Jahren ist die alte Brücke gesperrt, nun sollen zwei Millionen Euro fließen."
ADDRESS = "https://www.nordauer-bote.example/bruecke"
HTML = "<p>Der Gemeinderat von <b>Nordau</b> hat am Dienstag beraten.</p>\n<p>B&uuml;rgermeisterin Anna&nbsp;Beispiel war dafür.</p>"
LINES = "Der Gemeinderat von Nordau hat am Dienstag beraten.\nBürgermeisterin Anna Beispiel war dafür."
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


def check(article: Article, **expected: Any) -> None:
    assert {name: getattr(article, name) for name in expected} == expected
