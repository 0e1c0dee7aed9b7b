"""Reads lists of results in running text: "Sitzverteilung: SPD 48, CDU 43", "1. Mainz 9 Punkte, 2. Köln 7"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsfacts.german.number_labels import label_before
from newsfacts.german.number_ranges import read_numeral
from newsfacts.german.numerals import Numeral, is_ordinal
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.figure_sentence import FigureSentence
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.text.words import Word

_LONGEST_HEADING, _LONGEST_NAME, _LONGEST_BRACKET = 15, 5, 8
_LEAST_ITEMS = 2
_SEPARATORS = (",", ";")


@dataclass(frozen=True)
class _Item:
    """A name with its number: what is counted may follow, words[numeral.end:end]; `noun` is that word."""

    numeral: Numeral
    noun: str | None
    end: int


def count_results(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity]:
    """Let the numbers of a list of results count what its heading or one of its items says.

    Needs the quantities as they were read, dates gone; where an item has a unit, the list shares that instead.
    """
    by_core = {quantity.core: quantity for quantity in quantities}
    found = dict(by_core)
    for heading, items in _find_lists(sentence):
        known = [by_core.get(item.numeral.first) for item in items]
        if any(quantity is not None and quantity.kind != "count" for quantity in known):
            continue
        noun = next((item.noun for item in items if item.noun), heading)
        for item, quantity in zip(items, known):
            found[item.numeral.first] = _count(item, quantity, noun)
    return [found[core] for core in sorted(found)]


def _count(item: _Item, quantity: Quantity | None, noun: str | None) -> Quantity:
    numeral = item.numeral
    if quantity is None:
        quantity = Quantity.of(numeral.first, numeral.end, numeral.value, high=numeral.high)
    end = item.end if item.noun else quantity.end
    counted = item.noun or quantity.counted or noun
    return replace(quantity, end=end, counted=counted, scale=numeral.scale, open_unit=False, is_doubtful=False)


def _find_lists(sentence: FigureSentence) -> Iterator[tuple[str | None, list[_Item]]]:
    """Yield what the heading of each list says is counted, and its items."""
    if sum(word.kind == "number" for word in sentence.words) < _LEAST_ITEMS:
        return
    index = 0
    while index < len(sentence.words):
        heading = _read_heading(sentence, index)
        begins = sentence.get(index).text == ":" and heading is not None
        items = _read_items(sentence, index + begins) if begins or _may_begin_item(sentence, index) else []
        if len(items) >= _LEAST_ITEMS and (begins or _is_tallied(items[0].noun)):
            yield heading or None, items
        index = max(index + 1, items[-1].end if items else 0)


def _may_begin_item(sentence: FigureSentence, index: int) -> bool:
    """Return whether a list without a heading may begin here: a sentence, a colon or a dash before it."""
    return index == 0 or sentence.get(index - 1).text in (":", "–", "-")


def _read_heading(sentence: FigureSentence, colon: int) -> str | None:
    """Return the noun that the heading before a colon counts, an empty string if it names none, None if it is none."""
    if sentence.get(colon).text != ":":
        return None
    words = [word for word in sentence.words[max(0, colon - _LONGEST_HEADING) : colon] if word.is_capitalised]
    if any(word.folded.endswith(context_endings("no results")) for word in words):
        return None
    if not any(word.folded.endswith(context_endings("results")) for word in words):
        return None
    return next((word.text for word in words if word.folded in figure_context("tallied")), "")


def _read_items(sentence: FigureSentence, index: int) -> list[_Item]:
    """Return the items from here on; none if a number is that of a bus, a player or the like."""
    items: list[_Item] = []
    while (item := _read_item(sentence, index)) is not None:
        if label_before(sentence, item.numeral.first) is not None:
            return []
        items.append(item)
        separator = sentence.get(item.end)
        if separator.text not in _SEPARATORS and separator.folded not in figure_context("last link"):
            return items if separator.text in (".", "!", "") or separator.kind == "nothing" else []
        index = item.end + 1
    return items


def _read_item(sentence: FigureSentence, index: int) -> _Item | None:
    """Read "2. Bayern München 16 Punkte (Vorjahr: 14)" at this index."""
    index = _skip_place(sentence, index)
    end = index
    while end - index < _LONGEST_NAME and _is_of_name(sentence, end):
        end += 1 + (sentence.get(end).kind == "number")
    if end == index:
        return None
    end += sentence.get(end).text == ":"
    numeral = read_numeral(sentence, end) if sentence.get(end).kind == "number" else None
    if numeral is None or numeral.value is None or is_ordinal(sentence, numeral):
        return None
    start = sentence.get(numeral.first).start
    if sentence.dates.covers(start, sentence.get(numeral.end - 1).end):
        return None
    noun = _read_noun(sentence.get(numeral.end))
    return _Item(numeral, noun, _skip_bracket(sentence, numeral.end + (noun is not None)))


def _skip_place(sentence: FigureSentence, index: int) -> int:
    """Step over the place of an item: "2.", "2)"."""
    stop = sentence.get(index + 1)
    is_place = sentence.get(index).text.isdigit() and stop.text in (".", ")") and sentence.glued(index + 1)
    return index + 2 if is_place else index


def _is_of_name(sentence: FigureSentence, index: int) -> bool:
    """Return whether a word may be part of a name, the number of a club included: "1. FC Köln"."""
    word = sentence.get(index)
    if word.kind == "number":
        return sentence.get(index + 1).text == "." and sentence.get(index + 2).is_capitalised
    return word.is_capitalised or word.text in ("/", "-", "&")


def _read_noun(word: Word) -> str | None:
    return word.text if word.is_capitalised else None


def _is_tallied(noun: str | None) -> bool:
    return noun is not None and noun.casefold().endswith((*context_endings("tallied"), *context_endings("medal")))


def _skip_bracket(sentence: FigureSentence, index: int) -> int:
    if sentence.get(index).text != "(":
        return index
    closing = (at for at in range(index + 1, index + _LONGEST_BRACKET) if sentence.get(at).text == ")")
    return next(closing, index - 1) + 1
