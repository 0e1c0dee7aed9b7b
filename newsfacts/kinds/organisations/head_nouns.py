"""The nouns that head the names of organisations: "Staatsanwaltschaft", "Bundesamt", "Verband"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from newsfacts.german.inflection import GENITIVE_ENDINGS, base_forms
from newsfacts.kinds.organisations.name_grammar import words_of_role
from newsfacts.tables import CellsOf, Row, load_table

HeadKind = Literal[
    "agency", "armed", "authority", "church", "club", "company", "hospital", "media", "museum", "party", "platform",
    "school", "state",
]  # fmt: skip
# What may belong to the head noun in a name, or follow it: the table's head has an example of each.
HeadPattern = Literal["adjective", "place", "for", "genitive", "members", "hyphen", "us", "suffix", "named", "quoted"]


# A shorter noun in -es is not read as a genitive: "die Richtlinie des Rates zur Angleichung" names no council.
_SHORTEST_IN_ES = 7


class HeadRow(Row):
    """A head noun, its gender (p: plural), and the patterns of the names that it heads."""

    head: str
    gender: Literal["m", "f", "n", "p"]
    kind: HeadKind
    patterns: CellsOf[HeadPattern]
    example: str


class Head(NamedTuple):
    """A head noun in a text: the row of its last part, the word in base form, and what precedes that part."""

    row: HeadRow
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
    for base in base_forms(word, GENITIVE_ENDINGS if len(word) >= _SHORTEST_IN_ES else ("s",)):
        if base in head_rows():
            row = head_rows()[base]
            return Head(row, base, "")
        for suffix, row in _suffixes():
            if base.endswith(suffix) and len(base) > len(suffix) + 2:
                return Head(row, base, base[: -len(suffix)])
    return None


def is_federal(head: Head) -> bool:
    """Return whether a compound names a body of the state by itself ("Bundesrechnungshof")."""
    return head.row.kind == "state" and head.prefix.startswith(tuple(words_of_role("federal")))
