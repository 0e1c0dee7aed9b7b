"""The registry of kinds, and what cannot be derived from it: it must agree with it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import newsfacts
from newsfacts.cli import extract
from newsfacts.kinds import KINDS
from newsfacts.kinds.carried import facts_type
from newsfacts.kinds.registry import Registry
from newsfacts.settings import EXAMPLES
from newsfacts.types import ARTICLE_FIELDS, Facts

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PROJECT = Path(__file__).parent.parent


def test_names_are_known_before_the_kinds_are_imported() -> None:
    registry = Registry(["people", "dates"])
    assert (registry.names, len(registry)) == (("people", "dates"), 2)
    assert [kind.name for kind in registry] == ["people", "dates"]
    with pytest.raises(KeyError):
        registry["figures"]


def test_other_kinds_are_taken_back() -> None:
    before = list(KINDS)
    with KINDS.using([KINDS["dates"]]):
        assert KINDS.names == ("dates",)
        with pytest.raises(ValueError, match="two kinds 'dates'"):
            KINDS.add(KINDS["dates"])
    assert list(KINDS) == before


def test_facts_have_a_field_a_kind_in_its_order() -> None:
    assert facts_type() is Facts
    assert list(Facts.model_fields) == [*ARTICLE_FIELDS, "text", *KINDS.names]


def test_kinds_read_only_finds_of_others_that_there_are() -> None:
    assert {name for kind in KINDS for name in kind.after} <= set(KINDS.names)


def test_every_entry_has_something_to_say_in_a_summary_and_can_be_corrected() -> None:
    for kind in KINDS:
        assert bool(kind.detail) == bool(kind.correctable) == kind.has_mentions
        for field in kind.correctable.fields if kind.correctable else ():
            assert field.name in kind.fact.model_fields
            assert field.check(field.example) is None


def test_an_added_name_gets_a_whole_mention() -> None:
    for kind in KINDS:
        if kind.correctable:
            kind.mention(start=0, end=1, text="A", **kind.correctable.added_mention)


def test_every_type_of_facts_is_public() -> None:
    for kind in KINDS:
        assert getattr(newsfacts, kind.fact.__name__) is kind.fact


def test_every_kind_is_a_component_for_spacy() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    components = project["entry-points"]["spacy_factories"]
    for name in KINDS.names:
        assert components[f"newsfacts_{name}"] == f"newsfacts.pipeline:factories.{name}"
    assert len(components) == len(KINDS) + 2  # sentences and entities


def test_every_kind_is_kept_from_the_others() -> None:
    contracts = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    (independent,) = [contract for contract in contracts["contracts"] if contract["type"] == "independence"]
    assert independent["modules"] == [f"newsfacts.kinds.{name}" for name in KINDS.names]


def test_help_and_messages_name_kinds_that_there_are() -> None:
    *others, last = KINDS.names
    assert f" {', '.join(others)} and {last} " in (extract.__doc__ or "")
    assert set(tomllib.loads(f"only = {EXAMPLES['only']}")["only"]) <= set(KINDS.names)
