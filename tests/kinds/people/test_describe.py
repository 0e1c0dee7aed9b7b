"""What is said of people where they are named; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.finds import HeldRole
from newsfacts.kinds.people.candidates import PersonCandidate, RoleNoun
from newsfacts.kinds.people.describe import describe_people, find_gender
from newsfacts.text import ArticleText
from tests.kinds.people.marks import candidate_in


@pytest.mark.parametrize(
    ("marked", "roles", "gender"),
    [
        ("Frau <Müller> kam", (), "f"),
        ("Herrn Dr. <Müller> danken", (), "m"),
        ("Die Ministerin <Müller> kam", (HeldRole("Ministerin"),), "f"),
        ("Der Minister <Müller> kam", (HeldRole("Minister"),), ""),
        ("<Müller> kam", (), ""),
    ],
)
def test_find_gender(marked: str, roles: tuple[HeldRole, ...], gender: str) -> None:
    article, candidate = candidate_in(marked)
    assert find_gender(article, candidate.start, roles) == gender


def test_people_are_described_in_text_order_and_share_a_plural() -> None:
    text = "Gestern war frei. Die Minister Huber (SPD) und Maier kamen"
    role = RoleNoun("Minister", 22, 30, 30, of="DE")
    huber, maier = PersonCandidate(31, 36, "Huber", (role,)), PersonCandidate(47, 52, "Maier")
    first, second = describe_people(ArticleText(text, [18]), [maier, huber])
    assert (first.name, first.party, first.sentence) == ("Huber", "SPD", 18)
    assert first.roles == second.roles == (HeldRole("Minister", "DE"),)
