"""Reads the characters of a page in pieces: what stands on a line without a wide gap."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from newsfacts.read.pdf.boxes import PrintedLine

# In the size of the letters.
WIDE_GAP = 0.8  # no blank between words is as wide, except in a line that is filled up
_FILLED_GAP = 5.0  # a blank in such a line
_BLANK_GAP = 0.3  # a blank that is none of the characters
_NO_GAP = 0.03  # a blank that takes no room: a mark of where the word may be broken
_BACKWARDS = -0.5
_SAME_LINE = 0.5  # what overlaps so much stands on one line, as raised numbers do
LARGEST_RATIO = 2.0  # between letters of one line; raised numbers are not as small, initials are larger
_ASCENT = 0.8
_DESCENT = 0.2

_QUARTER = math.pi / 2
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0x2010: "-", 0x2011: "-"}
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_BULLETS = dict.fromkeys([0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076], "•")  # in fonts of pictures
_TEXTS = {**_HYPHENS, **_LIGATURES, **_BULLETS}
_DIAERESIS = re.compile(r"¨ ?([aouAOU])|([aouAOU]) ?¨")  # as TeX sets umlauts
_UNMAPPED = frozenset([0, 0xFFFD])
_BLANK = 0x20
_NO_BREAK_SPACE = 0xA0
_LONGEST_NAME = 128  # of a font; cut off, it still tells fonts apart
_PRIVATE_USE = range(0xE000, 0xF900)
# Of a page with a picture: with fewer characters it is a picture with a stamp on it.
_FEW_CHARACTERS = 100
_MOST_OF_A_PAGE = 0.5
_MOSTLY_UNMAPPED = 0.2


class PrintedPage(NamedTuple):
    """What is read of a page: pieces of lines in the order of the file, and text that stands across it."""

    pieces: list[PrintedLine]
    across: list[str]
    height: float
    characters: int
    has_no_text: bool  # though there is something on it; or its fonts do not say which letters they show


class _Style(NamedTuple):
    """What the characters of one object share: they stand on one line."""

    size: float
    turn: int  # quarters, against the clock
    font: str
    low: float  # the edges of the line, across the direction of reading
    high: float


class _Character(NamedTuple):
    code: int
    style: _Style
    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_shown(self) -> bool:
        return (self.code > _BLANK and self.code != _NO_BREAK_SPACE) or self.code in _HYPHENS


@dataclass
class _Piece:
    """A piece in the making."""

    first: _Character
    last: _Character
    top: float
    bottom: float
    follows: bool
    parts: list[str]


def read_page(page: Any) -> PrintedPage:
    """Read the text of a page of pypdfium2, as it lies when most of it stands upright."""
    with closing(page.get_textpage()) as text_page:
        characters = list(_read_characters(text_page.raw))
    shown = [character for character in characters if character.is_shown]
    turns = Counter(character.style.turn for character in shown)
    turn = max(turns, key=lambda turn: turns[turn], default=0)
    edges = _turn(page.get_cropbox(), turn)
    upright = (_place(character, turn, edges) for character in characters if character.style.turn == turn)
    pieces = [_finish(piece) for piece in _cut(upright, edges)]
    across = _gather_across(characters, turn)
    unmapped = sum(character.code in _UNMAPPED or character.code in _PRIVATE_USE for character in shown)
    has_no_text = unmapped > _MOSTLY_UNMAPPED * len(shown) or (len(shown) < _FEW_CHARACTERS and _is_picture(page))
    return PrintedPage(pieces, across, edges[3] - edges[1], len(shown), has_no_text)


def _is_picture(page: Any) -> bool:
    """Return whether a picture covers most of a page."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > _MOST_OF_A_PAGE * width * height:
            return True
    return False


