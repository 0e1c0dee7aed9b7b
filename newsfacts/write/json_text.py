"""Writes JSON: a list of articles, or one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from newsfacts.types import Facts
from newsfacts.write.terminal import guard_terminal

_LINE = 110  # characters: what fits is not spread over several lines


def write_json(articles: Iterable[Facts], out: TextIO) -> None:
    """Write a list, element by element."""
    out = guard_terminal(out)
    separator = "["
    for facts in articles:
        out.write(f"{separator}\n  {_lay_out(facts.model_dump(mode='json'), '  ')}")
        separator = ","
    out.write("[]\n" if separator == "[" else "\n]\n")


def write_json_lines(articles: Iterable[Facts], out: TextIO) -> None:
    """Write one article a line, flushed at once, for those who read along."""
    out = guard_terminal(out)
    for facts in articles:
        out.write(_dump(facts.model_dump(mode="json")) + "\n")
        out.flush()


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lay_out(value: Any, indent: str) -> str:
    """Return JSON for people: a field or an item a line, small objects and lists on one line."""
    line = _dump(value)
    if len(indent) + len(line) <= _LINE or not isinstance(value, (dict, list)):
        return line
    inner = indent + "  "
    if isinstance(value, dict):
        parts = [f"{_dump(key)}: {_lay_out(item, inner)}" for key, item in value.items()]
    else:
        parts = [_lay_out(item, inner) for item in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(parts) + f"\n{indent}{closing}"
