"""Addresses, names of files, hashtags and handles: their digits count nothing."""

from __future__ import annotations

import pytest

from newsfacts.text import ArticleText
from newsfacts.text.addresses import find_addresses


def addresses(text: str) -> list[str]:
    article = ArticleText(text)
    return [article.text_of(address).rstrip(".,!?") for address in article.once(find_addresses)]


@pytest.mark.parametrize(
    "address",
    [
        "https://www.stadt.example/2024/03/05/haus-12.html?id=305&x=7",
        "www.stadt.example/2024/03",
        "blatt24.de/artikel/12",
        "termine.stadt.wien",
        "amt-7@post24.at",
        "bild.2024.jpg",
        "plan_2024_03",
        "#Fest2024",
        "@sport1",
        "?RQT=305&SQ=12",
        "10.1000/182",
        "C:\\Bilder\\12",
    ],
)
@pytest.mark.parametrize("frame", ["Siehe {}.", "Mehr ({}), sagte er.", "{}\nMehr"])
def test_an_address_is_found_in_whatever_frames_it(address: str, frame: str) -> None:
    assert addresses(frame.format(address)) == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Er kam am 3.10. und zahlte 3.000/4.000 Euro.",
        "20 Schüler_innen zahlten 12,50 Euro/m².",
        "Das war alles.Am 3. Mai ging er.",
        "Preis #3 ging an Müller & Co. und z.B. an ihn.",
        "In der Klasse 5a/5b sind 20 Kinder u.a. aus Graz.",
    ],
)
def test_numbers_and_abbreviations_are_none(text: str) -> None:
    assert addresses(text) == []
