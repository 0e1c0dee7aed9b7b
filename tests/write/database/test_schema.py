"""The tables and the view, and what is stored in them."""

import json
import sqlite3
from contextlib import closing

import pytest
from pydantic import Field

from newsfacts.kinds import KINDS
from newsfacts.kinds.carried import facts_type
from newsfacts.kinds.kind import Kind
from newsfacts.types import Facts, Mention, Person
from newsfacts.write.database import open_database
from tests.write.database.storing import ANNA, BERT, check, query, run


def test_every_kind_has_a_table_with_its_fields(path):
    run(path, [ANNA])
    for kind in KINDS:
        columns = {name: type for _, name, type, *_ in query(path, f"PRAGMA table_info({kind.name})")}
        assert set(kind.fact.model_fields) - {"mentions"} <= set(columns)
        assert [row[2:4] for row in query(path, f"PRAGMA foreign_key_list({kind.name})")] == [("articles", "article")]
        if kind.name == "figures":
            assert (columns["start"], columns["value"], columns["unit"]) == ("INTEGER", "REAL", "TEXT")
    check(path)


def test_facts_are_in_their_tables(path):
    run(path, [ANNA])
    assert query(path, "SELECT source, occurrence, title, url, published, place, text FROM articles") == [
        ("a.txt", 0, "Anna", None, "2025-09-04", None, None)
    ]
    assert query(path, "SELECT position, name, role, roles FROM people") == [
        (0, "Anna", None, '["Bürger", "so\\"genannt"]')
    ]
    assert query(path, 'SELECT fact, position, start, "end", text, by FROM mentions') == [
        ("people", 0, 0, 4, "Anna", None),
        ("people", 1, 23, 27, "Anna", None),
    ]
    assert query(path, "SELECT value, high, kind, qualifier, text FROM figures") == [(3.0, None, "count", "exact", "3")]


def test_view_has_a_row_for_each_mention_and_each_flat_fact(path):
    facts = Facts(
        source="a.txt",
        place="Ulm",
        countries=[{"name": "Ukraine", "iso": "UA", "mentions": [_mention(5, "ukrainische") | {"by": "adjective"}]}],
        dates=[_mention(20, "gestern") | {"type": "date", "value": "2025-09-03", "sentence": "Er kam gestern."}],
        figures=[_mention(30, "3 Hunde") | {"value": 3, "counted": "Hunde", "kind": "count", "sentence": "3 Hunde"}],
        people=[{"name": "Anna", "mentions": [_mention(0, "Anna"), _mention(40, "Annas")]}],
    )
    with open_database(path) as database:
        database.store(facts)
    columns = 'source, place, fact, start, "end", text, name, iso, by, value, value_text, counted'
    assert query(path, f"SELECT {columns} FROM facts ORDER BY start") == [
        ("a.txt", "Ulm", "people", 0, 4, "Anna", "Anna", None, None, None, None, None),
        ("a.txt", "Ulm", "countries", 5, 16, "ukrainische", "Ukraine", "UA", "adjective", None, None, None),
        ("a.txt", "Ulm", "dates", 20, 27, "gestern", None, None, None, None, "2025-09-03", None),
        ("a.txt", "Ulm", "figures", 30, 37, "3 Hunde", None, None, None, 3.0, None, "Hunde"),
        ("a.txt", "Ulm", "people", 40, 45, "Annas", "Anna", None, None, None, None, None),
    ]


def _mention(start: int, text: str) -> dict:
    return {"start": start, "end": start + len(text), "text": text}


def test_what_is_deleted_takes_along_what_belongs_to_it(path):
    run(path, [ANNA, BERT])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM articles WHERE source = 'a.txt'")
        assert connection.execute("SELECT DISTINCT source FROM facts").fetchall() == [("b.txt",)]
        connection.execute("DELETE FROM people")
    assert query(path, "SELECT count(*) FROM mentions") == [(0,)]
    check(path)


@pytest.mark.parametrize(
    "text",
    ["'); DROP TABLE people; --", '"', "a\x00b", "\n\r\t", "💥\u202e\x1b[31m", "%s ? :name {}", "", "NULL", "-1e5"],
)
def test_text_of_others_is_only_text(path, text):
    facts = Facts(
        source=text,
        title=text,
        text=text,
        people=[{"name": text, "roles": [text], "mentions": [{"start": 0, "end": 9, "text": text}]}],
        figures=[{"start": 0, "end": 9, "text": text, "value": None, "kind": "count", "sentence": text}],
    )
    with open_database(path, [text]) as database:
        database.store(facts)
    assert query(path, "SELECT source, title, text FROM articles") == [(text, text, text)]
    ((name, roles),) = query(path, "SELECT name, roles FROM people")
    assert (name, json.loads(roles)) == (text, [text])
    assert query(path, "SELECT text FROM mentions") == [(text,)]
    check(path)


@pytest.mark.parametrize(("value", "stored"), [(10**30, 1e30), (10**400, None), (0.1, 0.1), (2**53, 2.0**53)])
def test_numbers_of_any_size(path, value, stored):
    figure = {"start": 0, "end": 1, "text": "1", "value": value, "kind": "count", "sentence": "1"}
    with open_database(path) as database:
        database.store(Facts(source="a", figures=[figure]))
    assert query(path, "SELECT value FROM figures") == [(stored,)]


def test_new_kind_and_new_field_need_nothing_and_older_databases_get_them(path):
    run(path, [ANNA])

    class Quote(Mention):
        loud: bool = Field(default=False, description="Whether it was shouted.")

    class Celebrity(Person):
        age: int | None = None

    people = KINDS["people"]
    kinds = (
        Kind("people", Celebrity, people.finds, people.stages, "People", "cyan", ()),
        Kind("quotes", Quote, people.finds, people.stages, "Quotes", "red", ()),
    )
    with KINDS.using(kinds):
        facts = facts_type()(
            source="c.txt",
            people=[{"name": "Cleo", "age": 69, "mentions": [{"start": 0, "end": 4, "text": "Cleo"}]}],
            quotes=[{"start": 5, "end": 8, "text": "Ah!", "loud": True}],
        )
        for _ in range(2):
            with open_database(path) as database:
                database.store(facts)
    assert query(path, "SELECT source, fact, name, age, text, loud FROM facts ORDER BY source, start") == [
        ("a.txt", "people", "Anna", None, "Anna", None),
        ("a.txt", "people", "Anna", None, "Anna", None),
        ("c.txt", "people", "Cleo", 69, "Cleo", None),
        ("c.txt", "quotes", None, None, "Ah!", 1),
    ]
    assert "Whether it was shouted." in query(path, "SELECT sql FROM sqlite_master WHERE name = 'quotes'")[0][0]
    check(path)
