"""Measures the date finder: its time by the length of the text, and beside the German model; prints two tables.

usage: python benchmarks/dates.py [ARTICLES]     a file or folder of German articles; default: seeds/

In linear time a text ten times as long takes ten times as long. The texts are the articles over and over, and
what could make a search start again and again: repeated pieces of dates.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import spacy
from spacy.tokens import Doc

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from benchmarks.speed import read_texts, seconds_by_component  # noqa: E402
from newsfacts.kinds.dates import find_dates  # noqa: E402
from newsfacts.model.sentences import mark_sentences  # noqa: E402

KILOBYTES = (10, 100, 1000)
PIECES = (
    "3.",
    "1. ",
    "Montag, ",
    "zwei bis ",
    "am Tag danach ",
    "und ",
    "„",
    "1990/",
    "12:30 ",
    "der ",
    "Mo–",
    "wort ",
)
ROUNDS = 3


def time_finder(text: str) -> tuple[float, int]:
    """Return the least seconds that the finder took for a text, and how many dates it found."""
    nlp = spacy.blank("de")
    nlp.max_length = len(text) + 1
    doc = mark_sentences(nlp(text) if " " in text else Doc(nlp.vocab, words=[text], spaces=[False]))
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        found = len(list(find_dates(doc)))
        times.append(time.perf_counter() - started)
    return min(times), found


def main() -> None:
    texts = read_texts(Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "seeds")
    print(f"{'text of':24}" + "".join(f"{f'{size} KB':>12}" for size in KILOBYTES) + f"{'dates':>10}   100 → 1000 KB")
    for name, piece in [("the articles", "\n\n".join(texts) + "\n\n"), *((repr(piece), piece) for piece in PIECES)]:
        times, found = [], 0
        for size in KILOBYTES:
            seconds, found = time_finder((piece * (1000 * size // len(piece) + 1))[: 1000 * size])
            times.append(seconds)
        print(
            f"{name:24}"
            + "".join(f"{seconds:10.3f} s" for seconds in times)
            + f"{found:10}{times[2] / times[1]:9.1f} ×"
        )
    spent = seconds_by_component(texts * max(1, 20 // len(texts)))
    model = spent["newsfacts_ner"]
    print(f"\nµs a word: the dates {spent['newsfacts_dates']:.1f}, the German model {model:.1f}", end="")
    print(f", {spent['newsfacts_dates'] / model:.3f} of it")


if __name__ == "__main__":
    main()
