"""`newsfacts schema` and `newsfacts model info`: what newsfacts says of itself."""

from __future__ import annotations

from newsfacts.commands.streams import STANDARD, open_for
from newsfacts.write import Messages


def print_schema(format: str, messages: Messages) -> None:
    """Print the JSON Schema of a format. Raises UsageError for one that has none."""
    from newsfacts.write.schema import write_schema

    with open_for(STANDARD, messages) as out:
        write_schema(out, format)


def print_card(model: str, messages: Messages) -> None:
    """Print the card of a model. Raises ModelError if there is no such model."""
    from newsfacts.card import read_card, read_meta
    from newsfacts.model import MODELS
    from newsfacts.write.card import make_card, write_card

    card = read_card() if model in MODELS else make_card(read_meta(model))
    with open_for(STANDARD, messages) as out:
        write_card(card, out)
