"""Reads the words that say how exact a figure is: "rund", "mindestens", "bis zu", "oder mehr"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsfacts.german.number_contexts import number_context
from newsfacts.german.numerals import Numeral
from newsfacts.german.qualifiers import qualifier_phrases
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.units import find_unit
from newsfacts.tables import Row, load_table
from newsfacts.text.sentence import Sentence
from newsfacts.types import Qualifier

_MOST_WORDS = 4
_MOST_FILLERS = 2
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
        return found
    adding = sentence.get(first - 1).folded in number_context("adding")
    return Qualified("exact", first - adding)


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
    if words not in figure_context("also preposition"):
        return False
    before = sentence.get(found.edge - 1)
    if words == "über" and before.is_capitalised and _is_distance(sentence, numeral):
        return True
    if words == "über" and (before.folded.startswith(_topic_stems()) or before.folded.endswith(_topic_stems())):
        return True
    if words == "gegen":
        # "gegen 900'000 Franken", but "ermittelt gegen 30 Beamte"
        return not has_unit
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


def read_after(sentence: Sentence, index: int) -> Qualified | None:
    """Read "oder mehr" and the like at this index."""
    for length in (2, 1):
        words = tuple(word.folded for word in sentence.words[index : index + length])
        if len(words) == length and (qualifier := qualifier_phrases("after").get(words)):
            return Qualified(qualifier, index + length)
    return None
