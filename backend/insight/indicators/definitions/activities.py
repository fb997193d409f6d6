"""Trips, whom they met, conferences, ceremonies, negotiations."""

from typing import Final

from backend.insight.indicators.definition import Definition, records, weave

# What stood of an activity or an encounter at `:known`.
KNOWN: Final = "{a}.recorded_at < :known AND ({a}.superseded_at IS NULL OR {a}.superseded_at >= :known)"
_HELD: Final = """
FROM crm.report_activity a
WHERE {known} AND a.state = 'held' AND {which} AND a.starts_on BETWEEN :since AND :until AND IN_SCOPE(a)"""
LEADERS: Final = "a.kind = 'trip' AND a.city_leader"
TRIPS: Final = "a.kind = 'trip'"


def _held(key: str, which: str, *, value: str = "1") -> Definition:
    return Definition(
        key=key,
        version=1,
        group="trips" if "trip" in which or "campaign" in which else "signings",
        measure="count",
        breakdowns=("unit", "month"),
        statement=records(
            weave(_HELD, known=weave(KNOWN, a="a"), which=which),
            value=value,
            kind="'activity'",
            id="a.activity_id",
            label="a.title",
            unit="a.owner_unit",
            on_day="a.starts_on",
            note="a.kind",
            activity_id="a.activity_id",
        ),
    )


# Encounters that stand, of activities that were held, by the day of the encounter; read once, not once for each activity.
_MET: Final = """held AS (
  SELECT a.activity_id, a.title, a.owner_unit FROM crm.report_activity a
  WHERE {known_a} AND a.state = 'held' AND {which} AND IN_SCOPE(a)
), said AS MATERIALIZED (
  SELECT e.encounter_id, e.activity_id, e.effective_on, e.outcome, e.enterprise_id, e.enterprise_name, e.enterprise_key
  FROM crm.report_encounter e WHERE {known_e} AND NOT e.void AND e.effective_on BETWEEN :since AND :until
), met AS (
  SELECT said.encounter_id, said.effective_on, said.outcome, said.enterprise_id, said.enterprise_name, said.enterprise_key, held.*
  FROM said JOIN held USING (activity_id)
)"""
# One record an enterprise, however often it was met; it counts for the unit that met it first.
_ENTERPRISES: Final = """, enterprises AS (
  SELECT enterprise_key, (array_agg(enterprise_id))[1] AS enterprise_id, min(enterprise_name) AS name, min(effective_on) AS effective_on,
    (array_agg(owner_unit ORDER BY effective_on, encounter_id))[1] AS owner_unit,
    jsonb_agg(jsonb_build_object('kind', 'encounter', 'id', encounter_id, 'label', title, 'date', effective_on, 'activity_id', activity_id)
      ORDER BY effective_on, encounter_id) AS parts
  FROM met GROUP BY enterprise_key
)"""
_FIRM: Final = "LEFT JOIN crm.report_enterprise firm ON (firm.id = {e}.enterprise_id)"


def _met(which: str) -> str:
    return "WITH " + weave(_MET, which=which, known_a=weave(KNOWN, a="a"), known_e=weave(KNOWN, a="e"))


def _enterprises(key: str, which: str) -> Definition:
    return Definition(
        key=key,
        version=1,
        group="trips",
        measure="count",
        breakdowns=("unit", "industry", "region", "tag", "month"),
        statement=records(
            weave("FROM enterprises e {firm}", firm=weave(_FIRM, e="e")),
            before=_met(which) + _ENTERPRISES,
            kind="'enterprise'",
            id="e.enterprise_key",
            label="coalesce(firm.name, e.name)",
            unit="e.owner_unit",
            on_day="e.effective_on",
            industry="firm.industry",
            region="firm.region",
            tags="firm.tags",
            enterprise_id="e.enterprise_id",
            parts="e.parts",
        ),
    )


_INTENTS: Final = Definition(
    key="leader_intents",
    version=1,
    group="trips",
    measure="count",
    breakdowns=("unit", "industry", "region", "tag", "month"),
    statement=records(
        weave("FROM met {firm} WHERE met.outcome = 'intent'", firm=weave(_FIRM, e="met")),
        before=_met(LEADERS),
        kind="'encounter'",
        id="met.encounter_id",
        label="coalesce(firm.name, met.enterprise_name)",
        unit="met.owner_unit",
        on_day="met.effective_on",
        note="met.title",
        industry="firm.industry",
        region="firm.region",
        tags="firm.tags",
        enterprise_id="met.enterprise_id",
        activity_id="met.activity_id",
    ),
)

DEFINITIONS: Final = (
    _held("leader_trips", LEADERS),
    _enterprises("leader_enterprises_met", LEADERS),
    _INTENTS,
    _held("outbound_trips", TRIPS),
    _enterprises("enterprises_met", TRIPS),
    _held("campaign_activities", "a.campaign IS NOT NULL"),
    _held("conference_guests", "a.kind = 'conference'", value="coalesce(a.guests, 0)"),
    _held("signing_ceremonies", "a.kind = 'signing_ceremony'"),
    _held("cloud_negotiations", "a.kind = 'cloud_negotiation'"),
)
