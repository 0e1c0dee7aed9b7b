import sys
from pathlib import Path

import pytest

from newsfacts.errors import UsageError
from newsfacts.types import Facts
from newsfacts.write import parquet as module
from newsfacts.write.parquet import write_parquet


@pytest.fixture
def path(tmp_path) -> str:
    pytest.importorskip("pyarrow")
    return str(tmp_path / "facts.parquet")


@pytest.fixture
def facts() -> Facts:
    return Facts(
        source="a.txt",
        title="Größe",
        published="2025-09-04",
        people=[
            {"name": "Anna", "roles": ["Ärztin", "Mutter"], "mentions": [_mention(0, "Anna"), _mention(9, "Annas")]}
        ],
        countries=[{"name": "Ukraine", "iso": "UA", "mentions": [_mention(20, "Kiew") | {"by": "place"}]}],
        figures=[_mention(30, "3") | {"value": 3, "high": 4.5, "kind": "count", "sentence": "3"}],
        dates=[_mention(40, "gestern") | {"type": "date", "value": "2025-09-03", "sentence": "gestern"}],
    )


def _mention(start: int, text: str) -> dict:
    return {"start": start, "end": start + len(text), "text": text}


def _read(path) -> list[dict]:
    import pyarrow.parquet

    return pyarrow.parquet.read_table(path).to_pylist()


def test_one_row_a_fact_with_all_its_mentions(path, facts):
    write_parquet(iter([facts, Facts(source="-", people=[])]), path)
    person, country, figure, date = (
        {name: cell for name, cell in row.items() if cell is not None} for row in _read(path)
    )
    article = {"source": "a.txt", "title": "Größe", "published": "2025-09-04"}
    anna = {"start": 0, "end": 4, "text": "Anna"}
    annas = {"start": 9, "end": 14, "text": "Annas", "by": None, "field": None}
    assert person == article | anna | {
        "fact": "people",
        "name": "Anna",
        "roles": ["Ärztin", "Mutter"],
        "mentions": [anna | {"by": None, "field": None}, annas],
    }
    assert (country["iso"], country["by"], country["mentions"]) == (
        "UA",
        "place",
        [{"start": 20, "end": 24, "text": "Kiew", "by": "place", "field": None}],
    )
    assert (figure["value"], figure["high"], figure["qualifier"]) == (3.0, 4.5, "exact")
    assert figure["mentions"] == [{"start": 30, "end": 31, "text": "3", "by": None, "field": None}]
    assert (date["value_text"], date["start"]) == ("2025-09-03", 40)
    assert "value" not in date


def test_columns_are_those_of_csv_with_types(path):
    import pyarrow.parquet

    write_parquet([], path)
    schema = pyarrow.parquet.read_schema(path)
    first = ["source", "title", "url", "published", "place", "fact", "start", "end", "text", "mentions", "name", "role"]
    assert schema.names[: len(first)] == first
    types = {field.name: str(field.type) for field in schema}
    assert {name: type for name, type in types.items() if type not in ("string", "int64")} == {
        "mentions": "list<element: struct<start: int64, end: int64, text: string, by: string, field: string>>",
        "roles": "list<element: string>",
        "value": "double",
        "high": "double",
    }
    assert (types["start"], types["end"], types["value_text"]) == ("int64", "int64", "string")


def test_rows_are_written_group_by_group(path, facts, monkeypatch):
    import pyarrow.parquet

    monkeypatch.setattr(module, "_GROUP", 3)
    taken = []

    def pass_on():
        for number in range(3):
            if number == 2:
                taken.append([name.name for name in Path(path).parent.iterdir()])
            yield facts

    write_parquet(pass_on(), path)
    assert pyarrow.parquet.ParquetFile(path).metadata.num_row_groups == 4
    assert len(_read(path)) == 12
    assert taken[0] != ["facts.parquet"]  # until it is whole, it has another name


@pytest.mark.parametrize(("value", "stored"), [(10**30, 1e30), (10**400, None), (0.1, 0.1), (-7, -7.0)])
def test_numbers_of_any_size(path, value, stored):
    figure = {"start": 0, "end": 1, "text": "1", "value": value, "kind": "count", "sentence": "1"}
    write_parquet([Facts(source="a", figures=[figure])], path)
    assert [row["value"] for row in _read(path)] == [stored]


@pytest.mark.parametrize("text", ["", "a\x00b", "=1", "\r\n\t", "💥\u202e", '"'])
def test_text_of_others_stays_as_it_is(path, text):
    person = {"name": text, "roles": [text], "mentions": [_mention(0, text)]}
    write_parquet([Facts(source=text, title=text, people=[person])], path)
    (row,) = _read(path)
    assert (row["source"], row["name"], row["roles"], row["text"]) == (text, text, [text], text)


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_on_any_error_the_old_file_stays(path, facts, error):
    def fail():
        yield facts
        raise error

    Path(path).write_text("old")
    with pytest.raises(error):
        write_parquet(fail(), path)
    assert Path(path).read_text() == "old"
    assert [name.name for name in Path(path).parent.iterdir()] == ["facts.parquet"]


def test_where_nothing_can_be_written_is_wrong_usage(path):
    with pytest.raises(UsageError, match="cannot write there"):
        write_parquet([], f"{path}/no/facts.parquet")


def test_without_pyarrow_the_remedy_is_reported_before_anything_is_read(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    def articles():
        raise AssertionError
        yield

    with pytest.raises(UsageError, match=r"pyarrow is missing; install it with `pip install 'newsfacts\[parquet\]'`"):
        write_parquet(articles(), str(tmp_path / "facts.parquet"))
    assert not list(tmp_path.iterdir())


def test_pandas_reads_it(path, facts):
    pandas = pytest.importorskip("pandas")
    write_parquet([facts], path)
    frame = pandas.read_parquet(path)
    assert list(frame["fact"]) == ["people", "countries", "figures", "dates"]
    assert frame["value"].sum() == 3.0
    assert list(frame["roles"][0]) == ["Ärztin", "Mutter"]


def test_duckdb_reads_it(path, facts):
    duckdb = pytest.importorskip("duckdb")
    write_parquet([facts], path)
    query = f"SELECT name, unnest(mentions, recursive := true) FROM '{path}' WHERE fact = 'people'"
    assert duckdb.sql(query).fetchall() == [("Anna", 0, 4, "Anna", None, None), ("Anna", 9, 14, "Annas", None, None)]
