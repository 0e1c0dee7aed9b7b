"""Reads the characters of a page in pieces: what stands on a line without a wide gap."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from newsfacts.read.pdf.boxes import Line

# In heights of a line.
WIDE_GAP = 0.7  # no blank between words is as wide, except in a line that is filled up
_FILLED_GAP = 2.2  # a blank in such a line
_BLANK_GAP = 0.12
_BACKWARDS = -0.5
_SAME_LINE = 0.5  # what overlaps so much stands on one line, as raised numbers do

_QUARTER = math.pi / 2
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0x2010: "-", 0x2011: "-"}
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_DIAERESIS = re.compile(r"¨ ?([aouAOU])|([aouAOU]) ?¨")  # as TeX sets umlauts
_UNMAPPED = frozenset([0, 0xFFFD])
_PRIVATE_USE = range(0xE000, 0xF900)


# Of a page with a picture: with fewer characters it is a picture with a stamp on it.
_FEW_CHARACTERS = 100
_MOST_OF_A_PAGE = 0.5
_MOSTLY_UNMAPPED = 0.2


class Page(NamedTuple):
    """What is read of a page: pieces of lines in the order of the file, and text that stands across it."""

    pieces: list[Line]
    across: list[str]
    height: float
    characters: int
    has_no_text: bool  # though there is something on it; or its fonts do not say which letters they show


@dataclass
class _Piece:
    """A piece in the making."""

    first: int
    last: int
    left: float
    top: float
    right: float
    bottom: float
    follows: bool
    parts: list[str]


def read_page(page: Any) -> Page:
    """Read the text of a page of pypdfium2, as it lies when most of it stands upright."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    try:
        raw = text_page.raw
        count = pdfium.FPDFText_CountChars(raw)
        turns = [round(-pdfium.FPDFText_GetCharAngle(raw, index) / _QUARTER) % 4 for index in range(count)]
        codes = [pdfium.FPDFText_GetUnicode(raw, index) for index in range(count)]
        shown = [code > 0x20 or code in _HYPHENS for code in codes]
        upright = Counter(turn for turn, is_shown in zip(turns, shown) if is_shown).most_common(1)
        turn = upright[0][0] if upright else 0
        boxes = _read_boxes(raw, count, turn)
        fonts = _Fonts(raw)
        pieces = [_finish(piece, fonts) for piece in _cut(codes, turns, boxes, turn)]
        across = _gather_across(codes, turns, turn)
    finally:
        text_page.close()
    characters = sum(shown)
    unmapped = sum(code in _UNMAPPED or code in _PRIVATE_USE for code, is_shown in zip(codes, shown) if is_shown)
    has_no_text = unmapped > _MOSTLY_UNMAPPED * characters or (characters < _FEW_CHARACTERS and _is_picture(page))
    size = page.get_size()
    return Page(pieces, across, size[turn % 2 == (page.get_rotation() // 90 % 2)], characters, has_no_text)


def _is_picture(page: Any) -> bool:
    """Return whether a picture covers most of a page."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > _MOST_OF_A_PAGE * width * height:
            return True
    return False


def _read_boxes(raw: Any, count: int, turn: int) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of each character, growing to the right and downwards as one reads."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    reference = ctypes.byref(box)
    boxes = []
    for index in range(count):
        pdfium.FPDFText_GetLooseCharBox(raw, index, reference)
        left, right, top, bottom = box.left, box.right, -box.top, -box.bottom
        if turn == 1:
            left, right, top, bottom = -bottom, -top, left, right
        elif turn == 2:
            left, right, top, bottom = -right, -left, -bottom, -top
        elif turn == 3:
            left, right, top, bottom = top, bottom, -right, -left
        boxes.append((left, top, right, bottom))
    return boxes


def _cut(codes: list[int], turns: list[int], boxes: list[tuple[float, float, float, float]], turn: int) -> list[_Piece]:
    """Cut the characters that stand upright into pieces, in the order of the file."""
    pieces: list[_Piece] = []
    piece: _Piece | None = None
    blank = False
    for index, (code, box) in enumerate(zip(codes, boxes)):
        if (code <= 0x20 and code not in _HYPHENS) or code == 0xA0:
            blank = True
            continue
        if turns[index] != turn:
            piece = None
            continue
        text = _HYPHENS.get(code) or _LIGATURES.get(code) or chr(code)
        gap = _measure_gap(piece, box) if piece else None
        if piece and gap is not None and gap <= WIDE_GAP:
            piece.parts += [" ", text] if blank or gap > _BLANK_GAP else [text]
            piece.last, piece.right = index, box[2]
            if box[3] - box[1] > piece.bottom - piece.top:
                piece.top, piece.bottom = box[1], box[3]
        else:
            piece = _Piece(index, index, *box, gap is not None and gap <= _FILLED_GAP, [text])
            pieces.append(piece)
        blank = False
    return pieces


def _measure_gap(piece: _Piece, box: tuple[float, float, float, float]) -> float | None:
    """Return how many heights a character is away from a piece that it may go on with; None if it does not."""
    left, top, _, bottom = box
    height = max(piece.bottom - piece.top, bottom - top, 0.1)
    overlap = min(piece.bottom, bottom) - max(piece.top, top)
    if overlap < _SAME_LINE * min(piece.bottom - piece.top, bottom - top):
        return None
    gap = (left - piece.right) / height
    return gap if gap > _BACKWARDS else None


def _gather_across(codes: list[int], turns: list[int], turn: int) -> list[str]:
    """Return the text that stands across the page or upside down."""
    runs = [
        "".join(chr(code) if code > 0x20 else " " for code, _ in run)
        for is_across, run in groupby(zip(codes, turns), key=lambda character: character[1] != turn)
        if is_across
    ]
    return [run for run in runs if not run.isspace()]


class _Fonts:
    """The names of the fonts of characters."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._buffer = ctypes.create_string_buffer(128)

    def name(self, index: int) -> str:
        """Return the name of the font of a character, cut to a length that tells fonts apart."""
        import pypdfium2.raw as pdfium

        length = pdfium.FPDFText_GetFontInfo(self._raw, index, self._buffer, len(self._buffer), None)
        return self._buffer.value.decode("utf-8", "replace") if 0 < length <= len(self._buffer) else ""


def _finish(piece: _Piece, fonts: _Fonts) -> Line:
    text = _DIAERESIS.sub(lambda match: f"{match[1] or match[2]}\u0308", "".join(piece.parts))
    ends = (fonts.name(piece.first), fonts.name(piece.last))
    return Line(text, piece.left, piece.top, piece.right, piece.bottom, ends, piece.follows)
