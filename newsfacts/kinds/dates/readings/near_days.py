"""Reads days by their distance: "gestern", "heute Abend", "am Tag danach", "heute vor zehn Jahren"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import alternatives, ends_in_group, is_in_group, word_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import as_day
from newsfacts.kinds.dates.readings.lengths import duration_of
from newsfacts.kinds.dates.readings.reader import LOOKALIKE, Reading, reader
from newsfacts.kinds.dates.readings.surroundings import is_quoted_alone, starts_sentence
from newsfacts.kinds.dates.readings.token_values import part_in
from newsfacts.kinds.dates.values.days import SOME_DAY, AnyDay, Day
from newsfacts.kinds.dates.values.intervals import month_days
from newsfacts.kinds.dates.values.units import DayPart, Unit
from newsfacts.kinds.dates.values.value import PRESENT, Month

_YEAR = re.compile(r"\b20\d\d\b")
_DAYS_OF = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS_OF = {Unit.MONTH: 1, Unit.YEAR: 12}


@cache
def _then() -> re.Pattern[str]:
    """Return what "heute" is opposed to in its sentence: a past, so that it means nowadays."""
    return re.compile(
        rf"(?i)\b(?:{alternatives('once')}|(?:{alternatives('before_nowadays')}) heute"
        rf"|heute (?:{alternatives('after_nowadays')})|vor (?:\w+ ){{1,3}}Jahr(?:zehnt)?en|1[0-9]\d\d)\b"
    )


@cache
def _we() -> re.Pattern[str]:
    """Return who acts: what "we" did "heute" was done this day."""
    return re.compile(rf"(?i)\b(?:{alternatives('we')})\b")


@cache
def _soon() -> re.Pattern[str]:
    """Return the verbs of what is done "noch heute"."""
    return re.compile(rf"\b(?:{alternatives('soon')})\b")


@reader
def read_deictic(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "gestern", "heute Abend", "morgen früh"; "heute" in the sense of nowadays is the present."""
    day = match.find("DEICTIC", "TOMORROW", "MORNING")
    if day is None:
        return None
    if day.cls == "MORNING" and len(match.tokens) == 1:
        return anchor.published.shift_day(1) if starts_sentence(match) else None
    part = part_in(match)
    if day.text[0].isupper() and is_quoted_alone(match):
        return LOOKALIKE
    if day.text.lower() == "heute" and part is None and _means_nowadays(match, anchor):
        return PRESENT
    return anchor.published.shift_day(1 if day.cls == "MORNING" else day.means.number).at(part)


def _means_nowadays(match: PatternMatch, anchor: Anchor) -> bool:
    """Distinguish "heute" in the sense of nowadays from today."""
    decided = _is_nowadays_by_neighbours(match, anchor)
    if decided is not None:
        return decided
    if _is_opposed_to_past(anchor):
        return True
    return not _is_done_by_us(anchor) and (_is_in_essay(match, anchor) or _is_within_quotation(match, anchor))


def _is_nowadays_by_neighbours(match: PatternMatch, anchor: Anchor) -> bool | None:
    """Return what the words beside "heute" decide; None where they leave it open."""
    before, following = match.before(), match.after()
    if following and following.cls in class_group("AFTERTODAY"):
        return _is_said(match, following) or _is_anniversary(match)
    if before and before.cls == "noch":
        return not anchor.matched_in_sentence(_soon())
    if before and (is_in_group(before.text, "before_nowadays") or before.text.lower() == "auch"):
        return True
    return None


def _is_opposed_to_past(anchor: Anchor) -> bool:
    """Return whether the sentence names a past that "heute" is opposed to."""
    return bool(anchor.matched_in_sentence(_then())) or (anchor.tense != "past" and _names_past_year(anchor))


def _is_done_by_us(anchor: Anchor) -> bool:
    """Return whether "we" did something, which is of this day."""
    return anchor.tense == "past" and bool(anchor.matched_in_sentence(_we()))


