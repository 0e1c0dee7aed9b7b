"""What a reading is: the value of an expression, worked out against its anchor."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from newsfacts.german.numbers import parse_number
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.context import word_list
from newsfacts.kinds.dates.lexicon import Token
from newsfacts.kinds.dates.patterns import Match


class Reading(NamedTuple):
    """A TIMEX3 value; "" for what only looks like a date. `recurs` tells a recurrence from a duration."""

    value: str
    recurs: bool = False


_YEAR = re.compile(r"\d{4}")
_PARTS = ("PART", "MORNING", "PARTLOW", "PARTADV")
# With these a year tells how old somebody is.
_BORN = ("Jahrgang", "geboren", "geborene", "geborenen", "geborener", "geb")
# Reads a match; the argument is the one in its pattern's row. None: the pattern does not apply after all.
Reader = Callable[[Match, Anchor, str], "Reading | None"]


def number_of(token: Token) -> float | int | None:
    """Return the number that a token means."""
    return 2 if token.cls == "beiden" else parse_number(token.text.rstrip("."))


def year_of(text: str, published: int | None) -> int:
    """Read a year of four digits, or of two ('98): the latest that is not far in the future."""
    digits = int(text.lstrip("'’‘").rstrip("."))
    if len(text.lstrip("'’‘").rstrip(".")) > 2:
        return digits
    latest = (published or 2030) + 10
    return latest - (latest - digits) % 100


def year_in(tokens: list[Token], anchor: Anchor) -> int | None:
    """Return the year that stands with a date: "2014", "'98", "dieses Jahres", "des Vorjahres"."""
    for token in tokens:
        if token.cls in ("YEAR", "SHORTYEAR"):
            return year_of(token.text, anchor.published.year)
    for token, following in pairwise(tokens):
        if token.cls in ("SHIFT", "THIS") and following.cls == "YEARUNIT" and anchor.published.year:
            return anchor.published.year + int(token.value)
    if any(token.cls == "SAME" and following.cls == "YEARUNIT" for token, following in pairwise(tokens)):
        last = anchor.last_mention(_YEAR)
        return int(last[:4]) if last else None
    period = next((token for token in tokens if token.cls == "PERIOD" and token.value[0] == "Y"), None)
    return anchor.published.year + int(period.value[1:]) if period and anchor.published.year else None


def is_since(match: Match) -> bool:
    """Tell what is past whatever the tense: "seit dem 3. Mai", "vom Montag", "nach dem Unfall am Montag"."""
    before = [*(token.cls for token in match.words_before(4)), "", "", "", ""]
    following = match.after()
    if before[0] == "vom":
        return following is None or following.cls not in ("bis", "HYPHEN", "DASH", "an")
    if before[0] == "am":
        return before[1] == "capital" and before[3] == "nach"
    return "seit" in (before[0], before[1] if before[0] in ("dem", "der") else "")


def is_compared(match: Match) -> bool:
    """Tell what a figure is compared with, and so is past: "mehr als im Januar", "gegenüber dem 3. Mai"."""
    near = [token.cls for token in match.words_before(2)]
    return near[:1] == ["gegenüber"] or near in (["im", "als"], ["am", "als"], ["dem", "gegenüber"])


def is_placed(match: Match) -> bool:
    """Tell a season behind a preposition of time, which is no surname: "für Herbst", "im Winter"."""
    before = match.before()
    return bool(match.find("SEASON")) and before is not None and before.cls in ("im", "für", "seit", "bis", "ab", "vom")


def is_aside(match: Match) -> bool:
    """Tell a date that is only counted from or compared with: "erstmals seit Sommer 2011", "mehr als 2019"."""
    words = match.words_before(5)
    near = [token.cls for token in words[:3]]
    born = any(token.text in _BORN for token in [*words[:3], *match.tokens_after(4)])
    return born or "seit" in near or "OPEN" in near or any(token.cls == "als" for token in words) or is_compared(match)


def is_quoted_alone(match: Match) -> bool:
    """Tell a title: quotation marks round nothing but the expression."""
    before, following = match.before(), match.after()
    opens = before is not None and before.text in "„»\"“‚'"
    return opens and following is not None and following.text in "“«\"”'‘"


def starts_sentence(match: Match) -> bool:
    """Tell what a sentence begins with."""
    before = match.before()
    return before is None or before.cls in ("DOT", "BREAK", "COLON", "QUOTE", "sign")


def is_after_bearer(match: Match) -> bool:
    """Tell a name behind who or what bears it: "Frau Sonntag", "Spedition Herbst"."""
    before = match.before()
    return before is not None and before.text in word_list("name_bearer")


def shift_in(match: Match) -> int | None:
    """Return what "vergangenen" (-1), "diesen" (0) or "kommenden" (1) says; None without such a word."""
    token = match.find("SHIFT", "THIS")
    return int(token.value) if token else None


def part_in(match: Match) -> str:
    """Return the part of the day in an expression, as TEV or TMO."""
    for number, token in enumerate(match.tokens):
        if token.cls in _PARTS and (number or token.text != "Morgen" or len(match.tokens) == 1):
            return f"T{token.value}"
        if number and token.cls in ("früh", "TOMORROW"):
            return "TMO"
    return ""
