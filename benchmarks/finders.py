"""Measures the finders of dates and figures: time by the length of the text, and beside the German model.

usage: python benchmarks/finders.py [dates|figures] [ARTICLES]     a file or folder of articles; default: both, seeds/

In linear time a text ten times as long takes ten times as long. The texts are the articles over and over, and
what could make a search start again and again: repeated pieces of dates or numbers.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from benchmarks.speed import count_words, measure_parts, read_source  # noqa: E402
from newsfacts import load  # noqa: E402
from newsfacts.german.sentences import sentence_starts  # noqa: E402
from newsfacts.kinds import dates, figures  # noqa: E402
from newsfacts.kinds.kind import Kind  # noqa: E402
from newsfacts.kinds.stages import run_stages  # noqa: E402
from newsfacts.text import ArticleText  # noqa: E402

KILOBYTES = (10, 100, 1000)
# Short times are the least of several; the longest text is read once, some pieces are dear.
ROUNDS = {10: 3, 100: 3, 1000: 1}


class Finder(NamedTuple):
    """What finds, and the pieces of text whose repetition could be dear."""

    kind: Kind
    pieces: tuple[str, ...]


FINDERS = {
    "dates": Finder(
        dates.KIND,
        tuple("3.|1. |Montag, |zwei bis |am Tag danach |und |„|1990/|12:30 |der |Mo–|wort ".split("|")),
    ),
    "figures": Finder(
        figures.KIND,
        tuple(
            "1 |und |zwei |111.|1-|12- und |1 bis |hundert |(1 |½ |von 3 auf |stieg um 1 "
            "|1234567890|CHF-1.|3 rote |eine Person ".split("|")
        ),
    ),
}


def time_finder(finder: Finder, text: str, rounds: int) -> tuple[float, int]:
    """Return the least seconds of some rounds that the finder took for a text, and how many facts it found."""
    starts = list(sentence_starts(text))
    times, found = [], 0
    for _ in range(rounds):
        started = time.perf_counter()
        found = len(run_stages(finder.kind.name, finder.kind.stages, ArticleText(text, starts)))
        times.append(time.perf_counter() - started)
    return min(times), found


def measure(name: str, texts: list[str], costs: dict[str, float]) -> None:
    """Print how long a finder takes for ever longer texts, and for a word beside the German model.

    `costs` holds the microseconds a word of each part.
    """
    finder = FINDERS[name]
    print(f"\n{name:24}" + "".join(f"{f'{size} KB':>12}" for size in KILOBYTES) + f"{'found':>10}   100 → 1000 KB")
    samples = [("the articles", "\n\n".join(texts) + "\n\n"), *((repr(piece), piece) for piece in finder.pieces)]
    for label, piece in samples:
        times, found = [], 0
        for size in KILOBYTES:
            seconds, found = time_finder(finder, (piece * (1000 * size // len(piece) + 1))[: 1000 * size], ROUNDS[size])
            times.append(seconds)
        print(f"{label:24}" + "".join(f"{seconds:10.3f} s" for seconds in times), end="")
        print(f"{found:10}{times[2] / times[1]:9.1f} ×")
    cost, model = costs[name], costs["ner"]
    print(f"µs a word: {name} {cost:.1f}, the German model {model:.1f}, {cost / model:.3f} of it")


def main() -> None:
    names = [name for name in FINDERS if name in sys.argv[1:]] or list(FINDERS)
    paths = [Path(argument) for argument in sys.argv[1:] if argument not in FINDERS]
    articles = read_source(paths[0] if paths else PROJECT / "seeds")
    many = articles * max(1, 20 // len(articles))
    scale = 1e6 / count_words(many)
    costs = {part: seconds * scale for part, seconds in measure_parts(many, load()).items()}
    for name in names:
        measure(name, [article.text for article in articles], costs)


if __name__ == "__main__":
    main()
