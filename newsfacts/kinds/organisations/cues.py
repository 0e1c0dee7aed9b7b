"""Whether a word that may name an organisation ("Welt", "Bahn", "X") does so where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newsfacts.german.known_organisations import Cue, any_of, words_for
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL, QUOTE_OPEN

_QUOTE = f"[{QUOTE_OPEN}]?"
_BEFORE_TITLE = re.compile(r"(?:\b(?:der|die|dem|des|von|und|mit|den|im|beim|durch)|,) [\"„“»«‚‘›]$")
_AS = re.compile(rf"\b[Ww]ie (?:der|die|das) {_QUOTE}$")
_ACCORDING_TO = re.compile(r"\b[Ll]aut $")
_ON_PLATFORM = re.compile(rf"\b(?:[Aa]uf|[Bb]ei|[Vv]ia|über|per|Plattformen) {_QUOTE}$")
_AFTER_PLATFORM = re.compile(
    r"[\"“”«»‘]|\s?\((?:früher|vormals|ehemals|ehemalig\w*|zuvor|einst|Ex-)\s?[„\"]?Twitter"
    r"|[.,;:!?)]|\s+(?:[a-zäöüß]|$|[-–]\s)|\s*$"
)
_DEFINITE = re.compile(r"\b(?:[Dd]ie|[Dd]er|[Dd]en|das) $")
_ADJECTIVE = re.compile(r"[a-zäöüß]+(?:en|es|e|er)")
_NOUN_AFTER = re.compile(rf"\s(?:{CAPITAL}|der\b|für\b|von\b|des\b|zwischen\b)")
_NOUN = re.compile(rf" {CAPITAL}[a-zäöüß]{{2}}")
_ADJECTIVES_FOR_PARTIES = frozenset({"Grüne", "Grüner", "Linke", "Linker"})
# What means a party after the definite article, if no noun follows; other names of parties must be marked.
_COMMON_WORDS_FOR_PARTIES = frozenset({"Linke", "Linken", "Linker", "Union", "Freiheitlichen"})
_OPENING_BRACKET = re.compile(r"\w \((?:[\w/ -]*[/, ])?$")
_CLOSING_BRACKET = re.compile(r"[^()\n]{0,25}\)")
_CREDIT = re.compile(
    r"(?:/|\(|©\s?|\bFotos?: ?|\bQuelle: ?|\bdpa,? )$|\b(?:mit|und|mit Material von|Informationen von) $"
)
_AFTER_CREDIT = re.compile(r"\s?(?:[/)]|\.?$|\.?\n| - | – )")
_AMERICA = re.compile(r"\bUS-|\bUSA\b|\bTrump|\bBiden|\bObama|\bWashington")
_LABOUR = re.compile(r"[Gg]ewerkschaft|[Ss]treik|Tarif|Arbeitskampf|Beschäftigte")


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


def follows_noun(use: str, article: ArticleText, start: int) -> bool:
    """Say whether a noun of the given use stands before `start` ("im Onlinedienst X")."""
    return _nouns_before(use).search(article.before(start)) is not None


def names_vehicle(article: ArticleText, start: int, end: int) -> bool:
    """Say whether a maker's name means what it makes: "zwei Teslas", "sein roter Audi"."""
    if article.text[start:end] not in words_for("vehicle_maker"):
        return False
    return _one_of_several().search(article.before(start)) is not None


@cache
def _one_of_several() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{any_of('one_of_several')}|\d+) (?:[a-zäöüß]+(?:e|en|er|es|em) )?$")


def describes_noun(article: ArticleText, start: int, end: int) -> bool:
    """Say whether a party's name is the adjective of the noun after it: "Grüne Wiesen"."""
    word = article.text[start:end]
    return word in _ADJECTIVES_FOR_PARTIES and _NOUN.match(article.text, end) is not None


def _is_marked(article: ArticleText, start: int, end: int) -> bool:
    return article.label_over(start, end) == "ORG"


