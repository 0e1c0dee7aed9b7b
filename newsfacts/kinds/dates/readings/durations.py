"""Reads how long: "drei Jahre und vier Monate", "24-stündige", "2:03:15 Stunden", "seit Wochen"."""

from __future__ import annotations

import re
from itertools import pairwise

from newsfacts.german.inflection import ADJECTIVE
from newsfacts.german.lasting import is_term_of_bonds, lasts
from newsfacts.german.time_units import time_units
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import is_in_group, starts_in_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.meanings import NO_MEANING
from newsfacts.kinds.dates.readings.lengths import UNITS, count_classes, duration_of
from newsfacts.kinds.dates.readings.reader import Reading, reader, word_reader
from newsfacts.kinds.dates.readings.surroundings import is_quoted_alone
from newsfacts.kinds.dates.readings.token_values import number_of
from newsfacts.kinds.dates.values.duration import Amount, Duration
from newsfacts.kinds.dates.values.units import Unit
from newsfacts.kinds.dates.values.value import PRESENT, Recurrence

_HOURS_FIRST, _MINUTES_FIRST = (Unit.HOUR, Unit.MINUTE, Unit.SECOND), (Unit.MINUTE, Unit.SECOND)
_FARTHEST_UNIT = 7
_FARTHEST_NOUN = 5
_ADJECTIVE = re.compile(ADJECTIVE)


@word_reader
def read_duration(match: PatternMatch) -> Reading | None:
    """Read "drei Jahre und vier Monate", "anderthalb Stunden", "ein halbes Jahr", "mehrere Wochen"."""
    if _is_once(match) or _is_praised(match) or is_quoted_alone(match) or _is_ungrammatical(match.tokens):
        return None
    return duration_of(match.tokens)


def _is_once(match: PatternMatch) -> bool:
    """Return whether it is "eines Tages", once; "binnen eines Tages" says how long."""
    if match.tokens[0].text.lower() != "eines" or match.tokens[-1].text != "Tages":
        return False
    before = match.before()
    return before is None or not is_in_group(before.text, "within")


def _is_praised(match: PatternMatch) -> bool:
    """Distinguish "ein guter Tag", a day that was good, from "eine gute Stunde" and "knapp", "voll"."""
    quality = match.find(*class_group("GOOD"))
    if quality is None or match.tokens[-1].means.unit is Unit.HOUR:
        return False
    return not starts_in_group(quality.text, "measuring_beginning")


def _is_ungrammatical(tokens: list[CalendarToken]) -> bool:
    """Return whether it is "3 Minute": it is the end of something else, "90.+3 Minute"."""
    number, unit = tokens[0], tokens[-1]
    return (
        len(tokens) == 2
        and unit.cls in class_group("SINGULAR")
        and number.cls == "SMALL"
        and int(number.text) > 1
        and not any(unit.text in known.short for known in time_units())
    )


@word_reader
def read_lapse(match: PatternMatch) -> Reading | None:
    """Read "2:03:15 Stunden", "1:45 Minuten"."""
    lapse, unit = match.tokens[0], match.tokens[1].means.unit
    parts = lapse.text.replace(",", ".").split(":")
    units = _MINUTES_FIRST if unit is not Unit.HOUR and len(parts) == len(_MINUTES_FIRST) else _HOURS_FIRST
    return Duration(tuple(Amount(float(part), unit) for part, unit in zip(parts, units)))


