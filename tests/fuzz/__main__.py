"""Fuzzes newsfacts: `python -m tests.fuzz --number 100000 --seed 11`, or its readers with --files.

Each fault is a line of JSON on standard output, a summary goes to standard error; the exit status is 1 if there was
one. An input is made again from seed and number: `--seed 11 --first 4711 --number 1`, with the same --longest.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.fuzz.files import fuzz_files
from tests.fuzz.run import Fuzzer, Options, drop_model

_EXAMPLES = 3  # of each fault
_PIECE = 10_000  # inputs, between two lines about how far it is


def main() -> int:
    """Run, and return the exit status."""
    given = _parse_arguments()
    seen: Counter[str] = Counter()
    for line in _fuzz_files(given) if given.files else _fuzz_texts(given):
        seen[line["what"]] += 1
        if seen[line["what"]] <= _EXAMPLES:
            print(json.dumps({"seed": given.seed, **line}), flush=True)
    print(f"faults: {dict(seen)}", file=sys.stderr)
    return 1 if seen else 0


def _fuzz_texts(given: argparse.Namespace) -> Iterator[dict[str, Any]]:
    if given.rules:
        drop_model(given.model)
    only = given.only.split(",") if given.only else None
    fuzzer = Fuzzer(Options(given.seed, only, given.model, given.longest, again_every=given.again_every))
    for numbers in _cut(given):
        for fault in fuzzer.run(numbers):
            article = fault.made.article
            about = {"number": fault.number, "made": fault.made.how, "what": fault.what}
            yield {**about, "published": article.published, "title": article.title, "text": article.text}
        print(dict(fuzzer.counts), file=sys.stderr, flush=True)


def _fuzz_files(given: argparse.Namespace) -> Iterator[dict[str, Any]]:
    logging.disable()  # Libraries have much to say of such files.
    with tempfile.TemporaryDirectory() as folder:
        for numbers in _cut(given):
            for number, what, file in fuzz_files(Path(folder), given.seed, numbers):
                yield {"number": number, "what": what, "original": file.original, "name": file.name}
            print(f"{numbers.stop} files", file=sys.stderr, flush=True)


def _cut(given: argparse.Namespace) -> Iterator[range]:
    """Cut the numbers into pieces, after each of which one sees how far it is."""
    end = given.first + given.number
    return (range(start, min(start + _PIECE, end)) for start in range(given.first, end, _PIECE))


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=10_000, help="so many inputs")
    parser.add_argument("--files", action="store_true", help="damaged files of every format instead of texts")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--longest", type=int, default=400, help="characters of an article")
    parser.add_argument("--only", default="", help="kinds, with commas between")
    parser.add_argument("--model", default="fast")
    parser.add_argument("--rules", action="store_true", help="without the model")
    parser.add_argument("--again-every", type=int, default=8, help="every n-th batch is read again; 0: none")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
