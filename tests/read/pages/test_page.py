"""Articles in pages of many shapes: the text is headline, standfirst and body, each once, and nothing else."""

import time
import unicodedata

import pytest

from newsfacts.read.pages.page import read_page
from tests.read.pages.pages import BODY, HEADLINE, write_page

STANDFIRST = "Jahrelang wurde gestritten, nun ist es entschieden: Wörgl bekommt eine neue Brücke über den Inn."
WHOLE = [HEADLINE, *BODY]


def read_lines(html: str) -> list[str]:
    page = read_page(html)
    assert page is not None
    return page.text.split("\n")


def describe(text: str) -> str:
    return f'<meta property="og:description" content="{text}">'


def test_headline_stands_before_the_body():
    assert read_lines(write_page()) == WHOLE


@pytest.mark.parametrize(
    "below",
    [
        f"<p>{STANDFIRST}</p>",
        f'<div class="article-lead">{STANDFIRST}</div>',
        f"<h2>{STANDFIRST}</h2>",
        f"<p><a href='/anna'>Von Anna Berg</a></p><p>4.9.2025, 10:15 Uhr</p><p>{STANDFIRST}</p>",
        f"<p>Von Anna Berg</p><div><strong>{STANDFIRST}</strong></div><figure><img src='x'><figcaption>Die alte Brücke am Morgen nach dem Hochwasser</figcaption></figure>",
    ],
)
def test_standfirst_stands_between_headline_and_body(below):
    assert read_lines(write_page(below_headline=below)) == [HEADLINE, STANDFIRST, *BODY]


def test_standfirst_of_the_page_wins_over_the_description():
    html = write_page(
        below_headline=f"<p>{STANDFIRST}</p>", head=describe("In Wörgl wird gebaut, und zwar eine Brücke.")
    )
    assert read_lines(html) == [HEADLINE, STANDFIRST, *BODY]


def test_description_stands_in_where_the_page_shows_no_standfirst():
    assert read_lines(write_page(head=describe(STANDFIRST))) == [HEADLINE, STANDFIRST, *BODY]
    data = {"@type": "NewsArticle", "headline": HEADLINE, "description": STANDFIRST}
    assert read_lines(write_page(data=data)) == [HEADLINE, STANDFIRST, *BODY]


@pytest.mark.parametrize(
    "description",
    [
        BODY[0],
        BODY[0][:70] + " …",
        BODY[0][:60] + "...",
        f"Lesen Sie jetzt „{HEADLINE}“ und mehr Meldungen aus Tirol.",
        "Nachrichten aus Tirol",
        "Was in Wörgl nach dem Hochwasser gebaut wird und was der Stadtrat dazu sagt … mehr",
        "Was in Wörgl nach dem Hochwasser gebaut wird und was",
    ],
)
def test_description_that_is_no_standfirst_is_left_out(description):
    assert read_lines(write_page(head=describe(description))) == WHOLE


def test_standfirst_that_is_a_list_is_taken_whole():
    points = [
        "Der Stadtrat von Wörgl hat dem Bau zugestimmt.",
        "Das Land trägt die Hälfte der Kosten.",
        "Der Bau dauert drei Jahre.",
    ]
    items = "".join(f"<li>{point}</li>" for point in points)
    html = write_page(below_headline=f'<ul class="article-summary">{items}</ul>')
    assert read_lines(html) == [HEADLINE, *points, *BODY]


def test_kicker_does_not_run_into_the_headline():
    headline = f"<h1><span>Streit um Papst Leo</span><span>{HEADLINE}</span></h1>"
    lines = read_lines(write_page(headline=headline, head=f'<meta property="og:title" content="{HEADLINE}">'))
    assert lines == WHOLE


def test_kicker_that_is_part_of_the_stated_headline_is_read_with_it():
    data = {"@type": "NewsArticle", "headline": f"Tirol: {HEADLINE}"}
    assert read_lines(write_page(above="<div>Tirol</div>", data=data)) == [f"Tirol: {HEADLINE}", *BODY]


@pytest.mark.parametrize(
    "clutter",
    [
        '<ul><li>Verkehr: <a href="/1">Was die Sperre für Pendler bedeutet</a></li><li>Kosten: <a href="/2">Wer die Brücke bezahlen soll</a></li></ul>',
        '<h3>Auch interessant</h3><ul><li><a href="/1">Was die Sperre für die Pendler bedeutet</a></li></ul>',
        '<p>Lesen Sie auch: <a href="/1">Was die Sperre für die Pendler bedeutet</a></p>',
        '<p><a href="/1">Was die Sperre der alten Brücke für die Pendler bedeutet und wer bezahlt</a></p>',
        '<h3><a href="/1">Was die Sperre für die Pendler bedeutet</a></h3>',
        '<div><h3>Der Morgen in Tirol</h3><p>Jeden Morgen die wichtigsten Meldungen.</p><form><input type="email"></form></div>',
        "<aside><h3>Zum Ort</h3><p>Wörgl liegt im Bezirk Kufstein und hat etwas mehr als vierzehntausend Einwohner, Stand heute.</p></aside>",
        "<figure><img src='x'><figcaption>Die alte Brücke am Morgen nach dem Hochwasser, von Westen gesehen. Foto: Paul Berg</figcaption></figure>",
        '<div class="embed-consent"><p>An dieser Stelle finden Sie externen Inhalt, der den Artikel ergänzt.</p></div>',
        f"<blockquote><p>{BODY[1]}</p></blockquote>",
        "<p>© dpa-infocom, dpa:250904-99-1/2</p>",
        "<p>Anzeige</p>",
        "<p hidden>Durchschnittliche Bewertung aller Leser dieser Meldung: vier von fünf Sternen, abgegeben im Juni.</p>",
    ],
)
def test_what_is_no_article_within_it_stays_out(clutter):
    assert read_lines(write_page(within=clutter)) == WHOLE


