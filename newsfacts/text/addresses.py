"""Finds what is written for machines: web addresses, e-mail addresses, names of files, hashtags and handles."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.tables import load_words
from newsfacts.text.article import ArticleText
from newsfacts.text.patterns import LETTER
from newsfacts.text.spans import Spans, Stretch

# What has neither blanks nor brackets nor quotation marks in it.
_RUN = re.compile(r"[^\s<>()\[\]{}\"„“”»«‚‘›‹|]+")
# What every address has somewhere: few articles have it at all.
_MARK = re.compile(rf"[@#_\\]|://|(?:www|{LETTER}|\d)\.[\w-]*{LETTER}|[?&]\w+=|10\.\d{{4}}")
# Names of files and keys without an ending: "bild_2024"; not "20 Schüler_innen".
_JOINT, _DIGIT = re.compile(r"[^\W_]_[^\W_]"), re.compile(r"\d")


def find_addresses(article: ArticleText) -> Spans[Stretch]:
    """Return the addresses of an article; ask for them by `article.once(find_addresses)`."""
    if _MARK.search(article.text, article.start) is None:
        return Spans()
    runs = _RUN.finditer(article.text, article.start)
    return Spans(Stretch(*run.span()) for run in runs if _MARK.search(run[0]) and _is_address(run[0].rstrip(".,;:!?")))


def _is_address(run: str) -> bool:
    is_key = _JOINT.search(run) is not None and _DIGIT.search(run) is not None
    return is_key or _address().match(run) is not None


@cache
def _address() -> re.Pattern[str]:
    """Return a pattern for the run of an address; from the start of a run, so that it takes time linear in it."""
    endings = "|".join(sorted(load_words("text/address_endings")))
    forms = (
        r"(?:https?|ftp)://|www\.\w",
        # Hashtags and handles; "#3" is a number.
        rf"[#@]\w*{LETTER}",
        rf"[\w.+-]+@[\w-]+\.{LETTER}",
        rf"(?:[\w-]+\.)+(?:{endings})(?:[:/?#]|$)",
        # The query of an address that is cut off.
        r"[^?&]*[?&]\w+=",
        rf"{LETTER}:\\|\\\\\w",
        r"(?:doi:)?10\.\d{4,9}/\w",
    )
    return re.compile("|".join(forms))
