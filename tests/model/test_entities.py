"""The German model: nothing is left unread, nothing depends on the other texts of a batch."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from newsfacts.annotations import describe_article
from newsfacts.model import MODELS
from newsfacts.model.entities import _BATCH_TOKENS, EntityRecognizer
from newsfacts.model.sentences import mark_sentences
from newsfacts.model.tagger import _cut_windows, allowed_transitions, best_labels, find_mentions, load_tagger
from newsfacts.types import Article

NLP = spacy.blank("de")
NLP.max_length = 2_000_000


@pytest.fixture(scope="module", params=sorted(MODELS))
def recognizer(request: pytest.FixtureRequest) -> EntityRecognizer:
    return EntityRecognizer(model=request.param, threads=2)


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


def test_name_in_the_last_line_of_a_megabyte_is_read(recognizer: EntityRecognizer) -> None:
    line = "Es regnet, und die Wiesen am Fluss werden nass, wie man es im Herbst gewohnt ist.\n"
    # Lines for two batches; the rest is white space, which the model need not read.
    in_small_batches = EntityRecognizer(model=recognizer.model, threads=2)
    in_small_batches._batch_tokens = 1000
    lines = line * (2 * in_small_batches._batch_tokens // len(NLP(line)))
    text = lines + "\n" * (1_000_000 - len(lines)) + "Das sagte Angela Merkel."
    doc = make_doc(text)
    assert entities(in_small_batches(doc)) == [("Angela Merkel", "PER")]
    assert doc.ents[0].start_char == len(text) - len("Angela Merkel.")


SENTENCES = (
    "Der FC Barcelona gewann in Madrid.",
    "Die SPD berät mit Olaf Scholz, der Siemens-Chef Roland Busch schweigt.",
    "WIEN/Paris, 3. Mai (dpa/AFP) - Andrej Babiš trifft Anna-Lena Frei-Wyss von Médecins Sans Frontières.",
    "Nichts.",
    "„Das war es“, sagte Ljubiša Đorđević, Sprecher der Stadtwerke Mülheim an der Ruhr.",
    "Apple Daimler Bayern Müller",
    "In Nowosibirsk steht das Werk der Firma Сибирь und daneben 😀 das von Ωmega.",
)
ENDLESS = "und weiter " * 260 + "bis Rom"
TEXTS = ("", *SENTENCES, " ".join(SENTENCES), " ".join(SENTENCES[:3]), " ".join(SENTENCES[::-2]), ENDLESS)


@pytest.fixture(scope="module")
def alone(recognizer: EntityRecognizer) -> dict[str, list[tuple[str, str]]]:
    """The entities of each text that is read by itself."""
    return {text: entities(recognizer(make_doc(text))) for text in TEXTS}


@settings(max_examples=10)
@given(texts=st.lists(st.sampled_from(TEXTS), min_size=2, max_size=8), threads=st.sampled_from([1, 2, 3]))
@example(texts=[SENTENCES[0], ENDLESS, *SENTENCES], threads=2)
def test_neighbours_batches_and_threads_change_no_score(
    recognizer: EntityRecognizer, alone: dict[str, list[tuple[str, str]]], texts: list[str], threads: int
) -> None:
    together = EntityRecognizer(model=recognizer.model, threads=threads)
    for batch_tokens in (_BATCH_TOKENS, 10):
        together._batch_tokens = batch_tokens
        assert [entities(doc) for doc in together.pipe(map(make_doc, texts))] == [alone[text] for text in texts]


@pytest.mark.parametrize("model", sorted(MODELS))
def test_scores_of_a_sentence_are_the_same_bits_in_any_batch(model: str) -> None:
    tagger = load_tagger(model, 1)
    chance = np.random.default_rng(1)
    for length in (4, 12, 44, 128):
        rows = chance.integers(4, 30_000, (9, length))
        alone = [tagger._score(row[None])[0] for row in rows]
        for count in (2, 5, 9):
            together = tagger._score(rows[:count])
            assert all(np.array_equal(a, b) for a, b in zip(alone, together))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "\u200b", "😀 😀", "\u00ad", "a" * 3000, "Ж" * 10])
def test_odd_texts_have_no_entities_and_raise_nothing(recognizer: EntityRecognizer, text: str) -> None:
    assert entities(recognizer(make_doc(text))) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Angela\u00a0Merkel sprach.", "Angela\u00a0Merkel"),
        ("Angela\u202fMerkel sprach.", "Angela\u202fMerkel"),
        ("👍🏽 Angela Merkel sprach.", "Angela Merkel"),
        ("👩\u200d👩\u200d👧 Angela Merkel sprach.", "Angela Merkel"),
        ("A\u0308rger: Angela Merkel sprach.", "Angela Merkel"),
        ("Gu\u0308nter Mu\u0308ller sprach in der Sitzung.", "Gu\u0308nter Mu\u0308ller"),
        ("Gestern sprach Angela Mer\u00adkel.", "Angela Mer\u00adkel"),
        ("\u200bAngela Merkel sprach.", "Angela Merkel"),
        ("\ufeffAngela Merkel sprach.", "Angela Merkel"),
        ("Gestern sprach Angela\u2060 Merkel.", "Angela\u2060 Merkel"),
        ("Der Präsident Владимир Путин sprach.", "Владимир Путин"),
        ("Der Minister Κυριάκος Μητσοτάκης sprach.", "Κυριάκος Μητσοτάκης"),
        ("Angela\tMerkel sprach.", "Angela\tMerkel"),
    ],
)
def test_offsets_survive_odd_characters(recognizer: EntityRecognizer, text: str, name: str) -> None:
    (entity,) = recognizer(make_doc(text)).ents
    assert entity.label_ == "PER"
    assert text[entity.start_char : entity.end_char].strip("\u200b\ufeff") == name


@pytest.mark.parametrize("lengths", [[1] * 5, [400, 400, 400], [30] * 60, [0] * 4, [48] * 40])
def test_windows_keep_every_word_once_and_fit(lengths: list[int]) -> None:
    windows = list(_cut_windows(lengths, [0, 2]))
    kept = [word for window in windows for word in range(window.keep, window.last)]
    assert kept == list(range(len(lengths)))
    assert all(sum(lengths[window.first : window.last]) <= 508 for window in windows)


def test_best_labels_are_a_valid_sequence() -> None:
    labels = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
    scores = np.zeros((2, len(labels)), dtype=np.float32)
    scores[0, labels.index("I-PER")] = 2.0
    scores[0, labels.index("B-PER")] = 1.5
    scores[1, labels.index("I-PER")] = 3.0
    best = best_labels(scores, *allowed_transitions(labels))
    assert [labels[label] for label in best] == ["B-PER", "I-PER"]


def test_mentions_end_in_front_of_the_next() -> None:
    names = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
    labels = np.array([names.index(name) for name in ("B-PER", "I-PER", "B-PER", "O", "B-LOC", "I-LOC")])
    assert find_mentions(labels, names) == [(0, 2, "PER"), (2, 3, "PER"), (4, 6, "LOC")]
    assert find_mentions(labels[:0], names) == []
