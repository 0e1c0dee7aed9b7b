"""Finds organisations: those the table knows, those a head noun names, and those the entity model marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.finds import OrganisationFind
from newsfacts.german.known_organisations import KnownForm, begins_known, known_at, lower_case_names, words_for
from newsfacts.kinds.organisations.cues import cue_holds, describes_noun, names_vehicle, stands_behind
from newsfacts.kinds.organisations.forms import base_form, read_compound, short_form_behind
from newsfacts.kinds.organisations.heads import head_of, name_at_head
from newsfacts.kinds.organisations.introductions import introduced_names
from newsfacts.kinds.organisations.spans import (
    club_name,
    company_name,
    is_named_house,
    party_names,
    read_marked,
    split_joined,
)
from newsfacts.kinds.organisations.text import CLOSING_QUOTES, OrganisationText
from newsfacts.text import ArticleText
from newsfacts.trace import is_recording, tell

# The lower, the more surely it names an organisation: of overlapping finds of equal length the lowest stays.
_KNOWN, _BY_HEAD, _BY_FORM, _BY_MODEL, _REPEATED = range(5)
_REASONS = {
    _KNOWN: "a known organisation",
    _BY_HEAD: "a name with the head noun of organisations",
    _BY_FORM: "has the form of an organisation's name (legal form, club, party, web site)",
    _BY_MODEL: "marked by the entity recogniser",
    _REPEATED: "a name or an abbreviation that the article introduces elsewhere",
}
# A web site named as one speaks of it: "Musicload.de", not "www.musicload.de".
_DOMAIN = re.compile(r"[A-ZÄÖÜ0-9][\w-]+\.(?:de|com|at|ch|it|org|net|tv|info)")
_REST_OF_TITLE = re.compile(rf"(?: [A-ZÄÖÜ][\w-]+){{1,3}}(?=[{CLOSING_QUOTES}])")
# A word, the first part of a hyphen compound; not a later part.
_FIRST_WORD = re.compile(r"(?<![\w-])[^\W_]+")
_SETTLED_BY_ITS_ROW = frozenset({"company", "club", "party", "authority", "association", "armed"})


class _Candidate(NamedTuple):
    start: int
    end: int
    name: str
    rank: int
    known: KnownForm | None = None
    short: str | None = None


def find_organisations(article: ArticleText, _: list[OrganisationFind]) -> Iterator[OrganisationFind]:
    """Find organisations; `name` is the mention in base form, `short` the abbreviation in brackets behind it."""
    context = OrganisationText(article.text, article.sentence_starts, list(article.entities))
    settled: list[_Candidate] = []
    doubtful: list[_Candidate] = []
    for candidate, is_clear in _scan(context, article.start):
        (settled if is_clear else doubtful).append(candidate)
    settled.extend(_marked_by_model(context))
    settled.extend(_Candidate(*span, base_form(context, *span), _BY_FORM) for span in party_names(context))
    settled.extend(_Candidate(*span, base_form(context, *span), _BY_FORM) for span in introduced_names(context))
    chosen = _choose([*settled, *_settle_by_row(context, settled, doubtful)])
    chosen = [_with_short_form(context, candidate) for candidate in chosen]
    chosen = _choose([*chosen, *_repeated(context, chosen)])
    for candidate in chosen:
        if candidate.name in words_for("legal_form"):  # "GmbH-Geschäftsführer"
            tell("organisations", *candidate[:2], "a legal form alone", taken=False)
            continue
        _tell_reason(candidate)
        yield OrganisationFind(candidate.start, candidate.end, candidate.name, candidate.short)


def _tell_reason(candidate: _Candidate) -> None:
    if is_recording():
        row = candidate.known.row if candidate.known else None
        tell("organisations", *candidate[:2], f"{_REASONS[candidate.rank]}, {candidate.name}", rows=(row,))


@cache
def _word() -> re.Pattern[str]:
    """Match the words that an organisation's name may begin with, or have as its head or its end."""
    lower = "|".join(map(re.escape, lower_case_names()))
    return re.compile(rf"(?<![\w-])(?:[A-ZÄÖÜÉŠØ0-9][^\W_]*(?:[-&+'’.][^\W_]+)*|(?:{lower})(?![\w])(?:-[^\W_]+)*)")


def _scan(context: OrganisationText, start: int) -> Iterator[tuple[_Candidate, bool]]:
    """Yield what table, head nouns and forms of names say, each with whether it stands clearly for one."""
    text = context.text
    for match in _word().finditer(text, start):
        word, at = match[0], match.start()
        if begins_known(word):
            yield from _known(context, at, word)
        if "-" in word:
            yield from _compound(context, at, word)
        if _DOMAIN.fullmatch(word):
            yield _Candidate(at, match.end(), word, _BY_FORM), True
        head = head_of(word)
        if head and (name := name_at_head(context, at, match.end(), head)):
            base = base_form(context, name.start, name.end)
            yield _Candidate(name.start, name.end, base, _BY_HEAD), True
        for form, find in (("club_form", club_name), ("legal_form", company_name)):
            if word in words_for(form) and (whole := find(context, at, match.end())):
                yield _Candidate(*whole, text[slice(*whole)], _BY_FORM), True


