"""Names that are places in some sentences only: data/places/contexts.tsv."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.inflection import base_forms
from newsfacts.tables import Cells, Row, load_table
from newsfacts.text.patterns import match_beginnings

_LONGEST_LEAD = 12
_WHATEVER = re.compile(r"\A")  # a name that is never a place


class ContextRow(Row):
    """A row of data/places/contexts.tsv."""

    names: Cells
    before: Cells = ()
    unless: Cells = ()
    example: str


def exclude_place(name: str) -> re.Pattern[str] | None:
    """Return what of a sentence shows that the name means no place in it ("erkrankt" of "Ruhr"); None: nothing does."""
    row = next((row for form in base_forms(name, ("s",)) if (row := _contexts().get(form))), None)
    if row is None or row.before:
        return None
    return match_beginnings(row.unless) if row.unless else _WHATEVER


def is_introduced_as_place(text: str, start: int, name: str) -> bool:
    """Return whether the words before an ambiguous name make it a place: "am Inn"."""
    row = _contexts().get(name)
    if row is None or not row.before:
        return False
    return _match_lead(row.before).search(text, max(0, start - _LONGEST_LEAD), start) is not None


@cache
def _match_lead(before: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{'|'.join(map(re.escape, before))}) $")


@cache
def _contexts() -> dict[str, ContextRow]:
    return {name: row for row in load_table("places/contexts", ContextRow) for name in row.names}
