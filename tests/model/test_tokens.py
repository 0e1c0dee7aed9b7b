"""Tokens are spaCy's, and runs of marks take no more time than words."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st

from newsfacts.model.tokens import make_doc

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
