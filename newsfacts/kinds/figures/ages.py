"""Reads ages that words state: "78-Jährige", "31 Jahre alt", "im Alter von 12 Jahren", "Kinder unter 14"."""

from __future__ import annotations

import re
from dataclasses import replace

from newsfacts.kinds.figures.counted import Counted, read_counted
from newsfacts.kinds.figures.living_beings import OLDEST, has_age, is_group, may_be_age
from newsfacts.kinds.figures.numerals import Numeral
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.sentence import Sentence
from newsfacts.kinds.figures.word_classes import word_class
from newsfacts.types import Qualifier

# Of days, weeks or months.
_MOST_UNITS = 1000
_ALL = ("alle", "allen", "aller")
_LIMITS: dict[str, Qualifier] = {"über": "more_than", "unter": "less_than", "ab": "at_least"}
# "Im Alter von zwei, sechs und neun Jahren": so far back may "Alter" stand.
_MOST_BACK = 12
_ADJECTIVE = re.compile(r"jährige[nrsm]?")
_OLD = re.compile(r"(?:alt|jung)(?:e[nrsm]?)?$")
_UNITS = {
    "jahr": None, "jahre": None, "jahren": None, "monat": "month", "monate": "month", "monaten": "month",
    "wochen": "week", "woche": "week", "tage": "day", "tagen": "day", "tag": "day",
}  # fmt: skip


def read_age_adjective(sentence: Sentence, index: int, end: int, quantity: Quantity) -> Quantity | None:
    """Complete "31-jährige" or "78-Jährige" at words[index:end]; None where it states a duration."""
    word = sentence.get(end - 1).text
    if quantity.value is None or quantity.value > OLDEST:
        return None
    age = replace(quantity, kind="age", unit=None)
    noun = read_counted(sentence, end, joined=False)
    if "Jährige" in word or (word[0].isupper() and not sentence.opens_clause(end - 1) and index == end - 1):
        # "Dreißigjähriger Krieg" is a name, "die Dreijährige" a child.
        if noun is not None and noun.end == end + 1 and not sentence.label_at(end) and not has_age(noun.text):
            return age if word[0].isdigit() else None
        return age
    if sentence.label_at(end) == "PER" or (sentence.label_at(end + 1) == "PER" and sentence.get(end).is_lower):
        return age
    if noun is None:
        return age if word.endswith("jährig") or sentence.get(index).text[0].isdigit() else None
    return age.counting(*noun) if _names_being(noun) else None


def _names_being(noun: Counted) -> bool:
    return any(has_age(word) for word in re.split(r"\W+", noun.text) if word)


