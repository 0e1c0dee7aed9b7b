"""The words of the calendar: what class every word, number and sign has, and what it means."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsfacts.german.number_starts import match_shortest
from newsfacts.german.numbers import number_words, parse_cardinal, parse_number, parse_ordinal
from newsfacts.german.time_units import TimeUnit, time_units
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import word_group
from newsfacts.kinds.dates.holidays import named_days
from newsfacts.kinds.dates.meanings import NO_MEANING, Meaning
from newsfacts.kinds.dates.notation import function_words
from newsfacts.kinds.dates.number_notations import classify_number
from newsfacts.kinds.dates.token_classes import SIGNS, CalendarWord
from newsfacts.kinds.dates.values.duration import Duration
from newsfacts.kinds.dates.values.units import HALVES, QUARTERS, Unit, YearPart
from newsfacts.kinds.dates.values.value import Value
from newsfacts.tables import load_table


class WordClass(NamedTuple):
    """What a word is: its class, and its meaning as the tables or the digits give it."""

    cls: str
    means: Meaning = NO_MEANING


_DECADE = re.compile(r"(\w{4,}ig)ern?(?:jahren?)?")
# Working time and terms: "Achtstundentag", "Viertagewoche", "Neunmonatszeitraum".
_TERM = re.compile(
    r"(\w+?)(?:(stunden|tage)(?:tag(?:e?s)?|woche)|(tages?|wochen|monats|jahres)(?:zeitraum(?:e?s)?|periode|frist))"
)
_NO_DIGITS = re.compile(r"\D")
_PARTS_OF_YEAR: dict[str, YearPart] = {part.value: part for part in (*QUARTERS, *HALVES)}
_WEEK_NUMBER = re.compile(r"KW([0-5]?\d)")
# What is said to lie in a month: "Augusttage", "Augustwoche", "Augustwochenende".
_UNITS_OF_MONTH = (Unit.DAY, Unit.WEEK, Unit.WEEKEND)
_PARTS = ("PART", "MORNING", "PARTLOW", "PARTADV")
_DECADES = range(20, 100, 10)
# How many words are remembered.
_LARGEST = 100_000


@cache
def _numeral_start() -> re.Pattern[str]:
    """Return how numerals begin: most words are none, and trying to read each as one would cost more."""
    words = number_words("zero", "one", "teen", "ten", "inflected", "ordinal", "factor", "mixed")
    return re.compile(match_shortest(words))


class Lexicon(dict[str, WordClass]):
    """Every form and its entry. Unknown words are classed when they are first looked up, and remembered."""

    def __init__(self) -> None:
        super().__init__()
        # "a" is for words that begin small, "A" for others: the calendar has no use for either.
        self.small, self.capital = WordClass("small"), WordClass("capital")
        for unit in time_units():
            self.update(_read_unit(unit))
        for row in load_table("dates/words", CalendarWord):
            for form in row.forms:
                self[form] = WordClass(row.cls, row.means)
        for name, rule in named_days().items():
            if name.isalpha():
                self[name] = WordClass("HOLIDAY", Meaning(rule=rule))
        for word in function_words():
            if word in self:
                raise ValueError(f"a function word of the calendar is in dates/words too: {word}")
            self[word] = WordClass(word)
        self._weekdays = self._of("WEEKDAY", "HOLIDAY")
        self._parts = {form.lower(): entry.means.day_part for form, entry in self.items() if entry.cls in _PARTS}
        self._lasting = {form: entry for form, entry in self.items() if entry.cls.startswith("LASTING")}
        self._often = {form.lower(): entry for form, entry in self._of("OFTEN").items() if _is_one(entry.means.value)}
        self._months = self._of("MONTH", "NAMEMONTH")
        self._month_parts = self._of(*class_group("PARTOFMONTH"))
        # What is longer cannot be one of them: a word may have no end.
        self._longest_day, self._longest_lasting, self._longest_often = (
            max(map(len, forms)) for forms in (self._weekdays, self._lasting, self._often)
        )
        # The words of the tables alone: one that was merely looked up must not change how another is classed.
        self._known = dict(self)
        # What a name of several words begins with must not be an idle word, or no search would stop at it.
        for name in named_days():
            word = re.split("[ -]", name)[0]
            if self[word] in (self.small, self.capital):
                self[word] = self._known[word] = WordClass("NAMEDAY")

    def __missing__(self, word: str) -> WordClass:
        entry = self._classify(word)
        if len(self) < _LARGEST:
            self[word] = entry
        return entry

    def _of(self, *classes: str) -> dict[str, WordClass]:
        return {form: entry for form, entry in self.items() if entry.cls in classes}

    def _classify(self, word: str) -> WordClass:
        if word[0].isalpha():
            return self._classify_word(word)
        if word[0].isdigit() or (word[0] in "'’‘" and len(word) > 1):
            cls = classify_number(word)
            return WordClass(cls, _mean_decade(word) if cls == "DECADE" else NO_MEANING) if cls else self.small
        if word[0] in "-–—" and len(word) > 1:
            return WordClass("DASH")
        return WordClass(SIGNS.get(word, "BREAK" if word[0] == "\n" else "sign"))

    def _classify_word(self, word: str) -> WordClass:
        if len(word) == 2 and word[1].isdigit():
            part = _PARTS_OF_YEAR.get(word)
            return WordClass("QUARTER", Meaning(year_part=part)) if part else self.capital
        if week := _WEEK_NUMBER.fullmatch(word):
            return WordClass("WEEKNUMBER", Meaning(int(week[1])))
        small = word.lower()
        if small != word and (entry := self._known.get(small)):
            return entry
        known = self._weekday_part(word) or self._part_of_month(word) or self._numeral(small)
        return known or (self.small if small == word else self.capital)

    def _weekday_part(self, word: str) -> WordClass | None:
        """Split "Montagabend", "Silvesternacht", "montagabends" into the day and its part."""
        for cut in range(5, min(len(word) - 3, self._longest_day + len("s") + 1)):
            day = self._weekdays.get(word[:cut]) or self._weekdays.get(word[:cut].removesuffix("s"))
            if day and (part := self._parts.get(word[cut:])):
                cls = "WEEKDAYPART" if day.cls == "WEEKDAY" else "HOLIDAYPART"
                return WordClass(cls, day.means._replace(day_part=part))
        return None

    def _part_of_month(self, word: str) -> WordClass | None:
        """Split "Augustwoche", "Septembersonntag", "Novemberabend" into the month and what lies in it."""
        start = _month_start().match(word)
        month = self._months.get(start[0]) if start else None
        part = word[start.end() :].capitalize() if start and word[start.end() :].islower() else ""
        if month is None or not part:
            return None
        if part in word_group("piece_of_month"):
            return WordClass("MONTHPIECE", Meaning(month.means.number))
        known = self._month_parts.get(part)
        if known is None or (known.means.unit and known.means.unit not in _UNITS_OF_MONTH):
            return None
        means = known.means._replace(number=month.means.number, of=known.means.number)
        return WordClass("MONTHPART" if means.day_part else "MONTH" + known.cls, means)

    def _numeral(self, word: str) -> WordClass | None:
        if not _numeral_start().match(word):
            return None
        if decade := _read_decade(word):
            return WordClass("DECADE", Meaning(decade))
        if parse_number(word) is not None:
            return WordClass("ONE" if word.startswith("ein") and len(word) < 6 else "NUMWORD")
        if (ordinal := parse_ordinal(word)) is not None:
            return WordClass("ORDWORD", Meaning(ordinal))
        return self._term(word) or self._lasting_compound(word) or self._often_compound(word)

    def _term(self, word: str) -> WordClass | None:
        """Read "achtstundentag", "viertagewoche", "neunmonatszeitraum"."""
        match = _TERM.fullmatch(word)
        number = parse_number(match[1]) if match else None
        if match is None or number is None:
            return None
        unit = self._known[(match[2] or match[3]).capitalize()].means.unit
        return WordClass("LONG", Meaning(value=Duration.of(number, unit))) if unit else None

    def _lasting_compound(self, word: str) -> WordClass | None:
        """Split "dreitägig" into a number and how long it lasts."""
        for cut in range(max(3, len(word) - self._longest_lasting), len(word) - 4):
            lasting = self._lasting.get(word[cut:])
            if lasting and (number := parse_number(word[:cut])) is not None:
                return WordClass("OF" + lasting.cls, lasting.means._replace(amount=number))
        return None

    def _often_compound(self, word: str) -> WordClass | None:
        """Split "zweimonatlich", "Vierjahresrhythmus" into a number and the interval that it multiplies."""
        for cut in range(max(3, len(word) - self._longest_often), len(word) - 4):
            often = self._often.get(word[cut:])
            value = often.means.value if often else None
            number = parse_number(word[:cut]) if isinstance(value, Duration) else None
            if isinstance(value, Duration) and value.sole and number is not None:
                return WordClass("OFTEN", Meaning(value=Duration.of(number, value.sole.unit).split_fraction()))
        return None


def _is_one(value: Value | None) -> bool:
    """Return whether it is one unit, as every so many of them are said."""
    return isinstance(value, Duration) and value.whole is not None and value.whole[0] == 1


@cache
def _month_start() -> re.Pattern[str]:
    """Return how words begin that are made with a month, which has no genitive there: "Julisonntag"."""
    months = [row.forms for row in load_table("dates/words", CalendarWord) if row.cls in ("MONTH", "NAMEMONTH")]
    return re.compile("|".join(form for forms in months for form in forms if not form.endswith("s")))


def _read_decade(word: str) -> int | None:
    """Return 90 for "neunziger", "neunzigern", "neunzigerjahre"."""
    match = _DECADE.fullmatch(word)
    number = parse_cardinal(match[1]) if match else None
    return number if number in _DECADES else None


def _read_unit(unit: TimeUnit) -> dict[str, WordClass]:
    """Return the nouns and adjectives of a unit of time; years have classes of their own."""
    if not unit.code:
        return {}
    meaning, year = Meaning(unit=Unit(unit.code)), unit.code == Unit.YEAR.value
    classes = {
        "YEARUNIT" if year else "UNIT": (*(form for entry in unit.singular for form in entry.forms), *unit.short),
        "YEARSUNIT" if year else "UNITS": unit.plural,
        "LASTINGYEARS" if year else "LASTING": unit.lasting,
    }
    often = WordClass("OFTEN", Meaning(value=Duration.of(1, Unit(unit.code))))
    words = {form: WordClass(cls, meaning) for cls, forms in classes.items() for form in forms}
    return words | {form: often for entry in unit.often for form in entry.forms}


def _mean_decade(word: str) -> Meaning:
    """Return what "90er" and "1990erjahren" mean."""
    return Meaning(int(_NO_DIGITS.sub("", word)))


@cache
def lexicon() -> Lexicon:
    """Return the calendar's words."""
    return Lexicon()
