from datetime import date, datetime, timedelta, timezone

import pytest

from newsfacts.errors import UsageError
from newsfacts.read.publication import check_published, parse_published


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-09-04", "2025-09-04"),
        ("2025-09", "2025-09"),
        ("2025", "2025"),
        (2025, "2025"),
        ("2025-09-04T10:00:00", "2025-09-04"),
        ("2025-09-04T23:30:00.123456-05:00", "2025-09-04"),  # the day there, not in UTC
        ("2025-09-04T00:15:00+02:00", "2025-09-04"),
        ("2025-09-04 10:00:00+02:00", "2025-09-04"),  # str(datetime), as Fundus writes it
        ("2025-09-04 10:00:00", "2025-09-04"),  # as news-please does
        ("2025-09-04T10:00Z", "2025-09-04"),
        ("2025/09/04", "2025-09-04"),
        ("20250904", "2025-09-04"),
        ("20250904T101500Z", "2025-09-04"),
        ("04.09.2025", "2025-09-04"),
        ("4. 9. 2025, 10:15 Uhr", "2025-09-04"),
        ("Thu, 04 Sep 2025 10:15:00 +0200", "2025-09-04"),
        (1756980000, "2025-09-04"),
        (1756980000000, "2025-09-04"),
        ("1756980000", "2025-09-04"),
        (" 2025-09-04 ", "2025-09-04"),
        ("4. September 2025", "2025-09-04"),
        ("Donnerstag, 4. September 2025, 12:30 Uhr", "2025-09-04"),
        ("Do., 4. Sept. 2025 – 10:15", "2025-09-04"),
        ("4.September 2025", "2025-09-04"),
        ("den 4. Jänner 2025", "2025-01-04"),
        ("28. Feber 2025", "2025-02-28"),
        ("3. Mär. 2025", "2025-03-03"),
        ("3. Ma\u0308rz 2025", "2025-03-03"),
        ("Stand: 04.09.2025 12:30 Uhr", "2025-09-04"),
        ("10:15 Uhr, 4. September 2025", "2025-09-04"),
        ("04.09.25", "2025-09-04"),
        ("4.9.89, 12.30 Uhr", "1989-09-04"),
        ("04.05.2025", "2025-05-04"),
        ("6./7. September 2025", "2025-09-06"),  # the issue of a weekend
        ("30./31.12.2025", "2025-12-30"),
        ("September 2025", "2025-09"),
        ("09.2025", "2025-09"),
        ("September 4, 2025", "2025-09-04"),
        ("Sep 4th, 2025 10:15 AM", "2025-09-04"),
        ("4 Sep 2025", "2025-09-04"),
        ("04-Sep-2025", "2025-09-04"),
        ("Thu Sep  4 10:15:00 2025", "2025-09-04"),
        ("Thu Sep 04 2025 10:15:00 GMT+0200 (Mitteleuropäische Sommerzeit)", "2025-09-04"),
        ("9/14/2025", "2025-09-14"),
        ("14/09/2025 10:15", "2025-09-14"),
        ("09/09/2025", "2025-09-09"),
        ("20250904101500", "2025-09-04"),
        (20250904, "2025-09-04"),
        (20250904.0, "2025-09-04"),
        ("1756980000.25", "2025-09-04"),
        (1756980000000000, "2025-09-04"),
        (978307200000, "2001-01-01"),
        ([2025, 9, 4, 10, 15], "2025-09-04"),
        (date(2025, 9, 4), "2025-09-04"),
        (datetime(2025, 9, 4, 23, 30), "2025-09-04"),
        ({"$date": {"$numberLong": "1756980000000"}}, "2025-09-04"),
        ({"@type": "DateTime", "@value": "2025-09-04T10:15:00+02:00"}, "2025-09-04"),
    ],
)
def test_dates_in_every_usual_form(value, day):
    assert parse_published(value) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-09-03T23:30:00Z", "2025-09-04"),
        ("2025-09-03T22:00:00.000Z", "2025-09-04"),
        ("2025-09-03T21:59:59Z", "2025-09-03"),
        ("2025-09-03T23:30:00+00:00", "2025-09-04"),
        ("2025-09-03T23:30:00.123456+00:00", "2025-09-04"),
        ("2025-01-03T22:59:00Z", "2025-01-03"),  # winter: one hour
        ("2025-01-03T23:00:00Z", "2025-01-04"),
        ("2025-09-04T00:00:00Z", "2025-09-04"),
        ("2025-09-03 22:30:00 UTC", "2025-09-04"),
        ("20250903T223000Z", "2025-09-04"),
        ("Wed, 03 Sep 2025 23:30:00 GMT", "2025-09-04"),
        ("Wed, 03 Sep 2025 23:30:00 +0000", "2025-09-04"),
        ("Wed Sep 03 23:30:00 +0000 2025", "2025-09-04"),
        ("September 3, 2025 at 11:30 PM GMT", "2025-09-04"),
        (1756936800, "2025-09-04"),  # 22:00:00Z on the third
        ("1756936799", "2025-09-03"),
        ([2025, 9, 3, 22, 30, 0, 2, 246, 0], "2025-09-04"),  # a time.struct_time as feedparser gives it
        (datetime(2025, 9, 3, 22, 30, tzinfo=timezone.utc), "2025-09-04"),
        (datetime(2025, 9, 3, 22, 30, tzinfo=timezone(timedelta(hours=2))), "2025-09-03"),
        ("2025-12-31T23:30:00Z", "2026-01-01"),
    ],
)
def test_a_time_in_utc_is_of_the_day_in_german_time(value, day):
    assert parse_published(value) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-09-03T22:30:00", "2025-09-04"),
        ("2025-09-03T22:30:00+02:00", "2025-09-03"),
        ("2025-09-03", "2025-09-03"),
        ("2025-09", "2025-09"),
        (datetime(2025, 9, 3, 22, 30), "2025-09-04"),
    ],
)
def test_times_without_a_zone_are_in_utc_where_the_field_says_so(value, day):
    assert parse_published(value, utc=True) == day


@pytest.mark.parametrize(
    "value", [None, "", "  ", "None", "null", "NaT", float("nan"), "0000-00-00 00:00:00", "0001-01-01T00:00:00Z"]
)
def test_nothing_is_no_date(value):
    assert parse_published(value) is None


@pytest.mark.parametrize(
    "value",
    [
        *("gestern", "vor 3 Stunden", "heute, 12:30 Uhr", "2025-13-01", "2025-02-29", "2025-00", "0000", "99"),
        *("04/09/2025", "04-09-2025"),  # is that April or September?
        *("13.14.2025", "31.02.2025", "4. Brumaire 2025", "4. September", "4. September, 12:30 Uhr", "4.9. 12:30"),
        *(True, {}, {"day": 4}, [], [2025], [2025, True, 4], [2025, 13, 4], 10**30, "4" * 100_000),
    ],
)
def test_what_is_no_date_raises(value):
    with pytest.raises((ValueError, OverflowError)):
        parse_published(value)


@pytest.mark.parametrize("value", ["2025", "2025-09", "2025-09-04"])
def test_the_user_may_give_year_month_or_day(value):
    assert check_published(value) == value


@pytest.mark.parametrize(
    "value", ["", "25", "2025-9-4", "04.09.2025", "2025-02-30", "2025-09-04T10:00", "2025-09-04\n"]
)
def test_the_user_may_give_nothing_else(value):
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        check_published(value)
