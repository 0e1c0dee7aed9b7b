"""Finds dates: calendar expressions with their TIMEX3 value, first and last day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newsfacts.finds import DateFind
from newsfacts.german.ages import find_ages
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.expressions import PatternMatch, find_expressions
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.own_date import find_publication
from newsfacts.kinds.dates.readings import Timex, read_match
from newsfacts.kinds.dates.readings.surroundings import heed_words_before, is_aside, is_placed
from newsfacts.kinds.dates.story import MentionedDate, Story, is_essay
from newsfacts.kinds.stages import Objection, Reason, Rejected, Stage, add, find_objection, object_by
from newsfacts.text import ArticleText, Offsets

# So much text is turned into tokens at once: enough to make it worth while, little enough for memory.
_BLOCK = 50_000
# Names that a day or a month is a part of, and then no date.
_NAME_LABELS = ("PER", "ORG", "LOC")


@dataclass(frozen=True, eq=False)
class Expression:
    """A candidate: where a pattern matches, what its reader makes of it, and what that goes by."""

    match: PatternMatch
    timex: Timex
    anchor: Anchor

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.anchor.start

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.anchor.end

    @cached_property
    def objection(self) -> str:
        """Why it is no date after all; an empty string if it is one."""
        return find_objection(self.anchor.article, self, OBJECTIONS)


def read_expressions(article: ArticleText) -> Iterator[Expression | Rejected]:
    """Read every expression of date, time, duration and recurrence, in text order.

    What is read depends on the story so far: the dates that the article has mentioned before.
    """
    published = find_publication(article)
    ages = article.once(find_ages)
    story = Story(published, essay=is_essay(article.text, published))

    def read(match: PatternMatch) -> Expression | None:
        if ages.covers(match.start, match.end):
            return None
        anchor = heed_words_before(match, Anchor(article, story, match.start, match.end))
        timex = read_match(match, anchor)
        return Expression(match, timex, anchor) if timex else None

    for start, stop in _cut_into_blocks(article):
        for match, expression in find_expressions(CalendarText(article.text, start, stop), read):
            if expression is None:
                why = "an age" if ages.covers(match.start, match.end) else "does not apply here"
                yield Rejected(match.start, match.end, f"{_describe_reader(match)}: {why}", (match.row,))
                continue
            yield expression
            if not expression.objection:
                story = story.add(_mention(expression))


def _cut_into_blocks(article: ArticleText) -> Iterator[Offsets]:
    """Yield the text in pieces that begin and end with a sentence."""
    begin = article.start
    for _, end in article.sentences():
        if end - begin > _BLOCK:
            yield begin, end
            begin = end
    if begin < len(article.text):
        yield begin, len(article.text)


def _mention(expression: Expression) -> MentionedDate:
    timex, anchor = expression.timex, expression.anchor
    return MentionedDate(timex.value, anchor.sentence, anchor.paragraph, timex.recurs, is_aside(expression.match))


def is_lookalike(_: ArticleText, expression: Expression) -> bool:
    """Say whether an expression only looks like a date."""
    return not expression.timex.value


def is_part_of_name(article: ArticleText, expression: Expression) -> bool:
    """Say whether an expression is a part of a name, or the surname that the entity recogniser takes it for."""
    name = article.entities.before(expression.start)
    if name is None or name.label not in _NAME_LABELS or name.end < expression.end:
        return False
    is_longer = name.end - name.start > expression.end - expression.start
    return (is_longer or name.label == "PER") and not is_placed(expression.match)


OBJECTIONS = (
    Objection("only looks like a date", is_lookalike),
    Objection("part of a name that the entity recogniser marks", is_part_of_name),
)


def make_finds(_: ArticleText, expressions: list[Expression]) -> list[DateFind]:
    """Bound the values, and leave what the fact needs."""
    return [
        DateFind(expression.start, expression.end, **describe_value(*expression.timex)) for expression in expressions
    ]


def describe_value(value: str, recurs: bool = False) -> dict[str, Any]:
    """Return the fields of a fact that follow from its TIMEX3 value."""
    if recurs:
        kind = "set"
    elif re.match(r"P[\dXT]", value):
        kind = "duration"
    else:
        kind = "time" if "T" in value and not value.endswith("_REF") else "date"
    bounds = bound_value(value) if kind in ("date", "time") else None
    first, last = (day.isoformat() for day in bounds) if bounds else (None, None)
    return {"type": kind, "value": value, "first": first, "last": last}


# What is reported to whoever asks


def explain_expression(_: ArticleText, expression: Expression) -> Iterable[Reason]:
    """Say which row has read an expression, and what the value was worked out from."""
    yield Reason(_describe_reader(expression.match), (expression.match.row,))
    if expression.timex.value:
        yield Reason(f"value {expression.timex.value}, {_describe_anchor(expression.anchor)}")


def _describe_reader(match: PatternMatch) -> str:
    return f'read as "{match.row.reading}"' if match.row else "a named day"


def _describe_anchor(anchor: Anchor) -> str:
    known = anchor.published
    day = known.day or "-".join(f"{part:02}" for part in (known.year, known.month) if part)
    past = f", in a passage about {anchor.past.value}" if anchor.past else ""
    return f"published {day or 'at an unknown date'}, tense of the clause: {anchor.tense or 'none found'}{past}"


# Each expression knows its objection since the story asked for it.
_AS_READ = Objection(lambda _, expression: expression.objection, lambda _, expression: expression.objection != "")

STAGES = (
    Stage(add(read_expressions), explain_expression),
    Stage(object_by((_AS_READ,))),
    Stage(make_finds),
)
