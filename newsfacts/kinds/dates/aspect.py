"""Distinguishes how long something takes from when it is: "umkreist die Erde in 27 Tagen", "beginnt in 27 Tagen"."""

from __future__ import annotations

import re
from functools import cache
from itertools import dropwhile

from newsfacts.german.inflection import ADJECTIVE, Entries
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import word_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.tables import Row, load_table
from newsfacts.text.words import list_word_parts

_FARTHEST_COUNT = 8
_ADJECTIVE = re.compile(ADJECTIVE)
_TIMES = re.compile(r"\w*mal")
_AS_MUCH = re.compile(r"\bso viele?\b.*\bwie\b")
_ORDINALS = ("ORD", "ORDWORD")
# A figure after one of these is reached at a time: "auf 5 Euro in zwei Jahren".
_AT = ("bei", "auf")


class Accomplishment(Row):
    """A row of data/dates/accomplishments.tsv: forms of verbs of what is done within a time."""

    what: str
    forms: Entries


@cache
def _accomplishments() -> frozenset[str]:
    rows = load_table("dates/accomplishments", Accomplishment)
    return frozenset(form for row in rows for entry in row.forms for form in entry.forms[1:] or entry.forms)


def takes_so_long(match: PatternMatch, anchor: Anchor) -> bool:
    """Return whether "in drei Tagen" is how long something takes: by its verb, or by what was counted in that time."""
    words = list_word_parts(anchor.clause)
    return _is_accomplished(words) or _gets_round(words) or _is_counted(match) or _is_as_much(anchor.clause, words)


def _is_accomplished(words: list[str]) -> bool:
    """Return whether the verb of a clause is one of what is done within a time; "schafft … ab" is another verb."""
    particle = words[-1] if words and words[-1] in word_group("separable_prefix") else ""
    return any(particle + word in _accomplishments() for word in words)


def _gets_round(words: list[str]) -> bool:
    """Return whether it is "in 80 Tagen um die Welt", "um die eigene Achse"."""
    round_at = words.index("um") if "um" in words else len(words)
    return not word_group("circled").isdisjoint(words[round_at + 1 : round_at + 4])


def _is_as_much(clause: str, words: list[str]) -> bool:
    """Return whether amounts are compared, not foretold: "in zwei Tagen so viel wie ein Haushalt in einem Jahr"."""
    if words[:1] == ["In"] or not word_group("soon").isdisjoint(words):
        return False
    return _AS_MUCH.search(clause) is not None


def _is_counted(match: PatternMatch) -> bool:
    """Return whether something was counted in that time: "der dritte Sieg in zwei Wochen", "zweimal in drei Tagen"."""
    following = match.after()
    if following and _TIMES.fullmatch(following.text):
        return True
    before = dropwhile(
        lambda token: token.cls == "in" or token.cls in class_group("QUAL"), match.words_before(_FARTHEST_COUNT)
    )
    noun = next(before, None)
    if noun is None or noun.cls != "capital" or _TIMES.fullmatch(noun.text):
        return noun is not None and _TIMES.fullmatch(noun.text) is not None
    count = next(dropwhile(_is_adjective, before), None)
    if count is None or not (count.cls in _ORDINALS or count.cls in class_group("NUMBER")):
        return False
    at = next(before, None)
    return at is None or at.cls not in _AT


def _is_adjective(token: CalendarToken) -> bool:
    return token.cls == "small" and _ADJECTIVE.fullmatch(token.text) is not None
