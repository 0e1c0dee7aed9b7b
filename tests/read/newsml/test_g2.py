"""NewsML-G2: an item is an article, and what is no text is said in one line."""

from pathlib import Path

import pytest

G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
PARAGRAPH = "Der Stadtrat von Oberwalden hat am Montag den Bau einer Brücke beschlossen."
SECOND = "Die Arbeiten sollen im Mai beginnen und 12 Millionen Euro kosten."


def make_item(
    body: str = "",
    *,
    meta: str = "",
    content: str = "",
    guid: str = "urn:newsml:example.org:1",
    item_class: str = "text",
    attributes: str = "",
) -> str:
    """Write an item whose text is XHTML, or whose contents are those given."""
    content = content or (
        f'<inlineXML contenttype="application/xhtml+xml"><html {XHTML}><head><title>Kopf</title></head>'
        f"<body>{body}</body></html></inlineXML>"
    )
    return f"""<newsItem {G2} guid="{guid}" version="1" xml:lang="de" {attributes}>
      <itemMeta><itemClass qcode="ninat:{item_class}"/>
        <versionCreated>2025-03-04T00:10:00+01:00</versionCreated>{meta}
        <edNote role="x:notepad"><section {XHTML}><h3>Notizblock</h3><p>Kontakt: Redaktion</p></section></edNote>
      </itemMeta>
      <contentMeta><headline rank="3">Brückenbau</headline><headline rank="1">Stadtrat will eine  Brücke</headline>
      </contentMeta>
      <contentSet>{content}</contentSet></newsItem>"""


def make_message(*items: str) -> str:
    return (
        f"<newsMessage {G2}><header><sent>2025-03-05</sent></header><itemSet>{''.join(items)}</itemSet></newsMessage>"
    )


@pytest.fixture
def read_xml(read):
    def read_one(xml: str | bytes, name: str = "a.xml", **options):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(xml.encode() if isinstance(xml, str) else xml)
        return read(name, **options)

    return read_one


def test_the_text_is_what_readers_read(read_xml):
    body = f"""
      <header><time>04.03.2025 00:10</time><ul class="slugline"><li>Verkehr</li></ul><h1>Stadtrat will eine Brücke</h1>
        <h3>Brückenbau</h3><p class="byline">Von Ida Probst</p><p>Ein langer Streit ist zu Ende.</p></header>
      <section class="main"><p class="teaser">Bald wird gebaut.</p>
        <p><span class="dateline">Oberwalden <span class="credit">(exa)</span> - </span>{PARAGRAPH}</p><p/>
        <h2>Zwölf Millionen</h2><p>Mai: Beginn<br/>Juni: Ende</p><ul><li>Erstens</li><li>Zweitens</li></ul>
        <figure><img src="a.jpg"/><figcaption>Eine Brücke</figcaption></figure>
        <figure class="table"><table><tr><td>Kosten</td><td>12</td></tr></table></figure>
        <div class="INFOBOX"><h2>Links</h2><p><a href="https://example.org">Der Beschluss</a></p></div>
        <div class="infobox"><p>Zur Person: Ida Probst ist <a href="https://example.org">Reporterin</a>.</p></div>
      </section>
      <section class="notepad"><h3>Notizblock</h3><p>Kontakte: Redaktion</p></section>
      <footer><p>exa ip</p></footer>"""
    (article,) = read_xml(make_message(make_item(body))).articles
    assert article.text.split("\n") == [
        "Ein langer Streit ist zu Ende.",
        "Bald wird gebaut.",
        f"Oberwalden (exa) - {PARAGRAPH}",
        "Zwölf Millionen",
        "Mai: Beginn",
        "Juni: Ende",
        "Erstens",
        "Zweitens",
        "Kosten 12",
        "Zur Person: Ida Probst ist Reporterin.",
    ]
    assert (article.source, article.title) == ("urn:newsml:example.org:1", "Stadtrat will eine Brücke")
    assert (article.published, article.url, article.user_has_text) == ("2025-03-04", None, False)


