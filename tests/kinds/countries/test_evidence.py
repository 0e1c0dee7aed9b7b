"""By what a state is meant where its word alone leaves that open."""

from __future__ import annotations

import pytest

from newsfacts.kinds.countries.candidates import find_candidates
from newsfacts.kinds.countries.evidence import settle_evidence
from newsfacts.text import ArticleText, Entity


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("Viele Polen arbeiten hier.", "inhabitant"),
        ("In Polen arbeiten sie.", "name"),
        ("Die Ungarn gewannen.", "inhabitant"),
        ("Das Schweizer Parlament tagt.", "adjective"),
        ("Ein Schweizer gewann.", "inhabitant"),
        ("Deutsche Züge fahren.", "adjective"),
        ("Viele Deutsche reisen.", "inhabitant"),
        ("Sie half Deutschen Bahnen.", "inhabitant"),
        ("Französische Züge fahren.", "adjective"),
    ],
)
def test_settle_evidence(sentence: str, by: str) -> None:
    article = ArticleText(sentence)
    assert [c.by for c in settle_evidence(article, list(find_candidates(article)))] == [by]


def test_a_person_is_no_noun_of_an_adjective() -> None:
    article = ArticleText("Die Schweizer Roger Federer und Max Frei", entities=[Entity(14, 27, "PER")])
    assert [c.by for c in settle_evidence(article, list(find_candidates(article)))] == ["inhabitant"]
