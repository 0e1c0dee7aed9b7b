"""The page: a frame of HTML, its style and script inlined, and the blocks of data in between."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from itertools import chain, islice
from string import Template
from typing import TextIO

from newsfacts.kinds import KINDS
from newsfacts.types import Facts
from newsfacts.write.report.blocks import make_article_blocks, make_kinds_block
from newsfacts.write.report.colours import make_kind_rules

# In this order they are one module: what a file uses at its top level is in one before it.
SCRIPTS = ("dom", "data", "state", "list", "text", "panel", "timeline", "overview", "keys", "main")
_BLOCKS = "<!-- blocks -->"


def write_report(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the page, each article's data as soon as they come, flushed.

    Texts are shown where `Facts.text` is there; other articles are shown as tables of their facts.
    """
    head, tail = _make_frame()
    articles = iter(articles)
    first = list(islice(articles, 1))  # If this fails, nothing at all was written.
    out.write(head)
    for facts in chain(first, articles):
        out.write(make_article_blocks(facts))
        out.flush()
    out.write(tail)


def _make_frame() -> tuple[str, str]:
    """Return what comes before the articles and after them.

    The policy lets the browser run and apply nothing but this very script and style, and load nothing.
    """
    style = _read("page.css") + make_kind_rules(KINDS)
    script = "\n".join(_read(f"{name}.js") for name in SCRIPTS)
    policy = (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src {_hash(style)}; script-src {_hash(script)}"
    )
    frame = Template(_read("page.html")).substitute(
        policy=policy, style=style, script=script, kinds=make_kinds_block(), blocks=_BLOCKS
    )
    head, tail = frame.split(_BLOCKS)
    return head, tail


def _read(name: str) -> str:
    return (files("newsfacts.write.report") / "assets" / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
