"""Entries: what several mentions have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from newsfacts.finds import Find


@dataclass(frozen=True)
class Entry:
    """The fields of one entry, without its mentions, and the finds that these are, in text order.

    `reasons` say of finds that might belong to another entry why they are of this one.
    """

    fields: dict[str, Any]
    finds: Sequence[Find]
    reasons: Sequence[tuple[Find, str]] = ()


def join_by_fields(finds: Sequence[Find], but: Sequence[str] = ()) -> list[Entry]:
    """Join finds whose fields are equal, those in `but` aside; entries come in the order of their first mention."""
    entries: dict[tuple[Any, ...], tuple[dict[str, Any], list[Find]]] = {}
    for find in finds:
        fields = {name: value for name, value in find.to_attributes().items() if name not in but}
        entries.setdefault(tuple(fields.values()), (fields, []))[1].append(find)
    return [Entry(fields, of_entry) for fields, of_entry in entries.values()]
