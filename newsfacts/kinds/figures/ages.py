"""Reads ages: "78-Jährige", "31 Jahre alt", "im Alter von 12 Jahren", "Müller (54)"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from newsfacts.german.numbers import parse_cardinal
from newsfacts.kinds.figures.counted import Counted, read_counted
from newsfacts.kinds.figures.numerals import Numeral, is_article
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.sentence import Sentence
from newsfacts.kinds.figures.word_classes import word_class
from newsfacts.tables import Row, load_table
from newsfacts.text.words import Word
from newsfacts.types import Qualifier

_OLDEST = 125
# Of days, weeks or months.
_MOST_UNITS = 1000
_GROWN = 14
_MOST_LISTED = 6
_LINKS = ("und", ",", "sowie")
_ALL = ("alle", "allen", "aller")
_LIMITS: dict[str, Qualifier] = {"über": "more_than", "unter": "less_than", "ab": "at_least"}
# "Im Alter von zwei, sechs und neun Jahren": so far back may "Alter" stand.
_MOST_BACK = 12
_ADJECTIVE = re.compile(r"jährige[nrsm]?")
_OLD = re.compile(r"(?:alt|jung)(?:e[nrsm]?)?$")
_PERSON_ENDING = re.compile(r"(?:in|innen|er|ers|ern|ist|isten|ant|anten|ent|enten|eur|eure|or|oren|loge|ling|o|i)$")
# Nouns in -er that have no age but a length.
_NO_PERSON = re.compile(
    r"(?:dauer|alter|winter|sommer|bestehen|jubiläum|fenster|theater|kloster|zimmer|nummer|körper)$"
)
_UNITS = {
    "jahr": None, "jahre": None, "jahren": None, "monat": "month", "monate": "month", "monaten": "month",
    "wochen": "week", "woche": "week", "tage": "day", "tagen": "day", "tag": "day",
}  # fmt: skip


class LivingBeing(Row):
    """A row of data/figures/living_beings.tsv: the lower-case end of nouns for those who have an age."""

    noun: str
    source: str


@cache
def _beings() -> tuple[str, ...]:
    return tuple(row.noun for row in load_table("figures/living_beings", LivingBeing))


def has_age(noun: str) -> bool:
    """Say whether a noun names a person or an animal, as far as its ending says."""
    folded = noun.lower()
    if folded.endswith(_beings()):
        return True
    return bool(_PERSON_ENDING.search(folded)) and not _NO_PERSON.search(folded)


def read_age_adjective(sentence: Sentence, index: int, end: int, quantity: Quantity) -> Quantity | None:
    """Complete "31-jährige" or "78-Jährige" at words[index:end]; None where it states a duration."""
    word = sentence.get(end - 1).text
    if quantity.value is None or quantity.value > _OLDEST:
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
    if at is not None and (in_unit or (numeral.value <= _OLDEST and not counts)):
        listed = any(_may_be_age(word) for word in sentence.words[at + 1 : numeral.first])
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
    if bearer.folded not in _ALL and not _is_group(bearer):
        return False
    after = sentence.get(numeral.end)
    counts = any(word.text in ("Zahl", "Anzahl") for word in sentence.words[: numeral.first])
    return not counts and (after.is_lower or after.text in (",", ".", ";", ")", ":", "", "“", '"'))


def _limited(sentence: Sentence, numeral: Numeral, age: Quantity) -> Quantity:
    """Take "allen" in "allen über 60" into the age, which has no noun of its own."""
    if sentence.get(numeral.first - 2).folded not in _ALL:
        return age
    return replace(age, first=numeral.first - 2, qualifier=_LIMITS[sentence.get(numeral.first - 1).folded])


def _is_group(bearer: Word) -> bool:
    return bearer.is_capitalised and bearer.folded in word_class("age group")


def _read_compared(sentence: Sentence, numeral: Numeral, age: Quantity) -> Quantity | None:
    """Read "jünger als fünf Jahre", "älter als 65"."""
    if sentence.get(numeral.first - 1).folded != "als" or not _is_plain(numeral):
        return None
    word = sentence.get(numeral.first - 2).folded
    in_unit = age.end > numeral.end
    if word not in ("jünger", "älter") or not (in_unit or _closes(sentence, numeral.end)):
        return None
    return replace(age, first=numeral.first - 2, qualifier="less_than" if word == "jünger" else "more_than")


def _is_plain(numeral: Numeral) -> bool:
    value = numeral.value
    return value is not None and value.denominator == 1 and 1 <= value <= _OLDEST and numeral.scale == 1


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
        if listed and _may_be_age(sentence.get(at - 1)) and _may_be_age(sentence.get(at + 1)):
            continue
        if not (word.is_lower or word.text in (":", ".") or _may_be_age(word)):
            return None
        if word.folded in ("und", "ist", "wurde", "sich"):
            return None
    return None


def is_bare_age(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether a number alone is an age: "Anna Berg (54)", "Anna Berg, 54, sagte", "Er ist 54."."""
    if numeral.end != numeral.first + 1 or numeral.value is None or numeral.value.denominator > 1:
        return False
    if not 1 <= numeral.value <= 115 or (numeral.in_words and numeral.value == 1):
        return False
    before = sentence.get(numeral.first - 1).text
    if _is_listed(sentence, numeral):
        return True
    if before in ("(", ","):
        is_age = _is_bracketed if before == "(" else _is_apposed
        return not numeral.in_words and is_age(sentence, numeral)
    return _is_predicated(sentence, numeral)


