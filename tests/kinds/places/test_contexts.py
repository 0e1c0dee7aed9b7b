"""What the words round a name make of it."""

from __future__ import annotations

from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place
from newsfacts.kinds.places.contexts import ContextRow, exclude_place, stands_as_place
from newsfacts.tables import load_table, split_cell


def test_a_word_of_the_sentence_excludes_a_place() -> None:
    assert _is_excluded("Ruhr", "Er ist an der Ruhr erkrankt.")
    assert not _is_excluded("Ruhr", "Die Fabriken an der Ruhr schließen.")
    assert _is_excluded("Kurden", "Die Kurden feiern.")
    assert not _is_excluded("Linz", "In Linz ist er erkrankt.")


def _is_excluded(name: str, sentence: str) -> bool:
    excluded = exclude_place(name)
    return excluded is not None and excluded.search(sentence) is not None


def test_what_stands_before_makes_a_place() -> None:
    assert stands_as_place("Stau am Brenner", 8, "Brenner")
    assert not stands_as_place("Der Brenner flackert", 4, "Brenner")


def test_contexts_are_about_places_that_are_doubtful() -> None:
    for row in load_table("places/contexts", ContextRow):
        assert not (row.before and row.unless)
        for name in split_cell(row.names) if row.before else ():
            assert is_known_place(name) and is_ambiguous_place(name), name
