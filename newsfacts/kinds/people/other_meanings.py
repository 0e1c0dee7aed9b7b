"""What else a name may mean: a place, a state, an organisation, a role, a function word."""

from __future__ import annotations

from newsfacts.german.closed_classes import is_function_word
from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place
from newsfacts.german.known_organisations import is_known_organisation
from newsfacts.german.roles import base_role
from newsfacts.german.states import capital_of, is_state_form


def is_surely_place(name: str) -> bool:
    """Return whether a name is a place and not as likely a surname ("Lincoln")."""
    return capital_of(name) is not None or (is_known_place(name) and not is_ambiguous_place(name))


def means_something_else(word: str) -> bool:
    """Return whether a word is known as anything but a name of people."""
    known = is_state_form(word) or is_surely_place(word) or is_known_organisation(word)
    return known or base_role(word) is not None or is_function_word(word)
