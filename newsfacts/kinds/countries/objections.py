"""What speaks against a candidate: it is part of a person's name, a language, a city that is just a city."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.states import capitals
from newsfacts.kinds.countries.candidates import StateCandidate
from newsfacts.kinds.countries.capitals import acts_for_state
from newsfacts.kinds.countries.frames import group
from newsfacts.kinds.countries.surroundings import GERMANS, follows_word, precedes_noun
from newsfacts.kinds.stages import Objection
from newsfacts.tables import load_words
from newsfacts.text import ArticleText

_QUOTED_NAME = re.compile(r"(?:[ \u00a0][^\W\d_][\w-]*){0,4}[\"“”»«‘’]")


@cache
def _speaking() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(group('prefix_of_speaking'))})?(?:{'|'.join(group('speaking'))})")


def is_titled_surname(article: ArticleText, candidate: StateCandidate) -> bool:
    """Return whether an inhabitant or adjective is a surname after "Frau" that the recogniser missed."""
    if candidate.form.by not in ("inhabitant", "adjective") or article.label_at(candidate.start) == "PER":
        return False
    return _is_addressed(article, candidate)


def is_part_of_person(article: ArticleText, candidate: StateCandidate) -> bool:
    """Return whether the candidate is part of what the recogniser takes for a person."""
    entity = article.entities.at(candidate.start)
    if entity is None or entity.label != "PER":
        return False
    if candidate.start <= entity.start and entity.end <= candidate.end and " " in candidate.word:
        return False  # "Antigua und Barbuda" as a whole is nobody's name
    names, is_compound = article.text_of(entity).split(), candidate.form.by == "compound"
    if len(names) == 1:
        is_surname = candidate.word in article.once(_list_surnames) or _is_addressed(article, candidate)
        return is_surname and not is_compound
    # "Schweizer Roger Federer", "US-Präsident Donald Trump" taken for a name as a whole.
    return candidate.start > entity.start or not (len(names) > 2 or is_compound)


def _is_addressed(article: ArticleText, candidate: StateCandidate) -> bool:
    return follows_word(article, candidate, group("form_of_address"))


def _list_surnames(article: ArticleText) -> frozenset[str]:
    names = (article.text_of(entity) for entity in article.entities if entity.label == "PER")
    return frozenset(name.split()[-1] for name in names if " " in name)


def is_mere_place(article: ArticleText, candidate: StateCandidate) -> bool:
    """Return whether a capital is the city here, not the state that it may stand for."""
    if candidate.form.by != "place":
        return False
    row = capitals().get(candidate.word)
    if row is None or row.acts == "always":
        return False
    return row.acts == "never" or not acts_for_state(article, candidate.start, candidate.end)


def is_language(article: ArticleText, candidate: StateCandidate) -> bool:
    """Return whether an adjective in small letters names a language: "auf deutsch", but not "typisch deutsch"."""
    if not _is_small_adjective(candidate):
        return False
    following = article.word_after(candidate.end)
    if not candidate.form.bare:
        return following in load_words("countries/language_nouns")
    if following[:1].islower():  # "russisch besetzt", but "russisch sprechen"
        return bool(_speaking().match(following)) or follows_word(article, candidate, group("before_language"))
    return not follows_word(article, candidate, group("degree"))


def _is_small_adjective(candidate: StateCandidate) -> bool:
    # "US-amerikanische" is written so everywhere.
    return candidate.form.by == "adjective" and (candidate.word[0].islower() or candidate.word[:2].isupper())


def is_language_or_name(article: ArticleText, candidate: StateCandidate) -> bool:
    """Return whether "Russische" or "Deutsche" is a language or part of a name: "das Deutsche", "Deutsche Bank"."""
    is_adjective = candidate.form.by == "adjective" and not _is_small_adjective(candidate)
    if not is_adjective and not (candidate.form.by == "inhabitant" and GERMANS.search(candidate.word)):
        return False
    if candidate.form.bare:
        return True
    if article.opens_clause(candidate.start):
        return _opens_name_or_language(article, candidate)
    has_noun = precedes_noun(article, candidate)
    if has_noun and article.word_after(candidate.end) in group("sports_title"):
        return False
    if not GERMANS.search(candidate.word) or article.label_at(candidate.start) == "ORG":
        return True
    if has_noun:
        return not (follows_word(article, candidate, ("die",)) and candidate.word.endswith("n"))
    return follows_word(article, candidate, group("before_language_name"))


def _opens_name_or_language(article: ArticleText, candidate: StateCandidate) -> bool:
    """Judge a word that owes its capital to its place: only what follows shows what it is."""
    following = article.word_after(candidate.end)
    if following in load_words("countries/language_nouns") or _is_quoted_name(article, candidate):
        return True
    is_organisation = (
        following in load_words("countries/organisation_heads") or article.label_at(candidate.start) == "ORG"
    )
    return is_organisation and precedes_noun(article, candidate)


def _is_quoted_name(article: ArticleText, candidate: StateCandidate) -> bool:
    """Return whether the word begins a name in quotation marks: "Süddeutsche Zeitung"."""
    before = article.text[candidate.start - 1 : candidate.start]
    return before in tuple('"„“»‚«') and _QUOTED_NAME.match(article.text, candidate.end) is not None


def is_part_of_organisation(article: ArticleText, candidate: StateCandidate) -> bool:
    """Return whether a state's name is part of an organisation's: "China Mobile", "Bank of China"."""
    start, end = candidate.start, candidate.end
    entity = article.entities.at(start) if candidate.form.by == "name" else None
    if entity is None or entity.label != "ORG" or (start <= entity.start and entity.end <= end):
        return False
    if start == entity.start:
        return article.text[end : end + 1] == " "
    before = article.text[entity.start : start].split()[-1]
    return before not in group("state_noun") and candidate.word[-1] != "s"


OBJECTIONS = (
    Objection("part of a person's name", is_titled_surname),
    Objection("part of a person's name", is_part_of_person),
    Objection("a place here that does not act for its state", is_mere_place),
    Objection("a language", is_language),
    Objection("a language, or part of a name", is_language_or_name),
    Objection("part of an organisation's name", is_part_of_organisation),
)
