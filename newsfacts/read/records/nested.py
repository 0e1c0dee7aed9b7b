"""Finds the records in what is wrapped round them: answers of interfaces, feeds, graphs of linked data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsfacts.read.records.fields import Role, has_text, sort_fields

_DEEPEST = 20
_TELLING: tuple[Role, ...] = ("text", "standfirst", "title", "records")
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review)\Z")


def find_records(value: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the records in a value, which may be one itself; what is none is yielded as well, to be an error.

    Linked data about something else is passed over: the publisher, the author, the way to a page.
    """
    if depth >= _DEEPEST or not isinstance(value, (dict, list)):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from find_records(part, depth + 1)
    elif held := _find_held(value):
        outer = {key: part for key, part in value.items() if not isinstance(part, (dict, list))}
        for part in held:
            yield from find_records({**outer, **part} if isinstance(part, dict) else part, depth + 1)
    elif not _is_about_else(value):
        yield value


def _find_held(value: dict[str, Any]) -> list[Any]:
    """Return the records, and the lists of them, that an object without a text of its own holds."""
    fields = sort_fields(value)
    if not fields["records"] or has_text(value):
        return []
    is_record = bool(fields["title"] or fields["standfirst"])
    held = [known.value for known in fields["records"]]
    return [part for part in held if _may_hold(part) or (part == [] and not is_record)]


def _may_hold(value: Any) -> bool:
    """Return whether a value may be a record, or a list of some."""
    parts = value if isinstance(value, list) else [value]
    return any(sort_fields(part)[role] for part in parts if isinstance(part, dict) for role in _TELLING)


def _is_about_else(value: dict[str, Any]) -> bool:
    types = value.get("@type")
    names = types if isinstance(types, list) else [types]
    is_linked_data = any(isinstance(name, str) for name in names)
    return is_linked_data and not has_text(value) and not any(_ARTICLE_TYPE.search(str(name)) for name in names)
