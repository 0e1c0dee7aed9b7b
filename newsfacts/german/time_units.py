"""Units of time: their forms, their codes in the calendar, and the units of rates and ages in them."""

from __future__ import annotations

from functools import cache

from newsfacts.german.inflection import Entries, Forms
from newsfacts.tables import Cells, Row, load_table

# The units that people and animals are old in, years first: those come out without a unit.
_AGE_CODES = ("Y", "M", "W", "D")


class TimeUnit(Row):
    """A row of data/german/time_units.tsv: a unit of time."""

    code: str = ""
    rate: str = ""
    in_period: Cells = ()
    singular: Entries
    plural: Forms = ()
    short: Cells = ()
    symbol: Cells = ()
    lasting: Forms = ()
    often: Entries = ()
    example: str

    @property
    def forms(self) -> tuple[str, ...]:
        """All forms of its nouns."""
        return tuple(form for entry in self.singular for form in entry.forms) + self.plural

    @property
    def is_of_age(self) -> bool:
        """Whether ages are said in it: years, months, weeks and days."""
        return self.code in _AGE_CODES and bool(self.rate)

    @property
    def age(self) -> str | None:
        """The unit of an age in it; None for years."""
        return None if self.code == _AGE_CODES[0] else self.rate


@cache
def time_units() -> tuple[TimeUnit, ...]:
    """Return all units of time."""
    return load_table("german/time_units", TimeUnit)


@cache
def time_nouns() -> frozenset[str]:
    """Return the nouns and abbreviations of all units, case-folded."""
    return frozenset(form.casefold() for unit in time_units() for form in unit.forms + unit.short)


@cache
def age_units() -> dict[str, str | None]:
    """Return the unit of an age by the nouns that state it, case-folded: None for years, else month, week or day."""
    return {form.casefold(): unit.age for unit in time_units() if unit.is_of_age for form in unit.forms}


@cache
def age_adjectives() -> dict[str, str | None]:
    """Return the unit of an age by the ends of the adjectives that state it: "jährige", "monatigen"."""
    return {form: unit.age for unit in time_units() if unit.is_of_age for form in unit.lasting}
