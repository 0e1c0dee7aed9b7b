"""Every sovereign state is found in sentences: by its names, its adjective and its inhabitants."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from babel import Locale

import newsfacts
from newsfacts import Article

pytestmark = pytest.mark.slow

# ISO 3166-1 alpha-2: the members of the United Nations, and the Holy See, Kosovo, Palestine and Taiwan.
SOVEREIGN = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN "
    "CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT "
    "HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME "
    "MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS "
    "RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY "
    "UZ VA VC VE VN VU WS XK YE ZA ZM ZW"
).split()
LANGUAGES = ("de", "de_AT", "de_CH")
TABLE = Path(__file__).parent.parent / "official_states.tsv"
COLUMNS = ("iso", "name", "adjective", "masculine", "plural", "feminine")
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
ROWS = {line.split("\t")[0]: dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in LINES[1:]}
NO_WORD = "-"


Sentences = Callable[[str], list[str]]


@cache
def find_in_all(sentences: Sentences) -> dict[str, set[tuple[str, str, str]]]:
    """Return what is found in the sentences of every state, read together: ISO code, mention and evidence."""
    written = [sentence for iso in SOVEREIGN for sentence in sentences(iso)]
    articles = [Article(source="", text=sentence) for sentence in written]
    every = newsfacts.extract_many(articles, only=["countries"], on_error="raise")
    return {
        sentence: {(state.iso, mention.text, mention.by) for state in facts.countries for mention in state.mentions}
        for sentence, facts in zip(written, every, strict=True)
    }


def find_in(sentences: Sentences, iso: str) -> list[set[tuple[str, str, str]]]:
    """Return what is found in each of the sentences of a state."""
    return [find_in_all(sentences)[sentence] for sentence in sentences(iso)]


def test_the_list_is_whole() -> None:
    assert len(set(SOVEREIGN)) == 197
    assert sorted(ROWS) == sorted(SOVEREIGN)


def read_cldr_names(iso: str) -> list[str]:
    return sorted({Locale.parse(language).territories[iso] for language in LANGUAGES})


def name_by_cldr(iso: str) -> list[str]:
    first = [f"Auf der Liste fehlte bisher nur noch {name}." for name in read_cldr_names(iso)]
    return first + [f"{name} trat dem Vertrag im Mai bei, wie der Verband mitteilte." for name in read_cldr_names(iso)]


@pytest.mark.parametrize("iso", SOVEREIGN)
def test_found_by_the_names_of_cldr(iso: str) -> None:
    assert find_in(name_by_cldr, iso) == [{(iso, name, "name")} for name in read_cldr_names(iso)] * 2


def name_officially(iso: str) -> list[str]:
    return [f"Den Vertrag unterschrieb auch ein Staat mit diesem Namen: {ROWS[iso]['name']}."]


@pytest.mark.parametrize("iso", SOVEREIGN)
def test_found_by_its_official_name(iso: str) -> None:
    assert find_in(name_officially, iso) == [{(iso, ROWS[iso]["name"], "name")}]


def use_adjective(iso: str) -> list[str]:
    stem = ROWS[iso]["adjective"]
    sentence = f"Der {stem}e Minister sprach mit einem {stem}en Bauern, ein {stem}er Arzt mit {stem}em Pass half."
    return [f"{sentence} Das {stem}e Parlament vertagte die Wahl, ein {stem}es Schiff sank vor dem Hafen."]


@pytest.mark.parametrize("iso", [iso for iso in SOVEREIGN if ROWS[iso]["adjective"] != NO_WORD])
def test_found_by_its_adjective(iso: str) -> None:
    stem = ROWS[iso]["adjective"]
    assert find_in(use_adjective, iso) == [
        {(iso, stem + ending, "adjective") for ending in ("e", "en", "er", "es", "em")}
    ]


def name_inhabitants(iso: str) -> list[str]:
    row = ROWS[iso]
    sentence = f"Ein {row['masculine']} wurde verletzt. Unter den Gästen waren viele {row['plural']}."
    return [f"{sentence} Mit einer {row['feminine']} sprach niemand."]


@pytest.mark.parametrize("iso", [iso for iso in SOVEREIGN if ROWS[iso]["masculine"] != NO_WORD])
def test_found_by_its_inhabitants(iso: str) -> None:
    words = {ROWS[iso][form] for form in ("masculine", "plural", "feminine")}
    assert find_in(name_inhabitants, iso) == [{(iso, word, "inhabitant") for word in words}]
