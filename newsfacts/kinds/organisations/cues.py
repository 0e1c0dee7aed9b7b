"""Cues: what must be beside a doubtful form ("Welt", "Bahn", "X") for it to name an organisation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Literal, NamedTuple

from newsfacts.german.closed_classes import alternatives, is_closed_class, words_of
from newsfacts.german.inflection import ADJECTIVE
from newsfacts.german.known_organisations import Cue
from newsfacts.kinds.organisations.cue_words import CUE_CLASSES, CueClass, cue_words, match_cue_word
from newsfacts.tables import CellsOf, Row, load_table
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL, QUOTE_CLOSE, QUOTE_OPEN

_CLASS = re.compile(r"<([a-z ]+)>")
_ADJECTIVE = re.compile(ADJECTIVE)
_UNMARKED = "-"

Need = Literal["quoted", "not first", "no surname", "undescribed"]


class CueRow(Row):
    """One way for some cues to hold: all of its cells must be true of the form and the text beside it."""

    cues: CellsOf[Cue]
    before: str = ""
    after: str = ""
    form: str = ""
    label: CellsOf[Literal["ORG", "LOC", "MISC", "-"]] = ()
    needs: CellsOf[Need] = ()
    article: str = ""
    example: str


class _Beside(NamedTuple):
    """A form in an article, text[start:end], and the text on both sides; its quotation marks are written „ and “."""

    article: ArticleText
    start: int
    end: int
    before: str
    after: str


_Test = Callable[[_Beside], bool]


def find_cue(cue: Cue, article: ArticleText, start: int, end: int) -> CueRow | None:
    """Return the first row of the cue that holds for the form text[start:end]; None if none does."""
    beside = _look_beside(article, start, end)
    rows = _rows_by_cue().get(cue, ())
    return next((row for row, tests in rows if all(test(beside) for test in tests)), None)


def _look_beside(article: ArticleText, start: int, end: int) -> _Beside:
    before, after = article.before(start), article.after(end)
    if before[-1:] and before[-1:] in QUOTE_OPEN:
        before = before[:-1] + "„"
    if after[:1] and after[:1] in QUOTE_CLOSE:
        after = "“" + after[1:]
    return _Beside(article, start, end, before, after)


@cache
def _rows_by_cue() -> dict[Cue, list[tuple[CueRow, tuple[_Test, ...]]]]:
    """Map each cue to its rows, each with a test for each of its cells, the quickest first."""
    rows: dict[Cue, list[tuple[CueRow, tuple[_Test, ...]]]] = {}
    for row in load_table("organisations/cues", CueRow):
        for cue in row.cues:
            rows.setdefault(cue, []).append((row, tuple(_read_tests(row))))
    return rows


def _read_tests(row: CueRow) -> Iterable[_Test]:
    if row.label:
        yield _test_label(frozenset(row.label))
    for need in row.needs:
        yield _NEEDS[need]
    if row.form:
        yield _test_form(_compile(row.form))
    if row.before:
        yield _test_before(_compile(f"(?:{row.before})$"))
    if row.after:
        yield _test_after(_compile(row.after))
    if row.article:
        yield _test_article(_compile(row.article))


def _compile(pattern: str) -> re.Pattern[str]:
    """Compile a cell, with the words of its classes: `<medium>`."""
    return re.compile(_CLASS.sub(lambda match: _match_class(match[1]), pattern))


def _match_class(name: str) -> str:
    if name == "capital":
        return CAPITAL
    return match_cue_word(next(known for known in CUE_CLASSES if known == name))


def _test_label(labels: frozenset[str]) -> _Test:
    return lambda beside: (beside.article.label_over(beside.start, beside.end) or _UNMARKED) in labels


def _test_form(pattern: re.Pattern[str]) -> _Test:
    return lambda beside: pattern.fullmatch(beside.article.text, beside.start, beside.end) is not None


def _test_before(pattern: re.Pattern[str]) -> _Test:
    return lambda beside: pattern.search(beside.before) is not None


def _test_after(pattern: re.Pattern[str]) -> _Test:
    return lambda beside: pattern.match(beside.after) is not None


def _test_article(pattern: re.Pattern[str]) -> _Test:
    def search(article: ArticleText) -> bool:
        return pattern.search(article.text) is not None

    return lambda beside: beside.article.once(search)


def _is_quoted(beside: _Beside) -> bool:
    return beside.article.is_quoted(beside.start, beside.end)


def _is_not_first(beside: _Beside) -> bool:
    return not beside.article.opens_sentence(beside.start)


def _is_no_surname(beside: _Beside) -> bool:
    return not beside.article.is_surname(beside.article.text[beside.start : beside.end])


def _is_undescribed(beside: _Beside) -> bool:
    """Return whether no word before makes a common noun of the form: "im Grünen", "eine engere Union"."""
    word = beside.article.word_before(beside.start)
    if word.lower() in _before_common_noun():
        return False
    return _ADJECTIVE.fullmatch(word) is None or _may_precede_party(word)


_NEEDS: dict[Need, _Test] = {
    "quoted": _is_quoted,
    "not first": _is_not_first,
    "no surname": _is_no_surname,
    "undescribed": _is_undescribed,
}


@cache
def _before_common_noun() -> frozenset[str]:
    return words_of("determiner", "indefinite", "negative") | cue_words("before common noun")


def _may_precede_party(word: str) -> bool:
    """Return whether a word that ends like an adjective may precede a party without describing it."""
    if word in words_of("determiner", "indefinite", "negative", "demonstrative", "distributive", "interrogative"):
        return False
    return is_closed_class(word) or word in cue_words("before party")


@cache
def _noun_before(cue_class: CueClass) -> re.Pattern[str]:
    return _compile(f"<{cue_class}>(?: wie)?\\s„?$")


def follows_noun(article: ArticleText, start: int, end: int, cue_class: CueClass) -> bool:
    """Return whether a noun of a class precedes text[start:end] ("im Onlinedienst X")."""
    return _noun_before(cue_class).search(_look_beside(article, start, end).before) is not None


@cache
def _party_adjective() -> re.Pattern[str]:
    """Match a party's name that is the adjective of the noun after it."""
    return re.compile(rf"(?:{alternatives(cue_words('party adjective'))}) {CAPITAL}[a-zäöüß]{{2}}")


def describes_noun(article: ArticleText, start: int) -> bool:
    """Return whether a party's name at `start` is the adjective of the noun after it: "Grüne Wiesen"."""
    return _party_adjective().match(article.text, start) is not None
