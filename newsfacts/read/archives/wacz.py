"""Reads WACZ: WARC files in a ZIP file, as Browsertrix and ArchiveWeb.page write them."""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.read.archives.zip_archive import read_members
from newsfacts.read.content import Content
from newsfacts.read.left_out import LeftOut
from newsfacts.read.problems import Problem
from newsfacts.read.zipped import list_zip

_MARK = "datapackage.json"


def is_wacz(content: Content) -> bool:
    """Return whether it is a WACZ file."""
    names = list_zip(content)
    return _MARK in names and any(map(_is_warc, names))


def read_wacz(content: Content) -> Iterator[Content | Problem]:
    """Yield its WARC files; the rest of it only helps to show them."""
    left_out = LeftOut(content.source)
    yield from read_members(content, left_out, _is_warc)
    if problem := left_out.to_problem():
        yield problem


def _is_warc(name: str) -> bool:
    return name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))
