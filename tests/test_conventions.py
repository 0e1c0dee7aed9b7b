"""Conventions that a machine can hold: the size of a module, and one class name for one meaning."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).parent.parent
MODULES = sorted(
    path for folder in ("newsfacts", "benchmarks", "training", "tests") for path in (PROJECT / folder).rglob("*.py")
)
LONGEST = 300


def test_a_module_fits_in_the_head() -> None:
    lines = {path.relative_to(PROJECT).as_posix(): len(path.read_bytes().splitlines()) for path in MODULES}
    assert {name: number for name, number in lines.items() if number > LONGEST} == {}


def test_a_class_name_has_one_meaning() -> None:
    names = Counter(
        node.name
        for path in MODULES
        if path.is_relative_to(PROJECT / "newsfacts")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, times in names.items() if times > 1 and not name.startswith("_")] == []
