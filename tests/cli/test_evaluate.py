"""`newsfacts evaluate` as a script sees it, with the model that ships with newsfacts."""

import json

import pytest

# What any model for German must get right, and one mention that is annotated wrongly on purpose.
DATA = (
    {"text": "Angela Merkel reiste nach Paris.", "ents": [[0, 13, "PER"], [26, 31, "LOC"]]},
    {"text": "Die Siemens AG sitzt in München.", "ents": [[4, 14, "ORG"], [24, 31, "PER"]]},
    {"text": "Es regnet.", "ents": [[3, 9, "EVENT"]]},
)


@pytest.fixture(autouse=True)
def _data(tmp_path):
    lines = [json.dumps(line, ensure_ascii=False) for line in DATA]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "broken.jsonl").write_text(f"{lines[0]}\n{{", encoding="utf-8")


def test_json(command):
    done = command("evaluate", "--ner", "a.jsonl", "--ner", "broken.jsonl", "--format", "json", "--errors")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("newsfacts: error: broken.jsonl:2: this is no JSON (")
    assert done.stderr.count(b"\n") == 1
    (line,) = done.stdout.decode().splitlines()
    record = json.loads(line)
    assert (record["file"], record["model"], record["texts"], record["words"]) == ("a.jsonl", "default", 3, 13)
    counts = {label: (row["gold"], row["found"], row["correct"]) for label, row in record["scores"].items()}
    assert counts == {"PER": (2, 1, 1), "LOC": (1, 2, 1), "ORG": (1, 1, 1), "all": (4, 4, 3)}
    assert record["scores"]["all"]["f1"] == 75.0
    assert record["ignored"] == {"EVENT": 1}
    (error,) = record["errors"]
    assert error == {
        "kind": "wrong label",
        "line": 2,
        "gold": {"start": 24, "end": 31, "label": "PER", "text": "München"},
        "found": {"start": 24, "end": 31, "label": "LOC", "text": "München"},
        "context": "Die Siemens AG sitzt in [[München]].",
    }


def test_table_and_errors(command):
    done = command("evaluate", "--ner", "a.jsonl", "--errors")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "a.jsonl · default"
    assert "all 4 4 3 75.0 75.0 75.0".split() in [line.split() for line in lines]
    assert "wrong label\t2\tPER München\tLOC München\tDie Siemens AG sitzt in [[München]]." in lines


def test_help_says_what_is_ignored(command):
    text = " ".join(command("evaluate", "--help").stdout.decode().split())
    assert "All others are ignored" in text
    assert '{"text": "...", "ents": [[start, end, "PER"], ...]}' in text


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([], 2, "no annotated text was given; pass --ner FILE.jsonl"),
        (["--ner", "a.jsonl", "--format", "xml"], 2, "there is no format 'xml'; choose from table, json"),
        (["--ner", "a.jsonl", "--model", "de_none"], 2, "the model 'de_none' is not installed"),
        (["--ner", "fehlt.jsonl"], 1, "fehlt.jsonl: no such file or directory; name a file of JSON Lines"),
        (["--ner", "broken.jsonl"], 1, "broken.jsonl:2: this is no JSON"),
    ],
)
def test_mistakes_of_users_are_told_in_one_line(command, arguments, status, said):
    done = command("evaluate", *arguments)
    assert (done.returncode, done.stdout) == (status, b"")
    message = done.stderr.decode()
    assert message.startswith("newsfacts: error: ")
    assert said in message
    assert message.count("\n") == 1
