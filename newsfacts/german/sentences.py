"""Where German sentences start: full stops of abbreviations, ordinals and initials end none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from statistics import median

from newsfacts.german.closed_classes import WordClass, is_of_class, words_of
from newsfacts.german.qualifiers import is_qualifier
from newsfacts.tables import Flag, Row, load_table

# After an abbreviation or an ordinal, a capitalised word of these begins a new sentence. Modal verbs are left out, some
# of which are given names ("Will"), and so are the names of days and months ("am 3. Mai").
_STARTERS: tuple[WordClass, ...] = (
    "determiner", "preposition", "contraction", "pronoun", "conjunction", "particle", "adverb",
)  # fmt: skip
_CLOSERS = "\"'“”»«’›‹)]"
# The end of a sentence at the earliest: terminators, all of them, with what closes after them, or a line end.
_CANDIDATE = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…]+)(?P<close>[{re.escape(_CLOSERS)}]*)(?=[^\S\n]*(?P<break>\n)?)(?=\s)|\n[^\S\n]*(?P<blank>\n)?"
)
_NO_SPACE = re.compile(r"\S")
_LAST_WORD = re.compile(r"[^\s(\[„“\"»«‚‘'/–—]+$")
_NEXT_WORD = re.compile(r"\s*[\"'„“”»«‚‘’›‹(\[–—-]*\s?([^\W\d_]+|\d|)")
_ORDINAL = re.compile(r"\d{1,2}\.|[IVX]+\.")
# The number and two words before it: "der 112.", "zum bereits 1000.", "seinen 1.000.".
_LONG_ORDINAL = re.compile(r"(?:(?<!\S)([^\W\d_]+)\s)?(?<!\S)([^\W\d_]+)\s(?:\d{3,4}|\d\.\d{3})$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]\.-?[^\W\d_]\.")


class AbbreviationRow(Row):
    """An abbreviation, whether it may also end a sentence, and a use of it."""

    abbreviation: str
    may_end: Flag = False
    example: str


@cache
def _abbreviations() -> dict[str, bool]:
    """Map each abbreviation to whether it may also end a sentence."""
    return {row.abbreviation: row.may_end for row in load_table("german/abbreviations", AbbreviationRow)}


def sentence_starts(text: str, start: int = 0) -> Iterator[int]:
    """Yield the offsets in text at which a sentence starts, from `start` on (the first one skips white space).

    A blank line always ends a sentence; a single line end does unless the text is hard-wrapped.
    """
    lines_end_sentences = not _is_hard_wrapped(text)
    position = following = _skip_space(text, start)
    if position < len(text):
        yield position
    for match in _CANDIDATE.finditer(text, position):
        at_line_end = match["blank"] is not None or lines_end_sentences
        ends = _ends_sentence(text, match) if match["mark"] else at_line_end
        following = _skip_space(text, max(following, match.end()))  # once, however many line ends there are
        if ends and position < following < len(text):
            position = following
            yield position


def _skip_space(text: str, position: int) -> int:
    found = _NO_SPACE.search(text, position)
    return found.start() if found else len(text)


def _is_hard_wrapped(text: str) -> bool:
    """Return whether single line ends are typesetting: many lines of like length that end amid a sentence."""
    sample = [line for line in text[:20_000].split("\n") if line.strip()]
    inner = [line for line in sample if line.rstrip()[-1] not in ".!?:" + _CLOSERS]
    lengths = sorted(len(line) for line in sample)
    return (
        len(sample) >= 5
        and len(inner) > 0.6 * len(sample)
        and lengths[-1] <= 120
        and median(lengths) >= 0.75 * lengths[-1]
    )


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    word = following[1] if following else ""
    if word and word[0].islower():
        return False
    if match["mark"] != ".":
        return True
    before = _LAST_WORD.search(text, max(0, match.start() - 40), match.start())
    if before is None:
        return True
    at_line_end = match["break"] is not None
    if not (at_line_end or _is_starter(word)) and _is_long_ordinal(text, match.start()):
        return False
    return _full_stop_ends(before[0] + ".", word, at_line_end=at_line_end)


def _is_long_ordinal(text: str, stop: int) -> bool:
    """Return whether a determiner makes a long number an ordinal before its full stop, an adverb between at most."""
    found = _LONG_ORDINAL.search(text, max(0, stop - 40), stop)
    if found is None:
        return False
    before, nearest = found.groups()
    if is_of_class(nearest, "determiner", "contraction"):
        return True
    is_adverb = is_of_class(nearest, "adverb", "particle") and not is_qualifier(nearest.lower())
    return is_adverb and before is not None and is_of_class(before, "determiner", "contraction")


def _full_stop_ends(last: str, following: str, *, at_line_end: bool) -> bool:
    """Return whether the full stop of `last` ends a sentence, given the capitalised word or digit that follows."""
    starts_anew = at_line_end or _is_starter(following)
    if last in _abbreviations():
        return _abbreviations()[last] and starts_anew
    return starts_anew or not (_ORDINAL.fullmatch(last) or _INITIAL.fullmatch(last))


def _is_starter(word: str) -> bool:
    """Return whether the capitalised word begins a sentence, being no noun and no name."""
    if not word.istitle() or word == "Allen":  # rather a surname: "Gerald R. Allen"
        return False
    return is_of_class(word, *_STARTERS) or word.lower() in words_of("verb", "auxiliary")
