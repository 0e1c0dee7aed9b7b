"""Properties of the date finder: every notation comes back, and no text makes it fail."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st

from newsfacts.annotations import describe_article
from newsfacts.finds import DateFind
from newsfacts.kinds.dates.lexicon import lexicon
from newsfacts.kinds.dates.values.timex import parse_timex
from newsfacts.model.sentences import mark_sentences
from newsfacts.types import Article
from tests.kinds.finding import find_in

pytestmark = pytest.mark.slow

BLANK = spacy.blank("de")
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
AUSTRIAN_MONTHS = ["Jänner", "Feber", *MONTHS[2:]]
SHORT_MONTHS = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split()
WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
TODAY = date(2025, 9, 4)

# Each names a day in full, whatever the day of publication.
NOTATIONS = {
    "4.9.2025": lambda day: f"{day.day}.{day.month}.{day.year}",
    "04.09.2025": lambda day: f"{day:%d.%m.%Y}",
    "4. 9. 2025": lambda day: f"{day.day}. {day.month}. {day.year}",
    "4/9/2025": lambda day: f"{day.day}/{day.month}/{day.year}",
    "2025-09-04": lambda day: day.isoformat(),
    "4. September 2025": lambda day: f"{day.day}. {MONTHS[day.month - 1]} {day.year}",
    "4.September 2025": lambda day: f"{day.day}.{MONTHS[day.month - 1]} {day.year}",
    "4. Jänner 2025": lambda day: f"{day.day}. {AUSTRIAN_MONTHS[day.month - 1]} {day.year}",
    "4. Sept. 2025": lambda day: f"{day.day}. {SHORT_MONTHS[day.month - 1]} {day.year}",
    "Donnerstag, 4. September 2025": lambda day: f"{WEEKDAYS[day.weekday()]}, {NOTATIONS['4. September 2025'](day)}",
    "Donnerstag, den 4. September 2025": lambda day: (
        f"{WEEKDAYS[day.weekday()]}, den {NOTATIONS['4. September 2025'](day)}"
    ),
    "Do, 4.9.2025": lambda day: f"{WEEKDAYS[day.weekday()][:2]}, {NOTATIONS['4.9.2025'](day)}",
}
days = st.dates(date(1000, 1, 1), date(2199, 12, 31))
recent_days = st.dates(date(1990, 1, 1), date(2035, 12, 31))
# Words of the calendar, numbers and signs in any order, and any text besides.
calendar_words = st.sampled_from(
    sorted({*lexicon(), "3.", "2:1", "1990/91", "20.15", "'98", "90er", "4.9.", "\n\n", "Jh.", "12.30 Uhr"})
)
numbers = (st.integers(0, 99) | st.integers(0, 10**6) | st.integers(0, 10**40)).map(str)
foreign_digits = st.text(st.characters(categories=["Nd"]), min_size=1, max_size=4)
jumbles = st.lists(
    st.one_of(calendar_words, st.text(max_size=8), numbers, foreign_digits, st.sampled_from(list(".,–-/()„“:"))),
    max_size=30,
).map(" ".join)


def find(text: str, published: str | None = TODAY.isoformat()) -> list[DateFind]:
    """Find the dates of a text, without the German model."""
    doc = BLANK(text)
    describe_article(doc, Article(source="", text=text, published=published))
    return list(find_in("dates", mark_sentences(doc)))


@pytest.mark.parametrize("notation", NOTATIONS)
@given(day=days, published=st.one_of(st.none(), recent_days))
def test_a_day_comes_back_in_every_notation(notation: str, day: date, published: date | None) -> None:
    written = NOTATIONS[notation](day)
    text = f"Die Urkunde trägt das Datum {written} und ein Siegel."
    (found,) = find(text, published and published.isoformat())
    assert text[found.start : found.end] == written
    assert [getattr(found, key) for key in ("type", "value", "first", "last")] == ["date", *[day.isoformat()] * 3]


@given(published=recent_days, years=st.integers(-80, 9), day=days)
def test_two_digits_of_a_year_are_the_century_nearby(published: date, years: int, day: date) -> None:
    meant = day.replace(year=published.year + years, day=min(day.day, 28))
    (found,) = find(f"Die Urkunde trägt das Datum {meant:%d.%m.%y} und ein Siegel.", published.isoformat())
    assert found.value == meant.isoformat()


@given(published=recent_days, day=days)
def test_a_day_without_a_year_is_the_last_or_the_next_by_its_verb(published: date, day: date) -> None:
    day = day.replace(day=min(day.day, 28))
    written = f"{day.day}. {MONTHS[day.month - 1]}"
    this_year = day.replace(year=published.year)
    last = this_year if this_year <= published else this_year.replace(year=published.year - 1)
    coming = this_year if this_year >= published else this_year.replace(year=published.year + 1)
    (found,) = find(f"Am {written} starb die Geigerin.", published.isoformat())
    assert found.value == last.isoformat()
    # Nobody announces what is almost a year ahead without naming the year.
    if (coming - published).days <= 300:
        (found,) = find(f"Am {written} wird die Halle eröffnet werden.", published.isoformat())
        assert found.value == coming.isoformat()


@given(published=recent_days, weekday=st.integers(0, 6))
def test_a_weekday_is_the_last_or_the_next_by_its_verb(published: date, weekday: int) -> None:
    around = [published + timedelta(days) for days in range(-6, 7)]
    last = next(day for day in around[6::-1] if day.weekday() == weekday)
    coming = next(day for day in around[6:] if day.weekday() == weekday)
    for sentence, meant in (
        (f"Am {WEEKDAYS[weekday]} starb die Geigerin.", last),
        (f"Die Geigerin wird am {WEEKDAYS[weekday]} auftreten.", coming),
    ):
        (found,) = find(sentence, published.isoformat())
        assert found.value == meant.isoformat(), sentence


@given(year=st.integers(1900, 2100), week=st.integers(1, 53))
def test_a_numbered_week_goes_from_monday_to_sunday(year: int, week: int) -> None:
    monday = date(year, 1, 4) - timedelta(date(year, 1, 4).weekday()) + timedelta(7 * (week - 1))
    found = find(f"In der KW {week}/{year} bleibt das Werk zu.")
    if week == 53 and monday + timedelta(3) > date(year, 12, 31):
        # Most years have 52 weeks: there is no such week, and no more is read than the year.
        assert [fact.value for fact in found] in ([], [f"{year}"])
    else:
        assert found[0].first == monday.isoformat()
        assert found[0].last == (monday + timedelta(6)).isoformat()


@given(hour=st.integers(0, 23), minute=st.integers(0, 59), sign=st.sampled_from(".:"))
def test_a_time_comes_back(hour: int, minute: int, sign: str) -> None:
    (found,) = find(f"Der Zug kam um {hour}{sign}{minute:02} Uhr an.")
    assert found.value == f"2025-09-04T{hour:02}:{minute:02}"
    assert found.type == "time"


# The values of TIMEX3 that the calendar has.
TIME = r"(?:T(?:MO|MI|AF|EV|NI|(?:\d\d|XX):(?:\d\d|XX)(?::\d\d)?))?"
AMOUNT = r"(?:\d+(?:\.\d+)?|X)"
TIMEX3 = re.compile(
    rf"(?:PAST|PRESENT|FUTURE)_REF|BC\d\d(?:\d\d)?|[KMG]A\d+(?:\.\d+)?|\d{{4}}/\d{{4}}|\d\d\d?|XXX?"
    rf"|P(?=.)(?:{AMOUNT}(?:Y|M|W|D|NI|WE|Q|DE|CE|ML))*(?:T(?:{AMOUNT}[HMS])+)?"
    rf"|(?:\d{{4}}|XXXX)(?:-(?:[QH][\dX]|SP|SU|FA|WI|(?:\d\d|XX)(?:-(?:\d\d|XX){TIME})?"
    rf"|W(?:\d\d|XX)(?:-WE|-[1-7]{TIME})?))?",
    re.ASCII,
)


def check(text: str, found: list[DateFind]) -> None:
    """Demand what holds for the finds of any text."""
    ends = [0, *(fact.end for fact in found)]
    for fact, end in zip(found, ends):
        assert end <= fact.start < fact.end <= len(text)
        assert text[fact.start : fact.end].strip() == text[fact.start : fact.end]
        kind, value, first, last = (getattr(fact, key) for key in ("type", "value", "first", "last"))
        assert kind in ("date", "time", "duration", "set")
        assert TIMEX3.fullmatch(value), value
        parse_timex(value)  # raises ValueError for what the calendar does not have
        assert (first is None) == (last is None)
        if first:
            assert "X" not in value
            assert date.fromisoformat(first) <= date.fromisoformat(last)
            assert parse_timex(value).bounds == (date.fromisoformat(first), date.fromisoformat(last))


@example("100000 Dreiviertelstunde", None)
@example("74807237397031333,4 Jahre", None)
@example("vor 9962178680931700 Jahren", None)
@example("am 29./30.2. und 29. oder 30. Februar, KW 53", "2025")
@given(jumbles, st.sampled_from([None, "2025", "2025-03", "2024-02-29", "0001-01-01", "9999-12-31", "no date"]))
def test_no_text_makes_it_fail(text: str, published: str | None) -> None:
    check(text, find(text, published))


@pytest.mark.parametrize(
    "piece",
    ["1. ", "3./", "Montag, ", "zwei bis ", "vor drei Jahren ", "und ", "„", "1990/", "12:30 ", "Mo–", "der ", "\n\n"],
)
def test_endless_repetition_comes_back(piece: str) -> None:
    text = piece * 1200
    check(text, find(text))


def test_time_is_linear_in_the_length() -> None:
    def measure(times: int) -> float:
        text = "3. bis 5., 6., 7. und 8 bis 9 und 10 oder 11 Jahre und " * times
        start = time.process_time()
        find(text, "2025-03-12")
        return time.process_time() - start

    measure(10)
    assert measure(800) < 30 * measure(80)
