"""The stages of the finder, one after the other."""

from __future__ import annotations

import pytest

from newsfacts.text import Entity
from newsfacts.trace import record_steps
from tests.kinds.finding import find, find_in, make_doc


@pytest.mark.slow
def test_long_text_takes_linear_time() -> None:
    text = "Die Nordwerk AG verhandelt mit der SPD. " * 20000
    doc = make_doc(text[:400_000])
    finds = list(find_in("organisations", doc))
    assert len(finds) == 2 * (400_000 // 40)


def test_name_and_abbreviation_of_a_find() -> None:
    (found,) = find("organisations", "Der Chef der Freien Demokratischen Partei (FDP) trat zurück.")[:1]
    assert (found.name, found.short) == ("Freie Demokratische Partei", "FDP")


def test_a_legal_form_alone_is_no_organisation() -> None:
    assert find("organisations", "Ein GmbH-Geschäftsführer wurde verhaftet.") == []


def test_a_legal_form_is_no_abbreviation_to_look_for() -> None:
    text = "Die Arbeitsgemeinschaft Verband Gruber (AG) tagt. Die AG gewinnt."
    assert "AG" not in [text[found.start : found.end] for found in find("organisations", text)]


def test_every_find_says_why_once() -> None:
    text = "Die Deutsche Bank und die Nordwerk AG zahlen. Die Welt ist groß."
    marked = [Entity(text.index("Nordwerk"), text.index(" zahlen"), "ORG")]
    with record_steps() as steps:
        found = find("organisations", text, entities=marked)
    taken = [(step.start, step.end, step.reason) for step in steps if step.taken]
    assert [(start, end) for start, end, _ in taken] == [(item.start, item.end) for item in found]
    assert [reason for *_, reason in taken] == [
        "a known organisation, Deutsche Bank",
        "has the form of an organisation's name (legal form, club, web site), Nordwerk AG",
    ]
    rejected = {text[step.start : step.end]: step for step in steps if not step.taken}
    assert "may be something else" in rejected["Welt"].reason
    assert "name=Die Welt" in rejected["Welt"].rows[0]
    assert rejected["Nordwerk AG"].reason == "marked by the entity recogniser, but within a longer or surer one"
