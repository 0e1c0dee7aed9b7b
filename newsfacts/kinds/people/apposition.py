"""What stands next to a person's name: the role before or behind it, the party in brackets."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.known_organisations import is_party
from newsfacts.german.names import NO_ADJECTIVES
from newsfacts.german.roles import base_role, forms_of_address, personal_noun
from newsfacts.german.states import is_state_form

Offsets = tuple[int, int]

_REACH = 120
_RANKS = frozenset(
    "Ajatollah Admiral General Generalmajor Generalleutnant Graf Imam Kardinal Major Marschall Mullah Oberst Pater "
    "Prinz Professor Rabbi Rabbiner Scheich".split()
)
_WORD = re.compile(r"\S+")
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
_ADVERB = (
    r"(?:ehemals|einst|damals|selbst|früher|heute|zuvor|bislang|bisher|nun|jetzt|inzwischen|(?:seit|bis)\s+\d{4}|derzeit|"
    r"zugleich|(?:\d{1,3}-)?[a-zäöüß-]+(?:e|er|en|em)|Erste[rn]?|Zweite[rn]?|[12]\.|"
    r"(?:(?:New|Bad|Los|Sankt|St\.)\s+)?[A-ZÄÖÜ][a-zäöüß]+er(?=\s+[A-ZÄÖÜ]))\s+"
)
_DETERMINER = r"(?P<article>(?:der|die|ein|eine|sein|seine|ihr|ihre|unser|unsere)\s+)?"
# The age may stand between: "Anna Huber, 45, Lehrerin", "Anna Huber (45), Lehrerin".
_BEHIND = re.compile(
    r"(?:\s?\([^()\n]{1,40}\))?"
    rf"(?:(?:,\s+\d{{1,3}}(?:\s+Jahre(?:\s+alt)?)?)?,\s+{_DETERMINER}(?:[A-ZÄÖÜ]\w+s\s+)?"
    rf"|\s+(?:(?:ist|war|wird|wurde|bleibt)\s+)?(?P<als>als)\s+(?:neue[rn]?\s+)?)"
    rf"(?:{_ADVERB}){{0,3}}(?P<role>(?:[a-z]+-)?[A-ZÄÖÜ][\w-]+)"
)
_IN_BRACKET = re.compile(r"\s?\((?:\d{1,3},\s+)?(?P<bracket>(?P<role>[A-ZÄÖÜ][\w-]+)(?=[^()\n]{0,60}\)))")
_CLOSES_APPOSITION = re.compile(
    r"\s*[,.;:)\n!?–—]|\s*\Z|\s+(?:der|des|von|vom|für|im|in|am|an|beim|bei|zur|aus|und|sowie|mit)\b|\s+(?:a\.\s?D|i\.\s?R)\."
)
# "Macron, Präsident Frankreichs, kam"
_GENITIVE_BEHIND = re.compile(r"\s+(?P<noun>[A-ZÄÖÜ][\w-]+s)(?=[,.;:)\n!?–—]|\s+und\s|\Z)")
# "Huber wurde als Bürgermeister vereidigt"; it is somebody else's in "als Bürgermeister Maier".
_CLOSES_BEHIND_ALS = re.compile(r"\s*[,.;:)\n!?–—]|\s*\Z|\s+[a-zäöüß]")
_AND_ROLE = re.compile(
    rf"\s+(?:und|sowie)\s+(?:(?:zugleich|auch)\s+)?{_DETERMINER}(?P<adjective>[a-zäöüß-]+(?:e|er|en)\s+)?(?P<role>[A-ZÄÖÜ][\w-]+)"
)
_LISTED = re.compile(r"(?<![\w-])(?P<role>[A-ZÄÖÜ][\w-]+),\s\Z")
_PHRASE_END = re.compile(r"[,;:()\n.!?–—]")


class Role(NamedTuple):
    """A role next to a name: its base form, the noun text[start:end], and where the phrase that follows it ends."""

    name: str
    start: int
    end: int
    phrase_end: int


def find_role(text: str, start: int, end: int) -> str | None:
    """Return the base form of the office or profession next to the name text[start:end], if one stands there."""
    roles = find_roles(text, start, end)
    return roles[0].name if roles else None


def find_roles(text: str, start: int, end: int) -> list[Role]:
    """Return the offices and professions next to the name text[start:end], before it and behind it, in text order."""
    return [*_roles_before(text, start), *_roles_behind(text, end)]


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


def _roles_before(text: str, start: int) -> list[Role]:
    """Return the roles before a name; of "Jurist und Politiker Huber" both."""
    first = max(0, start - _REACH)
    out_of_office = _OUT_OF_OFFICE.search(text, first, start)
    clause = _CLAUSE_BEFORE.search(text[first : out_of_office.start() if out_of_office else start])
    if clause is None:
        return []
    behind_comma = bool(clause["comma"])
    offset = first + clause.start("words")
    spans = [(offset + word.start(), offset + word.end()) for word in _WORD.finditer(clause["words"])]
    words = [text[slice(*span)] for span in spans]
    while words and not behind_comma and forms_of_address().get(words[-1]) == "title":
        words.pop()
    at = _place_of_role(words, behind_comma)
    if at is None:
        return []
    linked = words[at + 1 :]
    name = _as_role(words[at], _article_of(words[:at]), right_before_name=not linked and not behind_comma)
    whole = " ".join([name or "", *linked]) if not behind_comma else name or ""
    role = Role(whole, *spans[at], spans[len(words) - 1][1])
    joined = _joined_before(words[:at], spans, role) or _before_rank(words[: at + 1], spans, role)
    return [*(_listed_before(text, joined[0]) if joined else []), *joined, role]


def _place_of_role(words: list[str], behind_comma: bool) -> int | None:
    """Return which word before a name is its role: the last one that is any, with a phrase of its own behind it."""
    for at in range(len(words) - 1, max(-1, len(words) - 2 - _MOST_LINKED_WORDS), -1):
        linked = words[at + 1 :]
        right_before = not linked and not behind_comma
        if _as_role(words[at], _article_of(words[:at]), right_before_name=right_before) and _is_linked(linked):
            return _owner_of_genitive(words, at) if behind_comma else at
        if not _may_be_linked(words[at]):
            return None
    return None


def _owner_of_genitive(words: list[str], at: int) -> int:
    """Return the role to which the one at `at` belongs: of "Sprecher des Präsidenten" the first, else `at` itself."""
    article = at - 1
    while article > 0 and _ADJECTIVE.match(words[article].lower()) and words[article] not in _ARTICLES:
        article -= 1
    if article < 1 or words[article] not in {"des", "der"}:
        return at
    return article - 1 if base_role(words[article - 1]) else at


def _joined_before(words: list[str], spans: list[Offsets], role: Role) -> list[Role]:
    """Return the roles that "und" joins to a role: "Bundeskanzler und CDU-Chef Merz".

    Two people are meant where the first noun is a plural or has a name or a case of its own: "Präsidenten und Kanzler
    Merz", "die Minister und Kanzler Merz".
    """
    if len(words) < 2 or words[-1] not in {"und", "sowie"}:
        return []
    noun, article = words[-2], _article_of(words[:-2])
    name = base_role(noun, article)
    is_plural = article.lower() in {"die", "alle"} and name is not None and not name.endswith(("in", "e", "frau"))
    is_inflected = name != noun and not article
    if name is None or is_plural or is_inflected or forms_of_address().get(noun):
        return []
    return [Role(name, *spans[len(words) - 2], role.phrase_end)]


def _before_rank(words: list[str], spans: list[Offsets], role: Role) -> list[Role]:
    """Return the office before a rank or a title that is a role as well: "Revolutionsführer Ajatollah Chamenei"."""
    if len(words) < 2 or words[-1] not in _RANKS:
        return []
    name = base_role(words[-2], _article_of(words[:-2]))
    return [Role(name, *spans[len(words) - 2], role.phrase_end)] if name else []


def _as_role(word: str, article: str, *, right_before_name: bool) -> str | None:
    if forms_of_address().get(word) in {"kin", "family", "saint"}:
        return None
    word = word.strip("\"'„“”»«‚‘’").lstrip("-")
    if not right_before_name and is_party(word):  # "die Chefin der Grünen, Anna Huber"
        return None
    return base_role(word, article) or (personal_noun(word) if right_before_name else None)


def _article_of(words: list[str]) -> str:
    """Return the article of the noun that follows the words, over its adjectives."""
    for word in reversed(words):
        if word.lower() in _ARTICLES:
            return word
        if not _ADJECTIVE.match(word) and not word.endswith("er"):  # "der Oberpfälzer Vorsitzende"
            break
    return ""


def _is_linked(words: list[str]) -> bool:
    """Tell whether the words between role and name are a phrase of the role: "des Landtags", "für Kultur"."""
    return not words or (words[0] in _FIRST_LINKS and words[-1].lower() not in _LINKS)


def _may_be_linked(word: str) -> bool:
    is_adjective = word not in NO_ADJECTIVES and _ADJECTIVE.match(word) is not None
    return word in _LINKS or word[0].isupper() or word[0].isdigit() or is_adjective


def _listed_before(text: str, role: Role) -> list[Role]:
    """Return the roles of a list that ends in two joined by "und": "der Historiker, Autor und Kritiker Huber"."""
    listed: list[Role] = []
    start = role.start
    while match := _LISTED.search(text, max(0, start - _REACH), start):
        name = base_role(match["role"])
        if name is None or name != match["role"]:
            break
        start = match.start("role")
        listed.insert(0, Role(name, *match.span("role"), role.phrase_end))
    return listed


def _roles_behind(text: str, end: int) -> list[Role]:
    """Return the roles behind a name: in apposition, with "als", in brackets; "Kanzler und CDU-Chef" are two.

    None is his in "Huber, Landesrat und Obmann Maier".
    """
    behind, bracket = _BEHIND.match(text, end), _IN_BRACKET.match(text, end)
    match = behind if behind and (bracket is None or _role_of_apposition(text, behind)) else bracket
    roles: list[Role] = []
    while match:
        role = _role_of_apposition(text, match)
        if role is None:
            return [] if base_role(match["role"]) and not match.groupdict().get("adjective") else roles
        roles.append(role)
        match = _AND_ROLE.match(text, role.end)
    return roles


def _role_of_apposition(text: str, match: re.Match[str]) -> Role | None:
    noun = match["role"]
    article = (match.groupdict().get("article") or "").strip()
    is_party_in_bracket = match.groupdict().get("bracket") and is_party(noun)
    name = None if is_party_in_bracket else base_role(noun, article) or personal_noun(noun)
    closes = _CLOSES_BEHIND_ALS if match.groupdict().get("als") else _CLOSES_APPOSITION
    genitive = _GENITIVE_BEHIND.match(text, match.end("role"))
    is_closed = closes.match(text, match.end("role")) or (genitive and _is_place_in_genitive(genitive["noun"]))
    if name is None or not is_closed:
        return None
    phrase = _PHRASE_END.search(text, match.end("role"), match.end("role") + _REACH)
    return Role(name, *match.span("role"), phrase.start() if phrase else min(len(text), match.end("role") + _REACH))


def _is_place_in_genitive(noun: str) -> bool:
    return is_state_form(noun) or is_known_place(noun.removesuffix("s"))
