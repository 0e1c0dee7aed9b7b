"""Scores the facts of whole articles against gold, by kind.

An entry (person, organisation, place) is right if its name or one of its mentions is a form of a gold entry; a country
if its ISO code is meant; a figure or date if it overlaps the gold one and has its value (and unit and kind). Each item
of the gold and each fact is used once. The roles of people and the states that places lie in are counted by themselves,
over the entries that are right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from newsfacts.scores.counts import Count

# What gold articles are annotated with.
SCORED = ("people", "roles", "countries", "organisations", "places", "states of places", "figures", "dates")
_QUOTES = str.maketrans("", "", "\"'„“”»«‚‘’")


def score_article(gold: dict[str, Any], facts: dict[str, Any]) -> tuple[dict[str, Count], list[str]]:
    """Return the counts of each of SCORED, and one line for each miss, extra and wrong value.

    Both are JSON objects with lists by kind; entries of the gold have `forms`, all ways in which they are called.
    A kind that the gold lacks altogether is not counted.
    """
    counts = dict.fromkeys(SCORED, Count())
    errors: list[str] = []
    for kind in ("people", "organisations", "places"):
        if kind not in gold:
            continue
        pairs = _pair(gold[kind], facts[kind], _same_entry)
        counts[kind] = Count(len(gold[kind]), len(facts[kind]), len(pairs))
        errors += _unpaired(kind, gold[kind], facts[kind], pairs, "name")
        if kind == "people":
            counts["roles"] = _count_roles(pairs, errors)
        elif kind == "places":
            counts["states of places"] = _count_states(pairs, errors)
    if "countries" in gold:
        counts["countries"] = _count_countries(gold["countries"], facts["countries"], errors)
    for kind, same in (("figures", _same_figure), ("dates", _same_date)):
        if kind not in gold:
            continue
        pairs = _pair(gold[kind], facts[kind], _overlap)
        wrong = [pair for pair in pairs if not same(*pair)]
        counts[kind] = Count(len(gold[kind]), len(facts[kind]), len(pairs) - len(wrong))
        errors += _unpaired(kind, gold[kind], facts[kind], pairs, "text")
        errors += [f"{kind} wrong: {_describe(wanted)} / {_describe(got)}" for wanted, got in wrong]
    return counts, errors


def _fold(name: str) -> str:
    return " ".join(name.translate(_QUOTES).casefold().replace("-", " ").split())


def _same_entry(gold: dict[str, Any], fact: dict[str, Any]) -> int:
    if _fold(gold["name"]) == _fold(fact["name"]):
        return 2
    forms = {_fold(form) for form in [gold["name"], *gold["forms"]]}
    return int(bool(forms & {_fold(form) for form in [fact["name"], *(m["text"] for m in fact["mentions"])]}))


def _overlap(gold: dict[str, Any], fact: dict[str, Any]) -> int:
    return max(0, int(min(gold["end"], fact["end"]) - max(gold["start"], fact["start"])))


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
        count += Count(bool(wanted), bool(got), right)
        if (wanted or got) and not right:
            errors.append(f"roles wrong: {gold['name']}: {gold.get('role')} / {fact.get('role')}")
    return count


def _count_states(pairs: list[tuple[dict[str, Any], dict[str, Any]]], errors: list[str]) -> Count:
    count = Count()
    for gold, fact in pairs:
        wanted, got = gold["iso"], fact["iso"]
        count += Count(bool(wanted), bool(got), bool(wanted) and wanted == got)
        if wanted != got:
            errors.append(f"states of places wrong: {gold['name']}: {wanted} / {got}")
    return count


def _count_countries(gold: list[dict[str, Any]], facts: list[dict[str, Any]], errors: list[str]) -> Count:
    """Count countries by code; one that is meant only through a place is neither asked for nor wrong."""
    wanted = {country["iso"] for country in gold if country["forms"]}
    allowed = {country["iso"] for country in gold} - wanted
    got = {country["iso"] for country in facts} - allowed
    errors += [f"countries missed: {iso}" for iso in sorted(wanted - got)]
    errors += [f"countries extra: {iso}" for iso in sorted(got - wanted)]
    return Count(len(wanted), len(got), len(wanted & got))


def _describe(item: dict[str, Any]) -> str:
    keys = ("text", "value", "high", "unit", "kind")
    return " ".join(str(item[key]) for key in keys if item.get(key) is not None)
