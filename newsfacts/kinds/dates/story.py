"""The thread of a text: which dates it has mentioned, and in which past a passage is set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.published import Published

# News speaks of a past only where it mentions it; an essay goes on in it for so many sentences.
_NEWS_REACH, _ESSAY_REACH = 1, 10
# Years that lie so far back are the past of an essay; so many of them, and more than days of the week, make one.
_LONG_AGO = 2
_YEARS_OF_ESSAY = 6
_YEAR = re.compile(r"(?<![\w.,:/-])(?:1[0-9]\d\d|20\d\d)(?![\w%€$]|[.,:]\d)")
_NEAR_DAY = re.compile(
    r"\b(?:am|vom|bis|ab|seit|zum|auf) (?:Mon|Diens|Donners|Frei|Sams|Sonn)(?:tag|abend)|\bMittwoch|\b[Gg]estern\b"
)
# So many days around the publication are what an article calls by weekdays.
_NEAR = 14
# A period of more than a few years gives no year.
_LONGEST_SPAN = 3
# A season or a school year that has two years begins in the first one's September.
_AUTUMN = 9
# A story does not go back so many days: what would lie there is in the year after.
_BACK = 120


@dataclass(frozen=True)
class MentionedDate:
    """A date that the article has mentioned: its value, the numbers of its sentence and paragraph.

    `aside` is a date that is only compared with or counted from: the text does not go on there.
    """

    value: str
    sentence: int
    paragraph: int
    recurs: bool = False
    aside: bool = False


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
    # Where the last walk back for a pattern came to: no story between has a value of it.
    _reached: dict[tuple[re.Pattern[str], bool], Story] = field(default_factory=dict)

    def add(self, mention: MentionedDate) -> Story:
        """Return the story as it goes on with one more date."""
        is_same_sentence = self.latest is not None and self.latest.sentence == mention.sentence
        return replace(
            self,
            latest=mention,
            earlier=self,
            has_near_day=self.has_near_day or (self.essay and self._is_near(mention)),
            recurring=(self.recurring if is_same_sentence else 0) + mention.recurs,
            dated=mention if _may_go_on_from(mention) else self.dated,
            _reached={},
        )

    def _is_near(self, mention: MentionedDate) -> bool:
        bounds, today = bound_value(mention.value), self.published.day
        return today is None or bool(bounds and bounds[0] == bounds[1] and abs((bounds[0] - today).days) <= _NEAR)

    def mentions(self) -> Iterator[MentionedDate]:
        """Yield the dates mentioned so far, the latest first."""
        story: Story | None = self
        while story and story.latest:
            yield story.latest
            story = story.earlier

    def last_value(self, pattern: re.Pattern[str], sentence: int, reach: int, *, asides: bool = True) -> str | None:
        """Return the value last mentioned, at most so many sentences ago, that begins with the pattern."""
        story = self
        while story.latest and story.earlier and story.latest.sentence >= sentence - reach:
            if pattern.match(story.latest.value) and (asides or not story.latest.aside):
                break
            story = story._reached.get((pattern, asides), story.earlier)
        if story is not self:
            self._reached[pattern, asides] = story
        return story.latest.value if story.latest and story.latest.sentence >= sentence - reach else None

    def past_at(self, sentence: int) -> MentionedDate | None:
        """Return the date of the past that the text is about at a sentence; None where it is about the present."""
        this_year, mention = self.published.year, self.dated
        distance = sentence - mention.sentence if mention else 0
        if mention is None or distance > (_ESSAY_REACH if self.essay else _NEWS_REACH):
            return None
        bounds = bound_value(mention.value)
        # Last year is mentioned beside this one: it goes on only within its sentence.
        is_present = this_year and bounds and bounds[0].year >= this_year - (0 if distance == 0 else 1)
        return None if is_present else mention


def _may_go_on_from(mention: MentionedDate) -> bool:
    """Say whether a mention gives the text a year to go on in."""
    bounds = None if mention.recurs or mention.aside else bound_value(mention.value)
    return bounds is not None and bounds[1].year - bounds[0].year <= _LONGEST_SPAN


def is_essay(text: str, published: Published) -> bool:
    """Distinguish a text that looks back, by the years long ago in it, from news of this week."""
    if not published.year:
        return False
    years = sum(int(match[0]) < published.year - _LONG_AGO for match in _YEAR.finditer(text))
    return years >= _YEARS_OF_ESSAY and years > 2 * len(_NEAR_DAY.findall(text))


def follow_year(past: MentionedDate, day: date) -> date:
    """Move a day of a past year so that it follows the date mentioned: January after December is the next."""
    bounds = bound_value(past.value)
    if bounds is None:
        return day
    first, last = bounds
    if re.fullmatch(r"\d{4}/\d{4}", past.value):
        # A season, a school year begins in autumn.
        return day.replace(year=first.year if day.month >= _AUTUMN else last.year)
    known = re.match(r"\d{4}-(?:\d\d|SP|SU|FA|WI)", past.value)
    return day.replace(year=day.year + 1) if known and (first - day).days > _BACK else day
