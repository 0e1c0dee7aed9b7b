"""Where an organisation's name begins and ends: clubs, companies with a legal form, spans of the entity model."""

from __future__ import annotations

import re

from newsfacts.german.gazetteer import place_country
from newsfacts.german.organisation_forms import read_compound
from newsfacts.german.organisation_heads import head_of, is_federal
from newsfacts.german.organisation_text import CLOSING_QUOTES, OPENING_QUOTES, Entity, OrganisationText
from newsfacts.german.organisations import find_known, words_for
from newsfacts.german.states import is_state_form

Span = tuple[int, int]

# Two capitals alone ("BA", "PK") the model takes for organisations too easily; the table knows those of the news.
_SHORTEST_CAPITALS = 3
# Where a bare place is written of for its own sake; of "Chelsea" or "Watford" one reads as of a club.
_HOME_STATES = frozenset({"DE", "AT", "CH", "IT", "LI"})

_CLUB_NAME = re.compile(
    r"(?:[ \u00a0](?:\d{2}|1\d{3}|St\.|Bad|Blau-Weiß|Rot-Weiß|Rot-Weiss|Blau-Weiss|Schwarz-Weiß))?[ \u00a0](?P<name>[A-ZÄÖÜŠČ][\w'’/-]*\w)(?P<year>[ \u00a0](?:0\d|[4-9]\d|1[89]\d\d)(?!\d|[.,:]\d|[ \u00a0](?:Prozent|Euro|Punkte|Tore|Minuten)))?"
)
_NUMBERED = re.compile(r"\d\. $")
_BEFORE_LEGAL_FORM = re.compile(
    r"(?:(?:[A-ZÄÖÜ0-9][\w&+.'’/-]*|&|\+|und|für|of|de|di|[a-z]+(?=[A-Z])\w*)[ \u00a0,]{1,2}){1,7}$"
)
_LEGAL_TAIL = re.compile(
    r"[ \u00a0](?:& Co\.?(?: (?:KG|KGaA|OHG|oHG))?|GmbH|KG|KGaA|AG)(?!\w)|\.(?=\s[a-zäöü,(])"
)
_FUNCTION_START = re.compile(
    r"(?:[a-zäöü]*(?:e|er|en|es|em)|das|des|und|von|vom|am|im|zum|zur|bei|mit|für|in|an|auf|so|wie|(?:Polizei|Militär|Regierung|Armee) und|Der|Die|Das|Des|Dem|Den|Ein|Eine|Bei|Im|Am|Von|Vom|Zur|Zum|Für|Mit|In|Auch|Laut|Und|Nach|Beim|Firma|Unternehmen|Konzern)[ \u00a0\n,]+"
)
_EDGE = " \t\n\u00a0,;:.()[]/–—*|®™" + OPENING_QUOTES + CLOSING_QUOTES
_PLURAL_NOUNS = re.compile(
    r"[\w-]*(?:[Vv]ereine|[Vv]erbände|[Bb]anken|[Kk]assen|[Pp]arteien|[Gg]ewerkschaften|[Mm]inisterien|[Gg]erichte|[Ss]chulen|[Kk]irchen|[Kk]lubs|[Cc]lubs|[Ff]irmen|[Kk]onzerne|[Bb]ehörden|[Ää]mter|[Zz]eitungen|[Uu]niversitäten|[Mm]useen|[Gg]esellschaften|[Oo]rganisationen|[Bb]ünde|[Kk]ammern|[Kk]liniken|[Bb]etriebe|[Gg]ruppen|[Ff]raktionen|[Pp]olizisten|[Kk]reise)n?"
)
_ADJECTIVE = re.compile(r"[A-ZÄÖÜ][a-zäöüß-]+(?:e|er|en|es)")
_NATIONAL_ADJECTIVE = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß-]*(?:isch|äisch|deutsch|Deutsch)(?:e|er|en|es|em)|Deutsche[nrms]?"
)
_COMMON_TAIL = re.compile(
    r"(?:ung|ungen|ungs\w+|beschäftigten?|mitarbeitern?|streiks?|pläne|gläubigern?|kunden|preise?|geschäfts?|übernahme|gründern?|spiels?)$",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"[\w&-]+-(?:Mutter|Tochter|Konkurrent|Rivale|Partner|Eigner|Eigentümer|Besitzer|Großaktionär|Konzern)[ \u00a0](?=[A-ZÄÖÜ])"
)
_ANNOUNCED = re.compile(r"([A-ZÄÖÜ][\w-]+)[ \u00a0](?=[\"„»]?[A-ZÄÖÜ0-9])")
_TAIL_WORDS = re.compile(
    r"\s+(?:am|im|in|und|oder|der|die|das|von|vom|für|an|auf|zu|zum|zur|bei|mit|des|den|dem|sowie|hat|ist)$"
)
_POLICE_REPORT = re.compile(r"(?:POL|FW|BPOL|HZA|LKA|PP)-[A-ZÄÖÜ-]+(?: [A-ZÄÖÜ]+)?")
_ABSTRACT_NOUN = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]+(?:ung|heit|keit|ismus|ität|ungen|nis|tum|ieren|ation|ierung)s?"
)


