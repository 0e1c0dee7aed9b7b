"""Settles forms that may mean several states ("Korea") by what the article says elsewhere."""

from __future__ import annotations

from collections.abc import Collection

from newsfacts.german.states import Form, capital_of, has_contrary_word
from newsfacts.kinds.countries.candidates import StateCandidate
from newsfacts.kinds.stages import Reason, Rejected
from newsfacts.text import ArticleText
from newsfacts.text.words import list_plain_words


def settle_rivals(article: ArticleText, candidates: list[StateCandidate]) -> list[StateCandidate | Rejected]:
    """Give ambiguous candidates their state, after the clear ones; those that stay open are rejected."""
    clear = [candidate for candidate in candidates if candidate.iso]
    unclear = [candidate for candidate in candidates if not candidate.iso]
    named = {candidate.iso for candidate in clear}
    meant = {form: _choose_state(article, form, named) for form in {candidate.form for candidate in unclear}}
    return [*clear, *(_settle(candidate, meant[candidate.form]) for candidate in unclear)]


def explain_rivals(article: ArticleText, candidate: StateCandidate) -> list[Reason]:
    """Report between which states an ambiguous form was decided."""
    return [Reason(f"{_describe_rivals(candidate.form)}: {candidate.iso} by what the article says elsewhere")]


def _settle(candidate: StateCandidate, iso: str) -> StateCandidate | Rejected:
    if iso:
        return candidate._replace(iso=iso)
    return Rejected(candidate.start, candidate.end, f"{_describe_rivals(candidate.form)}: left open")


def _describe_rivals(form: Form) -> str:
    return f"may mean {', '.join(form.rivals)}"


def _choose_state(article: ArticleText, form: Form, named: Collection[str]) -> str:
    """Return the one rival that the article names, or whose capital it names; else the form's default, or ""."""
    for states in (named, article.once(_list_states_of_capitals)):
        if len(meant := set(form.rivals).intersection(states)) == 1:
            return meant.pop()
    return "" if has_contrary_word(form, article.text) else form.iso


def _list_states_of_capitals(article: ArticleText) -> frozenset[str]:
    states = (capital_of(word) for word in list_plain_words(article.text))
    return frozenset(iso for iso in states if iso)
