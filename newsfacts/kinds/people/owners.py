"""What a person's role belongs to: the state or the organisation that its noun, its genitive or its adjective names."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from newsfacts.finds import CountryFind, OrganisationFind
from newsfacts.german.inflection import ADJECTIVE, ADJECTIVE_ENDINGS
from newsfacts.german.roles import office_of_state
from newsfacts.kinds.people.candidates import RoleNoun
from newsfacts.kinds.people.groups import any_of, group
from newsfacts.text import ArticleText, Spans

_BEFORE_REACH = 70
# So long is no word: what has no blanks would be read again for each role.
_LONGEST_WORD = 500
_MOST_NOUNS_BETWEEN = 2
# "Präsident der Ukraine", "Chef von Siemens": what follows owns the office. "Professor an der …": it is held there.
LinkGroup = Literal["owned_by", "held_at"]
_GENITIVE = re.compile(r"(?:s|['’`´])\Z")


@cache
def _adjectives_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:(?:{ADJECTIVE}|{any_of('ordinal')})\s)*\Z")


class Owner(NamedTuple):
    """A state or an organisation in the text: half-open offsets, its ISO code or name, and how it is meant."""

    start: int
    end: int
    name: str
    is_state: bool
    by: str = ""


def read_owners(article: ArticleText) -> Spans[Owner]:
    """Return the states and organisations of an article."""
    states = (Owner(find.start, find.end, find.iso, True, find.by) for find in article.finds(CountryFind))
    organisations = (Owner(find.start, find.end, find.name, False) for find in article.finds(OrganisationFind))
    return Spans([*states, *organisations])


def _between(owners: Spans[Owner], start: int, end: int) -> list[Owner]:
    """Return the owners that begin in text[start:end]; in one word organisations come first: "US-Notenbank-Chef"."""
    return sorted(owners.between(start, end), key=lambda owner: (owner.start, owner.is_state))


def find_owner(text: str, role: RoleNoun, owners: Spans[Owner]) -> str | None:
    """Return the ISO code of the state or the name of the organisation that the role belongs to, where that is said.

    In "US-Präsident", "Präsident der Ukraine", "Polens Präsident", "Siemens-Chef", "Chef von Siemens". A state owns
    only offices: the "deutsche Sänger" is not Germany's.
    """
    noun = text[role.start : role.end]
    office = office_of_state(noun)
    candidates = (
        _owner_in_noun(text, role, owners, office),
        _owner_after(text, role, owners, office, "owned_by"),
        _owner_before(text, role, owners) if office else None,
        _owner_after(text, role, owners, "", "held_at"),
    )
    return next((owner.name for owner in candidates if owner), None)


def _owner_in_noun(text: str, role: RoleNoun, owners: Spans[Owner], office: str) -> Owner | None:
    """Return the first part of a compound: "SPD-Chef", "US-Präsident", "„Spiegel“-Redakteur"."""
    first = max(0, role.start - _LONGEST_WORD)
    begin = max(first, text.rfind(" ", first, role.start) + 1, text.rfind("\n", first, role.start) + 1)
    for owner in _between(owners, max(begin - _BEFORE_REACH, 0), role.end):
        if owner.end <= begin or owner.end > role.end or (owner.end <= role.start and text[owner.end] not in '-“"”»«'):
            continue
        is_topic = office == "envoy" and not text[owner.start : owner.end].split("-")[0].isupper()
        if not owner.is_state or (office and not is_topic):
            return owner
    return None


def _owner_after(text: str, role: RoleNoun, owners: Spans[Owner], office: str, link: LinkGroup) -> Owner | None:
    """Return what the phrase after the role is about: "des ukrainischen Parlaments", "von Siemens"."""
    for owner in _between(owners, role.end, role.phrase_end):
        between = text[role.end : owner.start].split()
        is_genitive = not between and owner.is_state and _GENITIVE.search(text, owner.start, owner.end)
        if not is_genitive and not (between and _are_links(between, link)):
            return None
        if not owner.is_state or office:
            return owner
    return None


def _are_links(words: list[str], link: LinkGroup) -> bool:
    """Return whether words join a role to its owner: a link, then articles, adjectives and at most two nouns."""
    nouns = sum(word[:1].isupper() for word in words)
    inner = [word for word in words[1:] if not word[:1].isupper() and word not in group("owned_by")]
    is_open = all(word.endswith(ADJECTIVE_ENDINGS) for word in inner)
    return words[0].strip('„“"»«') in group(link) and is_open and nouns <= _MOST_NOUNS_BETWEEN


def _owner_before(text: str, role: RoleNoun, owners: Spans[Owner]) -> Owner | None:
    """Return the state of an adjective or genitive before an office: "der französische", "Polens früherer"."""
    first = max(0, role.start - _BEFORE_REACH)
    adjectives = _adjectives_before().search(text, first, role.start)
    begin = adjectives.start() if adjectives else role.start
    for owner in _between(owners, first, role.start):
        is_adjective = owner.by == "adjective" and (owner.start >= begin or owner.end == begin - 1)
        is_genitive = owner.end == begin - 1 and _GENITIVE.search(text, owner.start, owner.end) is not None
        if is_adjective or is_genitive:
            return owner
    return None
