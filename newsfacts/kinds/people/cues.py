"""What surrounds a name tells that it is one: a picture credit, a role before it, whom somebody works for behind it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from newsfacts.german.known_organisations import is_known_organisation
from newsfacts.german.names import FUNCTION_WORDS
from newsfacts.german.roles import base_role, forms_of_address
from newsfacts.german.states import is_state_form
from newsfacts.kinds.people.given_names import is_given_name
from newsfacts.kinds.people.objections import is_surely_place

Offsets = tuple[int, int]

# Who took a picture stands before the agency or behind it: "(Anna Huber/dpa)", "Foto: Anna Huber / AFP", "APA/Anna
# Huber".
_PICTURE_CREDIT = re.compile(
    r"(?:\(|©\s?|\b(?:Foto|Fotos|Bild|Bilder|Foto-Credit|Credit)s?:\s?)"
    r"(?P<name>[A-ZÄÖÜ][\w.'’-]+(?: [A-ZÄÖÜ][\w.'’-]*| (?:von|van|de|di|der|al)){1,3})\s?[/|]\s?(?P<agency>[\w-]+)"
)
_AGENCY_CREDIT = re.compile(
    r"\b(?P<agency>[A-Za-z]{2,10})\s?/\s?(?P<name>[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+)(?=[\s.,]*(?:\n|\)|\Z))"
)
# What the recogniser misses is plain behind a role: "Kritiker Urs Bänziger".
_BEHIND_ROLE = re.compile(
    r"(?<![\w-])(?P<role>[A-ZÄÖÜ][\w-]{3,}) (?P<name>(?P<first>[A-ZÄÖÜ][a-zäöüßéèáóíçčšž]+(?:-[A-ZÄÖÜ]\w+)?)"
    r"(?: [A-ZÄÖÜ]\.)?(?: (?:von|van|de|di))? (?P<last>[A-ZÄÖÜ][\w-]*[a-zäöüß]))(?![\w-])(?! [A-ZÄÖÜ])"
)
_ADJECTIVE_ENDINGS = ("liche", "ische", "ige")
_ABSTRACT_ENDINGS = ("heit", "keit", "schaft", "tion", "tät")
# Of those the news tells whom they work for: "Analystin Eva Huber von Siemens".
_WORK_FOR_SOMEBODY = tuple(
    "analyst analystin ökonom ökonomin volkswirt volkswirtin experte expertin stratege strategin händler händlerin "
    "verleger verlegerin sprecher sprecherin".split()
)


def find_credited(text: str, start: int) -> list[Offsets]:
    """Return the names of photographers in picture credits."""
    credits = (*_PICTURE_CREDIT.finditer(text, start), *_AGENCY_CREDIT.finditer(text, start))
    return [
        match.span("name")
        for match in credits
        if match["agency"] in {"Pool", "Archiv"} or is_known_organisation(match["agency"])
    ]


def find_behind_role(text: str, start: int, inhabitants: Collection[int]) -> Iterator[Offsets]:
    """Yield given name and surname behind a role noun or an inhabitant, where neither is anything else."""
    for match in _BEHIND_ROLE.finditer(text, start):
        words = (match["first"], match["last"])
        is_noun_phrase = match["first"].endswith(_ADJECTIVE_ENDINGS) or match["last"].endswith(_ABSTRACT_ENDINGS)
        is_told = base_role(match["role"]) or match.start("role") in inhabitants
        if is_told and not is_noun_phrase and not any(_is_something_else(word) for word in (*words, match["name"])):
            yield match.span("name")


def _is_something_else(word: str) -> bool:
    known = is_state_form(word) or is_surely_place(word) or is_known_organisation(word)
    return known or base_role(word) is not None or word.lower() in FUNCTION_WORDS


def works_for(text: str, words: list[Offsets]) -> bool:
    """Tell "Analystin Eva Huber von Siemens" from "Komponist Carl Maria von Weber" by the word before "von"."""
    _, second, link, _ = (text[slice(*word)] for word in words)
    before = text[max(0, words[0][0] - 40) : words[0][0]].split()
    is_name = is_given_name(second) or second in forms_of_address() or base_role(second) is not None
    return link == "von" and not is_name and bool(before) and before[-1].lower().endswith(_WORK_FOR_SOMEBODY)
