from pathlib import Path

import pytest

from newsfacts.read import feeds

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."
RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel><title>Tagblatt</title><description>Nachrichten</description>{items}</channel></rss>"""
ITEM = """<item><title>Brücke &amp;amp; Straße</title><link>https://example.org/1</link><guid isPermaLink="false">1</guid>
<description>&lt;p&gt;Kurz.&lt;/p&gt;</description><pubDate>Thu, 04 Sep 2025 23:15:00 +0200</pubDate>
<content:encoded><![CDATA[<p>Der Stadtrat von Wörgl berät.</p><script>x</script><p>Am Dienstag &uuml;ber eine Br&uuml;cke.</p>]]></content:encoded>
<media:content url="a.jpg"><media:description>Foto: Die Brücke von oben, aufgenommen im Jahr 1999 von einem Flugzeug aus Tirol</media:description></media:content>
<itunes:summary>Eine Sendung über die Brücke, über den Stadtrat und über alles, was sonst noch geschah</itunes:summary></item>"""


def _rss(*items: str, encoding: str = "utf-8") -> None:
    Path("feed").write_bytes(RSS.format(encoding=encoding, items="".join(items)).encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
def test_entry_of_rss_is_an_article(read, encoding):
    _rss(ITEM, encoding=encoding)
    outcome = read("feed")
    (article,) = outcome.articles
    assert article.text == "Der Stadtrat von Wörgl berät.\nAm Dienstag über eine Brücke."
    assert (article.title, article.published) == ("Brücke & Straße", "2025-09-04")
    assert (article.source, article.url) == ("https://example.org/1", "https://example.org/1")
    assert not article.user_has_text
    assert not outcome.problems


def test_atom(read):
    Path("feed.xml").write_text(
        """<feed xmlns="http://www.w3.org/2005/Atom"><title>Tagblatt</title>
        <entry><title type="html">A &amp;amp; &lt;i>B&lt;/i></title><id>urn:1</id><link rel="self" href="https://example.org/self"/>
        <link href="https://example.org/1"/><updated>2025-09-05T00:30:00+02:00</updated><published>2025-09-04T23:30:00+02:00</published>
        <summary>Kurz.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Anna kam.</p><p>Paul ging.</p></div></content></entry>
        <entry><title>C</title><id>urn:2</id><updated>2025-09-05T00:30:00Z</updated><summary>a &lt; b &amp;amp; c</summary></entry>
        <entry><title>D</title><content type="html">&lt;p>Anna &amp;amp; Paul.&lt;/p></content></entry></feed>""",
        encoding="utf-8",
    )
    outcome = read("feed.xml")
    assert [(article.source, article.text) for article in outcome.articles] == [
        ("https://example.org/1", "Anna kam.\nPaul ging."),
        ("urn:2", "a < b &amp; c"),
        ("feed.xml#3", "Anna & Paul."),
    ]
    assert [article.title for article in outcome.articles] == ["A & B", "C", "D"]
    assert [article.published for article in outcome.articles] == ["2025-09-04", "2025-09-05", None]
    assert [article.url for article in outcome.articles] == ["https://example.org/1", None, None]


@pytest.mark.parametrize("namespace", ["http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"])
def test_rss_in_rdf(read, namespace):
    Path("a.rdf").write_text(
        f"""<?xml version="1.0"?><!-- {"ein Kommentar " * 50} -->
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="{namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>C</title><items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel>
        <item><title>T</title><link>https://example.org/1</link><description>{GERMAN}</description><dc:date>2025-09-04T01:00:00+02:00</dc:date></item>
        <item><title>T</title><link>https://example.org/2</link><description>{GERMAN}</description></item></rdf:RDF>""",
        encoding="utf-8",
    )
    outcome = read("a.rdf")
    assert [(article.source, article.published) for article in outcome.articles] == [
        ("https://example.org/1", "2025-09-04"),
        ("https://example.org/2", None),
    ]
    assert not outcome.problems


def test_entries_without_text_are_counted(read):
    _rss(ITEM, *(f"<item><title>T</title><link>https://example.org/{n}</link></item>" for n in range(2, 9)))
    outcome = read("feed")
    assert len(outcome.articles) == 1
    assert outcome.warnings == ["feed: left out entries without a text (2, 3, 4 and 4 more)"]


def test_date_that_nobody_understands_is_said(read):
    _rss(ITEM.replace("Thu, 04 Sep 2025 23:15:00 +0200", "gestern"))
    outcome = read("feed")
    assert [article.published for article in outcome.articles] == [None]
    assert outcome.warnings == ["https://example.org/1: cannot understand the publication date 'gestern'"]


def test_feed_without_entries(read):
    _rss()
    outcome = read("feed")
    assert not outcome.articles
    assert outcome.warnings == ["feed: there is no article in it"]


def test_feed_that_is_cut_off_is_read_as_far_as_it_goes(read):
    _rss(ITEM, ITEM, ITEM)
    Path("feed").write_bytes(Path("feed").read_bytes()[:-400])
    outcome = read("feed")
    assert len(outcome.articles) >= 2
    (warning,) = outcome.warnings
    assert warning.startswith("feed: broken XML (") and warning.endswith("perhaps not all of its entries are read")


def test_entities_of_html_are_read(read):
    _rss("<item><description>Der Rat von W&ouml;rgl&nbsp;ber&auml;t.</description></item>")
    outcome = read("feed")
    assert [article.text for article in outcome.articles] == ["Der Rat von Wörgl berät."]
    assert not outcome.problems


def test_feed_is_parsed_piece_by_piece(read, monkeypatch):
    quoted = "<item><description><![CDATA[Im Text steht </item><item> und der Rat.]]></description></item>"
    items = [ITEM, quoted, "<!-- <item> -->"] * 20
    for at_once in (1, 5000, 1 << 30):
        monkeypatch.setattr(feeds, "_AT_ONCE", at_once)
        _rss(*items)
        outcome = read("feed")
        assert len(outcome.articles) == 40, at_once
        assert outcome.articles[-1].source == "feed#40"
        assert not outcome.problems


@pytest.mark.parametrize(
    "entities",
    [
        "<!ENTITY a '" + "ha " * 10 + "'>" + "".join(f"<!ENTITY a{n} '{'&a;' * 10}'>" for n in range(9)),
        "<!ENTITY a8 SYSTEM 'file:///etc/passwd'>",
    ],
)
def test_entities_do_no_harm(read, entities):
    _rss("<item><description>Der Rat &a8; berät.</description></item>")
    text = Path("feed").read_text(encoding="utf-8").replace("<rss", f"<!DOCTYPE rss [{entities}]><rss", 1)
    Path("feed").write_text(text, encoding="utf-8")
    (article,) = read("feed").articles
    assert article.text.startswith("Der Rat") and "root:" not in article.text and len(article.text) < 1000
