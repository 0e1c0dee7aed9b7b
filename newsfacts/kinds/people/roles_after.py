"""Roles right after a name: "Huber, Bürgermeister von Prad", "Huber als Trainer", "Huber (Obfrau)"."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.known_organisations import is_party
from newsfacts.german.people_words import personal_noun
from newsfacts.german.roles import base_role
from newsfacts.german.states import is_state_form
from newsfacts.kinds.people.candidates import RoleNoun
from newsfacts.kinds.people.groups import any_of
from newsfacts.kinds.people.phrases import ADJECTIVE_OF_PERSON, IN_BRACKETS, end_of_phrase, out_of_office
from newsfacts.text.patterns import CAPITAL, NOUN, SMALL

_ROLE = rf"(?P<role>{NOUN})"
_SIGN_OR_END = r"\s*[,.;:)\n!?–—]|\s*\Z"
# "Huber wurde als Bürgermeister vereidigt"; it is somebody else's in "als Bürgermeister Maier".
_CLOSES_AFTER_AS = re.compile(rf"{_SIGN_OR_END}|\s+{SMALL}")
# "Macron, Präsident Frankreichs, kam"
_GENITIVE_AFTER = re.compile(rf"\s+(?P<noun>{NOUN}s)(?=[,.;:)\n!?–—]|\s+und\s|\Z)")
_IN_BRACKET = re.compile(rf"\s?\((?:\d{{1,3}},\s+)?(?P<bracket>{_ROLE}(?=[^()\n]{{0,60}}\)))")


def _determiner() -> str:
    return rf"(?P<article>(?:{any_of('determiner')})\s+)?"


def _modifiers() -> str:
    """Return what may be between the determiner and the role: "ein damals 52-jähriger New Yorker Unternehmer"."""
    adverb = rf"{any_of('adverb')}|(?:{any_of('since')})\s+\d{{4}}"
    adjective = rf"(?:\d{{1,3}}-)?{ADJECTIVE_OF_PERSON}"
    of_town = rf"(?:(?:{any_of('town_first')})\s+)?{CAPITAL}{SMALL}+er(?=\s+{CAPITAL})"
    return rf"(?:(?:{adverb}|{adjective}|{any_of('ordinal')}|[12]\.|{of_town})\s+){{0,3}}"


@cache
def _after() -> re.Pattern[str]:
    """Match a role in apposition or with "als"; the age may precede it: "Anna Huber, 45, Lehrerin"."""
    age = r"(?:,\s+\d{1,3}(?:\s+Jahre(?:\s+alt)?)?)?"
    apposition = rf"{age},\s+{_determiner()}(?:{CAPITAL}\w+s\s+)?"  # "Deutschlands Außenminister"
    as_role = rf"\s+(?:(?:{any_of('copula')})\s+)?(?P<als>als)\s+(?:neue[rn]?\s+)?"
    return re.compile(rf"{IN_BRACKETS}?(?:{apposition}|{as_role}){_modifiers()}(?P<role>(?:{SMALL}+-)?{NOUN})")


@cache
def _and_role() -> re.Pattern[str]:
    adjective = rf"(?P<adjective>{ADJECTIVE_OF_PERSON}\s+)?"
    return re.compile(rf"\s+(?:und|sowie)\s+(?:(?:zugleich|auch)\s+)?{_determiner()}{adjective}{_ROLE}")


@cache
def _closes_apposition() -> re.Pattern[str]:
    """Match what ends an apposition at its noun: a sign, the end, a phrase of the role's own, "a. D."."""
    return re.compile(rf"{_SIGN_OR_END}|\s+(?:{any_of('link_after')})\b|\s+(?:{out_of_office()})")


def find_roles_after(text: str, end: int) -> list[RoleNoun]:
    """Return the roles after a name: in apposition, with "als", in brackets; "Kanzler und CDU-Chef" are two.

    None is his in "Huber, Landesrat und Obmann Maier".
    """
    after, bracket = _after().match(text, end), _IN_BRACKET.match(text, end)
    match = after if after and (bracket is None or _read_role(text, after)) else bracket
    roles: list[RoleNoun] = []
    while match:
        role = _read_role(text, match)
        if role is None:
            return [] if base_role(match["role"]) and not match.groupdict().get("adjective") else roles
        roles.append(role)
        match = _and_role().match(text, role.end)
    return roles


def _read_role(text: str, match: re.Match[str]) -> RoleNoun | None:
    groups = match.groupdict()
    noun, end = match["role"], match.end("role")
    is_party_in_bracket = groups.get("bracket") and is_party(noun)
    article = (groups.get("article") or "").strip()
    name = None if is_party_in_bracket else base_role(noun, article) or personal_noun(noun)
    closes = _CLOSES_AFTER_AS if groups.get("als") else _closes_apposition()
    if name is None or not (closes.match(text, end) or _is_closed_by_place(text, end)):
        return None
    return RoleNoun(name, *match.span("role"), end_of_phrase(text, end))


def _is_closed_by_place(text: str, end: int) -> bool:
    genitive = _GENITIVE_AFTER.match(text, end)
    if genitive is None:
        return False
    return is_state_form(genitive["noun"]) or is_known_place(genitive["noun"].removesuffix("s"))
