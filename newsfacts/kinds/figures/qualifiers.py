"""Reads the words that say how exact a figure is: "rund", "mindestens", "bis zu", "oder mehr"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from newsfacts.german.closed_classes import is_determiner
from newsfacts.german.counted_nouns import read_counted
from newsfacts.german.number_contexts import number_context
from newsfacts.german.numerals import Numeral
from newsfacts.german.qualifiers import qualifier_phrases
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.cues import cue_pattern
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.units import find_unit
from newsfacts.tables import Row, load_table
from newsfacts.text.sentence import Sentence
from newsfacts.types import Qualifier

_MOST_WORDS = 4
_MOST_FILLERS = 2
_LONGEST_AFTER = 3
_LEAST_ROUND = 100
_LIMITS = ("at_least", "at_most")
_COMPARED = ("more_than", "less_than")
# Before numbers up to this without a unit, these are prepositions: "über zwei Fälle berichten", "unter drei Bewerbern".
_SMALL = 12


class TopicWord(Row):
    """A row of data/figures/topic_words.tsv: a word after which "über" names a topic or an amount, not a limit."""

    stem: str
    example: str


class Qualified(NamedTuple):
    """A qualifier and its outer edge: its first word, or the index after it if it follows the number."""

    qualifier: Qualifier
    edge: int


@cache
def _topic_stems() -> tuple[str, ...]:
    return tuple(row.stem.casefold() for row in load_table("figures/topic_words", TopicWord))


def read_before(sentence: Sentence, first: int, numeral: Numeral, *, has_unit: bool) -> Qualified:
    """Read the qualifier before a quantity that begins at `first`; "exact" with that index where there is none.

    Fillers may separate them ("rund insgesamt 40"); one that adds ("weitere 40") belongs to the quantity even
    without a qualifier.
    """
    index = first
    while sentence.get(index - 1).folded in number_context("filler") and first - index < _MOST_FILLERS:
        if (found := _ending_at(sentence, index)) is not None:
            break
        index -= 1
    else:
        found = _ending_at(sentence, index)
    if found is not None and not _is_preposition(sentence, found, index, numeral, has_unit):
        return _widen(sentence, found)
    adding = sentence.get(first - 1).folded in number_context("adding")
    return Qualified("exact", first - adding)


def _widen(sentence: Sentence, found: Qualified) -> Qualified:
    """Take in the degree before a limit ("erheblich mehr als 40") and a limit before "rund" ("höchstens rund 40")."""
    if found.qualifier == "about" and (limit := _ending_at(sentence, found.edge)) and limit.qualifier in _LIMITS:
        return limit
    edge = found.edge
    while found.qualifier in _COMPARED and sentence.get(edge - 1).folded in figure_context("degree"):
        edge -= 1
    return Qualified(found.qualifier, edge)


def ends_qualifier(sentence: Sentence, end: int) -> bool:
    """Return whether a qualifier of one or more words ends before this index: "mehr als"."""
    return _ending_at(sentence, end) is not None


def _ending_at(sentence: Sentence, end: int) -> Qualified | None:
    """Return the longest qualifier that ends before this index."""
    stop = sentence.get(end - 1).text == "." and sentence.get(end - 2).folded in ("ca", "zirk")
    end -= stop
    for length in range(min(_MOST_WORDS, end), 0, -1):
        words = tuple(word.folded for word in sentence.words[end - length : end])
        if qualifier := qualifier_phrases("before").get(words):
            return Qualified(qualifier, end - length)
    return None


def _is_preposition(sentence: Sentence, found: Qualified, end: int, numeral: Numeral, has_unit: bool) -> bool:
    """Return whether "über", "unter", "um die" … are prepositions here and say nothing about the number."""
    words = " ".join(word.folded for word in sentence.words[found.edge : end])
    before = sentence.get(found.edge - 1)
    if words in figure_context("also adjective"):
        # "gute 30 Spiele", but "die guten 30 Spiele"
        return is_determiner(before.folded) and not (has_unit or numeral.part or numeral.scale > 1)
    if words not in figure_context("also preposition"):
        return False
    if before.folded in figure_context("degree"):
        return False
    if words == "über" and _is_distance(sentence, numeral) and (before.is_capitalised or _is_race(sentence)):
        return True
    if words == "über" and (before.folded.startswith(_topic_stems()) or before.folded.endswith(_topic_stems())):
        return True
    if words == "gegen":
        # "gegen 900'000 Franken", "gegen 500 Gäste", but "gegen 30 Gäste", "ermittelt gegen 200 Beamte"
        return not has_unit and (not _is_round(numeral) or _opposes(sentence))
    if words == "um die":
        # "um die 40 Gäste", but "um die Hälfte gesunken"
        return numeral.part
    if words in ("ab", "bis"):
        return not has_unit or find_unit(before.text) is not None
    small = numeral.value is not None and numeral.value <= _SMALL and numeral.scale == 1 and not numeral.part
    return small and not has_unit and before.folded not in figure_context("before qualifier")


def _is_distance(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether a length follows that nothing has: "Zwölfter über 20 km", not "über 20 km lang"."""
    unit = find_unit(sentence.get(numeral.end).text)
    return (
        unit is not None
        and unit.symbol in ("km", "m")
        and not sentence.get(numeral.end + 1).folded.startswith(context_endings("extent"))
    )


