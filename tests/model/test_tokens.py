"""Tokens are spaCy's, and runs of marks take no more time than words."""

from __future__ import annotations

from weakref import WeakKeyDictionary

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st

from newsfacts import Article, extract_many, load
from newsfacts.model import tokens
from newsfacts.model.tokens import find_maker, make_doc

NLP = spacy.blank("de")
runs = st.builds(
    lambda mark, times: mark * times,
    st.sampled_from(["(", "=", "_", "…", "?!", "„", "-", "'s", "a", "12:30:"]),
    st.integers(1, 3000),
)
texts = st.lists(runs | st.sampled_from(["Anna", "kam.", " ", "  ", "\n", " \n ", "5 €"]), max_size=8).map("".join)


@given(texts)
@example("(" * 200 + " Anna")
@example("12:30:" * 1000 + "(" * 500 + "x  Anna")
@example(" " + "-" * 1000)
def test_tokens_make_the_text(text: str) -> None:
    assert make_doc(NLP, text).text == text


@pytest.mark.parametrize(
    "text", ["", "Anna (28) kam – nach „Rom“.", "=" * 199, "a " + "_" * 150 + "\n" + "." * 150, "a:" * 900]
)
def test_they_are_those_of_spacy(text: str) -> None:
    assert _tokens(make_doc(NLP, text)) == _tokens(NLP.make_doc(text))


@pytest.mark.parametrize("run", ["(" * 199, "=" * 199])
def test_an_endless_run_changes_nothing_beside_it(run: str) -> None:
    text = f"Anna (28) kam \n {run}{run} nach {run}{run}Rom, sagte sie."
    mine, theirs = (
        [token for token in _tokens(doc) if run[0] not in token[0]] for doc in (make_doc(NLP, text), NLP(text))
    )
    assert mine == theirs


def test_marks_are_taken_off_pieces_of_limited_length(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []
    suffix_search = NLP.tokenizer.suffix_search
    monkeypatch.setattr(NLP.tokenizer, "suffix_search", lambda word: looked_at.append(len(word)) or suffix_search(word))
    make_doc(NLP, "Anna" + "(" * 20_000 + "x")
    assert sum(looked_at) < 2_000_000


def _tokens(doc: spacy.tokens.Doc) -> list[tuple[str, str]]:
    return [(token.text, token.whitespace_) for token in doc]


def test_the_words_of_a_long_run_are_left_behind(monkeypatch):
    articles = [Article(source=str(number), text=f"Anna Wort{number} kam am Montag.") for number in range(400)]
    before = list(extract_many(articles, model="fast"))
    monkeypatch.setattr(tokens, "_MOST_WORDS", 50)
    monkeypatch.setattr(tokens, "_makers", WeakKeyDictionary())
    nlp = load("fast")
    first = find_maker(nlp)
    assert first is not nlp
    assert list(extract_many(articles, model="fast")) == before
    assert find_maker(nlp) is not first


def test_what_stands_for_a_pipeline_has_its_tokenizer(monkeypatch):
    monkeypatch.setattr(tokens, "_MOST_WORDS", -1)
    nlp = spacy.blank("de")
    nlp.max_length = 5
    nlp.tokenizer.add_special_case("Annakam", [{"ORTH": "Anna"}, {"ORTH": "kam"}])
    maker = find_maker(nlp)
    assert maker is not nlp
    assert maker.max_length == 5
    maker.max_length = 100
    assert [token.text for token in maker("Annakam am Montag.")] == ["Anna", "kam", "am", "Montag", "."]


def test_a_pipeline_with_tables_of_others_is_never_replaced(monkeypatch):
    monkeypatch.setattr(tokens, "_MOST_WORDS", -1)
    nlp = spacy.blank("de")
    nlp.add_pipe("entity_ruler")
    assert find_maker(nlp) is nlp
