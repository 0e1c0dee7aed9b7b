import time

import pytest

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}}{\info{\title Hafen w\'e4chst}}"


@pytest.fixture
def read_rtf(read, tmp_path):
    def read_text(rtf: str | bytes):
        data = rtf if isinstance(rtf, bytes) else f"{HEAD}{rtf}}}".encode("latin-1")
        (tmp_path / "a.rtf").write_bytes(data)
        outcome = read("a.rtf")
        assert not outcome.errors
        return outcome.articles[0]

    return read_text


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (r"\pard Gr\'fc\'dfe\par aus M\u252\'fcnchen", "Grüße\naus München"),
        ("\\pard Grüße", "Grüße"),
        (r"{\uc2 \u8364??5}\u8211- 6", "€5– 6"),
        (r"\u-10179?\u-8704? da", "😀 da"),
        (r"{\f1 \'e1\'e8}{\f0 \'e8}", "áčè"),
        (r"\ldblquote Gut\rdblquote  \endash  so\line weiter\tab hier", "“Gut” – so\nweiter hier"),
        (r"Nord\_S\'fcd Bundes\-kanzler 5\~Prozent", "Nord-Süd Bundeskanzler 5 Prozent"),
        (r"\{Klammer\} C:\\Neu", r"{Klammer} C:\Neu"),
        ("eins\r\nzw\\\nei", "einszw\nei"),
        (r"Ein {\deleted gel\'f6scht\par}{\v versteckt}\v x\v0 Text", "Ein Text"),
        (r"{\b Der} {\*\unbekannt{\x y}}Hafen{\header Kopf}{\pict 0102}{\*\shppict{\pict 03}}.", "Der Hafen."),
        (r'{\field{\*\fldinst{HYPERLINK "https://example.org"}}{\fldrslt{\ul Bremen}}}.', "Bremen."),
        (
            r"Der Hafen{\super 1{\footnote\pard Stand: Mai.}} w\'e4chst.\par Ende.",
            "Der Hafen1 wächst.\nStand: Mai.\nEnde.",
        ),
        (r"Der{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Kasten\par}}{\shprslt Kasten}} Hafen.", "Der Hafen.\nKasten"),
        (r"{\listtext\'b7\tab}Punkt\par{\pntext\f0 1.}Punkt", "Punkt\nPunkt"),
        (r"\'81 bleibt", "\ufffd bleibt"),
    ],
)
def test_text(read_rtf, rtf, text):
    assert read_rtf(rtf).text == text


def test_binary_data_is_passed_over(read_rtf):
    assert read_rtf("{\\pict\\bin5 {{}}}}Rest").text == "Rest"


def test_tables(read_rtf):
    rtf = (
        r"Vor.\par\trowd\pard\intbl SPD\cell 32,5\cell\row\trowd\pard\intbl Eins.\par Zwei.\cell Rechts.\cell\row"
        r"\pard Nach.\par"
    )
    assert read_rtf(rtf).text == "Vor.\nSPD | 32,5\nEins.\nZwei.\nRechts.\nNach."


def test_the_title_is_the_propertys_where_the_text_begins_with_it(read_rtf):
    assert read_rtf(r"Hafen w\'e4chst\par Gut so.").title == "Hafen wächst"
    assert read_rtf(r"Bremen. Der Hafen w\'e4chst.").title is None


def test_another_code_page(read_rtf):
    assert read_rtf(rb"{\rtf1\mac Gr\'9f\'a7e}").text == "Grüße"
    assert read_rtf(rb"{\rtf1\ansi\ansicpg850 Gr\'81\'e1e}").text == "Grüße"


def test_a_file_that_is_cut_off_is_read_with_a_warning(read, tmp_path):
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1 Der Hafen {\b von Bre")
    outcome = read("a.rtf")
    assert outcome.articles[0].text == "Der Hafen von Bre"
    assert outcome.warnings == ["a.rtf: the file is cut off, so its text may be too"]


def test_groups_without_end_are_refused(read, tmp_path):
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1 " + b"{" * 20_000)
    assert read("a.rtf").errors == ["a.rtf: its groups nest without end; save it anew"]


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["Wort ", r"{\field{\*\fldinst{", r"\'e4", r"\u228?", "\\par ", r"{\f0 }"])
def test_time_is_linear(read, tmp_path, piece):
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1 " + piece.encode() * 100_000)
    start = time.perf_counter()
    read("a.rtf")
    assert time.perf_counter() - start < 10
