"""Reads periods by the one that the article reports on: "Berichtsmonat", "Folgejahr", "letztjährig"."""

from __future__ import annotations

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import as_business_year, as_period, as_quarter, as_whole_month
from newsfacts.kinds.dates.readings.periods import resolve_near_period
from newsfacts.kinds.dates.readings.reader import Reading, reader
from newsfacts.kinds.dates.readings.surroundings import starts_sentence
from newsfacts.kinds.dates.reported import shift_reported
from newsfacts.kinds.dates.values.units import Unit
from newsfacts.kinds.dates.values.value import Year


@reader
def read_reported(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Berichtsmonat", "Berichtszeitraum": the period named last; where none is named, nobody knows it."""
    unit = match.tokens[0].means.unit
    if unit is Unit.YEAR:
        return anchor.last(as_business_year)
    if unit is Unit.QUARTER:
        return anchor.last(as_quarter)
    return anchor.last(as_whole_month) if unit is Unit.MONTH else anchor.last(as_period)


@reader
def read_of_year(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "diesjährige", "letztjährigen"; not "beim Heurigen", where wine is drunk."""
    word, year = match.tokens[0], anchor.published.year
    if word.text[0].isupper() and not starts_sentence(match):
        return None
    return Year(None if year is None else year + word.means.number)


@reader
def read_following_period(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Folgejahr", "Folgemonat", "Folgequartal": the one after the one last mentioned."""
    unit = match.tokens[0].means.unit
    if unit is Unit.QUARTER:
        return shift_reported(match, anchor, unit, 1)
    return resolve_near_period(anchor, unit, 1) if unit else None
