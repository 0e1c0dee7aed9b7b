"""Writes tables for people to read: one a kind under a heading for each article, and a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, TextIO

from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.types import Facts
from newsfacts.write.console import make_console, make_text, print_parts
from newsfacts.write.terminal import make_harmless

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text


def write_table(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the tables of each article as soon as they come, then how many facts there were.

    On a terminal they fit its width and cells wrap; elsewhere every fact has its own line.
    """
    console = make_console(out)
    counts: Counter[str] = Counter()
    number = 0
    for facts in articles:
        number += 1
        print_parts(console, make_heading(facts))
        for kind in KINDS:
            found = kind.of(facts)
            counts[kind.name] += len(found or ())
            if found:
                print_parts(console, _title(kind, len(found)), _table(kind, sorted(found, key=kind.order)))
        if not any(kind.of(facts) for kind in KINDS):
            print_parts(console, make_text("  no facts found", "dim"))
        print_parts(console, "")
    if number:
        print_parts(console, _summary(number, counts))


def make_heading(facts: Facts, title: Text | None = None) -> RenderableType:
    """Name the article: its source, then what is known of it, then its title, which may be given as it is to look."""
    heading = make_text(make_harmless(facts.source), "bold")
    for detail in (facts.published, facts.place):
        if detail:
            heading.append(" · ", "dim not bold").append(make_harmless(detail), "not bold")
    if facts.title:
        heading.append("\n").append(title or make_text(make_harmless(facts.title), "italic not bold"))
    return heading


def _title(kind: Kind, count: int) -> RenderableType:
    return make_text(f"\n{kind.title} ", f"bold {kind.colour}").append(str(count), "dim not bold")


def _table(kind: Kind, facts: Iterable[Any]) -> RenderableType:
    from rich.padding import Padding
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    columns: list[list[Text]] = []
    for column in kind.columns:
        cells = [make_text(make_harmless(column.cell(fact))) for fact in facts]
        if any(cells):  # A column that says nothing here would only take room.
            justify: Literal["left", "right"] = "right" if column.align_right else "left"
            style = "" if columns else kind.colour
            table.add_column(column.heading, justify=justify, overflow="fold", style=style)
            columns.append(cells)
    for row in zip(*columns, strict=True):
        table.add_row(*row)
    return Padding(table, (0, 0, 0, 2), expand=False)


def _summary(number: int, counts: Counter[str]) -> RenderableType:
    parts = ", ".join(f"{kind.title.lower()} {counts[kind.name]}" for kind in KINDS if counts[kind.name])
    articles = "1 article" if number == 1 else f"{number} articles"
    return make_text(f"{articles}: {parts or 'no facts found'}", "bold")
