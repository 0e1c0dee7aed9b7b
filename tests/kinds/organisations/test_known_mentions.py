"""Forms of known organisations in an article: clear ones, doubtful ones, and what settles these."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.known_mentions import find_known_mentions, settle_doubtful
from newsfacts.kinds.stages import Rejected
from tests.kinds.organisations.reading import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Siemens Energy baut aus.", [("Siemens Energy", True)]),
        ("Er fährt mit der Bahn.", [("Bahn", False)]),
        ("Die Nato-Staaten tagen.", []),  # read as a compound
        ("Zwei Teslas brannten aus.", []),
    ],
)
def test_known_mentions(text: str, found: list[tuple[str, bool]]) -> None:
    candidates = find_known_mentions(read(text))
    assert [(text[one.start : one.end], one.is_clear) for one in candidates] == found


def test_part_of_a_person_is_no_mention() -> None:
    text = "Henry Ford kam."
    assert [one.start for one in find_known_mentions(read(text))] == [6]
    assert not list(find_known_mentions(read(text, ("Henry Ford", "PER"))))


def test_a_longer_title_that_begins_with_a_known_form() -> None:
    text = "Das Fachblatt „Nature Neuroscience“ berichtet."
    (found,) = find_known_mentions(read(text))
    assert (text[found.start : found.end], found.rank) == ("Nature Neuroscience", Rank.TITLE)


def settle(text: str) -> list[tuple[str, bool]]:
    """Return the forms in the text, each with whether it goes on."""
    article = read(text)
    results = list(settle_doubtful(article, list(find_known_mentions(article))))
    assert all(
        isinstance(one, Rejected) or (isinstance(one, OrganisationCandidate) and one.is_clear) for one in results
    )
    return [(text[one.start : one.end], not isinstance(one, Rejected)) for one in results]


def test_a_doubtful_form_is_settled_by_a_clear_one() -> None:
    assert settle("Die Deutsche Bahn streikt. Die Bahn schweigt.")[-1] == ("Bahn", True)


def test_a_doubtful_form_alone_is_rejected() -> None:
    assert settle("Die Bahn schweigt.") == [("Bahn", False)]
