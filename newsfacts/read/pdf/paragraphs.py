"""Joins lines to paragraphs, and words that are broken at the ends of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median

from newsfacts.read.pdf.boxes import Line
from newsfacts.read.pdf.columns import Block, find_body_height

# In the size of the letters.
_INDENT = 0.45
_FULL = 2.0  # a line that ends so near to the edge of its column is full
_LARGE = 1.2  # than the body: a headline
_PITCH = 1.25  # of the usual distance between lines
_SAME_SIZE = 1.08

_ENDS = re.compile(r"[.!?:…][\"”“»«’‘)\]]*\Z")
_BULLET = re.compile(r"[•▪◦‣●■►➤·–*-] ")
_FIRST_WORD = re.compile(r"\S+")
_BROKEN = re.compile(r"(\w+)-\Z")
_SOFT_HYPHEN = "\u00ad"
_LONGEST_PART = 60
_NEXT_WORD = re.compile(r"\w+")
_SLASH = re.compile(r"\w/\Z")


def make_paragraphs(pages: Iterable[list[Block]]) -> Iterator[str]:
    """Yield the paragraphs of a document; one may go on in the next column and on the next page."""
    blocks = [block for page in pages for block in page]
    body = find_body_height(line for block in blocks for line in block.lines)
    paragraph: list[str] = []
    before: Block | None = None
    for block in blocks:
        for index, line in enumerate(block.lines):
            if index:
                begins = _begins_paragraph(block, index, body)
            else:
                begins = before is None or not _goes_on(before, block, body)
            if begins and paragraph:
                yield "".join(paragraph)
            if begins:
                paragraph = [line.text]
            else:
                paragraph[-1:] = join_lines(paragraph[-1], line.text)
        before = block
    if paragraph:
        yield "".join(paragraph)


def _begins_paragraph(block: Block, index: int, body: float) -> bool:
    """Return whether a line of a block begins a paragraph."""
    line, before = block.lines[index], block.lines[index - 1]
    if not line.has_size_of(before, _SAME_SIZE) or (line.font and before.font and line.font != before.font):
        return True
    if _is_broken(before) or _begins_small(line):
        return False
    if line.top - before.top > _PITCH * _find_pitch(block) or _BULLET.match(line.text):
        return True
    if line.height > _LARGE * body:
        return bool(_ENDS.search(before.text))
    return _is_indented(block, index) or _has_room(block, before, line)


def _find_pitch(block: Block) -> float:
    """Return the usual distance between lines."""
    return median(line.top - before.top for before, line in pairwise(block.lines))


def _is_indented(block: Block, index: int) -> bool:
    line, before = block.lines[index], block.lines[index - 1]
    threshold = _INDENT * line.height
    is_centred = abs((line.left + line.right) - (before.left + before.right)) < threshold
    return line.left - block.left > threshold and line.left - before.left > threshold and not is_centred


def _has_room(block: Block, before: Line, line: Line) -> bool:
    """Return whether the first word of a line would have had room at the end of the one before it."""
    match = _FIRST_WORD.match(line.text)
    width = (line.right - line.left) * (len(match[0]) + 1 if match else 1) / len(line.text)
    return block.right - before.right > width * 1.2


def _goes_on(before: Block, block: Block, body: float) -> bool:
    """Return whether the paragraph at the end of a column goes on at the beginning of the next one."""
    last, first = before.lines[-1], block.lines[0]
    if not last.has_size_of(first, _SAME_SIZE) or _ENDS.search(last.text) or _BULLET.match(first.text):
        return False
    if last.font and first.font and last.font != first.font:
        return False
    if _is_broken(last) or _begins_small(first):
        return True
    is_full = before.right - last.right < _FULL * last.height and len(before.lines) > 1
    return is_full and last.height <= _LARGE * body and first.left - block.left < _INDENT * first.height


def _is_broken(line: Line) -> bool:
    return line.text.endswith(_SOFT_HYPHEN) or bool(_find_broken(line.text))


def _begins_small(line: Line) -> bool:
    return line.text[:1].islower()


def join_lines(line: str, following: str) -> tuple[str, str]:
    """Return two lines as they are when put together; a word that is broken between them becomes whole.

    A hyphen stays before a capital or a number (Baden-Württemberg, Covid-19), after a number or an abbreviation
    (30-jährig, EU-weit), and where the next word is a conjunction (Ein- und Ausfuhr).
    """
    if line.endswith(_SOFT_HYPHEN):
        return line[:-1], following
    broken, word = _find_broken(line), _NEXT_WORD.match(following)
    if not broken:
        return line + ("" if _SLASH.search(line) else " "), following
    if not word or word[0] in _list_conjunctions():
        return line + " ", following
    is_part = broken[-1].isalpha() and len(broken) > 1 and not broken.isupper() and word[0][0].islower()
    return line[:-1] if is_part else line, following


def _find_broken(line: str) -> str:
    """Return the letters before a hyphen at the end of a line, or nothing where there is none."""
    last = line.rpartition(" ")[2]
    match = _BROKEN.search(last[-_LONGEST_PART:])
    return match[1] if match else ""


def _list_conjunctions() -> frozenset[str]:
    from newsfacts.german.closed_classes import words_of

    return words_of("conjunction", "coordinating")
