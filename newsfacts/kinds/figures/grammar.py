"""Reads all quantities of a sentence: numbers with their units, qualifiers, rates and counted nouns."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from newsfacts.kinds.figures import ages, fractions, qualifiers, traps, units
from newsfacts.kinds.figures.counted import read_counted, read_counted_of
from newsfacts.kinds.figures.numerals import Numeral, is_article, read_numeral
from newsfacts.kinds.figures.one_word_quantities import read_times, read_word
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.sentence import Sentence
from newsfacts.kinds.figures.word_classes import word_class
from newsfacts.trace import tell

# What a measure is of, not what is measured: "30.000 Fuß Höhe".
_NUMBER_STARTS = (
    r"null|zw[eoöa]|drei|vier|fünf|fuenf|sech|sieb|acht|neun|zehn|elf|hundert|tausend|hälft|halb|anderthalb|doppel"
    r"|verdopp|ver\w{3,20}fach|viertel|drittel|fuffz|(?:aber|zehn|hundert)(?:tausende|hunderte)|dutzend|aber[mb]illi[oa]|[mb]illi[oa]|mio\b|mrd\b"
    r"|jede[mnrs]?\s(?:\d|[^\W\d_]{1,40}te[nr]?\b)|ein(?:hundert|tausend|und\w+[zßs]ig|e?milli)|eineinhalb|einundeinhalb|eineinviertel|eindreiviertel"
)
_WITH_NUMBER = (
    r"eine?[nmrs]?$|mehrere|einige|etliche|zig$|wenige|viele|paar$|jede[mnrs]?$|aber(?:hundert|tausend|million)"
)
_MOST_AGES = 5
# "Mit 53 Prozent Ja" says how, not what.
_ANSWERS = ("Ja", "Nein")


@cache
def candidates() -> re.Pattern[str]:
    """Return a pattern that finds in a text every place where a quantity may begin, and more."""
    counted = "|".join(map(re.escape, sorted(units.article_units(), key=len, reverse=True)))
    victims = r"Person|Mensch|Tote|Todes|[Vv]erletzt|\w{1,9}verletzt"
    article = rf"[Ee]ine?[nmrs]?\s(?:weitere[rn]?\s)?(?:(?:{counted})\b|{victims})"
    return re.compile(rf"\d|[½¼¾⅐-⅞]|\b(?:{article}|(?i:{_NUMBER_STARTS}))")


@cache
def _word_start() -> re.Pattern[str]:
    return re.compile(f"{_NUMBER_STARTS}|{_WITH_NUMBER}")


def read_quantities(sentence: Sentence) -> list[Quantity]:
    """Read the quantities of a sentence from left to right; those in the form "ein" are not among them."""
    found: list[Quantity] = []
    index = 0
    while index < len(sentence.words):
        quantity, index = _read_at(sentence, index)
        if quantity is not None:
            found.append(quantity)
    return found


def _read_at(sentence: Sentence, index: int) -> tuple[Quantity | None, int]:
    """Read the quantity at a word; return it and the index to go on from."""
    word = sentence.get(index)
    if word.kind == "score":
        return _read_score(sentence, index), index + 1
    if word.kind == "sign" or word.kind == "date-like":
        return None, index + 1
    if word.kind == "word" and not _word_start().match(word.folded):
        return None, index + 1
    numeral = read_numeral(sentence, index)
    if numeral is None:
        quantity = read_word(sentence, index) or fractions.read_every(sentence, index)
        if quantity is not None and traps.is_idiom(sentence, Numeral(index, index + 1, quantity.value)):
            return None, index + 1
        if quantity is not None:
            _qualify(sentence, quantity, Numeral(index, index + 1, quantity.value, in_words=True))
        return quantity, max(index + 1, quantity.core_end if quantity else 0)
    spaced = _read_spaced_score(sentence, numeral) or _read_spoken_score(sentence, numeral)
    if spaced is not None:
        return spaced, spaced.end
    quantity = _read_number(sentence, numeral)
    # It may go on with a number: "6 Liter auf 100 Kilometer", "50 Fälle je 100.000 Einwohner".
    goes_on = quantity is not None and (quantity.kind == "measure" or quantity.per is not None)
    return quantity, quantity.end if quantity is not None and goes_on else numeral.end


def _read_score(sentence: Sentence, index: int) -> Quantity | None:
    after = sentence.get(index + 1).folded
    home, _, away = sentence.get(index).text.partition(":")
    near = sentence.words[max(0, index - 3) : index + 2]
    dated = any(word.kind == "date-like" or (word.kind == "number" and len(word.text) == 4) for word in near)
    clock = len(away) == 2 and int(home) < 25 and (away[0] == "0" or home[0] == "0" or dated)
    if clock or after in ("uhr", "h", "min", "minuten", "stunden"):
        return None
    return Quantity(index, index + 1, index, index + 1, None, "score")


def _read_spaced_score(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Read "2 : 1"."""
    colon, away = sentence.get(numeral.end), sentence.get(numeral.end + 1)
    home = sentence.get(numeral.first)
    if colon.text != ":" or sentence.glued(numeral.end) or not sentence.opens_clause(numeral.end + 1):
        return None
    if (
        home.kind == away.kind == "number"
        and home.text.isdigit()
        and away.text.isdigit()
        and len(home.text + away.text) < 7
    ):
        return Quantity(numeral.first, numeral.end + 2, numeral.first, numeral.end + 2, None, "score")
    return None


