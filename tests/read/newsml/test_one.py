"""NewsML 1: components within components, of which those with a headline of their own are articles."""

from pathlib import Path

NEWSML = """<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE NewsML SYSTEM "http://www.iptc.org/NewsML/1.2/NewsML_1.2.dtd">
<NewsML><NewsEnvelope><DateAndTime>20250304T070000Z</DateAndTime></NewsEnvelope>{items}</NewsML>"""
ITEM = """<NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:example.org:{n}</PublicIdentifier>
</NewsIdentifier></Identification><NewsManagement><FirstCreated>20250303T235000+0100</FirstCreated>
<ThisRevisionCreated>20250304T001000+0100</ThisRevisionCreated>{management}</NewsManagement>{component}</NewsItem>"""
COMPONENT = """<NewsComponent><NewsLines><HeadLine>{headline}</HeadLine><DateLine>Oberwalden, 3. März (exa) -</DateLine>
</NewsLines><NewsComponent><Role FormalName="Main"/><ContentItem><DataContent>{text}</DataContent></ContentItem>
</NewsComponent><NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>Die alte Brücke</p>
</DataContent></ContentItem></NewsComponent></NewsComponent>"""


def _write(*components: str, management: str = "") -> None:
    items = "".join(ITEM.format(n=n, component=each, management=management) for n, each in enumerate(components, 1))
    Path("a.xml").write_bytes(NEWSML.format(items=items).encode("iso-8859-1"))


def test_each_item_is_an_article(read):
    _write(
        COMPONENT.format(headline="Stadtrat will Brücke", text="<p>Es wird\n gebaut.</p><p>Im Mai.</p>"),
        COMPONENT.format(headline="Zoo öffnet", text="<![CDATA[<p>Der Zoo &ouml;ffnet.</p>]]>"),
        COMPONENT.format(headline="Bild des Tages", text=""),
    )
    outcome = read("a.xml")
    assert [(article.title, article.text) for article in outcome.articles] == [
        ("Stadtrat will Brücke", "Oberwalden, 3. März (exa) - Es wird gebaut.\nIm Mai."),
        ("Zoo öffnet", "Oberwalden, 3. März (exa) - Der Zoo öffnet."),
    ]
    assert [article.source for article in outcome.articles] == ["urn:newsml:example.org:1", "urn:newsml:example.org:2"]
    assert {article.published for article in outcome.articles} == {"2025-03-03"}
    assert outcome.errors == []
    assert "a.xml: left out items without text (urn:newsml:example.org:3)" in outcome.warnings


def test_texts_of_their_own_are_articles_of_their_own_and_other_forms_of_one_are_not(read):
    both = [COMPONENT.format(headline=headline, text=f"<p>{headline}.</p>") for headline in ("Brücke", "Zoo")]
    _write(f"<NewsComponent>{''.join(both)}{both[0]}</NewsComponent>")
    assert [(article.source, article.title) for article in read("a.xml").articles] == [
        ("urn:newsml:example.org:1#1", "Brücke"),
        ("urn:newsml:example.org:1#2", "Zoo"),
    ]


def test_an_embargo_is_said(read):
    _write(
        COMPONENT.format(headline="Brücke", text="<p>Der Rat hat am Montag über die Brücke beraten.</p>"),
        management='<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/>'
        "<DateAndTime>20990101T060000+0100</DateAndTime></StatusWillChange>",
    )
    outcome = read("a.xml")
    assert [article.published for article in outcome.articles] == ["2099-01-01"]
    assert outcome.warnings == ["urn:newsml:example.org:1: it is under embargo until 2099-01-01 06:00"]
