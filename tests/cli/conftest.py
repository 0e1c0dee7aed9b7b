import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.forked import undisturbed_environment

STAND_IN = ["-m", "tests.cli.fake_command"]


@pytest.fixture
def environment() -> dict[str, str]:
    """What the command runs in: this checkout, and nothing that changes what it prints."""
    return undisturbed_environment()


@pytest.fixture
def program(python) -> list[str]:
    """What is run: the command with a stand-in for extraction, unless a module says otherwise."""
    return [*python, *STAND_IN]


@pytest.fixture
def fresh_program() -> list[str]:
    """The command with the stand-in, in an interpreter of its own."""
    return [sys.executable, *STAND_IN]


@pytest.fixture
def command(tmp_path, environment, program) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run `newsfacts` in a fresh folder."""
    return _runner(program, tmp_path, environment)


@pytest.fixture
def fresh_command(tmp_path, environment, fresh_program) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run `newsfacts` in a fresh folder, in an interpreter of its own: for what that reads when it starts."""
    return _runner(fresh_program, tmp_path, environment)


def _runner(
    program: list[str], folder: Path, environment: dict[str, str]
) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    def run(*arguments: str, stdin: str | None = None, more: Sequence[tuple[str, str]] = (), **options):
        return subprocess.run(
            [*program, *arguments],
            cwd=folder,
            env={**environment, **dict(more)},
            input=(stdin or "").encode(),
            capture_output=True,
            timeout=60,
            check=False,
            **options,
        )

    return run
