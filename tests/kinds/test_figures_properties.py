"""Properties of the figure finder: every number and amount of money comes back, and no text makes it fail."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import get_args

import pytest
import spacy
from babel.core import get_global
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
    get_territory_currencies,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfacts.finds import FigureFind
from newsfacts.german.numbers import NumberWord
from newsfacts.kinds.figures.qualifiers import QualifierRow
from newsfacts.kinds.figures.units import CurrencyRow, UnitRow
from newsfacts.model.sentences import mark_sentences
from newsfacts.tables import load_table, split_cell
from newsfacts.types import FigureKind, Qualifier
from tests.kinds.finding import find_in

BLANK = spacy.blank("de")


def find(text: str) -> list[FigureFind]:
    """Find the figures of a text, without the German model and the dates."""
    return list(find_in("figures", mark_sentences(BLANK(text))))


def find_one(text: str) -> tuple[str, FigureFind]:
    """Return the one figure of a text and how it stands there."""
    found = find(text)
    assert len(found) == 1, (text, [(text[fact.start : fact.end], fact.to_attributes()) for fact in found])
    return text[found[0].start : found[0].end], found[0]


@dataclass(frozen=True)
class Style:
    """One of the ways in which German spells a number in words."""

    one: str = "eins"  # at the end: hunderteins, hundertein
    leading_one: bool = True  # einhundert, hundert
    after_hundred: str = ""  # hundertundfünf
    after_thousand: str = ""  # tausendundfünf
    apart: bool = True  # zwei Millionen, zweimillionen
    hundreds: bool = False  # achtzehnhundert
    sharp: bool = True  # dreißig, dreissig


ONES = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
STEMS = {2: "zwan", 6: "sech", 7: "sieb"}


def spell_small(number: int, style: Style, one: str) -> str:
    """Spell 1 to 9999 in one word."""
    if number >= 1000 and not (style.hundreds and 1100 <= number <= 1999):
        thousands, rest = divmod(number, 1000)
        return (
            spell_leading(thousands, style)
            + "tausend"
            + (style.after_thousand + spell_small(rest, style, one)) * bool(rest)
        )
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = spell_leading(hundreds, style) + "hundert"
        return head + (style.after_hundred + spell_small(rest, style, one)) * bool(rest)
    if number <= len(ONES) - 1:
        return one if number == 1 else ONES[number]
    tens, rest = divmod(number, 10)
    if tens == 1:
        return STEMS.get(rest, ONES[rest]) + "zehn"
    ten = STEMS.get(tens, ONES[tens]) + ("ßig" if tens == 3 else "zig")
    return (ONES[rest] + "und") * bool(rest) + ten


def spell_leading(number: int, style: Style) -> str:
    """Spell what stands before "hundert" or "tausend", where a lone 1 may be left out."""
    return spell_small(number, style, "ein") if number > 1 or style.leading_one else ""


def spell(number: int, style: Style) -> str:
    """Spell 0 to 10**12 - 1."""
    words: list[str] = []
    for size, noun in ((10**9, "Milliarde"), (10**6, "Million")):
        amount, number = divmod(number, size)
        if amount:
            plural = noun + ("n" if noun[-1] == "e" else "en") * (amount > 1)
            words.append(spell_small(amount, style, "eine") + (f" {plural}" if style.apart else plural.lower()))
    if number or not words:
        thousands, rest = divmod(number, 1000)
        if number < 10_000:
            last = spell_small(number, style, style.one) if number else "null"
        else:
            last = spell_leading(thousands, style) + "tausend"
            last += (style.after_thousand + spell_small(rest, style, style.one)) * bool(rest)
        words.append(last)
    text = (" " if style.apart else "").join(words)
    return text if style.sharp else text.replace("ß", "ss")


styles = st.builds(
    Style,
    one=st.sampled_from(["eins", "ein"]),
    leading_one=st.booleans(),
    after_hundred=st.sampled_from(["", "und"]),
    after_thousand=st.sampled_from(["", "und"]),
    apart=st.booleans(),
    hundreds=st.booleans(),
    sharp=st.booleans(),
)
# Of every length, below 10**12, and with many a 0, 1 and 10 among their digits.
groups = st.one_of(st.sampled_from([0, 1, 10, 11, 16, 21, 30, 100, 101, 201, 217, 700, 999]), st.integers(0, 999))
integers = st.lists(groups, min_size=1, max_size=4).map(
    lambda parts: sum(part * 1000**place for place, part in enumerate(parts))
)
# "eine Schafe": one of anything is told by the article, and read elsewhere.
plurals = integers.filter(lambda number: number != 1)
# The ways of grouping digits by three.
SEPARATORS = {
    "point": ".",
    "blank": " ",
    "no-break blank": "\u00a0",
    "thin blank": "\u2009",
    "narrow blank": "\u202f",
    "apostrophe": "'",
    "typographic apostrophe": "’",
}


def check_counted(text: str, written: str, number: int) -> None:
    """Demand that the text has one figure, that of the sheep."""
    stands, fact = find_one(text)
    assert stands == f"{written} Schafe"
    assert fact.value == number
    assert isinstance(fact.value, int)
    assert (fact.kind, fact.unit, fact.high) == ("count", None, None)
    assert (fact.counted, fact.qualifier) == ("Schafe", "exact")


@settings(max_examples=400)
@given(number=plurals, style=styles)
def test_an_integer_comes_back_from_words(number: int, style: Style) -> None:
    written = spell(number, style)
    check_counted(f"Gezählt wurden {written} Schafe.", written, number)
    begin = written[0].upper() + written[1:]
    check_counted(f"{begin} Schafe wurden gezählt.", begin, number)


@pytest.mark.parametrize("separator", SEPARATORS.values(), ids=SEPARATORS)
@given(number=plurals)
def test_an_integer_comes_back_from_grouped_digits(separator: str, number: int) -> None:
    written = f"{number:,}".replace(",", separator)
    check_counted(f"Gezählt wurden {written} Schafe.", written, number)


def is_recent_year(number: int) -> bool:
    """Tell what news reads as a year even before a noun.

    Of 46 such numbers before what looks like a plural, in corpora of news and Wikipedia, 44 are years ("testete 1955
    Maserati", "äußerte 1974 Zweifel") and two are lengths, which have a unit.
    """
    return 1900 < number < 2040 and number % 100 != 0


@given(number=plurals)
def test_an_integer_comes_back_from_plain_digits(number: int) -> None:
    if is_recent_year(number):
        check_counted(f"Gezählt wurden insgesamt {number} Schafe.", str(number), number)
    else:
        check_counted(f"Gezählt wurden {number} Schafe.", str(number), number)


@given(number=st.integers(1900, 2040).filter(is_recent_year))
def test_a_recent_year_needs_a_word_to_be_a_count(number: int) -> None:
    assert not find(f"Sie zählte {number} Schafe.")
    check_counted(f"Sie zählte {number:,} Schafe.".replace(",", "."), f"{number:,}".replace(",", "."), number)
    check_counted(f"Gezählt wurden insgesamt {number} Schafe.", str(number), number)


SCALES = {
    10**6: ["Millionen", "Mio.", "Mio", "Mill."],
    10**9: ["Milliarden", "Mrd.", "Mrd", "Mia."],
    10**12: ["Billionen"],
}


@given(
    tenths=st.integers(11, 9999),
    scale=st.sampled_from([(size, word) for size, words in SCALES.items() for word in words]),
    blank=st.sampled_from([" ", "\u00a0", "\u202f"]),
    point=st.sampled_from([",", "."]),
)
def test_a_scaled_number_comes_back(tenths: int, scale: tuple[int, str], blank: str, point: str) -> None:
    size, word = scale
    digits = f"{tenths // 10}{point}{tenths % 10}" if tenths % 10 else str(tenths // 10)
    check_counted(f"Gezählt wurden {digits}{blank}{word} Schafe.", f"{digits}{blank}{word}", tenths * size // 10)


TODAY = date(2025, 9, 4)
LOCALES = ("de", "de_AT", "de_CH")
IN_TABLE = {row.iso for row in load_table("figures/currencies", CurrencyRow) if row.iso}
IN_CIRCULATION = {
    code
    for territory in get_global("territory_currencies")
    for code in get_territory_currencies(territory, start_date=TODAY, tender=True)
}
# All others in CLDR are no tender any more and not in the table either: Mvdol, the convertible franc of Belgium …
CURRENCIES = sorted(IN_TABLE | IN_CIRCULATION)
FORMATS = {
    "sign": {},
    "name": {"format_type": "name"},
    "code behind": {"format": "#,##0.00 ¤¤"},
    "code before": {"format": "¤¤ #,##0.00"},
}


@dataclass(frozen=True)
class Exclusion:
    """What does not come back from Babel's print, an example of it, and why news needs no better."""

    pattern: str  # of "locale: form: code: amount as printed"
    example: str
    amount: float
    reason: str

    def covers(self, locale: str, form: str, code: str, written: str) -> bool:
        return re.fullmatch(self.pattern, f"{locale}: {form}: {code}: {written}") is not None


EXCLUDED = (
    Exclusion(
        r".*: name: (XAF|XOF): .*",
        "de: name: XAF: 17 CFA-Franc (BEAC)",
        17,
        "the CFA-Francs of Central and of West Africa have one name in the news, without the bank: the unit is null",
    ),
    Exclusion(
        r".*: sign: (XAF|XOF): .*",
        "de: sign: XOF: 17 F CFA",
        17,
        "the CFA-Francs of Central and of West Africa have one sign: the unit is null",
    ),
    Exclusion(
        r"de_CH: .*: [A-Z]{3}: .*\.\d{3}\D*",
        "de_CH: code behind: BHD: 2.500 BHD",
        2.5,
        "a point before three digits groups them in all German but Babel's Swiss, and there for five currencies",
    ),
    Exclusion(
        r"de_CH: sign: [A-Z]{3}: [A-Z]{3,4}-[\d'’]+",
        "de_CH: sign: CLP: CLP-13",
        -13,
        "a code, a hyphen and whole digits are a name, as in COP-29; with two decimals they come back",
    ),
    Exclusion(
        r".*: -?(ALL|AMD|COP|SOS)\s\d{1,3}",
        "de: code before: ALL: ALL 17",
        17,
        "a few whole lek or pesos are not worth TOP 10 and COP 29 being money: these codes are words besides",
    ),
    Exclusion(
        r"de_CH: sign: ATS: öS-.*",
        "de_CH: sign: ATS: öS-12.50",
        -12.5,
        "a Swiss way to print what is Austrian and past",
    ),
    Exclusion(
        r"de_AT: sign: XCG: -Cg\..*",
        "de_AT: sign: XCG: -Cg. 12,50",
        -12.5,
        "the full stop of a sign of two islands, with a minus before it, ends a sentence as any other",
    ),
)
wholes = st.integers(1, 8).flatmap(lambda digits: st.integers(2, 10**digits))
amounts = st.builds(
    lambda whole, cents, sign: sign * (Decimal(whole) + Decimal(cents) / 100),
    wholes,
    st.sampled_from([0, 5, 50, 99]),
    st.sampled_from([1, -1]),
)


def print_amount(amount: Decimal, code: str, form: str, locale: str) -> tuple[str, Decimal]:
    """Print an amount as Babel does, and return it as rounded in print: not every currency has two decimals."""
    written = format_currency(amount, code, locale=locale, **FORMATS[form])
    return written, amount.quantize(Decimal(1).scaleb(-get_currency_precision(code)), rounding=ROUND_HALF_EVEN)


def check_amount(written: str, code: str, amount: Decimal) -> None:
    """Demand that an amount comes back from a sentence, and all of it."""
    stands, fact = find_one(f"Der Händler zahlte {written} in bar.")
    assert (fact.unit, fact.kind) == (code, "money"), written
    assert fact.value == pytest.approx(float(amount), rel=1e-12), written
    assert written.startswith(stands)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=6)
