"""crm: what stood of an activity or an encounter is looked up for the rows a report asks for, not for all there are"""

import sqlalchemy as sa
from alembic import op

revision = "0022_crm"
down_revision = "0021_library"
branch_labels = None
depends_on = None

SUPERSEDED = """
  (SELECT later.recorded_at FROM crm.{table} AS later WHERE later.{key} = e.{key} AND later.number > e.number
   ORDER BY later.number LIMIT 1) AS superseded_at"""
WINDOW = "\n  lead(e.recorded_at) OVER (PARTITION BY e.{key} ORDER BY e.number) AS superseded_at"
# Few enterprises have become part of another; the others need not be looked at.
MERGED = "(SELECT id, merged_into FROM crm.enterprise WHERE merged_into IS NOT NULL)"
ACTIVITY = """
CREATE OR REPLACE VIEW crm.report_activity AS
SELECT e.activity_id, e.number AS entry, e.effective_on, e.recorded_at,{superseded},
  e.kind, e.state, a.title, e.effective_on AS starts_on, e.ends_on, e.city_leader, e.campaign, e.owner_unit, a.organisers, a.places,
  e.guests, e.booths, e.special_booth_area, e.online,
  (SELECT count(DISTINCT coalesce(n.merged_into::text, x.enterprise_id::text, lower(x.enterprise_name)))
   FROM crm.encounter x LEFT JOIN {enterprise} n ON (n.id = x.enterprise_id)
   WHERE x.activity_id = a.id AND NOT x.void) AS enterprises_met,
  a.demo
FROM crm.activity_entry e JOIN crm.activity a ON (a.id = e.activity_id)
"""
ENCOUNTER = """
CREATE OR REPLACE VIEW crm.report_encounter AS
SELECT e.encounter_id, e.number AS entry, e.effective_on, e.recorded_at,{superseded},
  e.void, e.outcome, e.activity_id, a.kind AS activity_kind, a.state AS activity_state, a.starts_on AS activity_starts_on, a.city_leader,
  a.campaign, a.owner_unit, coalesce(n.merged_into, e.enterprise_id) AS enterprise_id, e.enterprise_name,
  coalesce(n.merged_into::text, e.enterprise_id::text, lower(e.enterprise_name)) AS enterprise_key, x.author_id, a.demo OR x.demo AS demo
FROM crm.encounter_entry e
JOIN crm.encounter x ON (x.id = e.encounter_id)
JOIN crm.activity a ON (a.id = e.activity_id)
LEFT JOIN {enterprise} n ON (n.id = e.enterprise_id)
"""
PLACES = ((ACTIVITY, "activity_entry", "activity_id"), (ENCOUNTER, "encounter_entry", "encounter_id"))


def upgrade() -> None:
    for table in ("activity_entry", "encounter_entry"):
        op.create_index(f"{table}_recorded_at_idx", table, ["recorded_at"], schema="crm")
    op.create_index(
        "enterprise_merged_idx",
        "enterprise",
        ["id"],
        schema="crm",
        postgresql_include=["merged_into"],
        postgresql_where=sa.text("merged_into IS NOT NULL"),
    )
    for view, table, key in PLACES:
        op.execute(view.format(superseded=SUPERSEDED.format(table=table, key=key), enterprise=MERGED))


def downgrade() -> None:
    for view, _, key in PLACES:
        op.execute(view.format(superseded=WINDOW.format(key=key), enterprise="crm.enterprise"))
    op.drop_index("enterprise_merged_idx", "enterprise", schema="crm")
    for table in ("activity_entry", "encounter_entry"):
        op.drop_index(f"{table}_recorded_at_idx", table, schema="crm")
