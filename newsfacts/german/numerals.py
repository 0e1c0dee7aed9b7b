"""Reads number expressions: "3.000", "zweieinhalb Millionen", "drei Viertel", "Dutzende"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Literal

from newsfacts.german.closed_classes import words_of
from newsfacts.german.number_contexts import number_context
from newsfacts.german.numbers import LARGEST_NUMBER, number_words, parse_cardinal, parse_fraction
from newsfacts.german.qualifiers import is_qualifier, qualifying_adjectives
from newsfacts.tables import Row, load_table
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word
from newsfacts.types import Qualifier

# Nobody is older.
OLDEST = 125
_LONGEST = 8
# Scales are multiplied up to here: more of them ("Mrd. Mrd. Mrd. …") must not cost more.
_LARGEST_SCALE = Fraction(LARGEST_NUMBER**2)
_LONGEST_ABBREVIATION = 4
_SMALL_FRACTION = re.compile(r"\d/\d")


class IndefiniteNumber(Row):
    """A row of data/german/indefinite_numbers.tsv."""

    word: str
    qualifier: Qualifier
    alone: Literal["", "always", "before noun"] = ""
    example: str


@dataclass(frozen=True)
class Numeral:
    """A number expression: words[first:end], after a sign of `sign_length` words that `value` and `high` have.

    `value` is None where the number is indefinite; then `vague` is its size. `scale` is the value of
    the last scale word (1 without one), `in_words` is false for digits, `part` true for a fraction. `qualifier` is
    what a word inside it says: "eine knappe Million", "500 und mehr".
    """

    first: int
    end: int
    value: Fraction | None
    high: Fraction | None = None
    vague: Qualifier | None = None
    scale: Fraction = Fraction(1)
    in_words: bool = False
    part: bool = False
    sign_length: int = 0
    qualifier: Qualifier | None = None

    @property
    def sign_first(self) -> int:
        """The index of its sign, or `first` where it has none."""
        return self.first - self.sign_length


@cache
def _indefinite_rows() -> dict[str, IndefiniteNumber]:
    return {row.word: row for row in load_table("german/indefinite_numbers", IndefiniteNumber)}


def indefinite_words() -> frozenset[str]:
    """Return the numbers without a value: "Dutzende", "Tausende"."""
    return frozenset(_indefinite_rows())


@cache
def _indefinite() -> dict[str, Qualifier]:
    return {word: row.qualifier for word, row in _indefinite_rows().items()}


def is_article(word: Word) -> bool:
    """Return whether it is a form of "ein", which is a number only where it clearly counts."""
    return word.folded in words_of("determiner", "indefinite")


def is_lone_article(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether the number expression is a form of "ein" and nothing more."""
    return is_article(sentence.get(numeral.first)) and numeral.end == numeral.first + 1


def read_single(sentence: Sentence, index: int) -> Numeral | None:
    """Read the number expression that begins at this word, without its sign or the other end of a range."""
    word = sentence.get(index)
    if word.kind == "number":
        return _read_digits(sentence, index)
    if word.kind != "word":
        return None
    return _read_vague(sentence, index) or _read_qualified(sentence, index) or _read_words(sentence, index)


def _scale_at(sentence: Sentence, index: int) -> Fraction | None:
    word = sentence.get(index)
    size = number_words("scale").get(word.folded) or number_words("factor").get(word.folded)
    # "Bio" and "Mill" are scales only as abbreviations, with their full stop.
    if size and word.folded in ("bio", "mill") and sentence.get(index + 1).text != ".":
        return None
    return size


@cache
def _abbreviations() -> frozenset[str]:
    """Return the abbreviations of scales, case-folded: "mio", "mrd"."""
    return frozenset(word for word in number_words("scale") if len(word) <= _LONGEST_ABBREVIATION)


def _skip_stop(sentence: Sentence, index: int) -> int:
    """Step over a scale word, and over the full stop of its abbreviation."""
    abbreviated = sentence.get(index).folded in _abbreviations()
    has_stop = abbreviated and sentence.get(index + 1).text == "." and sentence.glued(index + 1)
    return index + 2 if has_stop else index + 1


