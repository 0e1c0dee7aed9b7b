"""The roles of the people found: nouns before a name, after it, or given to it by a verb."""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.german.noun_phrases import noun_phrase_follows
from newsfacts.german.roles import base_role, role_row
from newsfacts.kinds.people.candidates import PersonCandidate, RoleNoun, name_parts
from newsfacts.kinds.people.owners import find_owner, read_owners
from newsfacts.kinds.people.roles_after import find_roles_after
from newsfacts.kinds.people.roles_before import find_roles_before
from newsfacts.kinds.people.roles_by_verb import find_roles_by_verb
from newsfacts.kinds.stages import Reason
from newsfacts.text import ArticleText


def add_roles(article: ArticleText, candidates: list[PersonCandidate]) -> Iterator[PersonCandidate]:
    """Give each candidate the roles next to it, and each role what it belongs to."""
    masked, owners = mask_names(article, candidates), read_owners(article)
    for candidate in candidates:
        roles = _find_roles(masked, candidate, article.sentence_at(candidate.start)[0])
        owned = (role._replace(of=find_owner(article.text, role, owners)) for role in roles)
        yield candidate._replace(roles=tuple(owned))


def explain_roles(article: ArticleText, candidate: PersonCandidate) -> Iterator[Reason]:
    """Yield by which noun it has each role, and for whom."""
    for role in candidate.roles:
        noun = article.text_of(role)
        whose = f", held for {role.of}" if role.of else ""
        yield Reason(f'role "{role.name}" by the noun "{noun}" next to it{whose}', (role_row(noun),))


def mask_names(article: ArticleText, candidates: list[PersonCandidate]) -> str:
    """Return the text with the surnames that are also roles made unknown: "Eva Koch, Max Müller" are no cooks."""
    masked = list(article.text)
    for candidate in candidates:
        for start, end in name_parts(article, candidate.start, candidate.end):
            if base_role(article.text[start:end]):
                masked[start:end] = "X" + "x" * (end - start - 1)
    return "".join(masked)


def _find_roles(text: str, candidate: PersonCandidate, since: int) -> list[RoleNoun]:
    """Return the roles of a mention, whose sentence begins at `since`.

    The noun before a genitive is somebody else's ("Vertrauter Orbáns").
    """
    start, end = candidate.start, candidate.end
    before, after = find_roles_before(text, start, since), find_roles_after(text, end)
    roles = [*before, *after, *find_roles_by_verb(text, start, end)]
    if end - start > len(candidate.name) and not noun_phrase_follows(text, end):
        roles = [role for role in roles if role.start > start or text[role.end : start].strip()]
    return sorted(roles, key=lambda role: role.start)
