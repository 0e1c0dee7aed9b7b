"""Damages files of every format, and reads them between two that are whole."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from newsfacts.errors import NewsfactsError
from newsfacts.read import check_published, read_articles
from newsfacts.types import Article
from tests.fuzz.originals import make_originals

_NEIGHBOUR = "Am Freitag kam Präsident Otto Feld nach Beispielhausen und blieb dort bis zum Sonntag."
_SLOW = 20  # seconds for one small file, on a machine that has other work
# What programs put where it does not belong, or what means something to a parser.
_PIECES = (
    b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"\n\n", b"\x1a", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"<", b">", b"&", b"&#0;", b"&#x110000;", b"&#55296;", b"<!--", b"]]>", b"<![CDATA[", b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b'"', b"'", b"{", b"}", b"[", b"]", b",", b":", b"\\u", b"\\ud800", b"null", b"NaN", b"1e999", b"-1", b"99999999999999",
    b"\\bin99999 ", b"\\u-1?", b"{\\*", b"0000-00-00", b"2025-02-30", b"PK\x03\x04", b"\x1f\x8b\x08", b"From ", b"=?utf-8?q?=",
    b"Content-Length: -1\r\n", b"charset=nonsense", b"encoding='utf-7'", b"<html>", b"<rss>", b"%PDF-",
)  # fmt: skip


class Damaged(NamedTuple):
    """A file, and which one it was."""

    original: str
    name: str
    content: bytes


class FileFault(NamedTuple):
    """What is wrong with how a file was read, which `damage_file` makes again."""

    number: int
    what: str
    file: Damaged


def damage_file(seed: int, number: int) -> Damaged:
    """Make the file of that number; the same seed and number always give the same."""
    random = Random(f"files/{seed}/{number}")
    originals = make_originals()
    original = random.choice(list(originals))
    content = bytearray(originals[original])
    for _ in range(random.choice((0, 1, 1, 2, 5, 20, 100))):
        at = random.randrange(len(content) + 1)
        end = at + random.choice((0, 1, 1, 4, 16, 100))
        content[at:end] = random.choice(_DAMAGES)(random, bytes(content[at:end]))
    if random.random() < 0.2:
        del content[random.randrange(len(content) + 1) :]
    if random.random() < 0.1:
        content += originals[random.choice(list(originals))]
    name = random.choice((original, original, "a", random.choice(list(originals))))
    return Damaged(original, name, bytes(content))


_DAMAGES = (
    lambda random, part: b"",
    lambda random, part: part * random.choice((2, 3, 50)),
    lambda random, part: bytes(byte ^ 1 << random.randrange(8) for byte in part),
    lambda random, part: random.randbytes(len(part)),
    lambda random, part: random.choice(_PIECES) + part,
    lambda random, part: random.choice(_PIECES) * random.choice((2, 20)),
    lambda random, part: bytes(len(part)),
    lambda random, part: part[::-1],
)


def fuzz_files(folder: Path, seed: int, numbers: Iterable[int]) -> Iterator[FileFault]:
    """Write damaged files into an empty folder, one after the other, and yield what is wrong with how they are read."""
    neighbours = [folder / "before.txt", folder / "behind.txt"]
    for neighbour in neighbours:
        neighbour.write_text(_NEIGHBOUR, encoding="utf-8")
    for number in numbers:
        file = damage_file(seed, number)
        path = folder / f"file-{file.name}"
        path.write_bytes(file.content)
        for what in _look_at(str(neighbours[0]), str(path), str(neighbours[1])):
            yield FileFault(number, what, file)
        path.unlink()


def _look_at(before: str, path: str, behind: str) -> Iterator[str]:
    problems: list[NewsfactsError] = []
    began = time.process_time()
    try:
        articles = list(read_articles([before, path, behind], report=problems.append))
    except Exception as error:
        yield f"{type(error).__name__}: {error}"
        return
    if time.process_time() - began > _SLOW:
        yield "it takes too long"
    around = [article.text for article in articles if article.source in (before, behind)]
    if around != [_NEIGHBOUR, _NEIGHBOUR]:
        yield "a neighbour is lost"
    own = [article for article in articles if article.source not in (before, behind)]
    if not own and not problems:
        yield "there is no article in it, and nobody says so"
    if any(not problem.what or not problem.where for problem in problems):
        yield "a problem without a word or a place"
    for article in own:
        yield from _look_at_article(article)


def _look_at_article(article: Article) -> Iterator[str]:
    if not article.source:
        yield "an article without a source"
    for text in (article.text, article.title or "", article.source, article.url or ""):
        if not text.isprintable() and any(0xD800 <= ord(character) < 0xE000 for character in text):
            yield "a text that cannot be encoded"
    if not 0 <= article.body_start <= len(article.text):
        yield "a header longer than the text"
    if article.published is not None and check_published(article.published) != article.published:
        yield "a date of publication that is none"