def test_a_message_holds_any_number_of_items_and_what_else_is_in_it_is_named_once(read_xml):
    message = make_message(
        make_item(f"<p>{PARAGRAPH}</p>", guid="https://example.org/1"),
        make_item(content='<remoteContent href="b.jpg"/>', guid="urn:b", item_class="picture"),
        make_item(content='<remoteContent href="c.mp3"/>', guid="urn:c", item_class="audio"),
        make_item(content='<remoteContent href="d.html"/>', guid="urn:d"),
        f'<packageItem {G2} guid="urn:e"><groupSet/></packageItem>',
        f"<conceptItem {G2}><concept><name>Stadt</name></concept></conceptItem>",
        make_item(f"<p>{SECOND}</p>", guid=""),
    )
    outcome = read_xml(message)
    assert [(article.source, article.url) for article in outcome.articles] == [
        ("https://example.org/1", "https://example.org/1"),
        ("a.xml#7", None),
    ]
    assert outcome.errors == []
    assert outcome.warnings == [
        "a.xml: left out pictures (urn:b); sound and film (urn:c); items whose text is in another file (urn:d); "
        "packages that only name their articles (urn:e); lists of terms (a.xml#6)"
    ]


def test_a_file_without_an_article_is_an_error_and_in_a_folder_it_is_left_out(read_xml, read):
    picture = make_item(content='<remoteContent href="b.jpg"/>', item_class="picture")
    assert read_xml(picture, "in/b.xml").errors == [
        "in/b.xml: no article in it; there are only pictures (urn:newsml:example.org:1)"
    ]
    Path("in/a.xml").write_text(make_item(f"<p>{PARAGRAPH}</p>"), encoding="utf-8")
    outcome = read("in")
    assert [article.text for article in outcome.articles] == [PARAGRAPH]
    assert (outcome.errors, outcome.warnings) == ([], ["in: left out pictures (b.xml)"])


def test_of_several_texts_the_german_one_is_read_with_its_headline(read_xml):
    content = f"""<inlineData contenttype="text/plain" xml:lang="en">The council has decided.</inlineData>
      <inlineXML contenttype="application/xhtml+xml" xml:lang="de-AT"><div {XHTML}><p>{PARAGRAPH}</p></div></inlineXML>
      <inlineData contenttype="text/plain" xml:lang="de-AT">{PARAGRAPH}</inlineData>"""
    xml = make_item(content=content).replace(
        '<headline rank="1"', '<headline xml:lang="en">Council decides</headline><headline xml:lang="de-AT"'
    )
    (article,) = read_xml(xml).articles
    assert (article.title, article.text) == ("Stadtrat will eine Brücke", PARAGRAPH)


@pytest.mark.parametrize(
    "content",
    [
        f'<inlineData contenttype="text/html"><![CDATA[<p>{PARAGRAPH}</p><p>{SECOND}</p>]]></inlineData>',
        f'<inlineData contenttype="text/html">&lt;p&gt;{PARAGRAPH}&lt;/p&gt;{SECOND}</inlineData>',
        f"<inlineXML><![CDATA[<div><p>{PARAGRAPH}</p>{SECOND}</div>]]></inlineXML>",
        f'<inlineData contenttype="text/plain">\n  {PARAGRAPH}\n{SECOND}\n\n'
        "# exa-Notizblock\nentfällt\n</inlineData>".replace("exa", "dpa"),
        f'<inlineData contenttype="text/plain">{PARAGRAPH}\n{SECOND}\n\ndpa kre/su yysw a3 lön mda\n</inlineData>',
        f"<inlineXML><p {XHTML}>{PARAGRAPH}</p><p {XHTML}>{SECOND}</p></inlineXML>",
    ],
)
def test_the_text_is_found_however_it_is_carried(read_xml, content):
    (article,) = read_xml(make_item(content=content)).articles
    assert article.text == f"{PARAGRAPH}\n{SECOND}"


def test_a_first_report_that_is_a_headline_alone_has_it_as_its_text(read_xml):
    (article,) = read_xml(
        make_item("<header><time>04.03.2025</time><h1>Stadtrat will eine Brücke</h1></header>")
    ).articles
    assert article.text == "Stadtrat will eine Brücke"


def test_a_dateline_that_the_text_does_not_show_is_put_before_it(read_xml):
    xml = make_item(f"<p>{PARAGRAPH}</p>")
    shown = xml.replace(f"<p>{PARAGRAPH}", f"<p>Oberwalden (exa) - {PARAGRAPH}")
    alone = xml.replace(f"<p>{PARAGRAPH}", f"<p>Oberwalden (exa) - </p><p>{PARAGRAPH}")
    for each in (xml, shown, alone):
        with_line = each.replace("</contentMeta>", "<dateline>Oberwalden (exa) - </dateline></contentMeta>")
        (article,) = read_xml(with_line).articles
        assert article.text == f"Oberwalden (exa) - {PARAGRAPH}"


