"""Finds the code that a function runs, so that a change of it can be seen.

Of the function's own module these are the definitions that it uses, directly or through others. Of the other modules
of the project it is the whole file: of those that these definitions use, and of what they import in turn. Packages
from elsewhere and data files are left out.
"""

from __future__ import annotations

import ast
import hashlib
import inspect
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any


def fingerprint(function: Callable[..., Any]) -> str:
    """Return the SHA-256 of the code that a function runs; comments and layout do not count."""
    digest = hashlib.sha256()
    for name, code in sorted(find_sources(function).items()):
        digest.update(f"{name}\n{code}\n".encode())
    return digest.hexdigest()


def find_sources(function: Callable[..., Any]) -> dict[str, str]:
    """Return the code that a function runs, by the names of definitions in its own module and of other modules.

    Raises ValueError for what is no definition of its module, such as a lambda.
    """
    module, path = function.__module__, Path(inspect.getfile(function))
    root = path.parents[module.count(".")]
    tree = _parse(path)
    definitions = _definitions(tree)
    if function.__name__ not in definitions:
        raise ValueError(f"{function.__qualname__} is no definition of {module}: its code cannot be followed")
    names = _reachable(function.__name__, definitions)
    own = {name: "\n".join(map(ast.unparse, definitions[name])) for name in names if name in definitions}
    others = _follow((target for name, target in _imports(tree) if name in names), root)
    return own | {name: ast.unparse(other) for name, other in others.items() if name != module}


def _parse(path: Path) -> ast.Module:
    """Parse a module, without what it imports for its annotations alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tree.body = [node for node in tree.body if not (isinstance(node, ast.If) and "TYPE_CHECKING" in _names(node.test))]
    return tree


def _names(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _definitions(tree: ast.Module) -> dict[str, list[ast.stmt]]:
    """Return the statements of a module by the names that they define."""
    found: dict[str, list[ast.stmt]] = {}
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            defined = {statement.name}
        else:
            names = (node for node in ast.walk(statement) if isinstance(node, ast.Name))
            defined = {node.id for node in names if isinstance(node.ctx, ast.Store)}
        for name in defined:
            found.setdefault(name, []).append(statement)
    return found


def _reachable(name: str, definitions: dict[str, list[ast.stmt]]) -> set[str]:
    """Return the names that a definition uses, and those that the definitions of these use, and so on."""
    found: set[str] = set()
    waiting = {name}
    while waiting:
        found.add(name := waiting.pop())
        waiting.update(used for statement in definitions.get(name, ()) for used in _names(statement) - found)
    return found


def _imports(tree: ast.Module) -> list[tuple[str, str]]:
    """Return what a module imports anywhere in it: the name that it is given, and where it comes from."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.asname or alias.name.split(".")[0], alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [(alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names]
    return found


def _follow(targets: Iterable[str], root: Path) -> dict[str, ast.Module]:
    """Return the modules below a folder that hold these, and those that they import in turn."""
    found: dict[str, ast.Module] = {}
    waiting = set(targets)
    while waiting:
        name = waiting.pop()
        path = _find_module(name, root)
        if path is None:
            # "training.corpora.Example" is in "training.corpora"; nothing is left of what is not of this project.
            waiting.update([name.rpartition(".")[0]] if "." in name else [])
        elif name not in found:
            found[name] = _parse(path)
            waiting.update(target for _, target in _imports(found[name]))
    return found


def _find_module(name: str, root: Path) -> Path | None:
    base = root.joinpath(*name.split("."))
    return next((path for path in (base.with_suffix(".py"), base / "__init__.py") if path.is_file()), None)
