"""The tables behind the figures: every row's example is executed; long texts come back."""

from __future__ import annotations

import re

import pytest
import spacy
from spacy.tokens import Doc

from newsfacts.finds import FigureFind
from newsfacts.german.numbers import number_words
from newsfacts.kinds.figures import KIND
from newsfacts.kinds.figures.changes import ChangeWord
from newsfacts.kinds.figures.one_word_quantities import fraction_heads
from newsfacts.kinds.figures.qualifiers import QualifierRow, TopicWord
from newsfacts.kinds.figures.traps import NumberIdiom, NumberTrap
from newsfacts.kinds.figures.units import MeasureNameRow, UnitRow
from newsfacts.tables import load_table
from newsfacts.types import Figure
from tests.kinds.finding import find_in


def find(text: str) -> list[FigureFind]:
    """Find the figures of one sentence, without names and dates."""
    doc = spacy.blank("de").make_doc(text)
    doc[0].is_sent_start = True
    for token in doc[1:]:
        token.is_sent_start = False
    return list(find_in("figures", doc))


QUALIFIERS = load_table("figures/qualifiers", QualifierRow)
UNITS = load_table("figures/units", UnitRow)
TRAPS = load_table("figures/traps", NumberTrap)
IDIOMS = load_table("figures/idioms", NumberIdiom)
MEASURES = load_table("figures/measure_names", MeasureNameRow)
TOPICS = load_table("figures/topic_words", TopicWord)
CHANGES = load_table("figures/change_words", ChangeWord)


@pytest.mark.parametrize("row", QUALIFIERS, ids=[row.words for row in QUALIFIERS])
def test_qualifier(row: QualifierRow) -> None:
    (figure,) = find(row.example)
    assert figure.qualifier == row.qualifier
    assert figure.value == 300
    assert row.words in row.example[figure.start : figure.end]


@pytest.mark.parametrize("row", UNITS, ids=[f"{row.symbol} {row.dimension}" for row in UNITS])
def test_unit(row: UnitRow) -> None:
    (figure,) = find(row.example)
    assert figure.unit == row.symbol


@pytest.mark.parametrize("row", MEASURES, ids=[row.noun for row in MEASURES])
def test_named_measure(row: MeasureNameRow) -> None:
    (figure,) = find(row.example)
    assert (figure.kind, figure.unit) == ("measure", row.symbol or None)
    assert row.noun in row.example[figure.start : figure.end]


@pytest.mark.parametrize("numerator", number_words("one", "teen", "ten", "inflected", "factor", "zero"))
def test_every_number_may_stand_before_every_fraction(numerator: str) -> None:
    for hyphen in ("", "-"):
        words = [f"{numerator}{hyphen}{name}".title() for name in number_words("part")]
        find(" ".join(f"Nötig ist eine {word}mehrheit, eine {word}-Mehrheit." for word in words))


def test_every_fraction_heads_a_compound() -> None:
    heads = {head.title(): value for head, value in fraction_heads().items() if value.numerator > 1}
    assert {"Zweidrittel", "Drei-Viertel", "Zweifünftel", "Drei-Fünftel"} <= set(heads)
    found = {text: figure for head in heads for text, figure in _find_by_text(f"Es gilt die {head}-Mehrheit.").items()}
    values = {text: (figure.kind, figure.value) for text, figure in found.items()}
    assert values == {f"{head}-Mehrheit": ("fraction", round(float(value), 9)) for head, value in heads.items()}


def _find_by_text(text: str) -> dict[str, FigureFind]:
    return {text[figure.start : figure.end]: figure for figure in find(text)}


