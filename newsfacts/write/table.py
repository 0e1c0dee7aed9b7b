"""Writes tables for people to read: one a kind under a heading for each article, and a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, TextIO

from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.types import Facts
from newsfacts.write.terminal import make_harmless

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

_ENDLESS = 1_000_000  # columns: outside a terminal nothing is wrapped


def write_table(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the tables of each article as soon as they come, then how many facts there were.

    On a terminal they fit its width and cells wrap; elsewhere every fact has its own line.
    """
    console = _make_console(out)
    counts: Counter[str] = Counter()
    number = 0
    for facts in articles:
        number += 1
        _print(console, _heading(facts))
        for kind in KINDS:
            found = getattr(facts, kind.name)
            counts[kind.name] += len(found or ())
            if found:
                _print(console, _title(kind, len(found)), _table(kind, found))
        if not any(getattr(facts, kind.name) for kind in KINDS):
            _print(console, _text("  no facts found", "dim"))
        _print(console, "")
    if number:
        _print(console, _summary(number, counts))


def _make_console(out: TextIO) -> Console:
    from rich.console import Console

    width = None if out.isatty() else _ENDLESS
    return Console(file=out, width=width, markup=False, emoji=False, highlight=False)


def _print(console: Console, *parts: RenderableType) -> None:
    """Print, without the blanks that fill up lines where no screen needs them."""
    with console.capture() as capture:
        console.print(*parts, sep="\n")
    lines = capture.get().split("\n")
    console.file.write("\n".join(lines if console.is_terminal else (line.rstrip() for line in lines)))
    console.file.flush()


def _text(content: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(content, style)


def _heading(facts: Facts) -> RenderableType:
    """Name the article: its source, then what is known of it, then its title."""
    heading = _text(make_harmless(facts.source), "bold")
    for detail in (facts.published, facts.place):
        if detail:
            heading.append(" · ", "dim not bold").append(make_harmless(detail), "not bold")
    if facts.title:
        heading.append("\n" + make_harmless(facts.title), "italic not bold")
    return heading


def _title(kind: Kind, count: int) -> RenderableType:
    return _text(f"\n{kind.title} ", f"bold {kind.colour}").append(str(count), "dim not bold")


def _table(kind: Kind, facts: Iterable[Any]) -> RenderableType:
    from rich.padding import Padding
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    columns = []
    for column in kind.columns:
        cells = [_text(make_harmless(column.cell(fact))) for fact in facts]
        if any(cells):  # A column that says nothing here would only take room.
            justify: Literal["left", "right"] = "right" if column.align_right else "left"
            table.add_column(column.heading, justify=justify, overflow="fold")
            columns.append(cells)
    for row in zip(*columns, strict=True):
        table.add_row(*row)
    return Padding(table, (0, 0, 0, 2), expand=False)


def _summary(number: int, counts: Counter[str]) -> RenderableType:
    parts = ", ".join(f"{kind.title.lower()} {counts[kind.name]}" for kind in KINDS if counts[kind.name])
    articles = "1 article" if number == 1 else f"{number} articles"
    return _text(f"{articles}: {parts or 'no facts found'}", "bold")
