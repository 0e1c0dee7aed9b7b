"""No German words are listed in code: they are in the tables of newsfacts/data."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsfacts

PACKAGE = Path(newsfacts.__file__).parent
FEWEST = 3
WORD = re.compile(r"[^\W\d_]{2,}")
ALTERNATIVES = re.compile(r"(?<![\w|\[-])[^\W\d_]{2,}(?:\|[^\W\d_]{2,}){2,}")
# The endings of nouns, adjectives and verbs are grammar.
ENDINGS = frozenset("en em er es in innen nen ern ers te ten".split())
# The rooms of the house that know German.
ROOMS = ("german/", "kinds/", "text/")


def find_lists(tree: ast.AST, names: frozenset[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the line and the words of each collection, split string or regular expression that lists German words.

    What the code has as a name, such as the values of a Literal, is no German word.
    """
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        words = [word for word in _list_words(node, docstrings) if _is_german(word) and word not in names]
        if len(words) >= FEWEST:
            yield getattr(node, "lineno", 0), tuple(words)


def _list_words(node: ast.AST, docstrings: set[int]) -> list[str]:
    match node:
        case ast.Set(elts=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Dict(keys=parts):
            return [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        case ast.Call(func=ast.Attribute(attr="split", value=ast.Constant(value=str(text)))):
            return text.split()
        case ast.Constant(value=str(text)) if id(node) not in docstrings:
            return [word for found in ALTERNATIVES.findall(text) for word in found.split("|")]
    return []


def _is_german(word: str) -> bool:
    return bool(WORD.fullmatch(word)) and word not in ENDINGS and not (word.isupper() and word.isascii())


def read_names(trees: dict[str, ast.AST]) -> frozenset[str]:
    """Return what the code has as names: fields, attributes, arguments, and the values of Literals."""
    names: set[str] = set()
    for tree in trees.values():
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(attr=name) | ast.Name(id=name) | ast.arg(arg=name) | ast.keyword(arg=str(name)):
                    names.add(name)
                case ast.Subscript(value=ast.Name(id="Literal"), slice=values):
                    names |= {value.value for value in ast.walk(values) if isinstance(value, ast.Constant)}
    return frozenset(names)


def read_lists() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    paths = sorted(PACKAGE.rglob("*.py"))
    trees = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    names = read_names(trees)
    found = {module: list(find_lists(tree, names)) for module, tree in trees.items() if module.startswith(ROOMS)}
    return {module: lists for module, lists in found.items() if lists}


def test_no_module_lists_german_words() -> None:
    lists = read_lists()
    assert not lists, f"put these words in a table of newsfacts/data: {lists}"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("WORDS = {'und', 'oder', 'aber'}", [("und", "oder", "aber")]),
        ("WORDS = frozenset('und oder aber'.split())", [("und", "oder", "aber")]),
        ("PATTERN = re.compile(r'\\b(?:und|oder|aber)\\s')", [("und", "oder", "aber")]),
        ("PATTERN = rf'(?:und|oder|aber) {NOUN}'", [("und", "oder", "aber")]),
        ("SIZES = {'und': 1, 'oder': 2, 'aber': 3}", [("und", "oder", "aber")]),
        ("PAIR = ('und', 'oder')", []),
        ("ENDINGS = ('en', 'er', 'es', 'em')", []),
        ("KINDS = ('people', 'dates', 'places')", []),
        ("CODES = ('SMALL', 'NUM', 'ORD')", []),
        ("PATTERN = r'[a-z|äöü]|\\d|(?:x|y|z)'", []),
        ('"""Find und|oder|aber."""', []),
    ],
)
def test_lists_are_found(code: str, words: list[tuple[str, ...]]) -> None:
    names = frozenset({"people", "dates", "places"})
    assert [found for _, found in find_lists(ast.parse(code), names)] == words
