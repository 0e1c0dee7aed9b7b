"""The pipeline: the shipped model, foreign models, streams, and articles that break it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import newsfacts
from newsfacts import Article
from newsfacts.collect import extract_many
from newsfacts.errors import ExtractionError, ModelError, UsageError
from newsfacts.explain import explain_place
from newsfacts.kinds import KINDS
from newsfacts.pipeline import load, needed_kinds


def save(nlp: Language, folder: Path) -> str:
    nlp.to_disk(folder)
    return str(folder)


@pytest.fixture
def foreign(tmp_path: Path) -> str:
    """A spaCy pipeline for German as somebody may have one: a sentence finder of its own, entities by rule."""
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    patterns = [{"label": "PER", "pattern": "Jona Abend"}, {"label": "ORG", "pattern": "Mondwerke"}]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)
    return save(nlp, tmp_path / "foreign")


def test_load_marks_entities() -> None:
    doc = newsfacts.load()("Emmanuel Macron reist nach Kiew.")
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("Emmanuel Macron", "PER"), ("Kiew", "LOC")]
    assert [sentence.text for sentence in doc.sents] == ["Emmanuel Macron reist nach Kiew."]


def test_finds_are_on_the_doc_and_survive_bytes() -> None:
    doc = newsfacts.load()("Am 4. Mai 2024 kamen 30 Gäste.")
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert [span.text for span in again.spans["dates"]] == ["4. Mai 2024"]
    assert again.spans["dates"].attrs == doc.spans["dates"].attrs


def test_foreign_model_takes_the_place_of_ours(foreign: str) -> None:
    text = "Am 4. September kam Minister Jona Abend. Die Mondwerke zahlen 3 Mio. Euro. Angela Merkel nicht."
    (facts,) = extract_many([Article(source="x", text=text, published="2024-10-01")], model=foreign)
    assert facts.people is not None and facts.organisations is not None
    assert facts.figures is not None and facts.dates is not None
    assert [(person.name, person.role) for person in facts.people] == [("Jona Abend", "Minister")]
    assert [organisation.name for organisation in facts.organisations] == ["Mondwerke"]
    assert [figure.value for figure in facts.figures] == [3_000_000]
    assert [date.value for date in facts.dates] == ["2024-09-04"]


def test_missing_model_says_how_to_get_it() -> None:
    with pytest.raises(ModelError, match="python -m spacy download de_core_news_sm"):
        load("de_core_news_sm")


def test_folder_without_a_model_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="holds no spaCy pipeline"):
        load(str(tmp_path))


def test_what_a_foreign_model_marks_is_explained(foreign: str) -> None:
    article = Article(source="x", text="Jona Abend kam.")
    explanation = explain_place(article, 0, 4, model=foreign)
    assert "marked as PER, without a score" in [step.reason for step in explanation.steps if step.by == "model"]


def test_broken_model_is_reported(tmp_path: Path, foreign: str) -> None:
    (Path(foreign) / "entity_ruler" / "patterns.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load(foreign)


def test_the_model_is_loaded_once() -> None:
    assert load() is load(None)


def test_model_of_another_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="'en'"):
        load(save(spacy.blank("en"), tmp_path / "english"))


def test_model_without_entities_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no PER, LOC or ORG"):
        load(save(spacy.blank("de"), tmp_path / "empty"))


def test_unknown_kind_is_refused() -> None:
    with pytest.raises(UsageError, match="choose from people"):
        list(extract_many([], only=["quotes"]))


def test_only_leaves_the_other_kinds_out() -> None:
    facts = newsfacts.extract("Am 4. Mai 2024 kamen 30 Gäste nach Wien.", only=["figures"])
    assert facts.figures and facts.dates is None
    assert set(facts.model_dump()) == {"source", "title", "url", "published", "place", "figures"}


def test_vague_dates_are_left_out_where_they_are_not_wanted() -> None:
    text = "Zuletzt stritten sie seit Wochen, nun reden sie. Bald, am 4. Mai, wählen sie. 30 sind derzeit krank."
    facts, without = (newsfacts.extract(text, published="2025-04-01", vague=vague) for vague in (True, False))
    assert facts.dates and without.dates
    values = [date.value for date in facts.dates]
    assert values == ["PAST_REF", "PXW", "PRESENT_REF", "FUTURE_REF", "2025-05-04", "PRESENT_REF"]
    assert [date.value for date in without.dates] == ["PXW", "2025-05-04"]
    assert without.model_copy(update={"dates": facts.dates}) == facts


def test_needed_kinds_are_found_first() -> None:
    assert needed_kinds(["figures"]) >= {"figures", "dates"}
    order = [name for name in load().pipe_names if name.startswith("newsfacts_")]
    for kind in KINDS:
        assert all(order.index(f"newsfacts_{kind.name}") > order.index(f"newsfacts_{name}") for name in kind.after)


def test_facts_come_before_the_last_article_is_read() -> None:
    read: list[int] = []

    def articles() -> object:
        for number in range(100):
            read.append(number)
            yield Article(source=str(number), text="Angela Merkel kam.")

    stream = extract_many(articles())  # type: ignore[arg-type]
    assert next(stream).source == "0"
    assert len(read) == 1
    assert [facts.source for facts in stream] == [str(number) for number in range(1, 100)]


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> list[Article]:
    """Articles of which the fourth makes a finder fail."""

    def find(doc: Doc) -> Doc:
        if "Bruch" in doc.text:
            raise RuntimeError("broken")
        if "Band" in doc.text:
            raise MemoryError
        return doc

    nlp = load()
    monkeypatch.setattr(nlp, "_components", [*nlp._components, ("breaking", find)])
    monkeypatch.setitem(nlp._pipe_meta, "breaking", nlp.get_pipe_meta("newsfacts_dates"))
    monkeypatch.setitem(nlp._pipe_configs, "breaking", {})
    return [Article(source=str(n), text="Bruch." if n == 3 else "Angela Merkel kam.") for n in range(6)]


def test_an_article_that_breaks_a_finder_is_logged_and_costs_no_other(
    breaking: list[Article], caplog: pytest.LogCaptureFixture
) -> None:
    facts = list(extract_many(breaking))
    assert [fact.source for fact in facts] == ["0", "1", "2", "4", "5"]
    assert all(fact.people and fact.people[0].name == "Angela Merkel" for fact in facts)
    said = "3: newsfacts failed at this article (RuntimeError: broken); please report it with the article"
    assert caplog.record_tuples == [("newsfacts", logging.WARNING, said)]


def test_a_function_is_given_the_error_instead(breaking: list[Article], caplog: pytest.LogCaptureFixture) -> None:
    errors: list[ExtractionError] = []
    assert len(list(extract_many(breaking, report=errors.append))) == 5
    assert [error.where for error in errors] == ["3"]
    assert not caplog.records


@pytest.mark.usefixtures("breaking")
def test_an_article_that_is_too_large_for_the_memory_costs_no_other() -> None:
    errors: list[ExtractionError] = []
    articles = [Article(source=text, text=text) for text in ("Anna", "Band", "Bernd")]
    assert [facts.source for facts in extract_many(articles, report=errors.append)] == ["Anna", "Bernd"]
    assert [str(error) for error in errors] == [
        "Band: there is not enough memory for this article; split it, or give newsfacts more memory"
    ]


def test_the_error_is_raised_where_that_is_wanted(breaking: list[Article]) -> None:
    with pytest.raises(ExtractionError, match="broken"):
        list(extract_many(breaking, on_error="raise"))
    with pytest.raises(ExtractionError, match="broken"):
        newsfacts.extract("Bruch.")


def test_an_unknown_on_error_is_refused() -> None:
    with pytest.raises(UsageError, match="choose from log, raise"):
        list(extract_many([], on_error="ignore"))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", " \n", "\ufeff", "🎉", "\x00\x01", "‮abc‬", "date 2025-03", "Ма́рія живе в Києві."])
def test_odd_texts_raise_nothing(text: str) -> None:
    facts = newsfacts.extract(text)
    for kind in KINDS:
        for fact in getattr(facts, kind.name):
            for mention in getattr(fact, "mentions", [fact]):
                assert text[mention.start : mention.end] == mention.text


def test_header_counts_in_offsets_and_holds_no_fact() -> None:
    text = " date 2025-09-04 Am Donnerstag kam Angela Merkel."
    facts = newsfacts.extract(text)
    assert facts.published == "2025-09-04"
    assert facts.dates is not None and facts.people is not None
    assert [(date.text, date.value) for date in facts.dates] == [("Donnerstag", "2025-09-04")]
    (mention,) = facts.people[0].mentions
    assert text[mention.start : mention.end] == "Angela Merkel"


@pytest.mark.slow
def test_every_mention_is_where_it_says(seeds: list[Path]) -> None:
    for path in seeds:
        text = path.read_text(encoding="utf-8")
        facts = newsfacts.extract(text)
        for kind in KINDS:
            for fact in getattr(facts, kind.name):
                for mention in getattr(fact, "mentions", [fact]):
                    assert text[mention.start : mention.end] == mention.text
