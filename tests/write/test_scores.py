"""Scores as they are printed: tables for people, JSON for programs."""

from __future__ import annotations

import io
import json
import re

import pytest

from newsfacts.scores import DateScores, EntityScores, LabelledSpan, TimexMark
from newsfacts.write.scores import write_score_json, write_score_tables


def mentions(*spans: tuple[int, int, str]) -> frozenset[LabelledSpan]:
    return frozenset(LabelledSpan(*span) for span in spans)


@pytest.fixture
def scores() -> EntityScores:
    text = "Herr [bold]Kunz[/bold]\x1b[31m kam " + "und ging " * 20 + "nach\tBad Tölz."
    start = text.index("Bad")
    scores = EntityScores(file="a\x07.jsonl", model="default", cores=2, seconds=4.0, mistakes=[])
    scores.add(
        7,
        text,
        mentions((start, start + 8, "LOC"), (0, 4, "PER")),
        mentions((start, start + 3, "ORG"), (0, 4, "PER"), (11, 15, "PER")),
    )
    scores.ignored.update(["OTH", "LOCderiv", "OTH"])
    return scores


def test_table_of_scores(scores):
    out = io.StringIO()
    write_score_tables([scores], out)
    rows = [line.split() for line in out.getvalue().split("\n")]
    assert out.getvalue().startswith("a␇.jsonl · default\n")
    for row in (
        ["gold", "found", "correct", "precision", "recall", "F1"],
        ["PER", "1", "2", "1", "50.0", "100.0", "66.7"],
        ["LOC", "1", "0", "0", "–", "0.0", "0.0"],
        ["ORG", "0", "1", "0", "0.0", "–", "0.0"],
        ["all", "2", "3", "1", "33.3", "50.0", "40.0"],
    ):
        assert row in rows
    assert "\n1 text, 46 words, 12 words a second on 2 cores (wall time)\n" in out.getvalue()
    assert "\nignored labels: OTH 2, LOCderiv 1\n" in out.getvalue()


def test_mistakes_in_a_pipe_are_lines_with_tabs(scores):
    out = io.StringIO()
    write_score_tables([scores], out)
    _, listed = out.getvalue().split("\nErrors 2\n")
    heading, *rows = [line.split("\t") for line in listed.strip().split("\n")]
    assert heading == ["kind", "line", "gold", "found", "text"]
    assert [row[:4] for row in rows] == [
        ["invented", "7", "", "PER Kunz"],
        ["wrong label", "7", "LOC Bad Tölz", "ORG Bad"],
    ]
    assert rows[0][4].startswith("Herr [bold][[Kunz]][/bold]␛[31m kam und ging")
    assert rows[0][4].endswith("…")
    assert rows[1][4].startswith("…")
    assert rows[1][4].endswith("und ging nach [[Bad Tölz]].")


def test_mistakes_on_a_terminal_fit_it(scores, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    out = Terminal()
    write_score_tables([scores], out)
    plain = re.sub(r"\x1b\[[\d;]*m", "", out.getvalue())
    assert max(map(len, plain.split("\n"))) <= 70
    assert "[[Kunz]]" in plain
    assert "\x1b[31m" not in out.getvalue()
    assert "\t" not in out.getvalue()


def test_json_of_scores(scores):
    out = io.StringIO()
    write_score_json([scores, EntityScores(file="b", model="m", cores=1)], out)
    first, second = map(json.loads, out.getvalue().splitlines())
    assert {key: first[key] for key in ("file", "model", "texts", "words", "seconds", "words_per_second", "cores")} == {
        "file": "a\x07.jsonl",
        "model": "default",
        "texts": 1,
        "words": 46,
        "seconds": 4.0,
        "words_per_second": 12,
        "cores": 2,
    }
    assert first["scores"]["PER"] == {
        "gold": 1,
        "found": 2,
        "correct": 1,
        "precision": 50.0,
        "recall": 100.0,
        "f1": 66.7,
    }
    assert list(first["scores"]) == ["PER", "LOC", "ORG", "all"]
    assert first["ignored"] == {"OTH": 2, "LOCderiv": 1}
    invented, wrong = first["errors"]
    assert invented["gold"] is None
    assert invented["found"] == {"start": 11, "end": 15, "label": "PER", "text": "Kunz"}
    assert (wrong["kind"], wrong["line"], wrong["gold"]["text"]) == ("wrong label", 7, "Bad Tölz")
    assert "errors" not in second
    assert second["scores"]["all"]["f1"] is None


@pytest.fixture
def dates() -> DateScores:
    scores = DateScores(file="corpus", model="default", cores=1, mistakes=[])
    gold, other = TimexMark(3, 10, "DATE", "2010-02-26"), TimexMark(3, 10, "TIME", None)
    scores.add("corpus/a.tml", "Am Freitag", [gold], {"newsfacts": [gold], "a\x07": [other]})
    scores.ignored.update(["SET"])
    return scores


def test_table_of_dates_has_a_row_for_each_system_and_measure(dates):
    out = io.StringIO()
    write_score_tables([dates], out)
    rows = [line.split() for line in out.getvalue().split("\n")]
    assert rows[2] == ["system", "gold", "found", "correct", "precision", "recall", "F1"]
    assert [row[:2] for row in rows[3:11]] == [
        [system, measure] for system in ("newsfacts", "a␇") for measure in ("strict", "overlap", "type", "value")
    ]
    assert rows[10][2:] == ["1", "1", "0", "0.0", "0.0", "0.0"]
    assert "\nignored empty TIMEX3: SET 1\n" in out.getvalue()
    assert (
        out.getvalue()
        .strip()
        .endswith("\nwrong type, wrong value\ta␇\tcorpus/a.tml\tDATE 2010-02-26 Freitag\tTIME Freitag\tAm [[Freitag]]")
    )


def test_json_of_dates_is_by_system_then_by_measure(dates):
    out = io.StringIO()
    write_score_json([dates], out)
    record = json.loads(out.getvalue())
    assert list(record["scores"]["newsfacts"]) == ["strict", "overlap", "type", "value"]
    assert record["scores"]["a\x07"]["strict"]["f1"] == 100.0
    assert record["errors"] == [
        {
            "kind": "wrong type, wrong value",
            "system": "a\x07",
            "place": "corpus/a.tml",
            "gold": {"start": 3, "end": 10, "type": "DATE", "value": "2010-02-26", "text": "Freitag"},
            "found": {"start": 3, "end": 10, "type": "TIME", "value": None, "text": "Freitag"},
            "context": "Am [[Freitag]]",
        }
    ]
