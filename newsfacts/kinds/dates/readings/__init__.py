"""Readers of calendar expressions by name, as data/dates/patterns.tsv gives them."""

from __future__ import annotations

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.readings import (  # noqa: F401  (each enters its readers into READERS)
    clock,
    day_parts,
    days,
    distances,
    durations,
    fixed_values,
    named_days,
    near_days,
    parts_of_periods,
    periods,
    rare_years,
    recurrences,
    reported_periods,
    weekdays,
    years,
)
from newsfacts.kinds.dates.readings.reader import LOOKALIKE, READERS, Reading

__all__ = ["LOOKALIKE", "READERS", "Reading", "read_match"]


def read_match(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read an expression the way its pattern says; None if the pattern does not apply after all."""
    try:
        return READERS[match.reader](match, anchor)
    except (OverflowError, ValueError):
        # Beyond the calendar: "vor 99999 Jahren", "am 31. Februar".
        return None
