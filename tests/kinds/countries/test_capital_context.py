"""What is read round a capital."""

from __future__ import annotations

from newsfacts.kinds.countries.capital_context import CapitalContext
from newsfacts.text import ArticleText


def read(text: str, *sentence_starts: int) -> CapitalContext:
    start = text.index("Moskau")
    return CapitalContext(ArticleText(text, sentence_starts), start, start + len("Moskau"))


def test_words_beside_it() -> None:
    context = read("Gestern, so heißt es, hat Moskau das Angebot von Kiew abgelehnt.")
    assert (context.before, context.second_before) == ("hat", "")
    assert context.after == ("das", "Angebot", "von")
    assert context.clause_before == ["hat"]
    assert context.clause_after == ["das", "Angebot", "von", "Kiew", "abgelehnt"]


def test_words_after_a_pair() -> None:
    assert read("Moskau und Kiew reden.").words_after_pair == ["reden"]
    assert read("Moskau und andere reden.").words_after_pair == ["und", "andere", "reden"]


def test_it_ends_with_its_sentence() -> None:
    context = read("Kiew redet. Moskau schweigt. Polen hofft.", 12, 29)
    assert (context.left, context.right) == ("", " schweigt. ")
    assert not context.meets_other_state


def test_other_states_are_met_where_nothing_is_local() -> None:
    assert read("Moskau redet mit Polen.").meets_other_state
    assert not read("Moskau redet mit Russen.").meets_other_state


def test_line_start() -> None:
    assert read("Kurz:\n• Moskau: Angriff").opens_line
    assert not read("Kurz: Moskau").opens_line
