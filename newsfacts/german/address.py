"""Words of address and kinship before names: "Herr", "Dr.", "Tochter", "Familie", "Sankt"."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.tables import Row, load_table


class AddressRow(Row):
    """A word before a name that is no part of it."""

    word: str
    use: Literal["title", "kin", "family", "saint"]
    gender: Literal["", "m", "f"] = ""
    example: str


@cache
def forms_of_address() -> dict[str, str]:
    """Map each word before names that is no part of them to its use (title, kin, family, saint)."""
    return {row.word: row.use for row in load_table("german/forms_of_address", AddressRow)}


@cache
def genders_of_address() -> dict[str, str]:
    """Map the words before names that show a man or a woman to m or f ("Frau", "Herrn", "Tochter")."""
    return {row.word: row.gender for row in load_table("german/forms_of_address", AddressRow) if row.gender}
