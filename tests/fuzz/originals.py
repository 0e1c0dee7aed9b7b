"""A small file of each format that can be read, with the same article: what is then damaged."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from functools import cache

TITLE = "Kanzlerin Ada Moor besucht die Größte Halle"
BODY = "Am Montag kam Kanzlerin Ada Moor nach Musterstadt. Sie brachte 2,5 Millionen Euro mit, sagte sie am Dienstag."
DAY = "2025-09-04"

_PAGE = f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{TITLE} | Bote</title>
<meta property="og:description" content="Ein Besuch."><meta property="article:published_time" content="{DAY}T10:00:00+02:00">
<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE, "datePublished": DAY})}</script>
</head><body><nav><a href="/">Start</a></nav><article><h1>{TITLE}</h1><p>{BODY}</p><p>{BODY}</p><ul><li>Eins</li></ul>
<table><tr><td>1</td><td>zwei</td></tr></table></article><aside>Mehr davon</aside></body></html>"""
_FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Bote</title><item><title>{TITLE}</title>
<link>https://bote.example.org/1</link><pubDate>Thu, 04 Sep 2025 10:00:00 +0200</pubDate>
<description>&lt;p&gt;{BODY}&lt;/p&gt;</description></item><item><title>Zwei</title><description>{BODY}</description></item>
</channel></rss>"""
_ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Bote</title><entry><title>{TITLE}</title>
<id>urn:1</id><updated>{DAY}T10:00:00Z</updated><content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>"""
_NEWSML = f"""<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:1" version="1">
<itemMeta><versionCreated>{DAY}T10:00:00+02:00</versionCreated></itemMeta><contentMeta><headline>{TITLE}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{BODY}</p></body>
</html></inlineXML></contentSet></newsItem>"""
_NITF = f"""<?xml version="1.0"?><nitf><head><title>{TITLE}</title></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>
</body.head><body.content><p>{BODY}</p></body.content></body></nitf>"""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOCUMENT = f"""<?xml version="1.0"?><w:document xmlns:w="{_WORD}"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r>
<w:t>{TITLE}</w:t></w:r></w:p><w:p><w:r><w:t>{BODY}</w:t></w:r></w:p></w:body></w:document>"""
_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override
PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
_RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_OPEN = f"""<?xml version="1.0"?><office:document-content xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0"><office:body>
<office:text><text:h>{TITLE}</text:h><text:p>{BODY}</text:p></office:text></office:body></office:document-content>"""
_BOOK = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml"
media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>"""
_CONTAINER = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile
full-path="c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
_ROWS = (("titel", "text", "datum"), (TITLE, BODY, DAY), ("Zwei", BODY, DAY))
_CELL = "<c t='inlineStr'><is><t>{}</t></is></c>"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEETS = {
    "[Content_Types].xml": f"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml"
ContentType="{_SHEET_TYPE}.worksheet+xml"/></Types>""",
    "_rels/.rels": _RELATIONS.replace("word/document", "xl/workbook"),
    "xl/_rels/workbook.xml.rels": _RELATIONS.replace("word/document", "worksheets/sheet1").replace(
        "relationships/officeDocument", "relationships/worksheet"
    ),
    "xl/workbook.xml": """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/>
</sheets></workbook>""",
    "xl/worksheets/sheet1.xml": """<?xml version="1.0"?><worksheet
xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"""
    + "".join(f"<row>{''.join(map(_CELL.format, row))}</row>" for row in _ROWS)
    + "</sheetData></worksheet>",
}
_RTF = rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0 Arial;}}}}\f0 {TITLE}\par {BODY}\par \'e4\u228?}}"
_NEXIS = f"""Dokument 1 von 2

Musterstädter Bote

4. September 2025 Donnerstag

{TITLE}

RUBRIK: POLITIK; S. 3

LÄNGE: 120 Wörter

{BODY}

UPDATE: 4. September 2025

SPRACHE: GERMAN; DEUTSCH

Dokument 2 von 2
"""
_RECORD = {"id": "7", "title": TITLE, "published": DAY, "text": BODY, "url": "https://bote.example.org/7"}
_PDF = f"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length {len(BODY) + 40}>>stream
BT /F 12 Tf 50 700 Td ({BODY}) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF"""
_HTTP = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{_PAGE}".encode()
_WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
    b"WARC-Target-URI: https://bote.example.org/1\r\nWARC-Date: 2025-09-04T10:00:00Z\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(_HTTP), _HTTP)
)


@cache
def make_originals() -> dict[str, bytes]:
    """Return the files by their names."""
    mail = _make_mail()
    table = f'id;titel;text;datum\n1;{TITLE};"{BODY}";04.09.2025\n2;Zwei;{BODY};05.09.2025\n'
    files = {
        "a.txt": f"date {DAY}\n{TITLE}\n\n{BODY}\n",
        "a.md": f"# {TITLE}\n\n{BODY}\n\n- eins\n- zwei\n",
        "a.html": _PAGE,
        "a.json": json.dumps([_RECORD, {**_RECORD, "id": "8"}], ensure_ascii=False, indent=1),
        "a.jsonl": "\n".join([json.dumps(_RECORD), json.dumps(_RECORD, ensure_ascii=False)]),
        "a.csv": table,
        "a.tsv": table.replace(";", "\t"),
        "a.rss": _FEED,
        "a.atom": _ATOM,
        "g2.xml": _NEWSML,
        "nitf.xml": _NITF,
        "a.rtf": _RTF,
        "nexis.txt": _NEXIS,
        "a.pdf": _PDF,
    }
    made = {name: text.encode() for name, text in files.items()} | {
        "cp1252.txt": BODY.encode("cp1252"),
        "utf16.txt": BODY.encode("utf-16"),
        "a.eml": mail,
        "a.mbox": b"From a@example.org Thu Sep  4 10:00:00 2025\n" + mail + b"\n\nFrom b@example.org\n" + mail,
        "a.mhtml": _make_mhtml(),
        "a.warc": _WARC,
        "a.docx": _zip({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": _DOCUMENT}),
        "a.odt": _zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": _OPEN}),
        "a.epub": _zip(
            {"mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER, "c.opf": _BOOK, "a.xhtml": _PAGE}
        ),
        "a.zip": _zip({"x/a.txt": BODY, "b.html": _PAGE, "c.json": json.dumps(_RECORD)}),
        "a.xlsx": _zip(_SHEETS),
        "a.tar": _tar({"x/a.txt": BODY, "b.html": _PAGE}),
    }
    packers: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}
    packed = {f"a.txt.{ending}": pack(made["a.txt"]) for ending, pack in packers.items()}
    return made | packed | {"a.tar.gz": gzip.compress(made["a.tar"]), "a.jsonl.gz": gzip.compress(made["a.jsonl"])}


def _make_mail() -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "Bote <bote@example.org>", "leser@example.org"
    message["Subject"], message["Date"] = TITLE, "Thu, 04 Sep 2025 10:00:00 +0200"
    message.set_content(BODY)
    message.add_alternative(_PAGE, subtype="html")
    message.add_attachment(BODY.encode(), maintype="text", subtype="plain", filename="anhang.txt")
    return message.as_bytes()


def _make_mhtml() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "<Saved by Blink>", TITLE
    message["Snapshot-Content-Location"] = "https://bote.example.org/1"
    message.set_content(_PAGE, subtype="html", cte="quoted-printable")
    message.make_related()
    return message.as_bytes()


def _zip(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _tar(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    return out.getvalue()
