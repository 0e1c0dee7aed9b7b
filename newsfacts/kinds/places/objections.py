"""What speaks against a candidate: it is no name, an organisation, a state, a common word, an adjective."""

from __future__ import annotations

import re

from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place
from newsfacts.german.inflection import ADJECTIVE_ENDINGS
from newsfacts.german.known_organisations import is_known_organisation
from newsfacts.german.legal_forms import sure_legal_forms
from newsfacts.german.noun_phrases import follows_determiner, noun_phrase_follows
from newsfacts.german.states import capital_of, is_state_form
from newsfacts.kinds.places.beside_rivers import name_beside_river
from newsfacts.kinds.places.candidates import PlaceCandidate
from newsfacts.kinds.places.contexts import exclude_place, is_introduced_as_place
from newsfacts.kinds.stages import Objection
from newsfacts.text import ArticleText

_NO_PLACE = re.compile(r"[\d#@]|\A.\Z")
_ADJECTIVE_ENDINGS = ("isch", *(f"isch{ending}" for ending in ADJECTIVE_ENDINGS))


def is_no_name(article: ArticleText, candidate: PlaceCandidate) -> bool:
    """Return whether it has no capital, or what no place's name has."""
    name = candidate.name
    return (
        bool(_NO_PLACE.search(name))
        or not any(map(str.isupper, name))
        or not sure_legal_forms().isdisjoint(name.split())
    )


def is_organisation_or_state(article: ArticleText, candidate: PlaceCandidate) -> bool:
    """Return whether it names an organisation or a state; a capital that is named like its state is a place."""
    name = candidate.name
    return is_known_organisation(name) or (is_state_form(name) and capital_of(name) is None)


def is_common_word(article: ArticleText, candidate: PlaceCandidate) -> bool:
    """Return whether an ambiguous name is the common word: "das Essen"."""
    is_doubtful = is_ambiguous_place(candidate.name) and not _is_shown_as_place(article, candidate)
    return is_doubtful and follows_determiner(article.text, candidate.start)


def is_adjective(article: ArticleText, candidate: PlaceCandidate) -> bool:
    """Return whether it is the adjective of a place ("Bozner Altstadt", "Münchner"), not a place of that ending."""
    if is_known_place(candidate.name) or _is_shown_as_place(article, candidate):
        return False
    last = candidate.name.split()[-1]
    is_one_word = last == candidate.name
    if not last.endswith("er"):
        return is_one_word and last.endswith(_ADJECTIVE_ENDINGS)
    if is_known_place(last[:-2]) or is_known_place(last[:-2] + "en"):
        return True
    return is_one_word and noun_phrase_follows(article.text, candidate.end)


def _is_shown_as_place(article: ArticleText, candidate: PlaceCandidate) -> bool:
    """Return whether its surroundings or its river leave no doubt: "am Inn", "Essen (Ruhr)"."""
    return is_introduced_as_place(article.text, candidate.start, candidate.name) or bool(
        name_beside_river(candidate.name)
    )


def means_something_else(article: ArticleText, candidate: PlaceCandidate) -> bool:
    """Return whether a word of the sentence shows another meaning: "an der Ruhr erkrankt"."""
    excluded = exclude_place(candidate.name)
    return excluded is not None and bool(article.matched_in_sentence(candidate.start, excluded))


OBJECTIONS = (
    Objection("no name", is_no_name),
    Objection("a known organisation or a state", is_organisation_or_state),
    Objection("a common word here", is_common_word),
    Objection("an adjective", is_adjective),
    Objection("means something else in this sentence (data/places/contexts.tsv)", means_something_else),
)
