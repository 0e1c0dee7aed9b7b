from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from newsfacts.errors import ReadError
from newsfacts.read import Problem, read_articles
from newsfacts.types import Article


@dataclass
class Outcome:
    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def errors(self) -> list[str]:
        return [str(problem) for problem in self.problems if isinstance(problem, ReadError)]

    @property
    def warnings(self) -> list[str]:
        return [str(problem) for problem in self.problems if not isinstance(problem, ReadError)]


@pytest.fixture
def read(tmp_path, monkeypatch) -> Callable[..., Outcome]:
    """Read paths relative to a fresh folder, which is the current one."""
    monkeypatch.chdir(tmp_path)

    def read_all(*paths: str, **options) -> Outcome:
        outcome = Outcome()
        outcome.articles = list(read_articles(paths, report=outcome.problems.append, **options))
        return outcome

    return read_all
