"""Reading a corrections file, and reporting what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsfacts
from newsfacts.corrections import Corrections, load_corrections
from newsfacts.errors import CorrectionsError, UsageError
from newsfacts.types import Article
from tests.corrections.correcting import shown

MISTAKES = [
    ('[[merge]]\nkind = "people"\nnames = ["A", "B]\n', 3, "this is not TOML (Illegal character '\\n'"),
    ('[[merge]]\nkind = "people"\nnames = ["A", "B"\n', 3, "this is not TOML (Unclosed array"),
    ('# x\n\n[merge]\nkind = "people"\n', 3, "'merge' is no list of tables; begin each with [[merge]]"),
    (
        '[[drop]]\nkind = "places"\nnames = ["A"]\n[[rename]]\n',
        4,
        "there is no [[rename]]; choose from [[merge]], [[drop]]",
    ),
    ("\nleave = 3\n", 2, "there is no [[leave]]"),
    (
        '[[drop]]\nkind = "people"\nnames = ["A"]\n\n[[drop]]\n# c\nkind = "people"\nname = "A"\n',
        5,
        "[[drop]] lacks 'names'",
    ),
    ('[[drop]]\nkind = "people"\nnames = ["A"]\nnmae = "A"\n', 4, "[[drop]] has no 'nmae'; it takes kind, names"),
    (
        '[[drop]]\nkind = "person"\nnames = ["A"]\n',
        2,
        "[[drop]] has no kind 'person'; choose from 'people', 'countries'",
    ),
    ('[[merge]]\nkind = "countries"\nnames = ["A", "B"]\n', 2, "has no kind 'countries'; choose from 'people', 'organ"),
    ('[[merge]]\nkind = "people"\nnames = ["A"]\n', 3, "[[merge]] has too few names; it needs 2 or more"),
    ('[[drop]]\nkind = "people"\nnames = []\n', 3, "[[drop]] has too few names; it needs 1 or more"),
    ('[[drop]]\nkind = "people"\nnames = ["A",\n  " "]\n', 3, "a name is empty"),
    ('[[drop]]\nkind = "people"\nnames = "A"\n', 3, "'names' has no value that fits; write names = ["),
    ('[[fix]]\nkind = "people"\nname = "A"\nrole = 3\n', 4, "'role' has no value that fits; write role = \"…\""),
    ('[[fix]]\nkind = "people"\nname = "A"\n', 1, "nothing is fixed of 'A'; give role, role_of or party"),
    ('[[fix]]\nkind = "people"\nname = "A"\nshort = "X"\n', 4, "people have no 'short'; give role, role_of or party"),
    ('[[fix]]\nkind = "countries"\nname = "A"\niso = "ZZ"\n', 4, "there is no country 'ZZ'; give the two letters"),
    ('[[fix]]\nkind = "countries"\nname = "A"\niso = "mk"\n', 4, "there is no country 'mk'; write MK"),
    ('[[fix]]\nkind = "countries"\nname = "A"\niso = "Georgien"\n', 4, "there is no country 'Georgien'; write GE"),
    ('[[fix]]\nkind = "countries"\nname = "A"\niso = ""\n', 4, "there is no country ''"),
    ('[[add]]\nkind = "countries"\nname = "A"\n', 1, "the country 'A' has no 'iso'"),
    (
        '[[drop]]\nkind = "people"\nnames = ["É"]\n\n[[merge]]\nkind = "people"\nnames = ["A", "e"]\n',
        5,
        "'e' is in [[drop]] and in [[merge]] of people; take it out of here or of line 1",
    ),
    (
        '[[add]]\nkind = "places"\nname = "A"\n[[merge]]\nkind = "places"\nnames = ["A", "B"]\n',
        4,
        "'A' is in [[merge]] and in [[add]] of places; take it out of here or of line 1",
    ),
    (
        '[[fix]]\nkind = "people"\nname = "A"\nrole = "x"\n\n[[fix]]\nkind = "people"\nname = "a"\nrole = "y"\n',
        6,
        "'a' is in two [[fix]] of people; take it out of here or of line 1",
    ),
    (
        '[[fix]]\nkind = "countries"\nname = "A"\niso = "GE"\n[[drop]]\nkind = "countries"\nnames = ["Georgien"]\n',
        5,
        "'Georgien' is in [[drop]] and in [[fix]] of countries",
    ),
    # The first of several mistakes is reported, and a header in a text is none.
    (
        '[[fix]]\nkind = "people"\nname = """A\n[[fix]]\n"""\nrole = "x"\n[[fix]]\nkind = 1\n[[drop]]\n',
        7,
        "[[fix]] lacks 'name'",
    ),
    ('only = [\n  ["fix"]\n]\n[[fix]] # ]\nkind = "people"\nrole = "]"\n', 4, "[[fix]] lacks 'name'"),
    ('drop = [\n  {kind = "people", names = []},\n]\n', 1, "[[drop]] has too few names"),
    ("merge = 3\n", 1, "'merge' is no list of tables"),
    ('[[drop]]\nkind = "people"\na' + ".a" * 50_000 + " = 1\n", 3, "a key has too many parts; split it into tables"),
    ('[[drop]]\nkind = "people"\nnames = ' + "[" * 50_000, 3, "lists are nested too deeply; look at the brackets"),
    ("merge = [3]\n", 1, "'merge' is no list of tables"),
]


@pytest.mark.parametrize(("content", "line", "said"), MISTAKES)
def test_mistakes_are_reported_with_their_line(tmp_path: Path, content: str, line: int, said: str) -> None:
    path = tmp_path / "c.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CorrectionsError) as caught:
        load_corrections(path)
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    content = '\ufeff[[drop]]\r\nkind = "people"\r\nnames = ["Jörg"]\r\n'
    path.write_bytes(content.encode())
    assert load_corrections(path).drop[0].names == ("Jörg",)
    path.write_bytes(content.encode("cp1252", "ignore"))
    with pytest.raises(CorrectionsError, match=r"line 3: the corrections are not in UTF-8; save them as UTF-8"):
        load_corrections(path)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read the file; no such file"):
        load_corrections(tmp_path / "c.toml")
    for path in (tmp_path, "a\0b"):
        with pytest.raises(UsageError, match="cannot read the file"):
            load_corrections(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_file_without_an_end_is_refused() -> None:
    with pytest.raises(UsageError, match="corrections have at most 16,000,000 bytes"):
        load_corrections("/dev/zero")


def test_an_empty_file_corrects_nothing(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text("# nothing yet\n")
    assert load_corrections(path) == Corrections()


def test_extract_takes_a_path_and_what_was_loaded(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text('[[add]]\nkind = "organisations"\nname = "Freie Heide"\n', encoding="utf-8")
    text = "Am Montag tagte die Freie Heide."
    for corrections in (path, str(path), newsfacts.load_corrections(path)):
        facts = newsfacts.extract(text, corrections=corrections, only=["organisations"])
        assert shown(facts.organisations) == {"Freie Heide": ["Freie Heide"]}
    articles = [Article(source="a", text=text), Article(source="b", text=text)]
    for facts in newsfacts.extract_many(articles, corrections=path):
        assert "Freie Heide" in shown(facts.organisations)
