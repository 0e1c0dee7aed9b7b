"""The ISO code of a state, as a user may correct it."""

from __future__ import annotations

from newsfacts.german.states import state_by_form, state_rows
from newsfacts.kinds.correctable import CorrectableField, CorrectionMistake


def check_iso(code: str) -> CorrectionMistake | None:
    """Return what is wrong with a user's code, and which one was meant; None if it is right."""
    if code in state_rows():
        return None
    meant = code.upper() if code.upper() in state_rows() else state_by_form(code)
    remedy = f"write {meant}" if meant else "give the two letters of ISO 3166-1, such as MK"
    return CorrectionMistake(f"there is no country {code!r}", remedy)


ISO = CorrectableField("iso", check_iso, example="MK")
