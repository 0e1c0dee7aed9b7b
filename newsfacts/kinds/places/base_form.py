"""The name of a place in the nominative: "Kiews" is "Kiew"."""

from __future__ import annotations

from newsfacts.german.gazetteer import is_known_place, nominatives
from newsfacts.german.names import genitive_base
from newsfacts.german.noun_phrases import noun_phrase_follows
from newsfacts.kinds.places.beside_rivers import name_beside_river


def find_base_form(written: str, text: str, end: int) -> str:
    """Return the nominative of a name that ends at text[:end].

    "Kiews" → "Kiew", "Schwarzen Meer" → "Schwarzes Meer", "LINZ" → "Linz".
    """
    written = " ".join(written.split())
    if known := name_beside_river(written) or nominatives().get(written):
        return known
    if written.isupper() and is_known_place(written.title()):
        written = written.title()
    return _strong_form(written) or _genitive_base(written, text, end) or written


def _strong_form(written: str) -> str | None:
    """Return the known place whose adjective is inflected: "Schwarzen Meer" → "Schwarzes Meer"."""
    adjective, blank, noun = written.partition(" ")
    if not blank or not adjective.endswith(("en", "em", "er")):
        return None
    forms = (f"{adjective[:-2]}{ending} {noun}" for ending in ("es", "er", "e"))
    return next((form for form in forms if is_known_place(form)), None)


def _genitive_base(written: str, text: str, end: int) -> str | None:
    base = genitive_base(written)
    is_genitive = base and not is_known_place(written) and (is_known_place(base) or noun_phrase_follows(text, end))
    return base if is_genitive else None
