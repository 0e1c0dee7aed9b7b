"""What `explain` reports: the facts at a place, who decided on it, by which rows, and what was rejected."""

import re
from pathlib import Path

import pytest

import newsfacts
from newsfacts.collect import extract_many
from newsfacts.explain import Explanation, explain_place
from newsfacts.kinds import KINDS
from newsfacts.read import make_article
from newsfacts.trace import MODEL, is_recording, record, record_steps

DATA = Path(newsfacts.__file__).parent
TEXT = (
    "Bundeskanzler Friedrich Merz (CDU) sprach am Donnerstag in Paris mit Siemens-Chef Roland Busch. Moskau wies das "
    "zurück. Rund 2,5 Millionen Euro kostet das bis 2027. Merz fuhr am Abend in die Familie Huber nach Wien. "
    "Er spricht russisch und war unter vier Augen mit Merz im Spiegel zu sehen."
)


def _explain(words: str, text: str = TEXT) -> Explanation:
    article = make_article(text, source="a.txt", published="2025-09-04")
    start = article.text.index(words)
    return explain_place(article, start, start + len(words))


def _reported(explanation: Explanation, by: str, *, taken: bool = True) -> str:
    return "\n".join(step.reason for step in explanation.steps if step.by == by and step.taken is taken)


def _rows(explanation: Explanation) -> list[str]:
    return [row for step in explanation.steps for row in step.rows]


def test_a_person_by_model_and_role():
    explanation = _explain("Friedrich Merz")
    assert [(kind, fact.name) for kind, fact in explanation.facts] == [("people", "Friedrich Merz")]
    scores = [float(score) for score in re.findall(r"PER (0\.\d+)", _reported(explanation, "model"))]
    assert len(scores) == 2
    assert min(scores) > 0.5
    assert 'role "Bundeskanzler"' in _reported(explanation, "people")
    assert any("data/german/roles.tsv" in row and "role=Kanzler" in row for row in _rows(explanation))


def test_the_place_is_widened_to_the_mention():
    explanation = _explain("riedr")
    assert (explanation.text, TEXT[explanation.start : explanation.end]) == ("Friedrich Merz", "Friedrich Merz")
    assert explanation.sentence == TEXT[: TEXT.index(" Moskau")]


def test_what_a_role_is_held_for():
    assert "held for Siemens" in _reported(_explain("Roland Busch"), "people")


def test_a_date_by_its_pattern():
    explanation = _explain("Donnerstag")
    assert "value 2025-09-04, published 2025-09-04, tense of the clause: past" in _reported(explanation, "dates")
    assert any("data/dates/patterns.tsv" in row and "reader=weekday" in row for row in _rows(explanation))


def test_a_figure_by_its_unit():
    explanation = _explain("2,5 Millionen")
    assert explanation.text == "Rund 2,5 Millionen Euro"
    assert 'number "2,5 Millionen" is 2500000, unit EUR, qualifier about' in _reported(explanation, "figures")
    assert any("data/figures/currencies.tsv" in row for row in _rows(explanation))


def test_a_capital_that_acts_and_one_that_does_not():
    assert "means RU by place" in _reported(_explain("Moskau"), "countries")
    explanation = _explain("Paris")
    assert "does not act for its state" in _reported(explanation, "countries", taken=False)
    assert [kind for kind, _ in explanation.facts] == ["places"]


@pytest.mark.parametrize(
    ("words", "by", "reason"),
    [
        ("2027", "figures", "a year"),
        ("vier", "figures", "set phrase"),
        ("russisch", "countries", "a language"),
        ("Spiegel", "organisations", "may be something else"),
        ("Huber", "people", "names a family"),
    ],
)
def test_what_was_considered_and_rejected(words, by, reason):
    assert reason in _reported(_explain(words), by, taken=False)


def test_nothing_is_reported_of_a_word_that_nobody_considered():
    explanation = _explain("wies das")
    assert (explanation.facts, explanation.steps) == ((), ())


def test_two_of_one_surname():
    text = "Hans Huber und Inge Huber kamen. Später ging Huber."
    steps = _explain("Huber.", text).steps
    assert any("may be Hans Huber or Inge Huber: left open" in step.reason for step in steps)


def test_rows_are_where_they_are_said_to_be():
    rows = [row for words in ("Friedrich Merz", "Donnerstag", "2,5", "Moskau", "CDU") for row in _rows(_explain(words))]
    assert len(rows) > 4
    for row in rows:
        name, number, cells = re.fullmatch(r"(data/[\w/]+\.tsv), line (\d+): (.*)", row, re.DOTALL).groups()
        line = (DATA / name).read_text(encoding="utf-8").split("\n")[int(number) - 1]
        first = cells.split("=", 1)[1].split(" ")[0]
        assert line.startswith(first)


def test_whoever_decides_is_a_kind_or_the_model():
    with record_steps() as steps:
        list(extract_many([make_article(TEXT, source="a.txt", published="2025-09-04")]))
    assert {step.by for step in steps} == {*KINDS.names, MODEL}


def test_facts_are_those_of_extract():
    article = make_article(TEXT, source="a.txt", published="2025-09-04")
    (facts,) = extract_many([article])
    for kind in ("people", "dates", "figures"):
        for fact in getattr(facts, kind):
            first = getattr(fact, "mentions", [fact])[0]
            assert (kind, fact) in explain_place(article, first.start, first.end).facts


def test_steps_are_kept_only_while_somebody_asks():
    record("people", 0, 1, "lost")
    with record_steps() as steps:
        assert is_recording()
        record("people", 0, 1, "kept", taken=False)
    assert not is_recording()
    record("people", 0, 1, "lost")
    assert [(step.reason, step.taken) for step in steps] == [("kept", False)]


def test_decisions_are_shown_where_they_are_written():
    text = "Gestern traf der Pra\u0308\u00adsident in Ko\u0308ln Jo\u0308rg Mo\u0308ller. Er ging."
    explanation = _explain("Mo\u0308ller", text)
    assert [(kind, fact.name) for kind, fact in explanation.facts] == [("people", "Jörg Möller")]
    assert explanation.text == text[explanation.start : explanation.end] == "Jo\u0308rg Mo\u0308ller"
    assert explanation.sentence == text.removesuffix(" Er ging.")
    assert {text[step.start : step.end] for step in explanation.steps} >= {
        "Jo\u0308rg",
        "Mo\u0308ller",
        explanation.text,
    }
    assert all(step.text == text[step.start : step.end] for step in explanation.steps)
