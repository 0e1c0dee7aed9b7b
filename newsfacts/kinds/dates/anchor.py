"""Works out days, weeks, months and years from where an article stands in time, as precisely as is known."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from newsfacts.kinds.dates.holidays import compute_day
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.published import Published
from newsfacts.kinds.dates.story import Mention, Story, follow_year
from newsfacts.kinds.dates.tense import Tense

# A day, a year mentioned so many sentences before is what "am Tag danach", "im selben Jahr" go by.
_REACH = 4
# A month that was named with its year is still known so many sentences on.
_FAR_REACH = 12
# The tenses in which news tells what lies ahead.
_TO_COME = ("present", "future", "planned")
_LEAP_YEAR = 2000
# News means a day so shortly before its publication rather than that of a year it has just mentioned.
_RECENT = 100
# What is still to come is announced so many days before at most, or with its year.
_ANNOUNCED = 340
_DAY_VALUE = re.compile(r"[\dX]{4}-(?:[\dX]{2}|WXX)-[\dX]")


@dataclass
class Anchor:
    """Where an expression stands: the publication date, the tense of its clause, the dates before it."""

    story: Story
    sentence: int
    paragraph: int
    look_tense: Callable[[], Tense | None]
    look_quoted: Callable[[], bool]
    look_sentence: Callable[[], str]
    is_end: bool = False  # of a time that is told: "bis zum 14. Juli"

    @property
    def published(self) -> Published:
        """The publication date, as far as it is known."""
        return self.story.published

    @property
    def mentions(self) -> list[Mention]:
        """The dates mentioned so far, in text order."""
        return self.story.mentions

    @cached_property
    def tense(self) -> Tense | None:
        """The tense of the clause, as far as its verbs tell."""
        return self.look_tense()

    @property
    def is_ahead(self) -> bool:
        """Whether the clause speaks of what is to come."""
        return self.tense in ("future", "planned")

    @cached_property
    def told(self) -> Mention | None:
        """The date of the past that the text tells of here; None where it tells of the present or the future."""
        if self.tense in _TO_COME and not (self.story.essay and self.tense == "planned"):
            return None
        told = self.story.past_told(self.sentence)
        # What has no verb of the past goes on from its own sentence alone.
        goes_on = self.tense in ("past", "planned") or (told is not None and told.sentence == self.sentence)
        return told if goes_on else None

    @cached_property
    def quoted(self) -> bool:
        """Whether the expression stands between quotation marks."""
        return self.look_quoted()

    @property
    def sentence_text(self) -> str:
        """The sentence that the expression stands in."""
        return self.look_sentence()

    def last_mention(self, pattern: re.Pattern[str], reach: int = _REACH) -> str | None:
        """Return the value last mentioned, at most so many sentences ago, that begins with the pattern."""
        return self.story.last(pattern, self.sentence, reach)

    # Days

    def shift_day(self, days: int) -> str:
        """Return the publication day moved by so many days."""
        if self.published.day:
            return self.day_from(self.published.day, days)
        return f"{self._year()}-{self._month()}-XX"

    def weekday(self, number: int, shift: int | None = None) -> str:
        """Return the day of the week that is meant: the last one, or the next if the verb says future."""
        today = self.published.day
        if not today:
            known = self.published.year is not None
            return f"{self._year()}-{self._month()}-XX" if known else f"XXXX-WXX-{number}"
        if shift is None and (told := self._weekday_told(number)):
            return told
        ahead = (number - today.isoweekday()) % 7
        back = (today.isoweekday() - number) % 7
        if shift is not None and shift:
            return self.day_from(today, (ahead or 7) + 7 * (shift - 1) if shift > 0 else -(back or 7) + 7 * (shift + 1))
        if shift == 0:
            return self.day_from(today, -back if self.tense == "past" else ahead)
        return self.day_from(today, ahead if self.tense in _TO_COME else -back)

    def _weekday_told(self, number: int) -> str | None:
        """Return the first such weekday from the day told on, in a text that has not come to the present yet."""
        told = self.told if self.story.essay and not self.story.has_near_day() else None
        bounds = bound_value(told.value) if told and self.sentence - told.sentence <= _REACH else None
        if not bounds or bounds[0] != bounds[1]:
            return None
        return self.day_from(bounds[0], (number - bounds[0].isoweekday()) % 7)

    def is_weekday(self, number: int) -> bool:
        """Tell whether the publication day is this day of the week."""
        return self.published.day is not None and self.published.day.isoweekday() == number

    def weekday_in_week(self, number: int, weeks: int) -> str:
        """Return a weekday of the week so many weeks from the publication day."""
        today = self.published.day
        if not today:
            return f"{self._year()}-WXX-{number}"
        return self.day_from(today, number - today.isoweekday() + 7 * weeks)

    def day_of(self, month: int, day: int, year: int | None = None, weekday: int | None = None) -> str | None:
        """Return a day of a month; None if there is no such day. A weekday helps to find the year."""
        if not 1 <= month <= 12 or not 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
            return None
        year = year or self._year_of(lambda year: date(year, month, day), weekday)
        return f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}"

    def named_day(self, rule: str, year: int | None = None) -> str:
        """Return the day of a rule of data/dates/holidays.tsv."""
        year = year or self._year_of(lambda year: compute_day(rule, year))
        if year:
            return compute_day(rule, year).isoformat()
        return f"XXXX-{rule}" if re.fullmatch(r"\d\d-\d\d", rule) else "XXXX-XX-XX"

    # Longer periods

    def month(self, month: int, year: int | None = None) -> str:
        """Return the month that is meant."""
        year = year or self._year_of(lambda year: date(year, month, 15), month=True)
        return f"{year:04}-{month:02}" if year else f"XXXX-{month:02}"

    def season(self, season: str, shift: int | None = None, year: int | None = None) -> str:
        """Return the season that is meant; shift -1 the last one that is over, 1 the next."""
        month = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[season]
        if year is None and shift is None:
            year = self._year_told(lambda year: date(year, month if season != "WI" else 12, 1))
        if year is None and self.published.year and self.published.month:
            now = self.published.year * 12 + self.published.month
            # The middle month of the season in each year; that of winter lies in the year after.
            offset = 12 if season == "WI" else 0
            year = self.published.year
            middles = {y: y * 12 + month + offset for y in (year - 2, year - 1, year, year + 1)}
            if shift is not None and shift < 0:
                year = max(y for y, middle in middles.items() if middle + 1 < now) + shift + 1
            elif shift:
                year = min(y for y, middle in middles.items() if middle - 1 > now) + shift - 1
            elif shift is None and self.tense == "past":
                year = max(y for y, middle in middles.items() if middle - 1 <= now)
            elif shift is None and self.is_ahead:
                year = min(y for y, middle in middles.items() if middle + 1 >= now)
            else:
                year = min(middles, key=lambda y: abs(middles[y] - now))
        elif year is None and self.published.year:
            year = self.published.year + (shift or 0)
        return f"{year:04}-{season}" if year else f"XXXX-{season}"

    def part_of_year(self, part: str, year: int | None = None) -> str:
        """Return the quarter (Q1 to Q4) or half (H1, H2) that is meant: with a verb in the past one that has begun."""
        year = year or self._year_told(lambda year: _bounds(f"{year:04}-{part}")[0]) or self.published.year
        today = self.published.day or (
            self.published.month and date(self.published.year or 1, self.published.month, 15)
        )
        if year == self.published.year and year and today:
            spans = {near: _bounds(f"{near:04}-{part}") for near in (year - 1, year, year + 1)}
            if self.tense == "past":
                year = max(near for near, (first, _) in spans.items() if first <= today)
            elif self.is_ahead:
                year = min(near for near, (_, last) in spans.items() if last >= today)
            else:
                year = min(spans, key=lambda near: abs(spans[near][0] + (spans[near][1] - spans[near][0]) / 2 - today))
        return f"{year:04}-{part}" if year else f"XXXX-{part}"

    def shift_period(self, unit: str, shift: int) -> str | None:
        """Return the week, month, quarter, half, year, decade or century so many from the present one."""
        year, month = self.published.year, self.published.month
        if unit == "Y":
            return f"{year + shift:04}" if year else "XXXX"
        if unit in ("DE", "CE"):
            digits = 1 if unit == "DE" else 2
            return str(year // 10**digits + shift).zfill(4 - digits) if year else "X" * (4 - digits)
        if unit == "W":
            return self._week(shift)
        if unit == "WE":
            # The weekend to come is that of this week until it has begun.
            coming = shift > 0 and self.published.day is not None and self.published.day.isoweekday() < 6
            return self._week(shift - 1 if coming else shift) + "-WE"
        if unit in ("M", "Q", "HY"):
            size = {"M": 1, "Q": 3, "HY": 6}[unit]
            if not year or not month:
                return f"{self._year()}-{ {'M': 'XX', 'Q': 'QX', 'HY': 'HX'}[unit] }"
            year, number = divmod((year * 12 + month - 1) // size + shift, 12 // size)
            return f"{year:04}-" + {"M": f"{number + 1:02}", "Q": f"Q{number + 1}", "HY": f"H{number + 1}"}[unit]
        return self.shift_day(shift) if unit == "D" else None

    def weekend(self) -> str:
        """Return the weekend that is meant: the last one, unless the verb says future."""
        today = self.published.day
        if not today:
            return f"{self._year()}-WXX-WE"
        return self._week(0 if self.tense in _TO_COME or today.isoweekday() >= 6 else -1) + "-WE"

    @staticmethod
    def day_from(day: date, days: int) -> str:
        """Return the day so many days from another."""
        return (day + timedelta(days)).isoformat()

    @staticmethod
    def period_from(day: date, unit: str, shift: int) -> str:
        """Return the week (W) or month (M) so many from the one that a day is in."""
        if unit == "W":
            year, week, _ = (day + timedelta(7 * shift)).isocalendar()
            return f"{year:04}-W{week:02}"
        year, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
        return f"{year:04}-{month + 1:02}"

    # Parts

    def day_in_text(self) -> str:
        """Return the day that a time or part of the day belongs to: one mentioned just before, or today."""
        for mention in reversed(self.mentions):
            distance = self.sentence - mention.sentence
            if distance > _REACH:
                break
            if distance == 0 and mention.value in ("PAST_REF", "FUTURE_REF") and "XX" not in self.shift_day(0):
                return "XXXX-XX-XX"
            if mention.recurs:
                if distance == 0 and (mention.value.startswith("XXXX-") or mention.value == "P1D"):
                    return self._recurring_day(mention)
                continue
            if not _DAY_VALUE.match(mention.value):
                continue
            day = mention.value.partition("T")[0]
            if mention.paragraph != self.paragraph and not self.story.essay and self._is_long_ago(day):
                continue
            # Across sentences only a narrative goes on; what is announced is announced sentence by sentence.
            announced = self.tense == "present" and "X" not in day and day > self.shift_day(0)
            if distance == 0 or announced or ((self.tense == "past" or self.is_ahead) and not self._lies_ahead(day)):
                return day
            break
        return self.shift_day(0)

    def morning_after(self) -> str | None:
        """Return the morning behind an afternoon or evening that was mentioned, unless what was before is told."""
        last = self.last_mention(_DAY_VALUE)
        evening = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)T(?:AF|EV|1[2-9].*|2.*)", last or "")
        if not evening or re.search(r"\bhatten?\b", self.sentence_text):
            return None
        morning = self.day_from(date(int(evening[1]), int(evening[2]), int(evening[3])), 1)
        return f"{morning}TMO" if not self._lies_ahead(morning) else None

    def _is_long_ago(self, day: str) -> bool:
        """Tell whether a day is too far back for what happened at a time of it to be news."""
        bounds, today = bound_value(day), self.published.day
        return bool(bounds and today and (today - bounds[0]).days > _RECENT)

    def _lies_ahead(self, day: str) -> bool:
        """Tell whether a day is still to come while the clause tells of the past."""
        return self.tense == "past" and day > self.shift_day(0) and "X" not in day

    def _recurring_day(self, mention: Mention) -> str:
        """Return the day on which a time recurs: "montags um 9 Uhr", "täglich um 9 Uhr", "Mo–Fr 9 Uhr"."""
        others = [other for other in self.mentions if other.recurs and other.sentence == mention.sentence]
        day = mention.value.partition("T")[0]
        return day if re.fullmatch(r"XXXX-WXX-\d", day) and len(others) == 1 else "XXXX-XX-XX"

    def _year(self) -> str:
        return f"{self.published.year:04}" if self.published.year else "XXXX"

    def _month(self) -> str:
        return f"{self.published.month:02}" if self.published.month else "XX"

    def _week(self, shift: int) -> str:
        if not self.published.day:
            return f"{self._year()}-WXX"
        year, week, _ = (self.published.day + timedelta(7 * shift)).isocalendar()
        return f"{year:04}-W{week:02}"

    def _year_of(self, day_in: Callable[[int], date], weekday: int | None = None, *, month: bool = False) -> int | None:
        """Choose the year of a date without one: by the narrative, the weekday, the tense, nearness."""
        year = self.published.year
        told = self._year_told(day_in, weekday) or (self._year_of_same_month(day_in) if not month else None)
        if told:
            return told
        if not year or not self.published.month:
            return year
        if not self.published.day and not weekday and day_in(_LEAP_YEAR).month == self.published.month:
            # In the month of publication, where in it the article stands is not known.
            return year
        today = self.published.day or date(year, self.published.month, 15)
        candidates = []
        for candidate in range(year - 8, year + 9) if weekday else (year - 1, year, year + 1):
            try:
                day = day_in(candidate)
            except ValueError:
                continue
            if not weekday or day.isoweekday() == weekday:
                candidates.append(day)
        # Whole months count as they are: the present one is neither past nor future.
        now = today.replace(day=15) if month or not self.published.day else today
        if weekday:
            fitting = candidates
        elif self.tense == "past" and not self.is_end:
            fitting = [day for day in candidates if day <= now]
        elif self.is_ahead:
            fitting = [day for day in candidates if 0 <= (day - now).days <= _ANNOUNCED]
        else:
            fitting = []
        nearest = min(fitting or candidates, key=lambda day: abs((day - now).days), default=None)
        return nearest.year if nearest else year

    def _year_of_same_month(self, day_in: Callable[[int], date]) -> int | None:
        """Return the year of a past month that was named with its year before: "im August 2021 … am 12. August"."""
        pattern = re.compile(rf"\d{{4}}-{day_in(_LEAP_YEAR).month:02}")
        last = self.story.last(pattern, self.sentence, _FAR_REACH, asides=False)
        if not last or self.is_ahead:
            return None
        return int(last[:4]) if not self.published.year or int(last[:4]) < self.published.year else None

    def _year_told(self, day_in: Callable[[int], date], weekday: int | None = None) -> int | None:
        """Return the year that a day gets from the past told here; None if it does not belong there."""
        told = self.told
        bounds = bound_value(told.value) if told else None
        if not told or not bounds:
            return None
        try:
            day = follow_year(told, day_in(bounds[0].year))
            if weekday and day.isoweekday() != weekday:
                return None
            if not self.story.essay and self._is_recent(day_in):
                return None
        except ValueError:
            return None
        return day.year

    def _is_recent(self, day_in: Callable[[int], date]) -> bool:
        """Tell whether such a day was shortly before the publication: news means that one."""
        year, month = self.published.year, self.published.month
        if not year or not month:
            return False
        today = self.published.day or date(year, month, 15)
        return any(0 <= (today - day_in(near)).days <= _RECENT for near in (year, year - 1))


def _bounds(value: str) -> tuple[date, date]:
    """Return the first and last day of a value that has some."""
    bounds = bound_value(value)
    if bounds is None:
        raise ValueError(f"this has no first day: {value}")
    return bounds


def unanchored() -> Anchor:
    """Return an anchor that knows nothing, for a date that is read on its own."""
    return Anchor(Story(Published()), 0, 0, lambda: None, lambda: False, lambda: "")
