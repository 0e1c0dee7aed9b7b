"""Distinguishes a capital that acts for its state ("Moskau hofft") from one that is just a place ("in Paris")."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from newsfacts.german.closed_classes import words_of
from newsfacts.german.inflection import ADJECTIVE_ENDINGS
from newsfacts.german.states import capital_of
from newsfacts.kinds.countries.capital_context import CapitalContext
from newsfacts.kinds.countries.frames import (
    FrameRow,
    begins_like_one_of,
    begins_like_word_of,
    governors,
    group,
    load_frames,
    verbs,
)
from newsfacts.kinds.countries.state_words import read_word
from newsfacts.tables import load_words
from newsfacts.text import ArticleText
from newsfacts.text.words import list_plain_words

_BETWEEN = re.compile(r"[Zz]wischen[ \u00a0](?:(\S+)[ \u00a0]und[ \u00a0])?$")
_GENITIVE_ENDINGS = "s’'"


def find_frame(article: ArticleText, start: int, end: int) -> FrameRow | None:
    """Return the first frame that the capital at text[start:end] is in."""
    context = CapitalContext(article, start, end)
    return next((row for row in load_frames() if FRAMES[row.frame](context)), None)


def acts_for_state(article: ArticleText, start: int, end: int) -> bool:
    """Return whether the capital at text[start:end] is meant as an actor."""
    frame = find_frame(article, start, end)
    return frame is not None and frame.acts


def read_capital_adjective(article: ArticleText, word: str, end: int) -> str | None:
    """Return the state that "Moskauer", which ends at `end`, stands for before "Führung"."""
    stem = word.removesuffix("er")
    iso = next((iso for name in (stem, stem + "en", stem + "e") if (iso := capital_of(name))), None)
    return iso if iso and article.word_after(end) in group("government") else None


def _is_genitive(context: CapitalContext) -> bool:
    capital = context.capital
    return capital[-1] in _GENITIVE_ENDINGS and capital_of(capital.rstrip(_GENITIVE_ENDINGS)) is not None


def _has_noun_before(context: CapitalContext) -> bool:
    """Return whether a word before it is capitalised for another reason than opening the sentence."""
    return context.before[:1].isupper() and context.left.strip(' "„»') != context.before


def _owns_what_follows(context: CapitalContext) -> bool:
    """Read "Moskaus Angriff"; adjectives may come between: "Moskaus erneuter Angriff"."""
    if not _is_genitive(context) or _has_noun_before(context):
        return False
    nouns = (word for word in context.after if word[:1].isupper() or not word.endswith(ADJECTIVE_ENDINGS))
    return _begins_like_possession(next(nouns, ""))


def _owns_what_precedes(context: CapitalContext) -> bool:
    """Read "die Reaktion Moskaus"."""
    return _is_genitive(context) and _has_noun_before(context) and context.before.lower() in governors()["von"]


def _begins_like_possession(word: str) -> bool:
    return begins_like_word_of("countries/possessions").match(word) is not None


def _is_part_of_name(context: CapitalContext) -> bool:
    """Return whether the word before belongs to the same name: "Denzel Washington", "#Moskau"."""
    before, left = context.before, context.left
    if left.endswith(("#", "@", "-", "/")):
        return True
    opens_sentence = not left[: -len(before) - 1].strip(' "„»(')
    return (
        before[:1].isupper()
        and not opens_sentence
        and before.lower() not in governors()[""]
        and not _begins_like_possession(before)
    )


def _is_one_of_two(context: CapitalContext) -> bool:
    """Read "die Gespräche zwischen Kiew und Moskau"."""
    pair = _BETWEEN.search(context.left)
    if not pair:
        return False
    other = pair[1] or (context.after[1] if context.after[0] == "und" else "")
    if not (capital_of(other) or any(form.by == "name" for form in read_word(other))):
        return False
    words = {*list_plain_words(context.left)[-8:], *list_plain_words(context.right)[:6]}
    is_local = any(map(begins_like_word_of("countries/city_affairs").match, words))
    return not words.isdisjoint(load_words("countries/relations")) and not is_local


def _is_governed_by_preposition(context: CapitalContext) -> bool:
    return context.before.lower() in governors()[""]


def _is_governed_by_noun(context: CapitalContext) -> bool:
    """Read what a noun governs by its preposition: "Druck auf Moskau"."""
    return context.second_before.lower() in governors().get(context.before.lower(), frozenset())


def _is_governed_from_afar(context: CapitalContext) -> bool:
    """Read "Sanktionen der EU gegen Moskau", "Hilfen aus Berlin für Kiew": the noun is a few words before."""
    before = context.before.lower()
    if context.is_home or before not in group("governed_from_afar"):
        return False
    return not governors()[before].isdisjoint(word.lower() for word in context.clause_before[-6:-1])


def _is_seat_of_government(context: CapitalContext) -> bool:
    return context.before == "in" and context.second_before in group("government")


def _is_source_of_demand(context: CapitalContext) -> bool:
    """Read "Von Kiew fordert sie Reformen"."""
    demands = group("demand")
    is_demanded = context.after[0] in demands or not demands.isdisjoint(context.words_after_pair[:1])
    return _follows_von(context) and is_demanded


def _is_target_of_demand(context: CapitalContext) -> bool:
    """Read "Brüssel verlangt seit Jahren Reformen von Budapest."""
    is_demanded = _follows_von(context) and not group("demand").isdisjoint(context.clause_before)
    return is_demanded and context.meets_other_state


