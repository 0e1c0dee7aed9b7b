"""Finds figures: counts, money, percentages, measures, ages, ratios, scores and fractions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from newsfacts.finds import DateFind, FigureFind
from newsfacts.german.numbers import LARGEST_NUMBER
from newsfacts.kinds.figures.figure_sentence import Carried, FigureSentence, view_sentence
from newsfacts.kinds.figures.passes import carry_over, run_passes
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.quantity_starts import find_quantity_sentences
from newsfacts.kinds.figures.units import rows_of_unit
from newsfacts.kinds.stages import Reason, Rejected, Stage, add
from newsfacts.text import ArticleText, Spans

# Further digits of a float are rounding noise.
_DIGITS = 9


class PlacedQuantity(NamedTuple):
    """A quantity in the text of an article: all of it is text[start:end]; `number` is its number as written."""

    start: int
    end: int
    number: str
    quantity: Quantity


def read_figures(article: ArticleText) -> Iterator[PlacedQuantity | Rejected]:
    """Yield the quantities of an article; what belongs to a date is rejected."""
    dates = Spans(article.finds(DateFind))
    carried = Carried()
    for start, end in find_quantity_sentences(article):
        sentence = view_sentence(article, start, end, dates, carried)
        quantities, rejected = run_passes(sentence)
        yield from rejected
        yield from (_check_size(_place(sentence, quantity)) for quantity in quantities)
        carried = carry_over(carried, quantities)


def _place(sentence: FigureSentence, quantity: Quantity) -> PlacedQuantity:
    words = sentence.words
    number = sentence.text[words[quantity.core].start : words[quantity.core_end - 1].end]
    return PlacedQuantity(words[quantity.first].start, words[quantity.end - 1].end, number, quantity)


def _check_size(placed: PlacedQuantity) -> PlacedQuantity | Rejected:
    """Reject what is no number of anything: "5 Mrd. Mrd. Mrd. Mrd. Euro"."""
    values = filter(None, (placed.quantity.value, placed.quantity.high))
    if any(abs(value) > LARGEST_NUMBER for value in values):
        return Rejected(placed.start, placed.end, "more than there is of anything")
    return placed


def explain_figure(article: ArticleText, placed: PlacedQuantity) -> list[Reason]:
    """Report the words that a figure was read from, and how."""
    quantity = placed.quantity
    fields = {name: getattr(quantity, name) for name in ("unit", "qualifier", "counted", "per", "change")}
    read = [f"{name} {value}" for name, value in fields.items() if value not in (None, "exact")]
    reason = f'number "{placed.number}" is {_round(quantity.value)}' + "".join(f", {part}" for part in read)
    rows = rows_of_unit(quantity.unit, article.text_of(placed)) if quantity.unit else []
    return [Reason(reason, tuple(rows))]


def make_finds(_: ArticleText, placed: Iterable[PlacedQuantity]) -> list[FigureFind]:
    """Turn quantities into finds, with their numbers as they come out."""
    return [_make_find(start, end, quantity) for start, end, _, quantity in placed]


def _make_find(start: int, end: int, quantity: Quantity) -> FigureFind:
    return FigureFind(
        start,
        end,
        value=_round(quantity.value),
        high=_round(quantity.high),
        unit=quantity.unit,
        kind=quantity.kind,
        qualifier=quantity.qualifier,
        counted=quantity.counted,
        per=quantity.per,
        change=quantity.change,
        change_part=quantity.change_part,
    )


def _round(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    rounded = value if value.denominator == 1 else round(float(value), _DIGITS)
    return int(rounded) if rounded == int(rounded) else float(rounded)


STAGES = (
    Stage(add(read_figures), explain_figure),
    Stage(make_finds),
)
