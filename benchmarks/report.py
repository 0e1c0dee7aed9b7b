"""Measures how long the page of many articles takes in Debian's Chromium, until it can be used.

usage: python benchmarks/report.py [COUNT] [ARTICLES]     COUNT articles (500) made of those in ARTICLES (tests/gold)
"""

from __future__ import annotations

import itertools
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from newsfacts.collect import extract_many
from newsfacts.kinds import KINDS
from newsfacts.read import read_articles
from newsfacts.types import Facts
from newsfacts.write import WRITERS

ROUNDS = 5
READY = "document.documentElement.dataset.ready === 'true'"


def make_facts(count: int, folder: Path) -> list[Facts]:
    articles = read_articles([str(path) for path in sorted(folder.glob("*.txt"))], report=print)
    found = list(extract_many(articles, with_text=True, on_error="raise"))
    return list(itertools.islice(itertools.cycle(found), count))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).parent.parent / "tests" / "gold"
    facts = make_facts(count, folder)
    number = sum(len(getattr(article, kind.name)) for article in facts for kind in KINDS) / count
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        page = Path(temporary) / "report.html"
        with page.open("w", encoding="utf-8") as out:
            WRITERS["html"](facts, out)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        seconds = []
        for _ in range(ROUNDS):
            view = browser.new_page()
            view.goto(page.as_uri())
            view.wait_for_function(READY)
            seconds.append(view.evaluate("performance.now()") / 1000)
            view.close()
        size = page.stat().st_size / 1e6
    print(f"{count} articles, {number:.0f} facts each, {size:.1f} MB: ready after", end=" ")
    print(f"{statistics.median(seconds):.2f} s (median of {ROUNDS}, {min(seconds):.2f} to {max(seconds):.2f})")


if __name__ == "__main__":
    main()
