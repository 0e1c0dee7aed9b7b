"""The closed classes of words that the grammar of quantities asks for by their role."""

from __future__ import annotations

from functools import cache

from newsfacts.tables import Row, load_table, split_cell


class FigureWords(Row):
    """A row of data/figures/words.tsv: a role in the grammar, its words in small letters, what the role is."""

    role: str
    words: str
    purpose: str


@cache
def word_class(role: str) -> frozenset[str]:
    """Return the words with a role, case-folded; a role that the table lacks is a mistake in the code."""
    (row,) = (row for row in load_table("figures/words", FigureWords) if row.role == role)
    return frozenset(word.casefold() for word in split_cell(row.words))
