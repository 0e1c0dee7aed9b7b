"""The party of a person: in brackets after the name, or in a compound beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsfacts.german.address import forms_of_address
from newsfacts.german.closed_classes import alternatives
from newsfacts.german.known_organisations import is_party, party_in_compound
from newsfacts.kinds.people.candidates import RoleNoun

_REACH = 70
_BRACKET = re.compile(r"\s?\((?P<inside>[^()\n]{2,40})\)")
_FIRST_OF_LIST = (re.compile(r"[^,;/]*"), re.compile(r"[^,;]*"))


def find_party(text: str, end: int) -> str | None:
    """Return the party in the bracket that follows the name ("Olaf Scholz (SPD)", "(CDU, Hessen)")."""
    bracket = _BRACKET.match(text, end)
    if bracket is None:
        return None
    inside = bracket["inside"]
    firsts = [match[0] for part in _FIRST_OF_LIST if (match := part.match(inside))]
    return next((part.strip() for part in (inside, *firsts) if is_party(part.strip())), None)


@cache
def _compound_before() -> re.Pattern[str]:
    titles = frozenset(word for word, use in forms_of_address().items() if use == "title" and word.endswith("."))
    return re.compile(rf"(?P<word>[\w/]+(?:-[\w/]+)+)\s(?:(?:{alternatives(titles)})\s)*\Z")


def party_of_role(text: str, start: int, roles: Iterable[RoleNoun]) -> str | None:
    """Return the party in a compound next to the name at `start`: "SPD-Chef", "der CDU-Politiker", "die AfD-Frau"."""
    nouns = [text[role.start : role.end] for role in roles]
    compound = _compound_before().search(text, max(0, start - _REACH), start)
    if compound and forms_of_address().get(compound["word"].rsplit("-", 1)[-1]) in {"kin", "title"}:
        nouns.append(compound["word"])
    return next((party for noun in nouns if (party := party_in_compound(noun))), None)
