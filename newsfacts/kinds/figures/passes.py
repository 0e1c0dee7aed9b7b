"""The passes over a sentence that turn its words into quantities, in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from newsfacts.german.number_labels import find_labelled_numbers
from newsfacts.german.number_names import find_number_names
from newsfacts.german.titles import find_titles
from newsfacts.kinds.figures.bracket_values import keep_bracket_lists, share_brackets
from newsfacts.kinds.figures.brackets import read_past_brackets
from newsfacts.kinds.figures.changes import read_changes
from newsfacts.kinds.figures.counting_articles import add_articles
from newsfacts.kinds.figures.figure_sentence import Carried, FigureSentence
from newsfacts.kinds.figures.grammar import read_quantities
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.result_lists import count_results
from newsfacts.kinds.figures.series import share_series
from newsfacts.kinds.figures.shared_nouns import count_brackets, share_nouns
from newsfacts.kinds.figures.shared_units import last_currency, share_last_currency, share_pairs, share_units
from newsfacts.kinds.figures.subject_units import read_cents, read_points
from newsfacts.kinds.stages import Rejected
from newsfacts.text import Offsets

# Takes the quantities of a sentence so far; returns those that it keeps, in text order, and what it rejects.
Pass: TypeAlias = Callable[[FigureSentence, list[Quantity]], Sequence[Quantity | Rejected]]


def read_numbers(sentence: FigureSentence, _: list[Quantity]) -> list[Quantity | Rejected]:
    """Read each number with its own unit, noun, qualifier and rate.

    Needs nothing but the words. Gives quantities that may overlap in their nouns ("vier der fünf Gemeinden"), among
    them bare numbers that may still take a unit, some of them doubtful; rejects numbers that are none.
    """
    return read_quantities(sentence)


def leave_names(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity | Rejected]:
    """Reject numbers that are part of an address, a title, or name what the noun before them is.

    Comes before anything is shared. What may be a title or what somebody said is a title only if its number is a
    plain count: „4 Blocks“, but „30 Prozent“, „4.000 Wohnungen“.
    """
    return [_reject_name(sentence, quantity) or quantity for quantity in quantities]


def _reject_name(sentence: FigureSentence, quantity: Quantity) -> Rejected | None:
    start, end = _core_offsets(sentence, quantity)
    if quantity.unit is not None and sentence.article.once(find_labelled_numbers).covers(start, end):
        # "Das Grundstück 350 €/m²"
        return None
    names, titles = sentence.article.once(find_number_names), sentence.article.once(find_titles)
    if names.covers(start, end) or (_may_be_in_title(sentence, quantity) and titles.covers(start, end)):
        return Rejected(start, end, "part of an address, a title or another name")
    return None


def _may_be_in_title(sentence: FigureSentence, quantity: Quantity) -> bool:
    is_plain = quantity.kind == "count" and quantity.scale == 1 and quantity.per is None
    return is_plain and "." not in sentence.words[quantity.core].text


def _core_offsets(sentence: FigureSentence, quantity: Quantity) -> Offsets:
    return sentence.words[quantity.core].start, sentence.words[quantity.core_end - 1].end


def leave_dates(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity | Rejected]:
    """Reject numbers that belong to a date.

    Comes before anything is shared, so that no date lends or takes a unit, and again once articles are read.
    """
    return [_reject_date(sentence, quantity) or quantity for quantity in quantities]


def _reject_date(sentence: FigureSentence, quantity: Quantity) -> Rejected | None:
    start, end = _core_offsets(sentence, quantity)
    if not sentence.dates.covers(start, end):
        return None
    return Rejected(start, end, "belongs to a date")


def cut_overlaps(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity]:
    """Let quantities share no word: "vier der fünf Gemeinden" ends before "der".

    Needs all quantities of the sentence. From here on their words are final.
    """
    apart: list[Quantity] = []
    for right in quantities:
        if apart and apart[-1].end > right.first:
            apart[-1] = _cut_end(sentence, apart[-1], right.first)
            right = replace(right, first=max(right.first, apart[-1].end))
        apart.append(right)
    return apart


def _cut_end(sentence: FigureSentence, left: Quantity, next_first: int) -> Quantity:
    """Let a quantity end before the first word of the next one, with no word in small letters left over."""
    end = max(left.core_end, next_first)
    while end > left.core_end and sentence.words[end - 1].is_lower:
        end -= 1
    return replace(left, end=end)


PASSES: Sequence[Pass] = (
    read_numbers,
    leave_names,
    leave_dates,
    count_results,
    read_past_brackets,
    share_pairs,
    share_series,
    share_brackets,
    keep_bracket_lists,
    share_units,
    add_articles,
    leave_names,
    leave_dates,
    count_brackets,
    cut_overlaps,
    share_nouns,
    share_last_currency,
    read_changes,
    read_points,
    read_cents,
)


def run_passes(sentence: FigureSentence) -> tuple[list[Quantity], list[Rejected]]:
    """Return the quantities of a sentence, and what the passes rejected."""
    quantities: list[Quantity] = []
    rejected: list[Rejected] = []
    for run in PASSES:
        results = run(sentence, quantities)
        quantities = [result for result in results if not isinstance(result, Rejected)]
        if len(quantities) < len(results):
            rejected += [result for result in results if isinstance(result, Rejected)]
    return quantities, rejected


def carry_over(carried: Carried, quantities: list[Quantity]) -> Carried:
    """Return what a sentence with these quantities leaves to the next one."""
    nouns = [quantity.counted for quantity in quantities if quantity.kind == "count" and quantity.counted]
    money = [quantity.unit for quantity in quantities if quantity.kind == "money" and quantity.unit]
    return Carried(
        nouns[-1] if nouns else carried.noun,
        last_currency(quantities, carried.currency),
        money[-1] if money else carried.money,
    )
