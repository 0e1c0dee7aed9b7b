"""The last stage: mentions of people with all that is said of them there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsfacts.finds import HeldRole, PersonFind
from newsfacts.german.address import forms_of_address, genders_of_address
from newsfacts.german.roles import is_feminine
from newsfacts.kinds.people.candidates import PersonCandidate
from newsfacts.kinds.people.parties import find_party, party_of_role
from newsfacts.kinds.people.roles_before import shares_role
from newsfacts.text import ArticleText
from newsfacts.text.patterns import QUOTES


def describe_people(article: ArticleText, candidates: list[PersonCandidate]) -> Iterator[PersonFind]:
    """Yield the mentions in text order with roles, party, gender and the start of their sentence.

    A plural before two names is the role of both.
    """
    before: PersonFind | None = None
    for candidate in sorted(candidates, key=lambda candidate: candidate[:3]):
        roles = tuple(HeldRole(role.name, role.of) for role in candidate.roles)
        if not roles and before and shares_role(article.text, (before.start, before.end), candidate.start):
            roles = before.roles
        before = PersonFind(
            candidate.start,
            candidate.end,
            name=candidate.name,
            roles=roles,
            party=find_party(article.text, candidate.end),
            party_of_role=party_of_role(article.text, candidate.start, candidate.roles),
            gender=find_gender(article, candidate.start, roles),
            sentence=article.sentence_at(candidate.start)[0],
        )
        yield before


def find_gender(article: ArticleText, start: int, roles: Sequence[HeldRole]) -> str:
    """Return m or f by the word of address before the name ("Frau Müller") or the role ("Ministerin Müller")."""
    words = article.before(start, 30).split()
    while len(words) > 1 and words[-1] not in genders_of_address() and forms_of_address().get(words[-1]) == "title":
        words.pop()
    by_address = genders_of_address().get(words[-1].strip(QUOTES + "("), "") if words else ""
    return by_address or ("f" if any(role.name and is_feminine(role.name) for role in roles) else "")
