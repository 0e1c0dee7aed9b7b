"""Fuzzes newsfacts: `python -m tests.fuzz --number 100000 --seed 11`.

Each fault is a line of JSON on standard output, a summary goes to standard error; the exit status is 1 if there was
one. An article is made again from seed and number: `--seed 11 --first 4711 --number 1`, with the same --longest.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter

from tests.fuzz.run import Fault, Fuzzer, Options, drop_model

_EXAMPLES = 3  # of each fault
_CHUNK = 10_000  # articles, between two lines about how far it is


def main() -> int:
    """Run, and return the exit status."""
    given = _parse_arguments()
    if given.rules:
        drop_model(given.model)
    only = given.only.split(",") if given.only else None
    fuzzer = Fuzzer(Options(given.seed, only, given.model, given.longest, again_every=given.again_every))
    seen: Counter[str] = Counter()
    began, end = time.monotonic(), given.first + given.number
    for start in range(given.first, end, _CHUNK):
        for fault in fuzzer.run(range(start, min(start + _CHUNK, end))):
            seen[fault.what] += 1
            if seen[fault.what] <= _EXAMPLES:
                _print(fault, given.seed)
        print(f"{dict(fuzzer.counts)} in {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    print(f"faults: {dict(seen)}", file=sys.stderr)
    return 1 if seen else 0


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=10_000, help="so many articles")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--first", type=int, default=0, help="the number of the first article")
    parser.add_argument("--longest", type=int, default=400, help="characters of an article")
    parser.add_argument("--only", default="", help="kinds, with commas between")
    parser.add_argument("--model", default="fast")
    parser.add_argument("--rules", action="store_true", help="without the model")
    parser.add_argument("--again-every", type=int, default=8, help="every n-th batch is read again; 0: none")
    return parser.parse_args()


def _print(fault: Fault, seed: int) -> None:
    article = fault.made.article
    line = {"seed": seed, "number": fault.number, "made": fault.made.how, "what": fault.what}
    print(json.dumps({**line, "published": article.published, "text": article.text}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
