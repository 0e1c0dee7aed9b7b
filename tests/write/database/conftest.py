import pytest


@pytest.fixture
def path(tmp_path) -> str:
    return str(tmp_path / "facts.db")
