"""Legal forms of companies."""

from __future__ import annotations

import pytest

from newsfacts.german.legal_forms import is_doubtful_legal_form, is_legal_form, sure_legal_forms


@pytest.mark.parametrize(
    ("word", "is_form", "is_doubtful"),
    [("GmbH", True, False), ("S.p.A.", True, False), ("Group", True, True), ("Haus", False, False)],
)
def test_legal_form(word: str, is_form: bool, is_doubtful: bool) -> None:
    assert is_legal_form(word) is is_form
    assert is_doubtful_legal_form(word) is is_doubtful
    assert (word in sure_legal_forms()) is (is_form and not is_doubtful)
