import random
import time

import pytest

from newsfacts.read.pdf.columns import find_blocks
from tests.read.pdf.conftest import make_line


def write_column(name: str, x: float, y: float, lines: int = 4):
    return [make_line(f"{name} {number} eine Zeile des Textes", x, y + 12 * number) for number in range(lines)]


def read_order(lines) -> list[str]:
    random.Random(1).shuffle(lines)
    return [block.lines[0].text.split()[0] for block in find_blocks(lines, 10)]


def test_columns_come_from_left_to_right_below_what_spans_them():
    lines = [make_line("Titel der Seite", 50, 50, 30), *write_column("B", 250, 100), *write_column("A", 50, 100)]
    lines += [
        *write_column("C", 50, 250),
        *write_column("D", 250, 250),
        make_line("Zwischentitel über beide Spalten", 50, 200, 16),
    ]
    assert read_order(lines) == ["Titel", "A", "B", "Zwischentitel", "C", "D"]


def test_all_columns_of_an_article_come_before_the_articles_below_it():
    lines = [make_line("Eins", 50, 50, 24), make_line("Zwei", 50, 200, 16), make_line("Drei", 450, 200, 16)]
    for number, name in enumerate("ABCD"):
        lines += write_column(name, 50 + 200 * number, 80)
    for number, name in enumerate("EFGH"):
        lines += write_column(name, 50 + 200 * number, 220)
    assert read_order(lines) == ["Eins", "A", "B", "C", "D", "Zwei", "E", "F", "Drei", "G", "H"]


def test_paragraphs_with_gaps_stay_in_their_column():
    lines = [line for x in (50, 250) for y in (100, 180, 260) for line in write_column(f"{x}-{y}", x, y + (x > 50) * 6)]
    assert read_order(lines) == ["50-100", "50-180", "50-260", "250-100", "250-180", "250-260"]


@pytest.mark.slow
def test_a_page_full_of_words_takes_little_time():
    words = [
        make_line("Wort", random.Random(n).uniform(0, 3000), random.Random(-n).uniform(0, 3000), 5) for n in range(5000)
    ]
    start = time.perf_counter()
    assert sum(len(block.lines) for block in find_blocks(words, 5)) <= 5000
    assert time.perf_counter() - start < 20