@given(amount=amounts)
def test_an_amount_comes_back_in_every_currency(form: str, locale: str, amount: Decimal) -> None:
    for code in CURRENCIES:
        written, rounded = print_amount(amount, code, form, locale)
        if not any(exclusion.covers(locale, form, code, written) for exclusion in EXCLUDED):
            check_amount(written, code, rounded)


@pytest.mark.parametrize("exclusion", EXCLUDED, ids=[exclusion.example for exclusion in EXCLUDED])
def test_what_is_excluded_does_not_come_back(exclusion: Exclusion) -> None:
    locale, form, code, written = exclusion.example.split(": ")
    assert exclusion.covers(locale, form, code, written)
    found = [fact.to_attributes() for fact in find(f"Der Händler zahlte {written} in bar.")]
    assert [(fact["unit"], fact["value"]) for fact in found] != [(code, exclusion.amount)]


@pytest.mark.parametrize(
    ("written", "amount", "code"),
    [
        ("CHF -12.50", -12.5, "CHF"),
        ("USD -3 Mio.", -3_000_000, "USD"),
        ("−$5", -5, "USD"),
        ("Fr. 1’234.50", 1234.5, "CHF"),
        ("2 Mia. Franken", 2_000_000_000, "CHF"),
        ("5 Pfund Sterling", 5, "GBP"),
        ("20 US-amerikanische Dollar", 20, "USD"),
        ("20 weissrussische Rubel", 20, "BYN"),
        ("30 neue israelische Schekel", 30, "ILS"),
        ("20 konvertible Mark", 20, "BAM"),
        ("20 SEK", 20, "SEK"),
        ("500 CFA-Francs", 500, None),
    ],
)
def test_an_amount_comes_back_as_the_news_print_it(written: str, amount: float, code: str | None) -> None:
    stands, fact = find_one(f"Der Händler zahlte {written} in bar.")
    assert (stands, fact.value, fact.unit) == (written, amount, code)
    assert fact.kind == "money"


