"""Given names, and whether a man or a woman bears one."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.tables import Row, load_table


class GivenNameRow(Row):
    """A given name and who bears it: m, f, or empty where both do."""

    name: str
    gender: Literal["", "m", "f"] = ""


@cache
def _given_names() -> dict[str, str]:
    return {row.name: row.gender for row in load_table("people/given_names", GivenNameRow)}


def is_given_name(word: str) -> bool:
    """Return whether the word is an everyday given name; of a double one ("Hans-Peter") the first part counts."""
    return word.split("-")[0] in _given_names()


def gender_of(name: str) -> str:
    """Return m or f by the first given name, "" where it leaves that open or the name is a surname alone."""
    first, blank, _ = name.partition(" ")
    return _given_names().get(first.split("-")[0], "") if blank else ""
