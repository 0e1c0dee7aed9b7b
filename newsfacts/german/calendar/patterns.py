"""Finds calendar expressions: patterns over the classes of tokens, as calendar_patterns.tsv lists them.

A pattern is a regular expression whose atoms are classes (`MONTH`), groups of classes (`MONTHS`) and function words
(`vor`), apart by blanks; `{DATE}` is a part used in several patterns, and `<` `>` enclose what is the expression,
the rest is its context. The first row that matches at a place wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple, TypeVar

from newsfacts.german.calendar.holidays import named_days
from newsfacts.german.calendar.lexicon import FUNCTION_WORDS, SIGN_CLASSES, Text, Token, class_codes, lexicon
from newsfacts.tables import Row, load_table


class Pattern(Row):
    """A row of calendar_patterns.tsv. `reading` names the function that reads it, and may give it an argument."""

    reading: str
    pattern: str
    example: str


Result = TypeVar("Result")

_GROUPS = {
    "NUMBER": "SMALL NUM YEAR NUMWORD drei",
    "COUNT": "SMALL NUM YEAR NUMWORD drei ONE FEW beiden weniger",
    "MONTHS": "MONTH NAMEMONTH",
    "SINGULAR": "UNIT YEARUNIT",
    "PLURAL": "UNITS YEARSUNIT",
    "ANYUNIT": "UNIT YEARUNIT UNITS YEARSUNIT",
    "DAYPART": "PART MORNING PARTLOW",
    "LATEEARLY": "frühen späten frühem spätem",
    "OLD": "alt alte alten altes alter",
    "PENALTY": "Haft Gefängnis Freiheitsstrafe Freiheitsentzug Jugendstrafe Bewährung Garantie Laufzeit Sperre "
    "Verspätung Gefängnisstrafe Haftstrafe",
    "QUAL": "rund etwa knapp fast gut mehr weniger als über mindestens höchstens maximal ungefähr circa ca nahezu "
    "genau exakt bereits schon erst noch nur gerade insgesamt bis zu DOT",
    "RANGE": "HYPHEN DASH bis und oder SLASH COMMA MARK",
    "TIME": "SMALL DOTTED CLOCK",
    "HOUR": "SMALL DOTTED CLOCK NUMWORD drei ORD",
    "HALF": "halbe halben halbes halber",
    "WHOLE": "ganze ganzen ganzes ganzer",
    "EVERY": "jeden jede jedes jeder jedem",
    "NEARBY": "später danach darauf zuvor davor vorher früher daraufhin",
    "NEAR": "SHIFT THIS",
    "NTH": "ORD ORDWORD",
    "SHORTMONTH": "MONTHABBR MONTH NAMEMONTH",
}
_PARTS = {
    "WEEKDAY": "(?: (?: WEEKDAY | WEEKDAYABBR | WEEKDAYPART ) DOT? COMMA? (?: den | dem | der | COMMA )? )",
    "YEAR": "(?: COMMA? YEAR | SHORTYEAR | (?: des | der )? NEAR YEARUNIT | des PERIOD )",
    "MONTH": "(?: MONTHS | MONTHABBR DOT? )",
}
_ATOM = re.compile(r"\{([A-Z]+)\}|(?<![\w?])([^\W\d_]+)(?!\w)|((?<!\?)[<>]|\((?!\?))|\s+")


class Match(NamedTuple):
    """An expression in the text: the name of its reading, and where its tokens begin and end."""

    reading: str
    text: Text
    first: int
    stop: int

    @property
    def tokens(self) -> list[Token]:
        """Return the tokens of the expression, its context left out."""
        return [self.text[index] for index in range(self.first, self.stop)]

    def find(self, *classes: str) -> Token | None:
        """Return the first token of the expression that has one of the classes."""
        return next((token for token in self.tokens if token.cls in classes), None)

    def before(self, distance: int = 1) -> Token | None:
        """Return the token so far before the expression."""
        return self.text[self.first - distance] if self.first >= distance else None

    def after(self, distance: int = 1) -> Token | None:
        """Return the token so far behind the expression."""
        index = self.stop + distance - 1
        return self.text[index] if index < len(self.text) else None


def find_expressions(text: Text, read: Callable[[Match], Result | None]) -> Iterator[tuple[Match, Result]]:
    """Yield what `read` makes of every place where a pattern matches, in text order, without overlaps.

    Where it makes nothing of one, the patterns of lower precedence have their turn; context counts as searched.
    """
    compiled = _compiled()
    position = 0
    while found := compiled.any.search(text.codes, position):
        position = found.start() + 1
        number = (found.lastindex or 1) // 2
        span = found.span(2 * number + 2)
        while True:
            match = Match(compiled.readings[number], text, *span)
            result = read(match)
            if result is not None:
                yield match, result
                position = max(match.stop, position)
                break
            lower = (
                n
                for n in range(number + 1, len(compiled.each))
                if compiled.each[n].match(text.codes, found.start())
            )
            number = next(lower, -1)
            if number < 0:
                break
            again = compiled.each[number].match(text.codes, found.start())
            span = again.span(1) if again else span


@cache
def load_patterns() -> tuple[Pattern, ...]:
    """Return the rows of calendar_patterns.tsv, in order of precedence."""
    return load_table("calendar_patterns", Pattern)


class _Compiled(NamedTuple):
    """All patterns in one expression, two groups each (the branch, the expression in it), and one by one."""

    any: re.Pattern[str]
    each: list[re.Pattern[str]]
    readings: list[str]


@cache
def _compiled() -> _Compiled:
    rows = [(row.reading, row.pattern) for row in load_patterns()]
    rows += [("holiday", f"< {_spell_out(name)} >") for name in named_days() if not name.isalpha()]
    branches = [compile_pattern(pattern) for _, pattern in rows]
    branches = [branch if "((?:" in branch else f"((?:{branch}))" for branch in branches]
    # Most words are idle: no pattern begins with them, and the search passes them by.
    idle = "".join(re.escape(class_codes()[cls]) for cls in ("small", "capital", "sign"))
    # A branch closes last, so that `lastindex` names it.
    joined = re.compile(f"(?![{idle}])(?:{'|'.join(f'({branch})' for branch in branches)})")
    return _Compiled(joined, [re.compile(branch) for branch in branches], [reading for reading, _ in rows])


def compile_pattern(pattern: str) -> str:
    """Turn a pattern of classes into a regular expression over their codes; raises KeyError for unknown ones."""
    return _ATOM.sub(_compile_atom, pattern)


def _compile_atom(atom: re.Match[str]) -> str:
    part, name, bracket = atom.groups()
    if part:
        return compile_pattern(_PARTS[part])
    if bracket:
        return {"<": "((?:", ">": "))", "(": "(?:"}[bracket]
    if not name:
        return ""
    members = _GROUPS.get(name, name).split()
    if unknown := [member for member in members if member not in _known_classes()]:
        raise KeyError(unknown[0])
    return "[" + "".join(re.escape(class_codes()[member]) for member in members) + "]"


@cache
def _known_classes() -> frozenset[str]:
    return FUNCTION_WORDS | SIGN_CLASSES | {entry.cls for entry in lexicon().values()}


def _spell_out(name: str) -> str:
    """Write a name of several words as a pattern; the reading compares the words themselves."""
    text = Text(name)
    return " ".join(text[index].cls for index in range(len(text)))
