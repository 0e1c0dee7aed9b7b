"""Prints with rich: as wide as the terminal, and without wrapping where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

_ENDLESS = 1_000_000  # columns: outside a terminal nothing is wrapped


def make_console(out: TextIO) -> Console:
    """Return a console that prints to `out` without markup, so that no name of an article is taken for it."""
    from rich.console import Console

    width = None if out.isatty() else _ENDLESS
    return Console(file=out, width=width, markup=False, emoji=False, highlight=False)


def print_parts(console: Console, *parts: RenderableType) -> None:
    """Print, without the blanks that fill up lines where no screen needs them."""
    with console.capture() as capture:
        console.print(*parts, sep="\n")
    lines = capture.get().split("\n")
    console.file.write("\n".join(lines if console.is_terminal else (line.rstrip() for line in lines)))
    console.file.flush()


def make_text(content: str, style: str = "") -> Text:
    """Return text in a style; rich is imported only where something is printed."""
    from rich.text import Text

    return Text(content, style)