def read_age_phrase(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Read an age in years with its number: "31 Jahre alt", "Kinder ab 6 Jahren"."""
    if numeral.value is None or numeral.value > _MOST_UNITS:
        return None
    age = Quantity.of(numeral.first, numeral.end, numeral.value, "age", numeral.high)
    noun = sentence.get(numeral.end)
    if _ADJECTIVE.fullmatch(noun.folded):
        return read_age_adjective(sentence, numeral.first, numeral.end + 1, replace(age, end=numeral.end + 1))
    in_unit = noun.folded in _UNITS
    if in_unit:
        age = replace(age, unit=_UNITS[noun.folded], end=age.end + 1)
        if _OLD.match(sentence.get(age.end).folded):
            return _with_bearer(sentence, age)
    at = _find_alter(sentence, numeral.first)
    counts = noun.is_capitalised and not has_age(noun.text)
    if at is not None and (in_unit or (numeral.value <= OLDEST and not counts)):
        listed = any(may_be_age(word) for word in sentence.words[at + 1 : numeral.first])
        return age if listed else replace(age, first=min(age.first, at))
    if _is_limit(sentence, numeral):
        return _limited(sentence, numeral, age)
    if (compared := _read_compared(sentence, numeral, age)) is not None:
        return compared
    in_years = noun.folded in ("jahre", "jahren")
    return age if in_years and (_is_with(sentence, numeral) or _limits_bearer(sentence, numeral)) else None


def _limits_bearer(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether years limit the age of those whom a noun names: "Kinder ab 6 Jahren", "Kinder bis zu 6 Jahren"."""
    before, second, third = (sentence.get(numeral.first - back) for back in (1, 2, 3))
    if before.folded not in word_class("limit") and second.folded != "bis":
        return False
    bearer = second if second.is_capitalised else third
    return bearer.is_capitalised and has_age(bearer.text)


def _is_limit(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether a bare number limits the age of persons: "allen über 60", "Kinder unter 14"."""
    if sentence.get(numeral.first - 1).folded not in _LIMITS or not _is_plain(numeral):
        return False
    bearer = sentence.get(numeral.first - 2)
    if bearer.folded not in _ALL and not is_group(bearer):
        return False
    after = sentence.get(numeral.end)
    counts = any(word.text in ("Zahl", "Anzahl") for word in sentence.words[: numeral.first])
    return not counts and (after.is_lower or after.text in (",", ".", ";", ")", ":", "", "“", '"'))


def _limited(sentence: Sentence, numeral: Numeral, age: Quantity) -> Quantity:
    """Take "allen" in "allen über 60" into the age, which has no noun of its own."""
    if sentence.get(numeral.first - 2).folded not in _ALL:
        return age
    return replace(age, first=numeral.first - 2, qualifier=_LIMITS[sentence.get(numeral.first - 1).folded])


def _read_compared(sentence: Sentence, numeral: Numeral, age: Quantity) -> Quantity | None:
    """Read "jünger als fünf Jahre", "älter als 65"."""
    if sentence.get(numeral.first - 1).folded != "als" or not _is_plain(numeral):
        return None
    word = sentence.get(numeral.first - 2).folded
    in_unit = age.end > numeral.end
    if word not in ("jünger", "älter") or not (in_unit or sentence.closes_clause(numeral.end)):
        return None
    return replace(age, first=numeral.first - 2, qualifier="less_than" if word == "jünger" else "more_than")


def _is_plain(numeral: Numeral) -> bool:
    value = numeral.value
    return value is not None and value.denominator == 1 and 1 <= value <= OLDEST and numeral.scale == 1


def _is_with(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether it is "mit 93 Jahren", not "mit drei Jahren Haft"."""
    at = numeral.first - 1
    while sentence.get(at).folded in word_class("before age"):
        at -= 1
    noun = sentence.get(numeral.end + 1)
    return sentence.get(at).folded == "mit" and not (
        noun.is_capitalised and not has_age(noun.text) and not sentence.label_at(numeral.end + 1)
    )


def _with_bearer(sentence: Sentence, age: Quantity) -> Quantity | None:
    """Take "alte Frau" into the age; an old thing has an age too, but that is a duration."""
    adjective, end = sentence.get(age.end).folded, age.end + 1
    noun = read_counted(sentence, end, joined=False) if adjective not in ("alt", "jung") else None
    if noun is None:
        return replace(age, end=end)
    if not sentence.label_at(end) and not _names_being(noun):
        return None
    return age.counting(*noun)


def _find_alter(sentence: Sentence, index: int) -> int | None:
    """Return the index of "Alter" if one leads to the number at this index by prepositions and qualifiers."""
    for at in range(index - 1, max(-1, index - _MOST_BACK), -1):
        word = sentence.get(at)
        if word.text in ("Alter", "Durchschnittsalter", "Mindestalter", "Höchstalter"):
            return at
        listed = word.text == "," or word.folded == "und"
        if listed and may_be_age(sentence.get(at - 1)) and may_be_age(sentence.get(at + 1)):
            continue
        if not (word.is_lower or word.text in (":", ".") or may_be_age(word)):
            return None
        if word.folded in ("und", "ist", "wurde", "sich"):
            return None
    return None
