"""The German model: nothing is left unread, nothing depends on what stands beside it."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from newsfacts.annotations import describe_article
from newsfacts.model.entities import EntityRecognizer
from newsfacts.model.sentences import mark_sentences
from newsfacts.model.tagger import LABELS, _best_labels, _cut_windows
from newsfacts.types import Article

NLP = spacy.blank("de")


@pytest.fixture(scope="module")
def recognizer() -> EntityRecognizer:
    return EntityRecognizer(threads=2, batch_size=4)


def make_doc(text: str, body_start: int = 0) -> Doc:
    doc = NLP.make_doc(text)
    describe_article(doc, Article(source="test", text=text, body_start=body_start))
    return mark_sentences(doc)


def entities(doc: Doc) -> list[tuple[str, str]]:
    return [(entity.text, entity.label_) for entity in doc.ents]


def test_persons_places_organisations(recognizer: EntityRecognizer) -> None:
    doc = recognizer(make_doc("Angela Merkel besuchte Siemens in München."))
    assert entities(doc) == [("Angela Merkel", "PER"), ("Siemens", "ORG"), ("München", "LOC")]


def test_last_word_of_an_endless_sentence_is_read(recognizer: EntityRecognizer) -> None:
    doc = recognizer(make_doc("und immer wieder sagte man, " * 400 + "in Hamburg wohne Angela Merkel"))
    assert len(doc) > 2000
    assert entities(doc)[-2:] == [("Hamburg", "LOC"), ("Angela Merkel", "PER")]


def test_header_holds_no_entity(recognizer: EntityRecognizer) -> None:
    text = "date 2025-03 Angela Merkel sprach."
    doc = recognizer(make_doc(text, body_start=12))
    assert entities(doc) == [("Angela Merkel", "PER")]


def test_neighbours_change_nothing(recognizer: EntityRecognizer) -> None:
    texts = ["Der FC Barcelona gewann.", "In Wien regnet es. " * 9, "Die SPD berät mit Olaf Scholz.", "Nichts."] * 3
    alone = [entities(recognizer(make_doc(text))) for text in texts]
    together = [entities(doc) for doc in recognizer.pipe(make_doc(text) for text in texts)]
    single_thread = EntityRecognizer(threads=1, batch_size=1)
    assert together == alone
    assert [entities(single_thread(make_doc(text))) for text in texts] == alone


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "\u200b", "😀 😀", "\u00ad", "a" * 3000, "Ж" * 10])
def test_odd_texts_have_no_entities_and_raise_nothing(recognizer: EntityRecognizer, text: str) -> None:
    assert entities(recognizer(make_doc(text))) == []


@pytest.mark.parametrize(
    "text", ["Angela\u00a0Merkel sprach.", "👍 Angela Merkel sprach.", "A\u0308rger: Angela Merkel sprach."]
)
def test_offsets_survive_odd_characters(recognizer: EntityRecognizer, text: str) -> None:
    (entity,) = recognizer(make_doc(text)).ents
    assert text[entity.start_char : entity.end_char].replace("\u00a0", " ") == "Angela Merkel"


@pytest.mark.parametrize("lengths", [[1] * 5, [400, 400, 400], [30] * 60, [0] * 4, [48] * 40])
def test_windows_keep_every_word_once_and_fit(lengths: list[int]) -> None:
    windows = list(_cut_windows(lengths, [0, 2]))
    kept = [word for window in windows for word in range(window.keep, window.last)]
    assert kept == list(range(len(lengths)))
    assert all(sum(lengths[window.first : window.last]) <= 508 for window in windows)


def test_best_labels_are_a_valid_sequence() -> None:
    import numpy as np

    scores = np.zeros((2, len(LABELS)), dtype=np.float32)
    scores[0, LABELS.index("I-PER")] = 2.0
    scores[0, LABELS.index("B-PER")] = 1.5
    scores[1, LABELS.index("I-PER")] = 3.0
    assert [LABELS[label] for label in _best_labels(scores)] == ["B-PER", "I-PER"]
