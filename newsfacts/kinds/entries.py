"""Entries: what several mentions have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from newsfacts.annotations import Found

# What belongs to a single mention and not to its entry.
MENTION_FIELDS = ("by",)


@dataclass
class Entry:
    """The fields of one entry and the finds that are its mentions, in text order."""

    fields: dict[str, Any]
    finds: list[Found] = field(default_factory=list)


def join_by_key(finds: list[Found]) -> list[Entry]:
    """Join finds whose fields are equal; entries come in the order of their first mention."""
    entries: dict[tuple[Any, ...], Entry] = {}
    for find in finds:
        fields = {key: value for key, value in find.attributes.items() if key not in MENTION_FIELDS}
        entries.setdefault(tuple(fields.values()), Entry(fields)).finds.append(find)
    return list(entries.values())
