"""Defaults in newsfacts.toml or --config, environment variables, --log-level, completion."""

import json
import re
import subprocess

import pytest

RULES = '[[fix]]\nkind = "people"\nname = "Macron"\nrole = "Präsident"\n'


@pytest.fixture(autouse=True)
def _article(tmp_path):
    (tmp_path / "a.txt").write_text("date 2025-09-04 Macron sprach in Paris.", encoding="utf-8")


def _write(tmp_path, text: str, name: str = "newsfacts.toml") -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")


def test_defaults_of_the_working_directory(command, tmp_path):
    _write(tmp_path, 'format = "jsonl"\nonly = ["people", "dates"]\n')
    done = command("extract", "a.txt")
    assert (done.returncode, done.stderr) == (0, b"newsfacts: newsfacts.toml sets format, only\n")
    facts = json.loads(done.stdout)
    assert "people" in facts
    assert "places" not in facts


def test_options_come_before_variables_and_these_before_the_file(command, tmp_path):
    _write(tmp_path, 'format = "jsonl"\n')
    variable = [("NEWSFACTS_FORMAT", "csv")]
    assert command("extract", "a.txt", more=variable).stdout.startswith(b"source,")
    assert command("extract", "a.txt", "--format", "tsv", more=variable).stdout.startswith(b"source\t")
    done = command("extract", "a.txt", "-o", "facts.json")
    assert (done.returncode, json.loads((tmp_path / "facts.json").read_bytes())[0]["source"]) == (0, "a.txt")


def test_every_option_has_a_variable(command):
    options = command("extract", "--help").stdout.decode().split("Options:")[1]
    names = re.findall(r"^  (?:-\w, )?--([\w-]+)", options, re.MULTILINE)
    assert len(names) > 12
    flat = "".join(options.split())
    for name in set(names) - {"help"}:
        assert f"[envvar:NEWSFACTS_{name.upper().replace('-', '_')}]" in flat


def test_vague_dates_are_left_out_by_option_variable_or_file(command, tmp_path):
    def dates(*arguments: str, **options) -> list[str]:
        done = command("extract", "-", "-f", "jsonl", *arguments, stdin="Nun regnet es.", **options)
        return [date["value"] for date in json.loads(done.stdout)["dates"]]

    assert dates() == ["PRESENT_REF"]
    assert dates("--no-vague") == dates(more=[("NEWSFACTS_NO_VAGUE", "1")]) == []
    _write(tmp_path, "no_vague = true\n")
    assert dates() == []
    _write(tmp_path, "no_vague = false\n")
    assert dates() == ["PRESENT_REF"]


def test_another_file_and_the_corrections_that_it_names(command, tmp_path):
    (tmp_path / "desk").mkdir()
    _write(tmp_path, 'format = "csv"\n')
    _write(tmp_path, 'format = "jsonl"\ncorrections = "names.toml"\n', "desk/own.toml")
    _write(tmp_path, RULES, "desk/names.toml")
    done = command("extract", "a.txt", "--config", "desk/own.toml")
    assert json.loads(done.stdout)["people"][0]["role"] == "Präsident"
    assert b"desk/names.toml is applied" in done.stderr
    done = command("extract", "a.txt", "--no-corrections", more=[("NEWSFACTS_CONFIG", "desk/own.toml")])
    assert json.loads(done.stdout)["people"][0]["role"] is None


