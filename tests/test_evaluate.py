"""Scores of a model: what counts as right, how mistakes are paired, which annotation can be read."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
import spacy

from newsfacts.errors import ModelError, NewsfactsError, ReadError
from newsfacts.evaluate import evaluate_files, read_annotated
from newsfacts.scores import Count, Mention, Mistake, Scores, count_mentions, pair_mistakes
from newsfacts.write.scores import write_score_json, write_score_tables

NOTHING = Count(0, 0, 0)


def mentions(*spans: tuple[int, int, str]) -> frozenset[Mention]:
    return frozenset(Mention(*span) for span in spans)


@pytest.mark.parametrize(
    ("gold", "found", "counts"),
    [
        ((), (), {"PER": NOTHING, "LOC": NOTHING, "ORG": NOTHING}),
        (((0, 5, "PER"),), ((0, 5, "PER"),), {"PER": Count(1, 1, 1), "LOC": NOTHING, "ORG": NOTHING}),
        # The same span with another label is one miss and one that is too many.
        (((0, 5, "LOC"),), ((0, 5, "ORG"),), {"PER": NOTHING, "LOC": Count(1, 0, 0), "ORG": Count(0, 1, 0)}),
        # One character more is wrong.
        (((0, 5, "PER"),), ((0, 6, "PER"),), {"PER": Count(1, 1, 0), "LOC": NOTHING, "ORG": NOTHING}),
        # Mentions that touch are two; one over both is neither.
        (
            ((0, 5, "PER"), (5, 9, "PER")),
            ((0, 5, "PER"), (5, 9, "PER")),
            {"PER": Count(2, 2, 2), "LOC": NOTHING, "ORG": NOTHING},
        ),
        (
            ((0, 5, "PER"), (5, 9, "PER")),
            ((0, 9, "PER"),),
            {"PER": Count(2, 1, 0), "LOC": NOTHING, "ORG": NOTHING},
        ),
        # Annotation may be nested: each mention counts.
        (
            ((0, 20, "ORG"), (13, 20, "LOC")),
            ((13, 20, "LOC"),),
            {"PER": NOTHING, "LOC": Count(1, 1, 1), "ORG": Count(1, 0, 0)},
        ),
    ],
)
def test_right_is_the_same_span_and_label(gold, found, counts):
    assert count_mentions(mentions(*gold), mentions(*found)) == counts


def test_rates():
    count = Count(gold=8, found=5, correct=4)
    assert (count.precision, count.recall) == (0.8, 0.5)
    assert count.f1 == pytest.approx(2 * 0.8 * 0.5 / (0.8 + 0.5))


@pytest.mark.parametrize(
    ("count", "rates"),
    [
        (Count(0, 0, 0), (None, None, None)),
        (Count(3, 0, 0), (None, 0.0, 0.0)),
        (Count(0, 3, 0), (0.0, None, 0.0)),
    ],
)
def test_rates_of_nothing_are_unknown(count, rates):
    assert (count.precision, count.recall, count.f1) == rates


@pytest.mark.parametrize(
    ("gold", "found", "pairs"),
    [
        ((), (), []),
        (((0, 5, "PER"),), ((0, 5, "PER"),), []),
        (((0, 5, "PER"),), (), [((0, 5, "PER"), None)]),
        ((), ((0, 5, "PER"),), [(None, (0, 5, "PER"))]),
        (((0, 5, "PER"),), ((0, 5, "LOC"),), [((0, 5, "PER"), (0, 5, "LOC"))]),
        (((0, 5, "PER"),), ((3, 9, "PER"),), [((0, 5, "PER"), (3, 9, "PER"))]),
        # What only touches has nothing in common.
        (((0, 5, "PER"),), ((5, 9, "PER"),), [((0, 5, "PER"), None), (None, (5, 9, "PER"))]),
        # A mention found in two pieces: the longer piece is the mention, the other one is invented.
        (
            ((0, 20, "ORG"),),
            ((0, 4, "PER"), (5, 20, "ORG")),
            [(None, (0, 4, "PER")), ((0, 20, "ORG"), (5, 20, "ORG"))],
        ),
        # Two mentions found as one: it stands for the one it is most like.
        (
            ((0, 4, "PER"), (5, 20, "PER")),
            ((0, 20, "PER"),),
            [((0, 4, "PER"), None), ((5, 20, "PER"), (0, 20, "PER"))],
        ),
        # Chained overlaps: the likest pair goes first, and leaves its neighbours alone.
        (
            ((0, 10, "PER"), (12, 20, "PER")),
            ((0, 11, "PER"), (9, 20, "PER")),
            [((0, 10, "PER"), (0, 11, "PER")), ((12, 20, "PER"), (9, 20, "PER"))],
        ),
        # What is right is no partner for what is wrong.
        (
            ((0, 20, "ORG"), (13, 20, "LOC")),
            ((13, 20, "LOC"),),
            [((0, 20, "ORG"), None)],
        ),
    ],
)
def test_mistakes_are_paired_where_they_overlap(gold, found, pairs):
    assert pair_mistakes(mentions(*gold), mentions(*found)) == pairs


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        ((0, 5, "PER"), None, "missed"),
        (None, (0, 5, "PER"), "invented"),
        ((0, 5, "PER"), (0, 6, "PER"), "wrong span"),
        ((0, 5, "PER"), (0, 5, "LOC"), "wrong label"),
        ((0, 5, "PER"), (0, 6, "LOC"), "wrong label"),
    ],
)
def test_kinds_of_mistakes(gold, found, kind):
    assert Mistake(1, "…", gold and Mention(*gold), found and Mention(*found)).kind == kind


def test_scores_add_up_over_texts():
    scores = Scores(file="x", model="m", cores=1, mistakes=[])
    scores.add(1, "Anna in Ulm", mentions((0, 4, "PER"), (8, 11, "LOC")), mentions((0, 4, "PER")))
    scores.add(3, "", mentions(), mentions())
    scores.add(4, "Ulm  ruht\n", mentions((0, 3, "LOC")), mentions((0, 3, "LOC"), (5, 9, "ORG")))
    assert (scores.texts, scores.words) == (3, 5)
    assert scores.counts == {"PER": Count(1, 1, 1), "LOC": Count(2, 1, 1), "ORG": Count(0, 1, 0)}
    assert scores.total == Count(3, 3, 2)
    assert scores.mistakes is not None
    assert [(mistake.line, mistake.kind) for mistake in scores.mistakes] == [(1, "missed"), (4, "invented")]


def write_lines(path: Path, *lines: str) -> str:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(path)


def annotated(text: str, *ents: object) -> str:
    return json.dumps({"text": text, "ents": ents}, ensure_ascii=False)


def test_annotation_is_read_with_its_lines(tmp_path):
    path = write_lines(
        tmp_path / "a.jsonl",
        "\ufeff" + annotated("👍 Anna kam.", [2, 6, "person"], [7, 10, "date"]),
        "",
        annotated(""),
    )
    first, second = read_annotated(path)
    assert (first.line, first.text, first.ignored) == (1, "👍 Anna kam.", ("date",))
    assert first.mentions == {(2, 6, "PER")}
    assert (second.line, second.text, second.mentions) == (3, "", set())


@pytest.mark.parametrize(
    ("labels", "meaning"),
    [
        ("PER PERSON person RR AN", "PER"),
        ("LOC GPE location location-city location-stop location-street LD ST STR LDS", "LOC"),
        ("ORG organization organization-company UN INN GRT", "ORG"),
    ],
)
def test_labels_of_the_corpora_are_known(tmp_path, labels, meaning):
    lines = [annotated("Anna", [0, 4, label]) for label in labels.split()]
    assert {text.mentions for text in read_annotated(write_lines(tmp_path / "a.jsonl", *lines))} == {
        mentions((0, 4, meaning))
    }


@pytest.mark.parametrize(
    "label", ["OTH", "MISC", "LOCderiv", "ORGpart", "PERderiv", "date", "location-route", "MRK", "GS", "per", ""]
)
def test_other_labels_are_ignored(tmp_path, label):
    (text,) = read_annotated(write_lines(tmp_path / "a.jsonl", annotated("Anna", [0, 4, label])))
    assert (text.mentions, text.ignored) == (frozenset(), (label,))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "this is no JSON (EOF while parsing an object in column 1); each line must be"),
        ("Anna kam.", "this is no JSON"),
        ("[]", "line: input should be an object; each line must be"),
        ('{"ents": []}', "text: field required; each line must be"),
        ('{"text": "Anna"}', "ents: field required"),
        ('{"text": null, "ents": []}', "text: input should be a valid string"),
        ('{"text": "Anna", "ents": [[0, 4]]}', "ents.0.2: field required"),
        ('{"text": "Anna", "ents": [["0", 4, "PER"]]}', "ents.0.0: input should be a valid integer"),
        ('{"text": "Anna", "ents": [[0, 5, "PER"]]}', '[0, 5, "PER"] is not within the text of 4 characters; count'),
        ('{"text": "Anna", "ents": [[-1, 4, "PER"]]}', '[-1, 4, "PER"] is not within'),
        ('{"text": "Anna", "ents": [[2, 2, "PER"]]}', '[2, 2, "PER"] is not within'),
        ('{"text": "Anna", "ents": [[9, 12, "date"]]}', '[9, 12, "date"] is not within'),
        ('{"text": "\\ud800", "ents": []}', "this is no JSON (unexpected end of hex escape in column 17)"),
    ],
)
def test_broken_line_is_named(tmp_path, line, said):
    path = write_lines(tmp_path / "a.jsonl", annotated("Anna"), "", line, "not reached")
    with pytest.raises(ReadError) as error:
        list(read_annotated(path))
    assert str(error.value).startswith(f"{path}:3: ")
    assert said in str(error.value)


def test_text_that_is_no_utf_8_is_a_broken_line(tmp_path):
    (tmp_path / "a.jsonl").write_bytes('{"text": "Köln", "ents": []}'.encode("cp1252"))
    with pytest.raises(ReadError, match=r"a\.jsonl:1: this is no JSON \(invalid unicode"):
        list(read_annotated(str(tmp_path / "a.jsonl")))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A spaCy pipeline whose mistakes are known: it marks four words, whatever they mean."""
    nlp = spacy.blank("de")
    labels = {"Anna": "PER", "Ulm": "LOC", "Jaguar": "ORG", "Duden": "MISC"}
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": word} for word, label in labels.items()])
    folder = tmp_path_factory.mktemp("model")
    nlp.to_disk(folder)
    return str(folder)


