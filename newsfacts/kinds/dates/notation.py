"""How data/dates/patterns.tsv is written: parts of patterns, and the words that patterns and groups name.

A pattern is a regular expression whose atoms are classes (`MONTH`), groups of them (`MONTHS`, class_groups.tsv) and
function words (`vor`), separated by blanks; `{YEAR}` is a part used in several patterns. `<` and `>` enclose the
expression; the rest is its context. The first row that matches at a place wins.
"""

from __future__ import annotations

import re
from functools import cache

from newsfacts.kinds.dates.class_groups import load_class_groups
from newsfacts.kinds.dates.context_words import word_group
from newsfacts.kinds.dates.meanings import NO_MEANING, ArgumentCell
from newsfacts.kinds.dates.token_classes import is_class_name
from newsfacts.tables import Row, load_table


class PatternRow(Row):
    """A row of data/dates/patterns.tsv: the name of its reader, and what the reader is given."""

    reader: str
    argument: ArgumentCell = NO_MEANING
    pattern: str
    example: str

    @property
    def reading(self) -> str:
        """The reader and what it is given: "value PAST_REF", "shift Y-1"."""
        value, unit = self.argument.value, self.argument.unit
        given = value.to_timex() if value else f"{unit.value}{self.argument.number}" if unit else ""
        return f"{self.reader} {given}".rstrip()


# The group of words (data/dates/groups.tsv) that readings ask for by class, and no pattern does: to patterns they are
# `small`, as any other word.
CONTEXT = "class_of_reading"
# Between the classes of a part there are only articles and signs, which is grammar and not vocabulary.
PARTS = {
    "WEEKDAY": "(?: (?: WEEKDAY | WEEKDAYABBR | WEEKDAYPART ) DOT? COMMA? (?: den | dem | der | COMMA )? )",
    "YEAR": "(?: COMMA? YEAR | SHORTYEAR | (?: des | der )? (?: NEAR | SAME ) YEARUNIT | des PERIOD"
    " | (?: des | im ) YEARUNIT (?: YEAR | SHORTYEAR ) | des YEARUNIT )",
    "MONTH": "(?: MONTHS | MONTHABBR DOT? )",
    "ERA": "(?: (?: v | n ) DOT (?: Chr | (?: u DOT )? Z ) DOT? | (?: vor | nach ) (?: Christus | Christi Geburt )"
    " | (?: vor | nach ) unserer Zeitrechnung | unserer Zeitrechnung )",
}
ATOM = re.compile(r"\{([A-Z]+)\}|(?<![\w?])([^\W\d_]+)(?!\w)|((?<!\?)[<>]|\((?!\?))|\s+")


@cache
def load_patterns() -> tuple[PatternRow, ...]:
    """Return the rows of data/dates/patterns.tsv, in order of precedence."""
    return load_table("dates/patterns", PatternRow)


@cache
def function_words() -> frozenset[str]:
    """Return the words that are classes of their own, because a pattern, a group or a reading names them."""
    return _named_words() | reading_words()


@cache
def reading_words() -> frozenset[str]:
    """Return the words that are classes for readings alone; raises ValueError if a pattern names one of them."""
    words = word_group(CONTEXT)
    if both := words & _named_words():
        raise ValueError(f"a pattern or group of the calendar names a word of {CONTEXT}: {', '.join(sorted(both))}")
    return words


@cache
def _named_words() -> frozenset[str]:
    texts = [*PARTS.values(), *(row.pattern for row in load_patterns())]
    atoms = {match[2] for text in texts for match in ATOM.finditer(text) if match[2]}
    return frozenset(atom for atom in atoms.union(*load_class_groups().values()) if not is_class_name(atom))
