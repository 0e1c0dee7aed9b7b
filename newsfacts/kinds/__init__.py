"""The kinds of facts, in the order in which they are printed: a folder each, with its `KIND` and `find.STAGES`."""

from newsfacts.kinds.registry import Registry

__all__ = ["KINDS"]

KINDS = Registry(("people", "countries", "organisations", "places", "figures", "dates"))
