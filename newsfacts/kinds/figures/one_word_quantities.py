"""Reads quantities that are one word or part of one: "dreimal", "20-prozentig", "50-Euro-Schein"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import takewhile
from math import prod

from newsfacts.german.counted_nouns import read_counted
from newsfacts.german.inflection import ADJECTIVE_ENDING
from newsfacts.german.noun_phrases import ends_noun_phrase
from newsfacts.german.number_ranges import number_sharing_ending
from newsfacts.german.numbers import number_words, parse_cardinal, parse_fraction
from newsfacts.german.time_units import time_nouns
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.quantity import MeasuringUnit, Quantity
from newsfacts.kinds.figures.units import find_unit
from newsfacts.text.patterns import SMALL
from newsfacts.text.sentence import Sentence

_MULTIPLIED = re.compile(r"ver(.+?)fach(?:en|e|t|te|ten|ter|tes|ung|ungen)?$")
_DOUBLED = re.compile(r"verdopp(?:el|l)\w*$")
_DOUBLE = re.compile(rf"doppelt{ADJECTIVE_ENDING}")
_HALVED = re.compile(r"halbier\w*$")
_COMPARATIVE = re.compile(rf"{SMALL}{{3,}}er(?:{ADJECTIVE_ENDING})?$|mehr$|weniger$")
# Nobody votes by tenths, and "Dreizehntel" is as well 1/13.
_LARGEST_DENOMINATOR = 9
_LEAST_MIDDLE = 4
# "12-Pfund-Hammer"; pounds after a number apart from them are money.
_POUND = MeasuringUnit("lb", "measure")
_CARAT = "ct"
_MILLION = 10**6
# "Tausend-Milliarden-Euro-Plan"; nobody writes more of them.
_MOST_SCALES = 3


def read_word(sentence: Sentence, index: int) -> Quantity | None:
    """Read the quantity in the word at this index, with the words that belong to it."""
    word = sentence.get(index)
    if word.kind not in ("word", "compound"):
        return None
    return (
        _read_dangling(sentence, index)
        or _read_suffixed(sentence, index)
        or _read_ratio_word(sentence, index)
        or _read_magnitude(sentence, index)
        or _read_fraction_compound(sentence, index)
        or _read_compound(sentence, index)
    )


def _read_dangling(sentence: Sentence, index: int) -> Quantity | None:
    """Read "17-" in "17- und 19-mal" or "das 17- und das 19-fache" as what it shares its ending with.

    "10- bis 15-mal" is a range.
    """
    low, link = number_sharing_ending(sentence, index), sentence.get(index + 1)
    if low is None:
        return None
    at = index + 2 + (link.folded != "bis" and sentence.get(index + 2).folded in figure_context("definite"))
    if sentence.get(at).kind not in ("compound", "word"):
        return None
    quantity = _read_suffixed(sentence, at) or _read_compound(sentence, at)
    if quantity is None:
        return _read_dangling_words(sentence, index, low) if link.folded in ("bis", "oder") else None
    if link.folded != "bis":
        return replace(quantity, core=index, core_end=index + 1, first=index, end=index + 1, value=low, per=None)
    if quantity.value is None or low >= quantity.value:
        return None
    return replace(quantity, core=index, first=index, value=low, high=quantity.value)


def _read_dangling_words(sentence: Sentence, index: int, low: Fraction) -> Quantity | None:
    """Read "zehn- bis zwölftausend Besucher"."""
    full = sentence.get(index + 2).folded
    high = parse_cardinal(full)
    scale = 1000 if full.endswith("tausend") else 100 if full.endswith("hundert") else None
    if high is None or scale is None or low * scale >= high:
        return None
    quantity = Quantity.of(index, index + 3, low * scale, high=Fraction(high))
    return _with_counted(sentence, quantity)


@cache
def _suffixed() -> re.Pattern[str]:
    suffixes = "|".join(figure_context("suffix") | figure_context("having"))
    return re.compile(rf"(.+?)-?({suffixes})({ADJECTIVE_ENDING}|ig)?$")


def _read_suffixed(sentence: Sentence, index: int) -> Quantity | None:
    """Read "-prozentig", "-karätig", "-köpfig" and its like, "-mal", "-malig" and "-fach"."""
    word = sentence.get(index)
    match = _suffixed().fullmatch(word.folded)
    value = parse_fraction(match[1]) if match else None
    if match is None or value is None or (value == 1 and word.kind == "word"):
        return None
    quantity, suffix = Quantity.of(index, index + 1, value), match[2]
    if suffix == "prozentig":
        # "hundertprozentig" means "fully".
        fully = value == 100 and word.kind == "word"
        return None if fully else _with_noun(sentence, replace(quantity, kind="percent", unit="%"))
    if suffix == "karätig":
        return _with_noun(sentence, replace(quantity, kind="measure", unit=_CARAT))
    if suffix in figure_context("having"):
        return _with_noun(sentence, quantity)
    if suffix == "mal":
        return read_times(sentence, quantity)
    if suffix == "malig" and read_counted(sentence, index + 1) is None:
        return None
    return _read_fold(sentence, quantity, match[3] or "")


def _with_noun(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Take the noun after a quantity into it, which it describes and does not count."""
    noun = read_counted(sentence, quantity.end)
    return quantity if noun is None else replace(quantity, end=noun.end)