def read_scale(sentence: Sentence, index: int) -> tuple[Fraction, int]:
    """Read the scale word at this index ("Mrd."); return its value, 1 where there is none, and the index after it."""
    size = _scale_at(sentence, index)
    return (Fraction(1), index) if size is None else (Fraction(size), _skip_stop(sentence, index))


def _read_digits(sentence: Sentence, index: int) -> Numeral | None:
    word = sentence.get(index)
    plain = word.text.rstrip("-–—")
    value = parse_fraction(plain.rstrip(",.") if plain != word.text else plain)
    if value is None:
        return None
    end, scale = index + 1, Fraction(1)
    if (letter := _scale_of_letter(sentence, end)) is not None:
        end, scale = end + 1, letter
    while (size := _scale_at(sentence, end)) is not None and not sentence.get(end).text.endswith("-"):
        scale = min(scale * size, _LARGEST_SCALE)
        end = _skip_stop(sentence, end)
    if scale == 1 and plain.isdigit() and (mixed := _read_mixed(sentence, index, value)) is not None:
        return mixed
    part = value < 1 and ("/" in plain or not plain[0].isdigit())
    return Numeral(index, end, value * scale, scale=scale, part=part and scale == 1)


def _read_mixed(sentence: Sentence, index: int, whole: Fraction) -> Numeral | None:
    """Read "2 1/2" and "5 und drei viertel Milliarden", where digits precede a fraction."""
    after = sentence.get(index + 1)
    if after.kind == "number" and _SMALL_FRACTION.fullmatch(after.text):
        part = _read_digits(sentence, index + 1)
    elif after.folded == "und" and _is_part_of_mixed(sentence, index):
        part = _read_words(sentence, index + 2)
    else:
        return None
    if part is None or part.value is None or part.value >= part.scale:
        return None
    return Numeral(index, part.end, whole * part.scale + part.value, scale=part.scale)


def _is_part_of_mixed(sentence: Sentence, index: int) -> bool:
    """Return whether "und" and a fraction follow this word: "und drei viertel", not "5 und ein Viertel der Gäste"."""
    part, scale = sentence.get(index + 3), sentence.get(index + 4)
    is_fraction = sentence.get(index + 2).is_lower and part.folded in number_words("part")
    is_one = part.is_lower or scale.folded in number_words("scale")
    return is_fraction and is_one and sentence.get(index - 1).folded != "zwischen"


def _scale_of_letter(sentence: Sentence, index: int) -> Fraction | None:
    """Return the scale of a letter glued to digits: "100k Abonnenten"; capitals scale only what a noun follows."""
    letter, after = sentence.get(index).text, sentence.get(index + 1)
    if not sentence.glued(index) or not (letter == "k" or (letter in ("K", "M") and after.is_capitalised)):
        return None
    return Fraction(1000) if letter in "kK" else Fraction(10**6)


def _read_vague(sentence: Sentence, index: int) -> Numeral | None:
    """Read "Dutzende", "Hunderte Millionen", "ein paar hundert", "mehrere Tausend"."""
    first, after = index, sentence.get(index)
    several = after.folded in number_context("several")
    if after.folded == "ein" and sentence.get(index + 1).folded == "paar":
        several, index = True, index + 1
    if several:
        index += 1
    word = sentence.get(index)
    vague = _indefinite().get(word.text) if several else _vague_alone(word, sentence.get(index + 1))
    if vague is None:
        return None
    end = _skip_stop(sentence, index)
    while (bigger := _indefinite().get(sentence.get(end).text)) and sentence.get(end).folded != "hundert":
        vague = bigger
        end = _skip_stop(sentence, end)
    return Numeral(first, end, None, vague=vague, in_words=True)


def _vague_alone(word: Word, after: Word) -> Qualifier | None:
    """Return the size of an indefinite number that needs no "mehrere": the plurals; "hunderte" in small letters too."""
    is_plural = word.folded.endswith(tuple(number_context("plural number")))
    row = _indefinite_rows().get(word.text[0].upper() + word.text[1:] if is_plural else word.text)
    # "Hunderter" may be a note, "die Rettung Hunderter Menschen" has a genitive.
    if row is None or not (row.alone == "always" or (row.alone == "before noun" and after.is_capitalised)):
        return None
    return row.qualifier


