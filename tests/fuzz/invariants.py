"""What holds for the facts of every text, however it was made."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any

import fastjsonschema

from newsfacts.kinds import KINDS
from newsfacts.types import Article
from newsfacts.write.schema import make_schema

_LARGEST = 10**60
_YEAR, _TIME = r"(?:\d{4}|XXXX)", r"(?:T(?:[A-Z]{2}|(?:\d\d|XX):(?:\d\d|XX)(?::\d\d)?))?"
# The values of TIMEX3 that newsfacts writes.
_TIMEX = re.compile(
    "(?:PAST|PRESENT|FUTURE)_REF"
    r"|P(?:(?:\d+(?:\.\d+)?|X)[A-Z]{1,2})*(?:T(?:(?:\d+(?:\.\d+)?|X)[A-Z]{1,2})+)?(?<!P)"
    r"|BC\d{4}|BC\d\d|[KMG]A\d+(?:\.\d+)?"
    rf"|\d{{4}}/\d{{4}}|{_YEAR}|\d{{3}}|XXX|\d\d|XX"
    rf"|{_YEAR}-(?:\d\d|XX)(?:-(?:\d\d|XX){_TIME})?"
    rf"|{_YEAR}-W(?:\d\d|XX)(?:-(?:WE|[1-7]{_TIME}))?"
    rf"|{_YEAR}-(?:[QH][\dX]|[A-Z]{{2}})",
    re.ASCII,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WEEKDAY = re.compile(r"(\d{4})-W(\d\d)(?:-([1-7]))?", re.ASCII)


def find_faults(facts: dict[str, Any], article: Article) -> Iterator[str]:
    """Yield what is wrong with the facts of an article."""
    yield from _check_json(facts)
    for kind in KINDS:
        found = facts.get(kind.name, [])
        if kind.has_mentions:
            yield from (f"{kind.name}: {fault}" for fault in _check_entries(found, article))
        else:
            yield from (f"{kind.name}: {fault}" for fault in _check_flat(found, article))
    yield from (f"figures: {fault}" for figure in facts.get("figures", []) for fault in _check_figure(figure))
    yield from (f"dates: {fault}" for found in facts.get("dates", []) for fault in _check_date(found))


@cache
def _validator() -> Callable[[object], object]:
    return fastjsonschema.compile(make_schema("jsonl"))


def _check_json(facts: dict[str, Any]) -> Iterator[str]:
    try:
        line = json.dumps(facts, ensure_ascii=False, allow_nan=False)
        line.encode("utf-8")
        if json.loads(line) != facts:
            yield "JSON gives back other facts"
        _validator()(facts)
    except (ValueError, RecursionError) as error:
        yield f"no JSON of the schema: {type(error).__name__}: {error}"


def _check_place(place: dict[str, Any], article: Article) -> Iterator[str]:
    text, body_start = (article.title or "", 0) if place.get("field") == "title" else (article.text, article.body_start)
    start, end = place["start"], place["end"]
    if not body_start <= start < end <= len(text):
        yield "offsets out of the text"
    if text[start:end] != place["text"]:
        yield "text[start:end] is not the mention"
    if not place["text"].strip():
        yield "a mention of blanks"


def _check_entries(entries: list[dict[str, Any]], article: Article) -> Iterator[str]:
    for entry in entries:
        if not entry["mentions"] or not entry["name"].strip():
            yield "an entry without a mention or a name"
        for mention in entry["mentions"]:
            yield from _check_place(mention, article)
        yield from _check_order(entry["mentions"], "mentions")
    yield from _check_order([entry["mentions"][0] for entry in entries if entry["mentions"]], "entries")
    places = Counter((*_order(mention), entry["name"]) for entry in entries for mention in entry["mentions"])
    if any(times > 1 for times in places.values()):
        yield "a mention twice in one entry"


def _check_flat(found: list[dict[str, Any]], article: Article) -> Iterator[str]:
    for fact in found:
        yield from _check_place(fact, article)
        if fact["text"] not in fact["sentence"]:
            yield "the mention is not in its sentence"
    yield from _check_order(found, "facts")
    same_field = (pair for pair in itertools.pairwise(found) if pair[0].get("field") == pair[1].get("field"))
    if any(first["end"] > second["start"] for first, second in same_field):
        yield "two facts overlap"


def _check_order(places: list[dict[str, Any]], what: str) -> Iterator[str]:
    if places != sorted(places, key=_order):
        yield f"{what} are not in text order"


def _order(place: dict[str, Any]) -> tuple[bool, int]:
    """Return what places are ordered by: those of the title come first."""
    return place.get("field") != "title", place["start"]


def _check_figure(figure: dict[str, Any]) -> Iterator[str]:
    for name in ("value", "high"):
        value = figure[name]
        if value is not None and not abs(value) <= _LARGEST:  # nor is what is no number
            yield f"{name} is no number that anybody could need"


def _check_date(found: dict[str, Any]) -> Iterator[str]:
    first, last = found["first"], found["last"]
    if (first is None) != (last is None):
        yield "only one of first and last"
    if any(day and not _is_day(day) for day in (first, last)):
        yield "first or last is no day"
    elif first and last and first > last:
        yield "first is after last"
    if not _TIMEX.fullmatch(found["value"]):
        yield "the value is no TIMEX3"
    elif not _is_in_calendar(found["value"]):
        yield "the value is not in the calendar"


def _is_in_calendar(value: str) -> bool:
    if day := _DAY.match(value):
        return _is_day(day[0])
    if weekday := _WEEKDAY.match(value):
        try:
            date.fromisocalendar(int(weekday[1]), int(weekday[2]), int(weekday[3] or 1))
        except ValueError:
            return False
    return True


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
