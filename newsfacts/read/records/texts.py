"""Reads the texts of records: strings, and what systems make of them, with or without HTML in them."""

from __future__ import annotations

import html
import itertools
import re
from typing import Any

# What no text has that is not written in HTML.
_TAGS = re.compile(
    r"</(?:p|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|section|article|figure|table|body)\s*>"
    r"|<(?:p|br|img)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_PARAGRAPHS = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_BLOCKS = re.compile(r"<(?:h[1-6]|ul|ol|li|blockquote|section|article|table)\b", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t\r\n]*\n")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)
_PAGE = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_CUT_OFF = re.compile(r"(?:…|\.{3})?\s*\[\+?\d+ chars\]\s*\Z")  # as NewsAPI and GNews write it
_LONGEST_MARK = 40  # characters
_WORDS = re.compile(r"[\W_]+")
_COMPARED = 40  # letters by which a standfirst is known in the text


def holds_text(value: Any) -> bool:
    """Return whether a field holds a text in a shape that `read_text` knows."""
    if isinstance(value, list):
        return any(isinstance(part, dict) and _read_part(part) for part in value)
    return isinstance(value, str) or (
        isinstance(value, dict) and (_has_sections(value) or _find_inner(value) is not None)
    )


def read_text(value: Any) -> str | None:
    """Return the text of a field; None where there is none of a known shape.

    A string without HTML is returned as it is, to the letter. Other shapes are those of WordPress and Drupal
    (`rendered`, `value`), Fundus (sections), ninjs (bodies), feedparser and tagesschau (parts).
    """
    if isinstance(value, str):
        return resolve_markup(value)
    if isinstance(value, list):
        return _read_parts([part for part in value if isinstance(part, dict)])
    if not isinstance(value, dict):
        return None
    if _has_sections(value):
        return _join_sections(value)
    text = _find_inner(value)
    return None if text is None else resolve_markup(text)


def resolve_markup(text: str) -> str:
    """Return a text without the tags and entities of HTML; one that has none is returned as it is."""
    if "<" in text and _TAGS.search(text):
        from newsfacts.read.pages.fragments import read_fragment

        return read_fragment(text if _PARAGRAPHS.search(text) else _mark_paragraphs(text))
    return html.unescape(text) if "&" in text and _ENTITY.search(text) else text


def is_page(text: str) -> bool:
    """Return whether it is a whole page."""
    return bool(_PAGE.match(text))


def drop_cut_off_mark(text: str) -> str:
    """Return a text without the mark at its end that says how much was cut off; one without it as it is."""
    mark = _CUT_OFF.search(text, max(len(text) - _LONGEST_MARK, 0))
    return text[: mark.start()].rstrip() if mark else text


def is_part_of(standfirst: str, text: str) -> bool:
    """Return whether a standfirst is in the text already, or begins like a passage of it, cut off later."""
    return _reduce(standfirst)[:_COMPARED] in _reduce(text)


def repeats(standfirst: str, title: str) -> bool:
    """Return whether a standfirst says nothing that is not in the title."""
    return _reduce(standfirst) in _reduce(title)


def _reduce(text: str) -> str:
    return _WORDS.sub("", text).casefold()


def _mark_paragraphs(text: str) -> str:
    """Make elements of the paragraphs that only blank lines, or line ends, divide; else they would run together."""
    if _BLANK_LINES.search(text):
        return _BLANK_LINES.sub("<p>", text)
    return text if _BLOCKS.search(text) else text.replace("\n", "<p>")


def _find_inner(value: dict[str, Any]) -> str | None:
    return next((value[key] for key in ("rendered", "value") if isinstance(value.get(key), str)), None)


def _has_sections(value: dict[str, Any]) -> bool:
    return isinstance(value.get("sections"), list)


def _join_sections(body: dict[str, Any]) -> str:
    """Join a body in sections, as Fundus writes it, the way Fundus does."""
    parts = [body.get("summary")]
    for section in filter(lambda section: isinstance(section, dict), body["sections"]):
        parts += [section.get("headline"), section.get("paragraphs")]
    lists = (part for part in parts if isinstance(part, list))
    return "\n\n".join(line for line in itertools.chain.from_iterable(lists) if isinstance(line, str))


def _read_parts(parts: list[dict[str, Any]]) -> str | None:
    """Join the parts of a text; of several that are one text in several media types, the main one or the longest."""
    texts = [(part, resolve_markup(text)) for part in parts if (text := _read_part(part))]
    if not texts:
        return None
    if any("/" in _read_type(part) for part in parts):
        return max(texts, key=lambda pair: (pair[0].get("role") == "main", len(pair[1])))[1]
    return "\n".join(text for _, text in texts)


def _read_part(part: dict[str, Any]) -> str | None:
    kind = _read_type(part)
    # tagesschau puts what a part is into a field of that name. Links, pictures and players are no text.
    inner = part.get(kind) if kind in ("box", "quotation") else None
    values = map(inner.get, ("title", "text")) if isinstance(inner, dict) else map(part.get, ("value", "description"))
    return "\n".join(value for value in values if isinstance(value, str) and value.strip()) or None


def _read_type(part: dict[str, Any]) -> str:
    """Return the media type of a part, or what else it is."""
    return next((part[key] for key in ("contenttype", "contentType", "type") if isinstance(part.get(key), str)), "")
