"""Measures how many words a second entity recognisers read on one processor core; prints one table.

usage: python benchmarks/ner.py [ARTICLES] [--spacy NAME]

ARTICLES     a file or folder of German articles; default: sentences of German Wikipedia, from the shared corpora
             (NEWSFACTS_SHARED, else ../shared), put together to articles; where they are missing, seeds/
--spacy NAME an installed spaCy pipeline, such as de_core_news_sm: its `ner` is the yardstick

Measured is the way from sentences and tokens to `doc.ents`, in processor time, so that other programs disturb
little. The recognisers take turns on the same articles, and each round has its own while they last; the ratios to
the yardstick are medians over the rounds. Without --spacy it is spaCy's default network, which has the layers of
de_core_news_sm's, trained here on a small sample: its speed hardly depends on the weights, its entities do. MB are
those of the model's file or weights.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import sys
import time
from collections.abc import Iterator
from importlib.metadata import version
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

# Before the libraries below are loaded: they look then how many cores there are.
THREAD_SETTINGS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
os.environ.update(dict.fromkeys(THREAD_SETTINGS, "1"))
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

import spacy  # noqa: E402
from spacy.language import Language  # noqa: E402
from spacy.training import Example  # noqa: E402
from spacy.util import filter_spans, fix_random_seed, minibatch  # noqa: E402

import newsfacts.pipeline  # noqa: E402  (it makes newsfacts_ner known to spaCy)
from newsfacts.model import MODELS  # noqa: E402
from newsfacts.model.sentences import mark_sentences  # noqa: E402
from newsfacts.model.tagger import load_tagger  # noqa: E402
from newsfacts.read import read_articles  # noqa: E402

PROJECT = Path(__file__).parent.parent
CORPORA = Path(os.environ.get("NEWSFACTS_SHARED", PROJECT.parent / "shared")) / "corpora"
ROUNDS = 5
WORDS_A_ROUND = 20_000
# How many spaCy's network reads at once: its default, 1000, is slower. newsfacts cuts batches of its own.
ARTICLES_A_BATCH = 16
SENTENCES_AN_ARTICLE = 25
TRAINING_SENTENCES = 1_000
TRAINING_STEPS = 300
# What the yardstick is trained on where there is no corpus.
FEW_SENTENCES = (
    {"text": "Anna Schmidt kam am Montag nach Ulm.", "ents": [[0, 12, "PER"], [32, 35, "LOC"]]},
    {"text": "Die Bahn baut in Sachsen.", "ents": [[4, 8, "ORG"], [17, 24, "LOC"]]},
    {"text": "Gestern las er wieder im Faust.", "ents": [[25, 30, "MISC"]]},
)
GERMEVAL_LABELS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "OTH": "MISC"}


class Timing(NamedTuple):
    """What one recogniser took for one round."""

    words: int
    tokens: int
    seconds: float


class Recognizer(NamedTuple):
    """A spaCy pipeline whose components do nothing but find entities."""

    name: str
    nlp: Language
    megabytes: float
    by_sentence: bool = False

    def time(self, texts: list[str]) -> Timing:
        docs = [mark_sentences(self.nlp.make_doc(text)) for text in texts]
        words, tokens = sum(len(text.split()) for text in texts), sum(map(len, docs))
        if self.by_sentence:
            docs = [sentence.as_doc() for doc in docs for sentence in doc.sents]
        started = time.process_time()
        for doc in map(self.nlp, docs) if self.by_sentence else self.nlp.pipe(docs, batch_size=ARTICLES_A_BATCH):
            tuple(doc.ents)
        return Timing(words, tokens, time.process_time() - started)


def make_own(name: str, *, by_sentence: bool = False) -> Recognizer:
    """Make a recogniser of a model that ships with newsfacts."""
    load_tagger.cache_clear()  # none shall profit from the words that another has looked up
    nlp = spacy.blank("de")
    nlp.add_pipe("newsfacts_ner", config={"model": name, "threads": 1})
    file = Path(newsfacts.__path__[0]) / "model" / MODELS[name]
    title = f"{name}, one sentence a time" if by_sentence else name
    return Recognizer(title, nlp, file.stat().st_size / 1e6, by_sentence)


def load_installed(name: str) -> Recognizer:
    """Load a spaCy pipeline and leave on nothing but its `ner` and the layers that it listens to."""
    nlp = spacy.load(name)
    layers = [layer for layer, part in nlp.pipeline if "ner" in getattr(part, "listening_components", ())]
    nlp.select_pipes(enable=[*layers, "ner"])
    return Recognizer(name, nlp, weigh(nlp))


def train_cnn() -> Recognizer:
    """Train spaCy's default network for `ner`: the layers of de_core_news_sm's, with smaller tables of words."""
    fix_random_seed(1)
    nlp = spacy.blank("de")
    nlp.add_pipe("ner")
    examples = read_examples(nlp)
    optimizer = nlp.initialize(lambda: examples)
    for batch in islice(minibatch(cycle(examples), 16), TRAINING_STEPS):
        nlp.update(batch, sgd=optimizer, drop=0.1)
    return Recognizer("spaCy CNN", nlp, weigh(nlp))


def read_examples(nlp: Language) -> list[Example]:
    file = CORPORA / "germeval14-train.jsonl"
    if not file.exists():
        return [make_example(nlp, **record) for record in FEW_SENTENCES]
    with file.open(encoding="utf-8") as lines:
        return [make_example(nlp, **json.loads(line)) for line in islice(lines, TRAINING_SENTENCES)]


def make_example(nlp: Language, text: str, ents: list[tuple[int, int, str]]) -> Example:
    gold = nlp.make_doc(text)
    labelled = [(start, end, GERMEVAL_LABELS.get(label, label)) for start, end, label in ents]
    spans = [gold.char_span(*mention) for mention in labelled if mention[2] in GERMEVAL_LABELS.values()]
    gold.set_ents(filter_spans(span for span in spans if span))
    return Example(nlp.make_doc(text), gold)


def weigh(nlp: Language) -> float:
    return sum(len(part.model.to_bytes()) for _, part in nlp.pipeline) / 1e6


def read_texts(source: Path | None) -> list[str]:
    wikipedia = CORPORA / "unlabelled-wikipedia.txt"
    if source is None and wikipedia.exists():
        return make_articles(wikipedia.read_text(encoding="utf-8").splitlines())
    if source is None:
        print(f"{wikipedia} is missing: seeds/ over and over instead", file=sys.stderr)
    return [article.text for article in read_articles([str(source or PROJECT / "seeds")], report=print)]


def make_articles(sentences: list[str]) -> list[str]:
    random.Random(1).shuffle(sentences)
    return [
        " ".join(sentences[first : first + SENTENCES_AN_ARTICLE])
        for first in range(0, len(sentences), SENTENCES_AN_ARTICLE)
    ]


def cut_rounds(texts: list[str]) -> Iterator[list[str]]:
    """Yield enough articles for a round, again and again; when they are used up, they begin anew."""
    chosen: list[str] = []
    words = 0
    for text in cycle(texts):
        chosen.append(text)
        words += len(text.split())
        if words >= WORDS_A_ROUND:
            yield chosen
            chosen, words = [], 0


def measure(recognizers: list[Recognizer], texts: list[str]) -> list[list[Timing]]:
    """Return the timings of each recogniser by rounds, without those of a first one that warms up."""
    rounds = [[each.time(chosen) for each in recognizers] for chosen in islice(cut_rounds(texts), ROUNDS + 1)]
    return [list(timings) for timings in zip(*rounds[1:])]


def print_table(recognizers: list[Recognizer], timings: list[list[Timing]]) -> None:
    """Print a row for each recogniser; the last one is the yardstick."""
    print(f"{'model':32}{'words/s':>10}{'tokens/s':>10}{'ratio':>8}{'MB':>8}")
    for each, own in zip(recognizers, timings):
        words = median(timing.words / timing.seconds for timing in own)
        tokens = median(timing.tokens / timing.seconds for timing in own)
        ratio = median(of_yardstick.seconds / timing.seconds for of_yardstick, timing in zip(timings[-1], own))
        print(f"{each.name:32}{words:10.0f}{tokens:10.0f}{ratio:8.2f}{each.megabytes:8.1f}")


def describe_machine() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in ("spacy", "thinc", "onnxruntime"))
    return f"one core of {read_processor()}; Python {platform.python_version()}, {libraries}"


def read_processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("--spacy", metavar="NAME")
    chosen = parser.parse_args()
    texts = read_texts(chosen.articles)
    if not any(map(str.split, texts)):
        parser.error("there is nothing to read")
    recognizers = [make_own(name) for name in MODELS]
    recognizers.append(make_own("default", by_sentence=True))
    recognizers.append(load_installed(chosen.spacy) if chosen.spacy else train_cnn())
    print(describe_machine())
    print_table(recognizers, measure(recognizers, texts))


if __name__ == "__main__":
    main()
