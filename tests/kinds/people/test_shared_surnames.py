"""A surname that two share; <> marks the full name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.candidates import read_candidate
from newsfacts.kinds.people.shared_surnames import FullNames, find_sharing, share_surnames
from tests.kinds.people.marks import candidate_in


@pytest.mark.parametrize(
    ("marked", "others", "shared"),
    [
        ("Hans und <Inge Müller> kamen", [], ["Hans Müller"]),
        ("Anna, Eva und <Max Huber> kamen", [], ["Anna Huber", "Eva Huber"]),
        ("Lars Klingbeil, Otto und <Inge Müller> kamen", ["Lars Klingbeil"], ["Otto Müller"]),
        ("Der Hans-Darsteller und <Inge Müller> kamen", [], []),
        ("Prinz Charles und <Diana Huber> kamen", [], []),
        ("Die Ärzte Hans und <Inge Müller> kamen", [], ["Hans Müller"]),
        ("Peter Hans und <Inge Müller> kamen", [], []),
        ("Hans und <Inge Müller> kamen", ["Peter Hans"], []),
        ("Hans und <Inge Müller> kamen", ["Hans Huber"], []),
        ("Merkel und <Lars Klingbeil> kamen", [], []),
        ("Hans traf <Inge Müller>", [], []),
        ("Hans und <Müller> kamen", [], []),
    ],
)
def test_share_surname(marked: str, others: list[str], shared: list[str]) -> None:
    article, full = candidate_in(marked)
    found = sorted(find_sharing(article, full, FullNames([full.name, *others])))
    assert [given.name for given in found] == shared
    assert [article.text_of(given) for given in found] == [name.split()[0] for name in shared]


def test_a_lone_name_gets_the_surname_that_it_shares() -> None:
    article, full = candidate_in("Hans und <Inge Müller> kamen")
    lone = read_candidate(article, 0, 4)
    assert share_surnames(article, [lone, full]) == [lone._replace(name="Hans Müller"), full]