def _is_medium(article: ArticleText, start: int, end: int) -> bool:
    if _is_medium_by_text(article, start, end) or _is_marked(article, start, end):
        return True
    before, after = article.before(start), article.after(end)
    if _ACCORDING_TO.search(before):
        return article.label_over(start, end) != "PER"
    if _AS.search(before):
        return _verb_of_report().match(after) is not None
    return _source().search(before) is not None and (
        _reports().match(after) is not None or after[:1] in (".", ",", ":", ";")
    )


def _is_medium_by_text(article: ArticleText, start: int, end: int) -> bool:
    if follows_noun("media_noun", article, start):
        return True
    before = article.before(start, 30)
    is_source = _source().search(before) is not None or _BEFORE_TITLE.search(before) is not None
    return is_source and article.is_quoted(start, end)


def _is_company(article: ArticleText, start: int, end: int) -> bool:
    if article.is_surname(article.text[start:end]):
        return False
    label = article.label_over(start, end)
    return label == "ORG" or (label == "" and follows_noun("company_noun", article, start))


def _is_platform(article: ArticleText, start: int, end: int) -> bool:
    if follows_noun("platform_noun", article, start):
        return True
    if _ON_PLATFORM.search(article.before(start, 20)):
        return _AFTER_PLATFORM.match(article.after(end)) is not None
    return article.text[start:end] != "X" and _is_marked(article, start, end)


def _is_party(article: ArticleText, start: int, end: int) -> bool:
    before, after = article.before(start), article.after(end)
    if _OPENING_BRACKET.search(before) and _CLOSING_BRACKET.match(after):
        return True
    word = article.text[start:end]
    if _is_described(article, start):
        return False
    if word == "Grünen":
        return True
    if word not in _COMMON_WORDS_FOR_PARTIES:
        return _is_marked(article, start, end)
    if _NOUN_AFTER.match(after):
        return False
    return _DEFINITE.search(before) is not None or _is_marked(article, start, end)


def _is_described(article: ArticleText, start: int) -> bool:
    """Say whether the word before makes a common noun of what follows: "im Grünen", "eine engere Union"."""
    word = article.word_before(start)
    if word in words_for("before_common_noun"):
        return True
    return _ADJECTIVE.fullmatch(word) is not None and word not in words_for("before_party")


def _is_agency(article: ArticleText, start: int, end: int) -> bool:
    if _CREDIT.search(article.before(start)) and _AFTER_CREDIT.match(article.after(end)):
        return True
    if follows_noun("agency_noun", article, start):
        return True
    return article.text[start].isupper() and _is_marked(article, start, end)


def _is_in_capitals(article: ArticleText, start: int, end: int) -> bool:
    return not article.opens_sentence(start)


def _is_american(article: ArticleText, start: int, end: int) -> bool:
    if _is_described(article, start) or article.label_over(start, end) not in ("", "ORG"):
        return False
    return article.once(_is_about_america)


def _is_union(article: ArticleText, start: int, end: int) -> bool:
    label = article.label_over(start, end)
    return label == "ORG" or (label != "PER" and article.once(_is_about_labour))


def _is_about_america(article: ArticleText) -> bool:
    """Say whether the article names the United States, or who speaks for them."""
    return _AMERICA.search(article.text) is not None


def _is_about_labour(article: ArticleText) -> bool:
    """Say whether the article is about trade unions or strikes."""
    return _LABOUR.search(article.text) is not None


_CUES: dict[Cue, Callable[[ArticleText, int, int], bool]] = {
    "": lambda article, start, end: True,
    "agency": _is_agency,
    "capital": _is_in_capitals,
    "company": _is_company,
    "media": _is_medium,
    "mediaquotes": _is_medium_by_text,
    "ner": _is_marked,
    "party": _is_party,
    "platform": _is_platform,
    "quotes": ArticleText.is_quoted,
    "uspolitics": _is_american,
    "verdi": _is_union,
}


def cue_holds(cue: Cue, article: ArticleText, start: int, end: int) -> bool:
    """Say whether what the cue asks for stands beside text[start:end]."""
    return _CUES[cue](article, start, end)
