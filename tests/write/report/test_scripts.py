"""The scripts of the page share one scope: no name is declared twice, used before it is there, or unknown."""

from __future__ import annotations

from importlib.resources import files

import pytest

from newsfacts.write.report.page import SCRIPTS
from tests.write.report.scripts import Item, read_items

# What browsers have.
BROWSER = frozenset(
    "Boolean Date JSON Map Math Number Object ResizeObserver Set String WeakMap addEventListener document getComputedStyle "
    "getSelection innerHeight location matchMedia setTimeout".split()
)


def find_faults(scripts: dict[str, str]) -> list[str]:
    """Return what is wrong with the names in scripts that are put together in this order."""
    items = [(name, item) for name, script in scripts.items() for item in read_items(script)]
    declared = [name for _, item in items for name in item.declares]
    faults = [f"{name} is declared twice" for name in sorted(set(declared)) if declared.count(name) > 1]
    faults += [f"{name} hides the browser's" for name in sorted(BROWSER.intersection(declared))]
    known = BROWSER.union(declared)
    faults += [f"{file}: {name} is not declared" for file, item in items for name in sorted(item.uses - known)]
    used = {name for _, item in items for name in item.uses - set(item.declares)}
    faults += [f"{name} is not used" for name in declared if name not in used]
    return faults + _find_early(items)


def _find_early(items: list[tuple[str, Item]]) -> list[str]:
    """Return what is used before it is there: values that a statement needs which is no function."""
    values = {name for _, item in items if not item.is_function for name in item.declares}
    there: set[str] = set()
    faults = []
    for file, item in items:
        there.update(item.declares)
        if not item.is_function:
            faults += [f"{file}: {name} is used too early" for name in sorted((item.uses & values) - there)]
    return faults


def read_scripts() -> dict[str, str]:
    folder = files("newsfacts.write.report") / "assets"
    return {name: (folder / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS}


def test_names_of_the_page_are_declared_once_and_known() -> None:
    scripts = read_scripts()
    assert sum(len(item.declares) for script in scripts.values() for item in read_items(script)) > 100
    assert find_faults(scripts) == []


def test_every_script_is_part_of_the_page() -> None:
    folder = files("newsfacts.write.report") / "assets"
    assert {file.name for file in folder.iterdir() if file.name.endswith(".js")} == {f"{name}.js" for name in SCRIPTS}


@pytest.mark.parametrize("name", ["stepFact", "renderNames", "state", "kinds", "latest", "countOf", "byFrequency"])
def test_a_name_that_is_gone_is_missed(name: str) -> None:
    scripts = read_scripts()
    for file in scripts:
        for start in (f"function {name}(", f"const {name} ", f"let {name} "):
            scripts[file] = scripts[file].replace(start, start.replace(name, f"{name}2"))
    assert any(fault.endswith(f"{name} is not declared") for fault in find_faults(scripts))


@pytest.mark.parametrize(
    ("script", "faults"),
    [
        ("const a = 1; const b = () => a; b();", []),
        ("const a = 1; function a() {} a;", ["a is declared twice"]),
        ("const f = () => g; const g = 1; f();", []),
        ("const f = g + 1; const g = 1; f;", ["x: g is used too early"]),
        ("function f({ a, b: [c] }, ...d) { return a + c + d + b; } f();", ["x: b is not declared"]),
        ("const f = (x) => `${x} ${y}`; f();", ["x: y is not declared"]),
        (
            "for (const [a, b] of document.all) a.b(b, c.d, { c: 1, e });",
            ["x: c is not declared", "x: e is not declared"],
        ),
        ("const name = /[/]a\\/b/.test('\"c') ? 1 : /* d */ 2; // e\nname;", []),
        ("const Map = 1; Map;", ["Map hides the browser's"]),
        ("function gone() {}", ["gone is not used"]),
        ("try { JSON.parse(1); } catch (error) { error.x; }", []),
    ],
)
def test_faults_are_found(script: str, faults: list[str]) -> None:
    assert find_faults({"x": script}) == faults