def _is_round(numeral: Numeral) -> bool:
    return numeral.value is not None and numeral.value >= _LEAST_ROUND and numeral.value % _LEAST_ROUND == 0


def _opposes(sentence: Sentence) -> bool:
    """Return whether somebody acts against somebody in a sentence."""
    return any(word.folded.startswith(context_endings("opposition")) for word in sentence.words)


def _is_race(sentence: Sentence) -> bool:
    """Return whether a sentence is of a race, whose distance "über" leads to: "Über 800 Meter siegte Jana Huber"."""
    return cue_pattern("race").search(sentence.text, sentence.start, sentence.end) is not None


def read_after(sentence: Sentence, index: int) -> Qualified | None:
    """Read "oder mehr" and the like at this index; "200 Beamte und mehr als 40 Fahrzeuge" has none."""
    for length in range(_LONGEST_AFTER, 0, -1):
        words = tuple(word.folded for word in sentence.words[index : index + length])
        if len(words) == length and (qualifier := qualifier_phrases("after").get(words)):
            edge = index + length
            compares = sentence.get(edge).folded in ("als", "denn")
            # "300 Euro mindestens.", but "300 Euro, mindestens 40 davon"
            leads_on = words in qualifier_phrases("before") and sentence.get(edge).kind not in ("sign", "nothing")
            return None if compares or leads_on else Qualified(qualifier, edge)
    return None


def read_limit(sentence: Sentence, index: int) -> Qualified | None:
    """Read "oder mehr" after a whole quantity: no noun may follow ("300 Gäste und mehr Presse")."""
    after = read_after(sentence, index)
    return None if after is None or read_counted(sentence, after.edge) else after


def read_onwards(sentence: Sentence, quantity: Quantity) -> Qualified | None:
    """Read "von 20 Euro an", "Kinder von 6 Jahren an"; "von 20 Euro an die Stadt" has another "an".

    So has "peilt ein Plus von 5 Prozent an", whose "von" belongs to a noun.
    """
    if sentence.get(quantity.first - 1).folded != "von" or sentence.get(quantity.end).folded != "an":
        return None
    of_noun = quantity.kind != "age" and sentence.get(quantity.first - 2).is_capitalised
    after = sentence.get(quantity.end + 1)
    if quantity.kind == "count" or of_noun or after.is_capitalised or is_determiner(after.text):
        return None
    return Qualified("at_least", quantity.end + 1)


def widen_limit(sentence: Sentence, numeral: Numeral) -> Numeral:
    """Take "oder mehr" into a number whose noun or unit comes after it: "500 oder mehr Gäste"."""
    after = read_after(sentence, numeral.end)
    if after is None or numeral.vague or read_counted(sentence, after.edge) is None:
        return numeral
    return replace(numeral, end=after.edge, qualifier=after.qualifier)
