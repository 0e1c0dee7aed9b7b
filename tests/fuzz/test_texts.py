"""A short run: some hundred texts through the whole pipeline, and the checks themselves."""

import pytest

from newsfacts import extract
from newsfacts.read import make_article
from tests.fuzz.invariants import find_faults
from tests.fuzz.material import load_texts, load_words
from tests.fuzz.run import Fuzzer, Options
from tests.fuzz.texts import make

_TEXT = "Am Montag zahlte Kanzler Friedrich Merz der Ukraine in Berlin 3,2 Mio. Euro."


def test_no_text_breaks_a_promise():
    fuzzer = Fuzzer(Options(seed=1, longest=400))
    assert [(fault.number, fault.what, fault.made.article.text) for fault in fuzzer.run(range(400))] == []
    assert fuzzer.counts["facts"] > 400
    assert fuzzer.counts["read again"] > 400


def test_an_article_is_made_again_from_seed_and_number():
    assert make(7, 11, 400) == make(7, 11, 400)
    assert len({make(7, number, 400).article.text for number in range(50)}) > 40
    assert len({make(7, number, 400).how for number in range(100)}) == 6


def test_there_is_enough_material():
    assert len(load_texts()) > 1000
    assert len(load_words()) > 80


def _facts(**changes):
    facts = extract(_TEXT, published="2025-09-04").model_dump(mode="json")
    for place, value in changes.items():
        kind, name = place.split("_")
        facts[kind][0][name] = value
    return facts


def test_right_facts_have_no_fault():
    assert list(find_faults(_facts(), make_article(_TEXT, source="-"))) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"dates_value": "P7.4e+16Y"}, "dates: the value is no TIMEX3"),
        ({"dates_value": "BC00٣4"}, "dates: the value is no TIMEX3"),
        ({"dates_value": "P"}, "dates: the value is no TIMEX3"),
        ({"dates_value": "2025-02-29"}, "dates: the value is not in the calendar"),
        ({"dates_value": "2025-W53-1"}, "dates: the value is not in the calendar"),
        ({"dates_first": "2025-09-09"}, "dates: first is after last"),
        ({"dates_first": None}, "dates: only one of first and last"),
        ({"dates_sentence": "Am Mon"}, "dates: the mention is not in its sentence"),
        ({"dates_start": 4}, "dates: text[start:end] is not the mention"),
        ({"dates_end": 900}, "dates: offsets out of the text"),
        ({"figures_value": 10**400}, "figures: value is no number that anybody could need"),
        ({"figures_value": float("nan")}, "figures: value is no number that anybody could need"),
        ({"people_mentions": []}, "people: an entry without a mention or a name"),
        ({"people_party": 7}, "no JSON of the schema"),
    ],
)
def test_each_fault_is_seen(changes, fault):
    faults = list(find_faults(_facts(**changes), make_article(_TEXT, source="-")))
    assert any(found.startswith(fault) for found in faults), faults
