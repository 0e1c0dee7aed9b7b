"""Fetches what is at an address of the web: one request, and only for an address that the user names."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from threading import Event, Thread
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast
from urllib.parse import unquote, urlsplit

from newsfacts.errors import ReadError
from newsfacts.read.content import MOST_BYTES, Content, ReadOptions
from newsfacts.read.media_types import MediaType, read_media_type
from newsfacts.version import find_version

if TYPE_CHECKING:
    import httpx

_CONNECT, _READ, _TOTAL = 10, 30, 120  # seconds
_MOST_REDIRECTS = 10
_ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"
_BY_HAND = "open it in a browser, and save the page"
# What a user can do about some answers; all others are the server's own trouble.
_REMEDIES = {
    401: _BY_HAND,
    402: _BY_HAND,
    403: _BY_HAND,
    404: "check the address",
    410: "check the address",
    451: _BY_HAND,
}


class _Answer(NamedTuple):
    body: BinaryIO
    url: str
    media_type: MediaType


def open_address(address: str, options: ReadOptions) -> Content:
    """Fetch what is at an address. Raises ReadError that says why there is nothing."""
    fetching = _Fetching(address)
    fetching.start()
    fetching.join(_TOTAL)
    fetching.is_given_up.set()
    if fetching.answer is None:
        raise fetching.error or ReadError(f"no complete answer in {_TOTAL} seconds", where=address)
    body, url, (media_type, charset) = fetching.answer
    name = unquote(PurePosixPath(urlsplit(url).path).name)
    return Content(address, body, options, name, media_type, charset, url, user_has_it=False)


class _Fetching(Thread):
    """A request in a thread of its own: nothing else bounds how long looking up a host or a slow answer takes."""

    def __init__(self, address: str) -> None:
        super().__init__(daemon=True)
        self.is_given_up = Event()
        self.answer: _Answer | None = None
        self.error: ReadError | None = None
        self._address = address

    def run(self) -> None:
        """Fetch, and keep the answer or the error."""
        import httpx

        try:
            self.answer = self._fetch()
        except ReadError as error:
            self.error = error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError) as error:
            what, remedy = _explain(error)
            self.error = ReadError(what, where=self._address, remedy=remedy)

    def _fetch(self) -> _Answer:
        import httpx

        client = httpx.Client(
            headers={"User-Agent": f"newsfacts/{find_version()}", "Accept": _ACCEPT, "Accept-Language": "de, *;q=0.5"},
            timeout=httpx.Timeout(_READ, connect=_CONNECT),
            follow_redirects=True,
            max_redirects=_MOST_REDIRECTS,
        )
        with client, client.stream("GET", self._address) as response:
            if not response.is_success:
                what = f"the server answers {response.status_code} {response.reason_phrase}".rstrip()
                raise ReadError(
                    what, where=self._address, remedy=_REMEDIES.get(response.status_code, "try again later")
                )
            body = tempfile.TemporaryFile()  # noqa: SIM115 - it is handed on
            for part in self._read_parts(response):
                body.write(part)
            body.seek(0)
            content_type = response.headers.get("Content-Type", "")
            return _Answer(cast(BinaryIO, body), str(response.url), read_media_type(content_type))

    def _read_parts(self, response: httpx.Response) -> Iterator[bytes]:
        size = 0
        for part in response.iter_bytes():
            size += len(part)
            if size > MOST_BYTES:
                what = f"more than {MOST_BYTES >> 20} MiB are too much to be fetched"
                raise ReadError(what, where=self._address, remedy="download it, and pass the file")
            if self.is_given_up.is_set():
                raise ReadError("given up", where=self._address)
            yield part


def _explain(error: Exception) -> tuple[str, str | None]:
    """Say in a few words what went wrong, and what to do."""
    import socket
    import ssl

    import httpx

    causes = list(_list_causes(error))
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return "there is no such host", "check the address, and whether you are online"
    if found := next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None):
        reason = getattr(found, "verify_message", "") or found.reason or found
        return f"there is no secure connection to it ({reason})", _BY_HAND
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return "nobody answers there", "check the address"
    if isinstance(error, httpx.TimeoutException):
        return "no answer in time", "try again later"
    if isinstance(error, httpx.TooManyRedirects):
        return "it leads from one address to the next without end", _BY_HAND
    if isinstance(error, httpx.UnsupportedProtocol):
        return "it leads to an address that is none of the web", None
    if isinstance(error, httpx.InvalidURL):
        return f"this is no address ({error})", None
    return f"the answer is broken ({error})", "try again later"


def _list_causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
