from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("name", "xml", "root"),
    [
        ("a.xml", "<urlset><url/></urlset>", "urlset"),
        ("a.txt", '<?xml version="1.0"?><!-- x --><corpus/>', "corpus"),
        ("a", '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"/>', "TEI"),
    ],
)
def test_xml_of_another_kind_is_refused_by_its_root(read, name, xml, root):
    Path(name).write_text(xml, encoding="utf-8")
    outcome = read(name)
    assert outcome.articles == []
    (error,) = outcome.errors
    assert error.startswith(f"{name}: this is XML with the root element {root}, no news format; newsfacts reads NewsML")


def test_drawings_in_a_folder_are_left_out(read):
    Path("in").mkdir()
    Path("in/a.txt").write_text("Der Rat hat am Montag über die Brücke beraten.", encoding="utf-8")
    Path("in/logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    outcome = read("in")
    assert (outcome.errors, outcome.warnings) == ([], ["in: left out pictures (logo.svg)"])


def test_a_text_may_begin_with_an_element(read):
    Path("a.md").write_text("<kbd>Strg</kbd> ist eine Taste.", encoding="utf-8")
    assert [article.text for article in read("a.md").articles] == ["<kbd>Strg</kbd> ist eine Taste."]
