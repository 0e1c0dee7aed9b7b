"""Dates: calendar expressions with their TIMEX3 value, first and last day."""

from __future__ import annotations

from newsfacts.finds import DateFind
from newsfacts.kinds.dates.cells import calendar_order, days_cell
from newsfacts.kinds.dates.find import STAGES
from newsfacts.kinds.kind import Column, Kind
from newsfacts.types import Date

KIND = Kind(
    name="dates",
    fact=Date,
    finds=DateFind,
    stages=STAGES,
    title="Dates",
    colour="red",
    columns=(
        Column("value", lambda date: str(date.value)),
        Column("type", lambda date: str(date.type)),
        Column("text", lambda date: str(date.text)),
        Column("days", days_cell),
    ),
    order=calendar_order,
)
