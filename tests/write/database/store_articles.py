"""Streams made-up articles into a database, as the command does: `store_articles.py DATABASE FIRST LAST [SECONDS]`.

Their facts are cut out by a stand-in that reads ahead like the real one. SECONDS is how long an article takes.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from newsfacts.types import Article, Facts
from newsfacts.write.database import open_database

_AHEAD = 128


def make_articles(first: int, last: int) -> Iterator[Article]:
    """Yield articles, two of each source."""
    for number in range(first, last):
        text = f"Anna {number} traf Bert. Bert und Anna {number} zahlten {number} Euro."
        yield Article(source=f"record {number // 2}", text=text, title=f"Nr. {number}", published="2025-09-04")


def extract(articles: Iterable[Article], seconds: float = 0) -> Iterator[Facts]:
    """Yield people, countries (none) and figures, batch by batch."""
    articles = iter(articles)
    for size in chain([1], iter(lambda: _AHEAD, 0)):
        batch = list(islice(articles, size))
        if not batch:
            return
        for article in batch:
            time.sleep(seconds)
            yield find_facts(article)


def find_facts(article: Article) -> Facts:
    """Take Anna and Bert for people and numbers for figures."""
    people = {name: [_place(match) for match in re.finditer(name, article.text)] for name in ("Anna", "Bert")}
    return Facts(
        source=article.source,
        title=article.title,
        url=article.url,
        published=article.published,
        people=[
            {"name": name, "roles": ["Bürger", 'so"genannt'], "mentions": mentions}
            for name, mentions in people.items()
            if mentions
        ],
        countries=[],
        figures=[
            {**_place(match), "value": int(match[0]), "kind": "count", "sentence": article.text}
            for match in re.finditer(r"\d+", article.text)
        ],
    )


def _place(match: re.Match[str]) -> dict[str, int | str]:
    return {"start": match.start(), "end": match.end(), "text": match[0]}


def main(path: str, first: str, last: str, seconds: str = "0") -> None:
    """Store what is not stored yet, and print how many articles were."""
    with open_database(path) as database:
        articles = database.skip_unchanged(make_articles(int(first), int(last)))
        for facts in extract(articles, float(seconds)):
            database.store(facts)
    print(database.skipped)


if __name__ == "__main__":
    main(*sys.argv[1:])
