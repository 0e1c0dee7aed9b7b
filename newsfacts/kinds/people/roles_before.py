"""Roles right before a name: "Bundeskanzler und CDU-Chef Merz", "Der Präsident der Ukraine, Selenskyj"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsfacts.german.address import forms_of_address
from newsfacts.german.closed_classes import words_of
from newsfacts.german.inflection import ADJECTIVE_ENDING
from newsfacts.german.known_organisations import is_party
from newsfacts.german.noun_phrases import ends_noun_phrase
from newsfacts.german.numbers import parse_cardinal
from newsfacts.german.people_words import personal_noun
from newsfacts.german.roles import base_role
from newsfacts.kinds.people.candidates import RoleNoun
from newsfacts.kinds.people.groups import group
from newsfacts.kinds.people.phrases import IN_BRACKETS, out_of_office
from newsfacts.text import Offsets
from newsfacts.text.patterns import NOUN, SMALLS
from newsfacts.text.spans import Stretch
from newsfacts.text.words import split_at_blanks

_REACH = 120
_MOST_LINKED_WORDS = 7
_ADJECTIVE = re.compile(rf"[{SMALLS}\d][\w-]*{ADJECTIVE_ENDING}\Z")
_QUOTES = "\"'„“”»«‚‘’"

_CLAUSE_SIGNS = r";:!?()\n„“\"»«–—"
_CLAUSE_OPENS = rf"(?:^|[{_CLAUSE_SIGNS}]|\.\s|, )"
# A comma between digits is one of decimals; one before the name ends an apposition.
_CLAUSE_WORDS = rf"(?P<words>(?:[^{_CLAUSE_SIGNS},]|,(?=\d))*)(?P<comma>,)?"
_CLAUSE_BEFORE = re.compile(rf"{_CLAUSE_OPENS}{_CLAUSE_WORDS}\s*\Z")
_LISTED = re.compile(rf"(?<![\w-])(?P<role>{NOUN}),\s\Z")
_CONJUNCTION = re.compile(rf"{IN_BRACKETS}?(?: und | sowie |, )")


@cache
def _out_of_office() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{out_of_office()})\s*\Z")


def _is_determiner(word: str) -> bool:
    return word.lower() in words_of("determiner", "definite", "indefinite", "possessive")


def _is_plural_determiner(word: str) -> bool:
    small = word.lower()
    return small in words_of("determiner", "quantifying") or small == "die" or (parse_cardinal(small) or 0) > 1


def find_roles_before(text: str, start: int, since: int = 0) -> list[RoleNoun]:
    """Return the roles before a name in text order; of "Jurist und Politiker Huber" both.

    Its sentence begins at `since`: what is before it, a headline without a full stop too, says nothing of the name.
    """
    first = max(since, start - _REACH)
    retired = _out_of_office().search(text, first, start)
    clause = _CLAUSE_BEFORE.search(text[first : retired.start() if retired else start])
    if clause is None:
        return []
    after_comma = bool(clause["comma"])
    spans = split_at_blanks(text, first + clause.start("words"), first + clause.end("words"))
    words = [text[slice(*span)] for span in spans]
    while words and not after_comma and forms_of_address().get(words[-1]) == "title":
        words.pop()
    at = _place_of_role(words, after_comma)
    if at is None:
        return []
    linked = words[at + 1 :]
    name = _as_role(words[at], _determiner_of(words[:at]), right_before_name=not linked and not after_comma)
    whole = " ".join([name or "", *linked]) if not after_comma else name or ""
    role = RoleNoun(whole, *spans[at], spans[len(words) - 1].end)
    joined = _joined_before(words[:at], spans, role) or _before_rank(words[: at + 1], spans, role)
    return [*(_listed_before(text, joined[0]) if joined else []), *joined, role]


def _place_of_role(words: list[str], after_comma: bool) -> int | None:
    """Return which word before a name is its role: the last one that is any, with a phrase of its own after it."""
    for at in range(len(words) - 1, max(-1, len(words) - 2 - _MOST_LINKED_WORDS), -1):
        linked = words[at + 1 :]
        right_before = not linked and not after_comma
        if _as_role(words[at], _determiner_of(words[:at]), right_before_name=right_before) and _is_linked(linked):
            return _owner_of_genitive(words, at) if after_comma else at
        if not _may_be_linked(words[at]):
            return None
    return None


def _owner_of_genitive(words: list[str], at: int) -> int:
    """Return the role to which the one at `at` belongs: of "Sprecher des Präsidenten" the first, else `at` itself."""
    article = at - 1
    while article > 0 and _ADJECTIVE.match(words[article].lower()) and not _is_determiner(words[article]):
        article -= 1
    if article < 1 or words[article] not in {"des", "der"}:
        return at
    return article - 1 if base_role(words[article - 1]) else at


def _joined_before(words: list[str], spans: Sequence[Stretch], role: RoleNoun) -> list[RoleNoun]:
    """Return the roles that "und" joins to a role: "Bundeskanzler und CDU-Chef Merz".

    Two people are meant where the first noun is a plural or has a name or a case of its own: "Präsidenten und Kanzler
    Merz", "die Minister und Kanzler Merz".
    """
    if len(words) < 2 or words[-1] not in {"und", "sowie"}:
        return []
    noun, article = words[-2], _determiner_of(words[:-2])
    name = base_role(noun, article)
    is_plural = article.lower() in {"die", "alle"} and name is not None and not name.endswith(("in", "e", "frau"))
    is_inflected = name != noun and not article
    if name is None or is_plural or is_inflected or forms_of_address().get(noun):
        return []
    return [RoleNoun(name, *spans[len(words) - 2], role.phrase_end)]


def _before_rank(words: list[str], spans: Sequence[Stretch], role: RoleNoun) -> list[RoleNoun]:
    """Return the office before a rank or a title that is a role as well: "Revolutionsführer Ajatollah Chamenei"."""
    if len(words) < 2 or words[-1] not in group("rank"):
        return []
    name = base_role(words[-2], _determiner_of(words[:-2]))
    return [RoleNoun(name, *spans[len(words) - 2], role.phrase_end)] if name else []


def _listed_before(text: str, role: RoleNoun) -> list[RoleNoun]:
    """Return the roles of a list that ends in two joined by "und": "der Historiker, Autor und Kritiker Huber"."""
    listed: list[RoleNoun] = []
    start = role.start
    while match := _LISTED.search(text, max(0, start - _REACH), start):
        name = base_role(match["role"])
        if name is None or name != match["role"]:
            break
        start = match.start("role")
        listed.insert(0, RoleNoun(name, *match.span("role"), role.phrase_end))
    return listed


def _as_role(word: str, article: str, *, right_before_name: bool) -> str | None:
    if forms_of_address().get(word) in {"kin", "family", "saint"}:
        return None
    word = word.strip(_QUOTES).lstrip("-")
    if not right_before_name and is_party(word):  # "die Chefin der Grünen, Anna Huber"
        return None
    return base_role(word, article) or (personal_noun(word) if right_before_name else None)


def _determiner_of(words: list[str]) -> str:
    """Return the article or the like of the noun that follows the words, over its adjectives."""
    for word in reversed(words):
        if _is_determiner(word):
            return word
        if not _ADJECTIVE.match(word) and not word.endswith("er"):  # "der Oberpfälzer Vorsitzende"
            break
    return ""


def _is_linked(words: list[str]) -> bool:
    """Return whether the words between role and name are a phrase of the role: "des Landtags", "für Kultur"."""
    return not words or (words[0] in group("link") and not _is_in_link(words[-1].lower()))


def _is_in_link(word: str) -> bool:
    return word in group("link") or word in group("in_link")


def _may_be_linked(word: str) -> bool:
    is_adjective = not ends_noun_phrase(word) and _ADJECTIVE.match(word) is not None
    return _is_in_link(word) or word[0].isupper() or word[0].isdigit() or is_adjective


def shares_role(text: str, name: Offsets, following: int) -> bool:
    """Return whether the role before a name is a plural that the name at `following` shares.

    "die Minister Huber und Maier", "die beiden Trainerinnen Huber (52) und Maier".
    """
    start, end = name
    if not _CONJUNCTION.fullmatch(text, end, following):
        return False
    words = text[max(0, start - _REACH) : start].split()
    while words and base_role(words[-1]) is None:
        words.pop()
    if not words:
        return False
    role = words.pop()
    if role.endswith(tuple(group("plural_end"))) or "beiden" in words[-2:]:
        return True
    while words and not _is_plural_determiner(words[-1]) and _ADJECTIVE.match(words[-1]):
        words.pop()
    return bool(words) and _is_plural_determiner(words[-1]) and not role.endswith(("in", "e"))
