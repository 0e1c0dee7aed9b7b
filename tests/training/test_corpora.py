"""Corpora of different labels become examples of one label system."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from newsfacts.model.tagger import TaggedWord
from training.augment import Chances, Mentions, vary
from training.corpora import LABELS, Entity, Example, read_corpus, read_labels


def read(folder: Path, corpus: str, text: str, *ents: tuple[str, str]) -> list[Example]:
    row = {"text": text, "ents": [[text.index(name), text.index(name) + len(name), label] for name, label in ents]}
    path = folder / f"{corpus}-train.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    return list(read_corpus(path))


def mentions(example: Example) -> list[tuple[str, tuple[str, ...]]]:
    return [(" ".join(word.text for word in example.words[e.first : e.last]), e.types) for e in example.entities]


def permitted(example: Example, word: int) -> set[str]:
    return {label for index, label in enumerate(LABELS) if example.permitted()[word] >> index & 1}


def test_germeval_keeps_derived_adjectives_and_compounds_apart(tmp_path: Path) -> None:
    text = "Der deutsche EU-Kommissar Günther Oettinger fuhr nach Rom."
    labels = [("deutsche", "LOCderiv"), ("EU-Kommissar", "ORGpart"), ("Günther Oettinger", "PER"), ("Rom", "LOC")]
    (example,) = read(tmp_path, "germeval14", text, *labels)
    assert mentions(example) == [(name, (label,)) for name, label in labels]
    assert permitted(example, 0) == {"O"}
    assert permitted(example, 4) == {"I-PER"}


@pytest.mark.parametrize(
    ("text", "mention", "label", "types"),
    [
        ("Siemens wächst.", "Siemens", "organization-company", ("ORG",)),
        ("Eine spanische Firma.", "spanische", "location", ("LOCderiv", "O")),
        ("Die Berliner Polizei.", "Berliner", "location-city", ("LOCderiv", "LOC")),
        ("Der US-Präsident kam.", "US", "location", ("LOCpart", "O")),
        ("Ein #Bahn Tweet.", "#Bahn", "organization-company", ("ORG",)),
        ("Die S2 steht.", "S2", "location-route", ("LOC", "OTH", "O")),
    ],
)
def test_smartdata_mentions_are_harmonised(
    tmp_path: Path, text: str, mention: str, label: str, types: tuple[str, ...]
) -> None:
    (example,) = read(tmp_path, "smartdata", text, (mention, label))
    assert [found for _, found in mentions(example)] == [types]


def test_what_a_corpus_does_not_mark_stays_open(tmp_path: Path) -> None:
    (example,) = read(tmp_path, "smartdata", "Die deutsche Firma.")
    assert "B-LOCderiv" in permitted(example, 1)
    assert "B-LOC" not in permitted(example, 1)


def test_documents_are_cut_into_sentences_but_never_through_a_mention(tmp_path: Path) -> None:
    examples = read(
        tmp_path, "smartdata", "Er kam. Dr. Bahn. AG wächst. Ende.", ("Dr. Bahn. AG", "organization-company")
    )
    assert [word.text for word in examples[0].words] == ["Er", "kam", "."]
    assert [mention for example in examples for mention in mentions(example)] == [("Dr. Bahn . AG", ("ORG",))]


def test_every_label_of_the_table_means_known_types() -> None:
    known = {"O"} | {label[2:] for label in LABELS if label != "O"}
    table = read_labels()
    assert set(table) == {"germeval14", "smartdata", "mobie", "ler"}
    assert {type_ for labels in table.values() for types in labels.values() for type_ in types} <= known


EXAMPLE = Example(
    tuple(TaggedWord(text, True) for text in 'Gestern sah Max Müller in Rom die " Stimme " .'.split()),
    (Entity(2, 4, ("PER",)), Entity(5, 6, ("LOC",)), Entity(8, 9, ("OTH",))),
)


def test_variation_keeps_mentions_at_their_words() -> None:
    pytest.importorskip("faker")
    pool = Mentions().add([EXAMPLE] * 5)
    chance = random.Random(1)
    always = Chances(exchange=1, quotes=1, dateline=0.5, bullet=0.5, no_full_stop=0.5, capitals=0.0, surname_capitals=0)
    for _ in range(50):
        varied = vary(EXAMPLE, pool, always, chance)
        person, place, other = list(varied.entities)[-3:]
        words = [word.text for word in varied.words]
        assert (person.types, place.types, other.types) == (("PER",), ("LOC",), ("OTH",))
        assert words[person.first - 1] == "sah"
        assert words[person.last] == "in"
        assert words[place.first : place.last] == ["Rom"]
        assert words[other.first] == "Stimme"
        assert '"' not in words


def test_capitals_leave_no_small_letter() -> None:
    varied = vary(EXAMPLE, Mentions(), Chances(exchange=0, capitals=1, dateline=0, bullet=0), random.Random(1))
    assert "".join(word.text for word in varied.words).isupper()
