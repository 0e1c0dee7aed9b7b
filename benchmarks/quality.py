"""Measures F1 by kind on gold articles; prints one table.

usage: python benchmarks/quality.py [GOLD…] [--errors]

GOLD is a folder with articles (NAME.txt) and their gold (NAME.json), or a table of marked passages (NAME.tsv); default:
tests/gold and tests/gold/passages.tsv.
"""

from __future__ import annotations

import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from newsfacts.evaluate import evaluate_articles  # noqa: E402
from tests.passages import evaluate_passages  # noqa: E402

GOLD = PROJECT / "tests" / "gold"


def main() -> None:
    for gold in [Path(name) for name in sys.argv[1:] if name != "--errors"] or [GOLD, GOLD / "passages.tsv"]:
        counts, mistakes = (evaluate_passages if gold.suffix == ".tsv" else evaluate_articles)(gold)
        if "--errors" in sys.argv:
            print(*mistakes, sep="\n")
        print(f"{gold}\n{'kind':16}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'gold':>7}{'found':>7}")
        for name, count in counts.items():
            rates = (count.precision or 0, count.recall or 0, 1 if count.f1 is None else count.f1)
            numbers = f"{count.correct:7}{count.gold:7}{count.found:7}"
            print(f"{name:16}" + "".join(f"{rate:7.3f}" for rate in rates) + numbers)


if __name__ == "__main__":
    main()
