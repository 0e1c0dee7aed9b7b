"""Where patterns match, in which order they have their turn, and the words around a match."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.expressions import PatternMatch, compile_pattern, find_expressions
from newsfacts.kinds.dates.meanings import NO_MEANING, Meaning
from newsfacts.kinds.dates.notation import PatternRow, load_patterns
from newsfacts.kinds.dates.values.value import PAST


def find_matches(text: str, *taken: str) -> list[tuple[str, str, bool]]:
    """Return reader and text of each match, where readers other than those named make nothing of one."""

    def read(match: PatternMatch) -> str | None:
        return match.reader if not taken or match.reader in taken else None

    return [
        (match.reader, text[match.start : match.end], result is not None)
        for match, result in find_expressions(CalendarText(text), read)
    ]


def test_what_is_taken_overlaps_nothing() -> None:
    assert find_matches("Am Montag, 6. Oktober 2025, und im Mai.") == [
        ("day", "Montag, 6. Oktober 2025", True),
        ("month", "Mai", True),
    ]


def test_patterns_of_lower_precedence_have_their_turn() -> None:
    found = find_matches("Am Montag, 6. Oktober 2025, kam er.", "weekday", "month", "year")
    assert found[0] == ("day", "Montag, 6. Oktober 2025", False)
    assert [(reader, words) for reader, words, taken in found if taken] == [
        ("weekday", "Montag"),
        ("month", "Oktober 2025"),
    ]


def test_a_named_day_of_several_words_is_no_row_of_its_own() -> None:
    ((match, _),) = find_expressions(CalendarText("Der Tag der Deutschen Einheit naht."), lambda match: match)
    assert (match.row, match.reader, match.argument) == (None, "holiday", NO_MEANING)


def test_a_row_may_give_its_reader_an_argument() -> None:
    ((match, _),) = find_expressions(CalendarText("Er kam vor kurzem."), lambda match: match)
    assert (match.reader, match.argument) == ("value", Meaning(value=PAST))


def test_the_words_around_a_match_are_near_first() -> None:
    ((match, _),) = find_expressions(CalendarText("Der Rat tagt am 6. Oktober 2025 in Wien."), lambda match: match)
    assert [token.text for token in match.words_before(2)] == ["am", "tagt"]
    assert [token.text for token in match.tokens_after(9)] == ["in", "Wien", "."]
    ends = [match.before(1), match.before(9), match.after(2), match.after(9)]
    assert [token and token.text for token in ends] == ["am", None, "Wien", None]


def test_an_unknown_class_in_a_pattern_is_reported() -> None:
    with pytest.raises(KeyError, match="MOTNH"):
        compile_pattern("< ORD MOTNH >")


@pytest.mark.parametrize("row", load_patterns(), ids=lambda row: row.pattern)
def test_no_pattern_reaches_without_an_end(row: PatternRow) -> None:
    assert not set("*+") & set(compile_pattern(row.pattern))
