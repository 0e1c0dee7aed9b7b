"""Facts of a title that is no part of the text: joined with those of the text, and told apart from them everywhere."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import newsfacts
from newsfacts.corrections import load_corrections
from newsfacts.explain import explain_place
from newsfacts.types import Article, Facts
from newsfacts.write import WRITERS
from newsfacts.write.database import open_database
from newsfacts.write.marked_text import write_marked_text
from newsfacts.write.parquet import write_parquet
from newsfacts.write.schema import make_schema

TITLE = "Kanzler Friedrich Merz reist für 3 Mio. Euro am 5. Mai nach Kiew"
TEXT = "Kiew (dpa) – Merz trifft am Montag 30 Gäste. Auch Friedrich Merz’ Frau kommt."


def extract(title: str = TITLE, text: str = TEXT, **more: Any) -> Facts:
    article = Article("a", text, title=title, published="2025-05-04", title_is_read=True)
    (facts,) = newsfacts.extract_many([article], on_error="raise", **more)
    return facts


def places(fact: Any) -> list[tuple[str | None, int, str]]:
    return [(place.field, place.start, place.text) for place in getattr(fact, "mentions", [fact])]


def test_a_person_of_the_title_is_the_one_of_the_text() -> None:
    (person,) = extract().people or ()
    assert (person.name, person.role) == ("Friedrich Merz", "Kanzler")
    assert places(person) == [("title", 8, "Friedrich Merz"), (None, 13, "Merz"), (None, 50, "Friedrich Merz’")]


def test_figures_and_dates_of_the_title_come_first_with_its_sentence() -> None:
    facts = extract()
    first, second = facts.figures or ()
    assert (first.value, first.unit, first.field, first.sentence) == (3_000_000, "EUR", "title", TITLE)
    assert TITLE[first.start : first.end] == first.text == "3 Mio. Euro"
    assert (second.counted, second.field, second.start) == ("Gäste", None, TEXT.index("30"))
    assert [(date.value, date.field, date.start) for date in facts.dates or ()] == [
        ("2025-05-05", "title", TITLE.index("5. Mai")),
        ("2025-05-05", None, TEXT.index("Montag")),
    ]


def test_the_dateline_is_that_of_the_text() -> None:
    facts = extract(title="Wien – Kanzler reist")
    assert facts.place == "Kiew"
    assert [(place.name, places(place)[0]) for place in facts.places or ()] == [
        ("Wien", ("title", 0, "Wien")),
        ("Kiew", (None, 0, "Kiew")),
    ]


def test_json_says_where_and_is_silent_where_nothing_is_to_be_said() -> None:
    dumped = json.loads(extract().model_dump_json())
    first, second, _ = dumped["people"][0]["mentions"]
    assert first == {"start": 8, "end": 22, "text": "Friedrich Merz", "field": "title"}
    assert second == {"start": 13, "end": 17, "text": "Merz"}
    assert ["field" in figure for figure in dumped["figures"]] == [True, False]
    validator = Draft202012Validator(make_schema("jsonl"))
    validator.validate(dumped)
    for wrong in (None, "text"):
        second["field"] = wrong
        assert not validator.is_valid(dumped)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Treffen mit Trainer", "Anna Huber kam."),
        ("Heute kamen rund 30", "Soldaten aus Wien."),
        ("Es geschah am 3.", "Mai ist ein kurzer Name."),
        ("Alles über Anna", "Huber kam nicht."),
        ("Streit in „Frankfurt", "Am Main“ heißt das Buch."),
    ],
)
def test_no_fact_is_in_title_and_text(title: str, text: str) -> None:
    facts = extract(title, text)
    for kind in ("people", "countries", "organisations", "places", "figures", "dates"):
        for fact in getattr(facts, kind):
            for place in getattr(fact, "mentions", [fact]):
                assert (title if place.field else text)[place.start : place.end] == place.text
    assert not any(person.role for person in facts.people or ())


def test_corrections_hold_in_titles(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(
        '[[add]]\nkind = "organisations"\nname = "Möwenfreunde"\n'
        '[[drop]]\nkind = "places"\nnames = ["Kiew"]\n'
        '[[merge]]\nkind = "people"\nnames = ["Friedrich Merz", "Jörg Käse"]\n',
        encoding="utf-8",
    )
    facts = extract(
        "Mo\u0308wenfreunde und Friedrich Merz in Kiew",
        "Mit Jörg Käse kamen Möwenfreunde.",
        corrections=load_corrections(file),
    )
    (group,), (person,) = facts.organisations or (), facts.people or ()
    assert places(group) == [("title", 0, "Mo\u0308wenfreunde"), (None, 20, "Möwenfreunde")]
    assert [field for field, _, _ in places(person)] == ["title", None]
    assert facts.places == []


def test_tables_have_a_last_column_for_it() -> None:
    out = io.StringIO()
    WRITERS["csv"](iter([extract()]), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    assert list(rows[0])[-1] == "field"
    assert [(row["fact"], row["field"]) for row in rows if row["fact"] in ("people", "figures")] == [
        ("people", "title"),
        ("figures", "title"),
        ("figures", ""),
    ]


def test_parquet_has_it_for_each_mention(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    write_parquet([extract()], str(tmp_path / "facts.parquet"))
    rows = parquet.read_table(tmp_path / "facts.parquet").to_pylist()
    assert [mention["field"] for mention in rows[0]["mentions"]] == ["title", None, None]
    assert [row["mentions"][0]["field"] for row in rows if row["fact"] == "figures"] == ["title", None]


def test_a_database_has_it_and_an_older_one_gets_it(tmp_path: Path) -> None:
    path = str(tmp_path / "facts.db")
    with open_database(path) as database:
        database.store(extract("", "Anna Huber zahlt 3 Euro.").model_copy(update={"source": "older"}))
    with closing(sqlite3.connect(path)) as older:
        older.execute("DROP VIEW facts")
        for table in ("mentions", "figures", "dates"):
            older.execute(f"ALTER TABLE {table} DROP COLUMN field")
        older.commit()
    with open_database(path) as database:
        database.store(extract())
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT fact, text, field FROM facts WHERE fact IN ('people', 'figures')").fetchall()
    assert rows == [
        ("people", "Anna Huber", None),
        ("people", "Friedrich Merz", "title"),
        ("people", "Merz", None),
        ("people", "Friedrich Merz’", None),
        ("figures", "3 Euro", None),
        ("figures", "3 Mio. Euro", "title"),
        ("figures", "30 Gäste", None),
    ]


def test_title_and_text_are_shown_with_their_own_marks() -> None:
    out = io.StringIO()
    write_marked_text([extract(with_text=True)], out)
    _, title, *_, text, _, _ = out.getvalue().split("\n")
    assert title.startswith(
        "Kanzler [Friedrich Merz]people reist für [3 Mio. Euro]figures am [5. Mai]dates nach [Kiew]"
    )
    assert text.startswith(
        "[Kiew]places ([dpa]organisations) – [Merz]people trifft am [Montag]dates [30 Gäste]figures."
    )


def test_a_place_of_the_title_is_explained_by_decisions_there() -> None:
    article = Article("a", TEXT, title=TITLE, published="2025-05-04", title_is_read=True)
    explanation = explain_place(article, 18, 20, field="title")
    assert (explanation.start, explanation.end, explanation.text) == (8, 22, "Friedrich Merz")
    assert (explanation.field, explanation.sentence) == ("title", TITLE)
    assert any('role "Kanzler"' in step.reason for step in explanation.steps)
    other = explain_place(article, 13, 17)
    assert (other.field, other.text, other.sentence) == (None, "Merz", TEXT.partition(" Auch")[0])
    assert not any('role "Kanzler"' in step.reason for step in other.steps)