def _is_listed(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether it stands in a list of ages after persons: "zwei Frauen (22 und 36)", "Kinder, zwei und fünf,"."""
    first, end = numeral.first, numeral.end
    # Bounded, so that endless lists of numbers cost linear time.
    for _ in range(_MOST_LISTED):
        if sentence.get(first - 1).folded in _LINKS and _may_be_age(sentence.get(first - 2)):
            first -= 2
        if sentence.get(end).folded in _LINKS and _may_be_age(sentence.get(end + 1)):
            end += 2
    if end - first == 1:
        return False
    frame = (sentence.get(first - 1).text, sentence.get(end).text)
    bearer = sentence.get(first - 2)
    if frame == ("(", ")"):
        return _is_group(bearer) or (bearer.is_capitalised and _certain_being(bearer.text))
    return frame == (",", ",") and bearer.text in ("Kinder", "Kindern", "Söhne", "Söhnen", "Töchter", "Töchtern")


def _may_be_age(word: Word) -> bool:
    if word.kind == "number":
        return word.text.isdigit() and 1 <= int(word.text[:4]) <= _OLDEST
    return word.is_lower and not is_article(word) and 1 < (parse_cardinal(word.text) or 0) <= _OLDEST


def _is_apposed(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether it stands between commas after the name of a person: "Anna Berg, 54, …"."""
    bearer, after = sentence.get(numeral.first - 2), sentence.get(numeral.end)
    if sentence.label_ending_with(bearer) != "PER":
        # "der Slowene, Sieger des Vorjahrs, 35, fuhr": no list of numbers, and no year's end.
        being = bearer.is_capitalised and bearer.folded.endswith(_beings()) and sentence.get(numeral.end + 1).is_lower
        return being and after.text == "," and numeral.value is not None and numeral.value >= _GROWN
    return after.text in (",", ".", ":", ";", ")", "–", "-", "") and not sentence.glued(numeral.first)


def _is_predicated(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether a person is said to be so old: "Er ist 54", "Anna Berg war erst 17, als …"."""
    at = numeral.first - 1
    while sentence.get(at).folded in word_class("before age"):
        at -= 1
    if sentence.get(at).folded not in word_class("copula") or not _closes(sentence, numeral.end):
        return False
    bearer = sentence.get(at - 1)
    if bearer.folded in word_class("bearer") or sentence.label_ending_with(bearer) == "PER":
        return True
    return bearer.is_capitalised and _certain_being(bearer.text)


def _closes(sentence: Sentence, index: int) -> bool:
    """Say whether the clause ends here, or goes on with another one."""
    after = sentence.get(index)
    return after.text in (",", ".", ":", ";", "!", "?", "–", "“", "«", '"', "") or after.folded in (
        "und",
        "oder",
        "aber",
    )


def _is_bracketed(sentence: Sentence, numeral: Numeral) -> bool:
    """Say whether it is the number in "Anna Berg (54)" or "der Fahrer (23, verletzt)"."""
    after = sentence.get(numeral.end)
    if after.text not in (")", ",", "/", ";"):
        return False
    bearer = sentence.get(numeral.first - 2)
    if sentence.get(numeral.first - 3).folded in ("des", "der") and sentence.get(numeral.first - 4).is_capitalised:
        # "der Lenker des Lastwagens (39)"
        bearer = sentence.get(numeral.first - 4) if not _certain_being(bearer.text) else bearer
    named = sentence.label_ending_with(bearer) == "PER"
    initial = bearer.text == "." and len(sentence.get(numeral.first - 3).text) == 1
    return named or initial or (after.text == ")" and bearer.is_capitalised and _certain_being(bearer.text))


def _certain_being(noun: str) -> bool:
    """Say whether a noun names a person for sure: "Rentner (78)", not "Fenster (3)"."""
    folded = noun.lower()
    return folded.endswith(_beings()) or (
        len(folded) > 5 and folded.endswith(("in", "mann", "frau", "ner", "ler", "ist"))
    )