@pytest.mark.parametrize("name", ["COP 29", "COP29", "COP-29", "TOP 10", "PHP 8", "AMD 7", "MAD 3"])
def test_a_numbered_name_is_no_money(name: str) -> None:
    assert not find(f"Die {name} war ein Erfolg.")


@given(amount=amounts, locale=st.sampled_from(LOCALES))
def test_a_decimal_number_comes_back(amount: Decimal, locale: str) -> None:
    written = format_decimal(amount, locale=locale)
    stands, fact = find_one(f"Der Vergleich ergab {written} Kilometer mehr.")
    assert stands.startswith(f"{written} Kilometer")
    assert fact.value == pytest.approx(float(amount), rel=1e-12)
    assert (fact.kind, fact.unit) == ("measure", "km")


@given(
    share=amounts,
    locale=st.sampled_from(LOCALES),
    blank=st.sampled_from([None, "", " ", "\u00a0", "\u202f"]),
    minus=st.sampled_from("-−–"),
)
def test_a_percentage_comes_back(share: Decimal, locale: str, blank: str | None, minus: str) -> None:
    written = format_percent(share / 100, locale=locale, decimal_quantization=False)
    written = written if blank is None else re.sub(r"\s?%", f"{blank}%", written)
    written = written.replace("-", minus)
    stands, fact = find_one(f"Die Quote lag bei {written} im Winter.")
    assert stands == written
    assert fact.value == pytest.approx(float(share), rel=1e-12)
    assert (fact.kind, fact.unit) == ("percent", "%")


