"""Knows the words beside quantities that decide what they are and what they count."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.tables import Cells, Row, load_table

Role = Literal[
    "pairing",  # join two numbers that share a unit or a noun: von 3 auf 5 Prozent
    "dimension",  # say what a measure is of, not what is measured: 30.000 Fuß Höhe
    "also preposition",  # qualifiers that are prepositions in other places: über zwei Fälle berichten
    "before qualifier",  # words after which those are qualifiers: mit über 100 Gästen
    "before clock",  # stand before an hour: um acht
    "before year",  # stand before a year: seit 2015
    "no rate",  # follow a period that is a date: am Tag danach
    "tallied",  # ends of nouns whose number may stand in brackets after a name
    "link",  # join two counted nouns: ein Mann und zwei Frauen
    "before part",  # stand before a fraction that has no noun: um ein Viertel gestiegen
    "every",  # lead to a share: jeder dritte Betrieb
    "change",  # follow a percentage that says how much something grew: 13 Prozent mehr
    "before share",  # stand before a percentage whose sign is left out: in Graz sogar 66
    "month abbreviation",  # make a number a date: 3 Aug.
    "middle",  # stand in the middle of a compound that counts nothing: Fünf-Sterne-Hotel
    "quarters",  # end compounds that begin with a fraction and are something of their own: Dreiviertelstunde
    "new count",  # stand before a number that is no item of a list of percentages
]


class FigureContext(Row):
    """A row of data/figures/contexts.tsv: words that play a role beside quantities."""

    role: Role
    words: Cells
    example: str


@cache
def figure_context(role: Role) -> frozenset[str]:
    """Return the words with a role, case-folded."""
    rows = load_table("figures/contexts", FigureContext)
    return frozenset(word.casefold() for row in rows if row.role == role for word in row.words)
