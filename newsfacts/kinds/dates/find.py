"""Finds dates: calendar expressions with their TIMEX3 value, first and last day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from newsfacts.finds import DateFind
from newsfacts.german.ages import find_ages
from newsfacts.german.number_names import find_number_names
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.expressions import PatternMatch, find_expressions
from newsfacts.kinds.dates.own_date import find_publication
from newsfacts.kinds.dates.range_ends import put_end_after
from newsfacts.kinds.dates.readings import Reading, read_match
from newsfacts.kinds.dates.readings.comparisons import is_counted_from, is_passing
from newsfacts.kinds.dates.readings.reader import Lookalike
from newsfacts.kinds.dates.readings.surroundings import apply_cues, is_aside, is_beginning, is_placed
from newsfacts.kinds.dates.story import MentionedDate, Story, is_essay
from newsfacts.kinds.dates.values.days import AnyDay
from newsfacts.kinds.dates.values.duration import Duration
from newsfacts.kinds.dates.values.units import Unit
from newsfacts.kinds.dates.values.value import Recurrence, Value
from newsfacts.kinds.stages import Objection, Reason, Rejected, Stage, add, find_objection, object_by
from newsfacts.text import ArticleText, Offsets
from newsfacts.types import DateType

# How much text is turned into tokens at once: enough to be worth it, little enough for memory.
_BLOCK = 50_000
# Entities whose name a day or a month may be part of; then it is no date.
_NAME_LABELS = ("PER", "ORG", "LOC")
# Anniversaries of so many years, and of their multiples, are celebrated.
_ROUND = 5


@dataclass(frozen=True, eq=False)
class Expression:
    """A candidate: where a pattern matches, what its reader makes of it, and the anchor it is resolved against."""

    match: PatternMatch
    reading: Reading
    anchor: Anchor

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.anchor.start

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.anchor.end

    @property
    def value(self) -> Value:
        """What it means; raises ValueError for what only looks like a date."""
        if isinstance(self.reading, Lookalike):
            raise ValueError("what only looks like a date has no value")
        return self.reading.of if isinstance(self.reading, Recurrence) else self.reading

    @property
    def recurs(self) -> bool:
        """Whether it recurs."""
        return isinstance(self.reading, Recurrence)

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
    previous: Expression | None = None

    def read(match: PatternMatch) -> Expression | None:
        if ages.covers(match.start, match.end):
            return None
        anchor = apply_cues(match, Anchor(article, story, match.start, match.end))
        reading = read_match(match, anchor)
        if previous and isinstance(reading, Value):
            reading = put_end_after(previous.match, previous.value, match, reading)
        return Expression(match, reading, anchor) if reading else None

    for start, stop in _cut_into_blocks(article):
        for match, expression in find_expressions(CalendarText(article.text, start, stop), read):
            if expression is None:
                why = "an age" if ages.covers(match.start, match.end) else "does not apply here"
                yield Rejected(match.start, match.end, f"{_describe_reader(match)}: {why}", (match.row,))
                continue
            yield expression
            if not expression.objection:
                story, previous = story.add(_mention(expression)), expression


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
    anchor, match = expression.anchor, expression.match
    return MentionedDate(
        expression.value,
        anchor.sentence,
        anchor.paragraph,
        recurs=expression.recurs,
        aside=is_aside(match),
        compared=is_counted_from(match),
        passing=is_passing(match),
        begins=is_beginning(match),
    )


def is_lookalike(_: ArticleText, expression: Expression) -> bool:
    """Return whether an expression only looks like a date."""
    return isinstance(expression.reading, Lookalike)


def is_part_of_name(article: ArticleText, expression: Expression) -> bool:
    """Return whether an expression is a part of a name, or the surname that the entity recogniser takes it for."""
    name = article.entities.before(expression.start)
    if name is None or name.label not in _NAME_LABELS or name.end < expression.end:
        return False
    is_longer = name.end - name.start > expression.end - expression.start
    return (is_longer or name.label == "PER") and not is_placed(expression.match)


def is_in_number_name(article: ArticleText, expression: Expression) -> bool:
    """Return whether its digits are those of an address, a title, a room or a law."""
    is_in_name = article.once(find_number_names).covers(expression.start, expression.end)
    return is_in_name and not _is_anniversary(expression)


def _is_anniversary(expression: Expression) -> bool:
    """Return whether it is the age of what a title celebrates: „50 Jahre Stadtkapelle“; not „Sieben Jahre Pech“."""
    following = expression.match.after()
    amount = expression.reading.sole if isinstance(expression.reading, Duration) else None
    if amount is None or not amount.number or amount.unit is not Unit.YEAR:
        return False
    return amount.number % _ROUND == 0 and following is not None and following.text[0].isupper()


OBJECTIONS = (
    Objection("only looks like a date", is_lookalike),
    Objection("part of an address, a title or another name", is_in_number_name),
    Objection("part of a name that the entity recogniser marks", is_part_of_name),
)


def make_finds(_: ArticleText, expressions: list[Expression]) -> list[DateFind]:
    """Bound the values, and leave what the fact needs."""
    return [
        make_find(expression.start, expression.end, expression.value, recurs=expression.recurs)
        for expression in expressions
    ]


def make_find(start: int, end: int, value: Value, *, recurs: bool = False) -> DateFind:
    """Return the find of a value, or of a recurrence: what comes again has no first day."""
    bounds = None if recurs else value.bounds
    first, last = (day.isoformat() for day in bounds) if bounds else (None, None)
    return DateFind(
        start, end, type="set" if recurs else _type_of(value), value=value.to_timex(), first=first, last=last
    )


def _type_of(value: Value) -> DateType:
    if isinstance(value, Duration):
        return "duration"
    return "time" if isinstance(value, AnyDay) and value.time is not None else "date"


# What `explain` reports


def explain_expression(_: ArticleText, expression: Expression) -> Iterable[Reason]:
    """Say which row has read an expression, and what the value was worked out from."""
    yield Reason(_describe_reader(expression.match), (expression.match.row,))
    if not isinstance(expression.reading, Lookalike):
        yield Reason(f"value {expression.value.to_timex()}, {_describe_anchor(expression.anchor)}")


def _describe_reader(match: PatternMatch) -> str:
    return "a named day" if match.row is None else f'read as "{match.row.reading}"'


def _describe_anchor(anchor: Anchor) -> str:
    known = anchor.published
    day = known.day or "-".join(f"{part:02}" for part in (known.year, known.month) if part)
    past = f", in a passage about {anchor.past.value.to_timex()}" if anchor.past else ""
    return f"published {day or 'at an unknown date'}, tense of the clause: {anchor.tense or 'none found'}{past}"


# The story has already asked each expression for its objection.
_AS_READ = Objection(lambda _, expression: expression.objection, lambda _, expression: expression.objection != "")

STAGES = (
    Stage(add(read_expressions), explain_expression),
    Stage(object_by((_AS_READ,))),
    Stage(make_finds),
)
