"""Nouns for women by where they come from, which are no roles: "Boznerin", "Italienerin"."""

from __future__ import annotations

from functools import cache, lru_cache

from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.states import is_state_form
from newsfacts.tables import Row, load_table


class InhabitantRow(Row):
    """A woman by where she comes from, where the noun differs from the place's name."""

    noun: str


@lru_cache(maxsize=1 << 12)
def is_inhabitant(word: str) -> bool:
    """Return whether the noun names a woman by where she comes from ("Italienerin", "Boznerin", "Mailänderin")."""
    if is_state_form(word):
        return True
    place = word.rsplit("-", 1)[-1].removesuffix("erin")
    plain = place.replace("änd", "and")
    forms = (place, f"{place}en", f"{place}e", f"{place[:-1]}en", f"{place[:-1]}e{place[-1:]}", plain, f"{place}n")
    return word.endswith("erin") and (word in _inhabitants() or any(is_known_place(form) for form in forms))


@cache
def _inhabitants() -> frozenset[str]:
    return frozenset(row.noun for row in load_table("german/inhabitants", InhabitantRow))
