"""Both layouts of Nexis, in several languages, as text and as lines of a document. The papers are made up."""

from pathlib import Path

import pytest

from newsfacts.read.nexis import split_nexis

OLDER = """\ufeff


Ausgabeauftrag: Dokument(e) 1-3
Zeit der Anfrage: Freitag, 7. März 2014  16:51:31

Begriffe: (Brücke and DATUM(>=2014-02-01))


                               Dokument 1 von 3



                              Oberwalder Bote

                            Montag 3. Februar 2014
                                 Ausgabe 1;
                               Gesamtausgabe

Brücke über die Walda wird gebaut;
Nach langem Streit ist der Rat sich einig, und die Arbeiten beginnen schon bald

AUTOR: Ida Probst

RUBRIK: LOKALES; S. 4; Ausg. 28

LÄNGE: 437 Wörter

HIGHLIGHT: Zwölf Millionen Euro soll sie kosten.


Der Stadtrat von Oberwalden hat am Sonntag nach einer langen Sitzung den Bau
einer Brücke über die Walda beschlossen. Bürgermeisterin Ida Lang sprach von
einem guten Tag für die Stadt.

Update: Die Gegner wollen klagen.

Mai: Beginn
Juni: Ende

UPDATE: 4. Februar 2014

SPRACHE: GERMAN; DEUTSCH

GRAFIK: Die alte Brücke über die Walda, die seit dem vergangenen Jahr gesperrt
ist

PUBLICATION-TYPE: Zeitung


                       Copyright 2014 Oberwalder Bote GmbH
                            Alle Rechte vorbehalten

                               Dokument 2 von 3


                               The Walda Mail

                        February 5, 2014 Wednesday

COUNCIL APPROVES BRIDGE

BYLINE: BY IDA PROBST

LENGTH: 1,698 words

DATELINE: OBERWALDEN


The council has approved it.

LOAD-DATE: February 5, 2014

URL: https://example.org/17

                               Dokument 3 von 3


                              Oberwalder Bote

                           Dienstag 4. Februar 2014

Zoo öffnet

LÄNGE: 3 Wörter

Der Zoo öffnet.

Alle Rechte vorbehalten
"""
NEWER = """Date and Time: Freitag, 5. September 2025 09:31:00 CEST
Job Number: 00000001
Documents (2)
1. Brücke wird gebaut
Client/Matter: -None-
Content Type | Narrowed by
2. Zoo öffnet
Brücke wird gebaut
Oberwalder Bote
Donnerstag 4. September 2025 10:20 AM GMT
Copyright 2025 Oberwalder Bote GmbH Alle Rechte vorbehalten
Section: LOKALES; S. 4; Ausg. 205
Length: 540 words
Byline: Ida Probst
Highlight: Zwölf Millionen Euro soll sie kosten.
Body
Der Stadtrat von Oberwalden hat die Brücke am Mittwoch beschlossen.
Update: Die Gegner wollen klagen.
Länge der Brücke: 40 Meter.
Page 1 of 2
Sie soll im Mai fertig sein.
Graphic
Die alte Brücke
Classification
Language: GERMAN; DEUTSCH
Subject: BRIDGES (90%)
Load-Date: September 5, 2025
End of Document
Zoo öffnet
und bleibt offen
Walda Mail
4. September 2025
Rubrik: Lokales
Länge: 3 Wörter
Text
Der Zoo öffnet.
Ladedatum: 4. September 2025
Ende des Dokuments
""".splitlines()


def test_the_older_layout_as_text(read):
    Path("a.txt").write_text(OLDER, encoding="utf-8")
    outcome = read("a.txt")
    first, second, third = outcome.articles
    assert first.title == (
        "Brücke über die Walda wird gebaut; Nach langem Streit ist der Rat sich einig, und die Arbeiten beginnen schon bald"
    )
    assert first.text.split("\n") == [
        "Zwölf Millionen Euro soll sie kosten.",
        "Der Stadtrat von Oberwalden hat am Sonntag nach einer langen Sitzung den Bau einer Brücke über die Walda "
        "beschlossen. Bürgermeisterin Ida Lang sprach von einem guten Tag für die Stadt.",
        "Update: Die Gegner wollen klagen.",
        "Mai: Beginn",
        "Juni: Ende",
    ]
    assert (first.source, first.published, first.user_has_text) == ("a.txt#1", "2014-02-03", False)
    assert (second.title, second.text) == ("COUNCIL APPROVES BRIDGE", "OBERWALDEN The council has approved it.")
    assert (second.published, second.url) == ("2014-02-05", "https://example.org/17")
    assert (third.source, third.title, third.text) == ("a.txt#3", "Zoo öffnet", "Der Zoo öffnet.")
    assert outcome.errors == []


