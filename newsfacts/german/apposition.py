"""What stands next to a person's name: the role before or behind it, the party in brackets."""

from __future__ import annotations

import re

from newsfacts.german.organisations.known import is_party
from newsfacts.german.roles import base_role, forms_of_address, personal_noun

_REACH = 120
_ARTICLES = frozenset(
    "der die den dem des ein eine einen einem einer eines sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer "
    "unser unsere unseren unserem dessen deren".split()
)
# What may stand between a role and the name: its genitive or its field ("Präsident des Landtags", "Rat für Kultur").
_LINKS = frozenset("der des die den dem das von vom für im in am an beim bei zur zum und am aus of".split())
_FIRST_LINKS = _LINKS - {"die", "den", "dem", "das", "und"}
_MOST_LINKED_WORDS = 7
_ADJECTIVE = re.compile(r"[a-zäöüß\d][\w-]*(?:e|er|es|en|em)\Z")
_OUT_OF_OFFICE = re.compile(r"(?:\ba\.\s?D\.|\bi\.\s?R\.|\bem\.)\s*\Z")
_CLAUSE_BEFORE = re.compile(
    r"(?:^|[;:!?()\n„“\"»«–—]|\.\s|, )(?P<words>(?:[^;:!?()\n„“\"»«–—,]|,(?=\d))*)(?P<comma>,)?\s*\Z"
)
_CONJUNCTION = re.compile(r"(?:\s?\([^()\n]{1,40}\))?(?: und | sowie |, )")
_PLURAL_ARTICLES = frozenset("die zwei drei vier fünf sechs mehrere alle".split())
_BRACKET = re.compile(r"\s?\((?P<inside>[^()\n]{2,40})\)")
_BEHIND = re.compile(
    r"(?:\s?\([^()\n]{1,40}\))?(?:,\s+(?P<article>(?:der|die|ein|eine|sein|seine|ihr|ihre|unser|unsere)\s+)?"
    r"|\s+(?P<als>als)\s+)"
    r"(?:(?:ehemals|einst|damals|selbst|(?:seit|bis)\s+\d{4}|derzeit|zugleich|[a-zäöüß-]+(?:e|er|en)|Erste[rn]?|Zweite[rn]?|[12]\.)\s+){0,3}"
    r"(?P<role>[A-ZÄÖÜ][\w-]+)(?P<next>\s*\S{0,12})"
)
_CLOSES_APPOSITION = re.compile(
    r"\s*[,.;:)\n!?–—]|\s*\Z|\s+(?:der|des|von|vom|für|im|in|am|an|beim|bei|zur|aus|und|a\.|mit)\b"
)


def find_role(text: str, start: int, end: int) -> str | None:
    """Return the base form of the office or profession next to the name text[start:end], if one stands there."""
    return _role_before(text, start) or _role_behind(text, end)


def shares_role(text: str, start: int, end: int, following: int) -> bool:
    """Tell whether the role before text[start:end] is a plural that the name at `following` shares.

    "die Minister Huber und Maier", "die beiden Trainerinnen Huber (52) und Maier".
    """
    if not _CONJUNCTION.fullmatch(text, end, following):
        return False
    words = text[max(0, start - _REACH) : start].split()
    while words and base_role(words[-1]) is None:
        words.pop()
    if not words:
        return False
    role = words.pop()
    if role.endswith(("innen", "älte", "ärzte", "räte")) or "beiden" in words[-2:]:
        return True
    while words and words[-1].lower() not in _PLURAL_ARTICLES and _ADJECTIVE.match(words[-1]):
        words.pop()
    return bool(words) and words[-1].lower() in _PLURAL_ARTICLES and not role.endswith(("in", "e"))


def find_party(text: str, end: int) -> str | None:
    """Return the party in the bracket that follows the name ("Olaf Scholz (SPD)", "(CDU, Hessen)")."""
    bracket = _BRACKET.match(text, end)
    if bracket is None:
        return None
    inside = bracket["inside"]
    for part in (inside, re.split(r"[,;/]", inside)[0], re.split(r"[,;]", inside)[0]):
        if is_party(part.strip()):
            return part.strip()
    return None


def _role_before(text: str, start: int) -> str | None:
    clause = _CLAUSE_BEFORE.search(_OUT_OF_OFFICE.sub("", text[max(0, start - _REACH) : start]))
    if clause is None:
        return None
    words = clause["words"].split()
    while words and not clause["comma"] and forms_of_address().get(words[-1]) == "title":
        words.pop()
    linked: list[str] = []
    while words and len(linked) <= _MOST_LINKED_WORDS:
        word = words.pop()
        role = _as_role(word, _article_of(words), right_before_name=not linked and not clause["comma"])
        if role and _is_linked(linked):
            return " ".join([role, *linked]) if linked and not clause["comma"] else role
        if not _may_be_linked(word):
            return None
        linked.insert(0, word)
    return None


def _as_role(word: str, article: str, *, right_before_name: bool) -> str | None:
    if forms_of_address().get(word) in {"kin", "family", "saint"}:
        return None
    word = word.strip("\"'„“”»«‚‘’").lstrip("-")
    return base_role(word, article) or (personal_noun(word) if right_before_name else None)


def _article_of(words: list[str]) -> str:
    """Return the article of the noun that follows the words, over its adjectives."""
    for word in reversed(words):
        if word.lower() in _ARTICLES:
            return word
        if not _ADJECTIVE.match(word):
            break
    return ""


def _is_linked(words: list[str]) -> bool:
    """Tell whether the words between role and name are a phrase of the role: "des Landtags", "für Kultur"."""
    return not words or (words[0] in _FIRST_LINKS and words[-1].lower() not in _LINKS)


def _may_be_linked(word: str) -> bool:
    return word in _LINKS or word[0].isupper() or word[0].isdigit() or bool(_ADJECTIVE.match(word))


def _role_behind(text: str, end: int) -> str | None:
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    role = base_role(match["role"], (match["article"] or "").strip())
    if role is None or not _CLOSES_APPOSITION.match(text, match.end("role")):
        return None
    return role
