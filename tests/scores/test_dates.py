"""Scores of dates: which are compared, what of them is right, and that another program counts the same."""

from __future__ import annotations

import json
import random
import runpy
from collections.abc import Sequence

import pytest

from newsfacts.scores import MEASURES, Count, DateScores, TimexMark, count_dates, pair_dates
from newsfacts.scores.counts import name_mistake
from newsfacts.scores.dates import name_difference, normalise_value

DAY = (0, 10, "DATE", "2025-09-04")


def dates(*rows: tuple[int, int, str, str | None]) -> list[TimexMark]:
    return [TimexMark(*row) for row in rows]


def spans(*places: tuple[int, int]) -> list[TimexMark]:
    return [TimexMark(start, end, "DATE", "2025") for start, end in places]


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (DAY, "strict overlap type value"),
        ((0, 9, "DATE", "2025-09-04"), "overlap type value"),
        ((9, 12, "TIME", "2025-09-04"), "overlap value"),
        ((0, 10, "TIME", "2025-09-04T10:00"), "strict overlap"),
        ((0, 10, "DATE", None), "strict overlap type"),
        # What only touches is another one.
        ((10, 12, "DATE", "2025-09-04"), ""),
    ],
)
def test_right_is_what_overlaps_and_has_the_span_the_type_or_the_value(found, right):
    counts = count_dates(pair_dates(dates(DAY), dates(found)))
    assert counts == {measure: Count(1, 1, measure in right.split()) for measure in MEASURES}


@pytest.mark.parametrize(
    ("gold", "found", "pairs"),
    [
        ([], [], []),
        ([(0, 5)], [], [((0, 5), None)]),
        ([], [(0, 5)], [(None, (0, 5))]),
        # One date over two stands for the first, one of the annotation over two for the first that was found.
        ([(0, 5), (6, 9)], [(0, 9)], [((0, 5), (0, 9)), ((6, 9), None)]),
        ([(0, 9)], [(0, 5), (6, 9)], [((0, 9), (0, 5)), (None, (6, 9))]),
        # The own span goes before what comes first.
        ([(0, 9), (4, 9)], [(4, 9)], [((0, 9), None), ((4, 9), (4, 9))]),
        # Each of the annotation is given away once.
        ([(0, 9), (4, 9)], [(4, 9), (5, 9)], [((0, 9), (5, 9)), ((4, 9), (4, 9))]),
    ],
)
def test_dates_are_paired_in_text_order(gold, found, pairs):
    paired = pair_dates(spans(*gold), spans(*found))
    assert [tuple(date and date[:2] for date in pair) for pair in paired] == pairs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2025-09-04T20.30", "2025-09-04T20:30"),
        ("2025-09-04T9:30", "2025-09-04T09:30"),
        ("2025-09-04T9.30", "2025-09-04T09:30"),
        (None, ""),
    ],
)
def test_ways_to_write_the_time_are_one_value(one, other):
    assert normalise_value(one) == normalise_value(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("2025-09-04", "2025-09-4"), ("PT1H", "PT10H"), ("2025-09-04TMO", "2025-09-04"), ("P1.5D", "P1:5D")],
)
def test_other_values_stay_different(one, other):
    assert normalise_value(one) != normalise_value(other)


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        (DAY, None, "missed"),
        (None, DAY, "invented"),
        (DAY, (0, 9, "DATE", "2025-09-04"), "wrong span"),
        (DAY, (0, 10, "TIME", "2025-09-04"), "wrong type"),
        (DAY, (0, 10, "DATE", "2025-09"), "wrong value"),
        (DAY, (0, 9, "DURATION", "P1D"), "wrong span, wrong type, wrong value"),
        (DAY, DAY, ""),
    ],
)
def test_kinds_of_mistakes(gold, found, kind):
    assert name_mistake(gold and TimexMark(*gold), found and TimexMark(*found), name_difference) == kind


def test_scores_add_up_over_texts_by_system():
    scores = DateScores(file="x", model="m", cores=1, mistakes=[])
    later = (20, 24, "DATE", "2025")
    scores.add("a.tml", "Heute kam sie.", dates(DAY, later), {"ours": dates(DAY), "theirs": dates(later)})
    scores.add("b.tml", "Jetzt.", dates(DAY), {"ours": dates((0, 4, "DATE", "2025-09-04")), "theirs": []})
    assert (scores.texts, scores.words) == (2, 4)
    assert scores.rows == {
        ("ours", "strict"): Count(3, 2, 1),
        ("ours", "overlap"): Count(3, 2, 2),
        ("ours", "type"): Count(3, 2, 2),
        ("ours", "value"): Count(3, 2, 2),
        **{("theirs", measure): Count(3, 1, 1) for measure in MEASURES},
    }
    assert scores.mistakes is not None
    assert [(mistake.place["system"], mistake.place["place"], mistake.kind) for mistake in scores.mistakes] == [
        ("ours", "a.tml", "missed"),
        ("theirs", "a.tml", "missed"),
        ("ours", "b.tml", "wrong span"),
        ("theirs", "b.tml", "missed"),
    ]


def test_the_yardstick_counts_the_same(shared):
    """Compare with score_timex.py, on what it was written for and on dates at random places."""
    score = runpy.run_path(str(shared / "score" / "score_timex.py"))["score"]
    with (shared / "cases" / "dates-krauts-dolomiten42.jsonl").open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    compare(score, [(article["timex3"], article["heideltime"]) for article in articles])
    chance = random.Random(1)
    for _ in range(200):
        compare(score, [(draw_dates(chance), draw_dates(chance)) for _ in range(3)])


def compare(score, pairs: Sequence[tuple[list[list[object]], list[list[object]]]]) -> None:
    scores = DateScores(file="x", model="m", cores=1)
    for gold, found in pairs:
        scores.add("", "", dates(*gold), {"peer": dates(*found)})
    rates, wanted, found = score(pairs)
    for theirs, ours in zip(("strict", "relaxed", "type", "value"), MEASURES):
        count = scores.counts["peer"][ours]
        assert (count.gold, count.found) == (wanted, found)
        assert rates[theirs] == pytest.approx((count.precision or 0, count.recall or 0, count.f1 or 0))


def draw_dates(chance: random.Random) -> list[list[object]]:
    """Draw some dates in text order, which may overlap, with different spans."""
    places = sorted({(start, start + chance.randint(1, 9)) for start in chance.sample(range(40), chance.randint(0, 6))})
    values = ("2025", "2025-09-04T9.30", "2025-09-04T09:30", "P1D")
    return [[start, end, chance.choice(("DATE", "TIME")), chance.choice(values)] for start, end in places]
