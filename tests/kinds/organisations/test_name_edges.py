"""What is cut from the edges of names."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.name_edges import no_name_start, without_addition


@pytest.mark.parametrize(
    ("text", "name"),
    [("ARD Nairobi", "ARD"), ("ORF Tirol", "ORF Tirol"), ("FC Bayern Meister", "FC Bayern"), ("ARD", "ARD")],
)
def test_without_addition(text: str, name: str) -> None:
    assert text[: without_addition(text, 0, len(text))] == name


@pytest.mark.parametrize(("text", "opening"), [("das Werk", "das "), ("neue Bank", "neue "), ("Deutsche Bank", None)])
def test_no_name_start(text: str, opening: str | None) -> None:
    match = no_name_start().match(text)
    assert (match[0] if match else None) == opening
