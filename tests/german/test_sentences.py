"""Sentence starts: what a full stop ends, and what not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsfacts.german.sentences import AbbreviationRow, sentence_starts
from newsfacts.tables import load_table

# "|" marks where a sentence starts; the first start is not marked.
TEXTS = [
    "Er kommt um 13.30 Uhr.|Sie bleibt.",
    "Am 4. September war Markt.|Am 5. September nicht.",
    "Es half z. B. Anna Huber.|Danke!",
    "Das kostet 3,2 Mrd. Euro.|Die Stadt zahlt.",
    "Das kostet 3 Mio.|Die Stadt zahlt.",
    "Frau Dr. Huber operiert.|Prof. Maier schaut zu.",
    "Kanzler Huber (SPD) schwieg.|Er ging.",
    '"Das ist gut."|Dann ging er.',
    "„Kommst du?“, fragte sie.|„Nein!“|Er blieb.",
    "„Kommst du?“ fragte sie.",
    "Im Jahr 2024.|Danach stieg die Zahl auf 3.000.|Alle staunten.",
    "Der 1. FC Nürnberg gewann.|Am 3. Mai.|Der Rest folgt.",
    "J. R. R. Tolkien schrieb das.|Hans M. Der Täter floh.".replace(" Der", "|Der"),
    "König Karl III. reist nach Rom.|Papst Pius XII. starb.",
    "Der 2. Weltkrieg endete 1945.|Der Krieg war vorbei.",
    "Und dann …|Nichts geschah.",
    "Titel ohne Punkt\n\n|Der Text beginnt.",
    "Titel ohne Punkt\n|Der Text beginnt. ".rstrip(),
    "Nach Art. 5 GG gilt das.|Siehe Abs. 3 und Nr. 7.",
    "Brot, Milch usw.|Das war alles.",
    "Sie wohnt in St. Gallen.|Er in Frankfurt a. M. und Wien.",
    "Kosten: ca. 30 Euro inkl. MwSt. für alle.",
    "Der Kurs der Müller & Co. KG fiel.",
    "Die 3. Liga startet.|Es wird heiß.",
    "Die 112. Tour und der bereits 1000. Sieg.|Es war sein 1.000. Tor.",
    "Es kamen 112.|Touristen staunten über die etwa 300.|Gäste gingen.",
    "Sie sagte: „Wir gehen.|Wir kommen nicht wieder.“|Alle lachten.",
    "Er lief. – Sie blieb.".replace(". –", ".|–"),
    "Das Spiel endete 2:1 (1:0).|Trainer Huber war froh.",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_sentence_starts(marked: str) -> None:
    text = marked.replace("|", " ").replace("\n ", "\n")
    wanted = [sentence.strip() for sentence in marked.split("|")]
    starts = [*sentence_starts(text), len(text)]
    assert [text[start:end].strip() for start, end in pairwise(starts)] == wanted


@pytest.mark.parametrize("word", ["Allen", "Will", "Mai", "Huber"])
def test_a_name_after_an_initial_begins_no_sentence(word: str) -> None:
    assert list(sentence_starts(f"Das sagt Gerald R. {word} dazu.")) == [0]


@pytest.mark.parametrize("row", load_table("german/abbreviations", AbbreviationRow), ids=lambda row: row.abbreviation)
def test_abbreviation_ends_no_sentence(row: AbbreviationRow) -> None:
    assert row.abbreviation in row.example
    assert list(sentence_starts(row.example)) == [0]


def test_abbreviation_may_end_a_sentence() -> None:
    for row in load_table("german/abbreviations", AbbreviationRow):
        text = f"Hier steht {row.abbreviation} Die Antwort fehlt."
        assert (len(list(sentence_starts(text))) == 2) == row.may_end, row.abbreviation


def test_hard_wrapped_lines_are_no_sentences() -> None:
    lines = [
        "Die Gemeinde baut im kommenden Sommer eine neue Schule am Ortsrand und",
        "zahlt dafür einen Betrag von zwei",
    ]
    text = "\n".join([lines[0]] * 6) + "\nam Ende."
    assert list(sentence_starts(text)) == [0]


def test_starts_after_a_header() -> None:
    text = "date 2025-03 Der Rat tagt. Es regnet."
    assert list(sentence_starts(text, 12)) == [13, 27]


def test_empty_text_has_no_sentence() -> None:
    assert list(sentence_starts("")) == []
    assert list(sentence_starts(" \n\t")) == []


@pytest.mark.slow
def test_a_megabyte_of_line_ends_is_skipped_once() -> None:
    text = "Der Rat tagt." + "\n" * 1_000_000 + "Es regnet."
    assert list(sentence_starts(text)) == [0, len(text) - len("Es regnet.")]


@pytest.mark.parametrize("mark", [".", "…", "?!", "!“"])
def test_a_row_of_marks_is_looked_at_once(mark: str) -> None:
    text = "Der Rat tagt" + mark * 50_000 + "x Es regnet."
    assert list(sentence_starts(text)) == [0]
