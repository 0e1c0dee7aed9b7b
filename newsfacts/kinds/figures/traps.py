"""Distinguishes numbers that name, rank, address or date something from numbers that count."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Literal

from newsfacts.german.closed_classes import words_of
from newsfacts.german.counted_nouns import ends_attributes
from newsfacts.german.inflection import ADJECTIVE_ENDINGS
from newsfacts.german.number_labels import number_labels
from newsfacts.german.numbers import parse_fraction
from newsfacts.german.numerals import Numeral, is_ordinal
from newsfacts.german.qualifiers import is_qualifier
from newsfacts.german.time_units import time_nouns
from newsfacts.german.year_counts import find_year_counts
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.cues import Role, cue_pattern
from newsfacts.tables import Row, load_table
from newsfacts.text.sentence import Sentence

_SERIAL = re.compile(r"\d+/(?:((?:19|20)\d\d)|\d\d)")
_FILE_MARK = re.compile(r"[A-Z][A-Za-z]{0,3}")
_EMERGENCY = ("110", "112", "144", "122", "133", "117", "118", "140", "115", "116117")
_SHORTEST_DIALLED = 3
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_REACH = 4


class NumberTrap(Row):
    """A row of data/figures/traps.tsv: a word that is a name together with a bare number after it."""

    word: str
    role: Literal["road", "model"]
    example: str


class NumberIdiom(Row):
    """A row of data/figures/idioms.tsv: a set phrase, as a regular expression over small letters."""

    pattern: str
    example: str


@cache
def _traps(role: str) -> frozenset[str]:
    return frozenset(row.word for row in load_table("figures/traps", NumberTrap) if row.role == role)


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{row.pattern})" for row in load_table("figures/idioms", NumberIdiom)))


@cache
def _time_words() -> frozenset[str]:
    """Return the words, case-folded, that make a number a date or a duration."""
    return time_nouns() | words_of("month") | figure_context("month abbreviation")


def name_trap(sentence: Sentence, numeral: Numeral) -> str:
    """Return the reason why a number cannot be a quantity, whatever follows it; an empty string where it may be one."""
    return next((reason for reason, is_trap in _NAME_TRAPS if is_trap(sentence, numeral)), "")


def is_idiom(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether the number is part of a set phrase ("unter vier Augen")."""
    first = sentence.get(max(0, numeral.first - _REACH)).start
    last = sentence.get(min(len(sentence.words), numeral.end + _REACH) - 1).end
    window = sentence.text[first:last].lower()
    start, end = sentence.get(numeral.first).start - first, sentence.get(numeral.end - 1).end - first
    return any(match.start() < end and start < match.end() for match in _idioms().finditer(window))


