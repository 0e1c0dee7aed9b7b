"""The code of a step is all that it runs of the project, and nothing else."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from training.sources import find_sources, fingerprint
from training.steps import Step, run_steps

FILES = {
    "__init__.py": "",
    "stages.py": (
        "import json\n"
        "from workshop import export\n"
        "from workshop.finetune import train\n"
        "TIMES = 2\n\n"
        "def make(inputs, outputs, settings):\n"
        "    outputs['out'].write_text(_repeat(train()))\n\n"
        "def _repeat(text):\n"
        "    return text * TIMES\n\n"
        "def ship(inputs, outputs, settings):\n"
        "    return json.dumps(export.build())\n"
    ),
    "finetune.py": "from workshop.network import WEIGHT\n\ndef train():\n    return WEIGHT\n",
    "network.py": "WEIGHT = 'a'\n",
    "export.py": "def build():\n    return {}\n",
}


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "workshop"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield folder
    for name in [name for name in sys.modules if name.partition(".")[0] == "workshop"]:
        del sys.modules[name]


def load(name: str) -> Callable[..., Any]:
    function: Callable[..., Any] = getattr(importlib.import_module("workshop.stages"), name)
    return function


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_sources_of_a_function(workshop: Path) -> None:
    assert set(find_sources(load("make"))) == {"make", "_repeat", "TIMES", "workshop.finetune", "workshop.network"}
    assert set(find_sources(load("ship"))) == {"ship", "workshop.export"}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("stages.py", "_repeat(train())", "train()"),
        ("stages.py", "text * TIMES", "text"),
        ("stages.py", "TIMES = 2", "TIMES = 3"),
        ("finetune.py", "return WEIGHT", "return WEIGHT + 'b'"),
        ("network.py", "'a'", "'b'"),
    ],
)
def test_a_change_of_what_it_runs_is_seen(workshop: Path, file: str, old: str, new: str) -> None:
    before = fingerprint(load("make"))
    edit(workshop / file, old, new)
    assert fingerprint(load("make")) != before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("export.py", "{}", "[]"),
        ("stages.py", "json.dumps(export.build())", "export.build()"),
        ("network.py", "WEIGHT = 'a'", "# The weight.\nWEIGHT  =  'a'"),
    ],
)
def test_a_change_of_other_code_or_of_a_comment_does_not_count(workshop: Path, file: str, old: str, new: str) -> None:
    before = fingerprint(load("make"))
    edit(workshop / file, old, new)
    assert fingerprint(load("make")) == before


def test_a_step_runs_again_when_a_module_that_it_uses_changes(workshop: Path) -> None:
    step = Step("make", load("make"), {}, {"out": workshop / "out.txt"})
    said: list[str] = []
    for _ in range(2):
        run_steps([step], workshop / "steps.json", report=said.append)
    assert (said[0], said[-1]) == ("make …", "make: up to date")
    edit(workshop / "network.py", "'a'", "'b'")
    run_steps([step], workshop / "steps.json", report=said.append)
    assert said[-2] == "make …"


def test_a_function_without_a_definition_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be followed"):
        fingerprint(lambda: None)


def test_training_a_model_depends_on_the_network_and_not_on_the_card() -> None:
    for package in ("onnx", "torch"):
        pytest.importorskip(package)
    stages = importlib.import_module("training.stages")
    modules = set(find_sources(stages.train_model))
    assert {"training.finetune", "training.network", "training.corpora", "newsfacts.model.tagger"} <= modules
    assert modules.isdisjoint({"training.card", "training.export", "training.quantise"})
    assert {"training.export", "training.quantise", "training.network"} <= set(find_sources(stages.export_model))
