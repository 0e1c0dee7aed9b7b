"""Entities against annotated text: which annotation can be read, and what a model's scores are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsfacts.errors import ModelError, NewsfactsError, ReadError
from newsfacts.evaluate import evaluate_entities, read_annotated
from newsfacts.scores import Count, EntityScores, LabelledSpan


def mentions(*spans: tuple[int, int, str]) -> frozenset[LabelledSpan]:
    return frozenset(LabelledSpan(*span) for span in spans)


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
    assert (first.line, first.article.text, first.ignored) == (1, "👍 Anna kam.", ("date",))
    assert first.mentions == {(2, 6, "PER")}
    assert (second.line, second.article.text, second.mentions) == (3, "", set())


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


def score(model: str, *paths: str, keep_mistakes: bool = False) -> tuple[list[EntityScores], list[str]]:
    errors: list[NewsfactsError] = []
    scores = list(evaluate_entities(paths, model=model, keep_mistakes=keep_mistakes, report=errors.append))
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
    assert [(mistake.place["line"], mistake.kind, mistake.gold or mistake.found) for mistake in scores.mistakes] == [
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


def test_missing_file_and_folder_are_reported(tmp_path, model):
    scores, errors = score(model, str(tmp_path / "fehlt.jsonl"), str(tmp_path))
    assert scores == []
    assert ["fehlt.jsonl: no such file" in errors[0], "is a directory" in errors[1]] == [True, True]


def test_missing_model_is_reported_before_anything_is_read():
    with pytest.raises(ModelError, match="not installed"):
        next(evaluate_entities(["fehlt.jsonl"], model="de_none", report=lambda error: pytest.fail(str(error))))


def test_names_are_found_where_they_are_in_the_annotated_text(tmp_path):
    text = "Gestern kam Jo\u0308rg Mo\u0308ller nach Ko\u0308ln."
    ents = [[12, 25, "PER"], [31, 36, "LOC"]]
    (scores,) = evaluate_entities([write_lines(tmp_path / "a.jsonl", annotated(text, *ents))], report=pytest.fail)
    assert scores.total == Count(gold=2, found=2, correct=2)
