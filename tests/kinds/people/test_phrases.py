"""Where phrases end."""

from __future__ import annotations

from newsfacts.kinds.people.phrases import end_of_phrase


def test_a_phrase_ends_at_a_sign_at_the_end_or_after_many_characters() -> None:
    assert end_of_phrase("Chef der Bank, der", 4) == 13
    assert end_of_phrase("Chef der Bank", 4) == 13
    assert end_of_phrase("Chef" + " der" * 100, 4) == 124
