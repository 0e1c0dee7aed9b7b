"""Names: genitives, surnames, short forms."""

from __future__ import annotations

import pytest

from newsfacts.german.names import (
    genitive_base,
    genitive_end,
    is_junior,
    lone_surnames,
    may_be_same,
    surname,
    surname_start,
)
from tests.marks import read_marks


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("Trumps", "Trump"), ("Angela Merkels", "Angela Merkel"), ("Scholz’", "Scholz"), ("Merz'", "Merz"),
        ("Selenskyjs", "Selenskyj"), ("Müller's", "Müller"), ("Thomas", None), ("Williams", None), ("Klaus", None),
        ("Marx", None), ("Weiss", None), ("Macron", None), ("Annegret Kramp-Karrenbauers", "Annegret Kramp-Karrenbauer"),
    ],
)  # fmt: skip
def test_genitive_base(word: str, base: str | None) -> None:
    assert genitive_base(word) == base


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Ursula von der Leyen", "von der Leyen"), ("Olaf Scholz", "Scholz"), ("Kim", "Kim"), ("Charles III.", "Charles"),
        ("Karl-Theodor zu Guttenberg", "zu Guttenberg"), ("Rudi van Dantzig", "van Dantzig"), ("Sammy Davis Jr.", "Davis"),
    ],
)  # fmt: skip
def test_surname(name: str, last: str) -> None:
    assert surname(name) == last


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("Leyen", "Ursula von der Leyen", True), ("J. Biden", "Joe Biden", True), ("Kim", "Kim Jong Un", True),
        ("Joe Scholz", "Olaf Scholz", False), ("Garcia", "José García", True), ("Scholzen", "Olaf Scholz", False),
        ("Biden Joe", "Joe Biden", False),
    ],
)  # fmt: skip
def test_may_be_same(short: str, full: str, same: bool) -> None:
    assert may_be_same(short, full) is same


@pytest.mark.parametrize(
    ("before", "opening"), [("mahnte ", "von der "), ("„", "Von der "), ("sagte ", "de "), ("die Rede von ", "")]
)
def test_surname_start(before: str, opening: str) -> None:
    text = f"{before}{opening}Berg."
    assert surname_start(text, text.index("Berg")) == len(before)


@pytest.mark.parametrize(
    ("marked", "end"),
    [
        ("<Merz>’ Rede", 5), ("<Merz>' Rede", 5), ("<Scholz>‘ Plan", 7), ("<Merz>’, sagte er", 4), ("<Trump>’ Rede", 5),
        ("Das heißt ‚<Merz>‘ hier", 15), ("<Merz>", 4),
    ],
)  # fmt: skip
def test_genitive_end(marked: str, end: int) -> None:
    text, (mark,) = read_marks(marked, "<", ">")
    assert genitive_end(text, mark.start, mark.end) == end


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Karl-Theodor zu Guttenberg", {"zu Guttenberg", "Guttenberg"}), ("Ursula von der Leyen", {"von der Leyen"}),
        ("Olaf Scholz", {"Scholz"}), ("Giovanni de Luca", {"de Luca"}),
        ("Baschar al-Assad", {"al-Assad", "Assad"}), ("Ahmed asch-Scharaa", {"asch-Scharaa", "Scharaa"}),
    ],
)  # fmt: skip
def test_lone_surnames(name: str, alone: set[str]) -> None:
    assert lone_surnames(name) == alone


def test_is_junior() -> None:
    assert is_junior("Donald Trump Jr.")
    assert not is_junior("Charles III.")
