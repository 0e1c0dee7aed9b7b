import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-m", "tests.cli.fake_command"]


@pytest.fixture
def environment() -> dict[str, str]:
    """What the command runs in: this checkout, and nothing that changes what it prints."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    path = os.pathsep.join(filter(None, [str(PROJECT), os.environ.get("PYTHONPATH", "")]))
    return {**kept, "PYTHONPATH": path, "TERM": "xterm-256color"}


@pytest.fixture
def program() -> list[str]:
    """What is run: the command with a stand-in for extraction, unless a module says otherwise."""
    return COMMAND


@pytest.fixture
def command(tmp_path, environment, program) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `newsfacts` in a fresh folder."""

    def run(*arguments: str, stdin: str | None = None, more: Sequence[tuple[str, str]] = (), **options):
        return subprocess.run(
            [*program, *arguments],
            cwd=tmp_path,
            env={**environment, **dict(more)},
            input=(stdin or "").encode(),
            capture_output=True,
            timeout=60,
            check=False,
            **options,
        )

    return run
