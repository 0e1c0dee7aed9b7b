"""Reads the page's scripts as far as names go: what each declares at its top level, and which names it uses.

No parser of JavaScript: it knows the tokens, and takes for declared in an item at the top level whatever is declared
anywhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

KEYWORDS = frozenset(
    "async await break case catch class const continue default delete do else false finally for function if in "
    "instanceof let new null of return switch this throw true try typeof undefined var void while".split()
)
_DECLARING = ("const", "let", "var")
_WITH_BLOCK = ("function", "if", "for", "while", "try")
_TOKEN = re.compile(
    r"(?P<blank>\s+|//[^\n]*|/\*.*?\*/)|(?P<string>\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')|(?P<template>`)"
    r"|(?P<number>\d[\w.]*)|(?P<name>[A-Za-z_$][\w$]*)|(?P<sign>=>|\?\.(?!\d)|\.\.\.|[^\s\w])",
    re.DOTALL,
)
_REGEX = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[\n])+/[a-z]*")
_BEFORE_REGEX = frozenset("( [ { } , ; : = ! & | ? => return".split()) | {""}
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class Item(NamedTuple):
    """A statement at the top level: what it declares there, and which names of others it uses."""

    declares: tuple[str, ...]
    uses: frozenset[str]
    is_function: bool  # one that runs nothing before it is called


def read_items(script: str) -> list[Item]:
    """Read the statements at the top level of a script, in order."""
    tokens = list(_cut(script))
    depth, bounds = 0, [0]
    for number, (token, following) in enumerate(pairwise([*tokens, ""])):
        depth += (token in _CLOSING) - (token in _CLOSING.values())
        is_block = tokens[bounds[-1]] in _WITH_BLOCK and token == "}" and following not in ("else", "catch", "finally")
        if depth == 0 and (token == ";" or is_block):
            bounds.append(number + 1)
    return [_read_item(tokens[start:end]) for start, end in pairwise([*bounds, len(tokens)]) if start < end]


def _read_item(tokens: list[str]) -> Item:
    if tokens[0] == "function":
        own = (tokens[1],)
    else:
        own = tuple(_bound(_pattern(tokens, 1))) if tokens[0] in _DECLARING else ()
    declared = {name for start in range(len(tokens)) for name in _declared_at(tokens, start)}
    used = {name for name in _used(tokens) if name not in declared}
    initial = tokens[tokens.index("=") + 1 :] if own and "=" in tokens else []
    is_arrow = initial[1:2] == ["=>"] or (initial[:1] == ["("] and initial[_end(initial, 0) :][:1] == ["=>"])
    return Item(own, frozenset(used), tokens[0] == "function" or is_arrow)


def _declared_at(tokens: list[str], start: int) -> Iterator[str]:
    """Yield the names that are declared by the token at `start` and those after it."""
    token, before = tokens[start], tokens[start - 1] if start else ""
    if token in _DECLARING:
        yield from _bound(_pattern(tokens, start + 1))
    elif token == "function" and tokens[start + 1] != "(":
        yield tokens[start + 1]
    elif token == "=>":
        yield from [before] if before != ")" else _bound(tokens[_beginning(tokens, start - 1) : start])
    elif token == "(" and (before == "catch" or tokens[max(start - 2, 0) : start][:1] == ["function"]):
        yield from _bound(tokens[start : _end(tokens, start)])


def _pattern(tokens: list[str], start: int) -> list[str]:
    """Return the tokens of what is declared: a name, or a pattern in brackets."""
    return tokens[start : _end(tokens, start) if tokens[start] in _CLOSING else start + 1]


def _bound(pattern: list[str]) -> Iterator[str]:
    for before, token, after in zip(["", *pattern], pattern, [*pattern[1:], ""]):
        if _is_name(token) and after != ":" and before in ("", "(", "[", "{", ",", "...", ":"):
            yield token


def _used(tokens: list[str]) -> Iterator[str]:
    for before, token, after in zip(["", *tokens], tokens, [*tokens[1:], ""]):
        is_key = after == ":" and before in ("{", ",")
        if _is_name(token) and before not in (".", "?.") and not is_key:
            yield token


def _is_name(token: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z_$][\w$]*", token)) and token not in KEYWORDS


def _end(tokens: list[str], start: int) -> int:
    """Return the number after the bracket that closes the one at `start`."""
    depth = 0
    for number in range(start, len(tokens)):
        depth += (tokens[number] in _CLOSING) - (tokens[number] in _CLOSING.values())
        if depth == 0:
            return number + 1
    raise ValueError(f"{tokens[start]} is not closed")


def _beginning(tokens: list[str], end: int) -> int:
    depth = 0
    for number in range(end, -1, -1):
        depth += (tokens[number] in _CLOSING.values()) - (tokens[number] in _CLOSING)
        if depth == 0:
            return number
    raise ValueError(f"{tokens[end]} is not opened")


def _cut(script: str) -> Iterator[str]:
    """Yield the tokens of a script; a string is "", a template the expressions in it, each in brackets."""
    position, last = 0, ""
    while position < len(script):
        if script[position] == "/" and last in _BEFORE_REGEX and (regex := _REGEX.match(script, position)):
            position, last = regex.end(), '""'
            yield last
            continue
        match = _TOKEN.match(script, position)
        assert match, script[position : position + 20]
        position = match.end()
        if match.lastgroup == "template":
            expressions, position = _cut_template(script, position)
            yield from expressions
            last = '""'
        elif match.lastgroup != "blank":
            last = '""' if match.lastgroup in ("string", "number") else match[0]
            yield last


def _cut_template(script: str, position: int) -> tuple[list[str], int]:
    tokens, text = ['""'], re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*", re.DOTALL)
    while True:
        match = text.match(script, position)
        assert match
        position = match.end()
        if script[position] == "`":
            return tokens, position + 1
        end, depth = position + 2, 1
        while depth:
            if script[end] == "`":
                _, end = _cut_template(script, end + 1)
                continue
            depth += (script[end] == "{") - (script[end] == "}")
            end += 1
        tokens += ["+", "(", *_cut(script[position + 2 : end - 1]), ")"]
        position = end
