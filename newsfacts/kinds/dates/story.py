"""The thread of a text: which dates it has mentioned, and in which past a passage is set."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar

from newsfacts.german.closed_classes import words_of
from newsfacts.kinds.dates.context_words import alternatives
from newsfacts.kinds.dates.published import Published
from newsfacts.kinds.dates.values.days import Day
from newsfacts.kinds.dates.values.value import Month, PartOfYear, Value, YearSpan

Answer = TypeVar("Answer")

# News speaks of a past only where it mentions it; an essay goes on in it for more sentences.
_NEWS_REACH, _ESSAY_REACH = 1, 10
# How far back years are the past of an essay, and how many of them, more than days of the week, make one.
_LONG_AGO = 2
_YEARS_OF_ESSAY = 6
_YEAR = re.compile(r"(?<![\w.,:/-])(?:1[0-9]\d\d|20\d\d)(?![\w%€$]|[.,:]\d)")
# How far from the publication an article calls days by their weekday.
_NEAR = 14
# A period of more than a few years gives no year.
_LONGEST_SPAN = 3
# A season or a school year that has two years begins in the first one's September.
_AUTUMN = 9
# A story goes back fewer days than this: what would be further back is in the following year.
_BACK = 120


@dataclass(frozen=True)
class MentionedDate:
    """A date that the article has mentioned: its value, the numbers of its sentence and paragraph.

    `aside` is a date that is only compared with or counted from: the text does not go on there; `compared` is one
    that a figure is compared with, `passing` one of a clause or an attribute beside the report. `begins` says that
    something begins then.
    """

    value: Value
    sentence: int
    paragraph: int
    recurs: bool = False
    aside: bool = False
    compared: bool = False
    passing: bool = False
    begins: bool = False

    @property
    def is_reported(self) -> bool:
        """Whether it may be what the text reports on, and others are compared with."""
        return not (self.recurs or self.aside or self.compared or self.passing)


# Which mentions are asked.
Among = Literal["any", "told", "uncompared", "reported"]
_AMONG: dict[Among, Callable[[MentionedDate], bool]] = {
    "any": lambda _: True,
    "told": lambda mention: not mention.aside,
    "uncompared": lambda mention: not mention.compared,
    "reported": lambda mention: mention.is_reported,
}


@dataclass(frozen=True, eq=False)
class Story:
    """The dates of an article up to a place in it: the one mentioned last, and the story before it.

    `essay` says that the article looks back at what is long ago, and is no news.
    """

    published: Published
    essay: bool = False
    latest: MentionedDate | None = None
    earlier: Story | None = None
    has_near_day: bool = False  # of an essay: whether it has mentioned a day around its publication
    recurring: int = 0  # how many mentions recur in the sentence of the latest
    dated: MentionedDate | None = None  # the latest mention that a text may go on from
    begun: MentionedDate | None = None  # the latest day on which something begins
    # Where the last walk back for an answer ended: no story in between has one.
    _reached: dict[tuple[Callable[[Value], Any], str], Story] = field(default_factory=dict)

    def add(self, mention: MentionedDate) -> Story:
        """Return the story with one more date."""
        is_same_sentence = self.latest is not None and self.latest.sentence == mention.sentence
        return replace(
            self,
            latest=mention,
            earlier=self,
            has_near_day=self.has_near_day or (self.essay and self._is_near(mention)),
            recurring=(self.recurring if is_same_sentence else 0) + mention.recurs,
            dated=mention if _may_go_on_from(mention) else self.dated,
            begun=mention if _is_day_of_beginning(mention) else self.begun,
            _reached={},
        )

    def _is_near(self, mention: MentionedDate) -> bool:
        bounds, today = mention.value.bounds, self.published.day
        return today is None or bool(bounds and bounds.is_day and abs((bounds.first - today).days) <= _NEAR)

    def mentions(self) -> Iterator[MentionedDate]:
        """Yield the dates mentioned so far, the latest first."""
        story: Story | None = self
        while story and story.latest:
            yield story.latest
            story = story.earlier

    def last(
        self, ask: Callable[[Value], Answer | None], sentence: int, reach: int, among: Among = "any"
    ) -> Answer | None:
        """Return the answer of the latest date that has one, at most `reach` sentences ago.

        `ask` is a function of a module, not one made at each call (see `mentions`).
        """
        story = self
        while story.latest and story.earlier and story.latest.sentence >= sentence - reach:
            if _AMONG[among](story.latest) and ask(story.latest.value) is not None:
                break
            story = story._reached.get((ask, among), story.earlier)
        if story is not self:
            self._reached[ask, among] = story
        return ask(story.latest.value) if story.latest and story.latest.sentence >= sentence - reach else None

    def past_at(self, sentence: int) -> MentionedDate | None:
        """Return the date of the past that the text is about at a sentence; None where it is about the present."""
        this_year, mention = self.published.year, self.dated
        distance = sentence - mention.sentence if mention else 0
        if mention is None or distance > (_ESSAY_REACH if self.essay else _NEWS_REACH):
            return None
        bounds = mention.value.bounds
        # Last year is mentioned beside this one: it goes on only within its sentence.
        is_present = this_year and bounds and bounds.first.year >= this_year - (0 if distance == 0 else 1)
        return None if is_present else mention


def _may_go_on_from(mention: MentionedDate) -> bool:
    """Return whether a mention gives the text a year to go on in."""
    bounds = None if mention.recurs or mention.aside else mention.value.bounds
    return bounds is not None and bounds.last.year - bounds.first.year <= _LONGEST_SPAN


def _is_day_of_beginning(mention: MentionedDate) -> bool:
    """Return whether a mention gives a day on which something begins."""
    bounds = mention.value.bounds if mention.begins and not mention.recurs else None
    return bounds is not None and bounds.is_day


@cache
def _near_day() -> re.Pattern[str]:
    """Return what names a day of this week."""
    weekdays = "|".join(sorted(weekday.capitalize() for weekday in words_of("weekday")))
    return re.compile(rf"\b(?:{alternatives('before_near_day')}) (?:{weekdays})|\bMittwoch|\b[Gg]estern\b")


def is_essay(text: str, published: Published) -> bool:
    """Distinguish a text that looks back, by the years long ago in it, from news of this week."""
    if not published.year:
        return False
    years = sum(int(match[0]) < published.year - _LONG_AGO for match in _YEAR.finditer(text))
    return years >= _YEARS_OF_ESSAY and years > 2 * len(_near_day().findall(text))


def follow_year(past: MentionedDate, day: date) -> date:
    """Move a day of a past year so that it follows the date mentioned: January after December is the next."""
    value, bounds = past.value, past.value.bounds
    if bounds is None:
        return day
    if isinstance(value, YearSpan):
        # A season, a school year begins in autumn.
        return day.replace(year=value.year if day.month >= _AUTUMN else value.last)
    has_month = isinstance(value, Day | Month) or (isinstance(value, PartOfYear) and value.part.is_season)
    return day.replace(year=day.year + 1) if has_month and (bounds.first - day).days > _BACK else day
