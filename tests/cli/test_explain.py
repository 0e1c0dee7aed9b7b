"""`newsfacts explain` and `newsfacts show`, with the model that ships with newsfacts."""

import json

import pytest

TEXT = "Angela Merkel kam am 3. Mai 2025 nach Wien. Merkel sprach.\x1b[2J\n\nRund 30 Gäste\thörten zu.\n"


@pytest.fixture
def program(python) -> list[str]:
    return [*python, "-m", "newsfacts"]


@pytest.fixture(autouse=True)
def _article(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")


def test_words(command):
    done = command("explain", "a.txt", "--at", "Merkel")
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "a.txt, 0 to 13: Angela Merkel"
    assert "People: name Angela Merkel; mentions 2× Merkel" in lines
    assert "Why" in lines
    reported = f"newsfacts: 'Merkel' occurs 2 times in a.txt; the others: --at {TEXT.rindex('Merkel')}\n"
    assert done.stderr.decode() == reported


@pytest.mark.parametrize("format", ["parquet", "xml"])
def test_a_format_in_the_settings_is_for_extract_alone(command, tmp_path, format):
    (tmp_path / "newsfacts.toml").write_text(f'format = "{format}"\n', encoding="utf-8")
    done = command("explain", "a.txt", "--at", "2025", more=[("NEWSFACTS_FORMAT", format)])
    assert (done.returncode, done.stderr) == (0, b"newsfacts: newsfacts.toml sets format\n")
    assert done.stdout.decode().startswith("a.txt, ")


def test_an_offset_as_json(command):
    done = command("explain", "a.txt", "--at", str(TEXT.index("2025")), "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    explanation = json.loads(done.stdout)
    assert (explanation["text"], explanation["facts"][0]["value"]) == ("3. Mai 2025", "2025-05-03")
    assert any(step["by"] == "dates" and step["rows"] for step in explanation["steps"])
    assert any(step["by"] == "figures" and not step["taken"] for step in explanation["steps"])


def test_a_number_that_can_be_no_offset_is_looked_for(command):
    done = command("explain", "a.txt", "--at", "2025", "--format", "json")
    assert json.loads(done.stdout)["text"] == "3. Mai 2025"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["a.txt", "--at", "Berlin"], 2, "a.txt: 'Berlin' does not occur in it; pass words as they are written"),
        (["a.txt", "--at", "9999"], 2, f"a.txt: the text ends before 9999, at {len(TEXT)}; count code points"),
        (["a.txt", "--at", "9" * 5000], 2, f"a.txt: '{'9' * 5000}' does not occur in it; pass words"),
        (["a.txt", "--at", "Wien", "--format", "csv"], 2, "there is no format 'csv'; choose from table, json"),
        (["none.txt", "--at", "Wien"], 1, "none.txt: no such file or folder"),
        ([".", "--at", "5"], 2, ".: an offset needs one article; pass --at words"),
    ],
)
def test_what_cannot_be_explained(command, tmp_path, arguments, status, said):
    if arguments[0] == ".":
        (tmp_path / "b.txt").write_text("Noch einer.", encoding="utf-8")
    done = command("explain", *arguments)
    assert (done.returncode, done.stdout) == (status, b"")
    message = done.stderr.decode()
    assert message.startswith(f"newsfacts: error: {said}")
    assert message.count("\n") == 1


def test_show_marks_facts_and_keeps_the_text(command):
    done = command("show", "a.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    head, legend, blank, *text = done.stdout.decode().split("\n")
    assert (head, blank) == ("a.txt", "")
    assert legend.split() == ["People", "1", "Places", "1", "Figures", "1", "Dates", "1"]
    first = "[Angela Merkel]people kam am [3. Mai 2025]dates nach [Wien]places. [Merkel]people sprach.␛[2J"
    assert text[:3] == [first, "", "[Rund 30 Gäste]figures hörten zu."]


def test_show_some_kinds_in_colour(command):
    done = command("show", "a.txt", "--only", "dates", more=[("FORCE_COLOR", "1")])
    screen = done.stdout.decode()
    assert "\x1b[2J" not in screen
    assert "Angela Merkel kam am \x1b[" in screen
    assert "]dates" not in screen


@pytest.mark.parametrize("words", ["Möller", "Mo\u0308ller"])
def test_words_are_found_however_they_are_spelled(command, tmp_path, words):
    text = "Frau Jana Mo\u0308l\u00adler kam."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = command("explain", "a.txt", "--at", words, "--format", "json")
    explanation = json.loads(done.stdout)
    assert (explanation["start"], explanation["text"]) == (5, "Jana Mo\u0308l\u00adler")
    assert [fact["name"] for fact in explanation["facts"]] == ["Jana Möller"]


def test_show_marks_words_as_they_are_spelled(command, tmp_path):
    (tmp_path / "a.txt").write_text("Jana Mo\u0308ller kam nach Ko\u0308ln.", encoding="utf-8")
    assert "[Jana Mo\u0308ller]people kam nach [Ko\u0308ln]places." in command("show", "a.txt").stdout.decode()


def test_words_of_a_title_are_explained_where_the_text_has_them_not(command, tmp_path):
    record = {"id": "7", "title": "Angela Merkel in Wien", "text": "Merkel kam in Wien an.", "published": "2025-09-04"}
    (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
    done = command("explain", "a.json", "--at", "Angela", "--format", "json")
    explanation = json.loads(done.stdout)
    assert (explanation["field"], explanation["start"], explanation["text"]) == ("title", 0, "Angela Merkel")
    assert (
        command("explain", "a.json", "--at", "Angela").stdout.decode().startswith("7, title, 0 to 13: Angela Merkel\n")
    )
    assert json.loads(command("explain", "a.json", "--at", "Wien", "--format", "json").stdout)["start"] == 14
    assert "field" not in json.loads(command("explain", "a.json", "--at", "Wien", "--format", "json").stdout)
