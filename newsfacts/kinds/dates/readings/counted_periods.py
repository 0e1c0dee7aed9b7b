"""Counts days and weeks from a day on which something began: "Start war am 1. Juli. In der dritten Woche …"."""

from __future__ import annotations

from newsfacts.german.closed_classes import words_of
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.context_words import is_in_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.story import MentionedDate
from newsfacts.kinds.dates.values.days import Day
from newsfacts.kinds.dates.values.units import Unit
from newsfacts.kinds.dates.values.value import Value, Week

# For how many sentences a text goes on counting from a beginning.
_REACH = 15
# Nobody counts farther: a longer time is given in larger units, or as a date.
_MOST_DAYS, _MOST_WEEKS = 31, 20
# So many letters of a noun are those of its other forms too, and so far into a sentence it is looked for.
_STEM, _REACH_OF_NOUN = 5, 500


def count_from_beginning(match: PatternMatch, anchor: Anchor, number: int, unit: Unit) -> Value | None:
    """Return the nth day or week of what began on a day that the text has named; None where nothing did.

    Weeks are those of the calendar. What is told in the past is not counted beyond the publication.
    """
    begun = anchor.story.begun
    if begun is None or begun.value.bounds is None or anchor.sentence - begun.sentence > _REACH:
        return None
    if number < 1 or _is_of_another(match, anchor, begun):
        return None
    first = begun.value.bounds.first
    if unit is Unit.DAY and number <= _MOST_DAYS:
        day = Day.of(first, number - 1)
        is_too_late = anchor.tense == "past" and day.is_after(anchor.published.shift_day())
        return None if is_too_late else day
    return Week.of(first, number - 1) if unit is Unit.WEEK and number <= _MOST_WEEKS else None


def _is_of_another(match: PatternMatch, anchor: Anchor, begun: MentionedDate) -> bool:
    """Return whether the words after it give it another beginning: "nach dem Unfall", "in Folge", "seiner Haft".

    A genitive is of what began if its noun is in the sentence that says so: "am zweiten Tag des Festivals".
    """
    following, noun = match.after(), match.after(2)
    if following is None or noun is None or not noun.text[0].isalpha():
        # What ends a clause is no preposition, but a part of its verb: "Sportlich ging es in der fünften Woche zu."
        return following is not None and is_in_group(following.text, "in_a_row")
    if following.cls in ("der", "des"):
        start, end = anchor.article.sentence_at(anchor.article.sentence_starts[begun.sentence])
        sentence = anchor.article.text[start : min(end, start + _REACH_OF_NOUN)]
        return noun.text[:_STEM].lower() not in sentence.lower()
    word = following.text.lower()
    return word in words_of("preposition") or word in words_of("determiner") or is_in_group(word, "in_a_row")
