"""Names and abbreviations that are found again."""

from __future__ import annotations

from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.repeated import add_repeated
from tests.kinds.organisations.reading import place, read


def again(text: str, first: OrganisationCandidate, *entities: tuple[str, str]) -> list[str]:
    """Return what is found beside the first mention."""
    found = add_repeated(read(text, *entities), [first])
    assert found[0] is first
    return [text[one.start : one.end] for one in found[1:]]


def test_the_abbreviation_in_brackets_is_found_again() -> None:
    text = "Verband Tiroler Imker (VTI): Der VTI warnt, der VTI-Obmann auch, der VTIX nicht."
    first = OrganisationCandidate(*place(text, "Verband Tiroler Imker"), Rank.HEAD, name="…", short="VTI")
    assert again(text, first) == ["VTI", "VTI", "VTI"]


def test_a_name_of_several_words_is_found_again_but_not_where_it_is_known() -> None:
    text = "Nordwerk Solar wächst. Das freut Nordwerk Solar."
    name = "Nordwerk Solar"
    assert again(text, OrganisationCandidate(*place(text, name), Rank.MARKED, name=name)) == [name]


def test_a_plain_word_is_not_looked_for() -> None:
    text = "Sonne wächst. Die Sonne scheint."
    assert again(text, OrganisationCandidate(*place(text, "Sonne"), Rank.MARKED, name="Sonne")) == []


def test_what_is_marked_as_something_else_is_not_found_again() -> None:
    text = "Anna Gruber bei uns. Kanzlei Anna Gruber wirbt."
    first = OrganisationCandidate(*place(text, "Kanzlei Anna Gruber"), Rank.MARKED, name="Anna Gruber")
    assert again(text, first, ("Anna Gruber", "PER")) == ["Anna Gruber"]
