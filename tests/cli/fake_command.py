"""Runs the command with a stand-in for extraction: quick, and its facts are known.

The only person of an article is its first word, unless corrections say otherwise; "Nun" is a date as well. NEWSFACTS_TEST_DELAY seconds pass
before each article.
"""

from __future__ import annotations

import os
import sys
import time
import types
from collections.abc import Iterable, Iterator, Sequence

from newsfacts.corrections import Corrections, Corrector
from newsfacts.errors import ModelError
from newsfacts.types import Article, Facts


def extract_many(
    articles: Iterable[Article],
    *,
    model: str | None = None,
    only: Sequence[str] | None = None,
    vague: bool = True,
    with_text: bool = False,
    corrections: Corrections | None = None,
    report: object = None,
) -> Iterator[Facts]:
    if model:
        raise ModelError(f"the model {model!r} is not installed")
    for article in articles:
        time.sleep(float(os.environ.get("NEWSFACTS_TEST_DELAY", "0")))
        text = article.text
        start = article.body_start
        words = text[start:].split()
        end = start + len(words[0]) if words else start
        mentions = [{"start": start, "end": end, "text": text[start:end]}]
        people = [{"name": words[0], "mentions": mentions}] if words else []
        facts = {name: [] for name in only or ("people", "countries", "organisations", "places", "figures", "dates")}
        if "people" in facts:
            facts["people"] = people
        if "dates" in facts and vague and words[:1] == ["Nun"]:
            facts["dates"] = [{**mentions[0], "type": "date", "value": "PRESENT_REF", "sentence": text}]
        found = Facts(
            source=article.source,
            title=article.title,
            url=article.url,
            published=article.published,
            text=text if with_text or not article.user_has_text else None,
            **facts,
        )
        yield Corrector(corrections).correct(found, article) if corrections else found


def main() -> None:
    collect = types.ModuleType("newsfacts.collect")
    collect.extract_many = extract_many
    sys.modules["newsfacts.collect"] = collect
    from newsfacts.cli import main

    main()


if __name__ == "__main__":
    main()
