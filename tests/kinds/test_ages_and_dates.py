"""Ages are figures and durations are dates: over every phrase of age, no word belongs to both."""

from __future__ import annotations

from itertools import product

import pytest

from newsfacts.finds import DateFind
from newsfacts.german.people_words import PersonRow
from newsfacts.german.sentences import sentence_starts
from newsfacts.tables import load_table
from newsfacts.text import ArticleText, Spans
from tests.kinds.finding import find

NOUNS = [(row.noun[0], row.young) for row in load_table("german/people", PersonRow)]
GROUPS = [
    *(row.noun[0] for row in load_table("german/people", PersonRow) if row.group),
    "Studentinnen", "Rentnern", "Touristen", "Praktikanten", "Säuglinge", "Hunde", "Katzen",
]  # fmt: skip
LIMITS = (
    "ab {}", "bis {}", "bis zu {}", "über {}", "unter {}", "von knapp {}", "bis etwa {}", "im Alter von {}",
    "im Alter bis {}", "im Alter unter {}",
)  # fmt: skip
RANGES = ("von {} bis {}", "zwischen {} und {}", "im Alter von {} bis {}", "im Alter zwischen {} und {}", "von {}–{}")
AGES = ("6", "sechs", "26", "zweiundzwanzig", "65")
ADJECTIVES = ("{}-jährige", "{}jährige", "{} Jahre alte", "{} Jahre junge")
# What is no age: penalties, contracts and other things last so long, and things are so old.
DURATIONS = (
    "Er bekam {} Jahre Haft.", "Eine Frist von {} Jahren ist lang.", "Der Vertrag läuft über {} Jahre.",
    "Die {} Jahre alte Brücke fiel.", "Er wurde mit {} Jahren Gefängnis bestraft.", "Strafen bis zu {} Jahren drohen.",
    "Er rechnet mit {} Jahren Bauzeit.", "Sie arbeitete über {} Jahre in Graz.",
)  # fmt: skip


def read(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the figures of a text with their kinds, and its dates; fails where they share a character."""
    article = ArticleText(text, list(sentence_starts(text)), published="2025-09-04")
    dates = find("dates", article)
    article.set_finds({DateFind: dates})
    figures = find("figures", article)
    assert Spans(dates).free(figures) == figures, text
    return [(text[found.start : found.end], found.kind) for found in figures], [
        text[found.start : found.end] for found in dates
    ]


def assert_age(text: str, times: int = 1) -> None:
    figures, dates = read(text)
    assert [kind for _, kind in figures] == ["age"] * times, (text, figures)
    assert not dates, (text, dates)


@pytest.mark.parametrize("group", GROUPS)
def test_years_after_people_are_an_age_and_no_date(group: str) -> None:
    for limit, age in product(LIMITS, AGES):
        assert_age(f"Für {group} {limit.format(f'{age} Jahren')} ist der Eintritt frei.")
    for limits in RANGES:
        assert_age(f"Für {group} {limits.format(6, '12 Jahren')} ist der Eintritt frei.")
        assert_age(f"Für {group} {limits.format(6, '12 Jahre')} ist der Eintritt frei.")


@pytest.mark.parametrize(("noun", "young"), NOUNS)
def test_the_age_of_every_being_is_a_figure_and_no_date(noun: str, young: bool) -> None:
    for adjective, age in product(ADJECTIVES, ("6", "sechs")):
        if age != "6" or adjective[2] != "j":
            assert_age(f"Das ist {adjective.format(age)} {noun}.")
    assert_age(f"{noun} ({6} Jahre) kam.")
    assert_age(f"{noun}, 6 Jahre alt, kam.")
    assert_age(f"{noun}, ein Jahr alt, kam.")
    assert_age(f"{noun} starb mit knapp 65 Jahren.")
    assert_age(f"{noun} ist jünger als sechs Jahre.")
    for unit, adjective in (("Monate", "monatige"), ("Wochen", "wöchige"), ("Tage", "tägige")):
        assert_age(f"Das ist {noun}, sechs {unit} alt.")
        assert_age(f"Das sechs {unit} alte {noun} kam.")
        assert_age(f"Das sechs{adjective} {noun} kam.")
        if young:
            assert_age(f"Das gilt für {noun} ab einem Jahr.")
            assert_age(f"Das gilt für {noun} unter sechs {unit.rstrip('en')}{'en'}.")


@pytest.mark.parametrize("sentence", DURATIONS)
def test_what_is_no_age_is_a_duration_and_no_figure(sentence: str) -> None:
    for age in ("6", "sechs", "26"):
        figures, dates = read(sentence.format(age))
        assert not figures, (sentence, figures)
        assert dates in ([f"{age} Jahre"], [f"{age} Jahren"]), (sentence, dates)
