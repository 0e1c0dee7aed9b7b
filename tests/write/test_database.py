import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import Field

from newsfacts.errors import UsageError
from newsfacts.kinds import KINDS
from newsfacts.kinds.carried import facts_type
from newsfacts.kinds.kind import Kind
from newsfacts.types import Article, Facts, Mention, Person
from newsfacts.write.database import open_database
from tests.write import store_articles
from tests.write.store_articles import extract, find_facts, make_articles

PROJECT = Path(__file__).parent.parent.parent
ANNA = Article(source="a.txt", text="Anna kam mit 3 Hunden, Anna ging.", title="Anna", published="2025-09-04")
BERT = Article(source="b.txt", text="Bert hat 4.", url="https://example.org/b")


@pytest.fixture
def path(tmp_path) -> str:
    return str(tmp_path / "facts.db")


def _run(path, articles, options=(), failing=()) -> int:
    """Store the articles' facts, but for those with a text that fails; return how many were read."""
    read = 0
    with open_database(path, options) as database:
        for article in database.skip_unchanged(articles):
            read += 1
            if article.text in failing:
                database.give_up(article.source)
            else:
                database.store(find_facts(article))
    return read


def _query(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def _all_rows(path) -> dict[str, list]:
    """Return what is in the tables, found by what an article is known by and not by ids."""
    articles = "source, occurrence, title, url, published, place, text, digest, options, version"
    rows = {"articles": _query(path, f"SELECT {articles} FROM articles ORDER BY 1, 2")}
    for kind in KINDS:
        fields = ", ".join(f'entry."{name}"' for name in kind.fact.model_fields if name != "mentions")
        join = f"{kind.name} AS entry JOIN articles ON articles.id = entry.article"
        query = f"SELECT source, occurrence, entry.position, {fields} FROM {join} ORDER BY 1, 2, 3"
        rows[kind.name] = _query(path, query)
        join += f" JOIN mentions ON mentions.entry = entry.id AND fact = '{kind.name}'"
        mention = 'mentions.position, mentions.start, mentions."end", mentions.text, mentions.by'
        rows[f"{kind.name}, mentions"] = _query(
            path, f"SELECT source, occurrence, entry.position, {mention} FROM {join} ORDER BY 1, 2, 3, 4"
        )
    return rows


def _check(path) -> None:
    assert _query(path, "PRAGMA integrity_check") == [("ok",)]
    assert _query(path, "PRAGMA foreign_key_check") == []
    counted = sum(len(rows) for name, rows in _all_rows(path).items() if "mentions" in name)
    assert _query(path, "SELECT count(*) FROM mentions") == [(counted,)]  # none without an entry


def _files_beside(path) -> list[str]:
    return [file.name for file in Path(path).parent.iterdir()]


def test_every_kind_has_a_table_with_its_fields(path):
    _run(path, [ANNA])
    for kind in KINDS:
        columns = {name: type for _, name, type, *_ in _query(path, f"PRAGMA table_info({kind.name})")}
        assert set(kind.fact.model_fields) - {"mentions"} <= set(columns)
        assert [row[2:4] for row in _query(path, f"PRAGMA foreign_key_list({kind.name})")] == [("articles", "article")]
        if kind.name == "figures":
            assert (columns["start"], columns["value"], columns["unit"]) == ("INTEGER", "REAL", "TEXT")
    _check(path)


def test_facts_are_in_their_tables(path):
    _run(path, [ANNA])
    assert _query(path, "SELECT source, occurrence, title, url, published, place, text FROM articles") == [
        ("a.txt", 0, "Anna", None, "2025-09-04", None, None)
    ]
    assert _query(path, "SELECT position, name, role, roles FROM people") == [
        (0, "Anna", None, '["Bürger", "so\\"genannt"]')
    ]
    assert _query(path, 'SELECT fact, position, start, "end", text, by FROM mentions') == [
        ("people", 0, 0, 4, "Anna", None),
        ("people", 1, 23, 27, "Anna", None),
    ]
    assert _query(path, "SELECT value, high, kind, qualifier, text FROM figures") == [
        (3.0, None, "count", "exact", "3")
    ]


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
    assert _query(path, f"SELECT {columns} FROM facts ORDER BY start") == [
        ("a.txt", "Ulm", "people", 0, 4, "Anna", "Anna", None, None, None, None, None),
        ("a.txt", "Ulm", "countries", 5, 16, "ukrainische", "Ukraine", "UA", "adjective", None, None, None),
        ("a.txt", "Ulm", "dates", 20, 27, "gestern", None, None, None, None, "2025-09-03", None),
        ("a.txt", "Ulm", "figures", 30, 37, "3 Hunde", None, None, None, 3.0, None, "Hunde"),
        ("a.txt", "Ulm", "people", 40, 45, "Annas", "Anna", None, None, None, None, None),
    ]


def _mention(start: int, text: str) -> dict:
    return {"start": start, "end": start + len(text), "text": text}


def test_what_is_deleted_takes_along_what_belongs_to_it(path):
    _run(path, [ANNA, BERT])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM articles WHERE source = 'a.txt'")
        assert connection.execute("SELECT DISTINCT source FROM facts").fetchall() == [("b.txt",)]
        connection.execute("DELETE FROM people")
    assert _query(path, "SELECT count(*) FROM mentions") == [(0,)]
    _check(path)


def test_unchanged_articles_are_not_read_again(path):
    assert _run(path, [ANNA, BERT], ["only=people"]) == 2
    before = _all_rows(path)
    with open_database(path, ["only=people"]) as database:
        assert list(database.skip_unchanged([ANNA, BERT])) == []
        assert database.skipped == 2
    assert _all_rows(path) == before


@pytest.mark.parametrize("field", ["text", "title", "url", "published", "body_start", "user_has_text"])
def test_changed_article_replaces_the_old_one(path, field):
    _run(path, [ANNA, BERT])
    (before,) = _query(path, "SELECT id FROM articles WHERE source = 'a.txt'")
    changed = {"body_start": 5, "user_has_text": False, "text": "Bert hat 7 Katzen."}.get(field, "2025")
    article = Article(**{**vars(ANNA), field: changed})
    assert _run(path, [article, BERT]) == 1
    assert [row[:2] for row in _all_rows(path)["articles"]] == [("a.txt", 0), ("b.txt", 0)]
    if field == "text":
        assert _query(path, "SELECT name FROM people") == [("Bert",), ("Bert",)]
    assert _query(path, "SELECT id FROM articles WHERE source = 'a.txt'") == [before]
    assert _run(path, [article, BERT]) == 0
    _check(path)


def test_other_options_or_another_version_read_all_again(path, monkeypatch):
    assert _run(path, [ANNA], ["model=default", "only=people"]) == 1
    assert _run(path, [ANNA], ["only=people", "model=default"]) == 0
    assert _run(path, [ANNA], ["only=people", "model=fast"]) == 1
    monkeypatch.setattr("newsfacts.write.database.database.find_version", lambda: "99.0")
    assert _run(path, [ANNA], ["only=people", "model=fast"]) == 1
    assert _query(path, "SELECT options, version FROM articles") == [('["model=fast", "only=people"]', "99.0")]


def test_what_a_run_does_not_name_stays(path):
    _run(path, [ANNA, BERT])
    before = _all_rows(path)
    _run(path, [BERT])
    assert _all_rows(path) == before


def test_articles_of_one_source_are_all_kept(path):
    same = [Article(source="7", text=text) for text in ("Anna 1", "Bert 2", "Anna 1")]
    assert _run(path, same) == 3
    assert _query(path, "SELECT occurrence, name FROM people JOIN articles ON article = articles.id ORDER BY 1") == [
        (0, "Anna"),
        (1, "Bert"),
        (2, "Anna"),
    ]
    assert _run(path, same) == 0
    assert _run(path, [same[0], Article(source="7", text="Anna 9"), same[2]]) == 1
    assert _query(path, "SELECT occurrence, value FROM figures JOIN articles ON article = articles.id ORDER BY 1") == [
        (0, 1.0),
        (1, 9.0),
        (2, 1.0),
    ]


def test_articles_that_are_read_ahead_find_their_facts(path):
    with open_database(path) as database:
        for facts in extract(database.skip_unchanged(make_articles(0, 300))):
            database.store(facts)
    found = _query(path, "SELECT source, occurrence, title, value FROM figures JOIN articles ON article = articles.id")
    assert sorted(set(found)) == sorted((f"record {n // 2}", n % 2, f"Nr. {n}", float(n)) for n in range(300))


def test_article_that_failed_is_read_again_and_its_namesake_is_not(path):
    same = [Article(source="7", text=text) for text in ("Anna 1", "Bert 2")]
    assert _run(path, same, failing=["Anna 1"]) == 2
    assert _query(path, "SELECT occurrence FROM articles") == [(1,)]
    assert _run(path, same) == 1
    assert [row[:4] for row in _all_rows(path)["people"]] == [("7", 0, 0, "Anna"), ("7", 1, 0, "Bert")]


def test_failure_that_nobody_tells_of_is_seen_by_what_is_known_of_the_articles(path):
    same = [Article(source="7", text="Anna 1", title="A"), Article(source="7", text="Bert 2", title="B")]
    with open_database(path) as database:
        _, second = list(database.skip_unchanged(same))
        database.store(find_facts(second))
    assert _query(path, "SELECT occurrence, title FROM articles") == [(1, "B")]
    assert _run(path, same) == 1


def test_article_that_fails_keeps_what_was_known(path):
    _run(path, [ANNA])
    changed = Article(source="a.txt", text="Bert")
    assert _run(path, [changed], failing=["Bert"]) == 1
    assert _query(path, "SELECT name FROM people") == [("Anna",)]
    assert _run(path, [changed]) == 1
    assert _query(path, "SELECT name FROM people") == [("Bert",)]


def test_facts_of_articles_that_were_not_announced_are_stored_and_never_taken_for_unchanged(path):
    for _ in range(2):
        with open_database(path) as database:
            database.store(find_facts(ANNA))
    assert len(_query(path, "SELECT * FROM articles")) == 1
    assert _run(path, [ANNA]) == 1


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
    assert _query(path, "SELECT source, title, text FROM articles") == [(text, text, text)]
    ((name, roles),) = _query(path, "SELECT name, roles FROM people")
    assert (name, json.loads(roles)) == (text, [text])
    assert _query(path, "SELECT text FROM mentions") == [(text,)]
    _check(path)


@pytest.mark.parametrize(("value", "stored"), [(10**30, 1e30), (10**400, None), (0.1, 0.1), (2**53, 2.0**53)])
def test_numbers_of_any_size(path, value, stored):
    figure = {"start": 0, "end": 1, "text": "1", "value": value, "kind": "count", "sentence": "1"}
    with open_database(path) as database:
        database.store(Facts(source="a", figures=[figure]))
    assert _query(path, "SELECT value FROM figures") == [(stored,)]


def test_new_kind_and_new_field_need_nothing_and_older_databases_get_them(path):
    _run(path, [ANNA])

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
    assert _query(path, "SELECT source, fact, name, age, text, loud FROM facts ORDER BY source, start") == [
        ("a.txt", "people", "Anna", None, "Anna", None),
        ("a.txt", "people", "Anna", None, "Anna", None),
        ("c.txt", "people", "Cleo", 69, "Cleo", None),
        ("c.txt", "quotes", None, None, "Ah!", 1),
    ]
    assert "Whether it was shouted." in _query(path, "SELECT sql FROM sqlite_master WHERE name = 'quotes'")[0][0]
    _check(path)


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, SystemExit])
def test_run_that_fails_keeps_what_is_done(path, error):
    with pytest.raises(error), open_database(path) as database:
        for article in database.skip_unchanged([ANNA, BERT]):
            database.store(find_facts(article))
            raise error
    assert _query(path, "SELECT source FROM articles") == [("a.txt",)]
    assert _run(path, [ANNA, BERT]) == 1


