"""Whether the title of a record is no part of its text, so that it is read for facts, too."""

from __future__ import annotations

import re

from newsfacts.text import compose

_SIGNS = re.compile(r"[\W_]+")
_LONGEST = 1_000  # characters; what is longer is no title


def is_read_apart(title: str | None, text: str) -> bool:
    """Return whether a title is read for itself: it says something that the text, which is not empty, does not repeat.

    Its words are compared, whatever signs and blanks are between them.

    >>> is_read_apart("Merz: „Wir schaffen das“", "MERZ – wir schaffen das\\n\\nBerlin. Der Kanzler …")
    False
    """
    if not title or len(title) > _LONGEST or not text.strip():
        return False
    words = _strip_signs(title)
    return bool(words.strip()) and words not in _strip_signs(text)


def _strip_signs(text: str) -> str:
    """Return the words of a text in small letters, with a blank on each side."""
    return f" {_SIGNS.sub(' ', compose(text).text.casefold()).strip()} "