def _read_spoken_score(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Read "drei zu eins", "90 zu 7 Stimmen"; "im Verhältnis zwei zu eins" is a ratio."""
    if sentence.get(numeral.end).text != "zu" or numeral.value is None or numeral.value.denominator > 1:
        return None
    other = read_numeral(sentence, numeral.end + 1)
    if other is None or other.value is None or other.high or other.scale > 1 or numeral.scale > 1 or numeral.high:
        return None
    if is_article(sentence.get(numeral.first)) or traps.is_idiom(sentence, numeral):
        return None
    score = Quantity(numeral.first, other.end, numeral.first, other.end, None, "score")
    before = [word.folded for word in sentence.words[max(0, numeral.first - 2) : numeral.first]]
    if any(word.endswith("verhältnis") for word in before) and other.value:
        return replace(score, kind="ratio", value=numeral.value / other.value)
    noun = sentence.get(other.end)
    if noun.folded.endswith(tuple(word_class("tallied"))):
        score.end += 1
        return score
    return None if noun.is_capitalised or units.read_unit(sentence, other.end, other.value) else score


def _read_number(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Read a number with what stands around it; None where it is no quantity."""
    trap = traps.name_trap(sentence, numeral)
    if trap:
        _reject(sentence, numeral, trap)
        return None
    age = ages.read_age_phrase(sentence, numeral) or _share_age(sentence, numeral)
    if age is not None:
        _qualify(sentence, age, numeral)
        return age
    if ages.is_bare_age(sentence, numeral):
        return Quantity(numeral.first, numeral.end, numeral.first, numeral.end, numeral.value, "age")
    if _is_time(sentence, numeral):
        _reject(sentence, numeral, "counts a span of time: a date or a duration")
        return None
    if _is_glued_junk(sentence, numeral) or units.is_numbered_name(sentence, numeral.first):
        _reject(sentence, numeral, "part of a name")
        return None
    quantity = _start(sentence, numeral)
    if quantity is None:
        _reject(sentence, numeral, "a year, an article, a label, or nothing that it counts or measures")
        return None
    _qualify(sentence, quantity, numeral)
    return quantity


def _reject(sentence: Sentence, numeral: Numeral, reason: str) -> None:
    """Tell why a number is no quantity."""
    tell("figures", sentence.words[numeral.first].start, sentence.words[numeral.end - 1].end, reason, taken=False)


def _share_age(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Read the first numbers of "4, 7 und 9 Jahre alt"."""
    other: Numeral | None = numeral
    for _ in range(_MOST_AGES):
        if other is None or other.value is None or sentence.get(other.end).folded not in ("und", "oder", ","):
            return None
        other = read_numeral(sentence, other.end + 1)
        if other is not None and ages.read_age_phrase(sentence, other) is not None:
            break
    else:
        return None
    return Quantity(numeral.first, numeral.end, numeral.first, numeral.end, numeral.value, "age")


def _is_time(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether it counts a span of time; "20 SEK" are crowns, not seconds."""
    return traps.is_time_unit(sentence, numeral.end) and not units.is_code(sentence.get(numeral.end))


def _is_glued_junk(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether letters that are no unit hang on the digits: "5G", "10er"."""
    if not sentence.glued(numeral.end) or sentence.get(numeral.end).kind != "word":
        return False
    return units.read_unit(sentence, numeral.end, numeral.value) is None


def _start(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Decide the kind of a number and read its unit or the noun that it counts."""
    quantity = Quantity(
        numeral.first, numeral.end, numeral.first, numeral.end, numeral.value, "count", numeral.high,
        qualifier=numeral.vague or "exact", scale=numeral.scale,
    )  # fmt: skip
    if sentence.get(numeral.first).folded == "halbe" and numeral.scale == 1:
        return None
    if numeral.high is not None and sentence.get(numeral.first - 1).folded == "zwischen":
        quantity.first -= 1
    behind = numeral.end + (numeral.vague is not None and sentence.get(numeral.end).folded in ("von", "an"))
    read = units.read_unit(sentence, behind, numeral.value)
    before = None if read else units.read_unit_before(sentence, numeral.first)
    if before is not None and numeral.first > 0:
        read = units.UnitRead(before.unit, numeral.end)
        quantity.first = before.end
    if read is not None:
        return _with_unit(sentence, numeral, quantity, read)
    if sentence.get(numeral.end).folded == "mal":
        quantity.end += 1
        return None if is_article(sentence.get(numeral.first)) else read_times(sentence, quantity)
    if traps.is_labelled(sentence, numeral):
        return _named_measure(sentence, quantity)
    if traps.leads_to_time(sentence, numeral):
        return None
    if not numeral.in_words and (measure := _named_measure(sentence, quantity)) is not None:
        return measure
    if numeral.part:
        return fractions.read_fraction(sentence, numeral, quantity)
    return _count(sentence, numeral, quantity)


def _with_unit(sentence: Sentence, numeral: Numeral, quantity: Quantity, read: units.UnitRead) -> Quantity | None:
    article = is_article(sentence.get(numeral.first)) and numeral.end == numeral.first + 1
    if article and (not read.unit.after_article or _tells_price(sentence, read.end)):
        return None
    unit = read.unit
    quantity.kind, quantity.unit, quantity.end = unit.kind, unit.symbol, max(quantity.end, read.end)
    quantity.factor = unit.factor
    quantity.value = quantity.value * unit.factor if quantity.value is not None else None
    quantity.high = quantity.high * unit.factor if quantity.high is not None else None
    quantity.counted = unit.noun
    _negate(sentence, numeral, quantity)
    noun = sentence.get(quantity.end)
    if noun.folded in word_class("dimension"):
        return quantity
    counted = None
    if unit.kind == "measure" and (rate := units.read_rate(sentence, quantity.end)) and rate.is_unit:
        quantity.unit, quantity.end = f"{quantity.unit}/{rate.per}", rate.end
        return quantity
    if noun.is_capitalised and not sentence.label_at(quantity.end) and noun.text not in _ANSWERS:
        counted = read_counted(sentence, quantity.end)
    elif unit.kind == "percent" and unit.noun is None:
        counted = read_counted_of(sentence, quantity.end)
    if counted is not None:
        quantity.counted, quantity.end = quantity.counted or counted.text, counted.end
    return quantity


def _tells_price(sentence: Sentence, index: int) -> bool:
    """Tell that "ein Liter" is what a price is for: "Ein Liter Milch kostet 1,20 Euro"."""
    near = [sentence.get(at).folded for at in range(index, index + 3)]
    return any(word in ("kostet", "koste", "kostete", "kosteten", "kosten") for word in near)


def _negate(sentence: Sentence, numeral: Numeral, quantity: Quantity) -> None:
    """Take "minus" or a minus sign glued to the number, or to the sign before it, into a quantity with a unit."""
    for at in dict.fromkeys((numeral.first, quantity.first)):
        sign = sentence.get(at - 1)
        inside = at - 1 > quantity.first
        alone = sentence.get(at - 2).kind in ("sign", "nothing") or not sentence.glued(at - 1) or inside
        glued = sign.text in ("-", "−", "–") and sentence.glued(at) and alone
        if (sign.text == "minus" or glued) and quantity.value is not None and quantity.high is None:
            quantity.value = -quantity.value
        elif sign.text not in ("plus", "+"):
            continue
        quantity.first = min(quantity.first, at - 1)
        return


def _named_measure(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """Read "Tempo 30", "Stärke 7,3", "Magnitude von 5,9", whose unit is in the name or lacks."""
    at = quantity.core - 1
    while at >= 0 and (sentence.get(at).folded in ("von", "bei") or qualifiers.is_qualifier(sentence.get(at).folded)):
        at -= 1
    name = units.named_measures().get(sentence.get(at).text)
    if name is None:
        return None
    return replace(quantity, first=at, kind="measure", unit=name.symbol or None)


def _count(sentence: Sentence, numeral: Numeral, quantity: Quantity) -> Quantity | None:
    """Read what a number without a unit counts; one without a noun must pass more tests."""
    if is_article(sentence.get(numeral.first)) and numeral.end == numeral.first + 1:
        return None
    counted = read_counted(sentence, numeral.end) or read_counted_of(sentence, numeral.end)
    if traps.is_year(sentence, numeral, counts=counted is not None):
        return None
    word = sentence.get(numeral.first)
    named = sentence.label_at(numeral.first) and sentence.label_at(numeral.first - 1)
    if word.kind == "number" and (named or traps.opens_name(sentence, numeral)):
        return quantity if traps.is_part_of(sentence, numeral) else None
    if counted is None:
        quantity.open_unit = not traps.is_idiom(sentence, numeral)
        quantity.is_doubtful = traps.is_bare_trap(sentence, numeral)
        return quantity
    if _is_title(sentence, numeral):
        return None
    quantity.counted, quantity.end = counted.text, counted.end
    return quantity


def _is_title(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether a capital in the middle of the sentence makes the number a name's: "die Sieben Berge"."""
    word = sentence.get(numeral.first)
    if word.kind != "word" or not word.text[0].isupper() or numeral.vague or numeral.scale > 1:
        return False
    plain = word.folded in ("hundert", "tausend") or sentence.opens_clause(numeral.first)
    return bool(sentence.label_at(numeral.first)) or not plain


def _qualify(sentence: Sentence, quantity: Quantity, numeral: Numeral) -> None:
    """Add the qualifier and the rate on either side of a quantity."""
    bounds = replace(numeral, first=quantity.first)
    found = qualifiers.read_before(sentence, bounds, has_unit=quantity.unit is not None)
    if quantity.kind in ("fraction", "ratio") and sentence.get(quantity.first - 1).folded in (
        "die",
        "der",
        "das",
    ):
        # "fast die Hälfte", "mehr als das Doppelte"
        behind = qualifiers.read_before(sentence, replace(bounds, first=quantity.first - 1), has_unit=True)
        found = behind if behind.qualifier != "exact" else found
    quantity.first = min(quantity.first, found.edge)
    if quantity.qualifier == "exact":
        quantity.qualifier = found.qualifier
    rate = None if quantity.kind == "age" else units.read_rate(sentence, quantity.end)
    if rate is not None and rate.is_unit and quantity.kind == "measure":
        quantity.unit, quantity.end = f"{quantity.unit}/{rate.per}", rate.end
    elif rate is not None:
        quantity.per, quantity.end = rate.per, rate.end
    elif (per := units.rate_of_adverb(sentence.get(quantity.first - 1))) and quantity.kind != "age":
        quantity.first, quantity.per = quantity.first - 1, per
    after = qualifiers.read_after(sentence, quantity.end)
    if after is not None and quantity.qualifier == "exact":
        quantity.qualifier, quantity.end = after.qualifier, after.edge
