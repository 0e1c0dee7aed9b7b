"""Splits a JSON text into the values that follow each other in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from newsfacts.errors import ReadError

_BLANKS = re.compile(r"[ \t\r\n]*")
_decoder = json.JSONDecoder()


def split_values(text: str, where: str) -> Iterator[tuple[int, Any]]:
    """Yield the values of a JSON text, those of a list one by one, with their offsets. Raises ReadError."""
    at = _skip_blanks(text, 0)
    while at < len(text):
        if text[at] != "[":
            start, (value, end) = at, _parse_value(text, at, where)
            yield start, value
            at = _skip_blanks(text, end)
            continue
        at = _skip_blanks(text, at + 1)
        while text[at : at + 1] != "]":
            start, (value, end) = at, _parse_value(text, at, where)
            yield start, value
            at = _skip_blanks(text, end)
            if text[at : at + 1] == ",":
                at = _skip_blanks(text, at + 1)
            elif text[at : at + 1] != "]":
                raise _broken("expected , or ] after a record", text, at, where)
        at = _skip_blanks(text, at + 1)


def _skip_blanks(text: str, at: int) -> int:
    return _BLANKS.match(text, at).end()  # type: ignore[union-attr]  # matches the empty string too


def _parse_value(text: str, at: int, where: str) -> tuple[Any, int]:
    try:
        return _decoder.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise _broken(error.msg, text, error.pos, where) from error
    except (ValueError, RecursionError) as error:
        raise _broken(str(error), text, at, where) from error


def _broken(what: str, text: str, at: int, where: str) -> ReadError:
    """Name the line within a file; for a single line, whose number `where` holds, the column is enough."""
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    place = f"line {line}, column {column}" if "\n" in text else f"column {column}"
    return ReadError(f"broken JSON ({what[:1].lower()}{what[1:]}, {place})", where=where)
