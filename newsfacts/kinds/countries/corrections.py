"""How countries are corrected: a state is identified by its ISO code, and its name is fixed."""

from __future__ import annotations

from newsfacts.german.states import state_name
from newsfacts.kinds.correctable import Correctable, CorrectionMistake, Identity
from newsfacts.kinds.iso_codes import ISO


def _report_missing_code(name: str) -> CorrectionMistake:
    return CorrectionMistake(f"the country {name!r} has no 'iso'", "give its ISO 3166-1 code")


CORRECTABLE = Correctable(
    (ISO,),
    identity=Identity("iso", name_of=state_name, report_missing=_report_missing_code),
    added_mention={"by": "name"},
)
