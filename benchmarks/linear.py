"""Measures how the time for a text that repeats one pattern grows with its length, and prints one table.

usage: python benchmarks/linear.py [--size N …] [--limit SECONDS] [--model NAME] [PATTERN …]

A PATTERN is a name of PATTERNS, or what is to be repeated itself; without one, all are measured. Each text is read in a
process of its own, its time is that of the processor, and `--limit` seconds of it are the most. The exit status is 1 if
a text of 100 KB takes 10 seconds or more, or ten times the text more than 15 times the time.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from math import log10
from pathlib import Path
from tempfile import TemporaryDirectory

# What is repeated, or what precedes it, it, and what follows.
PATTERNS: dict[str, str | tuple[str, str, str]] = {
    "prose": "Rund 30 Soldaten kamen am Montag aus Russland nach Berlin, sagte Angela Merkel (CDU). ",
    # Blanks and line ends
    "line ends": ("Anna kam.", "\n", "Peter ging."),
    "line ends at the end": ("Anna kam.", "\n", ""),
    "CRLF": ("Anna kam.", "\r\n", "Peter ging."),
    "lines of blanks": ("Anna kam.", " \n", "Peter ging."),
    "blanks": ("Anna kam.", " ", "Peter ging."),
    "nothing but blanks": " ",
    "nothing but line ends": "\n",
    # Marks
    "full stops": ("Anna", ".", "x"),
    "full stops apart": ". ",
    "ellipses": ("Anna", "…", "x"),
    "question marks": ("Anna", "?!", "x"),
    "closing marks": ("a.", "“", "x"),
    "(": "(",
    "_": "_",
    "*": "*",
    "=": "=",
    "/": "/",
    ",": ",",
    "„": "„",
    "[": "[",
    "–": "–",
    "#": "#",
    "'s": "'s",
    "-": "-",
    "- ": "- ",
    "brackets in brackets": "(" * 50 + "SPD" + ")" * 50 + " ",
    "separator lines": "=" * 80 + "\n",
    "combining marks": ("a", "\u0301", "b"),
    "emoji": "\U0001f468\u200d\U0001f469",
    # Words without an end
    "CJK": "漢",
    "ein": "ein",
    "a": "a",
    "A": "A",
    "hexadecimal": "3f9a7c0e5b1d",
    "Base64": "iVBORw0KGgoAAAANSUhEUgAA+/",
    "hundert": "hundert",
    "Haus-": "Haus-",
    "US-": "US-",
    "Russland-": "Russland-Ukraine-",
    "initials": "A.",
    "URL": ("http://", "a.de/b?c=d&", ""),
    "soft hyphens": ("Haus", "\u00ad", "boot"),
    # Sentences without an end
    "one sentence": "und dann kam 5 Mal der Mann am Montag in Berlin vorbei ",
    "small words": "und ",
    "nouns": "Haus ",
    "times": "12.30 Uhr, ",
    "times and": "um 8 Uhr und ",
    "days": "am 1.1.2025, ",
    "weekdays": "Montag und ",
    "years": "2024/",
    "numbers": "1 ",
    "digits": "1",
    "grouped digits": "1.000.",
    "Mrd.": ("Das sind 5 ", "Mrd. ", "Euro."),
    "-Mrd-": ("Ein 5", "-Mrd", "-Euro-Paket."),
    "money": "5 Euro und ",
    "scores": "1:",
    "ages": "Anna (5), ",
    # Many names
    "one person": "Angela Merkel sagte das. ",
    "one organisation": "Die Deutsche Bank sagte das. ",
    "one country": "Russland und ",
    "names without an end": "Angela Merkel und ",
    "quotations": "„Das ist gut“, sagte sie. ",
    "quotations begun": "Sie sagte: „Das ist gut. ",
    "datelines": "BERLIN (dpa) - ",
    "roles": "Präsident der ",
    "tables": "1\t2\t3\n",
    "list": "- 5 Euro\n",
}
_GIVEN = "Anna Ben Carla David Emma Felix Greta Hugo Ida Jan Klara Leo Mia Noah Olga Paul Rosa Sam Tina Uwe".split()
_SYLLABLES = [first + vowel for first in "bdfgklmnprstvw" for vowel in "aeiou"]


def _name(number: int, length: int = 4) -> str:
    """Return the number in syllables, as a name: no two numbers have the same."""
    syllables = []
    for _ in range(length):
        number, place = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[place])
    return "".join(syllables).capitalize()


# Sentences that all differ, by their number.
MADE: dict[str, Callable[[int], str]] = {
    "many people": lambda n: f"{_GIVEN[n % 20]} {_name(n * 7)} kam. ",
    "many of one surname": lambda n: f"{_name(n * 7, 3)} Müller kam. ",
    "many alike": lambda n: f"{_GIVEN[n % 20]} Kowal{_name(n, 3).lower()}ski kam. ",
    "many given names and surnames": lambda n: f"{_name(n % 300, 3)} {_name(n // 300, 3)}er kam. ",
    "many organisations": lambda n: f"Die {_name(n * 7)} GmbH wuchs. ",
    "many explained": lambda n: f"Der Bund für {_name(n * 7)} ({_name(n * 7)[:2].upper()}{n % 97}) tagte. ",
    "many places": lambda n: f"Sie wohnt in {_name(n * 7)}burg. ",
    "many dates": lambda n: f"Am {n % 28 + 1}. {n % 12 + 1}. {1900 + n % 120} kam er. ",
    "many figures": lambda n: f"Es waren {n} Schafe. ",
    "many quotations": lambda n: f"„Das ist {_name(n).lower()}“, sagte sie. ",
}
SIZES = (10_000, 100_000, 1_000_000)
_MOST_SECONDS, _OF_SIZE = 10, 100_000
_MOST_GROWTH = 15
# Less is mostly what every text costs.
_LEAST_SECONDS = 0.5


def make_text(name: str, size: int) -> str:
    """Return the text of a pattern, of that many characters."""
    if name in MADE:
        sentence = MADE[name]
        return "".join(sentence(number) for number in range(size // len(sentence(0)) + 1))[:size]
    before, repeated, after = entry if isinstance(entry := PATTERNS.get(name, name), tuple) else ("", entry, "")
    return before + (repeated * (size // len(repeated) + 1))[:size] + after


def make_corrections(rules: int) -> str:
    """Return a corrections file whose last rule has a mistake."""
    return '[[merge]]\nkind = "people"\nnames = ["Anna", "Berta"]\n' * rules + "[[merge]]\nnicht = 1\n"


CORRECTIONS: dict[str, Callable[[int], str]] = {
    "corrections, the last one wrong": lambda size: make_corrections(size // 57),
    "corrections, all wrong": lambda size: "[[merge]]\nnicht = 1\n" * (size // 20),
    "corrections, a key of many parts": lambda size: "a" + ".a" * (size // 2) + " = 1\n",
    "corrections, brackets": lambda size: "a = " + "[" * size,
}


def read_text(text: str, model: str) -> None:
    """Extract all facts."""
    import newsfacts
    from newsfacts.types import Article

    newsfacts.load(model)
    list(newsfacts.extract_many([Article(source="-", text="Anna kam.", published="2025-09-04")], model=model))
    before = time.process_time()
    article = Article(source="-", text=text, published="2025-09-04")
    list(newsfacts.extract_many([article], model=model, on_error="raise"))
    print(time.process_time() - before)


def read_corrections(text: str) -> None:
    """Load a corrections file that has a mistake."""
    from newsfacts.corrections import load_corrections
    from newsfacts.errors import CorrectionsError

    with TemporaryDirectory() as folder:
        path = Path(folder) / "newsfacts.toml"
        path.write_text(text, "utf-8")
        before = time.process_time()
        try:
            load_corrections(path)
        except CorrectionsError:
            print(time.process_time() - before)


def measure(name: str, size: int, model: str, limit: int) -> float | None:
    """Return the processor's seconds for a text, measured in a child process; None beyond the limit."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(writing, 1)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        read_corrections(CORRECTIONS[name](size)) if name in CORRECTIONS else read_text(make_text(name, size), model)
        sys.stdout.flush()
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        seconds = answer.read()
    os.waitpid(child, 0)
    return float(seconds) if seconds.strip() else None


