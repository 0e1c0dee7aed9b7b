"""Puts lines into columns, and columns into the order in which they are read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from newsfacts.read.pdf.boxes import Block, PrintedLine, join_beside
from newsfacts.read.pdf.lines import SAME_ROW, split_rows

_EDGE = 2.0  # points
_NEXT_LINE = 1.2  # of the size: below that is a gap that nothing reaches over
_IN_COLUMN = 0.5  # of the narrower line
LONGEST_CELL = 20  # characters; the lines of the narrowest columns have more
CELLS = " | "
LARGE = 1.2  # a headline, in sizes of the body
_NEXT_ROW = 4.0  # of the size: rows of a table are not further apart
_BAND = 20.0  # points, across the page
_MOST_LINES = 3000  # of a page that is taken for one with columns
_MOST_BLOCKS = 250  # that are put into order, in time that grows with the square of their number


def find_blocks(lines: Sequence[PrintedLine], body: float) -> list[Block]:
    """Return the blocks of a page in reading order, the rows of its tables as one line each."""
    if len(lines) > _MOST_LINES:
        return [Block.around(row) for row in split_rows(lines)]
    if not lines:
        return []
    blocks = _build_blocks(lines)
    rows = _join_cells(blocks, body)
    return order_blocks(_build_blocks(rows) if len(rows) < len(lines) else blocks, body)


def _build_blocks(lines: Sequence[PrintedLine]) -> list[Block]:
    """Chain each line with the one below it where there is only one, and no other above that."""
    ordered = sorted(lines, key=lambda line: line.top)
    below = [_find_next(ordered, index) for index in range(len(ordered))]
    above = Counter(successor for successors in below for successor in successors)
    blocks: list[list[PrintedLine]] = []
    block_of: dict[int, list[PrintedLine]] = {}
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
    return [Block.around(block) for block in blocks]


def _find_next(ordered: Sequence[PrintedLine], index: int) -> list[int]:
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


def _join_cells(blocks: Sequence[Block], body: float) -> list[PrintedLine]:
    """Join the cells of tables row by row; whatever else there is stays as it is."""
    cells: list[PrintedLine] = []
    rest: list[PrintedLine] = []
    for block in blocks:
        is_short = sorted(len(line.text) for line in block.lines)[len(block.lines) // 2] <= LONGEST_CELL
        (cells if is_short and not _is_headline(block, body) else rest).extend(block.lines)
    rows = split_rows(cells)
    beside: dict[int, list[PrintedLine]] = defaultdict(list)
    for line in rest:
        for band in (int(line.middle // _BAND) + step for step in (-1, 0, 1)):
            beside[band].append(line)
    joined: list[PrintedLine] = []
    for index, row in enumerate(rows):
        is_of_table = any(
            _are_rows_of_table(row, other) for other in (*rows[max(index - 1, 0) : index], *rows[index + 1 : index + 2])
        )
        joined += _join_row_of_cells(row, beside[int(row[0].middle // _BAND)]) if is_of_table else row
    return rest + joined


def _are_rows_of_table(row: list[PrintedLine], other: list[PrintedLine]) -> bool:
    """Return whether two rows have several cells each and are near to each other."""
    is_near = abs(row[0].middle - other[0].middle) < _NEXT_ROW * row[0].height
    return is_near and len(row) > 1 and len(other) > 1


def _join_row_of_cells(row: list[PrintedLine], beside: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Join the cells of a row, but for those with running text between them."""
    joined = row[:1]
    for cell in row[1:]:
        before = joined[-1]
        if any(
            line.overlap_down(cell) > SAME_ROW and before.right <= line.left and line.right <= cell.left
            for line in beside
        ):
            joined.append(cell)
        else:
            joined[-1] = join_beside(before, cell, CELLS)
    return joined


def find_body_height(lines: Iterable[PrintedLine]) -> float:
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