def test_corrections_go_with_defaults(command, tmp_path):
    _write(tmp_path, 'format = "jsonl"\n' + RULES)
    assert json.loads(command("extract", "a.txt").stdout)["people"][0]["role"] == "Präsident"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\nformat = 3\n", "line 2: 'format' has no value that fits; write format = \"jsonl\""),
        ('only = ["people", 1]', "line 1: 'only' has no value that fits; write only = "),
        ('no_vague = "yes"', "line 1: 'no_vague' has no value that fits; write no_vague = true"),
        ('formatt = "json"', "line 1: there is no [[formatt]]; choose from [[merge]]"),
        ('format = "json', "line 1: this is not TOML"),
        ('corrections = "b.toml"\n' + RULES, "line 1: it names a file of corrections and has some itself"),
    ],
)
def test_a_mistake_is_reported_with_its_line(command, tmp_path, text, said):
    _write(tmp_path, text)
    done = command("extract", "a.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"newsfacts: error: newsfacts.toml, {said}")


@pytest.mark.parametrize("name", ["parquet", "sqlite", "jsonl", "xml"])
def test_settings_of_the_output_are_for_extract_alone(command, tmp_path, name):
    plain = command("show", "a.txt")
    _write(tmp_path, f'format = "{name}"\n')
    variables = [("NEWSFACTS_FORMAT", name), ("NEWSFACTS_OUTPUT", "b.csv"), ("NEWSFACTS_SUMMARY", "1")]
    done = command("show", "a.txt", more=[*variables, ("NEWSFACTS_BOM", "1"), ("NEWSFACTS_WITH_TEXT", "1")])
    assert (done.returncode, done.stdout) == (0, plain.stdout)
    assert b"Macron" in done.stdout
    assert done.stderr == b"newsfacts: newsfacts.toml sets format\n"
    assert not (tmp_path / "b.csv").exists()


def test_settings_of_reading_are_for_show_too(command, tmp_path):
    _write(tmp_path, 'format = "parquet"\nonly = ["deeds"]\n')
    done = command("show", "a.txt")
    assert (done.returncode, "there is no kind of facts 'deeds'" in done.stderr.decode()) == (2, True)


def test_unknown_values_of_a_file_are_wrong_usage(command, tmp_path):
    _write(tmp_path, 'format = "xml"\n')
    done = command("extract", "a.txt")
    assert done.returncode == 2
    assert "there is no format 'xml'" in done.stderr.decode()
    assert command("extract", "a.txt", "--config", "none.toml").returncode == 2


def test_levels(command):
    def said(*arguments: str, **options) -> list[str]:
        return command("extract", "a.txt", "none.txt", *arguments, **options).stderr.decode().splitlines()

    error = "newsfacts: error: none.txt: no such file or folder"
    assert said() == [error]
    assert said("--log-level", "debug")[0].startswith("newsfacts: debug: a.txt: people 1, ")
    assert said("--log-level", "error", more=[("NEWSFACTS_LOG_LEVEL", "debug")]) == [error]
    assert any(line.startswith("newsfacts: debug: ") for line in said(more=[("NEWSFACTS_LOG_LEVEL", "debug")]))
    done = command("extract", "a.txt", "--log-level", "loud")
    assert (done.returncode, "choose from debug, info, warning, error" in done.stderr.decode()) == (2, True)


@pytest.mark.parametrize(
    ("words", "completions"),
    [
        ("newsfacts extract --format js", ["json", "jsonl"]),
        ("newsfacts extract --only people,da", ["people,dates"]),
        ("newsfacts show --only org", ["organisations"]),
        ("newsfacts extract --model f", ["fast"]),
        ("newsfacts ex", ["extract", "explain"]),
    ],
)
def test_completion(python, environment, words, completions):
    done = subprocess.run(
        [*python, "-c", "from newsfacts.cli import app; app(prog_name='newsfacts')"],
        env={
            **environment,
            "_NEWSFACTS_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split()) - 1),
        },
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode().split() == completions


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_is_reported_how_to_complete(python, environment, shell):
    code = "from newsfacts.cli import app; app(['--show-completion'], prog_name='newsfacts')"
    more = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    done = subprocess.run(
        [*python, "-c", code.replace("'--show-completion'", f"'--show-completion', '{shell}'")],
        env={**environment, **more},
        capture_output=True,
        check=False,
    )
    assert "_NEWSFACTS_COMPLETE=complete_" + shell in done.stdout.decode()
