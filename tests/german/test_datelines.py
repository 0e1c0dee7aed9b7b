"""Where an article says when it was published."""

from __future__ import annotations

import pytest

from newsfacts.german.datelines import find_own_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("GRAZ, 16. Dezember 2023 (APA). Die Feuerwehr rückte aus.", "16. Dezember 2023"),
        ("Wien, 3. Mai 2021 - Die Regierung tagt.", "3. Mai 2021"),
        ("Wien (APA, 28.4.2016) - Die Regierung tagt.", "28.4.2016"),
        ("Neue Brücke\n16.02.2016 19:28 Uhr\nDie Stadt baut.", "16.02.2016"),
        ("Neue Brücke\nStand: 12.03.2020\nDie Stadt baut.", "12.03.2020"),
        ("Neue Brücke\nErschienen am Donnerstag, 07. April 2016 um 8:04 Uhr\nDie Stadt baut.", "07. April 2016"),
        ("Die Stadt baut.\n\n" * 6 + "(APA, 28.4.2016)\n", "28.4.2016"),
    ],
)
def test_own_date(text: str, day: str) -> None:
    start, end = next(iter(find_own_dates(text, 0)))
    assert text[start:end] == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Am 5. Mai 2021 kam der Regen.",
        "Urteil vom 3. Mai 2015 hält\nDas Gericht bleibt dabei.",
        "Die Stadt baut.\n" * 6 + "Beginn: Samstag, 5. September 2025, 20 Uhr, Stadtsaal",
        "Graz. Am 5. Mai 2021 brannte es.",
    ],
)
def test_no_own_date(text: str) -> None:
    assert not list(find_own_dates(text, 0))
