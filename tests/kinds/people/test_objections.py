"""What is no person; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.candidates import read_candidate
from newsfacts.kinds.people.context import ArticleNames, CandidateInContext
from newsfacts.kinds.people.objections import (
    ELSEWHERE,
    TO_FULL_NAME,
    TO_LONE_NAME,
    view_in_article,
)
from newsfacts.kinds.people.things import ThingRow
from newsfacts.kinds.stages import Objection, Rejected, find_objection, object_by
from newsfacts.tables import load_table
from tests.kinds.people.marks import candidate_in
from tests.kinds.rules import without


def objection(marked: str, **names: frozenset[str]) -> str:
    article, candidate = candidate_in(marked)
    in_context = CandidateInContext(article, candidate, ArticleNames(**names))
    return find_objection(article, in_context, TO_FULL_NAME, TO_LONE_NAME)


@pytest.mark.parametrize("row", load_table("people/things", ThingRow), ids=lambda row: f"{row.noun} {row.place}")
def test_noun_makes_a_thing_of_the_name(row: ThingRow) -> None:
    assert row.noun in row.example
    reason = objection(row.example)
    assert reason
    with without([row], "kinds.people"):
        assert objection(row.example) != reason, "the example does not need its row"


@pytest.mark.parametrize(
    "marked",
    [
        "Das Rettungsschiff <Alan Kurdi> lief aus",
        "Der Kapitän des Schiffes „<Anna Maria>“ funkte",
        "Die <Heinrich Böll> Stiftung lud ein",
        "Am <Helmut Kohlplatz> brannte es",
        "Die <Robert Bosch GmbH> baut um",
        "Die <Böll-Stiftung> lud ein",
        "Der <Orkan Kyrill> zog ab",
        "Die Familie <Huber> zog um",
        "Die Kirche St. <Georg> ist zu",
        "In <Berlin> regnet es",
    ],
)
def test_things_places_and_families_are_no_person(marked: str) -> None:
    assert objection(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Der Spieler <Florian Neuhaus> fehlt", "<Susan Sontag> schrieb", "<Thomas Preis> kam", "<Rose Huber> kam",
        "<Wolf Biermann> sang", "Gestern sprach <Hoch Martin> vor", "Beim Hof traf er <Anna Huber>",
        "<Angela Merkels> Haus steht dort", "Landrätin <Kiel> kam",
        "Präsident <Grover Cleveland> kam", "<Lex Barker> spielte", "Der Gründer des Konzerns <Hans Huber> kam",
    ],
)  # fmt: skip
def test_people_named_like_things_stay_people(marked: str) -> None:
    assert objection(marked) == ""


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("Die Familie <Huber> zog um", "names a family"),
        ("Bürgermeister von <Prad> kam", "what somebody is Bürgermeister of"),
        ("Am Abend. <Scharfe> Kritik kam", "an adjective before its noun"),
        ("Es war wegen <Nebels> still", 'a noun in the genitive after "wegen"'),
        ("Das war <Der> Tag", "a function word"),
        ("Minister <Siemens> kam", "a known organisation"),
        ("Es kam der <Huber> vorbei", "follows a determiner"),
        ("Es kam <Trainer> vorbei", "a role, or a surname like one"),
    ],
)
def test_the_first_reason_is_reported(marked: str, reason: str) -> None:
    assert objection(marked) == reason


def test_a_title_or_a_full_name_elsewhere_ends_the_questions() -> None:
    assert objection("In <Kiel> regnet es")
    assert objection("Das sagte Dr. <Kiel> gestern") == ""
    assert objection("In <Kiel> regnet es", known=frozenset({"Kiel"})) == ""
    assert objection("Die Tochter von <Kiel> sprach", of_organisations=frozenset({"Kiel"})) != ""


def test_every_objection_has_a_reason_of_its_own_or_ends_the_questions() -> None:
    for objections in (TO_FULL_NAME, TO_LONE_NAME, ELSEWHERE):
        texts = [question.text for question in objections if isinstance(question, Objection)]
        reasons = [text for text in texts if text != "a known organisation"]
        assert len(set(reasons)) == len(reasons)


def test_what_is_a_thing_elsewhere_is_one_everywhere() -> None:
    article, _ = candidate_in("Der Sturm <Sabine> zog ab. Alle mieden Sabine.")
    second = read_candidate(article, article.text.rindex("Sabine"), len(article.text) - 1)
    (rejected,) = object_by(TO_LONE_NAME, ELSEWHERE, view=view_in_article)(article, [second])
    assert rejected == Rejected(second.start, second.end, "called a thing or an animal elsewhere")
