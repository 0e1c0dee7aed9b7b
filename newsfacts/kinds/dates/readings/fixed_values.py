"""Reads what always has the same value, as a row of a table gives it: "derzeit", "jahrelang", "vor kurzem"."""

from __future__ import annotations

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.tense import read_clause

# After these "früher" means in former times, not sooner.
_AS = ("als", "wie")


@reader
def read_nothing(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read what only looks like a date."""
    return Timex("")


@reader
def read_value(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read what the pattern's row says: "vor kurzem", "seit längerem", "in Kürze"."""
    return Timex(match.argument)


@reader
def read_lexical(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read a duration in one word: "jahrelang"."""
    return Timex(match.tokens[0].value)


@reader
def read_vague(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "derzeit", "kürzlich", "künftige"; "Nun, …" opens an answer."""
    following = match.after()
    if match.tokens[0].text == "Nun" and following and following.cls == "COMMA":
        return Timex("")
    return Timex(match.tokens[0].value)


@reader
def read_former(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "früher" in the sense of in former times: "mehr als früher", "Früher war hier …"; elsewhere it is sooner."""
    before, following = match.before(), match.after()
    compared = before is not None and before.text in _AS
    looks_back = following is not None and following.text.islower() and read_clause(following.text) == "past"
    return Timex("PAST_REF") if compared or (match.tokens[0].text == "Früher" and looks_back) else Timex("")


@reader
def read_time_near(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "in letzter Zeit", "in nächster Zeit"."""
    shift = match.find("SHIFT")
    return Timex("FUTURE_REF" if shift and int(shift.value) > 0 else "PAST_REF")
