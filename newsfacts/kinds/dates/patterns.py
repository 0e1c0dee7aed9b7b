"""Finds calendar expressions: the patterns of data/dates/patterns.tsv over the codes of tokens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple, TypeVar

from newsfacts.kinds.dates.holidays import named_days
from newsfacts.kinds.dates.lexicon import SIGN_CLASSES, Text, Token, class_codes, lexicon
from newsfacts.kinds.dates.notation import ATOM, GROUPS, PARTS, Pattern, function_words, load_patterns
from newsfacts.trace import is_recording, tell

Result = TypeVar("Result")


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

    def words_before(self, count: int) -> list[Token]:
        """Return so many tokens before the expression, the nearest first."""
        return [self.text[index] for index in range(self.first - 1, max(self.first - 1 - count, -1), -1)]

    def tokens_after(self, count: int) -> list[Token]:
        """Return so many tokens behind the expression, the nearest first."""
        return [self.text[index] for index in range(self.stop, min(self.stop + count, len(self.text)))]

    def after(self, distance: int = 1) -> Token | None:
        """Return the token so far behind the expression."""
        index = self.stop + distance - 1
        return self.text[index] if index < len(self.text) else None


def find_expressions(text: Text, read: Callable[[Match], Result | None]) -> Iterator[tuple[Match, Result]]:
    """Yield what `read` makes of every place where a pattern matches, in text order, without overlaps.

    Where it makes nothing of one, the patterns of lower precedence have their turn.
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
            if is_recording():
                _tell_match(match, compiled.rows[number], read=result is not None)
            if result is not None:
                yield match, result
                position = max(match.stop, position)
                break
            lower = (
                n for n in range(number + 1, len(compiled.each)) if compiled.each[n].match(text.codes, found.start())
            )
            number = next(lower, -1)
            if number < 0:
                break
            again = compiled.each[number].match(text.codes, found.start())
            span = again.span(1) if again else span


class _Compiled(NamedTuple):
    """All patterns in one expression, two groups each (the branch, the expression in it), and one by one."""

    any: re.Pattern[str]
    each: list[re.Pattern[str]]
    readings: list[str]
    rows: list[Pattern | None]  # None for a named day that is no row of its own


@cache
def _compiled() -> _Compiled:
    rows = [(row.reading, row.pattern) for row in load_patterns()]
    rows += [("holiday", f"< {_spell_out(name)} >") for name in named_days() if not name.isalpha()]
    branches = [compile_pattern(pattern) for _, pattern in rows]
    branches = [branch if "((?:" in branch else f"((?:{branch}))" for branch in branches]
    # A branch closes last, so that `lastindex` names it.
    joined = re.compile(f"(?!{compile_pattern('IDLE')})(?:{'|'.join(f'({branch})' for branch in branches)})")
    each = [re.compile(branch) for branch in branches]
    patterns: list[Pattern | None] = [*load_patterns(), *[None] * (len(rows) - len(load_patterns()))]
    return _Compiled(joined, each, [reading for reading, _ in rows], patterns)


def _tell_match(match: Match, row: Pattern | None, *, read: bool) -> None:
    if match.first < match.stop:
        reading = f'read as "{match.reading}"' if row else "a named day"
        reason = reading if read else f"{reading}: does not apply here"
        tell("dates", match.tokens[0].start, match.tokens[-1].end, reason, taken=read, rows=(row,))


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
    members = GROUPS.get(name, name).split()
    if unknown := [member for member in members if member not in known_classes()]:
        raise KeyError(f"no token has the class {unknown[0]}")
    return "[" + "".join(re.escape(class_codes()[member]) for member in members) + "]"


@cache
def known_classes() -> frozenset[str]:
    """Return every class that a token can have."""
    return function_words() | SIGN_CLASSES | {entry.cls for entry in lexicon().values()}


def _spell_out(name: str) -> str:
    """Write a name of several words as a pattern; the reading compares the words themselves."""
    text = Text(name)
    return " ".join(text[index].cls for index in range(len(text)))
