"""Writes an article with its facts marked in colour, and a legend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.types import Facts, OtherField
from newsfacts.write.console import make_console, make_text, print_parts
from newsfacts.write.table import make_heading
from newsfacts.write.terminal import make_harmless

if TYPE_CHECKING:
    from rich.text import Text


def write_marked_text(articles: Iterable[Facts], out: TextIO) -> None:
    """Write each article's text as soon as it comes, which the facts must carry.

    Where there is no colour, a mention is put in brackets, followed by its kind: "[Angela Merkel]people".
    """
    console = make_console(out)
    in_colour = console.color_system is not None
    for facts in articles:
        title = _marked(facts, "title", in_colour, "italic not bold")
        print_parts(console, make_heading(facts, title), _legend(facts), "")
        for line in _marked(facts, None, in_colour).split("\n", allow_blank=True):
            print_parts(console, line)
        print_parts(console, "")


def _legend(facts: Facts) -> Text:
    legend = make_text("")
    for kind in KINDS:
        found = kind.of(facts)
        if found:
            legend.append(f" {kind.title} ", _style(kind)).append(f" {len(found)}  ", "dim")
    return legend


def _style(kind: Kind) -> str:
    return f"bold {kind.colour} underline"


def _marked(facts: Facts, field: OtherField | None, in_colour: bool, style: str = "") -> Text:
    """Return the text, or another field of the article, with its facts marked."""
    text, show = (facts.title, _keep_edges) if field else (facts.text, _show)
    text, position = text or "", 0
    marked = make_text("", style)
    for start, end, kind in _places(facts, field):
        marked.append(show(text[position:start]))
        words = show(text[start:end])
        if in_colour:
            marked.append(words, _style(kind))
        else:
            marked.append(f"[{words}]{kind.name}")
        position = end
    return marked.append(show(text[position:]))


def _places(facts: Facts, field: OtherField | None) -> Iterator[tuple[int, int, Kind]]:
    """Yield the mentions of all kinds in the field, in its order; of two that overlap the longer one."""
    mentions = [
        (mention.start, mention.end, kind)
        for kind in KINDS
        for fact in kind.of(facts) or ()
        for mention in getattr(fact, "mentions", [fact])
        if getattr(mention, "field", None) == field
    ]
    position = 0
    for start, end, kind in sorted(mentions, key=lambda mention: (mention[0], -mention[1])):
        if start >= position:
            yield start, end, kind
            position = end


def _show(text: str) -> str:
    """Return a stretch of text with its line ends and blanks, and nothing that steers a terminal."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_keep_edges(line) for line in lines)


def _keep_edges(line: str) -> str:
    core = make_harmless(line)
    before = " " if line[:1].isspace() and core else ""
    after = " " if line[-1:].isspace() else ""
    return f"{before}{core}{after}"
