"""Finds countries: states meant by name, adjective, inhabitant, compound, or a capital that acts for them."""

from __future__ import annotations

from newsfacts.finds import CountryFind
from newsfacts.german.states import capitals, state_name, state_rows
from newsfacts.kinds.countries.candidates import StateCandidate, find_candidates
from newsfacts.kinds.countries.capitals import find_frame
from newsfacts.kinds.countries.evidence import settle_evidence
from newsfacts.kinds.countries.objections import OBJECTIONS
from newsfacts.kinds.countries.rivals import explain_rivals, settle_rivals
from newsfacts.kinds.stages import Reason, Stage, add, object_by
from newsfacts.text import ArticleText


def make_finds(article: ArticleText, candidates: list[StateCandidate]) -> list[CountryFind]:
    """Make the finds; a word that means two states gives two with the same offsets."""
    return [CountryFind(start, end, state_name(iso), iso, by) for start, end, _, _, iso, by in candidates]


def explain_find(article: ArticleText, find: CountryFind) -> list[Reason]:
    """Return which state is meant and how, with its row, or those of its capital and of the frame that this is in."""
    text = f"means {find.iso} by {find.by}"
    capital = capitals().get(article.text_of(find)) if find.by == "place" else None
    if capital is None:
        return [Reason(text, (state_rows()[find.iso],))]
    return [Reason(text, (capital, find_frame(article, find.start, find.end) if capital.acts != "always" else None))]


STAGES = (
    Stage(add(find_candidates)),
    Stage(object_by(OBJECTIONS)),
    Stage(settle_evidence),
    Stage(settle_rivals, explain_rivals),
    Stage(make_finds, explain_find),
)
