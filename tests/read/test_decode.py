import pytest

from newsfacts.errors import ReadError
from newsfacts.read.decode import decode

TEXT = "Die „Grünen“ fürchten höhere Kosten – bis zu 5 € mehr, wie Bürgermeisterin Öztürk-Weiß sagte: “Schön wär’s.”"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_with_every_german_character(encoding):
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("bom", [b"\xff\xfe", b"\xfe\xff"])
def test_utf_16_in_either_byte_order(bom):
    encoding = "utf-16-le" if bom == b"\xff\xfe" else "utf-16-be"
    assert decode(bom + TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("encoding", ["latin-1", "cp850", "mac_roman"])
@pytest.mark.parametrize("text", ["Zürich", "Ärger über Straßen", "Das Café in Öhringen schließt früh.", "süß"])
def test_older_encodings_of_short_texts(encoding, text):
    assert decode(text.encode(encoding), "a.txt") == text


def test_other_languages_in_old_encodings_are_left_to_detection():
    text = "Вчера в Москве состоялась встреча министров иностранных дел, сообщает агентство. " * 3
    assert decode(text.encode("cp1251"), "a.txt") == text


def test_broken_utf_8_is_an_error_and_never_read_as_something_else():
    data = "Köln und Düsseldorf: ".encode() + b"f\xfcr" + " alle Bürger".encode()
    with pytest.raises(ReadError, match=r"^a.txt: cannot decode byte 0xfc at offset 24 as UTF-8; pass --encoding"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (bytes(range(256)) * 10, "binary content"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
        (b"Text mit einem \0 darin", "binary content"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF file"),
        (b"PK\x03\x04....word/document.xml", "an archive"),
        (b"{\\rtf1\\ansi Text}", "a rich text file"),
        (TEXT.encode("utf-16-le"), "--encoding utf-16-le"),
        (b"\xff\xfeX", "cannot decode as utf-16"),
    ],
)
def test_what_is_no_text_is_an_error_that_says_what_it_is(data, said):
    with pytest.raises(ReadError) as error:
        decode(data, "a.bin")
    assert str(error.value).startswith("a.bin: ")
    assert said in str(error.value)


def test_given_encoding_is_obeyed():
    assert decode(TEXT.encode("utf-16-le"), "a.txt", "utf-16-le") == TEXT
    assert decode("ü".encode(), "a.txt", "latin-1") == "Ã¼"
    with pytest.raises(ReadError, match=r"^a.txt: cannot decode as ascii; pass another --encoding"):
        decode(TEXT.encode(), "a.txt", "ascii")


def test_declared_latin_1_is_read_as_browsers_read_it():
    assert decode("„Schön“".encode("cp1252") + b" \xe9t\xe9", "a.txt", declared="ISO-8859-1") == "„Schön“ été"


@pytest.mark.parametrize("declared", ["punycode", "unicode_escape", "a\0b", "rot13", "gibt-es-nicht", ""])
def test_declaration_that_is_none_is_ignored(declared):
    assert decode("Zürich \\u00e4".encode("cp1252"), "a.txt", declared=declared) == "Zürich \\u00e4"
