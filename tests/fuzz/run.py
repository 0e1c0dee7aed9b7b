"""Reads made articles batch by batch, and looks at their facts: alone, and in other company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, NamedTuple

from newsfacts import extract_many, load
from newsfacts.errors import ExtractionError
from newsfacts.types import Article
from tests.fuzz.invariants import find_faults
from tests.fuzz.texts import Made, make


@dataclass(frozen=True)
class Options:
    """Which articles are made, and how they are read; every `again_every`-th batch is read a second time."""

    seed: int = 0
    only: Collection[str] | None = None
    model: str = "fast"
    longest: int = 4000
    batch: int = 200
    again_every: int = 1
    alone: int = 3


class Fault(NamedTuple):
    """What is wrong with the facts of an article, which `texts.make` makes again."""

    number: int
    what: str
    made: Made


@dataclass
class Fuzzer:
    """One run; `counts` says how many articles, characters and facts it has seen."""

    options: Options
    counts: Counter[str] = field(default_factory=Counter)

    def run(self, numbers: Iterable[int]) -> Iterator[Fault]:
        """Make the articles of these numbers, and yield what is wrong with them."""
        numbers = list(numbers)
        for place, start in enumerate(range(0, len(numbers), self.options.batch)):
            batch = numbers[start : start + self.options.batch]
            made = {str(number): make(self.options.seed, number, self.options.longest) for number in batch}
            found = self._extract([item.article for item in made.values()])
            yield from self._look_at(made, found)
            if self.options.again_every and place % self.options.again_every == 0:
                yield from self._read_again(made, found)

    def _look_at(self, made: dict[str, Made], found: dict[str, dict[str, Any]]) -> Iterator[Fault]:
        for source, item in made.items():
            self.counts["articles"] += 1
            self.counts["characters"] += len(item.article.text)
            facts = found[source]
            if "error" in facts:
                yield Fault(int(source), facts["error"], item)
                continue
            self.counts["facts"] += sum(len(value) for value in facts.values() if isinstance(value, list))
            for what in find_faults(facts, item.article):
                yield Fault(int(source), what, item)

    def _read_again(self, made: dict[str, Made], found: dict[str, dict[str, Any]]) -> Iterator[Fault]:
        """Read the articles in another order and other batches, and some of them alone."""
        random = Random(next(iter(made)))
        articles = [item.article for item in made.values()]
        random.shuffle(articles)
        cut = random.randrange(1, len(articles) + 1)
        again = self._extract(articles[:cut]) | self._extract(articles[cut:])
        alone = {article.source: self._extract([article])[article.source] for article in articles[: self.options.alone]}
        for way, other in (("in another batch", again), ("alone", alone)):
            for source, facts in other.items():
                self.counts["read again"] += 1
                if facts != found[source]:
                    yield Fault(int(source), f"other facts {way}", made[source])

    def _extract(self, articles: list[Article]) -> dict[str, dict[str, Any]]:
        """Return the facts of each article as they are dumped, or what went wrong as {"error": …}."""
        found: dict[str, dict[str, Any]] = {}

        def report(error: ExtractionError) -> None:
            found[error.where or ""] = {"error": error.what}

        options = self.options
        for facts in extract_many(articles, only=options.only, model=options.model, report=report):
            found[facts.source] = facts.model_dump(mode="json")
        return found


def drop_model(model: str) -> None:
    """Take the entity recogniser out of the pipeline of this process: the rules alone are far faster."""
    nlp = load(model)
    if nlp.has_pipe("newsfacts_ner"):
        nlp.remove_pipe("newsfacts_ner")
