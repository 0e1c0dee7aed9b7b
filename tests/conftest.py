"""What several tests need: the loaded pipeline, the marked sentences, the corpora where they are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.forked import python_forked_from_server

# Machines are shared and slow at times: no test is about time.
settings.register_profile("newsfacts", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=10)
settings.load_profile("newsfacts")

PROJECT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """What stands for `sys.executable` in a command line where newsfacts is to start at once (see tests/forked)."""
    with python_forked_from_server(tmp_path_factory.mktemp("python")) as python:
        yield python


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five articles that come with newsfacts."""
    return sorted((PROJECT / "seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and gold; tests that need it skip where it is missing."""
    folder = Path(os.environ.get("NEWSFACTS_SHARED", PROJECT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("needs the shared corpora (NEWSFACTS_SHARED)")
    return folder
