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
    ],
)
def test_dates_in_every_usual_form(value, day):
    assert parse_published(value) == day


@pytest.mark.parametrize("value", [None, "", "  ", "None", "null", "NaT", float("nan")])
def test_nothing_is_no_date(value):
    assert parse_published(value) is None


@pytest.mark.parametrize("value", ["gestern", "2025-13-01", "2025-02-29", "0000", True, {}, [2025], "99", 10**30])
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
