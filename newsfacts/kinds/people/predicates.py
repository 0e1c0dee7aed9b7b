"""Roles that a verb gives to a person: "Huber ist Direktorin", "Neuer Direktor wird Huber", "wählte Huber zum Chef"."""

from __future__ import annotations

import re

from newsfacts.german.roles import base_role
from newsfacts.kinds.people.apposition import Role

_REACH = 120
_COPULA = r"(?:ist|war|wird|wurde|bleibt|blieb)"
_TIME = (
    r"(?:seit|ab|bis|von)\s+(?:(?:dem|Anfang|Mitte|Ende)\s+)?(?:\d{1,2}\.\s+)?(?:[A-ZÄÖÜ][a-zäöü]+|\d{4})(?:\s+\d{4})?"
)
_ADVERB = (
    r"(?:nun|jetzt|nunmehr|inzwischen|mittlerweile|heute|damals|derzeit|zudem|auch|selbst|weiterhin|wieder|lange|zuvor|"
    r"bereits|künftig|bisher|bislang|offiziell|gleichzeitig|zugleich|ebenfalls|früher|einst)"
)
_ADJECTIVE = r"(?:(?:(?!(?:k?ein|sein|ihr|unser)e)[a-zäöüß-]+(?:e|er|en)|Erste[rn]?|Zweite[rn]?)\s+){0,2}"
_ROLE = r"(?P<role>[A-ZÄÖÜ][\w-]+)"
# "Huber ist seit 2019 (die neue) Direktorin": with "ein" it is rather a judgement ("ist ein Künstler").
_IS_ROLE = re.compile(
    rf"\s+{_COPULA}\s+(?:(?:{_TIME}|{_ADVERB})\s+){{0,2}}(?:(?P<article>der|die)\s+)?{_ADJECTIVE}{_ROLE}"
    r"(?=\s*[,.;:)!?–—“]|\s*\Z|\s+[a-zäöüß])"
)
_CHOICE = (
    r"\b(?:(?:Wieder|Neu|Aus)?[Ww]ahl|(?:\w*ge)?wähl\w*|[Ee]rnenn\w+|ernann\w+|[Bb]estell\w+|[Bb]eruf\w*|berief|"
    r"[Bb]eförder\w+|bestimm\w+|gekürt|kürte\w*|gekrönt|krönte\w*|geweiht|weihte\w*|macht\w*|gemacht)\b"
)
_SOMEBODY_ELSE = re.compile(r"\b(?:ihn|ihm|sich)\b")
_TO_ROLE = re.compile(
    rf"(?:\s+(?:{_COPULA}|ließ)(?:\s+[^\s,.;:()]+){{0,5}}?)?\s+zu(?P<case>[mr])\s+{_ADJECTIVE}{_ROLE}(?![\w-])"
)
_AS_ROLE_BEHIND = re.compile(
    rf"(?:\s+(?:gern|weiter|{_ADVERB})){{1,3}}\s+als\s+{_ADJECTIVE}{_ROLE}(?=\s*[,.;:)!?–—“]|\s*\Z|\s+[a-zäöüß])"
)
_SENTENCE_START = r"(?:(?<=\A)|(?<=[.!?:–„“»\n]\s)|(?<=[„»\n]))"
_ROLE_IS = re.compile(
    rf"{_SENTENCE_START}(?:(?:Der|Die)\s)?(?:[A-ZÄÖÜa-zäöüß][a-zäöüß-]+(?:e|er)\s)?{_ROLE}"
    rf"(?P<phrase>(?:\s(?:des|der|von|vom|für|im|in|am|an|bei|beim)(?:\s[\w-]+){{1,4}}?)?)"
    rf"\s{_COPULA}(?:\s(?:{_TIME}|{_ADVERB})){{0,2}}\s\Z"
)
_ROLE_IS_CLOSED = re.compile(r"\s*[,.;:(–!?]|\s*\Z|\s+(?:aus|vom|von|und)\b")
_AS_ROLE_BEFORE = re.compile(rf"{_SENTENCE_START}Als\s{_ADJECTIVE}{_ROLE}\s[a-zäöüß]+\s\Z")
# "Trainer: Huber." in a list of who did what.
_ROLE_COLON = re.compile(r"(?:\A|[\n;.(–]\s?)(?:(?:Neue|Erste)[rn]?\s)?(?P<role>[A-ZÄÖÜ][\w-]+):\s\Z")
_PHRASE_END = re.compile(r"[,;:()\n.!?–—]")


def find_told_roles(text: str, start: int, end: int) -> list[Role]:
    """Return the roles that a verb gives to the name text[start:end], in text order."""
    first = max(0, start - _REACH)
    before = [_AS_ROLE_BEFORE.search(text, first, start)]
    if _ROLE_IS_CLOSED.match(text, end):
        before += [_ROLE_IS.search(text, first, start), _ROLE_COLON.search(text, first, start)]
    behind = [_IS_ROLE.match(text, end), _chosen(text, first, end), _AS_ROLE_BEHIND.match(text, end)]
    roles = (_make_role(text, match) for match in (*before, *behind) if match)
    return [role for role in roles if role]


def _chosen(text: str, first: int, end: int) -> re.Match[str] | None:
    """Return the match of "zum Chef" where somebody is chosen, in the words before the name or behind it."""
    match = _TO_ROLE.match(text, end)
    if match is None:
        return None
    stop = _PHRASE_END.search(text, match.end())
    clause = text[text.rfind(". ", first, end) + 1 : stop.start() if stop else len(text)]
    return match if re.search(_CHOICE, clause) and not _SOMEBODY_ELSE.search(clause) else None


def _make_role(text: str, match: re.Match[str]) -> Role | None:
    told = match.groupdict()
    article = "der" if told.get("case") == "r" else told.get("article") or ""
    name = base_role(match["role"], article)
    if name is None:
        return None
    phrase_end = match.end("phrase") if "phrase" in told else match.end("role")
    if "phrase" not in told:
        stop = _PHRASE_END.search(text, phrase_end, phrase_end + _REACH)
        phrase_end = stop.start() if stop else min(len(text), phrase_end + _REACH)
    return Role(name, *match.span("role"), phrase_end)
