import time

import pytest

from newsfacts.read.pages.fragments import read_fragment


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Nur Text", "Nur Text"),
        ("", ""),
        ("<!-- nichts -->", ""),
        ("<p>Eins.</p><p>Zwei.\n  Noch\xa0zwei.</p>", "Eins.\nZwei. Noch zwei."),
        ("<div>Eins.<br/>Zwei.</div>Drei.", "Eins.\nZwei.\nDrei."),
        ("<h2>Titel</h2>Text<ul><li>Eins</li><li><b>Zwei</b> und drei</li></ul>", "Titel\nText\nEins\nZwei und drei"),
        (
            "<table><tr><th>Ort</th><td>Wörgl</td></tr><tr><td>Tag</td><td>Montag</td></tr></table>",
            "Ort Wörgl\nTag Montag",
        ),
        ("<p>K&ouml;ln &amp; Bonn&nbsp;&#8211; f&#252;r alle &lt;b&gt;</p>", "Köln & Bonn – für alle <b>"),
        ("<p>Anna <b>Ko</b>ch, <a href='x'>Wirtin</a>.</p>", "Anna Koch, Wirtin."),
        ("<pre>Eins\nZwei</pre>", "Eins\nZwei"),
        ("<dl><dt>Ort</dt><dd>Wörgl</dd></dl>", "Ort\nWörgl"),
    ],
)
def test_lines_are_where_a_browser_begins_them(html, text):
    assert read_fragment(html) == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a = '<p>x</p>';</script>",
        "<style>p { color: red }</style>",
        "<template><p>x</p></template>",
        "<noscript><img src='x'>Ohne</noscript>",
        "<p hidden>x</p>",
        "<div style='font-size:1px; display : none;'>Vorschau der Mail</div>",
        "<div style='mso-hide:all'>x</div>",
        "<!-- x -->",
        "<svg><text>x</text></svg>",
        "<button>Teilen</button>",
    ],
)
def test_what_is_not_shown_is_no_text(hidden):
    assert read_fragment(f"<p>Vorher</p>{hidden}<p>Nachher</p>") == "Vorher\nNachher"


def test_text_comes_without_invisible_characters():
    assert read_fragment("<p>Mo\u0308ller sprach im Bundes&shy;tag\u200b von \ufeffDonau\u00addampf.</p>") == (
        "Mo\u0308ller sprach im Bundestag von Donaudampf."
    )


def test_raised_digits_stay_apart_from_the_word_and_marks_of_footnotes_go():
    html = "<p>80 m<sup>2</sup> für alle<sup><a href='#f1'>1</a></sup>, 10<sup>6</sup> Euro, 1<sup>er</sup>.</p>"
    assert read_fragment(html) == "80 m² für alle, 10⁶ Euro, 1er."


def test_xhtml_with_a_declaration_and_prefixes_is_read():
    html = "<?xml version='1.0' encoding='iso-8859-1'?><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>Größe</x:p><x:p>Zwei</x:p></x:div>"
    assert read_fragment(html) == "Größe\nZwei"


@pytest.mark.parametrize("depth", [300, 2500, 50_000])
def test_nothing_is_lost_in_deep_nesting(depth):
    html = f"<p>Anfang</p>{'<div>' * depth}Mitte{'</div>' * depth}<p>Ende</p>"
    assert read_fragment(html) == "Anfang\nMitte\nEnde"


def test_nothing_is_lost_after_a_very_long_paragraph():
    assert read_fragment("<p>" + "wort " * 2_100_000 + "</p><p>Ende</p>").endswith("\nEnde")


@pytest.mark.parametrize("quote", ["", '"', "'"])
def test_a_tag_with_very_many_attributes_keeps_its_text(quote):
    attributes = " ".join(f"a{number}={quote}1{quote}" for number in range(5000))
    assert read_fragment(f"<p>Vorher</p><p {attributes}>Mitte</p><p>Nachher</p>") == "Vorher\nMitte\nNachher"


def test_a_long_attribute_is_no_attribute_too_many():
    html = f"<p data-x='{'<b> > ' * 3000}' hidden>x</p><p title=\"{'lang ' * 2000}\">Text</p>"
    assert read_fragment(html) == "Text"


@pytest.mark.parametrize(
    "pattern",
    [
        lambda n: f"<p {' '.join(f'a{number}=1' for number in range(n // 8))}>x</p>",
        lambda n: f"<p {' '.join(f'a{number}=<' for number in range(n // 8))}>x</p>",
        lambda n: "<div>" * (n // 5) + "x",
        lambda n: "<a" * (n // 2),
        lambda n: "<a '" * (n // 4),
        lambda n: "<p>x" * (n // 4),
        lambda n: "<b>" * (n // 3) + "<p>x" * (n // 4),
        lambda n: "<" * n,
        lambda n: "&" * n,
        lambda n: "<script>" * (n // 8),
        lambda n: "<table><tr><td>" * (n // 15),
        lambda n: "<sup><a>1" * (n // 9),
        lambda n: "\n" * n,
    ],
)
def test_hostile_markup_costs_no_more_than_its_length(pattern):
    started = time.process_time()
    read_fragment(pattern(100_000))
    assert time.process_time() - started < 5
