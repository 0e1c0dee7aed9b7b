"""The thread of a text: which past a passage is about, and the days that get their year from it."""

from __future__ import annotations

from datetime import date

import pytest

from newsfacts.kinds.dates.mentions import as_known_day, as_month, as_whole_year
from newsfacts.kinds.dates.published import parse_published
from newsfacts.kinds.dates.story import MentionedDate, Story, follow_year, is_essay
from newsfacts.kinds.dates.values.days import Day
from tests.kinds.dates.found_values import find_values, mention

PUBLISHED = "2009-02-13"
YEARS = "1911 kam er zur Welt, 1926 begann er zu malen, 1933 zog er fort, 1945 kehrte er heim, 1952 starb er, 1953 "


def make_story(*mentions: MentionedDate, essay: bool = False) -> Story:
    story = Story(parse_published(PUBLISHED), essay=essay)
    for date_mentioned in mentions:
        story = story.add(date_mentioned)
    return story


def test_news_is_about_a_past_only_where_it_mentions_it() -> None:
    story = make_story(mention("1998-05"))
    assert story.past_at(1) == mention("1998-05")
    assert story.past_at(2) is None


def test_an_essay_goes_on_in_the_past() -> None:
    story = make_story(mention("1998-05"), essay=True)
    assert story.past_at(8) == mention("1998-05")


@pytest.mark.parametrize(
    "later",
    [mention("P3Y"), mention("PAST_REF"), mention("1998", aside=True), mention("P1W", recurs=True), mention("195")],
)
def test_what_has_no_year_does_not_end_a_story(later: MentionedDate) -> None:
    story = make_story(mention("1938-03-12"), later, essay=True)
    assert story.past_at(1) == mention("1938-03-12")


def test_the_present_ends_a_story() -> None:
    story = make_story(mention("1938-03-12"), mention("2009-02-11"), essay=True)
    assert story.past_at(1) is None


@pytest.mark.parametrize(
    ("past", "month", "year"),
    [
        ("1946-12", 1, 1947),
        ("1946-WI", 2, 1947),
        ("1947-02", 1, 1947),
        ("1938", 3, 1938),
        ("1946/1947", 10, 1946),
        ("1946/1947", 3, 1947),
    ],
)
def test_a_story_goes_forward(past: str, month: int, year: int) -> None:
    assert follow_year(mention(past), date(int(past[:4]), month, 15)).year == year


@pytest.mark.parametrize(
    ("text", "essay"),
    [
        (YEARS + "wurde er vergessen.", True),
        ("Am Montag tagte der Rat, am Dienstag die Fraktion; 1998 und 1999 war das anders.", False),
        (YEARS + "vergaß man ihn. Das sagte sie am Montag und am Dienstag, vom Freitag bis zum Samstag.", False),
    ],
)
def test_essays_are_distinguished_from_news(text: str, essay: bool) -> None:
    assert is_essay(text, parse_published(PUBLISHED)) is essay


def test_an_essay_resolves_days_against_its_past() -> None:
    text = (
        YEARS + "vergaß man ihn. Im Frühjahr 1938 kam er nach Wien. Am 12. März hörte er die Flugzeuge. Am nächsten "
        "Morgen fehlte das Schild. Im Juli ging er über die Grenze, im Herbst desselben Jahres wohnte er in Paris."
    )
    values = find_values(text, PUBLISHED)
    assert values[-5:] == ["1938-SP", "1938-03-12", "1938-03-13TMO", "1938-07", "1938-FA"]


def test_news_does_not_take_this_months_days_for_those_of_an_old_year() -> None:
    text = "Der Antrag wurde 1998 gestellt. Bewilligt wurde er erst am 2. Februar."
    assert find_values(text, PUBLISHED) == ["1998", "2009-02-02"]


def test_a_story_that_goes_on_leaves_the_one_before_it_as_it_was() -> None:
    before = make_story(mention("1998-05"))
    after = before.add(mention("1999", 1))
    assert [earlier.value.to_timex() for earlier in before.mentions()] == ["1998-05"]
    assert [earlier.value.to_timex() for earlier in after.mentions()] == ["1999", "1998-05"]


@pytest.mark.parametrize(
    ("values", "near"),
    [(["1998-05-01"], False), (["2009-02"], False), (["2009-02-11"], True), (["2009-02-27", "1938"], True)],
)
def test_an_essay_comes_to_the_present_with_a_day_around_its_publication(values: list[str], near: bool) -> None:
    assert make_story(*(mention(value) for value in values), essay=True).has_near_day is near


def test_the_date_last_mentioned_is_found_from_wherever_one_looks_back() -> None:
    story = make_story(mention("2008"), mention("2009-02-11", 1), mention("P3D", 3), mention("2009-01", 3, aside=True))
    day = Day(2009, 2, 11)
    assert [story.last(as_known_day, 3, reach) for reach in (0, 1, 2, 4, 0)] == [None, None, day, day, None]
    later = story.add(mention("P1D", 4))
    assert [later.last(as_known_day, 4, reach) for reach in (0, 3, 2)] == [None, day, None]
    assert [later.last(as_whole_year, 4, reach) for reach in (3, 4)] == [None, 2008]
    assert later.last(as_month, 4, 1) == (2009, 1)
    assert later.last(as_month, 4, 9, "told") == (2009, 2)


def test_a_story_counts_what_recurs_in_the_sentence_of_its_latest_date() -> None:
    story = make_story(mention("XXXX-WXX-1", recurs=True), mention("P1D"), mention("XXXX-WXX-2", recurs=True))
    assert story.recurring == 2
    assert story.add(mention("P1D", 1)).recurring == 0


def test_a_sentence_without_end_is_not_walked_through_for_each_date() -> None:
    number = 20_000
    story = make_story(mention("2009-02-11"), *[mention("P3D")] * number)
    for _ in range(number):
        story = story.add(mention("P3D"))
        assert story.last(as_known_day, 0, 0) == Day(2009, 2, 11)
        assert story.past_at(0) is None
