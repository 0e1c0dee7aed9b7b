"""What texts are made of: articles, paragraphs and sentences of this project, and the words of its tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

from newsfacts.german.inflection import read_forms
from tests.marks import read_marks

PROJECT = Path(__file__).parents[2]

# Characters that are not what they seem, or nothing at all.
ODD = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
    "\u0000\u0001\u0007\u0008\u000b\u000c\u001b\u001c\u001f\u007f\u0085\u009b\u00a0\u2009\u202f\u2028\u2029\u3000\ufffd"
    "\u0301\u0308\u0327\u20dd\ufe0f\U0001f1e9\U0001f1ea\U0001f468\u200d\U0001f469\U000e0041\U0010ffff\ufffe\uffff"
    "ßẞſİıÄöüĄŁđ½¾⅐⅞²³¹₂①Ⅻ㎏㎞℃％＋－＝＠٣٤७৩０１９〇一二百千万億"
)
MARKS = ".,;:!?…-–—/\\()[]{}<>„“”«»‚‘’'\"*_#@&%$€£¥§°+=~^|\t\n\r "


@cache
def load_texts() -> tuple[str, ...]:
    """Return German texts: whole articles, their paragraphs, and the marked sentences of the tests."""
    files = sorted([*(PROJECT / "seeds").glob("*.txt"), *(PROJECT / "tests" / "gold").glob("*.txt")])
    articles = [file.read_text(encoding="utf-8") for file in files]
    paragraphs = [part for article in articles for part in article.split("\n\n") if part.strip()]
    return (*articles, *paragraphs, *_read_sentences())


def _read_sentences() -> list[str]:
    sentences = []
    for table in sorted((PROJECT / "tests" / "kinds").glob("*.tsv")):
        header, *rows = _read_rows(table)
        if header == ["published", "sentence"]:
            sentences += [read_marks(row[1])[0].replace("\\n", "\n") for row in rows if len(row) > 1]
    return sentences


@cache
def load_words() -> dict[str, tuple[str, ...]]:
    """Return the words of each table of newsfacts/data, by its name, in all their forms."""
    folder = PROJECT / "newsfacts" / "data"
    words = {}
    for path in sorted(folder.rglob("*.tsv")):
        header, *rows = _read_rows(path)
        kept = [number for number, column in enumerate(header) if column not in ("example", "pattern")]
        cells = [row[number] for row in rows for number in kept if number < len(row)]
        name = path.relative_to(folder).with_suffix("").as_posix()
        words[name] = tuple(dict.fromkeys(form for cell in cells for form in _read_cell(cell)))
    return {name: forms for name, forms in words.items() if forms}


def choose_word(random: Random, table: str = "") -> str:
    """Return a word of a table, without a name of any of them, each table alike."""
    words = load_words()
    return random.choice(words[table or random.choice(list(words))])


def _read_cell(cell: str) -> list[str]:
    try:
        return [form for form in read_forms(cell) if 0 < len(form) < 60]
    except ValueError:  # a cell of another sort
        return [part for part in cell.split("|") if 0 < len(part) < 60]


def _read_rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