@pytest.mark.parametrize(
    ("sentence", "cell"),
    [
        ("Es fehlen mindestens 3.000 Betten.", "≥ 3 000"),
        ("Das kostet rund 2,5 Millionen Euro.", "≈ 2 500 000 EUR"),
        ("Die Mieten steigen um 10 bis 12 Prozent.", "10–12 %"),
        ("Das Werk liefert 480 Lastwagen pro Jahr.", "480 / year"),
        ("Ein Drittel der Lehrer ist krank.", "1/3"),
        ("Linz gewann 2:1 in Graz.", "2:1"),
        ("Der Antrag wurde mit zwölf zu drei Stimmen angenommen.", "12:3"),
        ("Dutzende Schafe starben.", "dozens"),
        ("In der Nacht hatte es minus 4 Grad.", "−4 °C"),
        ("Der Gewinn hat sich verdreifacht.", "3×"),
    ],
)
def test_value_cell(sentence: str, cell: str) -> None:
    (found,) = find(sentence)
    text = sentence[found.start : found.end]
    figure = Figure(start=found.start, end=found.end, text=text, sentence=sentence, **found.to_attributes())
    column = next(column for column in KIND.columns if column.heading == "value")
    # The cell's blanks do not break.
    assert column.cell(figure).replace("\u202f", " ").replace("\u00a0", " ") == cell


@pytest.mark.parametrize("row", CHANGES, ids=[row.example for row in CHANGES])
def test_change(row: ChangeWord) -> None:
    (figure,) = [found for found in find(row.example) if found.kind in ("percent", "money")]
    wanted = "to" if " auf " in row.example and row.particle != "auf" else "by"
    assert (figure.change, figure.change_part) == (row.direction, wanted)
    assert set(re.findall(r"\w+", row.example)) & set(row.forms.split("|"))


@pytest.mark.parametrize(
    ("sentence", "changes"),
    [
        ("Die Quote stieg von 3 auf 5 Prozent.", ["up from", "up to"]),
        ("Der Umsatz legte um 3,2 Prozent auf 4,5 Milliarden Euro zu.", ["up by", "up to"]),
        ("Der Umsatz stieg um 3 Prozent, der Gewinn brach um 40 Prozent ein.", ["up by", "down by"]),
        ("Der Pegel sank auf 2,5 Meter und soll um weitere 20 Zentimeter fallen.", ["down to", "down by"]),
        ("Es gab 200 Anzeigen mehr als im Vorjahr.", ["up by"]),
        ("Die Zahl der Toten stieg auf 17.", ["up to"]),
        ("Die Schweiz gewann 3 Spiele, die Quote blieb bei 5 Prozent.", [None, None]),
        ("Das Dorf liegt auf 1.200 Metern Seehöhe, wo die Temperatur sinkt.", [None]),
        ("Mehr als 300 Gäste kamen auf das Fest.", [None]),
    ],
)
def test_changes_of_a_sentence(sentence: str, changes: list[str | None]) -> None:
    found = [fact.to_attributes() for fact in find(sentence)]
    told = [f"{fact['change']} {fact['change_part']}" if fact["change"] else None for fact in found]
    assert told == changes


@pytest.mark.parametrize("row", TRAPS, ids=[f"{row.role}: {row.word}" for row in TRAPS])
def test_trap(row: NumberTrap) -> None:
    figures = find(row.example)
    assert not figures


@pytest.mark.parametrize("row", IDIOMS, ids=[row.pattern for row in IDIOMS])
def test_idiom(row: NumberIdiom) -> None:
    assert re.search(row.pattern, row.example.lower())
    assert not find(row.example)


@pytest.mark.parametrize("row", TOPICS, ids=[row.stem for row in TOPICS])
def test_topic(row: TopicWord) -> None:
    (figure,) = find(row.example)
    assert figure.qualifier == "exact"


@pytest.mark.parametrize(
    "piece",
    ["1234567890", "1 ", "und ", "zwei ", "111.", "1-", "12- und ", "1 bis ", "ver", "(1 ", "½ ", "a-1-"],
)
def test_endless_repetition_comes_back(piece: str) -> None:
    words = [piece.strip()] * 5000
    doc = Doc(spacy.blank("de").vocab, words=words, spaces=[piece.endswith(" ")] * len(words))
    doc[0].is_sent_start = True
    assert all(0 <= figure.start < figure.end <= len(doc.text) for figure in find_in("figures", doc))
