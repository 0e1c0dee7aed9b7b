"""Reads what always has the same value, as a row of a table gives it: "derzeit", "jahrelang", "vor kurzem"."""

from __future__ import annotations

from newsfacts.german.closed_classes import words_of
from newsfacts.kinds.dates.context_words import word_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.readings.reader import LOOKALIKE, Reading, word_reader
from newsfacts.kinds.dates.tense import read_clause
from newsfacts.kinds.dates.values.value import FUTURE, PAST


@word_reader
def read_nothing(_: PatternMatch) -> Reading | None:
    """Read what only looks like a date."""
    return LOOKALIKE


@word_reader
def read_value(match: PatternMatch) -> Reading | None:
    """Read what the pattern's row says: "vor kurzem", "seit längerem", "in Kürze"."""
    return match.argument.value


@word_reader
def read_lexical(match: PatternMatch) -> Reading | None:
    """Read a duration in one word: "jahrelang"."""
    return match.tokens[0].means.value


@word_reader
def read_vague(match: PatternMatch) -> Reading | None:
    """Read "derzeit", "kürzlich", "künftige"; "Nun, …" opens an answer, "Aktuelle Stunde" is what parliaments hold."""
    following = match.after()
    if following and following.text in word_group("question_time"):
        return LOOKALIKE
    if match.tokens[0].text == "Nun" and following and following.cls == "COMMA":
        return LOOKALIKE
    return match.tokens[0].means.value


@word_reader
def read_former(match: PatternMatch) -> Reading | None:
    """Read "früher" in the sense of in former times: "mehr als früher", "Früher war hier …"; elsewhere it is sooner."""
    before, following = match.before(), match.after()
    compared = before is not None and before.text in words_of("conjunction", "comparing")
    looks_back = following is not None and following.text.islower() and read_clause(following.text) == "past"
    return PAST if compared or (match.tokens[0].text == "Früher" and looks_back) else LOOKALIKE


@word_reader
def read_time_near(match: PatternMatch) -> Reading | None:
    """Read "in letzter Zeit", "in nächster Zeit"."""
    shift = match.find("SHIFT")
    return FUTURE if shift and shift.means.number > 0 else PAST
