"""An article is read in one place: no other module searches offsets, entities or words in a way of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsfacts

PACKAGE = Path(newsfacts.__file__).parent
# Where offsets, entities and words are read, what is below it, and what finds the sentences of a text before it is
# an article.
GROUND_FLOOR = ("text/", "annotations.py", "model/", "german/sentences.py")
WORD_PATTERNS = {"_WORD", "_FIRST_WORD", "_LAST_WORD", "_NEXT_WORD"}


def find_habits(tree: ast.AST) -> Iterator[str]:
    """Yield what of the list above a module does."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names) if any(name.name == "bisect" for name in names):
                yield "bisect"
            case ast.ImportFrom(module="bisect"):
                yield "bisect"
            case ast.Attribute(value=ast.Name(id="doc"), attr="ents"):
                yield "entities of a Doc"
            case ast.Call(
                func=ast.Attribute(attr="isdisjoint" | "intersection"), args=[ast.Call(func=ast.Name(id="range"))]
            ):
                yield "sets of positions"
            case ast.Assign(targets=[ast.Name(id=name)]) if name in WORD_PATTERNS:
                yield "a word pattern of its own"


def read_habits() -> dict[str, set[str]]:
    habits: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith(GROUND_FLOOR):
            for habit in find_habits(ast.parse(path.read_text(encoding="utf-8"))):
                habits.setdefault(habit, set()).add(name)
    return habits


def test_nobody_reads_the_article_on_their_own() -> None:
    assert read_habits() == {}


@pytest.mark.parametrize(
    ("code", "habit"),
    [
        ("import bisect", "bisect"),
        ("from bisect import bisect_left", "bisect"),
        ("names = [entity for entity in doc.ents]", "entities of a Doc"),
        ("taken.isdisjoint(range(*span))", "sets of positions"),
        ("taken.intersection(range(start, end))", "sets of positions"),
        ("_WORD = re.compile('x')", "a word pattern of its own"),
    ],
)
def test_the_search_finds_them(code: str, habit: str) -> None:
    assert list(find_habits(ast.parse(code))) == [habit]
