from newsfacts.read.pdf.running import leave_out_running
from tests.read.pdf.conftest import HEIGHT, make_line


def test_what_is_the_same_in_the_margins_of_two_pages_is_left_out():
    pages = [
        [
            make_line(f"Hafenblatt · {number}. Mai 2024", y=40),
            make_line("Der Hafen wächst.", y=400),
            make_line(f"Nur auf Seite {'abc'[number]}", y=800),
            make_line(f"- {number} -", y=820),
        ]
        for number in range(3)
    ]
    kept = leave_out_running([(HEIGHT, lines) for lines in pages])
    assert [[line.text for line in lines] for lines in kept] == [
        ["Der Hafen wächst.", f"Nur auf Seite {letter}"] for letter in "abc"
    ]


def test_on_one_page_only_its_number_is_left_out():
    lines = [
        make_line("Hafenblatt", y=40),
        make_line("12 Tote", y=60),
        make_line("12", y=820),
        make_line("2024", y=400),
    ]
    assert [line.text for line in leave_out_running([(HEIGHT, lines)])[0]] == ["Hafenblatt", "12 Tote", "2024"]
