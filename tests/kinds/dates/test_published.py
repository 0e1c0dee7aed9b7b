"""How well a date is known depends on how well the publication date is."""

from __future__ import annotations

from datetime import date

import pytest

from newsfacts.kinds.dates.published import Published, parse_published, publish_on
from newsfacts.kinds.dates.values.days import Day
from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "day", "month", "year", "nothing"),
    [
        ("Das war am Montag so.", "2025-03-10", "2025-03-XX", "2025-XX-XX", "XXXX-WXX-1"),
        ("Das war gestern so.", "2025-03-11", "2025-03-XX", "2025-XX-XX", "XXXX-XX-XX"),
        ("Das war am Abend so.", "2025-03-12TEV", "2025-03-XXTEV", "2025-XX-XXTEV", "XXXX-XX-XXTEV"),
        (
            "Das war um 8.15 Uhr so.",
            "2025-03-12T08:15",
            "2025-03-XXT08:15",
            "2025-XX-XXT08:15",
            "XXXX-XX-XXT08:15",
        ),
        ("Das war am 4. Februar so.", "2025-02-04", "2025-02-04", "2025-02-04", "XXXX-02-04"),
        ("Das war im November so.", "2024-11", "2024-11", "2025-11", "XXXX-11"),
        ("Das war im Herbst so.", "2024-FA", "2024-FA", "2025-FA", "XXXX-FA"),
        ("Das war vorige Woche so.", "2025-W10", "2025-WXX", "2025-WXX", "XXXX-WXX"),
        ("Das war im Vormonat so.", "2025-02", "2025-02", "2025-XX", "XXXX-XX"),
        ("Das war im Vorjahr so.", "2024", "2024", "2024", "XXXX"),
        ("Das war vor fünf Jahren so.", "2020", "2020", "2020", "XXXX"),
        ("Das war an Silvester so.", "2024-12-31", "2024-12-31", "2025-12-31", "XXXX-12-31"),
        ("Das war am 1. Mai 1998 so.", "1998-05-01", "1998-05-01", "1998-05-01", "1998-05-01"),
    ],
)
def test_precision(text: str, day: str, month: str, year: str, nothing: str) -> None:
    assert [find_values(text, published) for published in ("2025-03-12", "2025-03", "2025", None)] == [
        [day], [month], [year], [nothing],
    ]  # fmt: skip


@pytest.mark.parametrize("published", ["2025-02-30", "2025-17", "0001-01-01", "9999-12-31", "0000", "morgen"])
def test_odd_publication_dates_break_nothing(published: str) -> None:
    text = "Vorige Woche, gestern, am Montag, zu Ostern, vor 30 Jahren, in 40 Jahren, im Winter, am 29. Februar."
    find_values(text, published)


@pytest.mark.parametrize(
    ("text", "day", "month"),
    [
        ("2025-09-04T10:00", Day(2025, 9, 5), date(2025, 9, 15)),
        ("2025-09", Day(2025, 9), date(2025, 9, 15)),
        ("2025", Day(2025), None),
        (None, Day(None), None),
    ],
)
def test_what_is_not_known_stays_open(text: str | None, day: Day, month: date | None) -> None:
    published = parse_published(text)
    assert (published.shift_day(1), published.month_as_date) == (day, month)


def test_no_day_of_an_odd_year_is_a_publication_date() -> None:
    assert publish_on(date(2025, 9, 4)) == parse_published("2025-09-04")
    assert publish_on(date(1066, 9, 4)) == Published()


def test_a_day_that_the_month_lacks_leaves_the_year() -> None:
    assert parse_published("2025-02-30") == Published(2025)
