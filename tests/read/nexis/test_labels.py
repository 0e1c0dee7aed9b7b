"""Every row of the table of labels does what no other row does."""

import pytest

from newsfacts.read.nexis import labels
from newsfacts.read.nexis.labels import NexisLabel, read_mark
from newsfacts.tables import load_table

LABELS = load_table("read/nexis_labels", NexisLabel)


@pytest.mark.parametrize("row", LABELS, ids=lambda row: row.label)
def test_a_label_is_known_by_its_row(row, monkeypatch):
    mark = read_mark(row.example, in_capitals=":" in row.example)
    assert mark
    assert mark.kind == row.kind
    monkeypatch.setattr(labels, "load_table", lambda *_: [other for other in LABELS if other is not row])
    for load in (labels._load_alone, labels._load_labels):
        load.cache_clear()
    try:
        assert read_mark(row.example) is None
    finally:
        for load in (labels._load_alone, labels._load_labels):
            load.cache_clear()


@pytest.mark.parametrize(
    ("line", "in_capitals"),
    [
        ("Update: Der Rat hat die Brücke beschlossen.", False),
        ("UPDATE: Jetzt wird gebaut", True),
        ("Autor: Ida Probst", True),
        ("Text und Bild stammen von ihr.", False),
        ("Von den 20 Dokumenten fehlt Dokument 3 von 20.", False),
        ("Ende des Dokuments? Noch lange nicht.", False),
    ],
)
def test_a_sentence_is_no_label(line, in_capitals):
    assert read_mark(line, in_capitals=in_capitals) is None
