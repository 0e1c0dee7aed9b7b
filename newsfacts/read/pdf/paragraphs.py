"""Joins lines to paragraphs, and words that are broken at the ends of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsfacts.read.pdf.boxes import Block, PrintedLine
from newsfacts.read.pdf.columns import CELLS, LARGE, LONGEST_CELL

# In the size of the letters.
_INDENT = 0.45
_SHORT = 0.6  # a line of a column that is filled up
_CLEARLY = 1.2  # letters differ in width
_PITCH = 1.25  # of the usual distance between lines
_SAME_SIZE = 1.08
_LOOK_BACK = 4  # blocks

_ENDS = re.compile(r"[.!?:…][\"”“»«’‘)\]]*\Z")
_BULLET = re.compile(r"[•▪◦‣●■►➤·] ")
_BROKEN = re.compile(r"(\w+)-\Z")
_SOFT_HYPHEN = "\u00ad"
_LONGEST_PART = 60
_LETTERS = re.compile(r"\w+")
_SLASH = re.compile(r"\w/\Z")


def make_paragraphs(pages: Iterable[list[Block]], body: float) -> list[str]:
    """Return the paragraphs of a document; one may go on in the next column, on the next page and after a box."""
    paragraphs: list[list[str]] = []
    before: list[_End] = []  # of the last blocks, the very last first
    for page in pages:
        for index, block in enumerate(page):
            current = continued = _find_open(before, block, body, is_on_new_page=not index)
            for number, line in enumerate(block.lines):
                if number and _begins_paragraph(block, number, body):
                    current = None
                if current is None:
                    current = [line.text]
                    paragraphs.append(current)
                else:
                    current[-1:] = join_lines(current[-1], line.text)
            if current is not None:
                others = [end for end in before if end.paragraph is not continued]
                before = [_End(block, current), *others][:_LOOK_BACK]
    return ["".join(paragraph) for paragraph in paragraphs]


class _End(NamedTuple):
    """A block, and the paragraph that it ends with."""

    block: Block
    paragraph: list[str]


def _find_open(before: Sequence[_End], block: Block, body: float, *, is_on_new_page: bool) -> list[str] | None:
    """Return the paragraph that goes on at the beginning of a block."""
    first = block.lines[0]
    for distance, end in enumerate(before):
        last = end.block.lines[-1]
        is_full = _is_full(end.block, first, body)
        if not _may_go_on(last, first) or (distance and not is_full):
            continue
        if _is_broken(last) or _begins_small(first):
            return end.paragraph
        is_beside = is_on_new_page or block.top < end.block.bottom
        if not distance and is_full and is_beside and not _is_indented_at_first(block):
            return end.paragraph
    return None


def _may_go_on(last: PrintedLine, first: PrintedLine) -> bool:
    """Return whether two lines look as if one paragraph might go on from one to the other."""
    is_same = last.has_size_of(first, _SAME_SIZE) and not (last.font and first.font and last.font != first.font)
    return is_same and not (_ENDS.search(last.text) or _BULLET.match(first.text) or CELLS in last.text)


def _is_full(block: Block, first: PrintedLine, body: float) -> bool:
    """Return whether a block of running text ends with a full line."""
    last = block.lines[-1]
    is_text = len(block.lines) > 1 and len(last.text) > LONGEST_CELL and last.height <= LARGE * body
    return is_text and not _has_room(block, last, first)


def _is_indented_at_first(block: Block) -> bool:
    return block.lines[0].left - block.left > _INDENT * block.lines[0].height


def _begins_paragraph(block: Block, index: int, body: float) -> bool:
    """Return whether a line of a block begins a paragraph."""
    line, before = block.lines[index], block.lines[index - 1]
    if CELLS in line.text or CELLS in before.text or not line.has_size_of(before, _SAME_SIZE):
        return True
    if line.font and before.font and line.font != before.font:
        return True
    if _is_broken(before) or _begins_small(line):
        return False
    if line.top - before.top > _PITCH * block.pitch or _BULLET.match(line.text):
        return True
    if line.height > LARGE * body:
        return bool(_ENDS.search(before.text))
    return _is_indented(block, index) or _has_room(block, before, line)


def _is_indented(block: Block, index: int) -> bool:
    line, before = block.lines[index], block.lines[index - 1]
    threshold = _INDENT * line.height
    return line.left - block.left > threshold and line.left - before.left > threshold and not block.is_centred


def _has_room(block: Block, before: PrintedLine, line: PrintedLine) -> bool:
    """Return whether a line ends before the edge, though the first word of the next one would have had room there."""
    room = block.right - before.right
    if block.is_justified:
        return room > _SHORT * line.height
    word = line.text.partition(" ")[0]
    return room > _CLEARLY * (line.right - line.left) * (len(word) + 1) / len(line.text)


def _is_broken(line: PrintedLine) -> bool:
    return line.text.endswith(_SOFT_HYPHEN) or bool(_find_broken(line.text))


def _begins_small(line: PrintedLine) -> bool:
    return line.text[:1].islower()


def join_lines(line: str, following: str) -> tuple[str, str]:
    """Return two lines as they are when put together; a word that is broken between them becomes whole.

    A hyphen stays before a capital or a number (Baden-Württemberg, Covid-19), after a number or an abbreviation
    (30-jährig, EU-weit), and where the next word is a conjunction (Ein- und Ausfuhr).
    """
    if line.endswith(_SOFT_HYPHEN):
        return line[:-1], following
    broken, word = _find_broken(line), _LETTERS.match(following)
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
