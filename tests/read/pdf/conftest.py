from collections.abc import Callable, Sequence
from typing import NamedTuple

import pytest

from newsfacts.read.pdf.boxes import PrintedLine

WIDTH, HEIGHT = 595, 842  # A4, in points
_COURIER = 0.6  # of its size is the width of each letter


class Text(NamedTuple):
    """A line of a page; x and y count from the left and from the top."""

    text: str
    x: float = 50
    y: float = 50
    size: float = 10
    font: str = "Courier"
    turned: bool = False


def set_lines(lines: Sequence[str], x: float = 50, y: float = 100, size: float = 10) -> list[Text]:
    """Set lines below each other; one that begins with a blank is indented by it."""
    return [Text(line, x, y + 1.2 * size * number, size) for number, line in enumerate(lines)]


def make_line(text: str, x: float = 50, y: float = 100, size: float = 10, font: str = "Courier") -> PrintedLine:
    """Make a line as it comes from a page."""
    return PrintedLine(text, x, y - 0.8 * size, x + _COURIER * size * len(text), y + 0.2 * size, (font, font))


PICTURE = "picture"


@pytest.fixture
def make_pdf(tmp_path) -> Callable[..., str]:
    """Write a PDF file with the texts of each page, or a picture that covers it, and return its name."""

    def make(*pages: Sequence[Text] | str, title: str = "", name: str = "a.pdf") -> str:
        picture = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"",
            b"<</Title %s>>" % _write_string(title),
            picture + b"\nstream\n\x80\nendstream",
        ]
        kids = []
        for page in pages:
            content = b"q %d 0 0 %d 0 0 cm /P Do Q" % (WIDTH, HEIGHT) if isinstance(page, str) else _write_page(page)
            fonts = sorted({text.font for text in page if isinstance(text, Text)})
            resources = b"<</XObject<</P 4 0 R>>/Font<<%s>>>>" % b"".join(map(_write_font, fonts))
            objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content))
            kids.append(len(objects) + 1)
            objects.append(
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources%s/Contents %d 0 R>>"
                % (WIDTH, HEIGHT, resources, len(objects))
            )
        objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
        data = b"%PDF-1.4\n"
        offsets = []
        for number, body in enumerate(objects, start=1):
            offsets.append(len(data))
            data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        size = len(objects) + 1
        trailer = (
            b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        )
        (tmp_path / name).write_bytes(data + trailer % (size, table, size, len(data)))
        return name

    return make


def _write_page(texts: Sequence[Text]) -> bytes:
    parts = []
    for text in texts:
        place = b"0 1 -1 0" if text.turned else b"1 0 0 1"
        indent = len(text.text) - len(text.text.lstrip(" "))
        x, y = text.x + indent * _COURIER * text.size, HEIGHT - text.y
        string = _write_string(text.text.lstrip(" "))
        parts.append(b"BT /%s %g Tf %s %g %g Tm %s Tj ET" % (text.font.encode(), text.size, place, x, y, string))
    return b"\n".join(parts)


def _write_string(text: str) -> bytes:
    return b"<%s>" % text.encode("cp1252").hex().encode()


def _write_font(name: str) -> bytes:
    font = name.encode()
    return b"/%s<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % (font, font)
