"""`newsfacts model info`: the card of the built-in models, and what a foreign pipeline says of itself."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from newsfacts.model import MODELS
from tests.cli.test_terminal import in_terminal  # noqa: F401 - a fixture
from tests.forked import PROJECT

CARD = PROJECT / "newsfacts" / "model" / "CARD.md"


@pytest.fixture
def foreign(tmp_path) -> Path:
    """A pipeline as spaCy saves it, with a meta that tries a reader's patience."""
    nlp = spacy.blank("de", meta={"name": "probe_sm", "version": "3.1.4", "license": "CC BY-SA 4.0"})
    nlp.meta["author"] = "Ada\x1b[31m & Co"
    nlp.meta["sources"] = [{"name": "WikiNER", "license": "CC BY 4.0", "author": None}, "Eigenes"]
    nlp.meta["performance"] = {"ents_f": 0.8346, "ents_p": 0.9}
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": "Anna"}])
    nlp.to_disk(tmp_path / "foreign")
    return tmp_path / "foreign"


@pytest.mark.parametrize("arguments", [[], *(["--model", name] for name in MODELS)])
def test_card_in_a_pipe_is_the_markdown_itself(command, arguments):
    done = command("model", "info", *arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == CARD.read_bytes()
    assert done.stdout.startswith(b"# ")


def test_card_on_a_terminal_is_laid_out(in_terminal):  # noqa: F811
    screen, status = in_terminal("model", "info", width=60)
    plain = re.sub(r"\x1b\[[\d;]*m", "", screen)
    assert status == 0
    assert screen != plain
    assert not re.search(r"^# ", plain, re.MULTILINE)
    title = CARD.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    assert " ".join(title.split()) in " ".join(re.sub(r"[┃┏━┓┗┛]", " ", plain).split())
    assert max(map(len, plain.split("\n"))) <= 60


def test_card_needs_no_model(environment):
    code = """if True:
        import sys
        from newsfacts.cli import app
        try:
            app(["model", "info"])
        except SystemExit:
            pass
        print(sorted({"spacy", "numpy", "onnxruntime", "tokenizers", "trafilatura"} & set(sys.modules)), file=sys.stderr)
    """
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert done.stdout == CARD.read_bytes()
    assert done.stderr == b"[]\n"


def test_foreign_pipeline_reports_what_its_meta_says(command, foreign):
    done = command("model", "info", "--model", "foreign")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "# de_probe_sm"
    assert lines[2:] == [
        "- version: 3.1.4",
        "- language: de",
        "- licence: CC BY-SA 4.0",
        "- author: Ada␛[31m & Co",
        "- sources: WikiNER (CC BY 4.0), Eigenes",
        "- components: entity_ruler",
        "- labels of entity_ruler: PER",
        "- F1 of entities: 83.5, by its authors' measure",
    ]


def test_installed_pipeline_is_found_by_its_name(fresh_command, foreign, tmp_path, environment):
    package = tmp_path / "site" / "de_probe_sm"
    package.parent.mkdir()
    foreign.rename(package)
    (package / "__init__.py").write_text("raise RuntimeError('it need not be loaded')")
    path = f"{tmp_path / 'site'}:{environment['PYTHONPATH']}"
    done = fresh_command("model", "info", "--model", "de_probe_sm", more=[("PYTHONPATH", path)])
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"# de_probe_sm\n")


def test_poor_meta_is_no_trouble(command, tmp_path):
    (tmp_path / "poor").mkdir()
    labels = {"morphologizer": [str(number) for number in range(700)], "ner": ["LOC", "PER"], "odd": 3}
    meta = {"lang": "de", "description": "Ein\nModell.", "labels": labels, "performance": None, "sources": 7}
    (tmp_path / "poor" / "meta.json").write_text(json.dumps(meta))
    text = command("model", "info", "--model", "poor").stdout.decode()
    assert text.startswith("# de\n\nEin Modell.\n\n- version: not stated\n")
    assert "\n- licence: not stated\n" in text
    assert "\n- labels of morphologizer: 700 of them\n- labels of ner: LOC, PER\n" in text
    assert "F1" not in text


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("de_none", "the model 'de_none' is not installed, and no folder has that name; choose from default, fast, or"),
        ("x" * 300, f"the model '{'x' * 300}' is not installed"),
        ("no/such/folder", "the model 'no/such/folder' is not installed"),
        ("empty", "empty holds no spaCy pipeline; name an installed one"),
        ("json", "json holds no spaCy pipeline"),
        ("broken", "meta.json cannot be read (Expecting"),
        ("list", "meta.json holds no JSON object"),
    ],
)
def test_what_is_no_model_is_reported_in_one_line(command, tmp_path, model, said):
    for name, content in {"empty": None, "broken": "{'", "list": "[]"}.items():
        (tmp_path / name).mkdir()
        if content:
            (tmp_path / name / "meta.json").write_text(content)
    done = command("model", "info", "--model", model)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("newsfacts: error: ")
    assert said in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_model_alone_shows_its_help(command):
    done = command("model")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Usage: " in done.stderr
    assert b"info" in done.stderr
