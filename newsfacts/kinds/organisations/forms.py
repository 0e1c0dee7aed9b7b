"""Forms of organisations' names: base form, abbreviation in brackets, and what a hyphen compound says."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.known_organisations import KnownForm, any_of, find_known, known_at, words_for
from newsfacts.german.names import genitive_base
from newsfacts.german.roles import base_role
from newsfacts.german.states import is_state_form
from newsfacts.kinds.organisations.heads import Head, head_of, is_indefinite
from newsfacts.kinds.organisations.text import OrganisationText

_ENDINGS = {"m": "er", "f": "e", "n": "es", "p": "e"}
# What an adjective in a name ends in before its ending; "Bozner", "Meißen" and "Vivantes" do not change.
_DECLINED = re.compile(
    r"(?P<stem>(?=[A-ZÄÖÜ])[\w-]*(?:isch|lich|ig|sam|haft|onal|ional|ial|eral|ell|tiv|är|deutsch|orthodox|luther|reform|"
    r"frei|jung|neu|alt|groß|klein|rot|weiß|grün|blau|schwarz|oberst|einig|eint|gemeinsam|allgemein|zentral|global|gesamt|ständig))(?:e|es|en|em|er)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(
    r"[\"“”«»‘’]?[ \u00a0]\((?:kurz:? |auch |abgekürzt )?"
    r"[„\"]?(?P<short>[A-ZÄÖÜa-zäöü][\w&.-]{0,9}\w)[“\"]?\)"
)
# Which known organisations have bodies of their own ("EU-Kommission", "SPD-Fraktion"), by the kind of the head noun.
_WHOLE_WITH = {
    "state": ("alliance", "authority"),
    "party": ("party",),
    "club": ("club", "church", "association"),
}
_GENITIVE_BEFORE = re.compile(r"\b(?:[Dd]es|[Ee]ines|\w*(?:ieses|eines|hres|seres)|\w+en)\s[„\"»]?$")
_CAPITALS = re.compile(r"[A-ZÄÖÜ]{2,6}|[A-ZÄÖÜ][a-zäöü]{1,8}[A-ZÄÖÜ][\w]{0,8}")


def base_form(context: OrganisationText, start: int, end: int) -> str:
    """Return the name at text[start:end] in base form: adjectives as in the nominative, no genitive -s.

    Whether "Googles" is a genitive, only the rest of the article tells.
    """
    text = context.text[start:end]
    words = re.split(r"[ \u00a0\n]+", text)
    for place, word in enumerate(words):
        first, hyphen, last = word.rpartition("-")
        head = head_of(last)
        if head:
            # "Hawaiian Airlines" is no genitive.
            is_genitive = head.base == last or _is_in_genitive(context, start, words[:place])
            base = first + hyphen + (head.base if is_genitive else last)
            return " ".join([*_decline(words[:place], head.row.gender), base, *words[place + 1 :]])
        if not word[:1].isupper():
            break
    if len(words) > 1:
        words = _decline_name(context, start, words)
    elif (base := genitive_base(text)) and _is_genitive(context, base, context.before(start)):
        return base
    return " ".join(words)


def _is_in_genitive(context: OrganisationText, start: int, adjectives: list[str]) -> bool:
    return any(word.endswith("en") for word in adjectives) or _GENITIVE_BEFORE.search(context.before(start)) is not None


def _decline(adjectives: list[str], gender: str) -> list[str]:
    """Put the adjectives before a head into the nominative; "Bozner" and the like never change."""
    declined = []
    for word in adjectives:
        match = _DECLINED.fullmatch(word)
        declined.append(match["stem"] + _ENDINGS[gender] if match and gender else word)
    return declined


def _decline_name(context: OrganisationText, start: int, words: list[str]) -> list[str]:
    """Put adjectives and their noun into the nominative: "Kenianischen Roten Kreuzes", "Kenianisches Rotes Kreuz"."""
    count = next((place for place, word in enumerate(words) if not _DECLINED.fullmatch(word)), len(words))
    if not 0 < count < len(words) or not words[count][:1].isupper() or words[0] in words_for("not_adjective"):
        return words
    noun, gender = words[count], "p" if _is_plural(context, start, words) else _guess_gender(words[count])
    # What ends in -er is a feminine, or a masculine in the nominative already.
    endings = {"": (), "p": ("en",), "f": ("en", "er"), "n": ("en",), "m": ("en",)}[gender]
    if not words[0].endswith(endings):
        return words
    is_genitive = gender in ("n", "m") and _GENITIVE_BEFORE.search(context.before(start)) is not None
    base = (genitive_base(noun) or noun) if is_genitive else noun
    shorter = base.removesuffix("e") if is_genitive and base != noun and _guess_gender(base) == "" else base
    return [*_decline(words[:count], gender), shorter, *words[count + 1 :]]


def _guess_gender(noun: str) -> str:
    """Tell by its ending which gender the noun of a name has, in the nominative or the genitive; "" if that is open."""
    for gender in "fnm":
        if re.search(
            rf"(?i:{any_of(f'ending_{gender}')})(?:e?s)?$" if gender != "f" else rf"(?i:{any_of('ending_f')})$", noun
        ):
            return gender
    return ""


def _is_plural(context: OrganisationText, start: int, words: list[str]) -> bool:
    """Tell whether "die" stands before an adjective in -en ("die Freien Sachsen")."""
    return words[0].endswith("en") and re.search(r"\b[Dd]ie [„\"»]?$", context.before(start)) is not None


def _is_genitive(context: OrganisationText, base: str, before: str) -> bool:
    if len(base) > 4 and re.search(r"\b(?:des|eines|dieses)\s(?:[a-zäöü-]+en\s)?[„\"»]?$", before):
        return True
    return context.has_word(base)


def short_form_behind(text: str, name: str, end: int) -> tuple[str, int, int] | None:
    """Return the abbreviation that stands in brackets behind a name that ends at `end`, with its offsets."""
    match = _BRACKETS.match(text, end)
    if match is None:
        return None
    short = match["short"]
    if not (is_abbreviation_of(short, name) or _name_the_same(short, name)) and not (
        " " in name and _is_foreign_abbreviation(short)
    ):
        return None
    return match["short"], match.start("short"), match.end("short")


def _name_the_same(short: str, name: str) -> bool:
    first, second = find_known(short), find_known(name)
    return first is not None and second is not None and first.row is second.row


def _is_foreign_abbreviation(short: str) -> bool:
    """Tell whether the letters may abbreviate the name in another language ("… für Asylfragen (EASO)")."""
    return (
        re.fullmatch(r"[A-ZÄÖÜ]{2,6}", short) is not None
        and short not in words_for("not_abbreviation")
        and not is_state_form(short)
        and find_known(short) is None
    )


def is_abbreviation_of(short: str, name: str) -> bool:
    """Tell whether the letters of `short` stand in order in `name`, the first at the beginning of a word."""
    letters = [char for char in short if char.isalpha()]
    if (sum(char.isupper() for char in letters) < 2 and not short.isupper() and len(letters) > 4) or len(name) <= len(
        short
    ) + 2:
        return False
    if not any(word[:1].casefold() == letters[0].casefold() for word in re.split(r"[\s-]+", name)):
        return False
    rest = name.casefold()
    for letter in letters:
        place = rest.find(letter.casefold())
        if place < 0:
            return False
        rest = rest[place + 1 :]
    return True


class CompoundName(NamedTuple):
    """What a hyphen compound names: its first `length` characters; `known` where they are in the table."""

    length: int
    known: KnownForm | None
    doubtful: bool = False


def read_compound(context: OrganisationText, start: int, word: str) -> CompoundName | None:
    """Read a hyphen compound: "EU-Kommission" is an organisation, "CDU-Chef" names one in its first part."""
    parts = word.split("-")
    last = parts[-1]
    head = head_of(last)
    prefix = _known_prefix(word)
    if head and "hyphen" in head.patterns and _names_whole(context, start, word, head, prefix):
        return CompoundName(len(word), None)
    if prefix:
        length, known = prefix
        # "Metro-Goldwyn-Mayer" is no compound with a doubtful "Metro" where the model marked it whole.
        marked = context.entity_over(start, start + len(word))
        is_whole = marked is not None and marked.end >= start + len(word)
        if known.cue and is_whole and not _names_its_first_part(known, word[length + 1 :]):
            return None
        clear = _names_its_first_part(known, word[length + 1 :]) or context.label_over(start, start + length) == "ORG"
        return CompoundName(length, known, doubtful=bool(known.cue) and not clear)
    return CompoundName(len(parts[0]), None) if len(parts) == 2 and _is_unknown_name(context, *parts) else None


def _is_unknown_name(context: OrganisationText, first: str, tail: str) -> bool:
    """Tell whether the first part of "Haniel-Chef" or "LVH-Obmann" is an organisation that no table knows."""
    if (
        first in words_for("not_abbreviation")
        or first in words_for("event_ending")
        or is_state_form(first)
        or is_known_place(first)
    ):
        return False
    if _CAPITALS.fullmatch(first):
        return _shows_organisation(tail)
    return (
        tail in words_for("company_tail")
        and first[:1].isupper()
        and first not in words_for("generic")
        and first not in words_for("common_first")
        and head_of(first) is None
        and not context.is_surname(first)
    )


def _known_prefix(word: str) -> tuple[int, KnownForm] | None:
    length = word.rfind("-")
    while length > 0:
        # "Amnesty-International-Sprecherin": hyphens in place of blanks.
        spaced = find_known(word[:length].replace("-", " ")) if "-" in word[:length] else None
        if spaced and spaced.base.count(" ") == word[:length].count("-"):
            return length, spaced
        for form, end in known_at(word[:length], 0, word[:length]):
            if (end == length and word[:length] == form.base) or word[:length].rstrip("n") == form.base:
                return length, form
        length = word.rfind("-", 0, length)
    return None


def _names_whole(
    context: OrganisationText, start: int, word: str, head: Head, prefix: tuple[int, KnownForm] | None
) -> bool:
    """Tell whether a compound with a head noun is an organisation of its own."""
    parts = word.split("-")
    kind = head.row.kind
    if parts[0] == "US" and len(parts) == 2:
        return (kind == "state" or head.base.endswith("Notenbank")) and not is_indefinite(context, start)
    if prefix:
        length, known = prefix
        kinds = _WHOLE_WITH.get(kind, ("media",))
        return word[length + 1 :] == parts[-1] and known.row.kind in kinds
    if kind in ("state", "party", "armed"):
        return False
    is_marked = context.label_over(start, start + len(word)) == "ORG"
    return is_marked or (len(parts) > 2 and all(part[:1].isupper() for part in parts))


def _names_its_first_part(known: KnownForm, tail: str) -> bool:
    if known.row.kind == "platform":
        return tail in words_for("account")
    return _shows_organisation(tail)


def _shows_organisation(tail: str) -> bool:
    return tail in words_for("tail") or (tail[:1].isupper() and base_role(tail) is not None)
