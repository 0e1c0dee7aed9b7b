"""Moves days, weeks and months."""

from __future__ import annotations

from datetime import date, timedelta


def shift_date(day: date, days: int) -> str:
    """Return the day so many days from another."""
    return (day + timedelta(days)).isoformat()


def shift_week(day: date, weeks: int) -> str:
    """Return the week so many from the one that a day is in."""
    year, week, _ = (day + timedelta(7 * weeks)).isocalendar()
    return f"{year:04}-W{week:02}"


def shift_month(day: date, months: int) -> str:
    """Return the month so many from the one that a day is in."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"
