import pytest

from newsfacts.read.pdf.columns import find_blocks
from newsfacts.read.pdf.paragraphs import join_lines, make_paragraphs
from tests.read.pdf.conftest import make_line


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("Der Bundes-", "kanzler kam", "Der Bundeskanzler kam"),
        ("Der Bundes\u00ad", "kanzler kam", "Der Bundeskanzler kam"),
        ("in Baden-", "Württemberg", "in Baden-Württemberg"),
        ("Nord-", "Süd", "Nord-Süd"),
        ("Ein-", "und Ausfuhr", "Ein- und Ausfuhr"),
        ("Kinder-", "oder Jugendhilfe", "Kinder- oder Jugendhilfe"),
        ("Er trägt das Bur-", "gunder Wappen", "Er trägt das Burgunder Wappen"),
        ("die 30-", "jährige Frau", "die 30-jährige Frau"),
        ("die EU-", "weite Suche", "die EU-weite Suche"),
        ("Covid-", "19", "Covid-19"),
        ("die CDU/", "CSU", "die CDU/CSU"),
        ("der Hafen -", "so heißt er", "der Hafen - so heißt er"),
        ("der Hafen –", "so heißt er", "der Hafen – so heißt er"),
        ("der Hafen", "wächst", "der Hafen wächst"),
    ],
)
def test_two_lines_are_one_text(line, following, joined):
    assert "".join(join_lines(line, following)) == joined


def make(*lines):
    return make_paragraphs([find_blocks(lines, 10)], 10)


def test_an_indent_begins_a_paragraph():
    lines = [
        make_line("Der Hafen von Bremen wächst an der", 60, 100),
        make_line("Weser um drei Prozent im letzten Jahr.", 50, 112),
        make_line("Das sagte die Direktorin des Hafens", 60, 124),
        make_line("in einem Gespräch.", 50, 136),
    ]
    assert [paragraph[:9] for paragraph in make(*lines)] == ["Der Hafen", "Das sagte"]


def test_a_gap_begins_a_paragraph():
    lines = [make_line("Der Hafen von Bremen wächst sehr.", y=y) for y in (100, 112, 124, 142, 154)]
    assert [paragraph.count("Hafen") for paragraph in make(*lines)] == [3, 2]


def test_a_line_with_room_for_the_next_word_ends_a_paragraph():
    lines = [
        make_line("Der Hafen von Bremen wächst an der Weser", y=100),
        make_line("seit langem.", y=112),
        make_line("Das sagte die Direktorin des Hafens am", y=124),
        make_line("Mittwoch der kommenden Woche im Gespräch", y=136),
    ]
    assert [paragraph[:9] for paragraph in make(*lines)] == ["Der Hafen", "Das sagte"]


def test_another_font_or_size_begins_a_paragraph():
    lines = [
        make_line("Der Hafen von Bremen wächst an der Weser.", y=100),
        make_line("Stadt bekommt im nächsten Jahr mehr Geld", y=112, font="Courier-Bold"),
        make_line("Die Bürgermeisterin freut sich nun sehr.", y=124),
    ]
    assert len(make(*lines)) == 3


def test_a_sentence_goes_on_below_a_box():
    lines = [
        make_line("Der Hafen von Bremen wächst an der", 50, 100),
        make_line("Weser um drei Prozent im Jahr, was", 50, 112),
        make_line("Kasten. Stadt.", 300, 100, 8),
        make_line("Er ist da alt.", 300, 110, 8),
        make_line("die Direktorin nicht erwartet hatte und die Stadt auch nicht.", 50, 124),
    ]
    assert make(*lines)[0].endswith("im Jahr, was die Direktorin nicht erwartet hatte und die Stadt auch nicht.")
