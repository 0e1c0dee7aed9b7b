"""Properties of money: every amount comes back, in every currency, as Babel and the news print it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from babel.core import get_global
from babel.numbers import format_currency, get_currency_precision, get_territory_currencies
from hypothesis import given, settings

from newsfacts.kinds.figures.currencies import CurrencyRow
from newsfacts.tables import load_table
from tests.kinds.figures.amounts import LOCALES, amounts
from tests.kinds.figures.finding import find_figure, find_figures

pytestmark = pytest.mark.slow

TODAY = date(2025, 9, 4)
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
    "code after": {"format": "#,##0.00 ¤¤"},
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
        "de_CH: code after: BHD: 2.500 BHD",
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


def print_amount(amount: Decimal, code: str, form: str, locale: str) -> tuple[str, Decimal]:
    """Print an amount as Babel does, and return it as rounded in print: not every currency has two decimals."""
    written = format_currency(amount, code, locale=locale, **FORMATS[form])
    return written, amount.quantize(Decimal(1).scaleb(-get_currency_precision(code)), rounding=ROUND_HALF_EVEN)


def check_amount(written: str, code: str, amount: Decimal) -> None:
    """Demand that an amount comes back from a sentence, and all of it."""
    written_as, fact = find_figure(f"Der Händler zahlte {written} in bar.")
    assert (fact.unit, fact.kind) == (code, "money"), written
    assert fact.value == pytest.approx(float(amount), rel=1e-12), written
    assert written.startswith(written_as)


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
    found = [fact.to_attributes() for fact in find_figures(f"Der Händler zahlte {written} in bar.")]
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
    written_as, fact = find_figure(f"Der Händler zahlte {written} in bar.")
    assert (written_as, fact.value, fact.unit) == (written, amount, code)
    assert fact.kind == "money"


@pytest.mark.parametrize("name", ["COP 29", "COP29", "COP-29", "TOP 10", "PHP 8", "AMD 7", "MAD 3"])
def test_a_numbered_name_is_no_money(name: str) -> None:
    assert not find_figures(f"Die {name} war ein Erfolg.")
