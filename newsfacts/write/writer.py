"""What a writer of text is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO, TypeAlias

from newsfacts.types import Facts

# Writes each article's facts as soon as they come, and what comes before the first and after the last.
Writer: TypeAlias = Callable[[Iterable[Facts], TextIO], None]