def is_labelled(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether the word before the number takes it as its name: "Platz 5", "§ 218", "Ringstraße 12"."""
    before = sentence.get(numeral.first - 1)
    if before.text == "." and sentence.glued(numeral.first - 1):
        before = sentence.get(numeral.first - 2)
    if before.text in ("§", "#", "№"):
        return True
    if before.is_capitalised and before.folded.endswith(context_endings("rank ending")):
        return True
    if numeral.scale > 1:
        return False
    if before.text in number_labels("strong"):
        return True
    if not numeral.in_words and before.text in _traps("model") | _traps("road"):
        return not sentence.opens_clause(numeral.first - 1) or len(before.text) > 1
    return before.is_capitalised and before.folded.endswith(context_endings("street ending")) and not numeral.in_words


def is_file_number(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it is a part of a court's file number: "314 Js 2207/21", "6 KLs 314 Js 22/23"."""
    if numeral.in_words or not sentence.get(numeral.first).text.isdigit():
        return False
    mark, after = sentence.get(numeral.end), sentence.get(numeral.end + 1)
    if after.kind == "number" and after.text.isdigit() and _FILE_MARK.fullmatch(sentence.get(numeral.end + 2).text):
        after = sentence.get(numeral.end + 3)
    return bool(_FILE_MARK.fullmatch(mark.text)) and bool(re.fullmatch(r"\d+/\d\d(?:\d\d)?", after.text))


def is_serial_number(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it is a number with its year: "Ausgabe 3/2020", "314 Js 22/25"; "9/16" is a fraction."""
    serial = _SERIAL.fullmatch(sentence.get(numeral.first).text)
    return serial is not None and bool(serial[1] or _FILE_MARK.fullmatch(sentence.get(numeral.first - 1).text))


def is_dialled(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it is a number that one dials: "Wer die 112 wählt", "unter 11833 erreichbar"."""
    digits = sentence.get(numeral.first).text.replace(" ", "")
    if not digits.isdigit() or sentence.get(numeral.end).is_capitalised:
        return False
    if digits in _EMERGENCY and _has_cue(sentence, "call"):
        return True
    before = {sentence.get(numeral.first - distance).folded for distance in (1, 2)}
    return len(digits) >= _SHORTEST_DIALLED and "unter" in before and _has_cue(sentence, "reach")


def is_on_plate(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether they are the last digits of a car's number: "Das Kennzeichen endet auf 88"."""
    before, after = sentence.get(numeral.first - 1), sentence.get(numeral.end)
    ends = before.folded in figure_context("plate end")
    return ends and not after.is_capitalised and not numeral.in_words and _has_cue(sentence, "plate")


def _has_cue(sentence: Sentence, role: Role) -> bool:
    return cue_pattern(role).search(sentence.text, sentence.start, sentence.end) is not None


def opens_name(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether an organisation's name begins with it, right after a noun: "das Institut 21 Research"."""
    first = sentence.get(numeral.first)
    inside = sentence.label_at(numeral.first) == "ORG" and sentence.label_at(numeral.end) == "ORG"
    return inside and sentence.get(numeral.first - 1).is_capitalised and first.text.isdigit()


def is_part_of(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether a larger number follows of which this is a part: "94 von 1.180", "1200 seiner 9400"."""
    if sentence.get(numeral.end).folded not in figure_context("part of"):
        return False
    at = numeral.end + 1
    at += sentence.get(at).is_lower
    whole = parse_fraction(sentence.get(at).text) if sentence.get(at).kind == "number" else None
    return whole is not None and numeral.value is not None and numeral.value < whole


def leads_to_time(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it is the first number of a time that is no range by its values: "22 bis 5 Uhr"."""
    if sentence.get(numeral.end).text not in figure_context("to time"):
        return False
    return sentence.get(numeral.end + 1).kind == "number" and is_time_unit(sentence, numeral.end + 2)


def follows_weak_label(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether the word before the number takes it as its name unless it counts: "Ausgabe 9/16"."""
    return sentence.get(numeral.first - 1).text in number_labels("weak")


def is_time_unit(sentence: Sentence, index: int) -> bool:
    """Return whether a span of time begins here, adjectives in between ("drei lange Jahre")."""
    for at in range(index, index + 3):
        word = sentence.get(at)
        if word.kind != "word":
            return False
        if word.folded in _time_words() or word.folded.endswith(context_endings("long time")):
            return True
        attribute = word.is_lower and word.folded.endswith(ADJECTIVE_ENDINGS)
        if not attribute or ends_attributes(word.folded):
            return False
    return False


def is_year(sentence: Sentence, numeral: Numeral, counts: bool) -> bool:
    """Return whether four plain digits are a year; `counts` if a noun follows that they may count."""
    word = sentence.get(numeral.first)
    if numeral.end != numeral.first + 1 or not _YEAR.fullmatch(word.text):
        return False
    if sentence.article.once(find_year_counts).covers(word.start, word.end):
        return False
    before = sentence.get(numeral.first - 1).folded
    recent = not word.text.endswith("00") and 1900 <= int(word.text) <= 2039
    if before == "als" and not counts and recent:
        # "13 Prozent mehr als 2022", "so viele wie 2019"
        return True
    if before in figure_context("of them") or (is_qualifier(before) and before not in figure_context("before year")):
        return False
    if not counts or before in figure_context("before year"):
        return True
    return recent


# What makes a number no quantity, whatever follows it, and the reason that is reported.
_NAME_TRAPS: tuple[tuple[str, Callable[[Sentence, Numeral], bool]], ...] = (
    ("an ordinal", is_ordinal),
    ("part of a set phrase (data/figures/idioms.tsv)", is_idiom),
    ("part of a court's file number", is_file_number),
    ("the number of an issue or a file, with its year", is_serial_number),
    ("a number that one dials", is_dialled),
    ("the number of a car", is_on_plate),
)
