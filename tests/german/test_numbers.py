"""German numbers come back from words and digits."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.german.numbers import parse_cardinal, parse_number, parse_ordinal

ONES = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
TEENS = [
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
TENS = ["", "", *["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]]


def spell_below_thousand(number: int, last: str = "eins") -> str:
    """Spell 1 to 999; a final 1 is `last`."""
    hundreds, rest = divmod(number, 100)
    head = f"{ONES[hundreds]}hundert" if hundreds else ""
    if rest < 10:
        return head + (last if rest == 1 else ONES[rest])
    if rest < 20:
        return head + TEENS[rest - 10]
    tens, ones = divmod(rest, 10)
    return head + (f"{ONES[ones]}und" if ones else "") + TENS[tens]


def spell(number: int) -> str:
    """Spell 0 to 10**12 - 1 the way the Duden does."""
    if number == 0:
        return "null"
    milliards, rest = divmod(number, 10**9)
    millions, rest = divmod(rest, 10**6)
    thousands, ones = divmod(rest, 1000)
    words = []
    for amount, singular, plural in (
        (milliards, "Milliarde", "Milliarden"),
        (millions, "Million", "Millionen"),
    ):
        if amount == 1:
            words.append(f"eine {singular}")
        elif amount:
            words.append(f"{spell_below_thousand(amount, 'eine')} {plural}")
    small = (f"{spell_below_thousand(thousands, 'ein')}tausend" if thousands else "") + (
        spell_below_thousand(ones) if ones else ""
    )
    return " ".join([*words, small] if small else words)


INTEGERS = st.one_of(st.integers(0, 10**4), st.integers(0, 10**12 - 1))


@given(INTEGERS)
def test_every_integer_comes_back_from_words(number: int) -> None:
    assert parse_number(spell(number)) == number


@given(
    st.integers(1, 999_999),
    st.sampled_from([str.capitalize, str.upper, lambda word: word.replace("ß", "ss")]),
)
def test_spelling_variants_are_read(number: int, vary) -> None:
    assert parse_cardinal(vary(spell(number))) == number


@given(INTEGERS, st.sampled_from(["", ".", " ", "\u00a0", "\u202f", "'", "’"]))
def test_every_integer_comes_back_from_grouped_digits(number: int, separator: str) -> None:
    assert parse_number(f"{number:,}".replace(",", separator)) == number


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_decimals_come_back_with_the_comma(whole: int, hundredths: int) -> None:
    written = f"{whole:,}".replace(",", ".") + f",{hundredths:02d}"
    assert parse_number(written) == pytest.approx(whole + hundredths / 100, rel=1e-15)


@given(st.integers(2, 999_999))
def test_every_ordinal_comes_back(number: int) -> None:
    word = spell(number)
    rest = number % 100
    if rest == 1:
        ordinal = word.removesuffix("eins") + "erst"
    elif rest == 3:
        ordinal = word.removesuffix("drei") + "dritt"
    elif rest == 7:
        ordinal = word.removesuffix("sieben") + "siebt"
    elif rest == 8:
        ordinal = word
    else:
        ordinal = word + ("t" if 0 < rest < 20 else "st")
    for ending in ("e", "er", "es", "en", "em"):
        assert parse_ordinal(ordinal + ending) == number


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("dreiundzwanzig", 23), ("zweihundert", 200), ("hundertzwei", 102), ("dreitausendvierhundert", 3400),
        ("achtzehnhundertzweiundfünfzig", 1852), ("dreissig", 30), ("dreißig", 30), ("zweier", 2), ("dreien", 3),
        ("zweien", 2), ("Zwölf", 12), ("ein", 1), ("eine", 1), ("einen", 1), ("hunderteins", 101), ("zwo", 2),
        ("tausendundeine", 1001), ("fuenfzehn", 15), ("zweimillionendreihundert", 2_000_300), ("hundert", 100),
        ("neunhundertbillionen", 9 * 10**14),
    ],
)  # fmt: skip
def test_cardinal(word: str, value: int) -> None:
    assert parse_cardinal(word) == value


@pytest.mark.parametrize(
    "word",
    ["", "Hund", "und", "undzwanzig", "zwanzigund", "zehnzehn", "hundertzweihundert", "zweidrei", "Nacht", "Achterbahn",
     "Siebenbürgen", "Dreikönig", "Million", "einzig", "tausendtausend", "zwei drei", "12", "vierte", "x" * 10_000],
)  # fmt: skip
def test_no_cardinal(word: str) -> None:
    assert parse_cardinal(word) is None


@pytest.mark.parametrize(
    ("word", "value"),
    [("vierten", 4), ("zwanzigste", 20), ("neunzehntes", 19), ("dritte", 3), ("Ersten", 1), ("siebente", 7),
     ("siebten", 7), ("hundertste", 100), ("hunderterster", 101), ("zweitausendste", 2000), ("millionste", 10**6),
     ("4.", 4), ("31.", 31)],
)  # fmt: skip
def test_ordinal(word: str, value: int) -> None:
    assert parse_ordinal(word) == value


@pytest.mark.parametrize("word", ["beste", "letzte", "einte", "vier", "erst", "Kiste", "gute", "weite", "4", "", "."])
def test_no_ordinal(word: str) -> None:
    assert parse_ordinal(word) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.000", 3000), ("15 000", 15000), ("1.234.567,89", 1234567.89), ("0,3", 0.3), ("3'000", 3000),
        ("zweieinhalb", 2.5), ("anderthalb", 1.5), ("eineinviertel", 1.25), ("½", 0.5), ("2½", 2.5), ("1/2", 0.5),
        ("drei Viertel", 0.75), ("2 Mio.", 2_000_000), ("3,2 Mrd.", 3_200_000_000), ("zwei Milliarden", 2 * 10**9),
        ("fünf und drei Viertel Milliarden", 5_750_000_000), ("ein Drittel", 1 / 3), ("Hälfte", 0.5),
        ("ein halbes Dutzend", 6), ("eine halbe Million", 500_000), ("fünf Dutzend", 60), ("3.6", 3.6),
        ("493.3 Millionen", 493_300_000), ("minus 5", -5), ("−0,4", -0.4), ("drei Komma eins vier", 3.14),
        ("20 Tsd.", 20_000), ("hundert Millionen", 10**8), ("dreieinhalb Milliarden", 3_500_000_000),
    ],
)  # fmt: skip
def test_number(text: str, value: float) -> None:
    assert parse_number(text) == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize("text", ["2 Mio.", "1.000.000,00", "zwei Milliarden", "1,0", "3,2 Mrd."])
def test_whole_number_is_an_int(text: str) -> None:
    assert isinstance(parse_number(text), int)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "und",
        "zwei drei",
        "zwei Millionen drei Milliarden",
        "1/0",
        "3 Tore",
        "9" * 5000,
        "zwei und",
        "1.2.3",
    ],
)
def test_no_number(text: str) -> None:
    assert parse_number(text) is None


SHARED = Path(os.environ.get("NEWSFACTS_SHARED", Path(__file__).parents[3] / "shared"))
CASES = SHARED / "cases" / "numbers.jsonl"
# Where news wants another answer than the source of the case.
OTHERWISE = {
    "keiner": "nothing is counted: an article that says 'keiner' gives no figure",
    "keinen": "nothing is counted: an article that says 'keinen' gives no figure",
}


def collect_cases() -> list[tuple[str, float]]:
    """Return phrases and their values; the cases of Recognizers-Text mark them inside a sentence, `end` inclusive."""
    if not CASES.exists():
        return []
    cases = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if "value" in case:
            cases.append((case["text"], case["value"]))
        for result in case.get("results", []):
            # Some of the marks take the blank or full stop after the number with them.
            phrase = case["text"][result["start"] : result["end"] + 1].strip().rstrip(".")
            cases.append((phrase, float(result["value"].replace(",", "."))))
    return cases


@pytest.mark.skipif(not CASES.exists(), reason="the shared cases are not here")
def test_phrases_of_other_tools() -> None:
    wrong = {
        text: (value, parse_number(text))
        for text, value in collect_cases()
        if text not in OTHERWISE and parse_number(text) != pytest.approx(value, rel=1e-9)
    }
    assert not wrong
    assert all(parse_number(text) is None for text in OTHERWISE)
