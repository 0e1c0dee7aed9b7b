"""What a reading is: the value of an expression, worked out against its anchor."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from newsfacts.german.calendar.anchor import Anchor
from newsfacts.german.calendar.context import word_list
from newsfacts.german.calendar.lexicon import Token
from newsfacts.german.calendar.patterns import Match
from newsfacts.german.numbers import parse_number


class Reading(NamedTuple):
    """A TIMEX3 value; "" for what only looks like a date. `recurs` tells a recurrence from a duration."""

    value: str
    recurs: bool = False


_PARTS = ("PART", "MORNING", "PARTLOW", "PARTADV")
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


def is_after_title(match: Match) -> bool:
    """Tell a surname: "Frau Sonntag", "Herr Sommer"."""
    before = match.before()
    return before is not None and before.text in word_list("title")


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
