"""Where an article says when it was published."""

from __future__ import annotations

import pytest

from newsfacts.german.datelines import StampWordRow, find_dateline, find_own_dates
from newsfacts.tables import load_table


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


def test_a_place_may_begin_with_any_capital() -> None:
    dateline = find_dateline("Žatec (dpa) - Élisabeth kam an.", 0)
    assert dateline is not None and dateline.place == "Žatec"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Am 5. Mai 2021 kam der Regen.",
        "Urteil vom 3. Mai 2015 hält\nDas Gericht bleibt dabei.",
        "Die Stadt baut.\n" * 6 + "Beginn: Samstag, 5. September 2025, 20 Uhr, Stadtsaal",
        "Graz. Am 5. Mai 2021 brannte es.",
        "Am 29. Januar 1886, also vor 125 Jahren, kam das Patent.",
    ],
)
def test_no_own_date(text: str) -> None:
    assert not list(find_own_dates(text, 0))


@pytest.mark.parametrize("row", load_table("german/stamp_words", StampWordRow), ids=lambda row: row.word)
def test_a_stamp_word_dates_the_article(row: StampWordRow) -> None:
    assert [row.example[start:end] for start, end in find_own_dates(row.example, 0)][:1] == ["16.02.2016"]
    assert not list(find_own_dates(row.example.replace(row.word, "Xyz"), 0))


@pytest.mark.parametrize(
    ("text", "place", "source"),
    [
        ("Paris (Reuters) - Rund 30 Staaten", "Paris", "Reuters"),
        ("Paris - Zu einem Gipfel", "Paris", None),
        ("Wien/Bozen (APA) – Der Verkehr", "Wien/Bozen", "APA"),
        ("BOZEN. Die Polizei", "Bozen", None),
        ("Mals (lie). Der Rat", "Mals", "lie"),
        ("Berlin, 3. Mai (dpa) - Der Rat", "Berlin", "dpa"),
        ("GRÖDEN, 16. Dezember 2023 (apa). Der Sieger", "Gröden", "apa"),
        ("Kiel (sid) Holstein gewinnt", "Kiel", "sid"),
        ("Streik beginnt\nLEIPZIG (dpa-AFX) - Am Freitag", "Leipzig", "dpa-AFX"),
        ("Brand gelöscht\n\nKaarst. Die Feuerwehr", "Kaarst", None),
        ("Politik\nStreit um Brücke\nDer Rat zögert noch immer. Warum?\nGRAZ – Die Lage", "Graz", None),
        ("Frankfurt am Main (dpa/lhe) - Die Bank", "Frankfurt am Main", "dpa/lhe"),
        ("Linz a. d. Donau – Die Stadt", "Linz a. d. Donau", None),
        ("Hagen (Westfalen) – Die Stadt", "Hagen", "Westfalen"),
    ],
)
def test_dateline(text: str, place: str, source: str | None) -> None:
    dateline = find_dateline(text, 0)
    assert dateline is not None
    assert (dateline.place, dateline.source) == (place, source)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine-Krieg - Treffen der Unterstützer in Paris", "Moskau: Die Lage ist ernst", "Gute Nachricht - Der Bus fährt",
        "Berlin hat Frist verschlafen – Geld bleibt", "Hagen (Westfalen): Auto brennt aus", "Horst Arnold ist tot. Er war",
        "Macron erklärte das.", "In Berlin (dpa) regnet es.", "Die Stadt. Der Rat tagt.", "",
    ],
)  # fmt: skip
def test_no_dateline(text: str) -> None:
    assert find_dateline(text, 0) is None
