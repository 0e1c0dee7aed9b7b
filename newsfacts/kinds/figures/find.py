"""Finds figures: counts, money, percentages, measures, ages, ratios, scores and fractions."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from newsfacts.finds import DateFind, FigureFind
from newsfacts.kinds.figures import sharing, subject_units
from newsfacts.kinds.figures.changes import read_changes
from newsfacts.kinds.figures.counting_articles import read_articles
from newsfacts.kinds.figures.grammar import candidates, read_quantities
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.sentence import Sentence, view_sentence
from newsfacts.kinds.figures.units import rows_of_unit
from newsfacts.text import ArticleText, Spans
from newsfacts.trace import is_recording, tell

# Beyond this a number's last digits are noise of its being a fraction.
_DIGITS = 9
# No sentence is longer, only tables and lists without full stops: cut, they cost linear time.
_LONGEST_SENTENCE = 3000


def find_figures(article: ArticleText, _: list[FigureFind]) -> Iterator[FigureFind]:
    """Yield the figures of an article; whatever the dates have taken is none, ages excepted."""
    dates = Spans(article.finds(DateFind))
    previous: str | None = None
    currency: str | None = None
    for start, end in _sentences_with_candidates(article):
        sentence = view_sentence(article, start, end)
        quantities = _quantities(sentence, dates)
        sharing.share_nouns(sentence, quantities, previous)
        currency = sharing.share_last_currency(quantities, currency)
        subject_units.read_points(sentence, quantities)
        subject_units.read_cents(sentence, quantities)
        read_changes(sentence, quantities)
        for quantity in quantities:
            previous = quantity.counted if quantity.kind == "count" and quantity.counted else previous
            find = _found(sentence, quantity)
            if is_recording():
                _tell_reading(sentence, quantity, find)
            yield find


def _sentences_with_candidates(article: ArticleText) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the sentences where a quantity may be."""
    match = candidates().search(article.text, article.start)
    for start, end in _pieces(article):
        if match is None:
            return
        if match.start() < end:
            yield start, end
            match = candidates().search(article.text, end)


def _pieces(article: ArticleText) -> Iterator[tuple[int, int]]:
    """Yield the sentences, overlong ones cut after a line or a word."""
    for start, end in article.sentences():
        while end - start > _LONGEST_SENTENCE:
            first, last = start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE
            blanks = (article.text.rfind(blank, first, last) + 1 for blank in "\n ")
            cut = next(filter(None, blanks), last)
            yield start, cut
            start = cut
        yield start, end


def _quantities(sentence: Sentence, dates: Spans[DateFind]) -> list[Quantity]:
    """Read a sentence's quantities in text order, without dates and without overlaps."""
    found = [q for q in read_quantities(sentence) if q.kind == "age" or not _is_told_date(sentence, q, dates)]
    found = sharing.share_units(sentence, found)
    found += [q for q in read_articles(sentence, found) if not _is_told_date(sentence, q, dates)]
    found.sort(key=lambda quantity: quantity.core)
    sharing.count_brackets(found)
    for left, right in pairwise(found):
        sharing.part(sentence, left, right)
    return found


def _is_told_date(sentence: Sentence, quantity: Quantity, dates: Spans[DateFind]) -> bool:
    """Say whether the number belongs to a date, and say so to whoever asks why it is no figure."""
    span = sentence.words[quantity.core].start, sentence.words[quantity.core_end - 1].end
    if not dates.covers(*span):
        return False
    tell("figures", *span, "belongs to a date", taken=False)
    return True


def _found(sentence: Sentence, quantity: Quantity) -> FigureFind:
    return FigureFind(
        sentence.words[quantity.first].start,
        sentence.words[quantity.end - 1].end,
        value=_number(quantity.value),
        high=_number(quantity.high),
        unit=quantity.unit,
        kind=quantity.kind,
        qualifier=quantity.qualifier,
        counted=quantity.counted,
        per=quantity.per,
        change=quantity.change,
        change_part=quantity.change_part,
    )


def _tell_reading(sentence: Sentence, quantity: Quantity, find: FigureFind) -> None:
    """Say of what words a figure was read."""
    core = sentence.text[sentence.words[quantity.core].start : sentence.words[quantity.core_end - 1].end]
    fields = {name: getattr(find, name) for name in ("unit", "qualifier", "counted", "per", "change")}
    read = [f"{name} {value}" for name, value in fields.items() if value not in (None, "exact")]
    reason = f'number "{core}" is {find.value}' + "".join(f", {part}" for part in read)
    rows = rows_of_unit(quantity.unit, sentence.text[find.start : find.end]) if quantity.unit else ()
    tell("figures", find.start, find.end, reason, rows=tuple(rows))


def _number(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    rounded = value if value.denominator == 1 else round(float(value), _DIGITS)
    return int(rounded) if rounded == int(rounded) else float(rounded)
