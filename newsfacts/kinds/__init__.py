"""The kinds of facts, in the order in which they are printed."""

from newsfacts.kinds import countries, dates, figures, organisations, people, places
from newsfacts.kinds.kind import Kind

__all__ = ["KINDS", "Kind"]

KINDS: tuple[Kind, ...] = (
    people.KIND,
    countries.KIND,
    organisations.KIND,
    places.KIND,
    figures.KIND,
    dates.KIND,
)