@reader
def read_lasting(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "dreitägigen", "24-stündige"; "-jährig" only beside what lasts, for it is an age elsewhere."""
    last = match.tokens[-1]
    unit = last.means.unit
    count = last.means.amount if last.cls.startswith("OF") else number_of(match.tokens[0])
    if count is None or unit is None:
        return None
    if unit is Unit.YEAR and not _is_of_what_lasts(match, anchor):
        return None
    return _recur_in_rhythm(match.after(), Duration.of(count, unit))


def _recur_in_rhythm(following: CalendarToken | None, duration: Duration | None) -> Reading | None:
    """Return a duration, or how often where a rhythm has it: "zweijähriger Turnus", "20-Minuten-Takt"."""
    return Recurrence(duration) if duration and following and following.cls == "RHYTHM" else duration


def _is_of_what_lasts(match: PatternMatch, anchor: Anchor) -> bool:
    """Return whether the noun after an adjective lasts; where there is none, whether bonds are spoken of."""
    ahead = match.tokens_after(_FARTHEST_NOUN)
    for token, following in pairwise([*ahead, None]):
        if token is None or not (token.cls == "HYPHEN" or token.text[0].isupper() or _ADJECTIVE.fullmatch(token.text)):
            break
        if token.text[0].isupper() and (following is None or following.cls != "HYPHEN"):
            return lasts(token.text)
    return is_term_of_bonds(anchor.article.text, match.start)


@word_reader
def read_compound(match: PatternMatch) -> Reading | None:
    """Read "35-Stunden-Woche", "14-Tage" in "14-Tage-Frist", "20-Minuten" in "20-Minuten-Takt"."""
    count, unit = match.tokens[0], match.tokens[2]
    return _recur_in_rhythm(match.after(2), duration_of([count, unit]))


@word_reader
def read_often_compound(match: PatternMatch) -> Reading | None:
    """Read "15-Minutentakt"."""
    count, value = number_of(match.tokens[0]), match.tokens[2].means.value
    is_one = isinstance(value, Duration) and value.whole is not None and value.whole[0] == 1
    if not is_one or not isinstance(value, Duration) or value.sole is None or count is None:
        return None
    return Recurrence(Duration.of(count, value.sole.unit).split_fraction())


@word_reader
def read_fraction_of_second(match: PatternMatch) -> Reading | None:
    """Read "zwei hundertstel Sekunden", and "zwei Hundertstel" where somebody is that much faster."""
    count, fraction, last = match.tokens[0], match.tokens[1].means.unit, match.tokens[-1]
    number = number_of(count)
    beside = [token for token in (match.before(), match.after()) if token is not None]
    is_time = last.means.unit is Unit.SECOND if len(match.tokens) > 2 else _is_in_race(beside)
    return Duration.of(number, fraction) if is_time and fraction and number is not None else None


def _is_in_race(beside: list[CalendarToken]) -> bool:
    return any(is_in_group(token.text, "in_race") for token in beside)


@word_reader
def read_quarters(match: PatternMatch) -> Reading | None:
    """Read "eine dreiviertel Stunde", "eine viertel Stunde", "drei viertel Jahre"."""
    number = 0.75 if match.find("dreiviertel", "drei") else 0.25
    unit = match.tokens[-1].means.unit
    return Duration.of(number, unit).split_fraction() if unit in (Unit.HOUR, Unit.YEAR) else None


@word_reader
def read_range(match: PatternMatch) -> Reading | None:
    """Read "drei" in "drei bis fünf Jahre": the unit comes after the other number."""
    ahead = match.tokens_after(_FARTHEST_UNIT + 1)
    place = next((place for place, token in enumerate(ahead[:_FARTHEST_UNIT]) if token.cls in UNITS), None)
    if place is None or _is_aged(ahead[place + 1 :]):
        return None
    return duration_of([match.tokens[0], ahead[place]])


@word_reader
def read_span(match: PatternMatch) -> Reading | None:
    """Read "drei bis vier Wochen": one duration, at least as long as its lower end."""
    count, unit = match.find(*count_classes()), match.find(*UNITS)
    if count is None or unit is None or _is_aged(match.tokens_after(1)):
        return None
    return duration_of([count, unit])


def _is_aged(following: list[CalendarToken]) -> bool:
    """Return whether it is an age: "drei bis vier Jahre alt"."""
    return bool(following) and following[0].cls in class_group("OLD")


@word_reader
def read_some(match: PatternMatch) -> Reading | None:
    """Read "seit Wochen", "vergangenen Wochen", "letzten zwei Jahren", "ersten neun Monate"."""
    if match.find(*count_classes()):
        return duration_of(match.tokens)
    unit = match.find(*UNITS)
    if match.find("THIS") and unit and unit.means.unit is Unit.DAY:
        # "Diese Tage" are the present.
        return PRESENT
    return duration_of(as_some(match.tokens))


def as_some(tokens: list[CalendarToken]) -> list[CalendarToken]:
    """Return the tokens after one that counts them vaguely: "Wochen" as "einige Wochen"."""
    return [CalendarToken("", "FEW", NO_MEANING, 0, 0), *tokens]
