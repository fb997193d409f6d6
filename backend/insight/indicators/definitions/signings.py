"""What was signed at activities of a kind: crm says which activities, library what was signed there."""

from typing import Final

from backend.insight.indicators.definition import Definition, Pick, records, weave
from backend.insight.indicators.definitions.activities import KNOWN, LEADERS
from backend.insight.indicators.definitions.ledgers import AGREEMENT
from backend.insight.indicators.definitions.of_projects import BY_ENTRY

_WHICH: Final = """SELECT coalesce(array_agg(a.activity_id), '{}') FROM crm.report_activity a
WHERE {known} AND a.state = 'held' AND {which}"""
_SIGNED_THERE: Final = """
FROM library.report_agreement e LEFT JOIN library.report_project p ON (p.id = e.project_id)
WHERE e.kind = 'contract' AND e.activity_id = ANY (:activities) AND e.effective_on BETWEEN :since AND :until AND e.recorded_at < :known
  AND IN_SCOPE(p)"""


def _signed_at(key: str, which: str) -> Definition:
    return Definition(
        key=key,
        version=1,
        group="signings" if "trip" not in which else "trips",
        measure="yuan",
        breakdowns=BY_ENTRY,
        dated=True,
        picks=(Pick("activities", weave(_WHICH, known=weave(KNOWN, a="a"), which=which)),),
        statement=records(_SIGNED_THERE, value="e.amount", **AGREEMENT),
    )


DEFINITIONS: Final = (
    _signed_at("leader_signed", LEADERS),
    _signed_at("expo_signed", "a.kind = 'expo'"),
    _signed_at("ceremony_signed", "a.kind = 'signing_ceremony'"),
)
