"""Puts lines into columns, and columns into the order in which they are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from statistics import median
from typing import NamedTuple

from newsfacts.read.pdf.boxes import Line, join_beside
from newsfacts.read.pdf.characters import LARGEST_RATIO, WIDE_GAP

_BLANK_GAP = 0.15
_SAME_ROW = 0.5  # of the size: middles of lines of one row are not further apart
_REACH = 4.5  # of the size: some lines above and below are not further away
_EDGE = 2.0  # points
_INITIAL = 1.6  # times the size of the text
_NEXT_LINE = 1.2  # of the size: below that is a gap that nothing reaches over
_IN_COLUMN = 0.5  # of the narrower line
LONGEST_CELL = 20  # characters; the lines of the narrowest columns have more
CELLS = " | "
LARGE = 1.2  # a headline, in sizes of the body
_MOST_BLOCKS = 250  # that are put into order, in time that grows with the square of their number


class Block(NamedTuple):
    """Lines below each other."""

    lines: list[Line]
    left: float
    top: float
    right: float
    bottom: float


def join_pieces(pieces: Sequence[Line]) -> list[Line]:
    """Join the pieces that are one line of a column, and large initials with the line that they begin."""
    by_middle = sorted(pieces, key=lambda piece: piece.middle)
    middles = [piece.middle for piece in by_middle]
    joined: list[Line] = []
    for piece in pieces:
        if piece.follows and joined:
            around = _REACH * piece.height
            near = by_middle[bisect_left(middles, piece.middle - around) : bisect_right(middles, piece.middle + around)]
            if _is_filled(piece, (joined[-1].right + piece.left) / 2, near):
                joined[-1] = join_beside(joined[-1], piece, " ")
                continue
        joined.append(piece._replace(follows=False))
    return [line for row in split_rows(_join_initials(joined)) for line in _join_row(row)]


def _is_filled(piece: Line, gap: float, near: Iterable[Line]) -> bool:
    """Return whether a gap before a piece is only a blank: most of the lines above and below reach over it."""
    others = [line for line in near if line.overlap_down(piece) < _SAME_ROW and line.has_size_of(piece)]
    crossed, open_ = 0, 0
    for row in split_rows(others):
        if any(line.left < gap < line.right for line in row):
            crossed += 1
        elif row[0].right <= gap <= row[-1].left:
            open_ += 1
    return crossed > open_ / 2


def _join_initials(pieces: list[Line]) -> list[Line]:
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


def split_rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Split lines into rows, from top to bottom, each from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if rows and line.middle - rows[-1][0].middle <= _SAME_ROW * min(line.height, rows[-1][0].height):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _join_row(row: list[Line]) -> list[Line]:
    joined = row[:1]
    for piece in row[1:]:
        before = joined[-1]
        gap = (piece.left - before.right) / max(piece.height, before.height, 0.1)
        if (
            -1 < gap <= WIDE_GAP
            and before.overlap_down(piece) >= _SAME_ROW
            and before.has_size_of(piece, LARGEST_RATIO)
        ):
            joined[-1] = join_beside(before, piece, " " if gap > _BLANK_GAP else "")
        else:
            joined.append(piece)
    return joined


def find_blocks(lines: Sequence[Line], body: float) -> list[Block]:
    """Return the blocks of a page in reading order, the rows of its tables as one line each."""
    if not lines:
        return []
    blocks = _build_blocks(lines)
    rows = _join_cells(blocks, body)
    return order_blocks(_build_blocks(rows) if len(rows) < len(lines) else blocks, body)


def _build_blocks(lines: Sequence[Line]) -> list[Block]:
    """Chain each line with the one below it where there is only one, and no other above that."""
    ordered = sorted(lines, key=lambda line: line.top)
    below = [_find_next(ordered, index) for index in range(len(ordered))]
    above = Counter(successor for successors in below for successor in successors)
    blocks: list[list[Line]] = []
    block_of: dict[int, list[Line]] = {}
    for index, line in enumerate(ordered):
        block = block_of.pop(index, None)
        if block is None:
            block = []
            blocks.append(block)
        block.append(line)
        if len(below[index]) == 1:
            successor = below[index][0]
            if above[successor] == 1 and line.has_size_of(ordered[successor]):
                block_of[successor] = block
    return [_measure(block) for block in blocks]


def _find_next(ordered: Sequence[Line], index: int) -> list[int]:
    """Return the lines of the next row that are below a line."""
    line = ordered[index]
    found: list[int] = []
    for other in range(index + 1, len(ordered)):
        candidate = ordered[other]
        if candidate.top > line.bottom + _NEXT_LINE * line.height:
            break
        if candidate.middle < line.bottom or candidate.overlap_across(line) <= 0:
            continue
        if found and candidate.top > ordered[found[0]].middle:
            break
        found.append(other)
    return [other for other in found if ordered[other].overlap_across(line) >= _IN_COLUMN] if len(found) == 1 else found


def _measure(lines: list[Line]) -> Block:
    return Block(
        lines,
        min(line.left for line in lines),
        min(line.top for line in lines),
        max(line.right for line in lines),
        max(line.bottom for line in lines),
    )


def _join_cells(blocks: Sequence[Block], body: float) -> list[Line]:
    """Join the cells of tables row by row; whatever else there is stays as it is."""
    cells: list[Line] = []
    rest: list[Line] = []
    for block in blocks:
        is_short = median(len(line.text) for line in block.lines) <= LONGEST_CELL
        (cells if is_short and not _is_headline(block, body) else rest).extend(block.lines)
    rows = split_rows(cells)
    several = [len(row) > 1 for row in rows]
    for index, row in enumerate(rows):
        if several[index] and any(several[max(index - 1, 0) : index] + several[index + 1 : index + 2]):
            rest += _join_row_of_cells(row, rest)
        else:
            rest += row
    return rest


def _join_row_of_cells(row: list[Line], others: Sequence[Line]) -> list[Line]:
    joined = row[:1]
    for cell in row[1:]:
        before = joined[-1]
        if any(
            other.overlap_down(cell) > _SAME_ROW and before.right <= other.left and other.right <= cell.left
            for other in others
        ):
            joined.append(cell)
        else:
            joined[-1] = join_beside(before, cell, CELLS)
    return joined


def find_body_height(lines: Iterable[Line]) -> float:
    """Return the height of the lines in which most of the text is set."""
    heights: Counter[float] = Counter()
    for line in lines:
        heights[round(line.height * 2) / 2] += len(line.text)
    return max(heights, key=lambda height: heights[height], default=0.0)


def order_blocks(blocks: Sequence[Block], body: float) -> list[Block]:
    """Put blocks into reading order.

    A page falls into parts above each other where one begins with a headline, and into parts side by side where
    nothing spans the gap. Within such a part, a block comes before one that it stands above, and before one to its
    right unless something between the two spans both (Breuel, High performance document layout analysis, 2003).
    """
    if len(blocks) > _MOST_BLOCKS:
        return sorted(blocks, key=lambda block: (block.top, block.left))
    parts = _split_at_headlines(blocks, body)
    if len(parts) == 1:
        parts = _split_at_gaps(blocks)
    if len(parts) > 1:
        return [block for part in parts for block in order_blocks(part, body)]
    return _order_part(blocks)


def _split_at_headlines(blocks: Sequence[Block], body: float) -> list[list[Block]]:
    """Split blocks where nothing stands beside a gap from left to right, and a headline below it."""
    ordered = sorted(blocks, key=lambda block: block.top)
    parts = [ordered[:1]]
    end = ordered[0].bottom
    for index, block in enumerate(ordered[1:], start=1):
        below = (other for other in ordered[index:] if other.top < block.top + body)
        if block.top > end - _EDGE and any(_is_headline(other, body) for other in below):
            parts.append([])
        parts[-1].append(block)
        end = max(end, block.bottom)
    return parts


def _is_headline(block: Block, body: float) -> bool:
    return block.lines[0].height > LARGE * body


def _split_at_gaps(blocks: Sequence[Block]) -> list[list[Block]]:
    """Split blocks where nothing stands above or below a gap from top to bottom."""
    ordered = sorted(blocks, key=lambda block: block.left)
    parts = [ordered[:1]]
    end = ordered[0].right
    for block in ordered[1:]:
        if block.left > end:
            parts.append([])
        parts[-1].append(block)
        end = max(end, block.right)
    return parts


def _order_part(blocks: Sequence[Block]) -> list[Block]:
    ordered = sorted(blocks, key=lambda block: (block.top, block.left))
    after: list[list[int]] = [[] for _ in ordered]
    waits = [0] * len(ordered)
    for first, block in enumerate(ordered):
        for second, other in enumerate(ordered):
            if first != second and _precedes(block, other, ordered):
                after[first].append(second)
                waits[second] += 1
    return _sort_topologically(ordered, after, waits)


def _precedes(block: Block, other: Block, blocks: Sequence[Block]) -> bool:
    if min(block.right, other.right) - max(block.left, other.left) > _EDGE:
        return block.top + block.bottom < other.top + other.bottom
    if block.left > other.left:
        return False
    upper, lower = (block, other) if block.top < other.top else (other, block)
    return not any(
        between.left < block.right - _EDGE
        and between.right > other.left + _EDGE
        and between.top >= upper.bottom - _EDGE
        and between.bottom <= lower.top + _EDGE
        for between in blocks
    )


def _sort_topologically(blocks: Sequence[Block], after: list[list[int]], waits: list[int]) -> list[Block]:
    """Return the blocks in an order that breaks none of the relations, or few where they go in circles."""
    left = set(range(len(blocks)))
    ready = [index for index in left if not waits[index]]
    heapify(ready)
    order = []
    while left:
        index = heappop(ready) if ready else min(left, key=lambda index: (waits[index], index))
        if index not in left:
            continue
        left.remove(index)
        order.append(blocks[index])
        for later in after[index]:
            waits[later] -= 1
            if not waits[later]:
                heappush(ready, later)
    return order
