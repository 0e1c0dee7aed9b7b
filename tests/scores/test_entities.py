"""Scores of entities: what counts as right, how mistakes are paired."""

from __future__ import annotations

import pytest

from newsfacts.scores import Count, EntityScores, LabelledSpan, count_mentions, pair_mistakes
from newsfacts.scores.counts import name_mistake
from newsfacts.scores.entities import name_difference

NOTHING = Count(0, 0, 0)


def mentions(*spans: tuple[int, int, str]) -> frozenset[LabelledSpan]:
    return frozenset(LabelledSpan(*span) for span in spans)


@pytest.mark.parametrize(
    ("gold", "found", "counts"),
    [
        ((), (), {"PER": NOTHING, "LOC": NOTHING, "ORG": NOTHING}),
        (((0, 5, "PER"),), ((0, 5, "PER"),), {"PER": Count(1, 1, 1), "LOC": NOTHING, "ORG": NOTHING}),
        # The same span with another label is one miss and one that is too many.
        (((0, 5, "LOC"),), ((0, 5, "ORG"),), {"PER": NOTHING, "LOC": Count(1, 0, 0), "ORG": Count(0, 1, 0)}),
        # One character more is wrong.
        (((0, 5, "PER"),), ((0, 6, "PER"),), {"PER": Count(1, 1, 0), "LOC": NOTHING, "ORG": NOTHING}),
        # Mentions that touch are two; one over both is neither.
        (
            ((0, 5, "PER"), (5, 9, "PER")),
            ((0, 5, "PER"), (5, 9, "PER")),
            {"PER": Count(2, 2, 2), "LOC": NOTHING, "ORG": NOTHING},
        ),
        (
            ((0, 5, "PER"), (5, 9, "PER")),
            ((0, 9, "PER"),),
            {"PER": Count(2, 1, 0), "LOC": NOTHING, "ORG": NOTHING},
        ),
        # Annotation may be nested: each mention counts.
        (
            ((0, 20, "ORG"), (13, 20, "LOC")),
            ((13, 20, "LOC"),),
            {"PER": NOTHING, "LOC": Count(1, 1, 1), "ORG": Count(1, 0, 0)},
        ),
    ],
)
def test_right_is_the_same_span_and_label(gold, found, counts):
    assert count_mentions(mentions(*gold), mentions(*found)) == counts


def test_rates():
    count = Count(gold=8, found=5, correct=4)
    assert (count.precision, count.recall) == (0.8, 0.5)
    assert count.f1 == pytest.approx(2 * 0.8 * 0.5 / (0.8 + 0.5))


@pytest.mark.parametrize(
    ("count", "rates"),
    [
        (Count(0, 0, 0), (None, None, None)),
        (Count(3, 0, 0), (None, 0.0, 0.0)),
        (Count(0, 3, 0), (0.0, None, 0.0)),
    ],
)
def test_rates_of_nothing_are_unknown(count, rates):
    assert (count.precision, count.recall, count.f1) == rates


@pytest.mark.parametrize(
    ("gold", "found", "pairs"),
    [
        ((), (), []),
        (((0, 5, "PER"),), ((0, 5, "PER"),), []),
        (((0, 5, "PER"),), (), [((0, 5, "PER"), None)]),
        ((), ((0, 5, "PER"),), [(None, (0, 5, "PER"))]),
        (((0, 5, "PER"),), ((0, 5, "LOC"),), [((0, 5, "PER"), (0, 5, "LOC"))]),
        (((0, 5, "PER"),), ((3, 9, "PER"),), [((0, 5, "PER"), (3, 9, "PER"))]),
        # What only touches has nothing in common.
        (((0, 5, "PER"),), ((5, 9, "PER"),), [((0, 5, "PER"), None), (None, (5, 9, "PER"))]),
        # A mention found in two pieces: the longer piece is the mention, the other one is invented.
        (
            ((0, 20, "ORG"),),
            ((0, 4, "PER"), (5, 20, "ORG")),
            [(None, (0, 4, "PER")), ((0, 20, "ORG"), (5, 20, "ORG"))],
        ),
        # Two mentions found as one: it stands for the one it is most like.
        (
            ((0, 4, "PER"), (5, 20, "PER")),
            ((0, 20, "PER"),),
            [((0, 4, "PER"), None), ((5, 20, "PER"), (0, 20, "PER"))],
        ),
        # Chained overlaps: the likest pair goes first, and leaves its neighbours alone.
        (
            ((0, 10, "PER"), (12, 20, "PER")),
            ((0, 11, "PER"), (9, 20, "PER")),
            [((0, 10, "PER"), (0, 11, "PER")), ((12, 20, "PER"), (9, 20, "PER"))],
        ),
        # What is right is no partner for what is wrong.
        (
            ((0, 20, "ORG"), (13, 20, "LOC")),
            ((13, 20, "LOC"),),
            [((0, 20, "ORG"), None)],
        ),
    ],
)
def test_mistakes_are_paired_where_they_overlap(gold, found, pairs):
    assert pair_mistakes(mentions(*gold), mentions(*found)) == pairs


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        ((0, 5, "PER"), None, "missed"),
        (None, (0, 5, "PER"), "invented"),
        ((0, 5, "PER"), (0, 6, "PER"), "wrong span"),
        ((0, 5, "PER"), (0, 5, "LOC"), "wrong label"),
        ((0, 5, "PER"), (0, 6, "LOC"), "wrong label"),
    ],
)
def test_kinds_of_mistakes(gold, found, kind):
    assert name_mistake(gold and LabelledSpan(*gold), found and LabelledSpan(*found), name_difference) == kind


def test_scores_add_up_over_texts():
    scores = EntityScores(file="x", model="m", cores=1, mistakes=[])
    scores.add(1, "Anna in Ulm", mentions((0, 4, "PER"), (8, 11, "LOC")), mentions((0, 4, "PER")))
    scores.add(3, "", mentions(), mentions())
    scores.add(4, "Ulm  ruht\n", mentions((0, 3, "LOC")), mentions((0, 3, "LOC"), (5, 9, "ORG")))
    assert (scores.texts, scores.words) == (3, 5)
    assert scores.counts == {"PER": Count(1, 1, 1), "LOC": Count(2, 1, 1), "ORG": Count(0, 1, 0)}
    assert scores.total == Count(3, 3, 2)
    assert scores.mistakes is not None
    assert [(mistake.place, mistake.kind) for mistake in scores.mistakes] == [
        ({"line": 1}, "missed"),
        ({"line": 4}, "invented"),
    ]
