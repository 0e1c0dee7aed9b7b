"""The nouns that head the names of organisations: "Staatsanwaltschaft", "Bundesamt", "Verband"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from newsfacts.tables import Row, load_table, split_cell


class HeadRow(Row):
    """A head noun, its gender (p: plural), and the patterns of names in which it stands."""

    head: str
    gender: str
    kind: str
    patterns: str
    example: str


class Head(NamedTuple):
    """A head noun as it stands in a text: the row of its last part, and the word in base form."""

    row: HeadRow
    patterns: frozenset[str]
    base: str
    prefix: str


@cache
def head_rows() -> dict[str, HeadRow]:
    """Return the head nouns."""
    return {row.head: row for row in load_table("organisations/heads", HeadRow)}


@cache
def _suffixes() -> tuple[tuple[str, HeadRow], ...]:
    rows = [row for row in head_rows().values() if "suffix" in row.patterns]
    return tuple(sorted(((row.head.lower(), row) for row in rows), key=lambda item: -len(item[0])))


@lru_cache(maxsize=65536)
def head_of(word: str) -> Head | None:
    """Return the head noun that the word is, or ends in, in any case of the singular."""
    for base in _singular_bases(word):
        if base in head_rows():
            row = head_rows()[base]
            return Head(row, frozenset(split_cell(row.patterns)), base, "")
        for suffix, row in _suffixes():
            if base.endswith(suffix) and len(base) > len(suffix) + 2:
                return Head(row, frozenset(split_cell(row.patterns)), base, base[: -len(suffix)])
    return None


def _singular_bases(word: str) -> tuple[str, ...]:
    if word.endswith("es") and len(word) > 6:
        return word, word[:-1], word[:-2]
    return (word, word[:-1]) if word.endswith("s") else (word,)


def is_federal(head: Head) -> bool:
    """Say whether a compound names a body of the state by itself ("Bundesrechnungshof")."""
    return head.prefix.startswith("Bundes") and head.row.kind == "state" and not head.prefix.startswith("Bundestag")
