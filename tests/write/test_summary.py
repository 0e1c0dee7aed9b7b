import csv
import io
import json

import pytest

from newsfacts.types import Facts
from newsfacts.write.summary import SUMMARY_WRITERS, summarise


def _mentions(count: int) -> list[dict]:
    return [{"start": number, "end": number + 1, "text": "M"} for number in range(count)]


def _article(published: str | None, *people: tuple[str, str | None, int]) -> Facts:
    entries = [
        {"name": name, "role": role, "roles": [role] if role else [], "mentions": _mentions(count)}
        for name, role, count in people
    ]
    return Facts(source="a.txt", published=published, people=entries, figures=[])


ARTICLES = [
    _article("2025-03", ("=Merz", "Kanzler", 2), ("Huber", None, 1)),
    _article("2025-09-04", ("=Merz", "Kanzler", 1), ("=Merz", None, 1), ("Maier", "Rat", 4)),
    _article(None, ("=Merz", "Chef", 1)),
    Facts(source="b.txt"),
]


def test_entries_are_counted_by_mentions_and_articles():
    number, rows = summarise(ARTICLES)
    assert number == 4
    shown = [(row["name"], row["detail"], row["mentions"], row["articles"], row["first"], row["last"]) for row in rows]
    assert shown == [
        ("=Merz", "Kanzler", 5, 3, "2025-03", "2025-09-04"),
        ("Maier", "Rat", 4, 1, "2025-09-04", "2025-09-04"),
        ("Huber", None, 1, 1, "2025-03", "2025-03"),
    ]


@pytest.mark.usefixtures("kinds")
def test_formats_agree():
    def write(name: str) -> str:
        out = io.StringIO(newline="")
        SUMMARY_WRITERS[name](iter(ARTICLES), out)
        return out.getvalue()

    rows = summarise(ARTICLES)[1]
    assert json.loads(write("json")) == rows
    assert [json.loads(line) for line in write("jsonl").splitlines()] == rows
    for name, dialect in (("csv", "excel"), ("tsv", "excel-tab")):
        read = list(csv.DictReader(io.StringIO(write(name), newline=""), dialect=dialect))
        assert [(row["name"], row["mentions"], row["detail"]) for row in read] == [
            ("'=Merz", "5", "Kanzler"),
            ("Maier", "4", "Rat"),
            ("Huber", "1", ""),
        ]
    lines = write("table").splitlines()
    assert lines[0] == "People 3"
    assert lines[2].split() == ["5", "3", "=Merz", "Kanzler"]
    assert lines[-1] == "4 articles: people 3"


def _organisation(name: str, short: str | None, count: int) -> dict:
    return {"name": name, "short": short, "mentions": _mentions(count)}


def test_one_name_in_any_case_and_by_its_abbreviation():
    articles = [
        Facts(source="a", organisations=[_organisation("Nato", None, 2), _organisation("EU", None, 1)]),
        Facts(source="b", organisations=[_organisation("NATO", None, 1), _organisation("Europäische Union", "EU", 3)]),
    ]
    rows = summarise(articles)[1]
    assert [(row["name"], row["mentions"], row["articles"]) for row in rows] == [
        ("Europäische Union", 4, 2),
        ("Nato", 3, 2),
    ]


def test_nothing_at_all():
    out = io.StringIO()
    SUMMARY_WRITERS["json"](iter([]), out)
    assert json.loads(out.getvalue()) == []
