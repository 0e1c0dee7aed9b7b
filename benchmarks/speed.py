"""Measures start-up, words a second and peak memory; prints one table.

usage: python benchmarks/speed.py [ARTICLES]     a file or folder of German articles; default: seeds/
"""

from __future__ import annotations

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

PROJECT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "newsfacts"]
ROUNDS = 5


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


def read_texts(path: Path) -> list[str]:
    from newsfacts.read import read_articles

    return [article.text for article in read_articles([str(path)], report=print)]


def make_articles(texts: list[str], count: int, folder: Path) -> None:
    """Write articles of the texts' sentences in random order, each with some words that no other has."""
    sentences = [sentence for text in texts for sentence in re.split(r"(?<=[.!?])\s+", text)]
    random.seed(1)
    for number in range(count):
        chosen = random.choices(sentences, k=8)
        chosen[0] += f" Das sagte Nr{random.getrandbits(40):x} Xa{random.getrandbits(40):x}er am Dienstag."
        (folder / f"{number:05}.txt").write_text(" ".join(chosen), encoding="utf-8")


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def words_per_second(texts: list[str]) -> tuple[float, float]:
    """Return words a second end to end, and of the German model alone (tokens to labels), in alternating rounds."""
    from newsfacts import Article, extract_many, load
    from newsfacts.model.entities import read_words
    from newsfacts.model.tagger import load_tagger
    from newsfacts.pipeline import DEFAULT_MODEL, count_cores

    articles = [Article(source=str(number), text=text) for number, text in enumerate(texts)]
    words = sum(len(text.split()) for text in texts)
    docs = list(load().pipe(texts))
    inputs = [read_words(doc)[1:] for doc in docs]
    tagger = load_tagger(DEFAULT_MODEL, count_cores())
    whole, model = [], []
    for _ in range(ROUNDS):
        model.append(timed(lambda: tagger.start(inputs).labels()))
        whole.append(timed(lambda: list(extract_many(articles, on_error="raise"))))
    return words / statistics.median(whole), words / statistics.median(model)


def seconds_by_component(texts: list[str]) -> dict[str, float]:
    """Return microseconds a word that each component of the pipeline takes, one after another."""
    from newsfacts import load

    nlp = load()
    docs = [nlp.make_doc(text) for text in texts]
    words = sum(len(text.split()) for text in texts)
    return {
        name: 1e6 * timed(lambda component=component: [component(doc) for doc in docs]) / words
        for name, component in nlp.pipeline
    }


def main() -> None:
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "seeds"
    print(f"newsfacts --help              {median_seconds('--help'):8.2f} s")
    print(f"newsfacts extract seeds/      {median_seconds('extract', 'seeds/', '--format', 'json'):8.2f} s")
    texts = read_texts(source)
    texts *= max(1, 30_000 // sum(len(text.split()) for text in texts))
    whole, model = words_per_second(texts)
    print(f"end to end                    {whole:8.0f} words/s")
    print(f"the German model alone        {model:8.0f} words/s")
    print(f"what the rules cost           {model / whole:8.2f} times the model's time")
    for name, microseconds in seconds_by_component(texts[:20]).items():
        print(f"  {name:28}{microseconds:8.1f} µs/word")
    for count in (10, 1000):
        with tempfile.TemporaryDirectory() as folder:
            make_articles(texts[:50], count, Path(folder))
            seconds, peak = measure_process("extract", folder, "--format", "jsonl")
        print(f"{count:5} articles                {peak:8.0f} MiB at most, {seconds:.1f} s")


if __name__ == "__main__":
    main()
