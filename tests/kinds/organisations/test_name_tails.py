"""What belongs to a name after its head noun."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.head_nouns import head_of
from newsfacts.kinds.organisations.name_tails import follows_indefinite, tail_end, without_site
from tests.kinds.organisations.reading import place, read


@pytest.mark.parametrize(
    ("text", "noun", "tail"),
    [
        ("Das Amt für Gewässerschutz prüft.", "Amt", " für Gewässerschutz"),
        ("Ein Institut für Kosmetik warb.", "Institut", ""),
        ("Der Bund der Steuerzahler klagt.", "Bund", " der Steuerzahler"),
        ("Die Stiftung der Bäckerei hilft.", "Stiftung", ""),
        ("Das Landgericht Hamburg urteilt.", "Landgericht", " Hamburg"),
        ("Das Landgericht urteilt.", "Landgericht", ""),
    ],
)
def test_tail(text: str, noun: str, tail: str) -> None:
    head = head_of(noun)
    assert head is not None
    start, end = place(text, noun)
    assert text[end : tail_end(read(text), start, end, head, has_adjective=False)] == tail


def test_an_adjective_makes_a_name_of_a_head_with_a_purpose() -> None:
    text = "Ein Kölner Institut für Kosmetik warb."
    head = head_of("Institut")
    assert head is not None
    start, end = place(text, "Institut")
    assert text[end : tail_end(read(text), start, end, head, has_adjective=True)] == " für Kosmetik"


@pytest.mark.parametrize(
    ("text", "follows"), [("Ein Institut", True), ("größte Institut", True), ("das Institut", False)]
)
def test_indefinite(text: str, follows: bool) -> None:
    assert follows_indefinite(read(text), text.index("Institut")) is follows


def test_site() -> None:
    text = "Bergwacht Berchtesgaden am Watzmann"
    assert text[: without_site(text, 0, len(text))] == "Bergwacht Berchtesgaden"
