"""Marks in the sentences of tests, with what is expected of them: `Im [Mai 2019]{value=2019-05} kam sie.`"""

from __future__ import annotations

import re
from typing import NamedTuple

_GROUP = re.compile(r"\{([^{}]*)\}")
_ATTRIBUTE = re.compile(r'(?P<key>\w+)=(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]*))(?!\S)')


class Mark(NamedTuple):
    """Half-open offsets in the plain text, and what the braces after the mark say."""

    start: int
    end: int
    attributes: dict[str, str]


def read_marks(marked: str, opening: str = "[", closing: str = "]") -> tuple[str, list[Mark]]:
    """Return the text without its marks, and the marks in text order.

    Braces right after a mark hold its attributes, `{key=value key="value with blanks"}`; a mark is returned once for
    each pair of braces. Raises ValueError for a mark or braces that are not closed, nested or empty marks, braces
    without a mark, and attributes that are not of that form.
    """
    text, marks, position = "", [], 0
    inner = f"[^{re.escape(opening + closing)}]+"
    for match in re.finditer(rf"{re.escape(opening)}({inner}){re.escape(closing)}((?:{_GROUP.pattern})*)", marked):
        text += marked[position : match.start()]
        start, end = len(text), len(text) + len(match[1])
        marks += [Mark(start, end, _read_attributes(group)) for group in _GROUP.findall(match[2]) or [""]]
        text += match[1]
        position = match.end()
    text += marked[position:]
    if stray := {opening, closing, "{", "}"} & set(text):
        raise ValueError(f"{', '.join(sorted(stray))} belongs to no complete mark: {marked}")
    return text, marks


def _read_attributes(group: str) -> dict[str, str]:
    """Read what is between two braces; `key=` is an empty value."""
    pairs = [(match["key"], match["quoted"] or match["plain"] or "") for match in _ATTRIBUTE.finditer(group)]
    if _ATTRIBUTE.sub("", group).strip() or len(dict(pairs)) < len(pairs):
        raise ValueError(f"attributes must be key=value, each key once: {{{group}}}")
    return dict(pairs)
