"""Finds out what the columns of a table hold: by the header, else by what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from newsfacts.read.problems import LeftOutError
from newsfacts.read.records.fields import find_roles, is_same_name, sort_fields

_TEXT = "text"  # what a column is called once it is known to hold the texts
_FEWEST_WORDS = 5  # of a text, on average; what is called "Artikel" may be a number, "Inhalt" a word
_FEWEST_WORDS_UNNAMED = 10
_TIMES_LONGER = 2  # than any other column
_LONGEST_NAME = 60  # characters
_MOST_LISTED = 30


class Columns(NamedTuple):
    """The names of the columns, and the place of that with the texts."""

    names: list[str]
    text: int


def has_header(first: Sequence[Any]) -> bool:
    """Return whether the first row of a table names its columns."""
    cells = ["" if cell is None else str(cell).strip() for cell in first]
    if any(map(find_roles, cells)):
        return True
    return not any(len(cell) > _LONGEST_NAME or cell.isdecimal() or "://" in cell for cell in cells)


def choose_columns(
    header: Sequence[str] | None, body: Sequence[Sequence[Any]], wanted: str | None, where: str
) -> Columns:
    """Choose the column of the texts; columns without a header are called by their numbers, from 1.

    `wanted` is its name, where the user gives it. Raises LeftOutError where there is none.
    """
    names = _make_unique([""] * max(map(len, body)) if header is None else header)
    text = _find_text(names, body) if wanted is None else _find_named(names, wanted)
    if text is None:
        listed = ", ".join(names[:_MOST_LISTED]) + (" …" if len(names) > _MOST_LISTED else "")
        what, remedy = "no column holds texts", f"name one with --text-column: {listed}"
        if wanted is not None:
            what, remedy = f"there is no column {wanted!r}", f"the columns are {listed}"
        raise LeftOutError(what, sort="tables without a column of texts", where=where, remedy=remedy)
    if wanted is not None or not find_roles(names[text]) & {"text", "standfirst"}:
        names = [f"{name} (not the text)" if "text" in find_roles(name) else name for name in names]
        names[text] = _TEXT
    return Columns(names, text)


def _make_unique(names: Sequence[str]) -> list[str]:
    """Call columns without a name by their numbers, and those of one name as well."""
    seen: set[str] = set()
    unique = []
    for number, name in enumerate(names, 1):
        name = name or str(number)
        unique.append(f"{name} ({number})" if name in seen else name)
        seen.add(name)
    return unique


def _find_named(names: list[str], wanted: str) -> int | None:
    exact = [place for place, name in enumerate(names) if name == wanted]
    alike = [place for place, name in enumerate(names) if is_same_name(name, wanted)]
    return next(iter(exact or alike), None)


def _find_text(names: list[str], body: Sequence[Sequence[Any]]) -> int | None:
    fields = sort_fields(dict.fromkeys(names, True))
    words = [_count_words(body, place) for place in range(len(names))]
    named = [names.index(known.key) for known in fields["text"]]
    filled = [place for place in named if words[place] >= _FEWEST_WORDS]
    standfirsts = [names.index(known.key) for known in fields["standfirst"]]
    longest = _find_longest(words)
    return next((place for place in (*filled, longest, *named, *standfirsts) if place is not None), None)


def _find_longest(words: list[float]) -> int | None:
    """Return the column whose texts are by far the longest."""
    *_, second, most = (0.0, 0.0, *sorted(words))
    return words.index(most) if most >= max(_FEWEST_WORDS_UNNAMED, _TIMES_LONGER * second) else None


def _count_words(body: Sequence[Sequence[Any]], place: int) -> float:
    """Return how many words the texts in a column have on average."""
    cells = [row[place] for row in body if place < len(row)]
    lengths = [len(cell.split()) for cell in cells if isinstance(cell, str) and cell.strip()]
    return sum(lengths) / len(lengths) if lengths else 0.0
