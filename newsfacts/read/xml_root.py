"""Tells XML by its root element, from its beginning alone."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple
from xml.parsers import expat

from newsfacts.read.content import Content


class Root(NamedTuple):
    """The name of a root element without its prefix, and its namespace, empty where it has none."""

    name: str
    namespace: str = ""


def find_root(content: Content) -> Root | None:
    """Return the root element, whatever stands before it and whatever comes after; None for what is no XML.

    Nothing is fetched. Pages in HTML may have one too.
    """
    roots: list[Root] = []

    def find(name: str, attributes: dict[str, str]) -> None:
        prefix, _, local = name.rpartition(":")
        roots.append(Root(local, attributes.get(f"xmlns:{prefix}" if prefix else "xmlns", "")))
        raise _FoundError

    parser = expat.ParserCreate()
    parser.StartElementHandler = find
    with suppress(_FoundError, expat.ExpatError):
        # As characters, so that it does not matter which encoding it declares, nor whether that is true.
        parser.Parse(content.beginning, False)
    return roots[0] if roots else None


class _FoundError(Exception):
    pass