def _read_qualified(sentence: Sentence, index: int) -> Numeral | None:
    """Read "ein gutes Drittel", "eine knappe halbe Million"."""
    qualifier = qualifying_adjectives().get(sentence.get(index + 1).folded)
    if qualifier is None or not is_article(sentence.get(index)):
        return None
    inner = _read_words(sentence, index + 2)
    names_size = inner is not None and (inner.part or sentence.get(inner.end - 1).folded in number_words("scale"))
    return replace(inner, first=index, qualifier=qualifier) if inner is not None and names_size else None


def _is_number_word(word: Word) -> bool:
    folded = word.folded
    return word.kind == "word" and (
        parse_cardinal(folded) is not None
        or folded in number_words("scale", "factor", "part")
        or parse_fraction(folded) is not None
    )


def _read_words(sentence: Sentence, index: int) -> Numeral | None:
    """Read the longest run of number words that makes one number."""
    if not _is_number_word(sentence.get(index)):
        return None
    if is_article(sentence.get(index)) and sentence.get(index + 1).folded in number_words("mixed"):
        # "einen anderthalb Meter hohen Wall": the article is no part of the number.
        return None
    for end in range(_end_of_words(sentence, index), index, -1):
        words = [word.folded for word in sentence.words[index:end]]
        value = parse_fraction(" ".join(words))
        if value is not None:
            sizes = [size for word in words[1:] if (size := number_words("scale").get(word))]
            scale = sizes[-1] if sizes else Fraction(1)
            part = scale == 1 and value < 1 and any(word in number_words("part", "mixed") for word in words)
            return Numeral(index, _skip_stop(sentence, end - 1), value, scale=scale, in_words=True, part=part)
    return None


def _end_of_words(sentence: Sentence, index: int) -> int:
    """Return the index after the number words that begin here, "und" and "Komma" between them included."""
    end = index
    while end < index + _LONGEST and (
        _is_number_word(sentence.get(end))
        or (end > index and sentence.get(end).folded in ("und", "komma") and _continues(sentence, end))
    ):
        end += 1
    return end


def _continues(sentence: Sentence, index: int) -> bool:
    """Return whether "und" leads to the fraction of a mixed number, or "Komma" to decimals."""
    if sentence.get(index).folded == "komma":
        return parse_cardinal(sentence.get(index + 1).folded) is not None
    return sentence.get(index + 2).folded in number_words("part")


def is_ordinal(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether digits with a full stop after them are an ordinal; at the end of a sentence they are not."""
    last = sentence.get(numeral.end - 1)
    stop = sentence.get(numeral.end)
    if last.kind != "number" or stop.text != "." or not sentence.glued(numeral.end):
        return False
    after = sentence.get(numeral.end + 1)
    if after.kind == "nothing":
        return sentence.get(numeral.first - 1).folded in number_context("before ordinal")
    before = sentence.get(numeral.first - 1).folded
    if after.is_capitalised and is_qualifier(before) and before not in number_context("also preposition ordinal"):
        # Two sentences that were not separated: "in Genf über 66. Mitte August …"
        return False
    if after.text == ")" and _opens_bracket(sentence, numeral.first):
        return True
    return not (after.kind == "sign" and after.text in '“"»«”)')


def _opens_bracket(sentence: Sentence, index: int) -> bool:
    """Return whether only numbers separate this index from an opening bracket, as in "(67., 81.)"."""
    while sentence.get(index - 1).kind in ("number", "date-like") or sentence.get(index - 1).text in (
        ".",
        ",",
        "/",
        "+",
    ):
        index -= 1
    return sentence.get(index - 1).text == "("


def may_be_age(word: Word) -> bool:
    """Return whether a word is a number in digits or small letters that a person may be old."""
    if word.kind == "number":
        return word.text.isdigit() and 1 <= int(word.text[:4]) <= OLDEST
    return word.is_lower and not is_article(word) and 1 < (parse_cardinal(word.text) or 0) <= OLDEST
