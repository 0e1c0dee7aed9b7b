"""Measures F1 by kind on gold articles; prints one table.

usage: python benchmarks/quality.py [GOLD…] [--errors]

GOLD is a folder with articles (NAME.txt) and their gold (NAME.json); default: tests/gold.
"""

from __future__ import annotations

import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from newsfacts import extract_many  # noqa: E402
from newsfacts.read import read_articles  # noqa: E402
from tests.scoring import KINDS, Count, raise_problem, read_gold, score_article  # noqa: E402


def measure(folder: Path, *, show_errors: bool) -> dict[str, Count]:
    """Score all articles of a folder."""
    total = dict.fromkeys(KINDS, Count())
    paths = sorted(folder.glob("*.txt"))
    articles = read_articles([str(path) for path in paths], report=raise_problem)
    for path, gold, facts in zip(paths, read_gold(folder), extract_many(articles, on_error="raise")):
        counts, errors = score_article(gold, facts.model_dump())
        total = {kind: total[kind] + counts[kind] for kind in KINDS}
        if show_errors:
            print(*(f"{path.stem}: {error}" for error in errors), sep="\n")
    return total


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:] if name != "--errors"] or [PROJECT / "tests" / "gold"]
    for folder in folders:
        counts = measure(folder, show_errors="--errors" in sys.argv)
        print(f"{folder}\n{'kind':16}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'gold':>7}{'found':>7}")
        for kind, (right, wanted, found) in counts.items():
            rates = (right / max(1, found), right / max(1, wanted), counts[kind].f1)
            print(f"{kind:16}" + "".join(f"{rate:7.3f}" for rate in rates) + f"{right:7}{wanted:7}{found:7}")


if __name__ == "__main__":
    main()
