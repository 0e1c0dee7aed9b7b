import io

import pytest

from newsfacts.read.content import Content
from newsfacts.read.xml_root import Root, find_root

NEWS = "http://iptc.org/std/nar/2006-10-01/"


def find_root_of(data: str | bytes) -> Root | None:
    return find_root(Content("a.xml", io.BytesIO(data.encode() if isinstance(data, str) else data)))


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\ufeff",
        "\n  ",
        "<?xml version='1.0'?>",
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n<?xml-stylesheet href="a>b.xsl"?>',
        "<!-- a <nitf> of old > -->",
        '<!DOCTYPE newsItem SYSTEM "http://news.example.org/news>item.dtd">',
        '<!DOCTYPE newsItem [ <!ENTITY a "]>"> <!-- ]> --> <!ELEMENT newsItem (#PCDATA)> ]>',
    ],
)
def test_whatever_stands_before_the_root_it_is_found(before):
    assert find_root_of(f'{before}<newsItem xmlns="{NEWS}" guid="1">Text') == Root("newsItem", NEWS)


def test_the_namespace_is_that_of_the_prefix():
    assert find_root_of(f'<n:newsItem xmlns="urn:other" xmlns:n="{NEWS}"/>') == Root("newsItem", NEWS)
    assert find_root_of("<n:newsItem>") == Root("newsItem", "")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_an_encoding_that_is_not_declared_or_wrongly_does_not_hide_it(encoding):
    xml = '<?xml version="1.0" encoding="UTF-8"?><!-- für --><nitf><p>Größe</p></nitf>'
    assert find_root_of(xml.encode(encoding)) == Root("nitf")


def test_what_is_broken_after_the_root_does_not_matter():
    assert find_root_of("<NewsML><a></b>& <<") == Root("NewsML")


@pytest.mark.parametrize(
    "text",
    ["", "Der Kanzler kommt.", "<<<", "< a", "<!-- never closed <nitf>", "<!doctype html><html>", '{"a": "<b>"}'],
)
def test_what_is_no_xml_has_none(text):
    assert find_root_of(text) is None


def test_entities_that_grow_beyond_all_bounds_are_not_unfolded():
    declared = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 50}">' for n in range(1, 9))
    assert find_root_of(f'<!DOCTYPE a [<!ENTITY e0 "ha">{declared}]><a b="&e8;">') is None
