"""A new kind is a type, a find, stages and an entry in the registry: every command takes it from there."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, Field
from typer.testing import CliRunner

import newsfacts
from newsfacts.cli import app
from newsfacts.finds import Find, PersonFind
from newsfacts.kinds import KINDS
from newsfacts.kinds.carried import facts_type
from newsfacts.kinds.correctable import Correctable, CorrectableField
from newsfacts.kinds.kind import Column, Kind, mentions_cell
from newsfacts.kinds.stages import Reason, Stage
from newsfacts.text import ArticleText
from newsfacts.types import Facts, Mention

TEXT = "Anna Schmidt warb für #Klimastreik. Bert Maier antwortete auf #klimastreik und #Moin: anna@example.org!"


class Hashtag(BaseModel):
    """A word that posts are found by."""

    name: str
    by: str | None = Field(default=None, description="Who is named before it.")
    mentions: list[Mention]


class Address(Mention):
    """An address for mail."""

    host: str = Field(description="What comes after the @.")
    sentence: str


@dataclass(frozen=True)
class HashtagFind(Find):
    name: str
    by: str | None


@dataclass(frozen=True)
class AddressFind(Find):
    host: str


def find_hashtags(article: ArticleText, candidates: list[HashtagFind]) -> Iterable[HashtagFind]:
    people = article.finds(PersonFind)
    for match in re.finditer(r"#(\w+)", article.text):
        before = [person.name for person in people if person.end < match.start()]
        yield HashtagFind(*match.span(), name=match[1].casefold(), by=before[0] if before else None)


def find_addresses(article: ArticleText, candidates: list[AddressFind]) -> Iterable[AddressFind]:
    for match in re.finditer(r"\w+@([\w.]+)", article.text):
        yield AddressFind(*match.span(), host=match[1])


BY = Column("by", lambda tag: tag.by or "")
HASHTAGS = Kind(
    name="hashtags",
    fact=Hashtag,
    finds=HashtagFind,
    stages=(Stage(find_hashtags, explain=lambda article, find: [Reason(f"# before {find.name}")]),),
    title="Hashtags",
    colour="bright_cyan",
    columns=(Column("tag", lambda tag: tag.name), Column("mentions", mentions_cell), BY),
    after=("people",),
    detail=BY,
    correctable=Correctable((CorrectableField("by"),)),
)
ADDRESSES = Kind(
    name="addresses",
    fact=Address,
    finds=AddressFind,
    stages=(Stage(find_addresses),),
    title="Addresses",
    colour="bright_red",
    columns=(Column("host", lambda address: address.host),),
)


@pytest.fixture(autouse=True)
def kinds() -> Iterator[None]:
    with KINDS.using([*KINDS, HASHTAGS]):
        KINDS.add(ADDRESSES)
        yield
    assert "hashtags" not in KINDS.names


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, [*arguments, "--quiet"] if arguments[0] != "schema" else arguments)
    assert done.exit_code == 0, done.output
    return done.output


def test_in_python() -> None:
    facts = newsfacts.extract(TEXT)
    assert isinstance(facts, Facts)
    assert [(tag.name, tag.by, len(tag.mentions)) for tag in HASHTAGS.of(facts) or ()] == [
        ("klimastreik", "Anna Schmidt", 2),
        ("moin", "Anna Schmidt", 1),
    ]
    assert [(address.text, address.host) for address in ADDRESSES.of(facts) or ()] == [
        ("anna@example.org", "example.org")
    ]
    assert facts_type().model_validate_json(facts.model_dump_json()) == facts


def test_only_it(article: str) -> None:
    (facts,) = json.loads(run("extract", article, "--only", "hashtags", "--format", "json"))
    assert [tag["name"] for tag in facts["hashtags"]] == ["klimastreik", "moin"]
    assert "people" not in facts and "addresses" not in facts
    assert "choose from people, countries, organisations, places, figures, dates, hashtags, addresses" in (
        CliRunner().invoke(app, ["extract", article, "--only", "tags"]).output
    )


def test_tables(article: str) -> None:
    lines = run("extract", article).splitlines()
    assert lines[lines.index("Hashtags 2") :] == [
        "Hashtags 2",
        "  tag          mentions                       by",
        "  klimastreik  2× #Klimastreik, #klimastreik  Anna Schmidt",
        "  moin         1× #Moin                       Anna Schmidt",
        "",
        "Addresses 1",
        "  host",
        "  example.org",
        "",
        "1 article: people 2, hashtags 2, addresses 1",
    ]
    assert "  mentions  articles  name         by\n         2         1  klimastreik  Anna Schmidt\n" in run(
        "extract", article, "--summary"
    )


def test_rows(article: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("extract", article, "--format", "csv"))))
    assert [(row["fact"], row["name"], row["mentions"], row["by"], row["host"]) for row in rows[-3:]] == [
        ("hashtags", "klimastreik", "2", "Anna Schmidt", ""),
        ("hashtags", "moin", "1", "Anna Schmidt", ""),
        ("addresses", "", "1", "", "example.org"),
    ]


def test_json_fits_the_schema(article: str) -> None:
    line = json.loads(run("extract", article, "--format", "jsonl"))
    schema = json.loads(run("schema", "--format", "jsonl"))
    assert schema["properties"]["hashtags"]["items"] == {"$ref": "#/$defs/Hashtag"}
    assert schema["description"] == Facts.model_json_schema()["description"]
    Draft202012Validator(schema).validate(line)
    line["hashtags"][0]["by"] = 3
    assert not Draft202012Validator(schema).is_valid(line)


def test_page(article: str) -> None:
    page = run("extract", article, "--format", "html")
    assert '{"name":"hashtags","title":"Hashtags","counts":true,' in page
    assert '[data-kind="addresses"] { --hue:' in page
    assert '["klimastreik",["klimastreik",' in page


def test_database(article: str, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    run("extract", article, "--output", str(path))
    with closing(sqlite3.connect(path)) as connection:
        facts = connection.execute("SELECT fact, text, name, host FROM facts WHERE fact > 'f' OR host > ''").fetchall()
        assert connection.execute("SELECT name, by FROM hashtags").fetchall()[1] == ("moin", "Anna Schmidt")
    assert facts == [
        ("people", "Anna Schmidt", "Anna Schmidt", None),
        ("people", "Bert Maier", "Bert Maier", None),
        ("hashtags", "#Klimastreik", "klimastreik", None),
        ("hashtags", "#klimastreik", "klimastreik", None),
        ("hashtags", "#Moin", "moin", None),
        ("addresses", "anna@example.org", None, "example.org"),
    ]


def test_parquet(article: str, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "facts.parquet"
    run("extract", article, "--output", str(path))
    rows = parquet.read_table(path).to_pylist()
    assert [(row["fact"], row["name"], row["host"]) for row in rows[-2:]] == [
        ("hashtags", "moin", None),
        ("addresses", None, "example.org"),
    ]


def test_marked_text_and_explanation(article: str) -> None:
    assert "[#Klimastreik]hashtags. [Bert Maier]people" in run("show", article)
    explained = run("explain", article, "--at", "#Moin")
    assert "Hashtags: tag moin; mentions 1× #Moin; by Anna Schmidt" in explained
    assert "# before moin" in explained


def test_corrections(article: str, tmp_path: Path) -> None:
    corrections = tmp_path / "corrections.toml"

    def correct(rules: str) -> list[tuple[str, str | None, list[str]]]:
        corrections.write_text(rules, encoding="utf-8")
        output = run("extract", article, "--corrections", str(corrections), "--format", "jsonl")
        tags = json.loads(output)["hashtags"]
        return [(tag["name"], tag["by"], [mention["text"] for mention in tag["mentions"]]) for tag in tags]

    assert correct('[[drop]]\nkind = "hashtags"\nnames = ["moin"]') == [
        ("klimastreik", "Anna Schmidt", ["#Klimastreik", "#klimastreik"])
    ]
    fixed = '[[fix]]\nkind = "hashtags"\nname = "Moin"\nby = "Bert Maier"'
    added = '[[add]]\nkind = "hashtags"\nname = "warb"\nby = ""'
    assert correct(f"{fixed}\n{added}") == [
        ("warb", None, ["warb"]),
        ("klimastreik", "Anna Schmidt", ["#Klimastreik", "#klimastreik"]),
        ("moin", "Bert Maier", ["#Moin"]),
    ]
    assert correct('[[merge]]\nkind = "hashtags"\nnames = ["Moin", "klimastreik"]') == [
        ("Moin", "Anna Schmidt", ["#Klimastreik", "#klimastreik", "#Moin"])
    ]


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ('kind = "hashtags"\niso = "DE"', "line 4: hashtags have no 'iso'; give by"),
        ('kind = "hashtags"\nhost = "x"', "it takes kind, name, role, role_of, party, short, iso, by"),
        ('kind = "addresses"\nby = "x"', "'people', 'countries', 'organisations', 'places', 'hashtags'"),
        ('kind = "people"\nby = "x"', "line 4: people have no 'by'; give role, role_of or party"),
    ],
)
def test_mistakes_in_corrections(rules: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "corrections.toml"
    path.write_text(f'[[fix]]\nname = "x"\n{rules}', encoding="utf-8")
    with pytest.raises(newsfacts.NewsfactsError, match=re.escape(message)):
        newsfacts.load_corrections(path)


def test_names_are_taken_once() -> None:
    with pytest.raises(ValueError, match="two kinds 'hashtags'"):
        KINDS.add(HASHTAGS)
    for name in ("text", "articles", "hash tags"):
        with pytest.raises(ValueError, match=name):
            Kind(name, Hashtag, HashtagFind, (), "", "", ())