# Words of the tables that the finder works with, signs and numbers in any order, and any text besides.
WORDS = sorted(
    {
        *(row.word for row in load_table("german/number_words", NumberWord)),
        *(row.words for row in load_table("figures/qualifiers", QualifierRow)),
        *(spelling for row in load_table("figures/units", UnitRow) for spelling in split_cell(row.spellings)),
        *(
            noun
            for row in load_table("figures/currencies", CurrencyRow)
            for noun in split_cell(row.nouns) + split_cell(row.signs)
        ),
        *(row.iso for row in load_table("figures/currencies", CurrencyRow)),
        *(stem + "e" for row in load_table("figures/currencies", CurrencyRow) for stem in split_cell(row.adjectives)),
        *"Schafe Tote Jahre Jahr alt Uhr zu bis und von auf um pro je mal so viele der die zwischen minus Platz".split(),
        *"verdreifacht dreimal 12-mal 17- 19-Jährige 50-Euro-Schein Zweidrittelmehrheit einundzwanzigtausend".split(),
        *"1.234,56 1’234.50 3.000 0,5 1/2 2:1 2½ ½ 7,- 2025 1848 3. 3.4. 1990/91 0049/1234 10er 5G km/h".split(),
    }
    - {""}
)
# What the grammar itself asks for, often enough to meet.
COMMON = (
    "zwei 3 12 1,5 ein eine halbe Millionen Mrd. Dutzend Drittel Prozent Euro $ Grad Schafe so viele mal dreimal doppelt"
    " mehr als aufwärts oder bis zu und von auf um je pro Jahr Jahre alt die der zwischen rund minus stieg"
).split()
jumbles = st.lists(
    st.one_of(
        st.sampled_from(COMMON),
        st.sampled_from(WORDS),
        st.sampled_from(list("-–−.,:;/()„“\"'’%‰€$£¥§#+*&@°²\n\u00a0\u202f")),
        st.integers(0, 10**6).map(str),
        st.decimals(0, 10**6, places=2).map(str),
        st.text(max_size=8),
    ),
    max_size=30,
)
KINDS, QUALIFIERS = get_args(FigureKind), get_args(Qualifier)
VAGUE = ("dozens", "hundreds", "thousands", "millions")


