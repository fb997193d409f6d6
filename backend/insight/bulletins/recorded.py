"""When the entries behind later records were recorded: each kind of record is asked of the ledgers its figure reads."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final

from backend.insight.indicators.definition import EARLIER, Definition, compiled, weave
from backend.insight.indicators.points import BEFORE
from backend.kernel.db import Reader, Statement

# View, the column that names the record there, and what of a record that column holds.
_OF_KIND: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "progress_entry": (("library.report_progress", "id", "id"),),
    "agreement": (("library.report_agreement", "id", "id"),),
    "project": (
        ("library.report_stage_change", "project_id", "project_id"),
        ("library.report_investment", "project_id", "project_id"),
        ("library.report_progress", "project_id", "project_id"),
        ("library.report_promise", "project_id", "project_id"),
    ),
    "promise": (
        ("library.report_promise", "id", "id"),
        ("library.report_promise_actual", "promise_id", "id"),
        ("library.report_stage_change", "project_id", "project_id"),
        ("library.report_progress", "project_id", "project_id"),
    ),
    "activity": (("crm.report_activity", "activity_id", "activity_id"),),
    "encounter": (("crm.report_encounter", "encounter_id", "id"),),
    "enterprise": (("crm.report_encounter", "enterprise_key", "id"),),
    "ticket": (("concierge.report_ticket_event", "ticket_id", "ticket_id"),),
    "problem": (("concierge.report_ticket_event", "ticket_id", "ticket_id"),),
}
_MOMENT: Final = {"library.report_promise": "coalesce(voided_at, recorded_at)"}
_LAST: Final = """
SELECT CAST({column} AS text) AS about, max({moment}) AS recorded_at FROM {view}
WHERE {column} = ANY (:{ids}) AND {moment} >= :known{earlier} AND {moment} < :known GROUP BY 1"""


@cache
def _last(view: str, column: str) -> Statement:
    moment = _MOMENT.get(view, "recorded_at")
    return compiled(weave(_LAST, view=view, column=column, moment=moment, ids=_named(column), earlier=EARLIER))


def _named(column: str) -> str:
    """Return the parameter that holds what is looked for in a column."""
    return "keys" if column == "enterprise_key" else "ids"


def _about(row: Any, of: str) -> str | None:
    found = row[of]
    return None if found is None else str(found).removeprefix(BEFORE)


async def recorded_of(
    reader: Reader, definition: Definition, rows: Sequence[Any], since: datetime, known: datetime
) -> list[datetime | None]:
    """Return for each record when the last entry since then that says something of it was recorded."""
    found: list[datetime | None] = [None] * len(rows)
    kinds = {row["kind"] for row in rows}
    for view, column, of in {source: None for kind in sorted(kinds) for source in _OF_KIND.get(kind, ())}:
        if view not in definition.sources:
            continue
        asked = sorted({about for row in rows if (about := _about(row, of)) is not None})
        params = {_named(column): asked}
        last = {
            row["about"]: row["recorded_at"]
            for row in await reader.rows(_last(view, column), known=known, **{f"known{EARLIER}": since}, **params)
        }
        for at, row in enumerate(rows):
            said, before = last.get(_about(row, of) or ""), found[at]
            if said is not None and (before is None or said > before):
                found[at] = said
    return found
