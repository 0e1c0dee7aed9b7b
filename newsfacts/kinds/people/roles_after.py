"""Roles right after a name: "Huber, Bürgermeister von Prad", "Huber als Trainer", "Huber (Obfrau)"."""

from __future__ import annotations

import re

from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.known_organisations import is_party
from newsfacts.german.people_words import personal_noun
from newsfacts.german.roles import base_role
from newsfacts.german.states import is_state_form
from newsfacts.kinds.people.candidates import RoleNoun
from newsfacts.kinds.people.phrases import IN_BRACKETS, ORDINAL, end_of_phrase
from newsfacts.text.patterns import CAPITAL, NOUN, SMALL, SMALLS

_DETERMINER = r"(?P<article>(?:der|die|ein|eine|sein|seine|ihr|ihre|unser|unsere)\s+)?"
_ROLE = rf"(?P<role>{NOUN})"

# What may stand between the article and the role: "ein damals 52-jähriger New Yorker Unternehmer".
_TIME = r"(?:seit|bis)\s+\d{4}"
_ADVERB = (
    rf"ehemals|einst|damals|selbst|früher|heute|zuvor|bislang|bisher|nun|jetzt|inzwischen|{_TIME}|derzeit|zugleich"
)
_ADJECTIVE = rf"(?:\d{{1,3}}-)?[{SMALLS}-]+(?:e|er|en|em)"
_ADJECTIVE_OF_TOWN = rf"(?:(?:New|Bad|Los|Sankt|St\.)\s+)?{CAPITAL}{SMALL}+er(?=\s+{CAPITAL})"
_MODIFIERS = rf"(?:(?:{_ADVERB}|{_ADJECTIVE}|{ORDINAL}|[12]\.|{_ADJECTIVE_OF_TOWN})\s+){{0,3}}"

# The age may stand between: "Anna Huber, 45, Lehrerin", "Anna Huber (45), Lehrerin".
_AGE = r"(?:,\s+\d{1,3}(?:\s+Jahre(?:\s+alt)?)?)?"
_GENITIVE_BEFORE = rf"(?:{CAPITAL}\w+s\s+)?"  # "Deutschlands Außenminister"
_APPOSITION = rf"{_AGE},\s+{_DETERMINER}{_GENITIVE_BEFORE}"
_AS = r"\s+(?:(?:ist|war|wird|wurde|bleibt)\s+)?(?P<als>als)\s+(?:neue[rn]?\s+)?"
_AFTER = re.compile(rf"{IN_BRACKETS}?(?:{_APPOSITION}|{_AS}){_MODIFIERS}(?P<role>(?:{SMALL}+-)?{NOUN})")
_IN_BRACKET = re.compile(rf"\s?\((?:\d{{1,3}},\s+)?(?P<bracket>{_ROLE}(?=[^()\n]{{0,60}}\)))")
_AND_ROLE = re.compile(
    rf"\s+(?:und|sowie)\s+(?:(?:zugleich|auch)\s+)?{_DETERMINER}(?P<adjective>[{SMALLS}-]+(?:e|er|en)\s+)?{_ROLE}"
)

# What closes it: a sign, the end, a phrase of the role's own, "a. D.".
_SIGN_OR_END = r"\s*[,.;:)\n!?–—]|\s*\Z"
_LINK = r"\s+(?:der|des|von|vom|für|im|in|am|an|beim|bei|zur|aus|und|sowie|mit)\b"
_CLOSES_APPOSITION = re.compile(rf"{_SIGN_OR_END}|{_LINK}|\s+(?:a\.\s?D|i\.\s?R)\.")
# "Huber wurde als Bürgermeister vereidigt"; it is somebody else's in "als Bürgermeister Maier".
_CLOSES_AFTER_AS = re.compile(rf"{_SIGN_OR_END}|\s+{SMALL}")
# "Macron, Präsident Frankreichs, kam"
_GENITIVE_AFTER = re.compile(rf"\s+(?P<noun>{NOUN}s)(?=[,.;:)\n!?–—]|\s+und\s|\Z)")


def find_roles_after(text: str, end: int) -> list[RoleNoun]:
    """Return the roles after a name: in apposition, with "als", in brackets; "Kanzler und CDU-Chef" are two.

    None is his in "Huber, Landesrat und Obmann Maier".
    """
    after, bracket = _AFTER.match(text, end), _IN_BRACKET.match(text, end)
    match = after if after and (bracket is None or _read_role(text, after)) else bracket
    roles: list[RoleNoun] = []
    while match:
        role = _read_role(text, match)
        if role is None:
            return [] if base_role(match["role"]) and not match.groupdict().get("adjective") else roles
        roles.append(role)
        match = _AND_ROLE.match(text, role.end)
    return roles


def _read_role(text: str, match: re.Match[str]) -> RoleNoun | None:
    groups = match.groupdict()
    noun, end = match["role"], match.end("role")
    is_party_in_bracket = groups.get("bracket") and is_party(noun)
    article = (groups.get("article") or "").strip()
    name = None if is_party_in_bracket else base_role(noun, article) or personal_noun(noun)
    closes = _CLOSES_AFTER_AS if groups.get("als") else _CLOSES_APPOSITION
    if name is None or not (closes.match(text, end) or _is_closed_by_place(text, end)):
        return None
    return RoleNoun(name, *match.span("role"), end_of_phrase(text, end))


def _is_closed_by_place(text: str, end: int) -> bool:
    genitive = _GENITIVE_AFTER.match(text, end)
    if genitive is None:
        return False
    return is_state_form(genitive["noun"]) or is_known_place(genitive["noun"].removesuffix("s"))
