"""Whether what the recogniser marks names an organisation."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.marked_names import is_common_tail, is_name
from tests.kinds.organisations.reading import place, read


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("Nordwerk", True),
        ("Deutsche", False),
        ("Klinikkette", False),
        ("QK", False),
        ("Österreich", False),
        ("Wien", False),
        ("GmbH", False),
        ("POL-WES", False),
        ("Rettung", False),
    ],
)
def test_name_of_one_word(name: str, holds: bool) -> None:
    text = f"Es kam {name} dran."
    assert is_name(read(text, (name, "ORG")), *place(text, name)) is holds


def test_a_quoted_abstract_noun_is_a_name() -> None:
    text = "Der Verein „Rettung“ hilft."
    assert is_name(read(text, ("Rettung", "ORG")), *place(text, "Rettung"))


def test_a_person_of_the_article_is_none() -> None:
    text = "Anna Gruber kam. Gruber warnt."
    article = read(text, ("Anna Gruber", "PER"))
    start = text.rindex("Gruber")
    assert not is_name(article, start, start + 6)


@pytest.mark.parametrize(("tail", "common"), [("Chef", True), ("Streik", True), ("Cola", False), ("", True)])
def test_common_tail(tail: str, common: bool) -> None:
    assert is_common_tail(tail) is common