def club_name(context: OrganisationText, start: int, end: int) -> Span | None:
    """Find the club whose abbreviated form ("FC", "TSV") stands at text[start:end]."""
    text = context.text
    match = _CLUB_NAME.match(text, end)
    if match is None or context.label_over(*match.span("name")) == "PER":
        return None
    if text[start:end] in (
        "AS",
        "AC",
        "TV",
        "US",
        "SD",
        "CD",
        "SG",
        "TC",
        "UE",
        "CF",
        "BC",
        "EC",
        "EV",
        "RB",
        "RC",
        "MTV",
    ) and not context.label_over(start, match.end()):
        return None
    if numbered := _NUMBERED.search(text, max(0, start - 3), start):
        start = numbered.start()
    if match["name"] in words_for("event_ending"):
        return None
    entity = context.entity_over(*match.span("name"))
    last = match.end()
    if (
        entity
        and entity.label in ("ORG", "LOC")
        and entity.end > last
        and "\n" not in text[last : entity.end]
    ):
        last = entity.end
    return None if text[start:last].split()[-1] in words_for("event_ending") else (start, last)


def company_name(context: OrganisationText, start: int, end: int) -> Span | None:
    """Find the company whose legal form ("GmbH", "S.p.A.") stands at text[start:end]."""
    text = context.text
    floor = text.rfind("\n", max(0, start - 80), start) + 1 or max(0, start - 80)
    match = _BEFORE_LEGAL_FORM.search(text, floor, start)
    if match is None:
        return None
    first = match.start()
    entity = context.entity_over(max(first, start - 2), start)
    if entity and entity.label == "ORG" and entity.start < start:
        first = entity.start
    while opening := _FUNCTION_START.match(text, first, start):
        first = opening.end()
    if (
        first >= start
        or (text[start:end] in ("SA", "Group", "Holding", "AB", "AS", "Spa", "UG", "SE")
        and not entity)
    ):
        return None
    tail = _LEGAL_TAIL.match(text, end)
    return first, tail.end() if tail and not (tail[0] == "." and text[end - 1].islower()) else end


def read_marked(context: OrganisationText, entity: Entity) -> Span | None:
    """Return the span of the name that the entity model marked as an organisation, None where it is none."""
    text = context.text
    start, end = _trim(text, entity.start, entity.end)
    if start >= end:
        return None
    start, end = _whole_words(text, start, end)
    compound = text[start:end]
    if "-" in compound.rsplit(" ", 1)[-1]:
        end = _cut_compound(context, start, end)
    start, end = _trim(text, start, end)
    name = text[start:end]
    return (start, end) if start < end and _is_name(context, start, end, name) else None


def _trim(text: str, start: int, end: int) -> Span:
    """Drop what is no part of a name from both ends: quotation marks, articles, adjectives in lower case."""
    line_end = text.find("\n", start, end)
    if line_end > start:
        end = line_end
    bracket = text.find(" (", start, end)
    if bracket > start:
        end = bracket
    while start < end and text[start] in _EDGE:
        start += 1
    while (
        end > start
        and text[end - 1] in _EDGE
        and not (text[end - 1] == "." and _ends_abbreviated(text[start:end]))
    ):
        end -= 1
    while (opening := _FUNCTION_START.match(text, start, end)) and not find_known(text[start:end]):
        start = opening.end()
    if relation := _RELATION.match(text, start, end):
        start = relation.end()
    if kind := _ANNOUNCED.match(text, start, end):
        head = head_of(kind[1])
        if head and "named" in head.patterns and not find_known(text[start:end]):
            start = kind.end()
    if closing := _TAIL_WORDS.search(text[start:end]):
        end = start + closing.start()
    return start, end


def _ends_abbreviated(name: str) -> bool:
    return (
        name.rsplit(" ", 1)[-1] in words_for("legal_form")
        or re.search(r"\b(?:Co|Bros|[A-Z]\.[A-Z])\.$", name) is not None
    )


def _whole_words(text: str, start: int, end: int) -> Span:
    while start > 0 and (
        text[start - 1].isalnum() or (text[start - 1] == "-" and text[start - 2 : start - 1].isalnum())
    ):
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    if text[end : end + 1] == "-" and (rest := re.compile(r"(?:-[^\W_]+)+").match(text, end)):
        end = rest.end()
    return start, end


