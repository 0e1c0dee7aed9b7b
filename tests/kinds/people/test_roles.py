"""The roles of people found; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.finds import CountryFind
from newsfacts.kinds.people.candidates import PersonCandidate
from newsfacts.kinds.people.roles import add_roles, explain_roles, mask_names
from newsfacts.text import ArticleText
from tests.kinds.people.marks import candidate_in


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        ("Der Trainer <Huber>, Lehrer von Beruf, kam", ["Trainer", "Lehrer"]),
        ("Neuer Leiter des Archivs wurde <Ernst Huber>.", ["Leiter"]),
        ("Der Minister <Huber> wurde zum Vorsitzenden gewählt.", ["Minister", "Vorsitzender"]),
    ],
)
def test_roles_are_in_text_order(marked: str, roles: list[str]) -> None:
    article, candidate = candidate_in(marked)
    (person,) = add_roles(article, [candidate])
    assert [role.name for role in person.roles] == roles


def test_the_noun_before_a_genitive_is_somebody_elses_role() -> None:
    article, candidate = candidate_in("Ein Vertrauter <Orbáns> kam")
    (person,) = add_roles(article, [candidate._replace(name="Orbán")])
    assert not person.roles


def test_surnames_are_no_roles_of_their_neighbours() -> None:
    text = "Eva Koch, Max Müller und Anna Huber kamen"
    names = [PersonCandidate(0, 8, "Eva Koch"), PersonCandidate(10, 20, "Max Müller")]
    assert mask_names(ArticleText(text), names) == "Eva Xxxx, Max Müller und Anna Huber kamen"


def test_a_role_is_explained_by_its_noun_and_its_row() -> None:
    article, candidate = candidate_in("Frankreichs Präsidenten <Macron> kam")
    article.set_finds({CountryFind: [CountryFind(0, 11, "Frankreich", "FR", "name")]})
    (person,) = add_roles(article, [candidate])
    (reason,) = explain_roles(article, person)
    assert reason.text == 'role "Präsident" by the noun "Präsidenten" next to it, held for FR'
    assert reason.rows[0] is not None