def test_interruption_in_the_middle_of_an_article_stores_nothing_of_it(path, monkeypatch):
    from newsfacts.write.database import database as module

    _run(path, [ANNA])
    before, real = _all_rows(path), module.dump_facts

    def interrupt(facts, kind):
        if kind.name == "figures":
            raise KeyboardInterrupt
        return real(facts, kind)

    monkeypatch.setattr(module, "dump_facts", interrupt)
    with pytest.raises(KeyboardInterrupt):
        _run(path, [Article(source="a.txt", text="Bert 5"), BERT])
    assert _all_rows(path) == before
    monkeypatch.undo()
    assert _run(path, [Article(source="a.txt", text="Bert 5"), BERT]) == 2


def test_nothing_is_left_beside_the_file_and_it_can_be_read_where_nothing_can_be_written(path):
    _run(path, make_articles(0, 250))
    assert _files_beside(path) == ["facts.db"]
    header = Path(path).read_bytes()[:20]
    assert header[18:20] == b"\x01\x01"  # no write-ahead log, which a reader would have to make
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (250,)


def _make_other_database(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE articles (id, source)")


def _make_newer_database(path):
    _run(path, [ANNA])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: Path(path).write_text("date 2025-09-04\nAnna kam."), "this is no newsfacts database"),
        (lambda path: Path(path).write_text("x" * 5000), "this is no newsfacts database"),
        (_make_other_database, "this is the database of another program; write to another file"),
        (_make_newer_database, r"made this database \(schema 99; this one knows 1\); upgrade newsfacts"),
    ],
)
def test_file_that_is_something_else_is_left_as_it_is(path, make, message):
    make(path)
    before = Path(path).read_bytes()
    with pytest.raises(UsageError, match=f"facts.db: .*{message}"), open_database(path):
        pass
    assert Path(path).read_bytes() == before
    assert _files_beside(path) == ["facts.db"]


