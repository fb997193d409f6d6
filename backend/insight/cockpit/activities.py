"""The crm's parts of the cockpit: trips and what became of them, the gaps of industry chains."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from backend.insight.asking import Question
from backend.insight.cockpit.schemas import ChainRow, Gap, TripRow
from backend.insight.indicators.definition import compiled, weave
from backend.insight.indicators.definitions.activities import KNOWN
from backend.insight.indicators.schemas import text_of
from backend.kernel.db import Reader, Statement, sql

_GAPS_SHOWN: Final = 8
_TRIPS: Final = """
WITH trips AS (
  SELECT a.activity_id, a.title, a.owner_unit, a.city_leader, a.starts_on, a.ends_on, a.places FROM crm.report_activity a
  WHERE {known_a} AND a.state = 'held' AND a.kind = 'trip' AND {which} AND a.starts_on BETWEEN :since AND :until AND IN_SCOPE(a)
    {after}
  ORDER BY a.starts_on DESC, a.activity_id DESC LIMIT {limit}
), met AS (
  SELECT e.activity_id, count(DISTINCT e.enterprise_key) AS enterprises, count(*) FILTER (WHERE e.outcome = 'intent') AS intents
  FROM crm.report_encounter e WHERE e.activity_id = ANY (ARRAY(SELECT activity_id FROM trips)) AND {known_e} AND NOT e.void GROUP BY 1
)
SELECT trips.*, coalesce(met.enterprises, 0) AS enterprises, coalesce(met.intents, 0) AS intents
FROM trips LEFT JOIN met USING (activity_id) ORDER BY starts_on DESC, activity_id DESC"""
_AFTER: Final = "AND (a.starts_on, CAST(a.activity_id AS text)) < (:after_day, :after_id)"
# What was signed there, what the projects that began there have signed since, and how many of both have started.
BECAME: Final = compiled("""
SELECT there.activity_id, sum(there.signed_then) AS signed_then, sum(there.signed_since) AS signed_since, sum(there.projects) AS projects,
  sum(there.started) AS started
FROM (
  SELECT e.activity_id, e.amount AS signed_then, 0 AS signed_since, 0 AS projects, 0 AS started FROM library.report_agreement e
  WHERE e.kind = 'contract' AND e.activity_id = ANY (:activities) AND e.recorded_at < :known
  UNION ALL
  SELECT p.activity_id, 0, e.amount, 0, 0 FROM library.report_project p JOIN library.report_agreement e ON (e.project_id = p.id)
  WHERE p.activity_id = ANY (:activities) AND e.kind = 'contract' AND e.activity_id IS DISTINCT FROM p.activity_id
    AND e.recorded_at < :known
  UNION ALL
  SELECT own.activity_id, 0, 0, 1, CAST(EXISTS (
    SELECT FROM library.report_stage_change s
    WHERE s.project_id = own.project_id AND s.action = 'reach' AND s.node = 'started' AND s.recorded_at < :known) AS int)
  FROM (
    SELECT p.activity_id, p.id AS project_id FROM library.report_project p
    WHERE p.activity_id = ANY (:activities) AND p.created_at < :known
    UNION
    SELECT e.activity_id, e.project_id FROM library.report_agreement e
    WHERE e.activity_id = ANY (:activities) AND e.kind = 'contract' AND e.project_id IS NOT NULL AND e.recorded_at < :known
  ) AS own
) AS there GROUP BY 1""")
_CHAINS: Final = sql("""
SELECT chain, chain_names, key, names, tier, status, candidates FROM crm.report_chain_node
ORDER BY chain_position, chain, tier, position""")


def trips_statement(*, by_unit: bool, leaders: bool | None, after: bool, limit: int) -> Statement:
    """Return the statement of trips, the newest first."""
    which = "true" if leaders is None else "a.city_leader" if leaders else "NOT a.city_leader"
    text = weave(
        _TRIPS,
        known_a=weave(KNOWN, a="a"),
        known_e=weave(KNOWN, a="e"),
        which=which,
        after=_AFTER if after else "",
        limit=str(limit),
    )
    return compiled(text, frozenset({"unit"}) if by_unit else frozenset())


async def trips(reader: Reader, question: Question, rows: Sequence[Any]) -> list[TripRow]:
    """Return trips with what became of them."""
    if not rows:
        return []
    params = {**question.params(), "activities": [row["activity_id"] for row in rows]}
    became: dict[UUID, Any] = {row["activity_id"]: row for row in await reader.rows(BECAME, **params)}
    return [_trip(row, became.get(row["activity_id"]), question) for row in rows]


def _trip(row: Any, became: Any, question: Question) -> TripRow:
    return {
        "activity_id": row["activity_id"],
        "title": row["title"],
        "unit": row["owner_unit"],
        "unit_names": question.scope.names(row["owner_unit"]),
        "city_leader": row["city_leader"],
        "from": row["starts_on"],
        "to": row["ends_on"],
        "places": row["places"],
        "enterprises": row["enterprises"],
        "intents": row["intents"],
        "signed_then": text_of(became["signed_then"] if became else Decimal(0), "yuan"),
        "signed_since": text_of(became["signed_since"] if became else Decimal(0), "yuan"),
        "projects": int(became["projects"]) if became else 0,
        "started": int(became["started"]) if became else 0,
    }


async def chains(reader: Reader, question: Question) -> list[ChainRow]:
    """Return the industry chains with their gaps; they have no history, so there are none for a day in the past."""
    if question.is_past:
        return []
    found: dict[str, ChainRow] = {}
    for row in await reader.rows(_CHAINS):
        chain = found.setdefault(
            row["chain"],
            ChainRow(chain=row["chain"], names=row["chain_names"], nodes=0, ours=0, candidates=0, missing=0, gaps=[]),
        )
        chain["nodes"] += 1
        if row["status"] == "ours":
            chain["ours"] += 1
            continue
        chain["candidates" if row["status"] == "candidate" else "missing"] += 1
        if len(chain["gaps"]) < _GAPS_SHOWN:
            gap = Gap(key=row["key"], names=row["names"], tier=row["tier"], status=row["status"], candidates=row["candidates"])
            chain["gaps"].append(gap)
    return list(found.values())