def _read_characters(raw: Any) -> Iterator[_Character]:
    """Yield the characters in the order of the file, where they are on the page: y grows upwards."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    styles: dict[int | None, _Style] = {}
    style = _Style(1.0, 0, "", 0.0, 0.0)
    for index in range(pdfium.FPDFText_CountChars(raw)):
        address = ctypes.cast(pdfium.FPDFText_GetTextObject(raw, index), ctypes.c_void_p).value
        if address is not None:  # else a blank that pdfium has put in
            style = styles.get(address) or styles.setdefault(address, _read_style(raw, index))
        pdfium.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(box))
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if style.turn % 2:
            yield _Character(code, style, style.low, box.bottom, style.high, box.top)
        else:
            yield _Character(code, style, box.left, style.low, box.right, style.high)


def _read_style(raw: Any, index: int) -> _Style:
    import pypdfium2.raw as pdfium

    matrix, x, y = pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetMatrix(raw, index, ctypes.byref(matrix))
    size = pdfium.FPDFText_GetFontSize(raw, index) * math.hypot(matrix.c, matrix.d)
    size = size if size > 0 else 1.0
    turn = round(math.atan2(matrix.b, matrix.a) / _QUARTER) % 4
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    length = pdfium.FPDFText_GetFontInfo(raw, index, name, _LONGEST_NAME, None)
    font = name.value.decode("utf-8", "replace") if 0 < length <= _LONGEST_NAME else ""
    pdfium.FPDFText_GetCharOrigin(raw, index, ctypes.byref(x), ctypes.byref(y))
    baseline = x.value if turn % 2 else y.value
    down, up = (_DESCENT, _ASCENT) if turn in (0, 3) else (_ASCENT, _DESCENT)
    return _Style(size, turn, font, baseline - down * size, baseline + up * size)


def _turn(box: tuple[float, float, float, float], turn: int) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what is given by left, bottom, right and top, growing as one reads."""
    left, bottom, right, top = box
    if turn == 1:
        return bottom, left, top, right
    if turn == 2:
        return -right, bottom, -left, top
    if turn == 3:
        return -top, -right, -bottom, -left
    return left, -top, right, -bottom


def _place(character: _Character, turn: int, edges: tuple[float, float, float, float]) -> _Character:
    """Return a character with its place on the page, counted from the left and upper edges."""
    left, top, right, bottom = _turn(character[2:], turn)
    x, y = edges[:2]
    return _Character(character.code, character.style, left - x, top - y, right - x, bottom - y)


def _cut(characters: Iterable[_Character], edges: tuple[float, float, float, float]) -> Iterator[_Piece]:
    """Cut characters into pieces; what is beyond the edges of the page nobody sees."""
    width, height = edges[2] - edges[0], edges[3] - edges[1]
    piece: _Piece | None = None
    has_blank = False
    for character in characters:
        if not character.is_shown:
            has_blank = True
            continue
        if not (-1 < character.left < width and -1 < character.top < height):
            continue
        text = _TEXTS.get(character.code) or chr(character.code)
        gap = _measure_gap(piece, character) if piece else None
        if piece and gap is not None and gap <= WIDE_GAP:
            piece.parts += [" ", text] if gap > (_NO_GAP if has_blank else _BLANK_GAP) else [text]
            if character.style.size > piece.bottom - piece.top:
                piece.top, piece.bottom = character.top, character.bottom
            piece.last = character
        else:
            if piece:
                yield piece
            follows = gap is not None and gap <= _FILLED_GAP
            piece = _Piece(character, character, character.top, character.bottom, follows, [text])
        has_blank = False
    if piece:
        yield piece


def _measure_gap(piece: _Piece, character: _Character) -> float | None:
    """Return how far a character is from a piece that it may go on with, in sizes; None if it does not."""
    small, size = sorted((piece.bottom - piece.top, character.style.size))
    overlap = min(piece.bottom, character.bottom) - max(piece.top, character.top)
    if overlap < _SAME_LINE * small or size > LARGEST_RATIO * small:
        return None
    gap = (character.left - piece.last.right) / small
    return gap if gap > _BACKWARDS else None


def _gather_across(characters: Iterable[_Character], turn: int) -> list[str]:
    """Return the text that stands across the page or upside down."""
    runs = [
        "".join(_TEXTS.get(character.code) or chr(character.code) if character.is_shown else " " for character in run)
        for is_across, run in groupby(characters, key=lambda character: character.style.turn != turn)
        if is_across
    ]
    return [run for run in runs if not run.isspace()]


def _finish(piece: _Piece) -> PrintedLine:
    text = _DIAERESIS.sub(lambda match: f"{match[1] or match[2]}\u0308", "".join(piece.parts))
    fonts = (piece.first.style.font, piece.last.style.font)
    return PrintedLine(text, piece.first.left, piece.top, piece.last.right, piece.bottom, fonts, piece.follows)
