"""Spellings of one name in an article become the first one of its full name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people import spelling_variants
from newsfacts.kinds.people.spelling import are_spellings
from newsfacts.kinds.people.spelling_variants import unify_spellings


@pytest.mark.parametrize(
    ("forms", "spelt"),
    [
        (
            ["Wolodymyr Selenskyj", "Volodymyr Zelensky"],
            {"Zelensky": "Selenskyj", "Volodymyr Zelensky": "Wolodymyr Selenskyj"},
        ),
        (["Wolodymyr Selenskyj", "Zelensky"], {"Zelensky": "Selenskyj"}),
        (["Zelensky", "Wolodymyr Selenskyj"], {"Zelensky": "Selenskyj"}),
        (["Selenskyj", "Zelensky"], {"Zelensky": "Selenskyj"}),
        (["Wolodymyr Selenskyj", "Volodymyr Selenskyj"], {"Volodymyr Selenskyj": "Wolodymyr Selenskyj"}),
        (
            ["Benjamin Netanjahu", "Benjamin Netanyahu"],
            {"Netanyahu": "Netanjahu", "Benjamin Netanyahu": "Benjamin Netanjahu"},
        ),
    ],
)
def test_later_spellings_become_the_first_full_one(forms: list[str], spelt: dict[str, str]) -> None:
    assert unify_spellings(forms) == spelt


@pytest.mark.parametrize(
    "forms",
    [
        ["Hans Hofmann", "Hans Hoffmann"],
        ["Günter Maier", "Günther Maier"],
        ["Anna Meier", "Maier"],
        ["Dmitri Peskow", "Nikolai Leskow"],
        ["Oleg Iwanow", "Olga Iwanowa"],
        ["George Bush", "Busch"],
        ["Wolodymyr Selenskyj"],
        [],
    ],
)
def test_other_names_stay_apart(forms: list[str]) -> None:
    assert unify_spellings(forms) == {}


def test_a_bare_surname_of_two_people_is_a_spelling_of_neither() -> None:
    assert unify_spellings(["Wolodymyr Selenskyj", "Olena Selenskyj", "Zelensky"]) == {}


def test_accents_are_no_other_spelling() -> None:
    assert unify_spellings(["Recep Tayyip Erdoğan", "Erdogan"]) == {}


def test_a_list_of_thousands_is_compared_with_those_near_by(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []
    monkeypatch.setattr(
        spelling_variants,
        "are_spellings",
        lambda one, other: compared.append((one, other)) or are_spellings(one, other),
    )
    far_apart = [f"Xia Kowal{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{n // 676 * 'o'}nski" for n in range(2000)]
    near_by = ["Wolodymyr Selenskyj", "Volodymyr Zelensky"]
    assert unify_spellings([*far_apart, *near_by])["Volodymyr Zelensky"] == "Wolodymyr Selenskyj"
    assert len(compared) < 60 * 2000
