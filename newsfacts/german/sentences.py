"""Where German sentences start: full stops of abbreviations, ordinals and initials end none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from statistics import median

from newsfacts.tables import Row, load_table

# A capitalised word of a closed class: what follows an abbreviation or an ordinal is a new sentence if it starts so.
_STARTERS = frozenset(
    """
    Der Die Das Den Dem Des Ein Eine Einen Einem Einer Es Er Sie Wir Ich Ihr Man Dies Diese Dieser Dieses Diesen
    Jener Jene Jenes Jede Jeder Jedes Alle Viele Einige Manche Mehrere Beide Kein Keine Sein Seine Seiner Ihre
    Ihrer Unser Unsere Mein Meine In Im Am An Auf Aus Bei Beim Mit Nach Zu Zum Zur Von Vom Vor Für Über Unter Um
    Durch Gegen Ohne Seit Während Wegen Trotz Zwischen Neben Laut Und Oder Aber Doch Denn Sondern Auch Noch Nur
    Schon So Wie Wenn Weil Als Da Dann Dort Hier Dabei Damit Daher Darum Deshalb Dennoch Danach Zuvor Dazu Dafür
    Dagegen Dadurch Davon Allerdings Zudem Außerdem Inzwischen Jedoch Nun Jetzt Heute Gestern Was Wer Wo Warum Ob
    Nicht Bis Ab Hat Ist War Sind Waren Wird Werden Insgesamt Bereits Derzeit Zunächst Schließlich Trotzdem
    """.split()
)
_CLOSERS = "\"'“”»«’›‹)]"
# The end of a sentence at the earliest: a terminator with what closes behind it, or a line end.
_CANDIDATE = re.compile(
    rf"(?P<mark>[.!?…]+)(?P<close>[{re.escape(_CLOSERS)}]*)(?=[^\S\n]*(?P<break>\n)?)(?=\s)|\n[^\S\n]*(?P<blank>\n)?"
)
_LAST_WORD = re.compile(r"[^\s(\[„“\"»«‚‘'/–—]+$")
_NEXT_WORD = re.compile(r"\s*[\"'„“”»«‚‘’›‹(\[–—-]*\s?([^\W\d_]+|\d|)")
_ORDINAL = re.compile(r"\d{1,2}\.|[IVX]+\.")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]\.-?[^\W\d_]\.|(?:Ch|Ph|Th|Chr|Wm|Joh|Fr|Alex)\.")


class AbbreviationRow(Row):
    """An abbreviation, whether it may also end a sentence, and a use of it."""

    abbreviation: str
    may_end: str = ""
    example: str


@cache
def _abbreviations() -> dict[str, bool]:
    """Map each abbreviation to whether it may also end a sentence."""
    return {row.abbreviation: row.may_end == "yes" for row in load_table("german/abbreviations", AbbreviationRow)}


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
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _is_hard_wrapped(text: str) -> bool:
    """Tell whether single line ends are typesetting: many lines of like length that end amid a sentence."""
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
    return _full_stop_ends(before[0] + ".", word, at_line_end=match["break"] is not None)


def _full_stop_ends(last: str, following: str, *, at_line_end: bool) -> bool:
    """Tell whether the full stop of `last` ends a sentence, given the capitalised word or digit that follows."""
    starts_anew = at_line_end or following in _STARTERS
    if last in _abbreviations():
        return _abbreviations()[last] and starts_anew
    return starts_anew or not (_ORDINAL.fullmatch(last) or _INITIAL.fullmatch(last))
