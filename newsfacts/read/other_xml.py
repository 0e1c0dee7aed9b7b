"""Refuses XML that is in none of the formats of news, naming its root element."""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.xml_root import find_root
from newsfacts.types import Article

_MARKS = ("<?xml", "<!DOCTYPE")
_REMEDY = "newsfacts reads NewsML, NITF, RSS, Atom and web pages; write its articles as JSON Lines or plain text"


def is_other_xml(content: Content) -> bool:
    """Return whether it is XML and says so: a text in Markdown may begin with an element too."""
    root = find_root(content)
    if root is None:
        return False
    is_declared = content.beginning.startswith(_MARKS) or "xml" in content.media_type
    return is_declared or content.suffix == ".xml" or bool(root.namespace)


def refuse_xml(content: Content) -> Iterator[Article]:
    """Leave out a drawing in a folder; raise ReadError for all else."""
    root = find_root(content)
    name = root.name if root else ""
    if name == "svg" and content.container is not None:
        content.leave_out("pictures")
        return iter(())
    raise ReadError(f"this is XML with the root element {name}, no news format", where=content.source, remedy=_REMEDY)
