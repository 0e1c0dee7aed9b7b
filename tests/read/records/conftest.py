import json
from pathlib import Path
from typing import Any

import pytest

from newsfacts.types import Article


@pytest.fixture
def read_one(read):
    """Read a value as a JSON file that gives one article and nothing to report."""

    def read_value(value: Any) -> Article:
        Path("a.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        outcome = read("a.json")
        assert not outcome.problems
        (article,) = outcome.articles
        return article

    return read_value
