"""Writes pages for tests: an article as publishers show it, with what a test adds to it."""

from __future__ import annotations

import json

HEADLINE = "Neue Brücke für Wörgl"
BODY = (
    "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer neuen Brücke über den Inn beraten und ihr zugestimmt.",
    "Die alte Brücke ist seit dem Hochwasser im Juni gesperrt, und der Verkehr wird seither über Kufstein umgeleitet.",
    "Bürgermeisterin Anna Koch rechnet mit Kosten von zwölf Millionen Euro, von denen das Land die Hälfte tragen soll.",
    "Mit dem Bau soll im Frühjahr begonnen werden, fertig wird die Brücke nach ihren Worten frühestens in drei Jahren.",
)


def write_page(
    *,
    headline: str = f"<h1>{HEADLINE}</h1>",
    above: str = "",
    below_headline: str = "",
    within: str = "",
    after: str = "",
    head: str = "",
    data: object = None,
    body: tuple[str, ...] = BODY,
) -> str:
    """Return a page; `within` stands between the second and the third paragraph, `data` is its JSON-LD."""
    paragraphs = [f"<p>{text}</p>" for text in body]
    paragraphs.insert(2, within)
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    return f"""<!DOCTYPE html><html lang="de"><head><title>{HEADLINE}</title>{head}{script}</head><body>
<nav><ul><li><a href="/">Startseite</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article>{above}{headline}{below_headline}<div class="text">{"".join(paragraphs)}</div>{after}</article></main>
<footer><p>Alle Rechte vorbehalten.</p></footer></body></html>"""
