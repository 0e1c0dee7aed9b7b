"""newsfacts as components of spaCy pipelines, found by their entry points."""

import json
import subprocess
import sys
import weakref

import pytest
import spacy
from spacy import displacy
from spacy.tokens import Doc

import newsfacts
from newsfacts.kinds import KINDS
from newsfacts.text import read_article

TEXT = "Am Montag reist Emmanuel Macron mit 30 Soldaten nach Kiew. Die EU zahlt 2 Millionen Euro."


# Forks a process for each kind once spaCy is imported: none of them has imported newsfacts.
EACH_BY_ITSELF = """
import json, os, sys, spacy
text, *kinds = sys.argv[1:]
assert not [name for name in sys.modules if name.partition(".")[0] == "newsfacts"]
for kind in kinds:
    if os.fork() == 0:
        nlp = spacy.blank("de")
        nlp.add_pipe(f"newsfacts_{kind}")
        doc = nlp(text)
        print(json.dumps([kind, [[span.text, span.label_] for span in doc.spans[kind]]]), flush=True)
        os._exit(0)
    os.wait()
"""


@pytest.fixture(scope="module")
def alone():
    """The spans of each component in a process of its own, in a pipeline without sentences or entities."""
    command = [sys.executable, "-c", EACH_BY_ITSELF, TEXT, *KINDS.names]
    done = subprocess.run(command, capture_output=True, check=True)
    return dict(map(json.loads, done.stdout.splitlines()))


@pytest.mark.parametrize("kind", [*KINDS], ids=lambda kind: kind.name)
def test_each_component_works_by_itself(kind, alone):
    expected = {"dates": ["Montag"], "figures": ["30 Soldaten", "2 Millionen Euro"], "organisations": ["EU"]}
    expected |= {"places": ["Kiew"], "people": [], "countries": []}  # nobody without a model of entities
    assert alone[kind.name] == [[words, kind.name] for words in expected[kind.name]]


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.blank("de")
    for name in ("sentences", "ner", "people", "dates"):
        nlp.add_pipe(f"newsfacts_{name}")
    return nlp


def test_dates_are_resolved_against_the_day_of_publication(nlp):
    doc = nlp(newsfacts.set_published(nlp.make_doc(TEXT), "2025-09-04"))
    ((start, end, found),) = doc.spans["dates"].attrs["finds"]
    assert (TEXT[start:end], found["value"]) == ("Montag", "2025-09-08")
    assert [span.text for span in doc.spans["people"]] == ["Emmanuel Macron"]


def test_an_article_is_read_again_when_a_component_has_changed_it():
    """Dates read the article before the recogniser has run; people need what it marks afterwards."""
    nlp = spacy.blank("de")
    for name in ("dates", "sentences", "ner", "people"):
        nlp.add_pipe(f"newsfacts_{name}")
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans["people"]] == ["Emmanuel Macron"]


def test_a_reading_ends_with_its_doc(nlp):
    doc = nlp(TEXT)
    article = weakref.ref(read_article(doc))
    assert article() is read_article(doc)
    del doc
    assert article() is None


def test_finds_survive_bytes_disk_and_processes(nlp, tmp_path):
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert again.pipe_names == nlp.pipe_names
    doc = again(TEXT)
    copy = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [span.text for span in copy.spans["dates"]] == ["Montag"]
    assert copy.spans["dates"].attrs == doc.spans["dates"].attrs
    light = spacy.blank("de")
    light.add_pipe("newsfacts_dates")
    docs = list(light.pipe([TEXT] * 4, n_process=2, batch_size=2))
    assert [[span.text for span in doc.spans["dates"]] for doc in docs] == [["Montag"]] * 4


def test_displacy_renders_them(nlp):
    page = displacy.render(nlp(TEXT), style="span", options={"spans_key": "people"}, jupyter=False)
    assert "Macron" in page
    assert "people" in page
