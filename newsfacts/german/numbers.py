"""Reads German numbers: cardinals and ordinals in words, and numbers in digits, fractions and scales."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from newsfacts.german.inflection import Forms, adjective_stem
from newsfacts.tables import Row, load_table
from newsfacts.text.patterns import BLANK, DIGITS

Role = Literal["zero", "one", "teen", "ten", "inflected", "ordinal", "factor", "scale", "part", "mixed"]

# Nothing longer is a number that an article writes, and int() refuses endless digits.
_LONGEST = 240
_LONGEST_DIGITS = 40
_BELOW = 10**15
# Nothing that an article counts or measures is more: two quintillions of kilogrammes are a star.
LARGEST_NUMBER = 10**33
# "hundert" and "tausend" are scales that may precede others.
_LARGEST_FACTOR = 1000

_DECIMAL = re.compile(DIGITS + r"|,\d+")
_GROUPING = re.compile(rf"{BLANK}|['’.]")
_DECIMAL_POINT = re.compile(r"\.(?=\d{1,2}$)")
_SLASH = re.compile(r"(\d{1,4})[/⁄](\d{1,4})")
_VULGAR = re.compile(r"(\d*)([¼½¾⅐-⅞])")
_LETTER_SCALES = {"k": 10**3, "m": 10**6, "g": 10**9}


class NumberWord(Row):
    """A word or a part of one in all its forms, its value (integer or fraction), and its role."""

    forms: Forms
    value: Fraction
    role: Role


@cache
def number_words(*roles: Role) -> dict[str, Fraction]:
    """Return the words with one of these roles, case-folded, and their values."""
    rows = load_table("german/number_words", NumberWord)
    return {form.casefold(): row.value for row in rows if row.role in roles for form in row.forms}


@cache
def _below_hundred() -> dict[str, int]:
    """Every spelling of 1 to 99, also as the last part of a longer word ("…undzwanzig", "…eine")."""
    ones = {word: int(value) for word, value in number_words("one").items()}
    tens = {word: int(value) for word, value in number_words("ten").items()}
    joined = {f"{one}und{ten}": a + b for one, a in ones.items() for ten, b in tens.items()}
    simple = {word: int(value) for word, value in number_words("teen", "inflected").items()}
    return ones | tens | joined | simple


@cache
def _irregular_ordinals() -> tuple[tuple[str, str], ...]:
    """Return the stems of ordinals that do not end in their cardinal, with that: "dritt", "drei"."""
    cardinals = {value: word for word, value in reversed(number_words("one").items())}
    return tuple((stem, cardinals[value]) for stem, value in number_words("ordinal").items())


def _read_part(word: str, factor: str, size: int) -> int | None:
    """Read "…tausend…" or "…hundert…" as head times size plus tail; both may be empty."""
    head, _, tail = word.partition(factor)
    tail = tail.removeprefix("und")
    read_head = _read_below_thousand if size == 1000 else _below_hundred().get
    high = read_head(head) if head else 1
    low = read_head(tail) if tail else 0
    if high is None or low is None:
        return None
    return high * size + low


def _read_below_thousand(word: str) -> int | None:
    if "hundert" in word:
        return _read_part(word, "hundert", 100)
    return _below_hundred().get(word)


def _read_below_million(word: str) -> int | None:
    if "tausend" in word:
        return _read_part(word, "tausend", 1000)
    return _read_below_thousand(word)


@lru_cache(maxsize=4096)
def parse_cardinal(word: str) -> int | None:
    """Read one German cardinal word below 10**15, any spelling and inflection; None if it is none.

    The articles "ein", "eine", "einen" … are 1: whether they count is for the caller to decide. "Million"
    alone is none, "dreimillionen" in one word is.
    """
    folded = word.casefold()
    if len(folded) > _LONGEST or not folded.isalpha():
        return None
    if folded == "null":
        return 0
    if "illi" not in folded:
        return _read_below_million(folded)
    total = 0
    for name, ending, size in (("billion", "en", 10**12), ("milliarde", "n", 10**9), ("million", "en", 10**6)):
        head, found, rest = folded.partition(name)
        if not found:
            continue
        times = _read_below_million(head)
        if times is None:
            return None
        total += times * size
        # The n of "einemilliardeneun" is not the plural's.
        folded = rest.removeprefix(ending if times != 1 else "").removeprefix("und")
    low = _read_below_million(folded) if folded else 0
    return None if low is None or total + low >= _BELOW else total + low


@lru_cache(maxsize=4096)
def parse_ordinal(word: str) -> int | None:
    """Read one German ordinal, inflected ("vierten") or in digits ("4."); None if it is none."""
    if re.fullmatch(r"\d{1,9}\.", word):
        return int(word[:-1])
    stem = adjective_stem(word.casefold())
    if stem is None or not stem.endswith("t"):
        return None
    for ordinal, cardinal in _irregular_ordinals():
        if stem.endswith(ordinal):
            value = parse_cardinal(stem.removesuffix(ordinal) + cardinal)
            if value is not None:
                return value
    if stem == "millionst":
        return 10**6
    value = parse_cardinal(stem[:-2]) if stem.endswith("st") else None
    if value and (value % 100 == 0 or value % 100 >= 20):
        return value
    value = parse_cardinal(stem[:-1])
    return value if value and 2 <= value % 100 <= 19 else None


def parse_number(text: str) -> int | float | None:
    """Read a whole phrase as one number: digits, words, fractions and scales; None if it is anything else.

    Examples: "3.000", "1 234 567,89", "3'000", "-0,3", "2 Mio.", "zwei Milliarden dreihunderttausend",
    "zweieinhalb", "drei Viertel", "2 1/2", "fünf und drei Viertel Milliarden", "ein halbes Dutzend".
    """
    value = parse_fraction(text)
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)


@lru_cache(maxsize=4096)
def parse_fraction(text: str) -> Fraction | None:
    """Read a phrase as `parse_number` does, without rounding."""
    if len(text) > _LONGEST:
        return None
    text = text.strip().casefold()
    unsigned = re.sub(r"^(?:[-−–]\s?|minus\s|negativ\s)(?=[\w,])", "", text)
    value = _parse_unsigned(unsigned)
    return -value if value is not None and unsigned != text else value


def _parse_unsigned(text: str) -> Fraction | None:
    whole = _parse_digits(text)
    if whole is not None:
        return whole
    tokens = _tokens(text)
    if "komma" in tokens:
        return _parse_spoken_decimals(tokens)
    return _evaluate(tokens)


def _tokens(text: str) -> list[str]:
    """Split at blanks, but keep a number grouped by blanks in one piece."""
    found = re.findall(rf"{DIGITS}(?!\w)|,\d+(?!\w)|\S+", text)
    return [token.rstrip(".") if token[0].isalpha() else token for token in found]


def _parse_digits(text: str) -> Fraction | None:
    if len(text) > _LONGEST_DIGITS:
        return None
    if _DECIMAL.fullmatch(text):
        return _parse_decimal(text)
    if match := _SLASH.fullmatch(text):
        return Fraction(int(match[1]), int(match[2])) if int(match[2]) else None
    if match := _VULGAR.fullmatch(text):
        part = Fraction(unicodedata.numeric(match[2])).limit_denominator(1000)
        return int(match[1] or 0) + part
    if text[-1:] in _LETTER_SCALES and _DECIMAL.fullmatch(text[:-1]):
        return _parse_decimal(text[:-1]) * _LETTER_SCALES[text[-1]]
    return None


def _parse_decimal(text: str) -> Fraction:
    whole, _, decimals = _DECIMAL_POINT.sub(",", text).partition(",")
    return Fraction(f"{_GROUPING.sub('', whole) or 0}.{decimals or 0}")


def _parse_mixed(word: str) -> Fraction | None:
    """Read "zweieinhalb", "dreidreiviertel", "eineinviertel", and the fraction words themselves."""
    for ending, part in number_words("mixed").items():
        head = word.removesuffix(ending)
        if head == word:
            continue
        if not head:
            return part
        whole = parse_cardinal(head.removesuffix("und"))
        if whole is not None and part < 1:
            return whole + part
    return None


def _parse_word(word: str) -> Fraction | None:
    cardinal = parse_cardinal(word)
    if cardinal is not None:
        return Fraction(cardinal)
    mixed = _parse_mixed(word)
    return mixed if mixed is not None else _parse_digits(word)


def _parse_spoken_decimals(tokens: list[str]) -> Fraction | None:
    """Read "zwei Komma drei", also with a scale after it."""
    at = tokens.index("komma")
    end = at + 1
    decimals = ""
    while end < len(tokens) and (part := _parse_word(tokens[end])) is not None and part.denominator == 1:
        decimals += str(part)
        end += 1
    whole = _evaluate(tokens[:at])
    scale = Fraction(1) if end == len(tokens) else _evaluate(tokens[end:])
    if whole is None or scale is None or not decimals or whole.denominator != 1:
        return None
    return Fraction(f"{whole}.{decimals}") * scale


def _evaluate(tokens: list[str]) -> Fraction | None:
    """Add up a phrase from left to right: a scale multiplies the sum of the numbers since the last larger scale."""
    scales, parts = number_words("scale"), number_words("part")
    sums: list[_Sum] = []
    pending: list[Fraction] = []
    joined = True
    for token in tokens:
        if token == "und":
            if joined:
                return None
            joined = True
        elif token in scales and (pending or not joined or not sums):
            if not _multiply(sums, pending, scales[token]):
                return None
            pending, joined = [], False
        elif token in parts:
            pending[-1:] = [(pending[-1] if pending else 1) * parts[token]]
            joined = False
        else:
            value = _parse_word(token)
            if value is None or (pending and not joined and value.denominator == 1):
                return None
            pending.append(value)
            joined = False
    if joined:
        return None
    return sum((addend.value for addend in sums), Fraction(0)) + sum(pending, Fraction(0))


class _Sum(NamedTuple):
    """A part of a number that ends with a scale: "acht Milliarden"."""

    value: Fraction
    scale: Fraction


def _multiply(sums: list[_Sum], pending: list[Fraction], scale: Fraction) -> bool:
    """Multiply the numbers before a scale and add the product to the sums; false if it is no number.

    "acht Milliarden hundert Millionen" and "hundert fünf Millionen" are one, "zwei Millionen drei Milliarden" is none.
    """
    amount = sum(pending, Fraction(0))
    taken = bool(pending)
    while sums and sums[-1].scale < scale and (not pending or sums[-1].scale <= _LARGEST_FACTOR):
        amount += sums.pop().value
        taken = True
    if sums and sums[-1].scale <= scale:
        return False
    sums.append(_Sum(amount * scale if taken else scale, scale))
    return True
