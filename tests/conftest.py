"""What several tests need: the loaded pipeline, the marked sentences, the corpora where they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Machines are shared and slow at times: no test is about time.
settings.register_profile("newsfacts", deadline=None)
settings.load_profile("newsfacts")

PROJECT = Path(__file__).parent.parent


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
