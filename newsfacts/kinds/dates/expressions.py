"""Finds calendar expressions: the patterns of data/dates/patterns.tsv over the codes of tokens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple, TypeVar

from newsfacts.kinds.dates.calendar_text import CalendarText, CalendarToken, class_codes
from newsfacts.kinds.dates.class_groups import load_class_groups
from newsfacts.kinds.dates.first_codes import first_codes
from newsfacts.kinds.dates.holidays import named_days
from newsfacts.kinds.dates.meanings import NO_MEANING, Meaning
from newsfacts.kinds.dates.notation import ATOM, PARTS, PatternRow, function_words, load_patterns
from newsfacts.kinds.dates.token_classes import named_classes
from newsfacts.text import Offsets

Result = TypeVar("Result")


@dataclass(frozen=True, eq=False)
class PatternMatch:
    """Where a pattern matches: its row (None for a named day, which is no row of its own), its first and last token."""

    row: PatternRow | None
    text: CalendarText
    first: int
    stop: int

    @property
    def reader(self) -> str:
        """The name of the reader that its row calls for."""
        return self.row.reader if self.row else "holiday"

    @property
    def argument(self) -> Meaning:
        """What its row says beside the reader: the past in "value PAST_REF"."""
        return self.row.argument if self.row else NO_MEANING

    @property
    def start(self) -> int:
        """The offset of the expression, its context left out."""
        return self.text[self.first].start

    @property
    def end(self) -> int:
        """Where the expression ends."""
        return self.text[self.stop - 1].end

    @cached_property
    def tokens(self) -> list[CalendarToken]:
        """The tokens of the expression, its context left out."""
        return [self.text[index] for index in range(self.first, self.stop)]

    def find(self, *classes: str) -> CalendarToken | None:
        """Return the first token of the expression that has one of the classes."""
        return next((token for token in self.tokens if token.cls in classes), None)

    def before(self, distance: int = 1) -> CalendarToken | None:
        """Return the token at a distance before the expression."""
        return self.text[self.first - distance] if self.first >= distance else None

    def words_before(self, count: int) -> list[CalendarToken]:
        """Return up to `count` tokens before the expression, the nearest first."""
        return [self.text[index] for index in range(self.first - 1, max(self.first - 1 - count, -1), -1)]

    def tokens_after(self, count: int) -> list[CalendarToken]:
        """Return up to `count` tokens after the expression, the nearest first."""
        return [self.text[index] for index in range(self.stop, min(self.stop + count, len(self.text)))]

    def after(self, distance: int = 1) -> CalendarToken | None:
        """Return the token at a distance after the expression."""
        index = self.stop + distance - 1
        return self.text[index] if index < len(self.text) else None


def find_expressions(
    text: CalendarText, read: Callable[[PatternMatch], Result | None]
) -> Iterator[tuple[PatternMatch, Result | None]]:
    """Yield every place where a pattern matches, in text order, with what `read` makes of it.

    Where it makes nothing of one, the patterns of lower precedence have their turn at the same place; what it makes
    something of overlaps no other such place.
    """
    patterns = _arrange_patterns()
    position = 0
    while found := patterns.beginning.search(text.codes, position):
        place = found.start()
        position = place + 1
        for number in patterns.by_code[found[0]]:
            span = _match_at(number, text.codes, place)
            if span is None:
                continue
            match = PatternMatch(patterns.rows[number], text, *span)
            result = read(match)
            yield match, result
            if result is not None:
                position = max(match.stop, position)
                break


def _match_at(number: int, codes: str, place: int) -> Offsets | None:
    """Return the tokens of the expression where a pattern matches at a place."""
    found = _compile_regex(number).match(codes, place)
    return found.span(1) if found else None


class _Patterns(NamedTuple):
    """All patterns in order of precedence: their rows, and as regular expressions of codes.

    `by_code` are the numbers of those that can begin with a code, `beginning` matches the codes that any can.
    """

    rows: list[PatternRow | None]
    written: list[str]
    by_code: dict[str, list[int]]
    beginning: re.Pattern[str]


@cache
def _arrange_patterns() -> _Patterns:
    # Many names have the same classes: "ersten Advent", "ersten Weihnachtstag".
    names = dict.fromkeys(_spell_out(name) for name in named_days() if not name.isalpha())
    rows: list[PatternRow | None] = [*load_patterns(), *[None] * len(names)]
    patterns = [*(row.pattern for row in load_patterns()), *(f"< {name} >" for name in names)]
    branches = [compile_pattern(pattern) for pattern in patterns]
    branches = [branch if "((?:" in branch else f"((?:{branch}))" for branch in branches]
    idle = first_codes(compile_pattern("IDLE"))
    by_code: dict[str, list[int]] = {}
    for number, branch in enumerate(branches):
        for code in first_codes(branch) - idle:
            by_code.setdefault(code, []).append(number)
    return _Patterns(rows, branches, by_code, re.compile(f"[{''.join(map(re.escape, by_code))}]"))


@cache
def _compile_regex(number: int) -> re.Pattern[str]:
    """Compile a pattern when it is first tried: most are rare, and compiling all takes as long as an article."""
    return re.compile(_arrange_patterns().written[number])


def compile_pattern(pattern: str) -> str:
    """Turn a pattern into a regular expression over codes; raises KeyError for an unknown class."""
    return ATOM.sub(_compile_atom, pattern)


def _compile_atom(atom: re.Match[str]) -> str:
    part, name, bracket = atom.groups()
    if part:
        return compile_pattern(PARTS[part])
    if bracket:
        return {"<": "((?:", ">": "))", "(": "(?:"}[bracket]
    if not name:
        return ""
    members = load_class_groups().get(name, (name,))
    if unknown := [member for member in members if member not in known_classes()]:
        raise KeyError(f"no token has the class {unknown[0]}")
    return "[" + "".join(re.escape(class_codes()[member]) for member in members) + "]"


@cache
def known_classes() -> frozenset[str]:
    """Return every class that a token can have."""
    return function_words() | named_classes()


def _spell_out(name: str) -> str:
    """Write a name of several words as a pattern; the reading compares the words themselves."""
    text = CalendarText(name)
    return " ".join(text[index].cls for index in range(len(text)))
