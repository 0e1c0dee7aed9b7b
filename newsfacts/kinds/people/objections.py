"""What is no person though a recogniser takes it for one: places, houses, storms, ships, animals, companies."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Literal

from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place
from newsfacts.german.known_organisations import is_known_organisation, words_for
from newsfacts.german.names import FUNCTION_WORDS, QUOTES, follows_determiner, genitive_base
from newsfacts.german.roles import base_role, forms_of_address
from newsfacts.german.states import capital_of, is_state_form
from newsfacts.kinds.people.given_names import is_given_name
from newsfacts.tables import Row, load_table

_OFFICE_OF = re.compile(r"(?P<office>[A-ZÄÖÜ][\w-]+) (?:von|in|aus) \Z")
# What the recogniser takes for a name behind these is a noun in the genitive ("wegen Nebels").
_GENITIVE_PREPOSITIONS = frozenset("wegen trotz während infolge aufgrund mangels seitens angesichts".split())
_NOUN_BEFORE = re.compile(rf"(?P<noun>[A-ZÄÖÜ][\w-]+)[^\S\n](?:[{QUOTES}])?\Z")
_NOUN_BEHIND = re.compile(r"[^\S\n](?P<noun>[A-ZÄÖÜ][\w-]+)")
_ROLE_OF = re.compile(r"(?P<role>[A-ZÄÖÜ][\w-]+) (?:des|der) \Z")
_OPENS_SENTENCE = re.compile(r"(?:\A|[.!?:\n]\s?|[„»\"“])\Z")
_REACH = 40


class ThingRow(Row):
    """A noun for what bears a person's name, and where it stands; `compound`: also as the end of a longer noun.

    `determiner` asks for an article before the noun, which is else a name itself ("Rose", "Wolf").
    """

    noun: str
    place: Literal["before", "behind"]
    compound: Literal["", "yes"] = ""
    determiner: Literal["", "yes"] = ""
    example: str
    source: str


@cache
def _things(place: str, *, needs_determiner: bool = False) -> re.Pattern[str]:
    """Match the nouns in lower case that stand before or behind a name of a thing; a group has what precedes one."""
    rows = [row for row in load_table("people/things", ThingRow) if row.place == place]
    rows = [row for row in rows if not row.determiner or needs_determiner]
    whole = "|".join(re.escape(row.noun.lower()) for row in rows)
    ends = "|".join(re.escape(row.noun.lower()) for row in rows if row.compound)
    return re.compile(rf"(?:(.*-)?(?:{whole})|(.{{3,}})(?:{ends}))(?:e?s)?")


def is_thing_noun(word: str) -> bool:
    """Tell whether a noun before a name makes it that of a thing or an animal ("Rettungsschiff", "Eisbär")."""
    return _things("before").fullmatch(word.lower()) is not None


def names_thing(text: str, start: int) -> bool:
    """Tell whether a noun right before text[start:] makes a thing or an animal of the name ("Sturm Sabine")."""
    before = _NOUN_BEFORE.search(text, max(0, start - _REACH), start)
    if before is None or _is_role_of_owner(text, before.start("noun"), start):
        return False
    nouns = _things("before", needs_determiner=follows_determiner(text, before.start("noun")))
    return nouns.fullmatch(before["noun"].lower()) is not None


def _is_role_of_owner(text: str, noun: int, start: int) -> bool:
    """Tell whether it is the one who has a role in the thing: "der Gründer des Unternehmens Anna Huber"."""
    owner = _ROLE_OF.search(text, max(0, noun - _REACH), noun)
    given = _NOUN_BEHIND.match(text, start - 1)
    is_told = owner is not None and base_role(owner["role"]) is not None and owner["role"] != "Kapitän"
    return is_told and given is not None and is_given_name(given["noun"])


def _stands_before_thing(text: str, end: int) -> bool:
    """Tell whether a noun right behind a name makes a thing of both ("Heinrich Böll Stiftung")."""
    behind = _NOUN_BEHIND.match(text, end)
    return behind is not None and _things("behind").fullmatch(behind["noun"].lower()) is not None


def is_named_after(noun: str) -> bool:
    """Tell whether the noun behind a name and a hyphen makes a thing of both ("Trump-Tower", "Adenauer-Stiftung")."""
    return _things("behind").fullmatch(noun.lower()) is not None


def is_surely_place(name: str) -> bool:
    """Tell whether a name is a place and not as likely a surname ("Lincoln")."""
    return capital_of(name) is not None or (is_known_place(name) and not is_ambiguous_place(name))


def object_to_person(text: str, span: tuple[int, int], known: Collection[str]) -> str:
    """Say why it is no person what the recogniser takes for one: a place, a state, a house, a family, a saint."""
    written = text[slice(*span)]
    words = written.split()
    before = text[max(0, span[0] - 30) : span[0]].split()
    address = forms_of_address().get(before[-1].strip(QUOTES + "("), "") if before else ""
    if address in {"family", "saint"} or words[-1].islower():
        return f"names a {address}" if address else "ends in a word in lower case"
    if names_thing(text, span[0]) or (len(words) > 1 and is_thing_noun(words[0])):
        return "a thing or an animal by the noun before it"
    if len(words) > 1:
        is_part = follows_determiner(text, span[0]) and _stands_before_thing(text, span[1])
        return "part of a thing's name" if is_part else _objection_to_full_name(written, words)
    office = _OFFICE_OF.search(text, max(0, span[0] - 60), span[0])
    if office and base_role(office["office"]):
        return f"what somebody is {office['office']} of"
    base = genitive_base(written) or written
    if address == "title" or written in known or base in known:
        return ""
    opens = _OPENS_SENTENCE.search(text, max(0, span[0] - 3), span[0])
    if opens and written.endswith("e") and _NOUN_BEHIND.match(text, span[1]):
        return "an adjective before its noun"  # "Scharfe Kritik"
    return _objection_to_lone_name(written, base, before[-1] if before else "", follows_determiner(text, span[0]))


def _objection_to_full_name(written: str, words: list[str]) -> str:
    if _ends_as_thing(words):
        return "a thing that bears somebody's name"
    if is_known_organisation(written):
        return "a known organisation"
    if is_state_form(written):
        return "means a state"
    return "a known place" if is_surely_place(written) else ""


def _ends_as_thing(words: list[str]) -> bool:
    """Tell whether the last word is a house, a prize or a company: "Georg Büchner Preis", but not "Thomas Preis"."""
    if words[-1] in words_for("legal_form"):
        return True
    thing = _things("behind").fullmatch(words[-1].lower())
    return thing is not None and (len(words) > 2 or any(thing.groups()))


def _objection_to_lone_name(word: str, base: str, before: str, after_determiner: bool) -> str:
    """Say why a single word that the recogniser takes for a person is none."""
    if word.lower() in FUNCTION_WORDS:
        return "a function word"
    if len(word) < 2 or (word.isupper() and len(word) <= 4) or ("-" in word and _ends_as_thing([word])):
        return "an abbreviation, or a thing that bears somebody's name"
    if base_role(before) is not None:
        return "a known organisation" if is_known_organisation(word) else ""
    if is_state_form(word) or is_state_form(base):
        return "means a state"
    if is_known_organisation(word):
        return "a known organisation"
    if before.lower() in _GENITIVE_PREPOSITIONS and base != word:
        return f'a noun in the genitive behind "{before}"'
    if is_surely_place(word) or is_surely_place(base):
        return "a known place"
    if after_determiner:
        return "an article stands before it"
    return "a role, or a surname like one" if base_role(word) is not None else ""