@pytest.mark.parametrize(
    ("meta", "published"),
    [
        ("", "2025-03-04"),
        ("<firstCreated>2025-03-03T23:50:00+01:00</firstCreated>", "2025-03-03"),
        ("<embargoed>2025-03-06T06:00:00+01:00</embargoed>", "2025-03-06"),
        ("<embargoed>2025-03-01T06:00:00+01:00</embargoed>", "2025-03-04"),
    ],
)
def test_it_is_of_the_day_it_was_written_or_may_appear(read_xml, meta, published):
    outcome = read_xml(make_item(f"<p>{PARAGRAPH}</p>", meta=meta))
    assert [article.published for article in outcome.articles] == [published]
    assert outcome.problems == []


@pytest.mark.parametrize(
    ("meta", "said"),
    [
        ("<embargoed>2099-01-01T06:00:00+01:00</embargoed>", "it is under embargo until 2099-01-01 06:00"),
        ("<embargoed/>", "it is under embargo until further notice"),
        ('<pubStatus qcode="stat:canceled"/>', "its agency says that it is canceled"),
        ("<firstCreated>gestern</firstCreated>", None),
    ],
)
def test_what_must_not_be_published_is_read_and_said(read_xml, meta, said):
    outcome = read_xml(make_item(f"<p>{PARAGRAPH}</p>", meta=meta))
    assert [article.text for article in outcome.articles] == [PARAGRAPH]
    assert outcome.warnings == ([f"urn:newsml:example.org:1: {said}"] if said else [])


def test_a_date_that_is_none_is_said(read_xml):
    outcome = read_xml(make_item(f"<p>{PARAGRAPH}</p>").replace("2025-03-04T00:10:00+01:00", "neulich"))
    assert outcome.warnings == ["urn:newsml:example.org:1: cannot understand the publication date 'neulich'"]


def test_what_stands_before_a_damaged_place_is_read(read_xml):
    message = make_message(make_item(f"<p>{PARAGRAPH}</p>"), make_item(f"<p>{SECOND}</p>", guid="2"))
    outcome = read_xml(message[: message.rindex("</p>")])
    assert [article.text for article in outcome.articles] == [PARAGRAPH]
    assert len(outcome.errors) == 1
    assert "this is no well-formed XML" in outcome.errors[0]


@pytest.mark.parametrize(
    ("before", "inside", "said"),
    [
        ('<!DOCTYPE a [<!ENTITY e "ha">]>', "&e;", "a.xml:1: it declares an entity of its own (e)"),
        ('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;", "it declares an entity of its own (e)"),
        ("", "&quatsch;", "the entity &quatsch; is not defined"),
        ("", "<b>" * 300 + "</b>" * 300, "elements within elements, more than 200 deep"),
    ],
)
def test_what_could_grow_or_fetch_is_refused(read_xml, before, inside, said):
    outcome = read_xml(before + make_item(f"<p>{inside}</p>"))
    assert outcome.articles == []
    assert said in outcome.errors[0]


def test_letters_may_have_the_names_that_html_gives_them(read_xml):
    xml = '<!DOCTYPE a SYSTEM "https://example.org/a.dtd">' + make_item("<p>Br&uuml;cke f&uuml;r&nbsp;alle</p>")
    (article,) = read_xml(xml).articles
    assert article.text == "Brücke für alle"


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-16"])
def test_the_declared_encoding_is_obeyed_and_that_of_the_user_before_it(read_xml, encoding):
    xml = f'<?xml version="1.0" encoding="{encoding}"?>' + make_item(f"<p>{PARAGRAPH}</p>")
    assert read_xml(xml.encode(encoding)).articles[0].text == PARAGRAPH
    wrong = '<?xml version="1.0" encoding="utf-8"?>' + make_item(f"<p>{PARAGRAPH}</p>")
    assert read_xml(wrong.encode("cp1252"), encoding="cp1252").articles[0].text == PARAGRAPH


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<b/>" * 100_001, "an item of more than 100,000 elements"),
        ("Lang. " * 6_000_000, "an item of more than 32 MiB"),
    ],
)
def test_an_item_without_end_is_refused_before_it_fills_the_memory(read_xml, inside, said):
    outcome = read_xml(make_message(make_item(f"<p>{inside}</p>"), make_item(f"<p>{PARAGRAPH}</p>")))
    assert [article.text for article in outcome.articles] == [PARAGRAPH]
    assert said in outcome.errors[0]
