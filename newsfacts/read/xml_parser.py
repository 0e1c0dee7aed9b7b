"""Goes through XML of any origin: nothing is fetched, nothing unfolds, and what is broken is named by its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NoReturn
from xml.parsers import expat

from newsfacts.errors import ReadError


class XmlParser:
    """Calls what is handed to it for each tag and each piece of text, while it is fed.

    An entity that the document declares itself is refused, so that a small file stays small. `entities` are what
    else may stand for characters; without them, those of XML alone.
    """

    def __init__(
        self,
        source: str,
        *,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None],
        text: Callable[[str], None],
        encoding: str | None = None,
        entities: Mapping[str, str] | None = None,
    ) -> None:
        self._source = source
        self._add_text = text
        self._entities = entities or {}
        self._expat = expat.ParserCreate(encoding)
        self._expat.buffer_text = True
        self._expat.StartElementHandler = start
        self._expat.EndElementHandler = end
        self._expat.CharacterDataHandler = text
        self._expat.EntityDeclHandler = self._refuse_declaration
        self._expat.SkippedEntityHandler = self._add_entity
        if entities:
            self._expat.UseForeignDTD(True)  # else an entity is an error before it can be looked up

    @property
    def line(self) -> int:
        """The line that it is at, from 1."""
        return self._expat.CurrentLineNumber

    @property
    def offset(self) -> int:
        """The byte that it is at, from 0."""
        return self._expat.CurrentByteIndex

    def feed(self, data: bytes, *, is_last: bool = False) -> None:
        """Go through the next bytes. Raises ReadError."""
        try:
            self._expat.Parse(data, is_last)
        except expat.ExpatError as error:
            self.fail(f"this is no well-formed XML ({expat.ErrorString(error.code)})", "mend it there", error.lineno)
        except (LookupError, ValueError) as error:  # from the search for the codec
            self.fail(f"its encoding is not known ({error})", "write it as UTF-8", 1)

    def fail(self, what: str, remedy: str, line: int = 0) -> NoReturn:
        """Raise the error."""
        raise self.make_error(what, remedy, line) from None

    def make_error(self, what: str, remedy: str, line: int = 0) -> ReadError:
        """Return an error that names a line, or the one that it is at."""
        return ReadError(what, where=f"{self._source}:{line or self.line}", remedy=remedy)

    def _refuse_declaration(self, name: str, *_: object) -> None:
        self.fail(f"it declares an entity of its own ({name})", "write its content where it is used")

    def _add_entity(self, name: str, is_parameter: bool) -> None:
        if is_parameter:
            return
        if name not in self._entities:
            self.fail(f"the entity &{name}; is not defined", "write the character itself")
        self._add_text(self._entities[name])
