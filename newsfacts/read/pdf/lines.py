"""Joins pieces to lines, and tells gaps between words from those between columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsfacts.read.pdf.boxes import PrintedLine, join_beside
from newsfacts.read.pdf.characters import LARGEST_RATIO, WIDE_GAP

# In the size of the letters.
SAME_ROW = 0.5  # middles of lines of one row are not further apart
_BLANK_GAP = 0.15
_REACH = 4.5  # some lines above and below are not further away
_INITIAL = 1.6  # times the size of the text


def join_pieces(pieces: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Join the pieces that are one line of a column, and large initials with the line that they begin."""
    rows = split_rows(pieces)
    row_of = {piece: number for number, row in enumerate(rows) for piece in row}
    joined: list[PrintedLine] = []
    for piece in pieces:
        if piece.follows and joined:
            gap = (joined[-1].right + piece.left) / 2
            if _is_filled(piece, gap, _list_near(rows, row_of[piece], _REACH * piece.height)):
                joined[-1] = join_beside(joined[-1], piece, " ")
                continue
        joined.append(piece._replace(follows=False))
    return [line for row in split_rows(_join_initials(joined)) for line in _join_row(row)]


def _list_near(rows: Sequence[list[PrintedLine]], number: int, reach: float) -> Iterator[list[PrintedLine]]:
    """Yield the rows above and below one that are not further away."""
    middle = rows[number][0].middle
    for above in range(number - 1, -1, -1):
        row = rows[above]
        if middle - row[0].middle > reach:
            break
        yield row
    for below in range(number + 1, len(rows)):
        row = rows[below]
        if row[0].middle - middle > reach:
            break
        yield row


def _is_filled(piece: PrintedLine, gap: float, near: Iterable[list[PrintedLine]]) -> bool:
    """Return whether a gap before a piece is only a blank: most of the lines above and below reach over it."""
    crossed, open_ = 0, 0
    for row in near:
        lines = [line for line in row if line.has_size_of(piece)]
        if any(line.left < gap < line.right for line in lines):
            crossed += 1
        elif lines and lines[0].right <= gap <= lines[-1].left:
            open_ += 1
    return crossed > open_ / 2


def _join_initials(pieces: list[PrintedLine]) -> list[PrintedLine]:
    """Put large initials before the first of the lines beside them."""
    initials = [piece for piece in pieces if len(piece.text.strip("„“\"»«‚'")) == 1 and piece.text[-1:].isupper()]
    if not initials:
        return pieces
    rest = [piece for piece in pieces if piece not in initials]
    for initial in initials:
        beside = [
            index
            for index, piece in enumerate(rest)
            if initial.height > _INITIAL * piece.height
            and -0.5 * piece.height < piece.left - initial.right < 1.5 * piece.height
            and initial.top - piece.height < piece.middle < initial.bottom
        ]
        if beside:
            first = min(beside, key=lambda index: rest[index].top)
            rest[first] = rest[first]._replace(text=initial.text + rest[first].text)
        else:
            rest.append(initial)
    return rest


def split_rows(lines: Iterable[PrintedLine]) -> list[list[PrintedLine]]:
    """Split lines into rows, from top to bottom, each from left to right."""
    rows: list[list[PrintedLine]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if rows and line.middle - rows[-1][0].middle <= SAME_ROW * min(line.height, rows[-1][0].height):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _join_row(row: list[PrintedLine]) -> list[PrintedLine]:
    joined = row[:1]
    for piece in row[1:]:
        before = joined[-1]
        gap = (piece.left - before.right) / max(min(piece.height, before.height), 0.1)
        if -1 < gap <= WIDE_GAP and before.overlap_down(piece) >= SAME_ROW and before.has_size_of(piece, LARGEST_RATIO):
            joined[-1] = join_beside(before, piece, " " if gap > _BLANK_GAP else "")
        else:
            joined.append(piece)
    return joined
