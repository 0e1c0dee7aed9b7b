"""Makes articles: real ones that were damaged, and words, numbers and characters in no sensible order."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import NamedTuple

from newsfacts.read import make_article
from newsfacts.types import Article
from tests.fuzz.material import MARKS, ODD, choose_word, load_texts
from tests.fuzz.pieces import make_date, make_number

_RANGES = ((0, 128), (0x80, 0x250), (0x250, 0x3000), (0x3000, 0xD800), (0xE000, 0x10000), (0x10000, 0x110000))
_PUBLISHED = (None, "2025-09-04", "2025-09", "2025", "0001-01-01", "9999-12-31", "9999", "2024-02-29", "1900-03")
_HEADERS = ("date ", "DATE: ", "  date\t", "\ufeffdate ")
_HEADER_DATES = ("2025", "2025-02-30", "2025-09-04", "0000-00-00", "9999-12-31", "0001-01-01", "31.12.9999")


class Made(NamedTuple):
    """An article, and how it was made."""

    how: str
    article: Article


def make(seed: int, number: int, longest: int) -> Made:
    """Make the article of that number; the same seed and number always give the same."""
    random = Random(f"{seed}/{number}")
    (how,) = random.choices(list(_WAYS), [weight for weight, _ in _WAYS.values()])
    text = _WAYS[how][1](random)[:longest]
    article = make_article(text, source=str(number), published=random.choice(_PUBLISHED))
    if random.random() < 0.2:
        title = damage(random, random.choice(load_texts())[: random.choice((30, 100))])
        article = replace(article, title=title, title_is_read=True)
    return Made(how, article)


def damage(random: Random, text: str) -> str:
    """Change a text in a few places: cut, double, swap, insert, decompose, put in other letters."""
    characters = list(text)
    for _ in range(random.choice((1, 2, 5, 15, 40))):
        if characters:
            at = random.randrange(len(characters))
            end = at + random.choice((1, 1, 2, 5, 20))
            characters[at:end] = random.choice(_DAMAGES)(random, "".join(characters[at:end]))
    return "".join(characters)


_DAMAGES: tuple[Callable[[Random, str], str], ...] = (
    lambda random, part: "",
    lambda random, part: part * random.choice((2, 3, 31)),
    lambda random, part: part[::-1],
    lambda random, part: random.choice(ODD) + part,
    lambda random, part: random.choice(MARKS) + part,
    lambda random, part: random.choice("0123456789") + part,
    lambda random, part: unicodedata.normalize(random.choice(("NFD", "NFKD", "NFC")), part),
    lambda random, part: random.choice((str.upper, str.lower, str.swapcase, str.title))(part),
    lambda random, part: f" {random.choice((make_number, make_date))(random)} {part}",
    lambda random, part: f" {choose_word(random)} {part}",
)


def _damage_text(random: Random) -> str:
    return damage(random, random.choice(load_texts())[: random.choice((200, 600, 3000))])


def _mix_words(random: Random) -> str:
    pieces = []
    for _ in range(random.choice((3, 8, 20, 60))):
        makers = (choose_word, choose_word, make_number, make_date)
        pieces.append(random.choice(makers)(random))
        if random.random() < 0.2:
            pieces.append(choose_word(random, random.choice(("figures/units", "figures/currencies"))))
        pieces.append(random.choice((" ", " ", " ", " ", "", "-", ", ", ". ", "\n", *MARKS)))
    return "".join(pieces)


def _splice(random: Random) -> str:
    parts = [random.choice(load_texts()) for _ in range(random.randrange(2, 5))]
    cuts = [
        part[: random.randrange(1, 300)] if random.random() < 0.5 else part[-random.randrange(1, 300) :]
        for part in parts
    ]
    return random.choice(("", " ", "\n", "\n\n", "\r\n", ", ")).join(cuts)


def _repeat(random: Random) -> str:
    makers = (lambda _: random.choice(MARKS), lambda _: random.choice(ODD), choose_word, make_number)
    piece = random.choice(makers)(random) + random.choice(("", " ", ",", "\n", "-"))
    return piece[:200] * random.choice((2, 10, 100)) + choose_word(random)


def _add_header(random: Random) -> str:
    header = random.choice(_HEADERS) + random.choice(_HEADER_DATES) + random.choice((" ", "\n", "\n\n", ""))
    return header + random.choice((_damage_text, _mix_words))(random)


def _mix_characters(random: Random) -> str:
    low, high = random.choice(_RANGES)
    return "".join(chr(random.randrange(low, high)) for _ in range(random.choice((1, 5, 50, 400))))


_WAYS: dict[str, tuple[int, Callable[[Random], str]]] = {
    "damaged": (50, _damage_text),
    "words": (20, _mix_words),
    "spliced": (10, _splice),
    "repeated": (6, _repeat),
    "header": (6, _add_header),
    "characters": (8, _mix_characters),
}
