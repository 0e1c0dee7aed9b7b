"""How data/dates/patterns.tsv is written: groups of classes, parts of patterns, and the words they name.

A pattern is a regular expression whose atoms are classes (`MONTH`), groups of classes (`MONTHS`) and function
words (`vor`), apart by blanks; `{YEAR}` is a part used in several patterns, and `<` `>` enclose what is the
expression, the rest is its context. The first row that matches at a place wins.
"""

from __future__ import annotations

import re
from functools import cache

from newsfacts.tables import Row, load_table


class PatternRow(Row):
    """A row of data/dates/patterns.tsv: the name of its reading, which may have an argument after it."""

    reading: str
    pattern: str
    example: str


_GROUPS = {
    "NUMBER": "SMALL NUM YEAR NUMWORD drei",
    "COUNT": "SMALL NUM YEAR NUMWORD drei ONE FEW beiden weniger",
    "MONTHS": "MONTH NAMEMONTH",
    "SINGULAR": "UNIT YEARUNIT",
    "PLURAL": "UNITS YEARSUNIT",
    "ANYUNIT": "UNIT YEARUNIT UNITS YEARSUNIT",
    "DAYPART": "PART MORNING PARTLOW",
    "LATEEARLY": "frühen späten frühem spätem",
    "OLD": "alt alte alten altes alter jung",
    "PEOPLE": "Kinder Kindern Jugendliche Jugendlichen Menschen Personen Frauen Männer Männern Erwachsene "
    "Erwachsenen Mädchen Buben Jungen Senioren Patienten Schüler Bürger Spieler Teilnehmer",
    "PENALTY": "Haft Gefängnis Freiheitsstrafe Freiheitsentzug Jugendstrafe Bewährung Garantie Laufzeit "
    "Sperre Verspätung Gefängnisstrafe Haftstrafe",
    "QUAL": "rund etwa knapp fast gut mehr weniger als über mindestens höchstens maximal ungefähr circa "
    "ca nahezu genau exakt bereits schon erst noch nur gerade insgesamt bis zu DOT",
    "RANGE": "HYPHEN DASH bis und oder SLASH COMMA MARK",
    "TIME": "SMALL DOTTED CLOCK",
    "HOUR": "SMALL DOTTED CLOCK NUMWORD drei ORD",
    "HALF": "halbe halben halbes halber",
    "WHOLE": "ganze ganzen ganzes ganzer",
    "GOOD": "gute guten guter knappe knappen knapper knappes volles gutes volle vollen voller geschlagene geschlagenen",
    "LASTS": "dauert dauerte dauern dauerten vergingen vergehen verstrichen kostet kostete brauchte braucht",
    "WAITED": "gewartet gedauert gebraucht gekostet gekämpft gearbeitet gedient warten dauern brauchen",
    "EVERY": "jeden jede jedes jeder jedem",
    "NEARBY": "später danach darauf zuvor davor vorher früher daraufhin",
    "NEAR": "SHIFT THIS",
    "NTH": "ORD ORDWORD",
    "LOWER": "small war sei",
    # No pattern begins with these, and the search passes them by: most of a text.
    "IDLE": "small capital sign DOT COMMA CLOSE COLON QUOTE SLASH HYPHEN DASH BREAK der das den dem des "
    "und oder auf zu zum zur als nur noch schon mehr gut Uhr Zeit Millionen",
}
# Readings ask for these, and no pattern does: to patterns they are `small`, as any other word.
CONTEXT = "bei gegenüber mal selbst"
GROUPS = {name: tuple(classes.split()) for name, classes in _GROUPS.items()}
PARTS = {
    "WEEKDAY": "(?: (?: WEEKDAY | WEEKDAYABBR | WEEKDAYPART ) DOT? COMMA? (?: den | dem | der | COMMA )? )",
    "YEAR": "(?: COMMA? YEAR | SHORTYEAR | (?: des | der )? (?: NEAR | SAME ) YEARUNIT | des PERIOD )",
    "MONTH": "(?: MONTHS | MONTHABBR DOT? )",
}
ATOM = re.compile(r"\{([A-Z]+)\}|(?<![\w?])([^\W\d_]+)(?!\w)|((?<!\?)[<>]|\((?!\?))|\s+")
# Everything else that is written in small letters or as a noun is a word of German.
_CLASS = re.compile("[A-Z]{2,}|small|capital|sign")


@cache
def load_patterns() -> tuple[PatternRow, ...]:
    """Return the rows of data/dates/patterns.tsv, in order of precedence."""
    return load_table("dates/patterns", PatternRow)


@cache
def function_words() -> frozenset[str]:
    """Return the words that are classes of their own, because a pattern, a group or CONTEXT names them."""
    return _named_words() | context_words()


@cache
def context_words() -> frozenset[str]:
    """Return the words that are classes for readings alone; raises ValueError if a pattern names one of them."""
    words = frozenset(CONTEXT.split())
    if both := words & _named_words():
        raise ValueError(f"a pattern or group of the calendar names a word of CONTEXT: {', '.join(sorted(both))}")
    return words


@cache
def _named_words() -> frozenset[str]:
    texts = [*_GROUPS.values(), *PARTS.values(), *(row.pattern for row in load_patterns())]
    atoms = {match[2] for text in texts for match in ATOM.finditer(text) if match[2]}
    return frozenset(atom for atom in atoms if atom not in GROUPS and not _CLASS.fullmatch(atom))
