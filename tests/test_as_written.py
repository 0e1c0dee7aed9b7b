"""However a text is spelled, its facts are the same, and each says where it is in the user's own text."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsfacts
from newsfacts.collect import collect_facts, extract_many
from newsfacts.kinds import KINDS
from newsfacts.read import make_article
from newsfacts.types import Facts
from tests.text.spellings import Spelling, spell_otherwise

GOLD = sorted((Path(__file__).parent / "gold").glob("*.txt"))
HEAD = (
    "date 2025-09-04\r\n"
    "Köln (dpa) – Jana Möller, Präsidentin der Ärztekammer, sagte am 3. März, dass 5 Mio. € fehlen. 📰 Österreichs "
    "Kanzler fährt morgen nach Zürich.\r\n"
)


def flatten(facts: Facts) -> list[tuple[str, dict[str, Any], list[dict[str, Any]]]]:
    """Return kind, fields and places of each fact; a flat fact is its own only place."""
    flat = []
    for kind in KINDS:
        for fact in kind.of(facts) or ():
            fields = fact.model_dump()
            mentions = fields.pop("mentions", None)
            flat.append((kind.name, fields if mentions else {}, mentions or [fields]))
    return flat


def move(place: dict[str, Any], spelling: Spelling, text: str) -> dict[str, Any]:
    """Return where a place of a text is in another spelling of it."""
    start, end = spelling.find(place["start"], place["end"])
    moved = {**place, "start": start, "end": end, "text": spelling.text[start:end]}
    if "sentence" in place:
        at = text.rindex(place["sentence"], 0, place["start"] + len(place["sentence"]))
        moved["sentence"] = spelling.text[slice(*spelling.find(at, at + len(place["sentence"])))]
    return moved


def check_same_facts(text: str, spelling: Spelling) -> None:
    known, found = (newsfacts.extract(written) for written in (text, spelling.text))
    assert found.place == known.place
    assert found.published == known.published
    expected = [
        (kind, fields, [move(place, spelling, text) for place in places]) for kind, fields, places in flatten(known)
    ]
    assert flatten(found) == expected
    for _, _, places in flatten(found):
        for place in places:
            assert spelling.text[place["start"] : place["end"]] == place["text"]
            assert place["text"] in place.get("sentence", place["text"])


def decompose(text: str) -> Spelling:
    letters = [unicodedata.normalize("NFD", letter) for letter in text]
    ends = [sum(map(len, letters[: number + 1])) for number in range(len(letters))]
    return Spelling("".join(letters), list(zip([0, *ends], ends)))


@pytest.mark.parametrize("path", GOLD[:6], ids=lambda path: path.stem)
def test_a_decomposed_article_has_the_facts_of_the_composed_one(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    spelling = decompose(text)
    assert len(spelling.text) > len(text)
    check_same_facts(text, spelling)


@settings(max_examples=15)
@given(st.data(), st.sampled_from([HEAD, *(path.read_text(encoding="utf-8") for path in GOLD[:3])]))
def test_another_spelling_has_the_same_facts(data: st.DataObject, text: str) -> None:
    check_same_facts(text, spell_otherwise(data, text))


def test_what_is_found_where_nothing_was() -> None:
    facts = newsfacts.extract(
        "Jana Mo\u0308ller, Pra\u0308sidentin der A\u0308rztekammer, traf den franzo\u0308\u00ad\nsischen "
        "US\u2011Bot\u00adschafter in Do\u0308beln. Er lobte Max Nova\u0301k\u200b, 50\u00a0Jahre."
    )
    assert [(person.name, person.role) for person in facts.people or ()] == [
        ("Jana Möller", "Präsidentin"),
        ("Max Novák", None),
    ]
    assert [(state.iso, state.mentions[0].text) for state in facts.countries or ()] == [
        ("FR", "franzo\u0308\u00ad\nsischen"),
        ("US", "US\u2011Bot\u00adschafter"),
    ]
    assert [organisation.name for organisation in facts.organisations or ()] == ["Ärztekammer"]
    assert [place.name for place in facts.places or ()] == ["Döbeln"]
    assert (facts.people or [])[1].mentions[0].text == "Max Nova\u0301k"


def test_corrections_apply_to_what_is_read(tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text(
        '[[add]]\nkind = "organisations"\nname = "Möwenfreunde"\n[[drop]]\nkind = "people"\nnames = ["Jörg Käse"]\n',
        encoding="utf-8",
    )
    text = "Die Mo\u0308wen\u00adfreunde luden Jo\u0308rg Ka\u0308se nach Wien."
    facts = newsfacts.extract(text, corrections=rules)
    assert facts.people == []
    ((mention,),) = [organisation.mentions for organisation in facts.organisations or ()]
    assert (mention.start, mention.text) == (4, "Mo\u0308wen\u00adfreunde")


def test_the_text_in_the_output_is_the_users_own() -> None:
    text = "Ko\u0308ln ist scho\u0308n."
    (facts,) = extract_many([make_article(text, source="a")], with_text=True)
    assert facts.text == text


def test_a_doc_of_the_text_as_it_is_written_has_offsets_there() -> None:
    text = "Jana Mo\u0308ller sprach mit Angela Merkel."
    doc = newsfacts.load()(text)
    facts = collect_facts(doc, make_article(text, source="a"))
    places = [(mention.start, mention.text) for person in facts.people or () for mention in person.mentions]
    assert (text.index("Angela"), "Angela Merkel") in places
