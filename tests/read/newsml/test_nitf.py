from pathlib import Path

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf><head><title>bruecke</title>
<docdata><doc-id id-string="exa-17"/><date.issue norm="20250304T001000+0100"/></docdata>
<pubdata name="Walder Bote" {pubdata}/></head>
<body><body.head><hedline><hl1>Stadtrat will eine Brücke</hl1><hl2>Streit zu Ende</hl2></hedline>
<note><p>Achtung: zweite Fassung</p></note><byline>Von Ida Probst</byline><distributor>exa</distributor>
<dateline><location>Oberwalden</location>, <story.date norm="20250303">3. März</story.date></dateline>
<abstract><p>Bald wird gebaut.</p></abstract></body.head>
<body.content>
<p>Der Stadtrat von <location>Oberwalden</location> will eine
Br&uuml;cke.</p><media media-type="image"><media-caption>Die alte Brücke</media-caption></media>
<hl2>Zwölf Millionen</hl2><block><p>Sie kostet <money>12 Millionen Euro</money>.</p></block></body.content>
<body.end><tagline>Ida Probst ist Reporterin</tagline></body.end></body></nitf>"""


def test_nitf_is_read_with_its_lead_and_dateline(read):
    Path("a.xml").write_text(NITF.format(pubdata='ex-ref="https://example.org/17"'), encoding="utf-8")
    outcome = read("a.xml")
    (article,) = outcome.articles
    assert article.text.split("\n") == [
        "Bald wird gebaut.",
        "Oberwalden, 3. März Der Stadtrat von Oberwalden will eine Brücke.",
        "Zwölf Millionen",
        "Sie kostet 12 Millionen Euro.",
    ]
    assert (article.source, article.title) == ("exa-17", "Stadtrat will eine Brücke")
    assert (article.published, article.url) == ("2025-03-04", "https://example.org/17")
    assert outcome.problems == []


def test_the_day_of_the_paper_counts_before_that_of_the_document(read):
    Path("a.xml").write_text(NITF.format(pubdata='date.publication="20250305"'), encoding="utf-8")
    assert read("a.xml").articles[0].published == "2025-03-05"


def test_nitf_within_an_item_of_newsml_is_read_as_it_is_alone(read):
    nitf = NITF[NITF.index("<nitf>") :].replace("&uuml;", "ü").format(pubdata="")
    Path("a.xml").write_text(
        '<newsItem guid="1"><itemMeta><versionCreated>2025-03-06</versionCreated></itemMeta>'
        f'<contentSet><inlineXML contenttype="application/nitf+xml">{nitf}</inlineXML></contentSet></newsItem>',
        encoding="utf-8",
    )
    (article,) = read("a.xml").articles
    assert (article.title, article.published) == ("Stadtrat will eine Brücke", "2025-03-06")
    assert article.text.endswith("Sie kostet 12 Millionen Euro.")
