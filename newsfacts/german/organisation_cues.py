"""Whether a word that may name an organisation ("Welt", "Bahn", "X") does so where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newsfacts.german.organisation_text import OrganisationText
from newsfacts.german.organisations import Cue, words_for

_OPEN_QUOTE = "[\"'„“»«‚‘›]?"
_REPORTS = re.compile(
    r"[\"'“”«»‘‹]?(?: am \w+| zufolge| \(\w+\))?\s?(?:,|zufolge|berichte|schr[ie]{2}b|schreibt|zitier|meldete|meldet|hatte\s(?:zuerst\s)?(?:am \w+\s)?berichtet|veröffentlich|kommentier)"
)
_SOURCE = re.compile(
    rf"\b(?:laut|Laut|Bericht(?:en|s)? (?:der|des)|Angaben (?:der|des)|(?:sagte|sagten|erklärte|schrieb|schreibt|berichtet|berichtete|meldete|gegenüber|betonte|teilte|so)(?: \w+){{0,3}} (?:der|dem|die|das)|Interview mit (?:der|dem)) {_OPEN_QUOTE}$"
)
_ON_PLATFORM = re.compile(rf"\b(?:auf|Auf|bei|Bei|via|Via|über|per|Plattformen) {_OPEN_QUOTE}$")
_BEHIND_X = re.compile(
    r"(?:[\"“”«»‘]|\s?\((?:früher|vormals|ehemals|ehemalig\w*|zuvor|einst|vorher|Ex-)\s?[„\"]?Twitter|[.,;:!?)]|\s+(?:[a-zäöüß]|$|[-–]\s)|$|\s*$)"
)
_DEFINITE = re.compile(r"\b(?:die|der|den|das|Die|Der|Den) $")
_NOT_THE_PARTY = re.compile(
    r"\b(?:im|ins|ans|am|ein|einen|einem|kein|dem|beim|vom|zum|aufs|Im|Ins|Am|[a-zäöü]+(?:en|es|e|er)(?<!die)(?<!den)(?<!der)(?<!beiden)(?<!deren)(?<!oder)(?<!mitregierende)(?<!mitregierenden)(?<!zwischen)(?<!gegen)(?<!neben)(?<!waren)(?<!wollen)(?<!haben)(?<!hätten)(?<!unsere)(?<!hatten)(?<!werden)(?<!sind)(?<!auch)(?<!können)(?<!sollen)(?<!fordern)(?<!neuen)) $"
)
_NOUN_BEHIND = re.compile(r"\s(?:[A-ZÄÖÜ]|der\b|für\b|von\b|des\b|zwischen\b)")
_BRACKETS_BEFORE = re.compile(r"\w \((?:[\w/ -]*[/, ])?$")
_BRACKETS_BEHIND = re.compile(r"[^()\n]{0,25}\)")
_CREDIT = re.compile(
    r"(?:/|\(|©\s?|\bFoto: ?|\bQuelle: ?|\bdpa,? |\bFotos: ?)$|\b(?:mit|und|mit Material von|Informationen von) $"
)
_CREDIT_BEHIND = re.compile(r"\s?(?:[/)]|\.?$|\.?\n| - | – )")
_AMERICA = re.compile(r"\bUS-|\bUSA\b|\bTrump|\bBiden|\bObama|\bWashington")
_LABOUR = re.compile(r"[Gg]ewerkschaft|[Ss]treik|Tarif|Arbeitskampf|Beschäftigte")


@cache
def _nouns_before(use: str) -> re.Pattern[str]:
    """Match text that ends with one of the nouns, also as the end of a compound, before a quotation mark."""
    nouns = "|".join(sorted(map(re.escape, words_for(use)), key=len, reverse=True))
    return re.compile(rf"(?i:(?:{nouns})(?:e?s|n|en)?)(?: wie)?\s{_OPEN_QUOTE}$")


def stands_behind(use: str, context: OrganisationText, start: int) -> bool:
    """Tell whether a noun of the given use stands before `start` ("im Onlinedienst X")."""
    return _nouns_before(use).search(context.before(start)) is not None


def _is_ner(context: OrganisationText, start: int, end: int) -> bool:
    return context.label_over(start, end) == "ORG"


def _is_media(context: OrganisationText, start: int, end: int) -> bool:
    if _is_media_without_model(context, start, end) or _is_ner(context, start, end):
        return True
    before, after = context.before(start), context.after(end)
    if before.endswith(("laut ", "Laut ")) and context.label_over(start, end) != "PER":
        return True
    return _SOURCE.search(before) is not None and (_REPORTS.match(after) is not None or after[:1] in ".,:;")


def _is_media_without_model(context: OrganisationText, start: int, end: int) -> bool:
    if not (context.is_quoted(start, end) or stands_behind("media_noun", context, start)):
        return False
    before = context.before(start, 30)
    return (
        stands_behind("media_noun", context, start)
        or _SOURCE.search(before) is not None
        or re.search(
            r"\b(?:der|die|dem|des|von|und|mit|den|im|beim|durch) [\"„“»«‚‘›]$|, [\"„“»«‚‘›]$", before
        )
        is not None
    )


def _is_company(context: OrganisationText, start: int, end: int) -> bool:
    label = context.label_over(start, end)
    if context.is_surname(context.text[start:end]):
        return False
    if label == "ORG":
        return True
    return label == "" and stands_behind("company_noun", context, start)


def _is_platform(context: OrganisationText, start: int, end: int) -> bool:
    if stands_behind("platform_noun", context, start):
        return True
    if _ON_PLATFORM.search(context.before(start, 20)):
        return _BEHIND_X.match(context.after(end)) is not None
    return context.text[start:end] != "X" and _is_ner(context, start, end)


def _is_party(context: OrganisationText, start: int, end: int) -> bool:
    before, after = context.before(start), context.after(end)
    if _BRACKETS_BEFORE.search(before) and _BRACKETS_BEHIND.match(after):
        return True
    word = context.text[start:end]
    if _NOT_THE_PARTY.search(before):
        return False
    if word.startswith("Grüne"):
        return word == "Grünen" or _is_ner(context, start, end)
    if _NOUN_BEHIND.match(after):
        return False
    return (
        (_DEFINITE.search(before) is not None
        and word not in ("Liberalen", "Tisza"))
        or _is_ner(context, start, end)
    )


def _is_agency(context: OrganisationText, start: int, end: int) -> bool:
    before = context.before(start)
    if _CREDIT.search(before) and _CREDIT_BEHIND.match(context.after(end)):
        return True
    if stands_behind("agency_noun", context, start):
        return True
    return context.text[start].isupper() and _is_ner(context, start, end)


def _is_in_capitals(context: OrganisationText, start: int, end: int) -> bool:
    return not context.opens_sentence(start)


def _is_american(context: OrganisationText, start: int, end: int) -> bool:
    if context.text[start:end] in ("Demokraten", "Republikaner", "Republikanern") and _NOT_THE_PARTY.search(
        context.before(start)
    ):
        return False
    return _AMERICA.search(context.text) is not None and context.label_over(start, end) in ("", "ORG")


def _is_union(context: OrganisationText, start: int, end: int) -> bool:
    label = context.label_over(start, end)
    return label == "ORG" or (label != "PER" and _LABOUR.search(context.text) is not None)


_CUES: dict[Cue, Callable[[OrganisationText, int, int], bool]] = {
    "": lambda context, start, end: True,
    "agency": _is_agency,
    "capital": _is_in_capitals,
    "company": _is_company,
    "media": _is_media,
    "mediaquotes": _is_media_without_model,
    "ner": _is_ner,
    "party": _is_party,
    "platform": _is_platform,
    "quotes": OrganisationText.is_quoted,
    "uspolitics": _is_american,
    "verdi": _is_union,
}


def cue_holds(cue: Cue, context: OrganisationText, start: int, end: int) -> bool:
    """Tell whether what the cue asks for stands beside text[start:end]."""
    return _CUES[cue](context, start, end)
