"""A form that may mean several states means the one of them that the article names elsewhere."""

from __future__ import annotations

import pytest

from newsfacts.kinds.countries.find import STAGES
from newsfacts.kinds.stages import run_stages
from newsfacts.text import ArticleText
from newsfacts.trace import record_steps


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("Er fliegt nach Korea.", []),
        ("Er fliegt nach Korea, nicht nach Nordkorea.", ["KP", "KP"]),
        ("Er fliegt nach Korea. In Seoul regnet es.", ["KR"]),
        ("Er fliegt nach Korea, Nordkorea oder Südkorea.", ["KP", "KR"]),
        ("Es brennt im Kongo.", ["CD"]),
        ("Es brennt im Kongo. In Brazzaville regnet es.", ["CG"]),
        ("Zwei Dominikaner sangen.", ["DO"]),
        ("Zwei Dominikaner sangen im Kloster.", []),
    ],
)
def test_settle_rivals(text: str, isos: list[str]) -> None:
    assert sorted(find.iso for find in run_stages("countries", STAGES, ArticleText(text))) == isos


def test_it_is_reported_why() -> None:
    with record_steps() as steps:
        run_stages("countries", STAGES, ArticleText("Korea und Nordkorea. Ein Malteser."))
    reasons = {(step.start, step.taken, step.reason) for step in steps}
    assert (0, True, "may mean KR, KP: KP by what the article says elsewhere") in reasons
    assert (0, True, "means KP by name") in reasons
    assert (25, False, "may mean MT: left open") in reasons
