"""Measures start-up, the cost of each part, words a second and peak memory; prints one table.

usage: python benchmarks/speed.py [ARTICLES] [--costs MODEL]

ARTICLES is a file or folder of German articles (default: seeds/). Costs a word are measured in time of the processor,
for each model in a process that may use one core. With `--costs` that is all that is measured, for one model.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from time import process_time as cpu
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from newsfacts import Article

PROJECT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "newsfacts"]
ROUNDS = 5
MODELS = ("default", "fast")


def measure_process(*arguments: str) -> tuple[float, float]:
    """Run newsfacts with the arguments; return its seconds and its peak memory in MiB."""
    started = time.perf_counter()
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen([*COMMAND, *arguments], stdout=nowhere, stderr=nowhere, cwd=PROJECT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"newsfacts {' '.join(arguments)} ended with {process.returncode}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def median_seconds(*arguments: str) -> float:
    return statistics.median(measure_process(*arguments)[0] for _ in range(ROUNDS))


def read_source(path: Path) -> list[Article]:
    from newsfacts.read import read_articles

    return list(read_articles([str(path)], report=print))


def count_words(articles: list[Article]) -> int:
    return sum(len(article.text.split()) for article in articles)


def make_articles(texts: list[str], count: int, folder: Path) -> None:
    """Write articles of the texts' sentences in random order, each with some words that no other has."""
    sentences = [sentence for text in texts for sentence in re.split(r"(?<=[.!?])\s+", text)]
    random.seed(1)
    for number in range(count):
        chosen = random.choices(sentences, k=8)
        chosen[0] += f" Das sagte Nr{random.getrandbits(40):x} Xa{random.getrandbits(40):x}er am Dienstag."
        (folder / f"{number:05}.txt").write_text(" ".join(chosen), encoding="utf-8")


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    started = clock()
    work()
    return clock() - started


def seconds_to_first_line(*arguments: str) -> float:
    """Return how long it takes from the call of newsfacts to its first line."""
    started = time.perf_counter()
    with subprocess.Popen(
        [*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=PROJECT
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        seconds = time.perf_counter() - started
        process.stdout.read()
    return seconds


def words_per_second(articles: list[Article], words: int) -> tuple[float, float]:
    """Return words a second end to end, and of the German model alone (tokens to labels), in alternating rounds."""
    from newsfacts import extract_many, load
    from newsfacts.model import DEFAULT_MODEL, count_cores
    from newsfacts.model.entities import read_words
    from newsfacts.model.tagger import load_tagger

    inputs = [read_words(doc)[1:] for doc in load().pipe([article.text for article in articles])]
    tagger = load_tagger(DEFAULT_MODEL, count_cores())
    whole, model = [], []
    for _ in range(ROUNDS):
        model.append(timed(lambda: tagger.start(inputs).labels()))
        whole.append(timed(lambda: list(extract_many(articles, on_error="raise"))))
    return words / statistics.median(whole), words / statistics.median(model)


class Costs(NamedTuple):
    """Microseconds a word of one processor core: of sentences and entities alone, of everything, and of each part."""

    alone: float
    whole: float
    parts: dict[str, float]


def measure_costs(articles: list[Article], words: int, model: str) -> list[Costs]:
    """Measure rounds that alternate between sentences and entities alone, everything, and part by part."""
    from newsfacts import extract_many, load
    from newsfacts.pipeline import annotate

    nlp = load(model)
    rounds = []
    for _ in range(ROUNDS + 1):
        alone = timed(lambda: list(annotate(articles, nlp, lambda doc, article: None, only=())), cpu)
        whole = timed(lambda: list(extract_many(articles, model=model, on_error="raise")), cpu)
        parts = measure_parts(articles, nlp)
        rounds.append(Costs(alone, whole, {**parts, "the rest": whole - sum(parts.values())}))
    scale = 1e6 / words
    return [
        Costs(alone * scale, whole * scale, {name: seconds * scale for name, seconds in parts.items()})
        for alone, whole, parts in rounds[1:]  # the first one fills what is remembered of words
    ]


def measure_parts(articles: list[Article], nlp: Language) -> dict[str, float]:
    """Return the seconds that each component takes for all articles, one after another."""
    from newsfacts.annotations import describe_article
    from newsfacts.collect import collect_facts

    with nlp.memory_zone():
        docs: list[Doc] = []
        parts = {"tokens": timed(lambda: docs.extend(nlp.make_doc(article.text) for article in articles), cpu)}
        for doc, article in zip(docs, articles):
            describe_article(doc, article)
        for name, component in nlp.pipeline:
            run = getattr(component, "pipe", lambda docs, component=component: [component(doc) for doc in docs])
            parts[name.removeprefix("newsfacts_")] = timed(lambda run=run: list(run(docs)), cpu)
        parts["collect"] = timed(lambda: [collect_facts(*pair) for pair in zip(docs, articles)], cpu)
    return parts


def print_costs(model: str, rounds: list[Costs]) -> None:
    print(f"on one core, model {model}, µs/word    least  median")
    print_cost("sentences and entities alone", [costs.alone for costs in rounds])
    print_cost("extract_many", [costs.whole for costs in rounds])
    for name in rounds[0].parts:
        print_cost(f"  {name}", [costs.parts[name] for costs in rounds])
    least = min(costs.whole for costs in rounds) / min(costs.alone for costs in rounds)
    median = statistics.median(costs.whole / costs.alone for costs in rounds)
    print(f"{'extract_many, times the first':34}{least:8.2f}{median:8.2f}")


def print_cost(name: str, costs: list[float]) -> None:
    print(f"{name:34}{min(costs):8.1f}{statistics.median(costs):8.1f}")


def run_on_one_core(source: Path, model: str) -> None:
    """Measure in a process of its own, whose threads share one core."""
    subprocess.run([sys.executable, __file__, str(source), "--costs", model], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure start-up, speed and memory.")
    parser.add_argument("articles", nargs="?", type=Path, default=PROJECT / "seeds")
    parser.add_argument("--costs", metavar="MODEL", help="the cost of each part alone, on one core")
    options = parser.parse_args()
    if options.costs:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        articles = read_source(options.articles)
        print_costs(options.costs, measure_costs(articles, count_words(articles), options.costs))
        return
    print(f"newsfacts --help              {median_seconds('--help'):8.2f} s")
    first = [seconds_to_first_line("extract", "seeds/") for _ in range(ROUNDS)]
    whole = [measure_process("extract", "seeds/")[0] for _ in range(ROUNDS)]
    print(f"extract seeds/, first line    {statistics.median(first):8.2f} s ({min(first):.2f} s at least)")
    print(f"extract seeds/, last line     {statistics.median(whole):8.2f} s ({min(whole):.2f} s at least)")
    for model in MODELS:
        run_on_one_core(options.articles, model)
    articles = read_source(options.articles)
    texts = [article.text for article in articles]
    articles *= max(1, 30_000 // count_words(articles))
    speed, model_speed = words_per_second(articles, count_words(articles))
    print(f"end to end                    {speed:8.0f} words/s")
    print(f"the German model alone        {model_speed:8.0f} words/s")
    for count in (10, 1000):
        with tempfile.TemporaryDirectory() as folder:
            make_articles(texts[:50], count, Path(folder))
            seconds, peak = measure_process("extract", folder, "--format", "jsonl")
        print(f"{count:5} articles                {peak:8.0f} MiB at most, {seconds:.1f} s")


if __name__ == "__main__":
    main()