def _is_agent_of_participle(context: CapitalContext) -> bool:
    """Read "von Kiew geforderte Garantien"."""
    participle = begins_like_one_of("participle")
    return _follows_von(context) and any(word[:1].islower() and participle.match(word) for word in context.after[:2])


def _follows_von(context: CapitalContext) -> bool:
    return context.before.lower() == "von"


def _opens_headline(context: CapitalContext) -> bool:
    """Read "Moskau: Angriff abgewehrt" at the start of a line."""
    if context.is_home or not (context.opens_line and context.right.startswith(":")):
        return False
    return begins_like_one_of("headline_topic").search(context.right) is not None or context.meets_other_state


def _is_subject_of_subordinate_clause(context: CapitalContext) -> bool:
    """Read the verb at the end: "weil Moskau Gespräche fordert"."""
    return context.position == "subordinate" and _acts(context, context.clause_after[-1:])


def _is_subject_after_comma(context: CapitalContext) -> bool:
    """Read a new clause, "…, Warschau verlangt", but no list, "Florenz, Venedig, Rom"."""
    opens_clause = context.position == "listed" and context.left.endswith(", ")
    return opens_clause and context.after[0] in verbs("always") and not context.is_home


def _is_object_of_another_capital(context: CapitalContext) -> bool:
    """Read "Prag bot Wien Hilfe an"."""
    return context.position == "after_capital"


def _is_subject_after_verb(context: CapitalContext) -> bool:
    """Read "Dann fordert Moskau mehr"."""
    return context.position == "after_verb" and (not context.is_home or context.meets_other_state)


def _is_subject_before_verb(context: CapitalContext) -> bool:
    """Read "Moskau fordert mehr", "Moskau und Kiew fordern mehr"."""
    return context.position == "before_verb" and _acts(context, context.words_after_pair[:1])


def _is_subject_of_relative_clause(context: CapitalContext) -> bool:
    """Read "der Moskau einmal mehr vorwarf"."""
    opens_clause = context.position == "other" and context.before.lower() in words_of("pronoun", "relative")
    return opens_clause and not context.is_home and not verbs("always").isdisjoint(context.clause_after[-1:])


def _acts(context: CapitalContext, verb_alone: list[str]) -> bool:
    """Return whether the verb makes its subject an actor; weak ones do where the sentence speaks of politics."""
    verb = verb_alone[0] if verb_alone else ""
    is_auxiliary = verb in group("auxiliary")
    if verb in verbs("always") or (verb[-1:] == "e" and verb[:-1] + "t" in verbs("always")):
        return not context.is_home or context.meets_other_state
    if is_auxiliary and not load_words("countries/perfect_participles").isdisjoint(context.clause_after[-1:]):
        return not context.is_home or context.meets_other_state or context.speaks_of_diplomacy
    if verb in group("copula"):
        return not context.is_home and not group("stance").isdisjoint(context.clause_after)
    if verb not in verbs("with_other_state"):
        return False
    return context.meets_other_state or (not is_auxiliary and context.speaks_of_diplomacy)


# The frames of data/countries/frames.tsv, which says in what order they are tried.
FRAMES: Mapping[str, Callable[[CapitalContext], bool]] = MappingProxyType(
    {
        "owner_of_what_follows": _owns_what_follows,
        "owner_of_what_precedes": _owns_what_precedes,
        "part_of_a_name": _is_part_of_name,
        "one_of_two": _is_one_of_two,
        "governed_by_preposition": _is_governed_by_preposition,
        "governed_by_noun": _is_governed_by_noun,
        "governed_from_afar": _is_governed_from_afar,
        "seat_of_government": _is_seat_of_government,
        "source_of_demand": _is_source_of_demand,
        "target_of_demand": _is_target_of_demand,
        "agent_of_participle": _is_agent_of_participle,
        "headline": _opens_headline,
        "subject_of_subordinate_clause": _is_subject_of_subordinate_clause,
        "subject_after_comma": _is_subject_after_comma,
        "object_of_another_capital": _is_object_of_another_capital,
        "subject_after_verb": _is_subject_after_verb,
        "subject_before_verb": _is_subject_before_verb,
        "subject_of_relative_clause": _is_subject_of_relative_clause,
    }
)
