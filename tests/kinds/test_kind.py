"""What a kind of fact says of itself, and the cells that the tables of several kinds share."""

from __future__ import annotations

import pytest

from newsfacts.finds import CountryFind
from newsfacts.kinds import countries, figures, people
from newsfacts.kinds.kind import Kind, mentions_cell, most_mentioned
from newsfacts.types import Country, CountryMention, Facts, Mention, Person


def make_kind(name: str) -> Kind:
    return Kind(name, Country, CountryFind, stages=(), title="T", colour="red", columns=())


@pytest.mark.parametrize("name", ["text", "published", "ner", "mentions", "two words", "1st", ""])
def test_a_name_that_is_taken_or_no_identifier_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="a kind cannot be called"):
        make_kind(name)


def test_kinds_of_equal_parts_are_still_two() -> None:
    assert make_kind("rivers") != make_kind("rivers")


def test_only_entries_have_mentions() -> None:
    assert countries.KIND.has_mentions
    assert not figures.KIND.has_mentions
    assert countries.KIND.mention is CountryMention
    with pytest.raises(KeyError):
        _ = figures.KIND.mention


def test_a_mention_has_fields_beside_its_place_and_words() -> None:
    assert countries.KIND.mention_fields == ("by",)
    assert people.KIND.mention_fields == figures.KIND.mention_fields == ()


def test_facts_of_a_kind_that_was_not_asked_for_are_none() -> None:
    facts = Facts(source="a.txt", countries=[])
    assert countries.KIND.of(facts) == []
    assert people.KIND.of(facts) is None


def make_person(*forms: str) -> Person:
    return Person(name="Donald Trump", mentions=[Mention(start=0, end=len(form), text=form) for form in forms])


def test_other_forms_are_shown_the_most_frequent_first() -> None:
    person = make_person("Donald Trump", "Trumps", "Trump", "Trump", "Donald Trump", "Donald Trump")
    assert mentions_cell(person) == "6× Trump, Trumps"


def test_without_other_forms_there_is_only_the_number() -> None:
    assert mentions_cell(make_person("Donald Trump")) == "1×"


def test_the_most_mentioned_come_first() -> None:
    rare, frequent = make_person("Trump"), make_person("Trump", "Trump")
    assert sorted([rare, frequent], key=most_mentioned) == [frequent, rare]
