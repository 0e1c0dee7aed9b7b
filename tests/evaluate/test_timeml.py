"""TimeML: what of a document counts, what is refused, and how another system's file is put beside it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from newsfacts.errors import NewsfactsError, ReadError
from newsfacts.evaluate.dated import DatedArticle
from newsfacts.evaluate.timeml import move_dates, parse_timeml, read_timeml
from newsfacts.scores import TimexMark

DCT = '<DCT><TIMEX3 tid="t0" type="DATE" value="{}" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>'
FRIDAY = '<TIMEX3 tid="t1" type="DATE" value="2010-02-26">Freitag</TIMEX3>'


def document(text: str, published: str = "2010-02-20") -> str:
    head = (
        f'<?xml version="1.0"?>\n<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{DCT.format(published)}'
    )
    return f"{head}\n<TITLE>Am {FRIDAY}</TITLE>\n<TEXT>{text}</TEXT>\n</TimeML>"


def parse(text: str):
    return parse_timeml(document(text).encode(), "a.tml")


def test_text_and_dates_are_those_of_text():
    parsed = parse(f"\nEr kam\n am {FRIDAY}, 👍 <TIMEX3 type='TIME' value='2010-02-26T20.30'>halb neun</TIMEX3>.\n")
    assert parsed.text == "\nEr kam\n am Freitag, 👍 halb neun.\n"
    assert parsed.dates == ((12, 19, "DATE", "2010-02-26"), (23, 32, "TIME", "2010-02-26T20.30"))
    assert (parsed.published, parsed.empty) == ("2010-02-20", ())


def test_other_elements_are_text():
    parsed = parse(f"<s>Er <EVENT eid='e1'>kam</EVENT> <SIGNAL>am</SIGNAL> {FRIDAY}</s><!-- nie --><TLINK/>.")
    assert parsed.text == "Er kam am Freitag."
    assert parsed.dates == ((10, 17, "DATE", "2010-02-26"),)


def test_entities_and_cdata_count_as_the_characters_they_mean():
    parsed = parse(f"A&amp;B&#252;&#x1F44D;<![CDATA[<x> & ]]>{FRIDAY}")
    assert parsed.text == "A&Bü👍<x> & Freitag"
    assert parsed.text[slice(*parsed.dates[0][:2])] == "Freitag"


def test_line_ends_are_those_of_xml():
    assert parse(f"Am\r\n{FRIDAY}").dates[0][:2] == (3, 10)


def test_elements_without_text_do_not_count():
    parsed = parse(f"Am {FRIDAY}<TIMEX3 type='DURATION' value='P1D'/> <TIMEX3 type='SET' value='P1D'> </TIMEX3>")
    assert [date.type for date in parsed.dates] == ["DATE"]
    assert parsed.empty == ("DURATION", "SET")


def test_dates_within_dates_count_both():
    parsed = parse(f"<TIMEX3 type='DURATION' value='P2D'>zwei Tage ab {FRIDAY}</TIMEX3>")
    assert parsed.dates == ((0, 20, "DURATION", "P2D"), (13, 20, "DATE", "2010-02-26"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_the_declared_encoding_is_obeyed(encoding):
    data = f'<?xml version="1.0" encoding="{encoding}"?><TimeML><TEXT>März {FRIDAY}</TEXT></TimeML>'.encode(encoding)
    parsed = parse_timeml(data, "a.tml")
    assert (parsed.text, parsed.dates[0].start, parsed.published) == ("März Freitag", 5, None)


ENTITY = '<!DOCTYPE TimeML [<!ENTITY a "aaaa">]>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "a.tml:1: this is no well-formed XML (no element found)"),
        ("Am Freitag", "a.tml:1: this is no well-formed XML (syntax error)"),
        ("<TimeML>\n<TEXT>Am\n<TIMEX3>Freitag</TEXT></TimeML>", "a.tml:3: this is no well-formed XML (mismatched tag)"),
        ("<TimeML><TEXT>a & b</TEXT></TimeML>", "(not well-formed (invalid token))"),
        ("<TimeML><TEXT>&uuml;</TEXT></TimeML>", "(undefined entity)"),
        ("<TimeML>\n<DCT/></TimeML>", "a.tml: there is no TEXT in it"),
        ('<?xml version="1.0" encoding="klingonisch"?><TimeML/>', "a.tml:1: its encoding is not known"),
        # An entity could grow to any length, or fetch a file; with a DTD elsewhere it would silently be left out.
        (f"{ENTITY}<TimeML><TEXT>&a;</TEXT></TimeML>", "a.tml:1: it declares an entity of its own (a)"),
        ('<!DOCTYPE TimeML [<!ENTITY a SYSTEM "a.txt">]><TimeML><TEXT/></TimeML>', "it declares an entity of its own"),
        (
            '<!DOCTYPE TimeML SYSTEM "TimeML.dtd">\n<TimeML>\n<TEXT>&uuml;</TEXT></TimeML>',
            "a.tml:3: the entity &uuml; is not defined; write the character itself",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(data, said):
    with pytest.raises(ReadError) as error:
        parse_timeml(data.encode(), "a.tml")
    assert said in str(error.value)


def test_a_document_type_alone_is_no_harm():
    data = f'<!DOCTYPE TimeML SYSTEM "TimeML.dtd"><TimeML><TEXT>Am {FRIDAY}</TEXT></TimeML>'
    assert parse_timeml(data.encode(), "a.tml").text == "Am Freitag"


def write(path: Path, text: str, published: str = "2010-02-20") -> str:
    path.parent.mkdir(exist_ok=True)
    path.write_text(document(text, published), encoding="utf-8")
    return str(path)


def read(path: Path, *peers: Path) -> tuple[list[DatedArticle], list[str]]:
    problems: list[NewsfactsError] = []
    articles = list(read_timeml(str(path), [str(peer) for peer in peers], problems.append))
    return articles, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("value", "published"), [("2010-02-20T08:00", "2010-02-20"), ("2010-02", "2010-02"), ("2010", "2010")]
)
def test_publication_date_is_the_value_of_dct(tmp_path, value, published):
    write(tmp_path / "a.tml", "x", value)
    articles, problems = read(tmp_path / "a.tml")
    assert ([article.article.published for article in articles], problems) == ([published], [])


def test_publication_date_that_says_nothing_is_reported(tmp_path):
    path = write(tmp_path / "a.tml", "x", "2010-WXX-5")
    (article,), (problem,) = read(tmp_path / "a.tml")
    assert article.article.published is None
    assert problem.startswith(f"{path}: cannot understand the publication date '2010-WXX-5'; write YYYY")


def test_files_of_a_folder_are_read_in_sorted_order(tmp_path):
    for name in ("b.tml", "a.tml"):
        write(tmp_path / name, name)
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d.tml.gz").write_bytes(gzip.compress(document("d").encode()))
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    articles, problems = read(tmp_path)
    assert [article.article.text for article in articles] == ["a.tml", "b.tml", "d"]
    assert articles[0].article.source == str(tmp_path / "a.tml")
    assert problems == [f"{tmp_path}: left out files that do not end in .tml (notes.txt)"]


def test_broken_file_does_not_stop_the_others(tmp_path):
    write(tmp_path / "a.tml", "a</s>")
    write(tmp_path / "b.tml", "b")
    articles, (problem,) = read(tmp_path)
    assert [article.article.text for article in articles] == ["b"]
    assert problem.startswith(f"{tmp_path / 'a.tml'}:4: this is no well-formed XML")


def test_peers_are_the_files_of_the_same_name(tmp_path):
    gold, peer = tmp_path / "gold", tmp_path / "peer"
    write(gold / "a.tml", f"Am {FRIDAY} um acht.")
    write(gold / "b.tml", f"Am {FRIDAY}.")
    write(peer / "a.tml", 'Am Freitag um <TIMEX3 type="TIME" value="T20:00">acht</TIMEX3>.')
    write(peer / "b.tml", "Am Freitag.")
    articles, problems = read(gold, peer)
    assert problems == []
    assert [article.peers for article in articles] == [{str(peer): ((14, 18, "TIME", "T20:00"),)}, {str(peer): ()}]
    # One file can be compared with one file, or against the folder that holds its namesake.
    for other in (peer, peer / "a.tml"):
        (article,), _ = read(gold / "a.tml", other)
        assert article.peers == {str(other): ((14, 18, "TIME", "T20:00"),)}


def test_article_without_its_peer_is_left_out(tmp_path):
    gold, peer = tmp_path / "gold", tmp_path / "peer"
    for name in ("a.tml", "b.tml", "c.tml"):
        write(gold / name, name)
    write(peer / "b.tml", "anderes")
    write(peer / "c.tml", "c.tml")
    articles, problems = read(gold, peer)
    assert [article.article.text for article in articles] == ["c.tml"]
    assert problems[0] == f"{peer / 'a.tml'}: no such file or folder"
    assert problems[1].startswith(f"{peer / 'b.tml'}: its text is not that of {gold / 'b.tml'}; ")


def test_missing_peer_is_reported_once(tmp_path):
    write(tmp_path / "a.tml", "a")
    with pytest.raises(ReadError, match=r"fehlt: no such file or folder; name a folder with \.tml files"):
        read(tmp_path, tmp_path / "fehlt")


def test_one_file_is_no_peer_of_a_folder(tmp_path):
    write(tmp_path / "gold" / "a.tml", "a")
    write(tmp_path / "a.tml", "a")
    with pytest.raises(ReadError, match=r"a\.tml: this is one file, and .*gold is a folder; name a folder"):
        read(tmp_path / "gold", tmp_path / "a.tml")


@pytest.mark.parametrize(
    ("text", "date", "other", "place"),
    [
        ("am  3.\nMai ", "3.\nMai", "am 3. Mai", "3. Mai"),
        ("am 3. Mai", "3. Mai", "\n\nam\n3.  Mai\n", "3.  Mai"),
        ("ab Mai", " Mai", "ab\n\nMai", "Mai"),
        ("Maitag", "Mai", "Mai tag", "Mai"),
    ],
)
def test_blanks_may_differ(text, date, other, place):
    start = text.index(date)
    ((moved_start, moved_end, *_),) = (
        move_dates([TimexMark(start, start + len(date), "DATE", "2010")], text, other) or ()
    )
    assert other[moved_start:moved_end] == place


def test_other_words_may_not_differ():
    assert move_dates([], "am 3. Mai", "am 4. Mai") is None
