"""Whether a word that may name an organisation ("Welt", "Bahn", "X") does so where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newsfacts.german.known_organisations import Cue, any_of, words_for
from newsfacts.kinds.organisations.text import OrganisationText

_QUOTE = "[\"'„“»«‚‘›]?"
_BEFORE_TITLE = re.compile(r"(?:\b(?:der|die|dem|des|von|und|mit|den|im|beim|durch)|,) [\"„“»«‚‘›]$")
_AS = re.compile(rf"\b[Ww]ie (?:der|die|das) {_QUOTE}$")
_ACCORDING_TO = re.compile(r"\b[Ll]aut $")
_ON_PLATFORM = re.compile(rf"\b(?:[Aa]uf|[Bb]ei|[Vv]ia|über|per|Plattformen) {_QUOTE}$")
_BEHIND_PLATFORM = re.compile(
    r"[\"“”«»‘]|\s?\((?:früher|vormals|ehemals|ehemalig\w*|zuvor|einst|Ex-)\s?[„\"]?Twitter"
    r"|[.,;:!?)]|\s+(?:[a-zäöüß]|$|[-–]\s)|\s*$"
)
_DEFINITE = re.compile(r"\b(?:[Dd]ie|[Dd]er|[Dd]en|das) $")
_LAST_WORD = re.compile(r"([\w-]+) $")
_ADJECTIVE = re.compile(r"[a-zäöüß]+(?:en|es|e|er)")
_NOUN_BEHIND = re.compile(r"\s(?:[A-ZÄÖÜ]|der\b|für\b|von\b|des\b|zwischen\b)")
_NOUN = re.compile(r" [A-ZÄÖÜ][a-zäöüß]{2}")
_OPENING_BRACKET = re.compile(r"\w \((?:[\w/ -]*[/, ])?$")
_CLOSING_BRACKET = re.compile(r"[^()\n]{0,25}\)")
_CREDIT = re.compile(
    r"(?:/|\(|©\s?|\bFotos?: ?|\bQuelle: ?|\bdpa,? )$|\b(?:mit|und|mit Material von|Informationen von) $"
)
_BEHIND_CREDIT = re.compile(r"\s?(?:[/)]|\.?$|\.?\n| - | – )")


@cache
def _nouns_before(use: str) -> re.Pattern[str]:
    """Match text that ends with one of the nouns, also as the end of a compound, before a quotation mark."""
    return re.compile(rf"(?i:(?:{any_of(use)})(?:e?s|n|en)?)(?: wie)?\s{_QUOTE}$")


@cache
def _source() -> re.Pattern[str]:
    """Match what stands before a medium that is quoted: "sagte der", "Angaben des"."""
    return re.compile(
        rf"\b(?:[Ll]aut|(?:Bericht(?:en|s)?|Angaben) (?:der|des)|Interview mit (?:der|dem)"
        rf"|(?:{any_of('said')})(?: \w+){{0,3}} (?:der|dem|die|das)) {_QUOTE}$"
    )


@cache
def _reports() -> re.Pattern[str]:
    return re.compile(rf"[\"'“”«»‘‹]?(?: am \w+| \(\w+\))?\s?(?:,|{any_of('reports')})")


@cache
def _verb_of_report() -> re.Pattern[str]:
    """Match what follows a medium that is quoted: "Wie der Spiegel am Montag berichtet"."""
    return re.compile(rf"[\"'“”«»‘‹]?(?: (?:am|unter|in|aus) [^.,;:\n]{{1,40}}| \(\w+\))? (?:{any_of('reports')})")


def stands_behind(use: str, context: OrganisationText, start: int) -> bool:
    """Tell whether a noun of the given use stands before `start` ("im Onlinedienst X")."""
    return _nouns_before(use).search(context.before(start)) is not None


def names_vehicle(context: OrganisationText, start: int, end: int) -> bool:
    """Tell whether a maker's name means what it makes: "zwei Teslas", "sein roter Audi"."""
    if context.text[start:end] not in words_for("vehicle_maker"):
        return False
    return _one_of_several().search(context.before(start)) is not None


@cache
def _one_of_several() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{any_of('one_of_several')}|\d+) (?:[a-zäöüß]+(?:e|en|er|es|em) )?$")


