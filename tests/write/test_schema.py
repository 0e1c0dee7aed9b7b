"""The JSON Schema of the output: everything that is printed fits, and what is wrong does not.

The facts of the marked sentences are held against it where they are found (tests/kinds/test_marked_sentences.py).
"""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

import newsfacts
from newsfacts import Article
from newsfacts.errors import UsageError
from newsfacts.kinds import KINDS
from newsfacts.write.schema import make_schema

TESTS = Path(__file__).parent.parent
LINE = Draft202012Validator(make_schema("jsonl"))


def printed(articles: list[Article], **options: Any) -> list[dict[str, Any]]:
    """Return the articles as they are printed."""
    found = newsfacts.extract_many(articles, on_error="raise", **options)
    return [json.loads(json.dumps(facts.model_dump(), ensure_ascii=False)) for facts in found]


def whole_articles() -> list[Article]:
    """Return the seeds and the gold articles."""
    paths = [path for folder in (TESTS.parent / "seeds", TESTS / "gold") for path in sorted(folder.glob("*.txt"))]
    return [Article(source=path.name, text=path.read_text("utf-8"), published="2025-09-04") for path in paths]


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    text = "Paris (Reuters) – Am Montag sagte Emmanuel Macron der Ukraine rund 2,5 Millionen Euro zu, 3 Prozent mehr."
    (facts,) = printed([Article(source="-", text=text, published="2025-09-04")], with_text=True)
    assert all(facts[kind.name] for kind in KINDS)
    return facts


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_the_schema_is_one(format: str) -> None:
    Draft202012Validator.check_schema(make_schema(format))


@pytest.mark.slow
def test_all_facts_of_whole_articles_fit() -> None:
    articles = whole_articles()
    assert len(articles) > 20
    Draft202012Validator(make_schema()).validate(printed(articles))


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_choice_of_kinds_fits(kind: str, whole: dict[str, Any]) -> None:
    (facts,) = printed([Article(source="-", text=whole["text"], title="T", url="https://example.org")], only=[kind])
    assert [name for name in facts if name in {kind.name for kind in KINDS}] == [kind]
    LINE.validate(facts)


def test_an_empty_article_fits() -> None:
    (facts,) = printed([Article(source="empty.txt", text="")])
    LINE.validate(facts)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["figures", 0, "qualifier"], "roughly"),
        (["figures", 0, "value"], "2500000"),
        (["figures", 0, "change"], "sideways"),
        (["dates", 0, "type"], "epoch"),
        (["dates", 0, "text"], None),
        (["people", 0, "mentions", 0, "start"], "3"),
        (["countries", 0, "iso"], None),
        (["people"], None),
        (["source"], None),
        (["colour"], "red"),
        (["people", 0, "age"], 47),
    ],
)
def test_what_is_wrong_does_not_fit(path: list[str | int], value: object, whole: dict[str, Any]) -> None:
    LINE.validate(whole)
    facts = copy.deepcopy(whole)
    place: Any = facts
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError):
        LINE.validate(facts)


@pytest.mark.parametrize("path", [["source"], ["place"], ["figures", "start"], ["people", "role"]])
def test_what_is_missing_is_reported(path: list[str], whole: dict[str, Any]) -> None:
    facts = copy.deepcopy(whole)
    place: Any = facts if len(path) == 1 else facts[path[0]][0]
    del place[path[-1]]
    with pytest.raises(ValidationError):
        LINE.validate(facts)


def test_there_is_no_schema_for_tables() -> None:
    with pytest.raises(UsageError, match="json, jsonl"):
        make_schema("table")