def check(text: str, found: list[FigureFind]) -> None:
    """Demand what holds for the figures of any text."""
    ends = [0, *(fact.end for fact in found)]
    for fact, end in zip(found, ends):
        assert end <= fact.start < fact.end <= len(text)
        assert text[fact.start : fact.end].strip() == text[fact.start : fact.end]
        kind, qualifier, value, high = (getattr(fact, key) for key in ("kind", "qualifier", "value", "high"))
        assert kind in KINDS
        assert qualifier in QUALIFIERS
        assert high is None or (value is not None and value < high)
        assert value is None or (
            math.isfinite(value) and (isinstance(value, int) or value != int(value) or value > 2**53)
        )
        assert (value is None) == (kind == "score" or qualifier in VAGUE)
        assert kind != "percent" or fact.unit == "%"
        assert fact.unit is None or fact.unit.strip()
        counted = fact.counted
        assert counted is None or counted in text


@settings(max_examples=500)
@given(jumbles, st.sampled_from(["", " "]))
def test_no_text_makes_it_fail(words: list[str], blank: str) -> None:
    text = blank.join(words)
    check(text, find(text))


@given(words=st.lists(st.sampled_from(COMMON), min_size=1, max_size=6), blank=st.sampled_from(["", " ", "\n"]))
@settings(max_examples=10)
def test_an_overlong_sentence_is_read_in_pieces(words: list[str], blank: str) -> None:
    text = blank.join(words * (8000 // len("".join(words))))
    check(text, find(text))


@pytest.mark.parametrize("text", ["12 Schafe aufwärts", "dreimal so", "Es ist doppelt so", "1'234.56", "1.000.00"])
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    check(text, find(text))
