"""Articles and facts by hand, and what tests read off the page."""

from __future__ import annotations

import re

from newsfacts.kinds import KINDS
from newsfacts.types import Facts

MACRON = "🇫🇷🇺🇦 Präsident Macron traf Merz am Montag. Danach reiste Macron 2026 heim."
MERZ = "Merz blieb 2024 in Berlin. Dort lobte Merz die EU."

HOSTILE = (
    "<script>window.pwned = 1</script> </script><!-- <script> --> <img src=x onerror=window.pwned=1> \"'`&lt;&amp; "
    "\u2028 \u2029 \u202eHcsrev \u2067\u200f \u0000\u001b[31m {{7*7}} ${7*7} \\u003c\r\nEnde]]>"
)


def find_words(text: str, words: str, number: int = 0) -> dict:
    start = [match.start() for match in re.finditer(re.escape(words), text)][number]
    return {"start": start, "end": start + len(words), "text": words}


def make_article(text: str, source: str = "a.txt", **facts) -> Facts:
    """Make an article of names and their words in the text, with every kind that is not given empty."""
    empty = {kind.name: [] for kind in KINDS}
    return Facts(source=source, text=text, **{**empty, **facts})


def make_name(text: str, name: str, *words: str, **more) -> dict:
    seen: dict[str, int] = {}
    mentions = []
    for word in words:
        mentions.append(find_words(text, word, seen.get(word, 0)))
        seen[word] = seen.get(word, 0) + 1
    return {"name": name, "mentions": mentions, **more}


def make_date(text: str, words: str, first: str | None = None, last: str | None = None) -> dict:
    value = {"type": "date", "value": first or "PRESENT_REF", "first": first, "last": last or first}
    return {**find_words(text, words), **value, "sentence": text}


def read_texts(page, selector: str) -> list[str]:
    return page.locator(selector).all_text_contents()


def wait_for_address(page, address: str) -> None:
    """Wait until a link was followed."""
    page.wait_for_selector(f"html[data-shown='{address}']")


def read_shown_place(page) -> str:
    return "".join(read_texts(page, "#text .here"))


def read_places_after_clicks(page, rows: str) -> list[str]:
    """Click the button of each row, and return the place that is shown after each click: one call for all, not four a row."""
    return page.locator(rows).evaluate_all(
        """rows => rows.map((row) => {
            row.querySelector("button").click();
            return [...document.querySelectorAll("#text .here")].map((mark) => mark.textContent).join("");
        })"""
    )


def find_fact(page, name: str):
    return page.locator("#panel").get_by_role("button", name=name)


def find_row(page, name: str):
    return page.locator("#panel tbody tr", has=page.get_by_role("button", name=name))
