"""Groups of classes come from their table, and a mistake in it is reported with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts import tables
from newsfacts.errors import TableError
from newsfacts.kinds.dates import class_groups
from newsfacts.kinds.dates.class_groups import class_group, load_class_groups
from newsfacts.kinds.dates.expressions import known_classes

HEADER = "# Groups.\nname\tmembers\texample\n"


@pytest.fixture
def load_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Load groups from rows in a table of their own, from line 3 on."""

    def load(rows: str) -> dict[str, tuple[str, ...]]:
        table = tmp_path / "data" / "dates" / "class_groups.tsv"
        table.parent.mkdir(parents=True)
        table.write_text(HEADER + rows, encoding="utf-8")
        class_groups.named_classes()
        monkeypatch.setattr(tables, "files", lambda package: tmp_path)
        monkeypatch.setattr(tables, "_tables", {})
        monkeypatch.setattr(class_groups, "load_table", tables.load_table.__wrapped__)
        return load_class_groups.__wrapped__()

    return load


def test_a_group_is_classes_and_words(load_rows) -> None:
    assert load_rows("TIME\tSMALL|drei\tUm drei.\n") == {"TIME": ("SMALL", "drei")}


@pytest.mark.parametrize(
    ("rows", "line", "mistake"),
    [
        ("A\tSMALL\tUm 3.\n", 3, "a class, or not in capitals: A"),
        ("MONTH\tSMALL\tUm 3.\n", 3, "a class, or not in capitals: MONTH"),
        ("TIME\tSMALL\tUm 3.\nMONTHS\tMOTNH\tIm Mai.\n", 4, "no token has the class MOTNH"),
        ("TIME\tSMALL\tUm 3.\nALL\tTIME\tUm 3.\n", 4, "no token has the class TIME"),
        ("TIME\tSMALL|rund um\tUm 3.\n", 3, "neither a class nor a single word: rund um"),
        ("TIME\t|\tUm 3.\n", 3, "a group without members"),
        ("TIME\t\tUm 3.\n", 3, "Field required"),
        ("TIME\tSMALL\n", 3, "Field required"),
        ("TIME\tSMALL\tUm 3.\nTIME\tCLOCK\tUm 3:10.\n", 4, "two groups have the name TIME"),
    ],
)
def test_a_mistake_is_reported_with_its_line(load_rows, rows: str, line: int, mistake: str) -> None:
    with pytest.raises(TableError, match=mistake) as raised:
        load_rows(rows)
    assert raised.value.where == f"data/dates/class_groups.tsv, line {line}"


def test_every_class_of_a_group_is_known() -> None:
    assert {cls for members in load_class_groups().values() for cls in members} - known_classes() == set()


def test_a_group_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match="MOTNHS"):
        class_group("MOTNHS")
