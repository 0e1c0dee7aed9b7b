"""Reads what is counted: the noun after a number, its attributes skipped."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsfacts.german.closed_classes import is_closed_class
from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.noun_phrases import ends_noun_phrase
from newsfacts.german.number_contexts import number_context
from newsfacts.german.numbers import parse_cardinal
from newsfacts.german.qualifiers import is_qualifier
from newsfacts.german.states import lookup
from newsfacts.text.patterns import CAPITAL, SMALL
from newsfacts.text.sentence import Sentence

_MOST_ATTRIBUTES = 5
_ENDING = re.compile(rf"{SMALL}[\w-]{{2,}}(?:e|en|er|es|em)$")
_CITY_ADJECTIVE = re.compile(rf"{CAPITAL}{SMALL}{{2,}}er$")
_LONGEST_EXTENSION = 8
_LONGEST_SYMBOL = 3
# "Europäische", "Olympischen", but no "Fische".
_NAME_ADJECTIVE = re.compile(r"\w{4,}ische[nrs]?")
_OPENING, _CLOSING = frozenset("„\"»«‚'“"), frozenset("“\"«»‘'”")


class Counted(NamedTuple):
    """A counted noun as written in the text, and the index after it."""

    text: str
    end: int


def read_counted(sentence: Sentence, index: int, *, joined: bool = True) -> Counted | None:
    """Read the noun phrase at this word; None if anything but attributes comes before the noun."""
    noun = _skip_attributes(sentence, index)
    counted = None if noun is None else _read_noun(sentence, noun, joined)
    return counted or _read_extended(sentence, index) or _read_measured(sentence, index)


def read_counted_of(sentence: Sentence, index: int) -> Counted | None:
    """Read "der Wähler", "von Menschen", "aller Befragten", "der drei Männer" after a number."""
    if sentence.get(index).folded not in number_context("of"):
        return None
    index += 1
    if sentence.get(index).folded in number_context("of"):
        index += 1
    word = sentence.get(index)
    if word.kind == "number" or (word.is_lower and parse_cardinal(word.folded)):
        index += 1
    return None if sentence.label_at(index) and "-" not in sentence.get(index).text else read_counted(sentence, index)


def _read_extended(sentence: Sentence, index: int) -> Counted | None:
    """Read over an attribute that begins with a preposition: "17 bei dem Unfall verletzte Fahrgäste"."""
    index += sentence.get(index).folded in number_context("adding")
    if sentence.get(index).folded not in number_context("preposition"):
        return None
    for at in range(index + 1, index + _LONGEST_EXTENSION):
        word, after = sentence.get(at), sentence.get(at + 1)
        if word.kind not in ("word", "number") or word.folded in number_context("finite verb"):
            return None
        if word.is_lower and is_attribute(word.text) and _ends_phrase(sentence, at):
            noun = _skip_attributes(sentence, at + 1)
            return _read_noun(sentence, noun) if noun is not None and (after.kind == "word") else None
    return None


def _ends_phrase(sentence: Sentence, index: int) -> bool:
    """Return whether a noun precedes, with an adverb between at most: "zum Teil stark beschädigte"."""
    before = sentence.get(index - 1)
    is_adverb = before.is_lower and not ends_attributes(before.folded)
    return before.is_capitalised or (is_adverb and sentence.get(index - 2).is_capitalised)


def _read_measured(sentence: Sentence, index: int) -> Counted | None:
    """Read over an attribute with a measure of its own: "Vier rund 500 Kilo schwere Bomben"."""
    index += is_qualifier(sentence.get(index).folded)
    number, unit, attribute = (sentence.get(at) for at in range(index, index + 3))
    if number.kind != "number" and not (number.is_lower and parse_cardinal(number.folded)):
        return None
    is_unit = unit.is_capitalised or (unit.kind == "word" and len(unit.text) <= _LONGEST_SYMBOL)
    # "lange" is an adverb elsewhere.
    if not is_unit or not _ENDING.fullmatch(attribute.text) or is_closed_class(attribute.text):
        return None
    noun = _skip_attributes(sentence, index + 3)
    return None if noun is None else _read_noun(sentence, noun)


def _skip_attributes(sentence: Sentence, index: int) -> int | None:
    """Return the index of the noun after adjectives and participles."""
    for at in range(index, index + _MOST_ATTRIBUTES + 1):
        word, after = sentence.get(at), sentence.get(at + 1)
        if word.is_capitalised and not _is_city_adjective(sentence, at) and not _is_name_adjective(sentence, at):
            return at
        if word.text in _OPENING and after.is_capitalised:
            return at
        if word.text == "," and at > index and _is_listed_attribute(sentence, at + 1):
            continue
        if word.folded in ("und", "oder") and at > index and is_attribute(after.text):
            continue
        if word.is_capitalised:
            continue
        if not word.is_lower:
            return None
        if ends_attributes(word.folded):
            return None
        compares = word.folded in ("mehr", "weniger") and after.is_capitalised
        if not (compares or is_attribute(word.text) or (after.is_lower and is_attribute(after.text))):
            return None
    return None


def _is_listed_attribute(sentence: Sentence, index: int) -> bool:
    """Return whether an adjective follows a comma, perhaps after an adverb: "weitere, meist ältere Gäste"."""
    word, after = sentence.get(index), sentence.get(index + 1)
    if is_attribute(word.text) and word.is_lower:
        return True
    return word.is_lower and not ends_attributes(word.folded) and after.is_lower and is_attribute(after.text)


def _is_name_adjective(sentence: Sentence, index: int) -> bool:
    """Return whether it is the adjective of a name that is counted: "sechs Europäische Filmpreise"."""
    word, noun = sentence.get(index).folded, sentence.get(index + 1)
    is_adjective = _NAME_ADJECTIVE.fullmatch(word) is not None or word in number_context("name adjective")
    return is_adjective and noun.is_capitalised and sentence.label_at(index + 1) not in ("PER", "LOC")


def ends_attributes(folded: str) -> bool:
    """Return whether a noun phrase ends before a word: verbs and closed classes, but for "sehr" and the like."""
    return ends_noun_phrase(folded) and folded not in number_context("modifier")


def is_attribute(word: str) -> bool:
    """Return whether a word looks like an adjective or participle before its noun."""
    return bool(_ENDING.fullmatch(word)) and not ends_attributes(word)


def _is_city_adjective(sentence: Sentence, index: int) -> bool:
    """Return whether it is an adjective as "Berliner" before a noun; "Bürger" before a name is not."""
    after = sentence.get(index + 1)
    return (
        bool(_CITY_ADJECTIVE.fullmatch(sentence.get(index).text))
        and after.is_capitalised
        and after.folded not in number_context("margin")
        and not sentence.label_at(index + 1)
        and sentence.label_at(index) in ("LOC", "ORG", "")
    )


def _read_noun(sentence: Sentence, index: int, joined: bool = True) -> Counted | None:
    """Read the noun, its other half before a hyphen ("Staats- und …"), and a noun joined to it by "und"."""
    first = sentence.get(index)
    if first.text in _OPENING:
        noun = sentence.get(index + 1)
        closed = sentence.get(index + 2).text in _CLOSING
        return Counted(noun.text, index + 2 + closed) if closed else None
    if _is_proper(sentence, index):
        return None
    end = index + 1
    while sentence.get(end - 1).text.endswith("-") and sentence.get(end).folded in number_context("half noun link"):
        if not sentence.get(end + 1).is_capitalised:
            break
        end += 2
    if joined and end == index + 1 and _joins_noun(sentence, end):
        end += 2
    return Counted(sentence.text[first.start : sentence.get(end - 1).end].rstrip("-"), end)


def _is_proper(sentence: Sentence, index: int) -> bool:
    """Return whether it is a name, which is not counted; "3.000 Schweden" and "80 Tiroler" are."""
    word = sentence.get(index)
    label = "" if "-" in word.text else sentence.label_at(index)
    return label == "PER" or (label == "LOC" and not names_inhabitants(word.text))


@lru_cache(maxsize=4096)
def names_inhabitants(word: str) -> bool:
    """Return whether it names the people of a state, a region or a town: "Schweden", "Syrern", "Wiener"."""
    singular = word.removesuffix("n")
    if any(form.by == "inhabitant" for form in (*lookup(word), *lookup(singular))):
        return True
    return bool(_CITY_ADJECTIVE.fullmatch(singular)) and not is_known_place(word) and not lookup(word)


def _joins_noun(sentence: Sentence, index: int) -> bool:
    """Return whether "und" leads from one counted noun to a second one ("Verwundeten und Toten")."""
    if sentence.get(index).folded not in ("und", "oder"):
        return False
    noun, after = sentence.get(index + 1), sentence.get(index + 2)
    plural = noun.is_capitalised and noun.text.endswith(("en", "er", "e", "n", "s", "innen"))
    return plural and not _is_proper(sentence, index + 1) and not after.is_capitalised


def counted_before(sentence: Sentence) -> str | None:
    """Return the noun of "die Zahl der Toten" in this sentence, for a number that has none after it."""
    for index, word in enumerate(sentence.words):
        link = sentence.get(index + 1).folded
        if word.text in number_context("number noun") and link in number_context("of number noun"):
            counted = read_counted(sentence, index + 2)
            return counted.text if counted else None
    return None
