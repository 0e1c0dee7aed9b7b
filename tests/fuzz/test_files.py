"""A short run over damaged files of every format."""

from pathlib import Path

import pytest

from newsfacts.read import read_articles
from tests.fuzz.files import damage_file, fuzz_files
from tests.fuzz.originals import BODY, make_originals


def test_no_file_costs_another_one(tmp_path):
    faults = fuzz_files(tmp_path, 1, range(800))
    assert [(fault.number, fault.what, fault.file.name, fault.file.content[:200]) for fault in faults] == []


def test_a_file_is_made_again_from_seed_and_number():
    assert damage_file(3, 14) == damage_file(3, 14)
    assert len({damage_file(3, number).original for number in range(400)}) == len(make_originals())


@pytest.mark.parametrize("name", list(make_originals()))
def test_every_file_can_be_read_before_it_is_damaged(tmp_path: Path, name):
    pytest.importorskip({"a.pdf": "pypdfium2", "a.xlsx": "openpyxl"}.get(name, "newsfacts"))
    path = tmp_path / name
    path.write_bytes(make_originals()[name])
    problems = []
    articles = list(read_articles([str(path)], report=problems.append))
    assert (problems, bool(articles)) == ([], True)
    assert any(BODY in article.text for article in articles)
