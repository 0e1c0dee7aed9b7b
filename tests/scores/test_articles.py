"""Whole articles against their gold."""

from __future__ import annotations

from typing import Any

import pytest

from newsfacts.scores import SCORED, Count, score_article

KINDS = ("people", "countries", "organisations", "places", "figures", "dates")
NOTHING: dict[str, Any] = {kind: [] for kind in KINDS}


def score(gold: dict[str, Any], facts: dict[str, Any]) -> tuple[dict[str, Count], list[str]]:
    """Return the counts that are not empty, and the mistakes."""
    counts, mistakes = score_article({**NOTHING, **gold}, {**NOTHING, **facts})
    assert tuple(sorted(counts)) == tuple(sorted(SCORED))
    return {name: count for name, count in counts.items() if count != Count()}, mistakes


def person(name: str, *words: str, role: str | None = None) -> dict[str, Any]:
    return {"name": name, "role": role, "forms": list(words), "mentions": [{"text": word} for word in words]}


def date(start: int, end: int, value: str) -> dict[str, Any]:
    return {"start": start, "end": end, "value": value, "text": value}


def test_nothing_wanted_and_nothing_found() -> None:
    assert score({}, {}) == ({}, [])


def test_a_person_is_right_by_any_form_and_counts_once() -> None:
    gold = {"people": [person("Friedrich Merz", "Merz", role="Bundeskanzler")]}
    counts, mistakes = score(gold, {"people": [person("Merz", role="Kanzler"), person("Friedrich Merz")]})
    assert counts == {"people": Count(1, 2, 1), "roles": Count(1, 0, 0)}
    assert mistakes == ["people extra: Merz", "roles wrong: Friedrich Merz: Bundeskanzler / None"]
    counts, mistakes = score(gold, {"people": [person("Merz", role="Kanzler")]})
    assert (counts, mistakes) == ({"people": Count(1, 1, 1), "roles": Count(1, 1, 1)}, [])


def test_a_country_that_is_meant_by_places_only_is_neither_asked_for_nor_wrong() -> None:
    gold = {"countries": [{"iso": "FR", "forms": []}, {"iso": "DE", "forms": ["deutsch"]}]}
    counts, mistakes = score(gold, {"countries": [{"iso": "FR"}, {"iso": "US"}]})
    assert counts == {"countries": Count(1, 1, 0)}
    assert mistakes == ["countries missed: DE", "countries extra: US"]


def test_a_place_is_right_by_any_form_and_its_state_is_counted_by_itself() -> None:
    gold = {
        "places": [{"name": name, "forms": [name], "iso": iso} for name, iso in (("Linz", "AT"), ("Wipptal", None))]
    }
    mention = {"mentions": [{"text": "LINZ"}]}
    counts, mistakes = score(gold, {"places": [{"name": "Linz an der Donau", "iso": "DE", **mention}]})
    assert counts == {"places": Count(2, 1, 1), "states of places": Count(1, 1, 0)}
    assert mistakes == ["places missed: Wipptal", "states of places wrong: Linz: AT / DE"]
    counts, _ = score(gold, {"places": [{"name": "Wipptal", "iso": None, "mentions": []}]})
    assert counts == {"places": Count(2, 1, 1)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_the_gold_lacks_is_not_counted(kind: str) -> None:
    found = {"name": "Linz", "iso": "AT", "mentions": [], "text": "Linz", "start": 0, "end": 4}
    gold = {other: [] for other in KINDS if other != kind}
    assert score_article(gold, {**NOTHING, kind: [found]}) == (dict.fromkeys(SCORED, Count()), [])


def test_a_date_that_overlaps_must_have_the_value() -> None:
    gold = {"dates": [date(0, 6, "2025-09-04"), date(10, 16, "2025")]}
    counts, mistakes = score(gold, {"dates": [date(3, 6, "2025-09-05"), date(10, 14, "2025")]})
    assert counts == {"dates": Count(2, 2, 1)}
    assert mistakes == ["dates wrong: 2025-09-04 2025-09-04 / 2025-09-05 2025-09-05"]


def test_a_figure_may_be_rounded_in_its_last_places_but_not_in_its_unit() -> None:
    money = {"start": 0, "end": 5, "text": "3 Euro", "value": 3.0, "unit": "EUR", "kind": "money"}
    near = {**money, "value": 3.0005}
    assert score({"figures": [money]}, {"figures": [near]})[0] == {"figures": Count(1, 1, 1)}
    for other in ({"unit": "USD"}, {"value": 3.1}, {"value": None}, {"kind": "count"}, {"high": 4}):
        assert score({"figures": [money]}, {"figures": [{**money, **other}]})[0] == {"figures": Count(1, 1, 0)}
