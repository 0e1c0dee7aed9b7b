"""Finds countries: states meant by name, adjective, inhabitant, compound, or a capital that acts for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsfacts.finds import CountryFind
from newsfacts.german.states import (
    Form,
    capital_of,
    capital_standing,
    capitals,
    has_contrary_word,
    parts,
    phrases,
    state_name,
    state_rows,
    titled_start,
)
from newsfacts.kinds.countries.capitals import Surroundings, read_capital_adjective
from newsfacts.kinds.countries.words import read_direction, read_word
from newsfacts.text import ArticleText, Entity
from newsfacts.trace import is_recording, tell
from newsfacts.types import CountryEvidence

# A word with its hyphens and its gender ending: "Russland-Ukraine-Frage", "Ukrainer:innen", "Russland- und".
_WORD = re.compile(r"[^\W\d_]+(?:[-‑–](?=[^\W\d_])[^\W\d_]+)*(?:[:*_/]-?[iI]n(?:nen)?(?![^\W\d_]))?(?:-(?=[ ,]))?")
_NEXT_WORD = re.compile(r"[ \u00a0\n]([^\W\d_]+(?:-[^\W\d_]+)*)")
_OTHER_PART = re.compile(r"[ \u00a0](?:und|oder|sowie|wie|bis)[ \u00a0]([^\W\d_]+)")
_OPENING = re.compile(r"(?:^|[\n:;?!\"„“»‚›•|/]|(?<=[ \n])[-–—*+]|[(\[])[ \u00a0\t]*$")
_QUOTED_NAME = re.compile(r"(?:[ \u00a0][^\W\d_][\w-]*){0,4}[\"“”»«‘’]")
_GERMANS = re.compile(r"[Dd]eutsche[nr]?$")
_SPEAKING = re.compile(
    r"(?:ge|be|miss)?(?:sprech|sprich|spräch|sprach|sproch|schreib|schrieb|sing|sang|gesungen|lern|versteh|red)"
)
_ADJECTIVE_INHABITANTS = frozenset(("Schweizer", "Luxemburger", "Liechtensteiner", "Hongkonger", "Singapurer"))


class _Candidate(NamedTuple):
    start: int
    end: int
    form: Form
    before: str  # the word before, where only a blank lies between


def find_countries(reading: ArticleText, _: list[CountryFind]) -> Iterator[CountryFind]:
    """Find the states in a Doc; a word that means two of them gives two finds with the same offsets."""
    article = _Article(reading)
    clear: set[str] = set()
    unclear: list[_Candidate] = []
    for candidate in _find_candidates(article.text, reading.start):
        if objection := article.find_objection(candidate):
            tell("countries", *candidate[:2], objection, taken=False)
            continue
        if candidate.form.rivals:
            unclear.append(candidate)
        else:
            clear.add(candidate.form.iso)
            _tell_form(candidate, article.text[candidate.start : candidate.end])
            yield _make_find(candidate, candidate.form.iso, article.tell_evidence(candidate))
    settled = {form: article.settle(form, clear) for form in {candidate.form for candidate in unclear}}
    for candidate in unclear:
        states = ", ".join(candidate.form.rivals)
        if iso := settled[candidate.form]:
            tell("countries", *candidate[:2], f"may mean {states}: {iso} by what the article says elsewhere")
            yield _make_find(candidate, iso, article.tell_evidence(candidate))
        else:
            tell("countries", *candidate[:2], f"may mean {states}: left open", taken=False)


def _tell_form(candidate: _Candidate, word: str) -> None:
    if is_recording():
        form = candidate.form
        row = capitals().get(word) if form.by == "place" else None
        tell("countries", *candidate[:2], f"means {form.iso} by {form.by}", rows=(row or state_rows()[form.iso],))


def _make_find(candidate: _Candidate, iso: str, by: CountryEvidence) -> CountryFind:
    return CountryFind(candidate.start, candidate.end, state_name(iso), iso, by)


def _find_candidates(text: str, start: int) -> Iterator[_Candidate]:
    """Yield every word or phrase of text[start:] that may mean a state, whatever stands around it."""
    known_phrases = phrases()
    end, before, before_end = start, "", -1
    for match in _WORD.finditer(text, start):
        word, begin = match[0], match.start()
        previous = before if before_end == begin - 1 and text[before_end] != "\n" else ""
        before, before_end = word, match.end()
        if begin < end:
            continue
        if word in known_phrases:
            found = next(((p, m) for p in known_phrases[word] if (m := p.pattern.match(text, begin))), None)
            if found:
                phrase, whole = found
                end = whole.end()
                if phrase.form:
                    yield _make_candidate(text, begin, end, phrase.form, previous)
                continue
        for form in read_word(word.rstrip("-")):
            # "Russland- und Chinapolitik": the hyphen stands for the second part.
            if word[-1] == "-":
                form = form._replace(by="compound")
            yield _make_candidate(text, begin, match.end(), form, previous)
        if word[-1] == "-" and (other := _OTHER_PART.match(text, match.end())):
            for form in read_direction(word[:-1], other[1]):
                yield _Candidate(begin, match.end(), form, previous)
        if word.endswith("er") and (iso := _read_capital_adjective(text, match)):
            yield _Candidate(begin, match.end(), Form(iso, "place"), previous)


def _make_candidate(text: str, start: int, end: int, form: Form, before: str) -> _Candidate:
    return _Candidate(titled_start(text, start) if form.by == "name" else start, end, form, before)


def _read_capital_adjective(text: str, match: re.Match[str]) -> str | None:
    following = _NEXT_WORD.match(text, match.end())
    return read_capital_adjective(match[0], following[1]) if following else None


class _Article:
    """The text round the candidates: sentences, entities, neighbouring words."""

    def __init__(self, reading: ArticleText) -> None:
        self.text = reading.text
        self.reading = reading
        people = [self.text[entity.start : entity.end] for entity in reading.entities if entity.label == "PER"]
        self.surnames = {name.split()[-1] for name in people if " " in name}

    def settle(self, form: Form, clear: set[str]) -> str | None:
        """Return which of its rivals an ambiguous form means: one that the article names, or whose capital it names."""
        for named in (clear, self._states_of_capitals()):
            meant = named & set(form.rivals)
            if len(meant) == 1:
                return next(iter(meant))
        return form.iso if form.iso and not has_contrary_word(form, self.text) else None

    def _states_of_capitals(self) -> set[str]:
        return {iso for match in _WORD.finditer(self.text) if (iso := capital_of(match[0]))}

    def find_objection(self, candidate: _Candidate) -> str:
        """Say why the candidate does not mean its state where it stands; nothing where it does."""
        start, end, form, _ = candidate
        word = self.text[start:end]
        if self._is_part_of_person(candidate, word):
            return "part of a person's name"
        if form.by == "place":
            return "" if self._admits_place(start, end, word) else "a place here that does not act for its state"
        # "US-amerikanische" is written so everywhere.
        if form.by == "adjective" and (word[0].islower() or word[:2].isupper()):
            return "" if self._admits_lower(candidate) else "a language"
        if form.by == "adjective" or (form.by == "inhabitant" and _GERMANS.search(word)):
            return "" if self._admits_upper(candidate, word) else "a language, or part of a name"
        is_part = form.by == "name" and self._is_part_of_name(start, end)
        return "part of an organisation's name" if is_part else ""

    def tell_evidence(self, candidate: _Candidate) -> CountryEvidence:
        """Tell by what the state is meant, where the form alone leaves it open."""
        start, end, form, before = candidate
        word = self.text[start:end]
        following = self._word_after(end)
        if form.by == "name" and word.endswith("en") and word in ("Polen", "Schweden", "Ungarn"):
            return "inhabitant" if before.lower() in parts("plural") else "name"
        if word == "Ungarn" and before.lower() in parts("plural"):
            return "inhabitant"
        if form.by == "inhabitant" and word in _ADJECTIVE_INHABITANTS and following[:1].isupper():
            return "inhabitant" if self._entity_at(end + 1) == "PER" else "adjective"
        if _GERMANS.search(word) and word[0].isupper():
            is_before_noun = following[:1].isupper() and self._entity_at(end + 1) != "PER"
            is_adjective = is_before_noun and (self._is_opening(start) or following in parts("proper"))
            return "adjective" if is_adjective else "inhabitant"
        return form.by

    def _admits_place(self, start: int, end: int, word: str) -> bool:
        if capital_standing(word) in (None, "seat"):
            return True
        if capital_standing(word) == "no":
            return False
        return Surroundings(self.text, start, end, self.reading.sentence_at(start)).stands_for_state()

    def _admits_lower(self, candidate: _Candidate) -> bool:
        """Judge "russische", "deutsch": neither a language nor "auf deutsch"."""
        following = self._word_after(candidate.end)
        if candidate.form.bare:
            # "russisch besetzt", "typisch deutsch", but "auf deutsch", "spricht russisch".
            if not following[:1].islower():
                return candidate.before.lower() in parts("degree")
            return candidate.before.lower() not in parts("language_lead") and not _SPEAKING.match(following)
        return following not in parts("language")

    def _admits_upper(self, candidate: _Candidate, word: str) -> bool:
        """Judge "Russische" at the start of a sentence, and "Deutsche", which is also the inhabitants."""
        start, end, form, before = candidate
        if form.bare:
            return False
        following = self._word_after(end)
        is_name = following[:1].isupper() and self._entity_at(end + 1) != "PER"
        if self._is_opening(start):
            if self._is_quoted_name(start, end):
                return False
            is_language = following in parts("language")
            is_organisation = following in parts("organisation") or self._entity_at(start) == "ORG"
            return not (is_language or (is_name and is_organisation))
        if is_name and following in parts("proper"):
            return True
        if not _GERMANS.search(word):
            return False
        if is_name:
            return before.lower() == "die" and word.endswith("n") and self._entity_at(start) != "ORG"
        return before.lower() not in ("ins", "im", "vom") and self._entity_at(start) != "ORG"

    def _is_part_of_person(self, candidate: _Candidate, word: str) -> bool:
        entity = self._entity_span(candidate.start)
        if entity is None or entity[2] != "PER":
            return candidate.before in ("Herr", "Frau", "Herrn") and candidate.form.by in (
                "inhabitant",
                "adjective",
            )
        if candidate.start <= entity[0] and entity[1] <= candidate.end and " " in word:
            return False  # "Antigua und Barbuda" as a whole is nobody's name
        names = self.text[entity[0] : entity[1]].split()
        if len(names) == 1:
            is_surname = word in self.surnames or candidate.before in ("Herr", "Frau", "Herrn")
            return is_surname and candidate.form.by != "compound"
        # "Schweizer Roger Federer", "US-Präsident Donald Trump" taken for a name as a whole.
        is_first = candidate.start == entity[0]
        return not (is_first and (len(names) > 2 or candidate.form.by == "compound"))

    def _is_part_of_name(self, start: int, end: int) -> bool:
        """Tell whether a state's name is part of an organisation's: "China Mobile", "Bank of China"."""
        entity = self._entity_span(start)
        if entity is None or entity[2] != "ORG" or (start <= entity[0] and entity[1] <= end):
            return False
        if start == entity[0]:
            return self.text[end : end + 1] == " "
        before = self.text[entity[0] : start].split()[-1]
        return before not in parts("state_noun") and self.text[end - 1] != "s"

    def _is_quoted_name(self, start: int, end: int) -> bool:
        """Tell whether the word begins a name in quotation marks: "Süddeutsche Zeitung"."""
        return self.text[start - 1 : start] in tuple('"„“»‚«') and _QUOTED_NAME.match(self.text, end) is not None

    def _is_opening(self, start: int) -> bool:
        """Tell whether a word may owe its upper case to its place, as behind a full stop or a colon."""
        sentence, _ = self.reading.sentence_at(start)
        begins = start - sentence < 8 and not self.text[sentence:start].strip(" \t\n\"„“»«'(–-*•")
        return begins or bool(_OPENING.search(self.text, max(0, start - 6), start))

    def _entity_span(self, offset: int) -> Entity | None:
        return self.reading.entities.at(offset)

    def _entity_at(self, offset: int) -> str:
        return self.reading.label_at(offset)

    def _word_after(self, end: int) -> str:
        return self.reading.word_after(end)