def describes_noun(context: OrganisationText, start: int, end: int) -> bool:
    """Tell whether a party's name is the adjective of the noun behind it: "Grüne Wiesen"."""
    word = context.text[start:end]
    return word in ("Grüne", "Linke", "Linker", "Grüner") and _NOUN.match(context.text, end) is not None


def _is_marked(context: OrganisationText, start: int, end: int) -> bool:
    return context.label_over(start, end) == "ORG"


def _is_medium(context: OrganisationText, start: int, end: int) -> bool:
    if _is_medium_by_text(context, start, end) or _is_marked(context, start, end):
        return True
    before, after = context.before(start), context.after(end)
    if _ACCORDING_TO.search(before):
        return context.label_over(start, end) != "PER"
    if _AS.search(before):
        return _verb_of_report().match(after) is not None
    return _source().search(before) is not None and (
        _reports().match(after) is not None or after[:1] in (".", ",", ":", ";")
    )


def _is_medium_by_text(context: OrganisationText, start: int, end: int) -> bool:
    if stands_behind("media_noun", context, start):
        return True
    before = context.before(start, 30)
    is_source = _source().search(before) is not None or _BEFORE_TITLE.search(before) is not None
    return is_source and context.is_quoted(start, end)


def _is_company(context: OrganisationText, start: int, end: int) -> bool:
    if context.is_surname(context.text[start:end]):
        return False
    label = context.label_over(start, end)
    return label == "ORG" or (label == "" and stands_behind("company_noun", context, start))


def _is_platform(context: OrganisationText, start: int, end: int) -> bool:
    if stands_behind("platform_noun", context, start):
        return True
    if _ON_PLATFORM.search(context.before(start, 20)):
        return _BEHIND_PLATFORM.match(context.after(end)) is not None
    return context.text[start:end] != "X" and _is_marked(context, start, end)


def _is_party(context: OrganisationText, start: int, end: int) -> bool:
    before, after = context.before(start), context.after(end)
    if _OPENING_BRACKET.search(before) and _CLOSING_BRACKET.match(after):
        return True
    word = context.text[start:end]
    if _is_described(before):
        return False
    if word == "Grünen":
        return True
    if word.startswith("Grüne") or word not in ("Linke", "Linken", "Linker", "Union", "Freiheitlichen"):
        return _is_marked(context, start, end)
    if _NOUN_BEHIND.match(after):
        return False
    return _DEFINITE.search(before) is not None or _is_marked(context, start, end)


def _is_described(before: str) -> bool:
    """Tell whether the word before makes a common noun of what follows: "im Grünen", "eine engere Union"."""
    match = _LAST_WORD.search(before)
    if match is None:
        return False
    word = match[1]
    if word in words_for("before_common_noun"):
        return True
    return _ADJECTIVE.fullmatch(word) is not None and word not in words_for("before_party")


def _is_agency(context: OrganisationText, start: int, end: int) -> bool:
    if _CREDIT.search(context.before(start)) and _BEHIND_CREDIT.match(context.after(end)):
        return True
    if stands_behind("agency_noun", context, start):
        return True
    return context.text[start].isupper() and _is_marked(context, start, end)


def _is_in_capitals(context: OrganisationText, start: int, end: int) -> bool:
    return not context.opens_sentence(start)


def _is_american(context: OrganisationText, start: int, end: int) -> bool:
    if _is_described(context.before(start)) or context.label_over(start, end) not in ("", "ORG"):
        return False
    return context.is_about_america


def _is_union(context: OrganisationText, start: int, end: int) -> bool:
    label = context.label_over(start, end)
    return label == "ORG" or (label != "PER" and context.is_about_labour)


_CUES: dict[Cue, Callable[[OrganisationText, int, int], bool]] = {
    "": lambda context, start, end: True,
    "agency": _is_agency,
    "capital": _is_in_capitals,
    "company": _is_company,
    "media": _is_medium,
    "mediaquotes": _is_medium_by_text,
    "ner": _is_marked,
    "party": _is_party,
    "platform": _is_platform,
    "quotes": OrganisationText.is_quoted,
    "uspolitics": _is_american,
    "verdi": _is_union,
}


def cue_holds(cue: Cue, context: OrganisationText, start: int, end: int) -> bool:
    """Tell whether what the cue asks for stands beside text[start:end]."""
    return _CUES[cue](context, start, end)
