"""Tells a capital that acts for its state ("Moskau hofft") from one that is just a place ("in Paris")."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsfacts.german.states import capital_of
from newsfacts.kinds.countries.capital_context import CapitalContext, names_state
from newsfacts.kinds.countries.frames import frame_beginnings, frame_words, governors
from newsfacts.kinds.countries.state_words import read_word
from newsfacts.text import ArticleText
from newsfacts.text.words import list_plain_words

_BETWEEN = re.compile(r"[Zz]wischen[ \u00a0](?:(\S+)[ \u00a0]und[ \u00a0])?$")
_AFTER_PLACE = re.compile(r"(?:,|in|aus|nach|von|bei) \S+ und $")
_GENITIVE_ENDINGS = "s’'"


def stands_for_state(article: ArticleText, start: int, end: int) -> bool:
    """Say whether the capital at text[start:end] is meant as an actor, by the first frame that holds."""
    context = CapitalContext(article, start, end)
    return next((is_actor for holds, is_actor in _FRAMES if holds(context)), False)


def read_capital_adjective(article: ArticleText, word: str, end: int) -> str | None:
    """Return the state that "Moskauer", which ends at `end`, stands for before "Führung"."""
    stem = word.removesuffix("er")
    iso = next((iso for name in (stem, stem + "en", stem + "e") if (iso := capital_of(name))), None)
    return iso if iso and article.word_after(end) in frame_words("government") else None


def _is_owner(context: CapitalContext) -> bool:
    """Read a genitive: "Moskaus Angriff", "die Reaktion Moskaus"."""
    capital = context.capital
    if capital[-1] not in _GENITIVE_ENDINGS or capital_of(capital.rstrip(_GENITIVE_ENDINGS)) is None:
        return False
    if context.before[:1].isupper() and context.left.strip(' "„»') != context.before:
        return context.before.lower() in governors()["von"]
    # "Moskaus erneuter Angriff": adjectives may stand between.
    nouns = (word for word in context.after if word[:1].isupper() or not word.endswith(("e", "er", "en", "es")))
    return frame_beginnings("owned").match(next(nouns, "")) is not None


def _is_part_of_name(context: CapitalContext) -> bool:
    """Say whether the word before belongs to the same name: "Denzel Washington", "#Moskau"."""
    before, left = context.before, context.left
    if left.endswith(("#", "@", "-", "/")):
        return True
    opens_sentence = not left[: -len(before) - 1].strip(' "„»(')
    return (
        before[:1].isupper()
        and not opens_sentence
        and before.lower() not in governors()[""]
        and not frame_beginnings("owned").match(before)
    )


def _is_between(context: CapitalContext) -> bool:
    """Read "die Gespräche zwischen Kiew und Moskau"."""
    pair = _BETWEEN.search(context.left)
    if not pair:
        return False
    other = pair[1] or (context.after[1] if context.after[0] == "und" else "")
    if not (capital_of(other) or any(form.by == "name" for form in read_word(other))):
        return False
    words = {*list_plain_words(context.left)[-8:], *list_plain_words(context.right)[:6]}
    return bool(words & frame_words("between")) and not any(map(frame_beginnings("local").match, words))


def _is_object(context: CapitalContext) -> bool:
    """Read what a noun governs by its preposition: "Druck auf Moskau"."""
    before = context.before.lower()
    if before in governors()[""]:
        return True
    nouns = governors().get(before)
    if nouns is None:
        return False
    if context.second_before.lower() in nouns:
        return True
    # "Sanktionen der EU gegen Moskau", "Hilfen aus Berlin für Kiew": the noun a few words before.
    words = [word.lower() for word in context.clause_before[-6:-1]]
    return not context.is_home and before in ("auf", "gegen", "für") and not nouns.isdisjoint(words)


def _is_seat_of_government(context: CapitalContext) -> bool:
    return context.before == "in" and context.second_before in frame_words("government")


def _is_agent(context: CapitalContext) -> bool:
    """Tell "von Kiew geforderte Garantien" and "Von Kiew fordert sie" from what comes from a place."""
    if context.before.lower() != "von":
        return False
    demands = frame_words("demand")
    if context.after[0] in demands or not demands.isdisjoint(context.words_after_pair[:1]):
        return True
    # "Brüssel verlangt seit Jahren Reformen von Budapest."
    was_asked = not demands.isdisjoint(context.clause_before) and context.meets_other_state
    return was_asked or any(map(_is_participle, context.after[:2]))


def _is_participle(word: str) -> bool:
    return word[:1].islower() and frame_beginnings("participle").match(word) is not None


def _follows_preposition(context: CapitalContext) -> bool:
    return context.before.lower() in frame_words("preposition")


def _opens_headline(context: CapitalContext) -> bool:
    """Read "Moskau: Angriff abgewehrt" at the start of a line."""
    if context.is_home or not (context.opens_line and context.right.startswith(":")):
        return False
    return frame_beginnings("cue").search(context.right) is not None or context.meets_other_state


def _is_subject(context: CapitalContext) -> bool:
    """Read the verb whose subject the capital may be: after it, before it, or at the end of its clause."""
    before, left = context.before.lower(), context.left
    if before in frame_words("opener") and not left.rstrip().endswith(","):
        return _acts(context, context.clause_after[-1:])
    if not before and left.rstrip().endswith(("(", "/", ",", "-")):
        # A new clause, or a list: "…, Warschau verlangt", "Florenz, Venedig, Rom".
        return left.endswith(", ") and context.after[0] in frame_words("verb") and not context.is_home
    if capital_of(context.second_before) and context.before in frame_words("verb") | frame_words("weak"):
        return True  # "Prag bot Wien Hilfe an"
    if context.before.islower() and before in frame_words("verb"):
        return not context.is_home or context.meets_other_state
    if not before or _may_precede_subject(context):
        return _acts(context, context.words_after_pair[:1])
    return _acts_at_end(context)


def _may_precede_subject(context: CapitalContext) -> bool:
    if context.before == "und":
        return names_state(context.second_before) and not _AFTER_PLACE.search(context.left)
    return context.before.lower() in frame_words("link")


def _acts_at_end(context: CapitalContext) -> bool:
    """Read a relative clause: "der Moskau einmal mehr vorwarf"."""
    opens_clause = context.before.lower() in frame_words("relative")
    return opens_clause and not context.is_home and not frame_words("verb").isdisjoint(context.clause_after[-1:])


def _acts(context: CapitalContext, verbs: list[str]) -> bool:
    """Say whether the verb makes its subject an actor; weak ones do where the sentence speaks of politics."""
    verb = verbs[0] if verbs else ""
    is_auxiliary = verb in frame_words("auxiliary")
    if verb in frame_words("verb") or (verb[-1:] == "e" and verb[:-1] + "t" in frame_words("verb")):
        return not context.is_home or context.meets_other_state
    if is_auxiliary and not frame_words("past").isdisjoint(context.clause_after[-1:]):
        return not context.is_home or context.meets_other_state or context.speaks_of_diplomacy
    if verb in frame_words("copula"):
        return not context.is_home and not frame_words("stance").isdisjoint(context.clause_after)
    if verb not in frame_words("weak"):
        return False
    return context.meets_other_state or (not is_auxiliary and context.speaks_of_diplomacy)


# The first that holds decides whether the capital acts for its state.
_FRAMES: tuple[tuple[Callable[[CapitalContext], bool], bool], ...] = (
    (_is_owner, True),
    (_is_part_of_name, False),
    (_is_between, True),
    (_is_object, True),
    (_is_seat_of_government, True),
    (_is_agent, True),
    (_follows_preposition, False),
    (_opens_headline, True),
    (_is_subject, True),
)
