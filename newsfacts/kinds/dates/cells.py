"""How dates look in a table, and in which order."""

from __future__ import annotations

from newsfacts.types import Date


def days_cell(date: Date) -> str:
    """Show which days a value spans, where it does not say so itself: "2024-09-01 – 2024-11-30" of 2024-FA."""
    if date.first is None or date.last is None or date.first == date.last:
        return ""
    return f"{date.first} – {date.last}"


def calendar_order(date: Date) -> tuple[bool, str, str, bool, str]:
    """Put the resolved dates first, by their days; times of a day after it, durations at the end."""
    times = date.value if date.type == "time" else ""
    return (date.first is None, date.first or "", date.last or "", date.type not in ("date", "time"), times)