def _is_in_essay(match: PatternMatch, anchor: Anchor) -> bool:
    """Return whether an article that looks back comes to its present; "heute Abend" is a day even there."""
    following = match.after()
    return anchor.story.essay and not (following is not None and following.cls in class_group("DAYPART"))


def _is_within_quotation(match: PatternMatch, anchor: Anchor) -> bool:
    """Return whether somebody is quoted who does not begin with "heute"."""
    before = match.before()
    opens_quotation = before is not None and before.text[0] in '„»"“'
    return anchor.is_quoted and not opens_quotation and not starts_sentence(match)


def _is_said(match: PatternMatch, following: CalendarToken) -> bool:
    """Return whether it is "Heute, sagt sie, …", which says how things have become."""
    verb = match.after(2)
    is_verb = verb is not None and verb.text in word_group("says")
    return following.cls == "COMMA" and is_verb and starts_sentence(match)


def _is_anniversary(match: PatternMatch) -> bool:
    """Return whether it is an age: "der heute 80-Jährige"."""
    return any(token.text.startswith("Jähr") for token in match.tokens_after(3)[1:])


def _names_past_year(anchor: Anchor) -> bool:
    """Return whether the sentence names a year before the publication."""
    published = anchor.published.year
    return published is not None and any(int(year) < published for year in anchor.matched_in_sentence(_YEAR))


@reader
def read_deictic_adjective(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "gestrigen", "heutigen Abend"; "im heutigen Polen" is the present."""
    days, noun = match.tokens[0].means.number, match.after()
    if days == 0 and len(match.tokens) == 1 and not (noun and ends_in_group(noun.text, "event_ending")):
        return PRESENT
    return anchor.published.shift_day(days).at(part_in(match))


@reader
def read_ago_today(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "heute vor zehn Jahren", "gestern vor drei Wochen": a day at that distance."""
    today = anchor.published.shift_day(match.tokens[0].means.number).bounds
    duration = duration_of(match.tokens[2:])
    if today is None or duration is None or duration.whole is None:
        return None
    number, unit = duration.whole
    if unit in _DAYS_OF:
        return Day.of(today.first, -number * _DAYS_OF[unit])
    return _same_day_of_month(today.first, number * _MONTHS_OF[unit]) if unit in _MONTHS_OF else None


def _same_day_of_month(day: date, months: int) -> Day:
    """Return the same day a number of months before; the last of that month where it is shorter."""
    month = Month.of(day, -months)
    last = month_days(month.year or 0, month.month or 0).last.day
    return Day(month.year, month.month, min(day.day, last))


@reader
def read_near_day(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Vortag", "Vorabend", "am nächsten Tag", "am Tag danach", "tags darauf", "am selben Tag"."""
    return resolve_near_day(match, anchor)


def resolve_near_day(match: PatternMatch, anchor: Anchor) -> AnyDay:
    """Return the day that lies a day before or after the one last mentioned, or is the same."""
    following, eve = match.after(), match.find("EVE")
    if eve and following and following.cls in class_group("AFTEREVE"):
        return SOME_DAY.at(DayPart.EVENING)
    days, part = _distance_in(match), DayPart.EVENING if eve else part_in(match)
    is_day_before = days < 0 and match.find("NEARDAY", "EVE") is not None
    # "Vortag" is the day before one that was mentioned just before; else it is yesterday.
    last = anchor.last(as_day, reach=1, among="uncompared") if is_day_before else anchor.last(as_day)
    if last and last.bounds:
        return Day.of(last.bounds.first, days).at(part)
    if last and days == 0:
        return last.at(part)
    return anchor.published.shift_day(days).at(part) if is_day_before else SOME_DAY.at(part)


def _distance_in(match: PatternMatch) -> int:
    """Return how many days lie between the day and the one it is named by."""
    if match.find(*class_group("LATER")):
        return 1
    if match.find(*class_group("SOONER")):
        return -1
    token = match.find("NEARDAY", "EVE", "SHIFT", "FOLLOWING")
    return token.means.number if token else 0
