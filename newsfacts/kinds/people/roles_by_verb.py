"""Roles that a verb gives to a person: "Huber ist Direktorin", "Neuer Direktor wird Huber", "wählte Huber zum Chef"."""

from __future__ import annotations

import re
from functools import lru_cache

from newsfacts.german.roles import base_role
from newsfacts.kinds.people.candidates import RoleNoun
from newsfacts.kinds.people.phrases import ORDINAL, PHRASE_END, end_of_phrase
from newsfacts.text.patterns import CAPITAL, CAPITALS, NOUN, SMALL, SMALLS

_REACH = 120
# The clause that a choice is said in ends sooner; a list without signs would cost more than linear time.
_LONGEST_CLAUSE = 500
_ROLE = rf"(?P<role>{NOUN})"
_COPULA = r"(?:ist|war|wird|wurde|bleibt|blieb)"
_DAY = r"(?:(?:dem|Anfang|Mitte|Ende)\s+)?(?:\d{1,2}\.\s+)?"
_MONTH_OR_YEAR = rf"(?:{CAPITAL}{SMALL}+|\d{{4}})(?:\s+\d{{4}})?"
_TIME = rf"(?:seit|ab|bis|von)\s+{_DAY}{_MONTH_OR_YEAR}"
_ADVERB = (
    r"(?:nun|jetzt|nunmehr|inzwischen|mittlerweile|heute|damals|derzeit|zudem|auch|selbst|weiterhin|wieder|lange|zuvor|"
    r"bereits|künftig|bisher|bislang|offiziell|gleichzeitig|zugleich|ebenfalls|früher|einst)"
)
_NO_DETERMINER = r"(?!(?:k?ein|sein|ihr|unser)e)"
_ADJECTIVES = rf"(?:(?:{_NO_DETERMINER}[{SMALLS}-]+(?:e|er|en)|{ORDINAL})\s+){{0,2}}"
_SENTENCE_START = r"(?:(?<=\A)|(?<=[.!?:–„“»\n]\s)|(?<=[„»\n]))"
# What follows is no further noun that the role would belong to: "war Minister Huber unterlegen".
_NO_NOUN_FOLLOWS = rf"(?=\s*[,.;:)!?–—“]|\s*\Z|\s+{SMALL})"

# "Huber ist seit 2019 (die neue) Direktorin": with "ein" it is rather a judgement ("ist ein Künstler").
_IS_ROLE = re.compile(
    rf"\s+{_COPULA}\s+(?:(?:{_TIME}|{_ADVERB})\s+){{0,2}}"
    rf"(?:(?P<article>der|die)\s+)?{_ADJECTIVES}{_ROLE}{_NO_NOUN_FOLLOWS}"
)
# "sähen Huber gern weiter als Trainer"
_AS_ROLE_AFTER = re.compile(rf"(?:\s+(?:gern|weiter|{_ADVERB})){{1,3}}\s+als\s+{_ADJECTIVES}{_ROLE}{_NO_NOUN_FOLLOWS}")
# "Als Trainer kehrt Huber zurück"
_AS_ROLE_BEFORE = re.compile(rf"{_SENTENCE_START}Als\s{_ADJECTIVES}{_ROLE}\s{SMALL}+\s\Z")
# "Neuer Direktor des Museums wird Huber"
_FIRST_ADJECTIVE = rf"(?:[{CAPITALS}{SMALLS}][{SMALLS}-]+(?:e|er)\s)?"
_PHRASE = r"(?P<phrase>(?:\s(?:des|der|von|vom|für|im|in|am|an|bei|beim)(?:\s[\w-]+){1,4}?)?)"
_ROLE_IS = re.compile(
    rf"{_SENTENCE_START}(?:(?:Der|Die)\s)?{_FIRST_ADJECTIVE}{_ROLE}{_PHRASE}"
    rf"\s{_COPULA}(?:\s(?:{_TIME}|{_ADVERB})){{0,2}}\s\Z"
)
# "Trainer: Huber." in a list of who did what.
_ROLE_COLON = re.compile(rf"(?:\A|[\n;.(–]\s?)(?:(?:Neue|Erste)[rn]?\s)?{_ROLE}:\s\Z")
_CLOSES_ROLE_IS = re.compile(r"\s*[,.;:(–!?]|\s*\Z|\s+(?:aus|vom|von|und)\b")

# "wählte Huber zum Chef", "Huber wurde 2015 zum Bürgermeister gewählt"
_VERB_BETWEEN = rf"(?:\s+(?:{_COPULA}|ließ)(?:\s+[^\s,.;:()]+){{0,5}}?)?"
_TO_ROLE = re.compile(rf"{_VERB_BETWEEN}\s+zu(?P<case>[mr])\s+{_ADJECTIVES}{_ROLE}(?![\w-])")
_CHOICE = re.compile(
    r"\b(?:(?:Wieder|Neu|Aus)?[Ww]ahl|(?:\w*ge)?wähl\w*|[Ee]rnenn\w+|ernann\w+|[Bb]estell\w+|[Bb]eruf\w*|berief|"
    r"[Bb]eförder\w+|bestimm\w+|gekürt|kürte\w*|gekrönt|krönte\w*|geweiht|weihte\w*|macht\w*|gemacht)\b"
)
_SOMEBODY_ELSE = re.compile(r"\b(?:ihn|ihm|sich)\b")


def find_roles_by_verb(text: str, start: int, end: int) -> list[RoleNoun]:
    """Return the roles that a verb gives to the name text[start:end], in text order."""
    first = max(0, start - _REACH)
    before = [_AS_ROLE_BEFORE.search(text, first, start)]
    if _CLOSES_ROLE_IS.match(text, end):
        before += [_ROLE_IS.search(text, first, start), _ROLE_COLON.search(text, first, start)]
    after = [_IS_ROLE.match(text, end), _match_choice(text, first, end), _AS_ROLE_AFTER.match(text, end)]
    roles = (_read_role(text, match) for match in (*before, *after) if match)
    return [role for role in roles if role]


def _match_choice(text: str, first: int, end: int) -> re.Match[str] | None:
    """Return the match of "zum Chef" where somebody is chosen, in the words before the name or after it."""
    match = _TO_ROLE.match(text, end)
    if match is None:
        return None
    last = min(match.end() + _LONGEST_CLAUSE, len(text))
    sign = PHRASE_END.search(text, match.end(), last)
    stop = sign.start() if sign else last
    full_stop = text.rfind(". ", first, end)
    if full_stop < 0:
        # Where no sentence begins nearby, all of the text before counts: its first match says whether there is one.
        is_chosen = _end_of_first(_CHOICE, text) <= stop < _end_of_first(_SOMEBODY_ELSE, text)
    else:
        clause = text[full_stop + 1 : stop]
        is_chosen = bool(_CHOICE.search(clause)) and not _SOMEBODY_ELSE.search(clause)
    return match if is_chosen else None


@lru_cache(maxsize=4)
def _end_of_first(pattern: re.Pattern[str], text: str) -> int:
    """Return where the first match of a pattern ends, an offset after the text where there is none."""
    match = pattern.search(text)
    return match.end() if match else len(text) + 1


def _read_role(text: str, match: re.Match[str]) -> RoleNoun | None:
    groups = match.groupdict()
    article = "der" if groups.get("case") == "r" else groups.get("article") or ""
    name = base_role(match["role"], article)
    if name is None:
        return None
    phrase_end = match.end("phrase") if "phrase" in groups else end_of_phrase(text, match.end("role"))
    return RoleNoun(name, *match.span("role"), phrase_end)
