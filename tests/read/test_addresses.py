import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from newsfacts.read import addresses
from newsfacts.version import find_version

PAGE = """<!DOCTYPE html><html lang="de"><head><title>Brücke gesperrt</title></head><body><article>
<h1>Brücke gesperrt</h1><p>Die Stadt Bregenz hat am Donnerstag die alte Rheinbrücke gesperrt. Rund 3.000 Fahrzeuge müssen nun
täglich einen Umweg von vier Kilometern nehmen, wie Bürgermeister Karl Huber (ÖVP) mitteilte.</p>
<p>Die Arbeiten sollen bis Ende Oktober 2031 dauern und etwa zwei Millionen Euro kosten. Ein Gutachten hatte im
Frühjahr schwere Schäden am Tragwerk festgestellt.</p></article></body></html>"""
SENTENCE = "Die Stadt Bregenz hat am Donnerstag die alte Rheinbrücke gesperrt."
FEED = f"<rss version='2.0'><channel><item><title>A</title><description>{SENTENCE}</description></item></channel></rss>"

Answer = Callable[[BaseHTTPRequestHandler], None]


def _answer(body: bytes, *headers: tuple[str, str], status: int = 200) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers:
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def _redirect(target: str) -> Answer:
    return _answer(b"", ("Location", target), status=302)


def _write_without_end(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    while True:
        request.wfile.write(b"<p>Anna</p>" * 10_000)


def _drip(request: BaseHTTPRequestHandler) -> None:
    for _ in range(500):
        request.wfile.write(b"X-A: b\r\n")
        time.sleep(0.02)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    answers: dict[str, Answer]
    headers: dict[str, str]

    def handle_error(self, request, client_address) -> None:
        """Say nothing where the client has hung up."""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.headers = dict(self.headers)
        self.server.answers[self.path](self)

    def log_message(self, *args) -> None:
        pass


@pytest.fixture
def web(monkeypatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "*")
    with Server(("127.0.0.1", 0), _Handler) as server:
        server.answers = {}
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def _put(web: Server, path: str, answer: Answer) -> str:
    web.answers[path] = answer
    return f"http://127.0.0.1:{web.server_port}{path}"


HTML = ("Content-Type", "text/html; charset=utf-8")


def test_page_is_read_from_its_address(read, web):
    address = _put(web, "/bruecke?id=1", _answer(PAGE.encode(), HTML))
    outcome = read(address)
    (article,) = outcome.articles
    assert SENTENCE in article.text
    assert (article.source, article.url, article.title) == (address, address, "Brücke gesperrt")
    assert not article.user_has_text
    assert not outcome.problems
    assert web.headers["User-Agent"] == f"newsfacts/{find_version()}"


def test_encoding_is_what_the_server_says(read, web):
    page = PAGE.encode("iso-8859-15")
    address = _put(web, "/a", _answer(page, ("Content-Type", "text/html; charset=iso-8859-15")))
    assert SENTENCE in read(address).articles[0].text


def test_packed_answer(read, web):
    address = _put(web, "/a", _answer(gzip.compress(PAGE.encode()), HTML, ("Content-Encoding", "gzip")))
    assert SENTENCE in read(address).articles[0].text


def test_address_is_that_which_it_leads_to(read, web):
    target = _put(web, "/zwei/a.html", _answer(PAGE.encode(), HTML))
    address = _put(web, "/eins", _redirect("/zwei/a.html"))
    (article,) = read(address).articles
    assert (article.source, article.url) == (address, target)


def test_what_is_there_is_seen_by_its_content(read, web):
    text = _put(web, "/a.txt", _answer(f"date 2025-09-04\n\n{SENTENCE}".encode(), ("Content-Type", "text/plain")))
    feed = _put(web, "/feed", _answer(FEED.encode(), HTML))
    packed = _put(web, "/a.gz", _answer(gzip.compress(PAGE.encode()), ("Content-Type", "application/octet-stream")))
    outcome = read(text, feed, packed)
    assert [article.source for article in outcome.articles] == [text, f"{feed}#1", packed]
    assert [article.url for article in outcome.articles] == [text, None, packed]
    assert [article.user_has_text for article in outcome.articles] == [False] * 3
    assert not outcome.problems


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (_answer(b"", status=404), "the server answers 404 Not Found; check the address"),
        (_answer(b"", status=403), "the server answers 403 Forbidden; open it in a browser, and save the page"),
        (_answer(b"", status=503), "the server answers 503 Service Unavailable; try again later"),
        (_redirect("/a"), "it leads from one address to the next without end; open it in a browser, and save the page"),
        (_redirect("file:///etc/passwd"), "it leads to an address that is none of the web"),
        (_answer(b"x", HTML, ("Content-Length", "9")), "the answer is broken ("),
        (_answer(b"no gzip", HTML, ("Content-Encoding", "gzip")), "the answer is broken ("),
        (lambda request: request.wfile.write(b"Hallo\r\n\r\n"), "the answer is broken ("),
        (_answer(b"<html><body></body></html>", HTML), "no article text in this page; a page that fetches its text by script must be saved from a browser"),
    ],
)  # fmt: skip
def test_errors_are_sentences_and_cost_no_other(read, web, answer, error):
    bad, good = _put(web, "/a", answer), _put(web, "/b", _answer(PAGE.encode(), HTML))
    outcome = read(bad, good)
    assert [message.startswith(f"{bad}: {error}") for message in outcome.errors] == [True], outcome.errors
    assert [article.source for article in outcome.articles] == [good]


def test_answer_without_end(read, web, monkeypatch):
    monkeypatch.setattr(addresses, "MOST_BYTES", 1 << 20)
    address = _put(web, "/a", _write_without_end)
    assert read(address).errors == [
        f"{address}: more than 1 MiB are too much to be fetched; download it, and pass the file"
    ]


def test_server_that_says_nothing(read, web, monkeypatch):
    monkeypatch.setattr(addresses, "_READ", 0.1)
    address = _put(web, "/a", lambda request: time.sleep(1))
    assert read(address).errors == [f"{address}: no answer in time; try again later"]


def test_server_that_always_says_a_little(read, web, monkeypatch):
    monkeypatch.setattr(addresses, "_TOTAL", 0.3)
    address = _put(web, "/a", _drip)
    assert read(address).errors == [f"{address}: no complete answer in 0.3 seconds"]


def test_host_that_is_not_there(read, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "*")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def fail(*args, **options) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    refused = f"http://127.0.0.1:{port}/"
    assert read(refused).errors == [f"{refused}: nobody answers there; check the address"]
    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert read("https://gibtesnicht.invalid/a").errors == [
        "https://gibtesnicht.invalid/a: there is no such host; check the address, and whether you are online"
    ]


def test_server_without_encryption(read, web):
    (error,) = read(f"https://127.0.0.1:{web.server_port}/").errors
    assert "there is no secure connection to it (" in error


@pytest.mark.parametrize("address", ["http://", "https://[x", "HTTP://a b/", "http://exa\0mple.org/"])
def test_what_is_no_address(read, address):
    (error,) = read(address).errors
    assert error.startswith(f"{address}: ")
