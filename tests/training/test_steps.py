"""Steps run when what they are made of has changed, and only then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from training.steps import Step, checksum, run_steps


def shout(inputs: Any, outputs: Any, settings: Any) -> None:
    outputs["out"].write_text(inputs["in"].read_text() * settings["times"])


def step(folder: Path, times: int = 2) -> Step:
    return Step("shout", shout, {"in": folder / "in.txt"}, {"out": folder / "made" / "out.txt"}, {"times": times})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in.txt").write_text("a")
    return tmp_path


def run(folder: Path, times: int = 2) -> list[str]:
    reported: list[str] = []
    run_steps([step(folder, times)], folder / "steps.json", report=reported.append)
    return reported


def test_a_step_runs_once(folder: Path) -> None:
    assert run(folder)[0] == "shout …"
    assert (folder / "made" / "out.txt").read_text() == "aa"
    assert run(folder) == ["shout: up to date"]


def test_a_step_runs_again_when_its_input_changes(folder: Path) -> None:
    run(folder)
    (folder / "in.txt").write_text("b")
    assert run(folder)[0] == "shout …"
    assert (folder / "made" / "out.txt").read_text() == "bb"


def test_a_step_runs_again_when_its_settings_change(folder: Path) -> None:
    run(folder)
    run(folder, times=3)
    assert (folder / "made" / "out.txt").read_text() == "aaa"


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("x")])
def test_a_step_runs_again_when_its_output_is_spoilt(folder: Path, spoil: Any) -> None:
    run(folder)
    spoil(folder / "made" / "out.txt")
    assert run(folder)[0] == "shout …"
    assert (folder / "made" / "out.txt").read_text() == "aa"


def test_a_missing_input_is_named(folder: Path) -> None:
    (folder / "in.txt").unlink()
    with pytest.raises(FileNotFoundError, match=r"step shout: its input in is missing: .*in\.txt"):
        run(folder)


def test_checksum_is_sha_256(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"abc")
    assert checksum(tmp_path / "x") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
