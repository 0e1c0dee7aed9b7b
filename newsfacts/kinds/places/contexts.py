"""Names that are places in some sentences only: data/places/contexts.tsv."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.tables import Row, load_table, split_cell
from newsfacts.text.patterns import match_beginnings

_LONGEST_LEAD = 12
_WHATEVER = re.compile(r"\A")  # a name that is never a place


class ContextRow(Row):
    """A row of data/places/contexts.tsv."""

    names: str
    before: str = ""
    unless: str = ""


def exclude_place(name: str) -> re.Pattern[str] | None:
    """Return what of a sentence says that the name means no place in it ("erkrankt" of "Ruhr"); None: nothing does."""
    row = _contexts().get(name) or _contexts().get(name.removesuffix("s"))
    if row is None or row.before:
        return None
    return match_beginnings(split_cell(row.unless)) if row.unless else _WHATEVER


def stands_as_place(text: str, start: int, name: str) -> bool:
    """Say whether the words before an ambiguous name make it a place: "am Inn"."""
    row = _contexts().get(name)
    if row is None or not row.before:
        return False
    return _match_lead(row.before).search(text, max(0, start - _LONGEST_LEAD), start) is not None


@cache
def _match_lead(before: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{'|'.join(map(re.escape, split_cell(before)))}) $")


@cache
def _contexts() -> dict[str, ContextRow]:
    return {name: row for row in load_table("places/contexts", ContextRow) for name in split_cell(row.names)}
