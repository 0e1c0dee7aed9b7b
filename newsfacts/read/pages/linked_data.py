"""Reads the JSON-LD of a page: what it says of its article in the terms of schema.org."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from newsfacts.read.pages.layout import tidy
from newsfacts.read.pages.parse import Element

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review)\Z")
# An object in these is another article, or part of this one.
_OTHERS = frozenset(
    """itemListElement hasPart isPartOf mentions citation liveBlogUpdate comment relatedLink significantLink review
    about video image associatedMedia isBasedOn""".split()
)
_AROUND_JSON = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?|;)\s*\Z"
)
_MOST_OBJECTS = 10_000


def read_linked_data(root: Element) -> list[dict[str, Any]]:
    """Return all articles that the JSON-LD of a page describes, the outer ones first."""
    found = [
        entity for script in root.iter("script") if "ld+json" in (script.get("type") or "") for entity in _read(script)
    ]
    return [entity for _, entity in sorted(found, key=lambda pair: pair[0])]


def read_texts(value: Any) -> tuple[str, ...]:
    """Return the texts of a property: a string, a list of them, or the names of the objects that it holds."""
    if isinstance(value, str):
        return (text,) if (text := read_text(value)) else ()
    if isinstance(value, list):
        return tuple(text for part in value[:100] for text in read_texts(part))
    return read_texts(value.get("name")) if isinstance(value, dict) else ()


def read_text(value: str) -> str:
    """Return a text on one line, whose entities and tags are resolved: many pages escape twice."""
    from newsfacts.read.pages.fragments import read_fragment

    return tidy(read_fragment(value) if "<" in value or "&" in value else value)


def _read(script: Element) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the articles in a script, each with its depth."""
    try:
        data = json.loads(_AROUND_JSON.sub("", script.text or ""), strict=False)
    except (ValueError, RecursionError):
        return
    waiting, seen = deque([(0, data)]), 0
    while waiting and seen < _MOST_OBJECTS:
        depth, value = waiting.popleft()
        seen += 1
        if isinstance(value, list):
            waiting.extend((depth, part) for part in value)
        elif isinstance(value, dict):
            if _is_article(value):
                yield depth, value
            waiting.extend(
                (depth + 1, part)
                for key, part in value.items()
                if key not in _OTHERS and isinstance(part, (list, dict))
            )


def _is_article(entity: dict[str, Any]) -> bool:
    types = entity.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and _ARTICLE_TYPE.search(name) for name in names)
