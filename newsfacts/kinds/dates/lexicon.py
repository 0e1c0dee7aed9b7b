"""Turns text into the tokens of the calendar: every word, number and sign has one class, one code."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsfacts.german.numbers import parse_cardinal, parse_number, parse_ordinal
from newsfacts.kinds.dates.holidays import named_days
from newsfacts.kinds.dates.notation import context_words, function_words
from newsfacts.tables import Row, load_table, split_cell


class CalendarWord(Row):
    """A row of data/dates/words.tsv: a class of words, what these forms of it mean, and an example."""

    cls: str
    value: str = ""
    forms: str
    example: str


class WordClass(NamedTuple):
    """What a word is: its class, and its meaning as the tables or the digits give it."""

    cls: str
    value: str


class CalendarToken(NamedTuple):
    """A word, number or sign of the text."""

    text: str
    cls: str
    value: str
    start: int
    end: int


# Digits that are no notation of the calendar's own are SMALL (one or two), YEAR (1000 to 2199) or NUM.
_NOTATIONS = tuple(
    (cls, re.compile(pattern))
    for cls, pattern in (
        ("ISOTIME", r"\d{4}-\d\d-\d\dT.*"),
        ("ISO", r"\d{4}-(?:0\d|1[0-2])-[0-3]\d"),
        ("SHORTYEAR", r"['’‘]\d\d"),
        ("DECADE", r"\d{2,4}er(?:jahren?)?"),
        ("DMY", r"(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:[12]\d{3}|\d\d)"),
        ("DM", r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\."),
        ("ORD", r"(?:[0-2]?\d|3[01])\."),
        ("CLOCK", r"(?:[01]?\d|2[0-4]):[0-5]\d"),
        ("LAPSE", r"\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d+)?"),
        ("DOTTED", r"(?:[01]?\d|2[0-4])\.[0-5]\d"),
        ("SMALL", r"\d{1,2}"),
        ("YEAR", r"1\d{3}|2[01]\d\d"),
        ("NUM", r"\d.*"),
    )
)
_TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:[+-]\d\d:?\d\d|Z)?)?(?![\w-])"
    r"|\d{1,2}[/-]\d{1,2}[/-][12]\d{3}(?![\w/-])"
    r"|['’‘]\d\d(?!\w)"
    r"|\d\d(?:\d\d)?er(?:[Jj]ahren?)?(?!\w)"
    r"|(?<=\d{4}/)\d\d(?![\w/-])(?!\.\d)"
    r"|(?:0?[1-9]|[12]\d|3[01])\.(?:(?:0?[1-9]|1[0-2])\.)?(?!\d)"
    r"|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.:/-])(?:,\d+)?"
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_]+(?:\d\w*)?"
    r"|\n[^\S\n]*\n\s*"
    r"|[-–—](?:\s+|$)"
    r"|[^\w\s]"
)
_SIGNS = {
    ",": "COMMA", ".": "DOT", "/": "SLASH", "(": "OPEN", ")": "CLOSE",
    "-": "HYPHEN", "–": "HYPHEN", "—": "HYPHEN",
    "?": "MARK", ":": "COLON", "·": "COMMA", "|": "COMMA", "'": "QUOTE", '"': "QUOTE",
}  # fmt: skip
# Every class that is not a word of a table or a function word.
SIGN_CLASSES = frozenset(
    {*_SIGNS.values(), *(cls for cls, _ in _NOTATIONS), "DASH", "BREAK", "sign", "small", "capital"}
    | {
        "NUMWORD",
        "ONE",
        "ORDWORD",
        "OFLASTING",
        "OFLASTINGYEARS",
        "WEEKDAYPART",
        "HOLIDAY",
        "HOLIDAYPART",
        "DECADE",
        "NAMEDAY",
        "QUARTER",
    }
)
_DECADE = re.compile(r"(?i)(zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)ern?(jahren?)?")
_NUMERAL = re.compile(r"(?i)ein|zw|dr|vier|fünf|sech|sieb|acht|neun|zehn|elf|hundert|tausend|anderthalb|erst|null")
# "Achtstundentag", "Viertagewoche": so long is worked.
_WORKING_TIME = re.compile(r"(\w+)(stunden|tage)(?:tags?|tages|woche)")
_ENDINGS = ("", "e", "en", "em", "er", "es")
_LARGEST = 100_000


class Lexicon(dict[str, WordClass]):
    """Every form and its entry. Unknown words are classed when they are first looked up, and remembered."""

    def __init__(self) -> None:
        super().__init__()
        # "a" is for words that begin small, "A" for others: the calendar has no use for either.
        self.small, self.capital = WordClass("small", ""), WordClass("capital", "")
        for row in load_table("dates/words", CalendarWord):
            for form in expand_forms(row.forms):
                self[form] = WordClass(row.cls, row.value)
        for name, rule in named_days().items():
            if name.isalpha():
                self[name] = WordClass("HOLIDAY", rule)
        for word in function_words():
            if word in self:
                raise ValueError(f"a function word of the calendar is in calendar_words too: {word}")
            self[word] = WordClass(word, "")
        self._weekdays = self._of("WEEKDAY", "HOLIDAY")
        self._parts = {form.lower(): entry.value for form, entry in self.items() if entry.cls in _PARTS}
        self._lasting = {form: entry for form, entry in self.items() if entry.cls.startswith("LASTING")}
        # The words of the tables: those that were merely looked up once must not change what another one is.
        self._known = dict(self)
        # What a name of several words begins with must not be an idle word, or no search would stop at it.
        for name in named_days():
            word = re.split("[ -]", name)[0]
            if self[word] in (self.small, self.capital):
                self[word] = self._known[word] = WordClass("NAMEDAY", "")

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
        if word[0].isdigit() or len(word) == 3:
            return next((WordClass(cls, word) for cls, shape in _NOTATIONS if shape.fullmatch(word)), self.small)
        if word[0] in "-–—" and len(word) > 1:
            return WordClass("DASH", "")
        return WordClass(_SIGNS.get(word, "BREAK" if word[0] == "\n" else "sign"), "")

    def _classify_word(self, word: str) -> WordClass:
        if len(word) == 2 and word[1].isdigit():
            return WordClass("QUARTER", word) if re.fullmatch("Q[1-4]|H[12]", word) else self.capital
        small = word.lower()
        if small != word and (entry := self._known.get(small)):
            return entry
        return self._weekday_part(word) or self._numeral(small) or (self.small if small == word else self.capital)

    def _weekday_part(self, word: str) -> WordClass | None:
        """Split "Montagabend", "Silvesternacht", "montagabends" into the day and its part."""
        for cut in range(5, len(word) - 3):
            day = self._weekdays.get(word[:cut]) or self._weekdays.get(word[:cut].removesuffix("s"))
            if day and (part := self._parts.get(word[cut:])):
                return WordClass("WEEKDAYPART" if day.cls == "WEEKDAY" else "HOLIDAYPART", f"{day.value}T{part}")
        return None

    def _numeral(self, word: str) -> WordClass | None:
        if not _NUMERAL.match(word):
            return None
        if match := _DECADE.fullmatch(word):
            return WordClass("DECADE", str(parse_cardinal(match[1])))
        if parse_number(word) is not None:
            return WordClass("ONE" if word.startswith("ein") and len(word) < 6 else "NUMWORD", word)
        if (ordinal := parse_ordinal(word)) is not None:
            return WordClass("ORDWORD", str(ordinal))
        if (match := _WORKING_TIME.fullmatch(word)) and (number := parse_number(match[1])) is not None:
            return WordClass("LONG", f"PT{number}H" if match[2] == "stunden" else f"P{number}D")
        for cut in range(3, len(word) - 4):
            unit = self._lasting.get(word[cut:])
            if unit and (number := parse_number(word[:cut])) is not None:
                return WordClass("OF" + unit.cls, f"{number}:{unit.value}")
        return None


_PARTS = ("PART", "MORNING", "PARTLOW", "PARTADV")


def expand_forms(cell: str) -> list[str]:
    """List the forms in a cell: `jährlich+` stands for the word without and with every adjective ending."""
    forms = []
    for form in split_cell(cell):
        stem = form.removesuffix("+")
        forms += [stem + ending for ending in (_ENDINGS if stem != form else _ENDINGS[:1])]
    return forms


@cache
def lexicon() -> Lexicon:
    """Return the calendar's words."""
    return Lexicon()


class CalendarText:
    """A text as tokens. `codes` has one character a token, its class: patterns are matched against it."""

    def __init__(self, text: str, start: int = 0, stop: int | None = None) -> None:
        words = lexicon()
        self._matches = list(_TOKEN.finditer(text, start, len(text) if stop is None else stop))
        self._entries = [words[match[0]] for match in self._matches]
        codes = class_codes()
        self.codes = "".join([codes[entry.cls] for entry in self._entries])

    def __getitem__(self, index: int) -> CalendarToken:
        match, entry = self._matches[index], self._entries[index]
        return CalendarToken(match[0], entry.cls, entry.value, match.start(), match.end())

    def __len__(self) -> int:
        return len(self._matches)


class _Codes(dict[str, str]):
    def __missing__(self, cls: str) -> str:
        code = self[cls] = chr(0xE000 + len(self))
        return code


@cache
def class_codes() -> dict[str, str]:
    """Return the code of each class: a character for private use, given when it is first asked for."""
    return _Codes(dict.fromkeys(context_words(), "a") | {"small": "a", "capital": "A", "sign": "!"})