@pytest.mark.parametrize(
    "content",
    [
        "<h2>Wer bezahlt</h2>",
        "<h3><button>Wer bezahlt</button></h3>",
        '<h2><a href="#kosten">Wer bezahlt</a></h2>',
        "<p>„Nein.“</p>",
        "<ul><li>Der Bund trägt ein Viertel.</li><li>Das Land trägt die Hälfte.</li></ul>",
        '<p>Das sagte sie der <a href="https://example.org/zeitung">Zeitung in Tirol</a> am Montag auf dem Weg ins Rathaus.</p>',
    ],
)
def test_what_belongs_to_the_article_is_kept(content):
    lines = read_lines(write_page(within=content))
    assert [line for line in lines if line not in WHOLE]
    assert [line for line in lines if line in WHOLE] == WHOLE


def test_text_after_the_end_of_the_article_stays_out():
    teasers = "".join(
        f'<div><h4><a href="/{number}">Meldung {number} des Tages aus Tirol</a></h4></div>' for number in range(9)
    )
    appeal = "<div><h3>Unterstützen Sie uns!</h3><p>Guter Journalismus kostet Geld, und wer ihn schätzt, der sollte ihn auch bezahlen können.</p></div>"
    assert read_lines(write_page(after=teasers + appeal)) == WHOLE


def test_comments_are_no_text():
    comments = "".join(
        f"<div><b>Leser {number}</b><p>Ich finde, dass die Brücke viel zu teuer ist, und das schreibe ich hier zum {number}. Mal.</p></div>"
        for number in range(3, 30)
    )
    assert read_lines(write_page(after=f'<div id="comments">{comments}</div>')) == WHOLE


@pytest.mark.parametrize(
    "wrap",
    [
        "<html><body><div>{}</div></body></html>",
        "<html><body><table><tr><td>Menü</td><td>{}</td></tr></table></body></html>",
        "<html><body><div class='newsletter'><div>{}</div></div></body></html>",
        "<html><body><form action='/'>{}</form></body></html>",
        "<html><body class='paywall'><section><div>{}</div></section></body></html>",
        "<html><body><font>{}</body></html>",
        "{}",
    ],
)
def test_no_article_is_lost_however_it_is_wrapped(wrap):
    html = wrap.replace("{}", f"<h1>{HEADLINE}</h1>" + "".join(f"<p>{text}</p>" for text in BODY))
    assert read_lines(html) == WHOLE


def test_paragraphs_may_be_divisions_or_lines():
    page = f"<html><body><article><h1>{HEADLINE}</h1>{{}}</article></body></html>"
    assert read_lines(page.format("".join(f"<div>{text}</div>" for text in BODY))) == WHOLE
    assert read_lines(page.format("<p>" + "<br><br>".join(BODY) + "</p>")) == WHOLE


def test_text_that_only_a_script_would_show_is_read_from_what_the_page_says_of_itself():
    data = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(BODY)}
    html = write_page(headline="", body=(), data=data)
    assert read_lines(html) == WHOLE


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "<html><body><nav><a href='/'>Start</a></nav></body></html>", "<p>Menü</p>"]
)
def test_page_without_article_is_none(html):
    assert read_page(html) is None


def test_letters_stay_as_the_page_has_them_without_soft_hyphens():
    body = tuple(unicodedata.normalize("NFD", text) for text in BODY)
    lines = read_lines(write_page(body=tuple(text.replace("Br", "Br\u00ad") for text in body)))
    assert lines != WHOLE
    assert [unicodedata.normalize("NFC", line) for line in lines] == WHOLE


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "iso-8859-15"])
def test_page_is_decoded_as_it_says(encoding):
    html = write_page(head=f'<meta charset="{encoding}">')
    assert read_page(html.encode(encoding)).text.split("\n") == WHOLE


def test_page_that_does_not_say_its_encoding_is_decoded_as_german_was_written():
    assert read_page(write_page().encode("cp1252")).text.split("\n") == WHOLE


@pytest.mark.parametrize(
    "pattern",
    [
        lambda n: f"<p {' '.join(f'a{number}=1' for number in range(n // 8))}>x</p>",
        lambda n: "<h1>Ein Titel hier</h1>" * (n // 23),
        lambda n: "<h2>Ein Titel hier</h2><p>Und ein Text." * (n // 40),
        lambda n: "<div class='a-b-c'>" * 1900 + "<p>x y z</p>" * (n // 12),
        lambda n: "<ul>" + "<li><a href=x>Punkt eins</a>" * (n // 28),
        lambda n: "<div><input><p>Ein Text." * (n // 24),
        lambda n: "<time>1.1.</time>" * (n // 17),
        lambda n: "<p>" + "Von A " * (n // 6),
    ],
)
def test_hostile_page_costs_no_more_than_its_length(pattern):
    html = write_page(after=pattern(100_000))
    started = time.process_time()
    read_page(html)
    assert time.process_time() - started < 10


def test_addresses_that_are_none_cost_no_article():
    head = '<link rel="canonical" href="https://[x"><meta property="og:url" content="http://[::bad">'
    page = read_page(write_page(head=head, after='<p><a href="http://[y#z">Mehr davon</a></p>'), url="http://[z")
    assert page is not None
    assert page.text.split("\n") == WHOLE