def score(model: str, *paths: str, keep_mistakes: bool = False) -> tuple[list[Scores], list[str]]:
    errors: list[NewsfactsError] = []
    scores = list(evaluate_files(paths, model=model, keep_mistakes=keep_mistakes, report=errors.append))
    return scores, [str(error) for error in errors]


def test_file_is_scored(tmp_path, model):
    path = write_lines(
        tmp_path / "a.jsonl",
        annotated("Anna kam nach Ulm.", [0, 4, "PER"], [14, 17, "LOC"]),
        annotated("Ein Jaguar fuhr nach Ulm-Mitte.", [4, 10, "OTH"], [21, 30, "LOC"]),
        annotated("Im Duden steht es.", [3, 8, "OTH"]),
        annotated(""),
    )
    (scores,), errors = score(model, path, keep_mistakes=True)
    assert errors == []
    # "Jaguar" has an ignored label: what is found there is wrong nevertheless. "Duden" was found as no PER, LOC, ORG.
    assert scores.counts["PER"] == Count(1, 1, 1)
    assert scores.counts["LOC"] == Count(gold=2, found=1, correct=1)
    assert scores.counts["ORG"] == Count(gold=0, found=1, correct=0)
    assert scores.ignored == {"OTH": 2}
    assert (scores.file, scores.model, scores.texts, scores.words) == (path, model, 4, 13)
    assert scores.words_per_second > 0
    assert scores.mistakes is not None
    assert [(mistake.line, mistake.kind, mistake.gold or mistake.found) for mistake in scores.mistakes] == [
        (2, "invented", (4, 10, "ORG")),
        (2, "missed", (21, 30, "LOC")),
    ]


