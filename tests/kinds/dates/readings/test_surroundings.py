"""What the words around an expression say of it."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.expressions import PatternMatch, find_expressions
from newsfacts.kinds.dates.readings.surroundings import (
    apply_cues,
    is_after_bearer,
    is_aside,
    is_placed,
    is_quoted_alone,
    starts_sentence,
)
from tests.kinds.dates.found_values import make_anchor


def match_in(text: str) -> PatternMatch:
    """Return the first match of a text that has only one expression."""
    return next(match for match, _ in find_expressions(CalendarText(text), lambda match: match))


@pytest.mark.parametrize(
    ("text", "tense", "is_end"),
    [
        ("Seit Montag gilt das.", "past", False),
        ("Seit dem Montag gilt das.", "past", False),
        ("Die Sitzung vom Montag beginnt.", "past", False),
        ("Das Fest vom Montag bis Mittwoch", None, False),
        ("Nach dem Unfall am Montag fehlt er.", "past", False),
        ("Mehr als im Mai, sagt er.", "past", False),
        ("Sperre ab Montag", "future", False),
        ("Die Schule ist bis Montag zu.", "future", True),
        ("Am Montag gilt das.", None, False),
    ],
)
def test_words_before_an_expression_give_its_tense(text: str, tense: str | None, is_end: bool) -> None:
    match = match_in(text)
    word = text[match.start : match.end]
    anchor = make_anchor(text, word)
    heeded = apply_cues(match, anchor)
    assert (heeded.cue, heeded.is_end) == (tense, is_end)
    assert (anchor.cue, anchor.is_end) == (None, False)


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Erstmals seit 2011 lacht er.", True),
        ("Anna Moser, geboren 1958, lacht.", True),
        ("Im Jahr 2011 lacht er.", False),
    ],
)
def test_what_is_only_counted_from_is_an_aside(text: str, aside: bool) -> None:
    assert is_aside(match_in(text)) is aside


def test_a_season_after_a_preposition_of_time_is_placed() -> None:
    assert [
        is_placed(match_in(text)) for text in ("Im Winter war Eis.", "Der Winter war kalt.", "Im Mai war Eis.")
    ] == [True, False, False]


def test_quotation_marks_round_an_expression_alone() -> None:
    assert [is_quoted_alone(match_in(text)) for text in ("Er las „Montag“ gern.", "„Am Montag“, sagte er.")] == [
        True,
        False,
    ]


def test_the_start_of_a_sentence() -> None:
    assert [
        starts_sentence(match_in(text)) for text in ("Gestern kam er.", "Er kam gestern.", "So: Gestern kam er.")
    ] == [True, False, True]


def test_a_name_after_its_bearer() -> None:
    assert [is_after_bearer(match_in(text)) for text in ("Frau Sonntag lachte.", "Am Sonntag lachte er.")] == [
        True,
        False,
    ]
