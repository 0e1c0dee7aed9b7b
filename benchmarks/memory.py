"""Measures whether memory stays flat: articles with ever new words through `extract_many`, in one process.

usage: python benchmarks/memory.py [ARTICLES]     so many, 40,000 without it; a line each 2,500

Caches fill up to their bounds, which are written down where they are: what they hold, and how many, is listed at the
end. A cache without a bound is listed too if it grew in the second half: it must not depend on what is read.
"""

from __future__ import annotations

import functools
import gc
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from newsfacts import Article, extract_many  # noqa: E402

_EACH = 2_500
_KNOWN = 0.9  # of the words; the others are new in each article
_ONSETS = "b br d dr f fl g gr h j k kl kr l m n p pf r s sch st t tr v w z".split()
_RIMES = "a ach all an ar e ei eim en er i in ing o ol or u uch und ung".split()


def main(number: int) -> None:
    """Read, and print what is in memory."""
    sizes: dict[str, int] = {}
    began = time.monotonic()
    for count, _ in enumerate(extract_many(make_articles(number), model="fast"), 1):
        if count % _EACH == 0:
            print(f"{count:7} articles  {resident():6.1f} MiB  {time.monotonic() - began:6.0f} s", flush=True)
        if count == number // 2:
            sizes = {name: size for name, size, most in caches() if most is None}
    for name, size, most in caches():
        if most is not None and size > most // 20:
            print(f"{name}: {size} of at most {most}")
        if most is None and size > sizes.get(name, 0):
            print(f"{name}: {size}, without a bound, {size - sizes.get(name, 0)} more than half way")


def make_articles(number: int) -> Iterator[Article]:
    """Yield short articles: paragraphs of the gold in which some words are made up, with their case and ending."""
    paragraphs = [
        part
        for path in sorted((PROJECT / "tests" / "gold").glob("*.txt"))
        for part in path.read_text(encoding="utf-8").split("\n\n")
        if len(part) > 100
    ]
    random = Random(0)
    for count in range(number):
        words = random.choice(paragraphs)[:600].split(" ")
        text = " ".join(word if random.random() < _KNOWN else _replace(word, random) for word in words)
        yield Article(source=str(count), text=text, published="2025-09-04")


def _replace(word: str, random: Random) -> str:
    stem = "".join(random.choice(_ONSETS) + random.choice(_RIMES) for _ in range(random.choice((2, 3, 4))))
    return (stem.capitalize() if word[:1].isupper() else stem) + word[-2:]


def resident() -> float:
    """Return the MiB that this process has in memory."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS: this needs Linux")


def caches() -> list[tuple[str, int, int | None]]:
    """Return the caches of functions of newsfacts: their names, how much is in them, and their bounds."""
    found = [item for item in gc.get_objects() if isinstance(item, functools._lru_cache_wrapper)]
    ours = [item for item in found if getattr(item, "__module__", "").startswith("newsfacts")]
    infos = [(f"{item.__module__}.{item.__qualname__}", item.cache_info()) for item in ours]
    return sorted((name, info.currsize, info.maxsize) for name, info in infos if "<locals>" not in name)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 40_000)
