"""Scores facts against gold articles: one count of right, wanted and found a kind.

An entry (person, organisation) is right if its name or one of its mentions is a form of a gold entry; a country if its
ISO code is meant; a figure or date if it overlaps the gold one and has its value (and unit and kind). Each gold item and
each fact is used once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

KINDS = ("people", "roles", "countries", "organisations", "figures", "dates")
_QUOTES = str.maketrans("", "", "\"'„“”»«‚‘’")


class Count(NamedTuple):
    """How many facts are right, how many the gold wants, how many were found."""

    right: int = 0
    wanted: int = 0
    found: int = 0

    def __add__(self, other: object) -> Count:
        assert isinstance(other, Count)
        return Count(*(a + b for a, b in zip(self, other)))

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.wanted + self.found) if self.wanted + self.found else 1.0


def raise_problem(problem: Exception) -> None:
    """Report a problem with an article: in a test there is none."""
    raise problem


def read_gold(folder: Path) -> list[dict[str, Any]]:
    """Read the gold articles of a folder, in the order of their names."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


def score_article(gold: dict[str, Any], facts: dict[str, Any]) -> tuple[dict[str, Count], list[str]]:
    """Return the counts by kind, and one line for each miss, extra and wrong value."""
    counts: dict[str, Count] = {}
    errors: list[str] = []
    for kind in ("people", "organisations"):
        pairs = _pair(gold[kind], facts[kind], _same_entry)
        counts[kind] = Count(len(pairs), len(gold[kind]), len(facts[kind]))
        errors += _unpaired(kind, gold[kind], facts[kind], pairs, "name")
        if kind == "people":
            counts["roles"] = _count_roles(pairs, errors)
    counts["countries"] = _count_countries(gold["countries"], facts["countries"], errors)
    for kind, same in (("figures", _same_figure), ("dates", _same_date)):
        pairs = _pair(gold[kind], facts[kind], _overlap)
        right = [pair for pair in pairs if same(*pair)]
        counts[kind] = Count(len(right), len(gold[kind]), len(facts[kind]))
        errors += _unpaired(kind, gold[kind], facts[kind], pairs, "text")
        errors += [
            f"{kind} wrong: {_brief(wanted)} / {_brief(got)}" for wanted, got in pairs if (wanted, got) not in right
        ]
    return counts, errors


def _fold(name: str) -> str:
    return " ".join(name.translate(_QUOTES).casefold().replace("-", " ").split())


def _same_entry(gold: dict[str, Any], fact: dict[str, Any]) -> int:
    if _fold(gold["name"]) == _fold(fact["name"]):
        return 2
    forms = {_fold(form) for form in [gold["name"], *gold["forms"]]}
    return int(bool(forms & {_fold(form) for form in [fact["name"], *(m["text"] for m in fact["mentions"])]}))


def _overlap(gold: dict[str, Any], fact: dict[str, Any]) -> int:
    return max(0, min(gold["end"], fact["end"]) - max(gold["start"], fact["start"]))


def _same_figure(gold: dict[str, Any], fact: dict[str, Any]) -> bool:
    keys = ("unit", "kind")
    same_numbers = all(_close(gold.get(key), fact.get(key)) for key in ("value", "high"))
    return same_numbers and all((gold.get(key) or "") == (fact.get(key) or "") for key in keys)


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-3 * max(1.0, abs(one))


def _same_date(gold: dict[str, Any], fact: dict[str, Any]) -> bool:
    return bool(gold["value"] == fact["value"])


def _pair(
    gold: list[dict[str, Any]], facts: list[dict[str, Any]], likeness: Callable[[dict[str, Any], dict[str, Any]], int]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Pair gold and facts one to one, the likest first."""
    likest = sorted(((likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(facts)), reverse=True)
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for like, i, j in likest:
        if like and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((gold[i], facts[j]))
    return pairs


def _unpaired(
    kind: str, gold: list[dict[str, Any]], facts: list[dict[str, Any]], pairs: Iterable[tuple[Any, Any]], key: str
) -> list[str]:
    paired = {id(item) for pair in pairs for item in pair}
    missed = [f"{kind} missed: {item[key]}" for item in gold if id(item) not in paired]
    return missed + [f"{kind} extra: {item[key]}" for item in facts if id(item) not in paired]


def _count_roles(pairs: list[tuple[dict[str, Any], dict[str, Any]]], errors: list[str]) -> Count:
    count = Count()
    for gold, fact in pairs:
        wanted, got = _fold(gold.get("role") or ""), _fold(fact.get("role") or "")
        right = bool(wanted and got) and (wanted in got or got in wanted)
        count += Count(right, bool(wanted), bool(got))
        if (wanted or got) and not right:
            errors.append(f"roles wrong: {gold['name']}: {gold.get('role')} / {fact.get('role')}")
    return count


def _count_countries(gold: list[dict[str, Any]], facts: list[dict[str, Any]], errors: list[str]) -> Count:
    """Count countries by code; one that is meant only through a place is neither asked for nor wrong."""
    wanted = {country["iso"] for country in gold if country["forms"]}
    allowed = {country["iso"] for country in gold} - wanted
    got = {country["iso"] for country in facts} - allowed
    errors += [f"countries missed: {iso}" for iso in sorted(wanted - got)]
    errors += [f"countries extra: {iso}" for iso in sorted(got - wanted)]
    return Count(len(wanted & got), len(wanted), len(got))


def _brief(item: dict[str, Any]) -> str:
    keys = ("text", "value", "high", "unit", "kind")
    return " ".join(str(item[key]) for key in keys if item.get(key) is not None)