@pytest.mark.parametrize("name", ["", "no/such/folder/facts.db", "/proc/facts.db", os.devnull])
def test_place_where_no_file_can_be_is_wrong_usage(tmp_path, name):
    path = str(tmp_path / name)
    with pytest.raises(UsageError, match=r"cannot write there|this is no file") as error, open_database(path):
        pass
    assert error.value.where == path
    assert not list(tmp_path.iterdir())


def test_empty_file_becomes_a_database(path):
    Path(path).touch()
    assert _run(path, [ANNA]) == 1


def test_full_disk_is_told_and_nothing_is_half_written(path):
    resource = pytest.importorskip("resource")
    _run(path, [ANNA])
    before = _all_rows(path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (Path(path).stat().st_size + 50_000, limits[1]))
    try:
        with pytest.raises(OSError, match=r"full|I/O") as error, open_database(path) as database:
            database.store(find_facts(Article(source="z", text="Anna " * 20_000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert error.value.filename == path
    assert _all_rows(path) == before
    _check(path)


def _start(*arguments: object) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-m", store_articles.__name__, *map(str, arguments)]
    return subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True)


def _count_stored(path) -> int:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    except sqlite3.OperationalError:  # not made yet
        return 0


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory) -> dict[str, list]:
    path = str(tmp_path_factory.mktemp("uninterrupted") / "facts.db")
    store_articles.main(path, "0", "1000")
    return _all_rows(path)


def test_killed_runs_and_one_more_end_in_the_same_rows(path, uninterrupted):
    for enough in (1, 350, 600):
        process = _start(path, 0, 1000, 0.001)
        while _count_stored(path) < enough and process.poll() is None:
            time.sleep(0.01)
        process.kill()
        assert process.wait() != 0, "it was done before it was killed"
        process.stdout.close()
        assert enough <= _count_stored(path) < 1000
    process = _start(path, 0, 1000)
    assert 600 <= int(process.communicate(timeout=60)[0]) < 1000
    assert _all_rows(path) == uninterrupted
    _check(path)


def test_two_processes_that_write_at_once_lose_nothing(path, uninterrupted):
    processes = [_start(path, 0, 700, 0.0005), _start(path, 0, 1000, 0.0005)]
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert _all_rows(path) == uninterrupted
    _check(path)
    assert _files_beside(path) == ["facts.db"]
