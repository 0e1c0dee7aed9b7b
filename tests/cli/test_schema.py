"""`newsfacts schema` prints the JSON Schema."""

import json


def test_the_schema_of_a_list_and_of_a_line(command):
    listed, line = command("schema"), command("schema", "--format", "jsonl")
    assert (listed.returncode, listed.stderr, line.returncode) == (0, b"", 0)
    assert json.loads(listed.stdout)["type"] == "array"
    assert json.loads(line.stdout)["properties"]["dates"]["items"]["$ref"] == "#/$defs/Date"


def test_a_format_without_schema_is_wrong_usage(command):
    done = command("schema", "--format", "csv")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"choose from json, jsonl" in done.stderr