def _with_counted(sentence: Sentence, quantity: Quantity) -> Quantity:
    noun = read_counted(sentence, quantity.end)
    return quantity if noun is None else quantity.counting(*noun)


def read_times(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Distinguish "40-mal größer", "dreimal so viele" (a ratio) from "dreimal gewonnen" (a count)."""
    after = sentence.get(quantity.end)
    if after.folded == "so" and sentence.get(quantity.end + 1).kind == "word":
        return _read_so(sentence, quantity)
    inflected = after.is_lower and _COMPARATIVE.fullmatch(after.text) and not ends_noun_phrase(after.folded)
    if not inflected and after.folded not in figure_context("comparative"):
        return quantity
    end = quantity.end + 1
    noun = sentence.get(end).is_capitalised and not sentence.label_at(end)
    return replace(quantity, kind="ratio", end=end + noun)


def _read_so(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Complete "dreimal so viele Gäste", "doppelt so groß": what precedes "so" is a ratio."""
    ratio = replace(quantity, kind="ratio", end=quantity.end + 2)
    many = sentence.get(ratio.end - 1).folded in figure_context("times so many")
    return _with_counted(sentence, ratio) if many else ratio


def _read_fold(sentence: Sentence, quantity: Quantity, ending: str) -> Quantity:
    """Read "das Dreifache", "die dreifache Menge" (ratios), "der sechsfache Meister" (a count)."""
    noun = read_counted(sentence, quantity.end) if ending else None
    if noun is None or sentence.get(quantity.core).text[0].isupper():
        return replace(quantity, kind="ratio")
    whole = quantity.value is None or quantity.value.denominator == 1
    if not whole or _is_magnitude_noun(noun.text):
        return replace(quantity, kind="ratio", end=noun.end)
    return quantity.counting(*noun)


def _is_magnitude_noun(noun: str) -> bool:
    """Return whether a noun names what may be several times as large: "Menge", "Sonnenmasse", "Preis"."""
    return noun.casefold().endswith(context_endings("manifold"))


def _read_double(sentence: Sentence, index: int) -> Quantity | None:
    """Read "die doppelte Menge"; "die doppelte Staatsbürgerschaft" is no quantity."""
    noun = read_counted(sentence, index + 1)
    if noun is None or not _is_magnitude_noun(noun.text):
        return None
    return replace(Quantity.of(index, index + 1, Fraction(2), "ratio"), end=noun.end)


def _read_ratio_word(sentence: Sentence, index: int) -> Quantity | None:
    """Read "verdreifacht", "verdoppeln", "Halbierung", "doppelt so viele", "halb so groß", "das Doppelte"."""
    word = sentence.get(index)
    folded = word.folded
    value: Fraction | None = None
    if match := _MULTIPLIED.fullmatch(folded):
        value = parse_fraction(match[1])
    elif _DOUBLED.fullmatch(folded) or word.text in ("Doppelte", "Doppelten"):
        value = Fraction(2)
    elif _HALVED.fullmatch(folded):
        value = Fraction(1, 2)
    elif begins_ratio(sentence, index):
        value = Fraction(2) if folded == "doppelt" else Fraction(1, 2)
    elif _DOUBLE.fullmatch(folded):
        return _read_double(sentence, index)
    if value is None or value == 1:
        return None
    quantity = Quantity.of(index, index + 1, value, "ratio")
    return _read_so(sentence, quantity) if begins_ratio(sentence, index) else quantity


def begins_ratio(sentence: Sentence, index: int) -> bool:
    """Return whether "doppelt so viele" or "halb so groß" begins here; "halb so wild" is no half."""
    word, after = sentence.get(index).folded, sentence.get(index + 2)
    if word not in ("doppelt", "halb") or sentence.get(index + 1).folded != "so" or after.kind != "word":
        return False
    return word == "doppelt" or after.folded not in figure_context("no ratio")


def _read_magnitude(sentence: Sentence, index: int) -> Quantity | None:
    """Read "zweistelliger Millionenbetrag" and "in Millionenhöhe", which say the size and no value."""
    if not _magnitude().fullmatch(sentence.get(index).text):
        return None
    sized = re.fullmatch(rf"\w+stellig{ADJECTIVE_ENDING}", sentence.get(index - 1).folded) is not None
    quantity = Quantity.of(index, index + 1, None, "money")
    return replace(quantity, first=index - sized, qualifier="millions")


@cache
def _magnitude() -> re.Pattern[str]:
    heads = "|".join(figure_context("magnitude head") | figure_context("money head"))
    return re.compile(rf"(?:Millionen|Milliarden)-?(?i:{heads})")


def _read_fraction_compound(sentence: Sentence, index: int) -> Quantity | None:
    """Read "Zweidrittelmehrheit", "Dreifünftelmehrheit", "Zwei-Drittel-Mehrheit"."""
    match = _fraction_compound().fullmatch(sentence.get(index).folded)
    if match is None or sentence.get(index).folded.endswith(context_endings("quarters")):
        return None
    return Quantity.of(index, index + 1, fraction_heads()[match[1]], "fraction")


@cache
def fraction_heads() -> dict[str, Fraction]:
    """Return what a compound may begin with ("zweidrittel", "drei-viertel"), and the value, less than 1."""
    return {
        numerator + hyphen + name: value
        for numerator, number in number_words("one").items()
        for name, part in number_words("part").items()
        for hyphen in ("", "-")
        if name.endswith("tel") and part.denominator <= _LARGEST_DENOMINATOR and (value := number * part) < 1
    }


@cache
def _fraction_compound() -> re.Pattern[str]:
    return re.compile(rf"({'|'.join(fraction_heads())})-?\w+")


@cache
def _compound_parts() -> re.Pattern[str]:
    return re.compile(r"(\d[\d.,]*(?:[  '’]\d{3})*|[^\W\d_]+)[-‐](.+)")


def _read_compound(sentence: Sentence, index: int) -> Quantity | None:
    """Read "500-Millionen-Euro-Paket", "12-Pfund-Hammer", "Drei-Prozent-Hürde", "20-Punkte-Plan"."""
    word = sentence.get(index)
    match = _compound_parts().fullmatch(word.text)
    if match is None:
        return None
    value = parse_fraction(match[1])
    if value is None or (word.kind == "word" and match[1].casefold() == "halb"):
        return None
    parts = match[2].split("-")
    sizes = list(takewhile(bool, (number_words("scale").get(part.casefold(), 0) for part in parts)))
    parts, scale = parts[len(sizes) :], Fraction(prod(sizes[: _MOST_SCALES + 1]))
    if not parts or len(sizes) > _MOST_SCALES:
        return None
    quantity = replace(Quantity.of(index, index + 1, value * scale), scale=scale)
    if scale >= _MILLION and len(parts) == 1 and parts[0].casefold().endswith(context_endings("money head")):
        return replace(quantity, kind="money")
    unit = find_unit(parts[0])
    if unit is not None and (len(parts[0]) > 2 or word.kind == "compound"):
        if parts[0] == "Pfund" and scale == 1:
            unit = _POUND
        return replace(quantity, kind=unit.kind, unit=unit.symbol, value=value * scale * unit.factor)
    return _read_counting_compound(quantity, parts) if len(parts) > 1 or scale > 1 else None


def _read_counting_compound(quantity: Quantity, parts: list[str]) -> Quantity | None:
    """Take the plural in the middle as what is counted: "Sechs-Parteien-Koalition", "500-Seelen-Dorf"."""
    if len(parts) < 2:
        return quantity if quantity.scale > 1 else None
    plural = parts[0][:1].isupper() and parts[0].endswith(("en", "er", "e", "n", "s", "Mann"))
    if not plural or len(parts[0]) < _LEAST_MIDDLE or _is_no_count(parts[0]):
        return None
    return replace(quantity, counted=parts[0])


def _is_no_count(noun: str) -> bool:
    """Return whether a compound has it in its middle without counting it: "Sechs-Tage-Rennen", "Fünf-Sterne-Hotel"."""
    return noun.casefold() in time_nouns() or noun.casefold() in figure_context("middle")
