"""How well a date is known depends on how well the publication date is."""

from __future__ import annotations

import time

import pytest
import spacy

from newsfacts.annotations import describe_article
from newsfacts.model.sentences import mark_sentences
from newsfacts.types import Article
from tests.kinds.finding import find_in


def find_values(text: str, published: str | None) -> list[str]:
    doc = spacy.blank("de")(text)
    describe_article(doc, Article(source="", text=text, published=published))
    return [str(found.value) for found in find_in("dates", mark_sentences(doc))]


@pytest.mark.parametrize(
    ("text", "day", "month", "year", "nothing"),
    [
        ("Das war am Montag so.", "2025-03-10", "2025-03-XX", "2025-XX-XX", "XXXX-WXX-1"),
        ("Das war gestern so.", "2025-03-11", "2025-03-XX", "2025-XX-XX", "XXXX-XX-XX"),
        ("Das war am Abend so.", "2025-03-12TEV", "2025-03-XXTEV", "2025-XX-XXTEV", "XXXX-XX-XXTEV"),
        (
            "Das war um 8.15 Uhr so.",
            "2025-03-12T08:15",
            "2025-03-XXT08:15",
            "2025-XX-XXT08:15",
            "XXXX-XX-XXT08:15",
        ),
        ("Das war am 4. Februar so.", "2025-02-04", "2025-02-04", "2025-02-04", "XXXX-02-04"),
        ("Das war im November so.", "2024-11", "2024-11", "2025-11", "XXXX-11"),
        ("Das war im Herbst so.", "2024-FA", "2024-FA", "2025-FA", "XXXX-FA"),
        ("Das war vorige Woche so.", "2025-W10", "2025-WXX", "2025-WXX", "XXXX-WXX"),
        ("Das war im Vormonat so.", "2025-02", "2025-02", "2025-XX", "XXXX-XX"),
        ("Das war im Vorjahr so.", "2024", "2024", "2024", "XXXX"),
        ("Das war vor fünf Jahren so.", "2020", "2020", "2020", "XXXX"),
        ("Das war an Silvester so.", "2024-12-31", "2024-12-31", "2025-12-31", "XXXX-12-31"),
        ("Das war am 1. Mai 1998 so.", "1998-05-01", "1998-05-01", "1998-05-01", "1998-05-01"),
    ],
)
def test_precision(text: str, day: str, month: str, year: str, nothing: str) -> None:
    assert [find_values(text, published) for published in ("2025-03-12", "2025-03", "2025", None)] == [
        [day], [month], [year], [nothing],
    ]  # fmt: skip


@pytest.mark.parametrize("published", ["2025-02-30", "2025-17", "0001-01-01", "9999-12-31", "0000", "morgen"])
def test_odd_publication_dates_break_nothing(published: str) -> None:
    text = "Vorige Woche, gestern, am Montag, zu Ostern, vor 30 Jahren, in 40 Jahren, im Winter, am 29. Februar."
    find_values(text, published)


def test_time_is_linear_in_the_length() -> None:
    def measure(times: int) -> float:
        text = "3. bis 5., 6., 7. und 8 bis 9 und 10 oder 11 Jahre und " * times
        start = time.perf_counter()
        find_values(text, "2025-03-12")
        return time.perf_counter() - start

    measure(10)
    assert measure(1600) < 30 * measure(160)
