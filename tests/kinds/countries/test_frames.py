"""The frames in which a capital stands for its state."""

from __future__ import annotations

from newsfacts.kinds.countries.frames import FrameRow, frame_beginnings, frame_words, governors
from newsfacts.tables import load_table


def test_frames_have_no_row_twice() -> None:
    rows = [(row.kind, row.word, row.prepositions) for row in load_table("countries/frames", FrameRow)]
    assert len(rows) == len(set(rows))


def test_frames_are_found_by_kind() -> None:
    assert "fordert" in frame_words("verb")
    assert frame_beginnings("owned").match("Angriffskrieg")
    assert not frame_beginnings("owned").match("Gegenangriff")


def test_nouns_govern_a_capital_by_their_prepositions() -> None:
    assert "druck" in governors()["auf"]
    assert all(word == word.lower() for words in governors().values() for word in words)
