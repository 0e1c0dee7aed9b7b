"""`newsfacts evaluate` as a script sees it, with the model that ships with newsfacts."""

import json

import pytest

# What any model for German must get right, and one mention that is annotated wrongly on purpose.
DATA = (
    {"text": "Angela Merkel reiste nach Paris.", "ents": [[0, 13, "PER"], [26, 31, "LOC"]]},
    {"text": "Die Siemens AG sitzt in München.", "ents": [[4, 14, "ORG"], [24, 31, "PER"]]},
    {"text": "Es regnet.", "ents": [[3, 9, "EVENT"]]},
)


# The first date has a wrong value on purpose; the peer found the second one alone.
DATED = {
    "text": "Sie kam am 3. März 2019 und ging am 4. April 2020.",
    "timex3": [[11, 23, "DATE", "2019-03-04"], [36, 49, "DATE", "2020-04-04"]],
    "peer": [[36, 49, "DATE", "2020-04-04"]],
}
TIMEML = """<?xml version="1.0"?><TimeML><DCT><TIMEX3 type="DATE" value="2025-09-04"/></DCT><TEXT>
Sie kam <TIMEX3 type="DATE" value="2025-09-03">gestern</TIMEX3> nach Köln.</TEXT></TimeML>"""


@pytest.fixture
def program(python):
    return [*python, "-m", "newsfacts"]


@pytest.fixture(autouse=True)
def _data(tmp_path):
    lines = [json.dumps(line, ensure_ascii=False) for line in DATA]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "broken.jsonl").write_text(f"{lines[0]}\n{{", encoding="utf-8")
    (tmp_path / "dated.jsonl").write_text(json.dumps(DATED, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.tml").write_text(TIMEML, encoding="utf-8")
    (tmp_path / "corpus" / "b.tml").write_text(TIMEML.replace("</TEXT>", ""), encoding="utf-8")


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


def test_dates_beside_those_of_a_peer(command):
    done = command("evaluate", "--dates", "dated.jsonl", "--peer", "peer", "--errors")
    assert (done.returncode, done.stderr) == (0, b"")
    rows = [line.split() for line in done.stdout.decode().splitlines()]
    for row in (
        "newsfacts strict 2 2 2 100.0 100.0 100.0",
        "newsfacts value 2 2 1 50.0 50.0 50.0",
        "peer overlap 2 1 1 100.0 50.0 66.7",
        "peer value 2 1 1 100.0 50.0 66.7",
    ):
        assert row.split() in rows
    assert done.stdout.decode().split("\nErrors 2\n")[1].splitlines()[:3] == [
        "kind\tsystem\tplace\tgold\tfound\ttext",
        "missed\tpeer\tdated.jsonl:1\tDATE 2019-03-04 3. März 2019\t\tSie kam am [[3. März 2019]] und ging am 4. April 2020.",
        "wrong value\tnewsfacts\tdated.jsonl:1\tDATE 2019-03-04 3. März 2019\tDATE 2019-03-03 3. März 2019"
        "\tSie kam am [[3. März 2019]] und ging am 4. April 2020.",
    ]


def test_vague_dates_are_left_out_of_annotation_and_answers(command, tmp_path):
    now = [0, 3, "DATE", "PRESENT_REF"]
    record = {"text": "Nun regnet es. Sie kam am 4. April 2020.", "timex3": [[27, 40, "DATE", "2020-04-04"]]}
    lines = [record, {**record, "timex3": [now, *record["timex3"]]}]
    (tmp_path / "vague.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    rows = command("evaluate", "--dates", "vague.jsonl", "--no-vague").stdout.decode().splitlines()
    assert "newsfacts value 2 2 2 100.0 100.0 100.0".split() in [row.split() for row in rows]
    rows = command("evaluate", "--dates", "vague.jsonl").stdout.decode().splitlines()
    assert "newsfacts value 3 4 3 75.0 100.0 85.7".split() in [row.split() for row in rows]


def test_dates_in_a_folder_of_timeml_as_json(command):
    done = command("evaluate", "--dates", "corpus", "--dates", "dated.jsonl", "--format", "json")
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "newsfacts: error: corpus/b.tml:2: this is no well-formed XML (mismatched tag); mend it there\n"
    )
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["file"], first["texts"], second["file"]) == ("corpus", 1, "dated.jsonl")
    right = {"gold": 1, "found": 1, "correct": 1, "precision": 100.0, "recall": 100.0, "f1": 100.0}
    assert first["scores"] == {"newsfacts": dict.fromkeys(("strict", "overlap", "type", "value"), right)}


def test_entities_and_dates_in_one_run(command):
    done = command("evaluate", "--dates", "dated.jsonl", "--ner", "a.jsonl", "--format", "json")
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["file"], list(first["scores"])) == ("a.jsonl", ["PER", "LOC", "ORG", "all"])
    assert (second["file"], list(second["scores"])) == ("dated.jsonl", ["newsfacts"])


def test_help_says_what_is_ignored(command):
    text = " ".join(command("evaluate", "--help").stdout.decode().split())
    assert "All others are ignored" in text
    assert '{"text": "...", "ents": [[start, end, "PER"], ...]}' in text


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([], 2, "no annotated text was given; pass --ner FILE.jsonl"),
        (["--ner", "a.jsonl", "--no-vague"], 2, "--no-vague is for dates"),
        (["--ner", "a.jsonl", "--format", "xml"], 2, "there is no format 'xml'; choose from table, json"),
        (["--ner", "a.jsonl", "--model", "de_none"], 2, "the model 'de_none' is not installed"),
        (["--ner", "fehlt.jsonl"], 1, "fehlt.jsonl: no such file or directory; name a file of JSON Lines"),
        (["--ner", "broken.jsonl"], 1, "broken.jsonl:2: this is no JSON"),
        (["--ner", "a.jsonl", "--peer", "x"], 2, "--peer is for dates, and no dates are to be scored; pass --dates"),
        (["--dates", "dated.jsonl", "--peer", "newsfacts"], 2, "a peer cannot be called 'newsfacts'"),
        (["--dates", "dated.jsonl", "--peer", "x"], 1, "dated.jsonl:1: x: field required; each line must be"),
        (["--dates", "corpus/a.tml", "--peer", "x"], 1, "x: no such file or folder; name a folder with .tml files"),
        (["--dates", "a.jsonl"], 1, "a.jsonl:1: timex3: field required; each line must be"),
        (["--dates", "fehlt"], 1, "fehlt: no such file or folder; name a folder of .tml files"),
    ],
)
def test_mistakes_of_users_are_reported_in_one_line(command, arguments, status, said):
    done = command("evaluate", *arguments)
    assert (done.returncode, done.stdout) == (status, b"")
    message = done.stderr.decode()
    assert message.startswith("newsfacts: error: ")
    assert said in message
    assert message.count("\n") == 1
