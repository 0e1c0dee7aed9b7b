"""A class that a reading of the calendar asks for is one that a token can have."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from newsfacts.kinds import dates
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.expressions import known_classes

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(dates.__path__, f"{dates.__name__}.")
    if not found.ispkg or found.name.endswith(".readings")
]


def asked_classes(source: str, names: dict[str, object]) -> Iterator[tuple[int, str]]:
    """Yield line and class of all that is compared with a token's class or looked for in an expression.

    `names` are the values of the module's constants. A local name that is given a token's class counts as it.
    """
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef):
            local = _names_of_classes(function)
            for node in ast.walk(function):
                for operand in _operands(node, local):
                    yield from ((node.lineno, word) for word in _words(operand, names))


def _names_of_classes(function: ast.FunctionDef) -> set[str]:
    """Return the local names that are given classes: `cls = token.cls`, `near = [token.cls for token in …]`."""
    return {
        name.id
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and _has_class(node.value, set())
        for target in node.targets
        for name in ast.walk(target)
        if isinstance(name, ast.Name)
    }


def _has_class(node: ast.expr, local: set[str]) -> bool:
    """Return whether a value is made of classes; what comes of comparing or converting one is not."""
    if isinstance(node, (ast.Compare, ast.Call)):
        return False
    if isinstance(node, ast.Attribute):
        return node.attr == "cls"
    if isinstance(node, ast.Name):
        return node.id in local
    if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
        return _has_class(node.elt, local)
    return any(_has_class(child, local) for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr))


def _operands(node: ast.AST, local: set[str]) -> list[ast.expr]:
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        return sides if any(_has_class(side, local) for side in sides) else []
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func) == "match.find":
        return node.args
    return []


def _words(node: ast.expr, names: dict[str, object]) -> Iterator[str]:
    """Yield the strings in an expression, and those of the constants and groups that it names."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name):
        value = names.get(node.id)
        yield from (
            (word for word in value if isinstance(word, str)) if isinstance(value, (tuple, frozenset, dict)) else ()
        )
    elif isinstance(node, ast.Call) and ast.unparse(node.func) == "class_group":
        yield from eval(ast.unparse(node), {"class_group": class_group})
    elif isinstance(node, (ast.List, ast.Tuple, ast.Set, ast.Starred)):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _words(child, names)


def asked_by(module: ModuleType) -> list[tuple[int, str]]:
    return list(asked_classes(Path(module.__file__ or "").read_text(encoding="utf-8"), vars(module)))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.removeprefix("newsfacts.kinds.dates."))
def test_every_class_that_is_asked_for_exists(module: ModuleType) -> None:
    assert [(line, name) for line, name in asked_by(module) if name not in known_classes()] == []


def test_classes_are_asked_for_in_many_places() -> None:
    assert len([name for module in MODULES for _, name in asked_by(module)]) > 400


@pytest.mark.parametrize(
    "line",
    [
        "return token.cls == 'X'",
        "return token.cls in ('DOT', 'X')",
        "return token.cls in FEW",
        "return match.find('DOT', *FEW)",
        "near = [token.cls for token in tokens]; return near[:1] == ['X']",
        "cls, outer = (token.cls if token else ''), 'DOT'; return cls in ('X',)",
    ],
)
def test_an_unknown_class_is_seen(line: str) -> None:
    asked = [name for _, name in asked_classes(f"def read(match, token, tokens): {line}", {"FEW": ("DOT", "X")})]
    assert [name for name in asked if name not in known_classes()] == ["X"]


@pytest.mark.parametrize(
    "line", ["return token.cls in class_group('WHOLE')", "return match.find(*class_group('WHOLE'))"]
)
def test_the_classes_of_a_group_are_seen(line: str) -> None:
    asked = [name for _, name in asked_classes(f"def read(match, token): {line}", {})]
    assert asked == ["ganze", "ganzen", "ganzes", "ganzer"]
