"""The classes of tokens that are not words of their own."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.lexicon import Lexicon
from newsfacts.kinds.dates.notation import function_words
from newsfacts.kinds.dates.token_classes import is_class_name, named_classes


@pytest.mark.parametrize(
    ("atom", "is_class"), [("MONTH", True), ("small", True), ("vor", False), ("Uhr", False), ("A", False)]
)
def test_a_class_is_distinguished_from_a_word_by_its_name(atom: str, is_class: bool) -> None:
    assert is_class_name(atom) is is_class


def test_every_token_has_a_named_class_or_is_a_function_word() -> None:
    assert {entry.cls for entry in Lexicon().values()} <= named_classes() | function_words()


def test_no_named_class_is_written_as_a_word() -> None:
    assert [name for name in named_classes() if not is_class_name(name)] == []
