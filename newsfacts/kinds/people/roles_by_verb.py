"""Roles that a verb gives to a person: "Huber ist Direktorin", "Neuer Direktor wird Huber", "wählte Huber zum Chef"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsfacts.german.closed_classes import Kind, alternatives, words_of
from newsfacts.german.inflection import ADJECTIVE_ENDING
from newsfacts.german.roles import base_role
from newsfacts.kinds.people.candidates import RoleNoun
from newsfacts.kinds.people.groups import any_of
from newsfacts.kinds.people.phrases import ADJECTIVE_OF_PERSON, PHRASE_END, end_of_phrase
from newsfacts.tables import Pattern, Row, load_table
from newsfacts.text.patterns import CAPITAL, CAPITALS, NOUN, SMALL, SMALLS

_REACH = 120
# The clause that a choice is said in ends sooner; a list without signs would cost more than linear time.
_LONGEST_CLAUSE = 500
_DETERMINERS: tuple[Kind, ...] = ("indefinite", "negative", "possessive")
_ROLE = rf"(?P<role>{NOUN})"
_MONTH_OR_YEAR = rf"(?:{CAPITAL}{SMALL}+|\d{{4}})(?:\s+\d{{4}})?"
_SENTENCE_START = r"(?:(?<=\A)|(?<=[.!?:–„“»\n]\s)|(?<=[„»\n]))"
# What follows is no further noun that the role would belong to: "war Minister Huber unterlegen".
_NO_NOUN_FOLLOWS = rf"(?=\s*[,.;:)!?–—“]|\s*\Z|\s+{SMALL})"
# "Trainer: Huber." in a list of who did what.
_ROLE_COLON = re.compile(rf"(?:\A|[\n;.(–]\s?)(?:(?:Neue|Erste)[rn]?\s)?{_ROLE}:\s\Z")


class ChoiceRow(Row):
    """Words that say that somebody is given an office, and a clause that they are in."""

    choice: Pattern
    example: str


def _time() -> str:
    day = rf"(?:(?:{any_of('part_of_month')})\s+)?(?:\d{{1,2}}\.\s+)?"
    return rf"(?:{any_of('since')})\s+{day}{_MONTH_OR_YEAR}"


def _adjectives() -> str:
    """Return at most two adjectives; a determiner in -e is none."""
    determiners = frozenset(form for form in words_of("determiner", *_DETERMINERS) if form.endswith("e"))
    return rf"(?:(?:(?!(?:{alternatives(determiners)})){ADJECTIVE_OF_PERSON}|{any_of('ordinal')})\s+){{0,2}}"


@cache
def _is_role() -> re.Pattern[str]:
    """Match "ist seit 2019 (die neue) Direktorin"; with "ein" it is rather a judgement ("ist ein Künstler")."""
    return re.compile(
        rf"\s+(?:{any_of('copula')})\s+(?:(?:{_time()}|{any_of('adverb')})\s+){{0,2}}"
        rf"(?:(?P<article>der|die)\s+)?{_adjectives()}{_ROLE}{_NO_NOUN_FOLLOWS}"
    )


@cache
def _as_role_after() -> re.Pattern[str]:
    """Match "gern weiter als Trainer" after "sähen Huber"."""
    adverbs = rf"(?:\s+(?:gern|weiter|{any_of('adverb')})){{1,3}}"
    return re.compile(rf"{adverbs}\s+als\s+{_adjectives()}{_ROLE}{_NO_NOUN_FOLLOWS}")


@cache
def _as_role_before() -> re.Pattern[str]:
    """Match "Als Trainer kehrt" before "Huber zurück"."""
    return re.compile(rf"{_SENTENCE_START}Als\s{_adjectives()}{_ROLE}\s{SMALL}+\s\Z")


@cache
def _role_is() -> re.Pattern[str]:
    """Match "Neuer Direktor des Museums wird" before "Huber"."""
    adjective = rf"(?:[{CAPITALS}{SMALLS}][{SMALLS}-]+{ADJECTIVE_ENDING}\s)?"
    phrase = rf"(?P<phrase>(?:\s(?:{any_of('link_before_verb')})(?:\s[\w-]+){{1,4}}?)?)"
    return re.compile(
        rf"{_SENTENCE_START}(?:(?:Der|Die)\s)?{adjective}{_ROLE}{phrase}"
        rf"\s(?:{any_of('copula')})(?:\s(?:{_time()}|{any_of('adverb')})){{0,2}}\s\Z"
    )


@cache
def _closes_role_is() -> re.Pattern[str]:
    return re.compile(rf"\s*[,.;:(–!?]|\s*\Z|\s+(?:{any_of('after_name')})\b")


@cache
def _to_role() -> re.Pattern[str]:
    """Match "zum Chef" after "wählte Huber", "wurde 2015 zum Bürgermeister" after "Huber"."""
    verb_between = rf"(?:\s+(?:{any_of('copula')}|ließ)(?:\s+[^\s,.;:()]+){{0,5}}?)?"
    return re.compile(rf"{verb_between}\s+zu(?P<case>[mr])\s+{_adjectives()}{_ROLE}(?![\w-])")


@cache
def _choice() -> re.Pattern[str]:
    choices = "|".join(row.choice.pattern for row in load_table("people/choices", ChoiceRow))
    return re.compile(rf"\b(?:{choices})\b")


@cache
def _somebody_else() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('somebody_else')})\b")


def find_roles_by_verb(text: str, start: int, end: int) -> list[RoleNoun]:
    """Return the roles that a verb gives to the name text[start:end], in text order."""
    first = max(0, start - _REACH)
    before = [_as_role_before().search(text, first, start)]
    if _closes_role_is().match(text, end):
        before += [_role_is().search(text, first, start), _ROLE_COLON.search(text, first, start)]
    after = [_is_role().match(text, end), _match_choice(text, first, end), _as_role_after().match(text, end)]
    roles = (_read_role(text, match) for match in (*before, *after) if match)
    return [role for role in roles if role]


def _match_choice(text: str, first: int, end: int) -> re.Match[str] | None:
    """Return the match of "zum Chef" where somebody is chosen, in the words before the name or after it."""
    match = _to_role().match(text, end)
    if match is None:
        return None
    last = min(match.end() + _LONGEST_CLAUSE, len(text))
    sign = PHRASE_END.search(text, match.end(), last)
    stop = sign.start() if sign else last
    full_stop = text.rfind(". ", first, end)
    if full_stop < 0:
        # Where no sentence begins nearby, all of the text before counts: its first match says whether there is one.
        is_chosen = _end_of_first(_choice(), text) <= stop < _end_of_first(_somebody_else(), text)
    else:
        clause = text[full_stop + 1 : stop]
        is_chosen = bool(_choice().search(clause)) and not _somebody_else().search(clause)
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
