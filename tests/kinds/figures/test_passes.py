"""The passes over a sentence: what each needs and gives, and that none changes what it is given."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest

from newsfacts.finds import DateFind
from newsfacts.kinds.figures.figure_sentence import Carried, FigureSentence, view_sentence
from newsfacts.kinds.figures.passes import PASSES, carry_over, cut_overlaps, leave_dates, read_numbers, run_passes
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.series import share_series
from newsfacts.kinds.figures.shared_nouns import share_nouns
from newsfacts.kinds.figures.shared_units import last_currency, share_units
from newsfacts.kinds.stages import Rejected
from newsfacts.text import ArticleText, Spans

SENTENCES = [
    "Von den 16 Zügen fuhren acht, in Graz 48 Prozent, in Wien 61, dazu ein Bus.",
    "Die Quote stieg von 3 auf 5 Prozent, die Kosten um 8.750 oder 4,3 Prozent auf 2,5 Millionen Euro.",
    "Statt einer Milliarde Euro kostet es zwei Milliarden, 72,53 Dollar oder 71 Cent weniger.",
    "Anna Berg (29 Stimmen), Eva Lang (24), vier der fünf Gemeinden, eine Person starb.",
    "Die Quote stieg auf 20,8 (2021: 10,4) Prozent, im Osten auf 31,9 (+1,9), der Umsatz auf 3 (2) Milliarden Euro.",
]


def view(text: str, *, carried: Carried = Carried(), dates: tuple[DateFind, ...] = ()) -> FigureSentence:  # noqa: B008
    return view_sentence(ArticleText(text), 0, len(text), Spans(dates), carried)


def read(sentence: FigureSentence) -> list[Quantity]:
    return [quantity for quantity in read_numbers(sentence, []) if isinstance(quantity, Quantity)]


@pytest.mark.parametrize("text", SENTENCES)
def test_no_pass_changes_the_list_that_it_is_given(text: str) -> None:
    sentence = view(text)
    quantities: list[Quantity] = []
    for run in PASSES:
        before = list(quantities)
        results = run(sentence, quantities)
        assert quantities == before, run
        quantities = [result for result in results if isinstance(result, Quantity)]
    assert quantities


@pytest.mark.parametrize("text", SENTENCES)
def test_quantities_come_out_in_text_order_without_overlaps(text: str) -> None:
    quantities, _ = run_passes(view(text))
    assert all(left.end <= right.first for left, right in pairwise(quantities))
    assert all(q.first <= q.core < q.core_end <= q.end for q in quantities)


def test_numbers_of_dates_are_rejected() -> None:
    text = "Am 3. Mai kamen 30 Gäste, ein 40 Jahre alter Mann."
    dates = (DateFind(text.index("30"), text.index("30") + 2, "date", "X", None, None),)
    sentence = view(text, dates=dates)
    results = leave_dates(sentence, read(sentence))
    assert [result for result in results if isinstance(result, Rejected)] == [
        Rejected(text.index("30"), text.index("30") + 2, "belongs to a date")
    ]
    assert [result.kind for result in results if isinstance(result, Quantity)] == ["age"]


def test_what_is_no_figure_is_rejected_with_its_reason() -> None:
    text = "Das 5G-Netz und die 5G kommen unter vier Augen."
    _, rejected = run_passes(view(text))
    assert {text[reject.start : reject.end]: reject.text for reject in rejected} == {
        "5": "part of a name",
        "vier": "part of a set phrase (data/figures/idioms.tsv)",
    }


def test_a_doubtful_number_stays_only_with_a_unit() -> None:
    lists, alone = view("In Wien sind es 61 Prozent, in Graz 48."), view("In Graz 48.")
    assert [quantity.is_doubtful for quantity in read(lists)] == [False, True]
    shared = share_units(lists, share_series(lists, read(lists)))
    assert [(quantity.value, quantity.unit) for quantity in shared] == [(61, "%"), (48, "%")]
    assert share_units(alone, share_series(alone, read(alone))) == []


def test_overlaps_end_before_the_next_quantity() -> None:
    sentence = view("Vier der fünf Gemeinden stimmten zu.")
    left, right = Quantity.of(0, 1, Fraction(4)).counting("Gemeinden", 4), Quantity.of(2, 3, Fraction(5))
    assert [(q.first, q.end) for q in cut_overlaps(sentence, [left, right])] == [(0, 1), (2, 3)]


def test_a_bare_number_takes_the_noun_that_is_carried() -> None:
    bare = Quantity(0, 1, 0, 1, Fraction(7), "count", open_unit=True)
    text = "Sieben holte die Feuerwehr ins Freie."
    assert [q.counted for q in share_nouns(view(text, carried=Carried("Gäste")), [bare])] == ["Gäste"]
    assert [q.counted for q in share_nouns(view(text), [bare])] == [None]


def test_what_a_sentence_leaves_to_the_next() -> None:
    quantities, _ = run_passes(view("Das Projekt kostet 4 Millionen Euro für 20 Schulen."))
    assert carry_over(Carried("Gäste", "CHF"), quantities) == Carried("Schulen", "EUR", "EUR")
    assert carry_over(Carried("Gäste", "CHF"), []) == Carried("Gäste", "CHF")
    people = Quantity(0, 2, 0, 3, Fraction(10**6), "count", counted="Menschen", scale=Fraction(10**6))
    assert last_currency([people], "EUR") is None
