"""The stages together, and what they report."""

from __future__ import annotations

from newsfacts.finds import CountryFind, PlaceFind
from newsfacts.kinds.places.find import STAGES
from newsfacts.kinds.stages import run_stages
from newsfacts.text import ArticleText, Entity
from newsfacts.trace import record_steps
from tests.kinds.finding import find

TEXT = "Moskau hofft auf Kiews Bürger, sie hat das Schwarze Meer gesehen."


def read() -> ArticleText:
    article = ArticleText(TEXT, entities=[Entity(0, 6, "LOC"), Entity(17, 22, "LOC"), Entity(43, 56, "LOC")])
    article.set_finds({CountryFind: [CountryFind(0, 6, "Russland", "RU", "place")]})
    return article


def test_what_means_a_state_is_no_place() -> None:
    assert run_stages("places", STAGES, read()) == [
        PlaceFind(43, 56, "Schwarzes Meer", None),
        PlaceFind(17, 22, "Kiew", "UA"),
    ]


def test_it_is_reported_what_became_of_each() -> None:
    with record_steps() as steps:
        run_stages("places", STAGES, read())
    reasons = [(step.start, step.taken, step.reason) for step in steps]
    assert (0, False, "overlaps what is found already") in reasons
    assert reasons[-1] == (17, True, '"Kiew" is in the tables of places, as city')


def test_a_list_without_full_stops_is_read_to_its_end() -> None:
    number = 4_000
    assert len(find("places", "Wien, Ruhr, " * number)) == number
    assert find("places", "Wien, Ruhr, " * number + "erkrankt") == []
