import io
import re

import pytest

from newsfacts.types import Facts
from newsfacts.write import WRITERS, make_harmless

pytestmark = pytest.mark.usefixtures("kinds")

PIPED = """\
[bold]a[/bold].txt · 2025-09-04 · Paris
Truppen ␛[31mfür␇ die Ukraine

People 1
  Name             Role       Mentions
  Emmanuel Macron  Präsident  3× Macron, Emmanuel Macron

Figures 2
  Figure                     Value
  rund 3.000 Soldaten        3,000
  2,5 Mio. Euro        2,500,000.0

-
  no facts found

2 articles: people 1, figures 2
"""


class Terminal(io.StringIO):
    def isatty(self):
        return True


def _write(articles, out=None) -> str:
    out = out or io.StringIO()
    WRITERS["table"](iter(articles), out)
    return out.getvalue()


@pytest.fixture
def at_width(monkeypatch):
    def write(articles, width: int, **environment: str) -> list[str]:
        for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
            monkeypatch.delenv(name, raising=False)
        for name, value in {"TERM": "xterm-256color", "COLUMNS": str(width), **environment}.items():
            monkeypatch.setenv(name, value)
        return _write(articles, Terminal()).split("\n")

    return write


def test_outside_a_terminal_there_is_no_colour_and_no_width(articles):
    assert _write(articles) == PIPED


@pytest.mark.parametrize("variable", ["COLUMNS", "TERM", "COLORTERM"])
def test_outside_a_terminal_the_environment_changes_nothing(articles, monkeypatch, variable):
    monkeypatch.setenv(variable, {"COLUMNS": "40", "TERM": "xterm", "COLORTERM": "truecolor"}[variable])
    assert _write(articles) == PIPED


def test_long_cells_stay_on_one_line_outside_a_terminal(articles):
    person = articles[0].people[0].model_copy(update={"role": "Beauftragter " * 50 + "Ende"})
    lines = _write([articles[0].model_copy(update={"people": [person]})]).split("\n")
    assert any(line.startswith("  Emmanuel Macron") and "Ende  3× Macron" in line for line in lines)


@pytest.mark.parametrize("width", [30, 80, 200])
def test_on_a_terminal_lines_fit_and_nothing_is_cut(articles, at_width, width):
    person = (
        articles[0].people[0].model_copy(update={"role": "Sonderbeauftragter für die wirtschaftliche Zusammenarbeit"})
    )
    lines = at_width([articles[0].model_copy(update={"people": [person]})], width, NO_COLOR="1")
    plain = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in lines]
    assert max(map(len, plain)) <= width
    assert "…" not in "".join(plain)
    letters = "".join("".join(plain).split())
    assert all(part in letters for part in ("Emmanuel", "Macron", "3.000")) or width < 80
    assert "Zusammenarbeit" in letters or width < 80


def test_colours_only_where_they_are_wanted(articles, at_width):
    assert "\x1b[1;36m" in "\n".join(at_width(articles, 80))
    for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert not re.search(r"\x1b\[[\d;]*3\d", "\n".join(at_width(articles, 80, **environment)))


def test_text_of_articles_neither_steers_the_terminal_nor_is_markup(articles, at_width):
    written = "\n".join(at_width(articles, 80, NO_COLOR="1"))
    assert "[bold]a[/bold].txt" in written
    assert "\x1b[31m" not in written
    assert "\x07" not in written


def test_no_article_no_table():
    assert _write([]) == ""


def test_kinds_that_were_not_asked_for_do_not_show(articles):
    assert "Figures" not in _write([articles[0].model_copy(update={"figures": None})])


def test_articles_are_shown_as_they_come(articles):
    out = io.StringIO()

    def stream():
        yield articles[0]
        assert "2,500,000.0" in out.getvalue()

    _write(stream(), out)


def test_one_article_is_singular():
    assert _write([Facts(source="a.txt", people=[])]) == "a.txt\n  no facts found\n\n1 article: no facts found\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\t c\r\n", "a b c"),
        ("\x1b]0;Titel\x07", "␛]0;Titel␇"),
        ("\x9b31m", "\ufffd31m"),
        ("gnp\u202e.txt", "gnp\ufffd.txt"),
        ("\x7f\x00", "␡␀"),
        ("2\u202f500\xa0km", "2\u202f500\xa0km"),
        ("Öl – 5 € „gut“ 👍🏽", "Öl – 5 € „gut“ 👍🏽"),
    ],
)
def test_control_characters_are_shown_not_obeyed(text, shown):
    assert make_harmless(text) == shown