def _known(context: OrganisationText, start: int, word: str) -> Iterator[tuple[_Candidate, bool]]:
    for form, end in known_at(context.text, start, word):
        if context.text[end : end + 1] == "-" and context.text[end + 1 : end + 2].isalpha() and " " not in form.base:
            continue
        if _belongs_elsewhere(context, start, end, form) or names_vehicle(context, start, end):
            continue
        candidate = _Candidate(start, end, form.base, _KNOWN, form)
        if title_end := _title_end(context, start, end):
            yield _Candidate(start, title_end, context.text[start:title_end], _BY_HEAD), True
            return
        if cue_holds(form.cue, context, start, end):
            yield candidate, True
            return
        yield candidate, False


def _title_end(context: OrganisationText, start: int, end: int) -> int | None:
    """Return the end of a longer quoted title that begins with the form: "Fachblatt „Nature Neuroscience“"."""
    match = _REST_OF_TITLE.match(context.text, end)
    return match.end() if match and stands_behind("media_noun", context, start) else None


def _belongs_elsewhere(context: OrganisationText, start: int, end: int, form: KnownForm) -> bool:
    """Tell whether the model saw a person or a place of which the form is a part, or a person of its name."""
    entity = context.entity_over(start, end)
    if entity is None or entity.label == "ORG":
        return False
    if entity.start < start or end < entity.end:
        return entity.start <= start and end <= entity.end and not context.text[entity.start : entity.end].isupper()
    return (
        entity.label == "PER"
        and form.row.kind in ("company", "platform")
        and form.base.istitle()
        and " " not in form.base
    )


def _compound(context: OrganisationText, start: int, word: str) -> Iterator[tuple[_Candidate, bool]]:
    compound = read_compound(context, start, word)
    if compound is None:
        return
    end = start + compound.length
    if compound.known:
        yield _Candidate(start, end, compound.known.base, _KNOWN, compound.known), not compound.doubtful
    else:
        yield _Candidate(start, end, base_form(context, start, end), _BY_HEAD), True


def _marked_by_model(context: OrganisationText) -> Iterator[_Candidate]:
    for entity in (part for marked in context.entities for part in split_joined(context, marked)):
        if names_vehicle(context, entity.start, entity.end):
            continue
        is_marked = entity.label == "ORG" or (entity.label == "LOC" and is_named_house(context, entity))
        if is_marked and (span := read_marked(context, entity)):
            yield _Candidate(*span, base_form(context, *span), _BY_MODEL)
        elif is_marked:
            tell("organisations", entity.start, entity.end, "marked as ORG, but no name of one", taken=False)


def _settle_by_row(
    context: OrganisationText, settled: Iterable[_Candidate], doubtful: Iterable[_Candidate]
) -> Iterator[_Candidate]:
    """Yield doubtful forms of what the article names clearly elsewhere ("Bahn" with "Deutsche Bahn")."""
    rows = {candidate.known.row.name for candidate in settled if candidate.known}
    for candidate in doubtful:
        row = candidate.known.row if candidate.known else None
        is_settled = row is not None and row.name in rows and row.kind in _SETTLED_BY_ITS_ROW
        is_settled = is_settled and not describes_noun(context, candidate.start, candidate.end)
        if is_settled and context.label_over(candidate.start, candidate.end) in ("", "ORG"):
            yield candidate
        elif row and candidate.known:
            lacks = f'"{candidate.name}" may be something else: no sign of the kind "{candidate.known.cue}" beside it'
            tell("organisations", *candidate[:2], lacks, taken=False, rows=(row,))


def _choose(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Choose candidates without overlaps, the longest first, in text order."""
    chosen: list[_Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda item: (item.start - item.end, item.rank, item.start)):
        if taken.isdisjoint(range(candidate.start, candidate.end)):
            chosen.append(candidate)
            taken.update(range(candidate.start, candidate.end))
        elif is_recording() and candidate not in chosen:
            reason = f"{_REASONS[candidate.rank]}, but within a longer or surer one"
            tell("organisations", *candidate[:2], reason, taken=False)
    return sorted(chosen)


def _with_short_form(context: OrganisationText, candidate: _Candidate) -> _Candidate:
    short = short_form_behind(context.text, candidate.name, candidate.end)
    return candidate._replace(short=short[0]) if short else candidate


def _repeated(context: OrganisationText, chosen: Iterable[_Candidate]) -> Iterator[_Candidate]:
    """Yield mentions by an abbreviation or a name that the article introduces, and that went unseen there."""
    names = {candidate.short for candidate in chosen if candidate.short}
    names |= {item.name for item in chosen if item.rank >= _BY_FORM and _is_distinct(item.name)}
    by_first_word: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if first := _FIRST_WORD.match(name):
            by_first_word.setdefault(first[0], []).append(name)
    text = context.text
    for match in _FIRST_WORD.finditer(text) if by_first_word else ():
        for name in by_first_word.get(match[0], ()):
            start, end = match.start(), match.start() + len(name)
            is_whole = text.startswith(name, start) and not text[end : end + 1].isalnum()
            if is_whole and context.label_over(start, end) in ("", "ORG"):
                yield _Candidate(start, end, name, _REPEATED)
                break


def _is_distinct(name: str) -> bool:
    """Tell whether a name is no common noun wherever it stands: several words, or capitals inside."""
    return " " in name or sum(char.isupper() for char in name) > 1
