import gzip
import io
import zipfile
import zlib
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = """<!DOCTYPE html><html lang="de"><head><title>{title}</title></head><body><article>
<h1>{title}</h1><p>Die Stadt Bregenz hat am Donnerstag die alte Rheinbrücke gesperrt. Rund 3.000 Fahrzeuge müssen nun
täglich einen Umweg von vier Kilometern nehmen, wie Bürgermeister Karl Huber (ÖVP) mitteilte.</p>
<p>Die Arbeiten sollen bis Ende Oktober 2031 dauern und etwa zwei Millionen Euro kosten. Ein Gutachten hatte im
Frühjahr schwere Schäden am Tragwerk festgestellt.</p></article></body></html>"""
SENTENCE = "Die Stadt Bregenz hat am Donnerstag die alte Rheinbrücke gesperrt."
INDEX = "<!DOCTYPE html><html><body><ul><li><a href='/1'>Eins</a></li></ul></body></html>"


class Crawl:
    """Writes records as a crawler does."""

    def __init__(self, path: str, gzip: bool = True) -> None:
        self.path = path
        self._file = Path(path).open("wb")  # noqa: SIM115
        self._writer = WARCWriter(self._file, gzip=gzip)

    def add(
        self, url: str, page: str | bytes, *headers: tuple[str, str], status: str = "200 OK", kind: str = "response"
    ):
        data = page.encode() if isinstance(page, str) else page
        head = StatusAndHeaders(
            status, list(headers) or [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1"
        )
        record = self._writer.create_warc_record(
            url,
            kind,
            payload=io.BytesIO(data),
            http_headers=head,
            warc_headers_dict={"WARC-Date": "2025-09-04T10:00:00Z"},
        )
        start = self._file.tell()
        self._writer.write_record(record)
        return start, self._file.tell()

    def close(self) -> str:
        self._file.close()
        return self.path


def _crawl(path: str, pages: int = 3, gzip: bool = True) -> tuple[str, list[tuple[int, int]]]:
    crawl = Crawl(path, gzip)
    places = [crawl.add(f"https://example.org/{n}", PAGE.format(title=f"Brücke {n}")) for n in range(pages)]
    return crawl.close(), places


def _sources(outcome) -> list[str]:
    return [article.source.removeprefix("https://example.org/") for article in outcome.articles]


@pytest.mark.parametrize("packed", [True, False])
def test_pages_of_a_crawl_are_articles(read, packed):
    crawl = Crawl("crawl", packed)
    crawl.add("https://example.org/bruecke", PAGE.format(title="Brücke"))
    crawl.add("https://example.org/bruecke", "", kind="request", status="GET / HTTP/1.1")
    crawl.add("https://example.org/bruecke", "", kind="revisit")
    crawl.add("https://example.org/start", INDEX)
    crawl.add("https://example.org/fort", INDEX, status="404 Not Found")
    crawl.add("https://example.org/a.png", b"\x89PNG", ("Content-Type", "image/png"))
    crawl.add("https://example.org/b.png", b"\x89PNG", ("Content-Type", "image/png"))
    crawl.add("https://example.org/zwei", PAGE.format(title="Zwei"))
    outcome = read(crawl.close())
    assert _sources(outcome) == ["bruecke", "zwei"]
    (article, _) = outcome.articles
    assert SENTENCE in article.text
    assert (article.title, article.url, article.published) == ("Brücke", "https://example.org/bruecke", None)
    assert not article.user_has_text
    assert not outcome.errors
    assert outcome.warnings == [
        "crawl: left out pages without an article (start); answers other than 200 OK (fort);"
        " pictures, scripts and other files (a.png, b.png)"
    ]


def test_pages_are_decoded_and_unpacked(read):
    page = PAGE.format(title="Brücke")
    html = ("Content-Type", "text/html")
    raw = zlib.compressobj(wbits=-15)
    crawl = Crawl("crawl.warc.gz")
    crawl.add("https://example.org/0", page.encode("cp1252"), ("Content-Type", "text/html; charset=windows-1252"))
    crawl.add("https://example.org/1", gzip.compress(page.encode()), html, ("Content-Encoding", "gzip"))
    crawl.add("https://example.org/2", zlib.compress(page.encode()), html, ("Content-Encoding", "deflate"))
    crawl.add("https://example.org/3", raw.compress(page.encode()) + raw.flush(), html, ("Content-Encoding", "deflate"))
    crawl.add("https://example.org/4", page, html, ("Content-Encoding", "br"))  # the crawler has unpacked it
    chunks = f"{len(page.encode()):x}\r\n{page}\r\n0\r\n\r\n"
    crawl.add("https://example.org/5", chunks, html, ("Transfer-Encoding", "chunked"))
    crawl.add("https://example.org/6", page, ("Server", "x"))
    crawl.add("https://example.org/7", b"\x1b\0\0\0\xff\xfe\0\1", html, ("Content-Encoding", "br"))
    outcome = read(crawl.close())
    assert _sources(outcome) == list("0123456")
    assert [article.text.count(SENTENCE) for article in outcome.articles] == [1] * 7
    assert outcome.errors == ["https://example.org/7: this page is packed in a way that newsfacts does not unpack (br)"]


def test_page_that_was_crawled_twice_is_read_once_unless_it_changed(read):
    crawl = Crawl("crawl.warc.gz")
    for title in ("Eins", "Eins", "Zwei"):
        crawl.add("https://example.org/a", PAGE.format(title=title))
    crawl.add("https://example.org/b", PAGE.format(title="Eins"))
    outcome = read(crawl.close())
    assert _sources(outcome) == ["a", "a (2025-09-04T10:00:00Z)", "b"]
    assert outcome.warnings == ["crawl.warc.gz: left out pages that are there twice (a)"]


@pytest.mark.parametrize("packed", [True, False])
def test_damaged_record_costs_no_other(read, packed):
    path, places = _crawl("crawl", 4, packed)
    data = bytearray(Path(path).read_bytes())
    middle = sum(places[1]) // 2
    data[middle : middle + 20] = b"\xff" * 20 if packed else data[middle : middle + 20]
    if not packed:
        del data[middle : middle + 50]  # so that it is shorter than it says
    Path(path).write_bytes(data)
    outcome = read(path)
    assert {"0", "3"} <= set(_sources(outcome))
    assert outcome.errors
    if packed:
        assert _sources(outcome) == ["0", "2", "3"]
        assert outcome.errors == ["crawl#2: this record is damaged"]


@pytest.mark.parametrize("packed", [True, False])
def test_crawl_that_is_cut_off(read, packed):
    path, places = _crawl("crawl", 3, packed)
    Path(path).write_bytes(Path(path).read_bytes()[: places[2][0] + 400])
    outcome = read(path)
    assert _sources(outcome) == ["0", "1"]
    (error,) = outcome.errors
    assert error.endswith("this record is cut off")


def test_record_that_is_no_http(read):
    path, places = _crawl("crawl", 3, gzip=False)
    data = Path(path).read_bytes()
    record = data[slice(*places[1])].replace(b"Content-Length: ", b"Content-Length: x")
    Path(path).write_bytes(data[: places[1][0]] + record + data[places[1][1] :])
    outcome = read(path)
    assert _sources(outcome) == ["0", "2"]
    assert len(outcome.errors) == 1


def test_crawl_that_is_packed_as_a_whole(read):
    path, _ = _crawl("crawl", 3, gzip=False)
    Path("ganz.warc.gz").write_bytes(gzip.compress(Path(path).read_bytes()))
    assert _sources(read("ganz.warc.gz")) == ["0", "1", "2"]


def test_zeros_after_the_end_are_nothing(read):
    path, _ = _crawl("crawl", 2)
    Path(path).write_bytes(Path(path).read_bytes() + bytes(100_000))
    outcome = read(path)
    assert _sources(outcome) == ["0", "1"]
    assert not outcome.problems


def test_crawl_without_articles_is_an_error(read):
    crawl = Crawl("crawl.warc.gz")
    crawl.add("https://example.org/", INDEX)
    assert read(crawl.close()).errors == [
        "crawl.warc.gz: no article in it; there are only pages without an article (example.org)"
    ]


def test_header_without_end(read):
    path, _ = _crawl("crawl", 1, gzip=False)
    data = Path(path).read_bytes()
    Path(path).write_bytes(
        data + b"WARC/1.0\r\n" + b"A: b\r\n" * 400_000 + b"\r\n\r\n" + data.replace(b"org/0", b"org/1")
    )
    outcome = read(path)
    assert _sources(outcome) == ["0", "1"]
    assert "crawl#2: a header without end" in outcome.errors


def test_format_before_warc_is_named(read):
    Path("a.arc").write_text("filedesc://a.arc 0.0.0.0 20050101000000 text/plain 70\n1 0 x\n")
    (error,) = read("a.arc").errors
    assert "this is an ARC file, the format before WARC" in error


def test_wacz(read):
    path, _ = _crawl("data.warc.gz", 2)
    with zipfile.ZipFile("a.wacz", "w") as archive:
        archive.write(path, "archive/data.warc.gz")
        archive.writestr("datapackage.json", "{}")
        archive.writestr("pages/pages.jsonl", '{"text": "Seite", "url": "https://example.org/0"}\n')
        archive.writestr("indexes/index.cdx.gz", gzip.compress(b"org,example)/ 2025"))
    outcome = read("a.wacz")
    assert _sources(outcome) == ["0", "1"]
    assert not outcome.problems
