"""Look-ups by offset answer as a search through all stretches does."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from newsfacts.text.spans import Entity, Spans, Stretch, Taken, choose_longest

LENGTH = 24
offsets = st.integers(0, LENGTH)


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    """Draw a stretch; it may be empty, and several may be equal."""
    return Stretch(*sorted((draw(offsets), draw(offsets))))


some = st.lists(stretches(), max_size=8)


def share(one: Stretch, other: Stretch) -> bool:
    return not set(range(*one)).isdisjoint(range(*other))


def in_text_order(spans: list[Stretch]) -> list[Stretch]:
    return sorted(spans)


@given(some, stretches())
def test_over(spans: list[Stretch], place: Stretch) -> None:
    assert Spans(spans).over(*place) == [span for span in in_text_order(spans) if share(span, place)]


@given(some, stretches())
def test_covers(spans: list[Stretch], place: Stretch) -> None:
    assert Spans(spans).covers(*place) == any(share(span, place) for span in spans)


@given(some, offsets)
def test_at(spans: list[Stretch], offset: int) -> None:
    having = [span for span in in_text_order(spans) if offset in range(*span)]
    assert Spans(spans).at(offset) == (having[0] if having else None)


@given(some, offsets)
def test_ending_at(spans: list[Stretch], offset: int) -> None:
    ending = [span for span in in_text_order(spans) if span.end == offset and span.start < span.end]
    assert Spans(spans).ending_at(offset) == (ending[-1] if ending else None)


@given(some, offsets)
def test_before(spans: list[Stretch], offset: int) -> None:
    starting = [span for span in in_text_order(spans) if span.start <= offset]
    assert Spans(spans).before(offset) == (starting[-1] if starting else None)


@given(some, some)
def test_free(spans: list[Stretch], candidates: list[Stretch]) -> None:
    free = [one for one in candidates if not any(share(one, span) for span in spans)]
    assert Spans(spans).free(candidates) == free


@given(some)
def test_they_are_a_sequence_in_text_order(spans: list[Stretch]) -> None:
    ordered = Spans(reversed(spans))
    assert list(ordered) == in_text_order(spans)
    assert len(ordered) == len(spans)
    assert ordered[:2] == in_text_order(spans)[:2]


@given(some, some)
def test_taken_keeps_what_is_free_in_the_order_of_asking(covered: list[Stretch], candidates: list[Stretch]) -> None:
    taken, chosen = Taken(covered), list(covered)
    for candidate in candidates:
        is_free = not any(share(candidate, other) for other in chosen)
        assert taken.overlaps(*candidate) is not is_free
        assert taken.take(*candidate) is is_free
        if is_free:
            chosen.append(candidate)


def test_labels_stay_with_their_stretches() -> None:
    spans = Spans([Entity(10, 14, "ORG"), Entity(4, 9, "PER")])
    assert [span.label for span in spans] == ["PER", "ORG"]
    assert spans.at(12) == Entity(10, 14, "ORG")


def test_a_hundred_thousand_look_ups_take_no_time() -> None:
    """Each of them once searched all stretches before it that a long one reaches over."""
    many = 100_000
    spans = Spans([Stretch(0, 3 * many), *(Stretch(3 * place, 3 * place + 2) for place in range(many))])
    started = time.process_time()
    assert all(spans.ending_at(3 * place + 2) for place in range(many))
    assert all(spans.covers(3 * place, 3 * place + 1) for place in range(many))
    assert time.process_time() - started < 2


def test_between_are_those_that_begin_there() -> None:
    spans = Spans([Stretch(0, 9), Stretch(4, 6), Stretch(6, 8)])
    assert spans.between(4, 6) == [Stretch(4, 6)]
    assert spans.between(1, 7) == [Stretch(4, 6), Stretch(6, 8)]


def test_free_are_candidates_of_any_type_in_their_order() -> None:
    spans = Spans([Entity(4, 6, "PER")])
    assert spans.free([Stretch(6, 8), Stretch(5, 6), Stretch(0, 4)]) == [Stretch(6, 8), Stretch(0, 4)]


def test_the_longest_are_chosen_that_overlap_nothing() -> None:
    short, long, other, last = Stretch(0, 4), Stretch(2, 8), Stretch(8, 10), Stretch(12, 16)
    assert choose_longest([short, long, other, last]) == ([long, last, other], [short])
    assert choose_longest([short, long, other, last], [Stretch(7, 9)]) == ([short, last], [long, other])


def test_of_equal_length_the_first_is_chosen_or_the_preferred() -> None:
    org, per = Entity(0, 4, "ORG"), Entity(2, 6, "PER")
    assert choose_longest([per, org]) == ([per], [org])
    assert choose_longest([per, org], prefer=lambda entity: entity.label) == ([org], [per])


@given(some, some)
def test_what_is_chosen_overlaps_nothing_and_what_is_left_something(
    candidates: list[Stretch], covered: list[Stretch]
) -> None:
    chosen, left = choose_longest(candidates, covered)
    assert sorted([*chosen, *left]) == sorted(candidates)
    for index, span in enumerate(chosen):
        assert not any(share(span, other) for other in [*covered, *chosen[:index]])
    assert all(any(share(span, other) for other in [*covered, *chosen]) for span in left)
