"""`newsfacts schema` prints the JSON Schema."""

import json

import pytest
from jsonschema import Draft202012Validator

PAGE = """<html><head><title>Reise</title></head><body><article><h1>Reise</h1>
<p>Der Minister reiste am Montag nach Paris und sprach dort mit der Regierung über die Lage in der Ukraine.</p>
<p>Danach wollte er weiter nach Kiew fahren, wie sein Haus mitteilte, und am Freitag zurück in Berlin sein.</p>
</article></body></html>"""


def test_the_schema_of_a_list_and_of_a_line(command):
    listed, line = command("schema"), command("schema", "--format", "jsonl")
    assert (listed.returncode, listed.stderr, line.returncode) == (0, b"", 0)
    assert json.loads(listed.stdout)["type"] == "array"
    assert json.loads(line.stdout)["properties"]["dates"]["items"]["$ref"] == "#/$defs/Date"


@pytest.mark.parametrize("options", [(), ("--with-text",), ("--only", "people"), ("--only", "dates,figures")])
def test_what_extract_prints_fits(command, tmp_path, options):
    records = [
        {"text": "Wort."},
        {"id": "1", "text": "Wort.", "title": "T", "url": "https://x.example", "date": "2025"},
    ]
    (tmp_path / "records.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    listed = command("extract", ".", "--format", "json", *options)
    lines = command("extract", ".", "--format", "jsonl", *options).stdout.splitlines()
    assert len(lines) == len(json.loads(listed.stdout)) == 4
    Draft202012Validator(json.loads(command("schema").stdout)).validate(json.loads(listed.stdout))
    line_schema = Draft202012Validator(json.loads(command("schema", "--format", "jsonl").stdout))
    for line in lines:
        line_schema.validate(json.loads(line))


def test_no_article_fits(command):
    printed = json.loads(command("extract", ".", "--format", "json").stdout)
    assert printed == []
    Draft202012Validator(json.loads(command("schema").stdout)).validate(printed)


def test_a_format_without_schema_is_wrong_usage(command):
    done = command("schema", "--format", "csv")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"choose from json, jsonl" in done.stderr
