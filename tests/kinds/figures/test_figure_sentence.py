"""A sentence as a view of the words of an article."""

from __future__ import annotations

from newsfacts.german.age_phrases import closes_clause
from newsfacts.kinds.figures.figure_sentence import Carried, view_sentence
from newsfacts.text import ArticleText, Entity, Spans
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import NOTHING

TEXT = "Vorher.\n\nAnna Berg (54) zahlt 3,20 Euro."


def view(start: int = 0, end: int = len(TEXT)) -> Sentence:
    article = ArticleText(TEXT, [9], [Entity(9, 13, "LOC"), Entity(14, 18, "PER")])
    return view_sentence(article, start, end, Spans(), Carried())


def test_an_empty_line_is_no_word() -> None:
    assert [word.text for word in view().words][:4] == ["Vorher", ".", "Anna", "Berg"]


def test_outside_the_sentence_is_nothing() -> None:
    sentence = view(9)
    assert (sentence.start, sentence.end) == (9, len(TEXT))
    assert sentence.get(-1) is sentence.get(len(sentence.words)) is NOTHING
    assert sentence.label_at(-1) == sentence.label_ending_with(NOTHING) == ""


def test_labels_are_those_of_the_entities_at_a_word() -> None:
    sentence = view(9)
    assert [sentence.label_at(index) for index in range(3)] == ["LOC", "PER", ""]
    assert sentence.label_ending_with(sentence.get(1)) == "PER"
    assert sentence.label_ending_with(sentence.get(2)) == ""


def test_clauses_open_and_close_at_signs() -> None:
    sentence = view(9)
    assert [index for index in range(5) if sentence.opens_clause(index)] == [0, 3]
    assert [index for index in range(9) if closes_clause(sentence, index)] == [8]
    assert closes_clause(sentence, len(sentence.words))
    assert [index for index in range(5) if sentence.glued(index)] == [3, 4]