def measure_all(names: list[str], sizes: list[int], model: str, limit: int) -> Iterator[bool]:
    """Print a line for each pattern, and yield whether its time is short and grows no faster than its text."""
    print(f"{'seconds for a text of':36}" + "".join(f"{size:>12,}" for size in sizes), flush=True)
    for name in names:
        taken: list[float | None] = []
        for size in sizes:
            taken.append(measure(name, size, model, limit) if None not in taken else None)
        fine = _is_fine(sizes, taken)
        cells = "".join(f"{'—' if seconds is None else format(seconds, '.2f'):>12}" for seconds in taken)
        print(f"{json.dumps(name, ensure_ascii=False)[:35]:36}{cells}{'' if fine else '   !'}", flush=True)
        yield fine


def _is_fine(sizes: list[int], taken: list[float | None]) -> bool:
    known = {size: seconds for size, seconds in zip(sizes, taken) if seconds is not None}
    if len(known) < len(sizes) or known.get(_OF_SIZE, 0) >= _MOST_SECONDS:
        return False
    pairs = [(sizes[n - 1], sizes[n]) for n in range(1, len(sizes)) if known[sizes[n]] > _LEAST_SECONDS]
    # Ten times the text may take 15 times the time, a hundred times the text 225 times.
    return all(
        known[more] <= max(known[less], _LEAST_SECONDS / 10) * _MOST_GROWTH ** log10(more / less)
        for less, more in pairs
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pattern", nargs="*")
    parser.add_argument("--size", type=int, nargs="+", default=SIZES)
    parser.add_argument("--limit", type=int, default=120)
    parser.add_argument("--model", default="fast")
    options = parser.parse_args()
    names = options.pattern or [*PATTERNS, *MADE, *CORRECTIONS]
    return 0 if all(list(measure_all(names, list(options.size), options.model, options.limit))) else 1


if __name__ == "__main__":
    raise SystemExit(main())