def test_the_older_layout_as_lines_of_a_document():
    articles = split_nexis([line for line in OLDER.splitlines() if line.strip()])
    assert [article.newspaper for article in articles] == ["Oberwalder Bote", "The Walda Mail", "Oberwalder Bote"]
    assert [article.published for article in articles] == ["2014-02-03", "2014-02-05", "2014-02-04"]
    assert articles[0].title.startswith("Brücke über die Walda wird gebaut; Nach langem Streit")


def test_the_newer_layout():
    first, second = split_nexis(NEWER)
    assert (first.title, first.newspaper, first.published) == ("Brücke wird gebaut", "Oberwalder Bote", "2025-09-04")
    assert first.text.split("\n") == [
        "Zwölf Millionen Euro soll sie kosten.",
        "Der Stadtrat von Oberwalden hat die Brücke am Mittwoch beschlossen.",
        "Update: Die Gegner wollen klagen.",
        "Länge der Brücke: 40 Meter.",
        "Sie soll im Mai fertig sein.",
    ]
    assert (second.title, second.newspaper) == ("Zoo öffnet und bleibt offen", "Walda Mail")
    assert (second.published, second.text) == ("2025-09-04", "Der Zoo öffnet.")


def test_the_newer_layout_is_known_as_text_too(read):
    Path("a.txt").write_text("\r\n".join(NEWER), encoding="utf-8")
    assert [article.source for article in read("a.txt").articles] == ["a.txt#1", "a.txt#2"]


def test_a_word_file_and_a_rich_text_file_are_split_in_the_same_way(read):
    import docx

    document = docx.Document()
    for line in NEWER:
        document.add_paragraph(line)
    document.save("a.docx")
    escaped = "".join(f"{line}\\par\n" for line in NEWER)
    rtf = "".join(letter if ord(letter) < 128 else f"\\u{ord(letter)}?" for letter in escaped)
    Path("b.rtf").write_text("{\\rtf1\\ansi " + rtf + "}", encoding="ascii")
    expected = [(article.title, article.text, article.published) for article in split_nexis(NEWER)]
    for name in ("a.docx", "b.rtf"):
        articles = read(name).articles
        assert [(article.title, article.text, article.published) for article in articles] == expected
        assert [article.source for article in articles] == [f"{name}#1", f"{name}#2"]


def test_labels_may_hold_headline_and_text():
    (article,) = split_nexis(
        """1 of 1 DOCUMENT
        Walda Mail
        May 3, 2003, Saturday
        SECTION: Section A
        LENGTH: 9 words
        HEADLINE: Brücke wird gebaut
        BYLINE: Ida Probst
        BODY:
        Der Rat will sie.
        LOAD-DATE: May 3, 2003""".splitlines()
    )
    assert (article.title, article.text) == ("Brücke wird gebaut", "Der Rat will sie.")
    assert (article.newspaper, article.published) == ("Walda Mail", "2003-05-03")


@pytest.mark.parametrize("date", ["Winter 2015", "Sommer"])
def test_without_a_day_there_is_none(date):
    (article,) = split_nexis(["1 of 1 DOCUMENT", "Walda Mail", "LENGTH: 3 words", "Der Zoo öffnet.", date])
    assert (article.published, article.newspaper) == (None, "Walda Mail")


def test_what_is_only_like_a_download_is_read_as_it_is(read):
    text = "Länge: 40 Meter\n\nText\n\nDie Brücke ist lang, und der Rat hat sie am Montag beschlossen.\n"
    Path("a.txt").write_text(text, encoding="utf-8")
    assert [(article.source, article.text) for article in read("a.txt").articles] == [("a.txt", text)]
    assert split_nexis(["Ende des Dokuments", "Es ist aus."]) is None
