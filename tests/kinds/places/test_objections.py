"""Each objection by its name, in sentences where it holds and where it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsfacts.kinds.places.candidates import PlaceCandidate
from newsfacts.kinds.places.objections import (
    OBJECTIONS,
    is_adjective,
    is_common_word,
    is_no_name,
    is_organisation_or_state,
    means_something_else,
)
from newsfacts.text import ArticleText
from tests.marks import read_marks

Holds = Callable[[ArticleText, PlaceCandidate], bool]


@pytest.mark.parametrize(
    ("objection", "sentence", "holds"),
    [
        (is_no_name, "Er nahm die [A 22].", True),
        (is_no_name, "Er nahm [nordwärts] Platz.", True),
        (is_no_name, "Er kam zur [Nordwerk GmbH].", True),
        (is_no_name, "Er wohnt in [Linz].", False),
        (is_organisation_or_state, "Er kam aus [Frankreich].", True),
        (is_organisation_or_state, "Er las über die [SPD].", True),
        (is_organisation_or_state, "Er kam aus [Buenos Aires].", False),
        (is_organisation_or_state, "Er kam aus [Linz].", False),
        (is_common_word, "Er mag das [Essen].", True),
        (is_common_word, "Er wohnt in [Essen].", False),
        (is_common_word, "Er sah den [Inn].", True),
        (is_common_word, "Er stand am [Inn].", False),
        (is_common_word, "Er kam in das [Linz].", False),
        (is_adjective, "Er kam in die [Bozner] Altstadt.", True),
        (is_adjective, "Er kam in die [Talser] Altstadt.", True),
        (is_adjective, "Er nahm die [Tirolische].", True),
        (is_adjective, "Er kam nach [Hannover].", False),
        (is_adjective, "Er stieg auf den [Talser].", False),
        (means_something_else, "Er ist an der [Ruhr] erkrankt.", True),
        (means_something_else, "Er wohnt an der [Ruhr].", False),
    ],
)
def test_objection(objection: Holds, sentence: str, holds: bool) -> None:
    text, (mark,) = read_marks(sentence)
    candidate = PlaceCandidate(mark.start, mark.end, text[mark.start : mark.end])
    assert objection(ArticleText(text), candidate) is holds


def test_each_is_asked() -> None:
    asked = [objection.holds for objection in OBJECTIONS]
    assert asked == [is_no_name, is_organisation_or_state, is_common_word, is_adjective, means_something_else]