def _cut_compound(context: OrganisationText, start: int, end: int) -> int:
    """Cut "Melix-Geschäftsführer" to "Melix"; leave "Coca-Cola" and "Robert-Koch-Institut" whole."""
    text = context.text
    word_start = max(text.rfind(" ", start, end) + 1, start)
    word = text[word_start:end]
    if find_known(word):
        return end
    compound = read_compound(context, word_start, word)
    if compound:
        return word_start + compound.length
    first, _, tail = word.rpartition("-")
    if tail in words_for("event_ending"):
        return start
    return word_start + len(first) if _is_common_tail(tail) or _stands_alone(context, first) else end


def _stands_alone(context: OrganisationText, name: str) -> bool:
    """Tell whether the article uses the first part of a compound by itself, or it is written like a name."""
    if sum(char.isupper() or char.isdigit() for char in name.replace("-", "")) > 2 and name[1:2].isupper():
        return True
    pattern = re.escape(name).replace("\\-", "[- ]")
    return re.search(rf"(?<![\w-]){pattern}(?![\w-])", context.text) is not None


def _is_common_tail(tail: str) -> bool:
    """Tell whether the last part of a compound is a noun that is no part of a name."""
    from newsfacts.german.roles import base_role

    return (
        not tail
        or tail in words_for("tail")
        or base_role(tail) is not None
        or _is_kind_of_company(tail)
        or _COMMON_TAIL.search(tail) is not None
    )


def _is_name(context: OrganisationText, start: int, end: int, name: str) -> bool:
    """Tell whether a marked span names an organisation."""
    known = find_known(name)
    if known:
        return (
            not known.cue
            or (known.cue
            in ("ner", "company", "media", "platform", "agency", "verdi", "uspolitics", "capital")
            and name != "X")
        )
    if len(name) < 2 or not any(char.isupper() for char in name) or is_state_form(name):
        return False
    words = re.split(r"[ \u00a0]+", name)
    if words_for("event_word").intersection(words):
        return False
    last = words[-1].rsplit("-", 1)[-1]
    if _POLICE_REPORT.fullmatch(name):
        return False
    if (
        name in words_for("generic")
        or name in words_for("legal_form")
        or last in words_for("event_ending")
        or name in words_for("event_ending")
    ):
        return False
    if len(words) > 1:
        return _is_name_of_words(words)
    return _is_one_word_name(context, start, end, name)


def _is_name_of_words(words: list[str]) -> bool:
    if _ADJECTIVE.fullmatch(words[0]) and (
        _PLURAL_NOUNS.fullmatch(words[-1]) or words[-1] in words_for("generic")
    ):
        return len(words) > 2
    return not _PLURAL_NOUNS.fullmatch(words[0]) and words[-2:] != ["&", "Co"]


def _is_one_word_name(context: OrganisationText, start: int, end: int, name: str) -> bool:
    head = head_of(name)
    if _NATIONAL_ADJECTIVE.fullmatch(name):
        return False
    if name.isupper() and len(name) < _SHORTEST_CAPITALS and _times_marked(context, name) < 2:
        return False
    if (head and not (is_federal(head) or "-" in name)) or _PLURAL_NOUNS.fullmatch(name):
        return False
    if _is_kind_of_company(name) or (_ABSTRACT_NOUN.fullmatch(name) and not context.is_quoted(start, end)):
        return False
    if "-" in name and name.split("-")[0] in (
        "Bundesliga",
        "Ex",
        "US",
        "Fußball",
        "Weltcup",
        "Champions",
        "Olympia",
        "Online",
        "Euro",
    ):
        return False
    return not _is_of_other_kind(context, start, end, name)


def _times_marked(context: OrganisationText, name: str) -> int:
    return sum(e.label == "ORG" and context.text[e.start : e.end] == name for e in context.entities)


def _is_kind_of_company(name: str) -> bool:
    """Tell whether a word just says what kind of company is meant ("Klinikkette")."""
    return (
        re.fullmatch(
            r"(?:[A-ZÄÖÜ][a-zäöüß]+)?(?i:kette|airline|mutter|firma|unternehmens?|tochter|herstellers?|betreibers?|anbieters?|händlers?|bauers?|riese|riesen|konzerns?|branche|seite|partei|gewerkschaft|organisation|regierung|behörde|polizei|miliz|truppe|mannschaft|armee|koalition|bewegung|dienstleisters?|versorgers?|zulieferers?|gruppe)",
            name,
        )
        is not None
    )


def _is_of_other_kind(context: OrganisationText, start: int, end: int, name: str) -> bool:
    """Tell whether the model marks the same word as a person or a place at least as often in the article."""
    if context.is_surname(name) or place_country(name) in _HOME_STATES:
        return True
    marked = _times_marked(context, name)
    labels = [entity.label for entity in context.entities if context.text[entity.start : entity.end] == name]
    return marked < len(labels) - marked