def test_many_texts_stay_beside_what_was_found_in_them(tmp_path, model):
    lines = [annotated("x " * n + "Anna", [2 * n, 2 * n + 4, "PER"]) for n in range(100)]
    (scores,), _ = score(model, write_lines(tmp_path / "a.jsonl", *lines))
    assert scores.counts["PER"] == Count(100, 100, 100)
    assert scores.mistakes is None


def test_each_file_is_scored_by_itself(tmp_path, model):
    first = write_lines(tmp_path / "a.jsonl", annotated("Anna kam.", [0, 4, "PER"]))
    second = write_lines(tmp_path / "b.jsonl", annotated("Ulm", [0, 3, "LOC"]), annotated("Ulm", [0, 3, "ORG"]))
    scores, _ = score(model, first, second)
    assert [(file.file, file.total) for file in scores] == [(first, Count(1, 1, 1)), (second, Count(2, 2, 1))]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), "there is no text in it; write {"),
        ((annotated("Anna"),), "no mention is marked in it; write {"),
        (
            (annotated("Anna kam.", [0, 4, "MENSCH"], [5, 8, "VERB"]), annotated("Ulf", [0, 3, "MENSCH"])),
            "none of its labels is known to mean a person, place or organisation (MENSCH, VERB); rename them to PER,",
        ),
        ((annotated("Anna", [0, 4, "PER"]), "{"), "2: this is no JSON"),
    ],
)
def test_file_that_cannot_be_scored_costs_no_other(tmp_path, model, lines, said):
    bad = write_lines(tmp_path / "bad.jsonl", *lines)
    good = write_lines(tmp_path / "good.jsonl", annotated("Anna", [0, 4, "PER"]))
    scores, errors = score(model, bad, good)
    assert [file.file for file in scores] == [good]
    (error,) = errors
    assert error.startswith(f"{bad}:")
    assert said in error


def test_missing_file_and_folder_are_told(tmp_path, model):
    scores, errors = score(model, str(tmp_path / "fehlt.jsonl"), str(tmp_path))
    assert scores == []
    assert ["fehlt.jsonl: no such file" in errors[0], "is a directory" in errors[1]] == [True, True]


def test_missing_model_is_told_before_anything_is_read():
    with pytest.raises(ModelError, match="not installed"):
        next(evaluate_files(["fehlt.jsonl"], model="de_none", report=lambda error: pytest.fail(str(error))))


@pytest.fixture
def scores() -> Scores:
    text = "Herr [bold]Kunz[/bold]\x1b[31m kam " + "und ging " * 20 + "nach\tBad Tölz."
    start = text.index("Bad")
    scores = Scores(file="a\x07.jsonl", model="default", cores=2, seconds=4.0, mistakes=[])
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
    write_score_json([scores, Scores(file="b", model="m", cores=1)], out)
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
