"""crm: enterprises, contacts, activities, chains, imports"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR

revision = "0007_crm"
down_revision = "0006_library"
branch_labels = None
depends_on = None

STAMP = sa.DateTime(timezone=True)
# An entry of the log is never rewritten; only the enterprise it belongs to changes, when two records become one.
KEEP_INTERACTIONS = """
CREATE FUNCTION crm.keep_interaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'enterprise_id' = to_jsonb(NEW) - 'enterprise_id' THEN
    RETURN NEW;
  END IF;
  -- What an import wrote goes when the import is taken back.
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT FROM crm.import_row r JOIN crm.import_batch b ON (b.id = r.batch_id) WHERE r.interaction_id = OLD.id AND b.state = 'undoing'
  ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'interaction is append-only' USING ERRCODE = 'insufficient_privilege';
END $$
"""
# What was said of an activity or an encounter stays said; a change is a further entry.
KEEP_ENTRIES = """
CREATE FUNCTION crm.keep_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$
"""
REPORT_ENTERPRISE = """
CREATE VIEW crm.report_enterprise AS
SELECT id, coalesce(merged_into, id) AS survivor_id, name, credit_code, parent_id, industry, region, tags, registered_capital,
  staff_count, relation, owner_unit, owner_id, last_met_on, created_at, demo
FROM crm.enterprise
"""
REPORT_ENTERPRISE_COLUMNS = {
    "id": "Every record, also those that have become part of another",
    "survivor_id": "The record that stands for it now; its own id while it stands for itself. Count distinct survivors",
    "name": "Registered name",
    "credit_code": "Unified social credit code, null while unknown",
    "parent_id": "The enterprise above it in its group",
    "industry": "GB/T 4754 section or division",
    "region": "GB/T 2260 code of the province",
    "tags": "Codes of contracts.enterprise_tags",
    "registered_capital": "In yuan",
    "staff_count": "Number of staff",
    "relation": "new, contacted, visited, interested, cooperating or dormant",
    "owner_unit": "Code of the unit in charge, null when nobody is",
    "owner_id": "Account in charge",
    "last_met_on": "Day of the latest visit, meeting or encounter that stands",
    "created_at": "When it was first recorded",
    "demo": "Invented for the demonstration",
}
REPORT_ACTIVITY = """
CREATE VIEW crm.report_activity AS
SELECT e.activity_id, e.number AS entry, e.effective_on, e.recorded_at,
  lead(e.recorded_at) OVER (PARTITION BY e.activity_id ORDER BY e.number) AS superseded_at,
  e.kind, e.state, a.title, e.effective_on AS starts_on, e.ends_on, e.city_leader, e.campaign, e.owner_unit, a.organisers, a.places,
  e.guests, e.booths, e.special_booth_area, e.online,
  (SELECT count(DISTINCT coalesce(n.merged_into::text, x.enterprise_id::text, lower(x.enterprise_name)))
   FROM crm.encounter x LEFT JOIN crm.enterprise n ON (n.id = x.enterprise_id)
   WHERE x.activity_id = a.id AND NOT x.void) AS enterprises_met,
  a.demo
FROM crm.activity_entry e JOIN crm.activity a ON (a.id = e.activity_id)
"""
REPORT_ACTIVITY_COLUMNS = {
    "activity_id": "The activity; one row for each time something counted was said of it",
    "entry": "Number of the entry, growing",
    "effective_on": "The day it counts for: the first day of the activity",
    "recorded_at": "When the entry was made",
    "superseded_at": "When the next entry took its place, null for the one that stands. Known on a day: recorded before, not superseded",
    "kind": "trip, visit, expo, conference, cloud_negotiation or signing_ceremony",
    "state": "planned, held or cancelled",
    "title": "Title of today",
    "starts_on": "First day",
    "ends_on": "Last day",
    "city_leader": "Led by one of the leaders of the city",
    "campaign": "Campaign it belongs to, null for none",
    "owner_unit": "Code of the unit in charge",
    "organisers": "Codes of the organising units, as of today",
    "places": "Places, as of today",
    "guests": "Invited guests",
    "booths": "Number of booths",
    "special_booth_area": "Area of special booths in square metres",
    "online": "Held online",
    "enterprises_met": "Different enterprises met, as of today; for a day in the past count report_encounter",
    "demo": "Invented for the demonstration",
}
REPORT_ENCOUNTER = """
CREATE VIEW crm.report_encounter AS
SELECT e.encounter_id, e.number AS entry, e.effective_on, e.recorded_at,
  lead(e.recorded_at) OVER (PARTITION BY e.encounter_id ORDER BY e.number) AS superseded_at,
  e.void, e.outcome, e.activity_id, a.kind AS activity_kind, a.state AS activity_state, a.starts_on AS activity_starts_on, a.city_leader,
  a.campaign, a.owner_unit, coalesce(n.merged_into, e.enterprise_id) AS enterprise_id, e.enterprise_name,
  coalesce(n.merged_into::text, e.enterprise_id::text, lower(e.enterprise_name)) AS enterprise_key, x.author_id, a.demo OR x.demo AS demo
FROM crm.encounter_entry e
JOIN crm.encounter x ON (x.id = e.encounter_id)
JOIN crm.activity a ON (a.id = e.activity_id)
LEFT JOIN crm.enterprise n ON (n.id = e.enterprise_id)
"""
REPORT_ENCOUNTER_COLUMNS = {
    "encounter_id": "The encounter; one row for each time something counted was said of it",
    "entry": "Number of the entry, growing",
    "effective_on": "The day it counts for: the day of the meeting",
    "recorded_at": "When the entry was made",
    "superseded_at": "When the next entry took its place, null for the one that stands",
    "void": "Taken back: counts for nothing from then on",
    "outcome": "none, contact_kept, intent, visit_agreed or signed",
    "activity_id": "The activity on which it was",
    "activity_kind": "Kind of the activity, as of today",
    "activity_state": "State of the activity, as of today",
    "activity_starts_on": "First day of the activity, as of today",
    "city_leader": "The activity was led by one of the leaders of the city",
    "campaign": "Campaign of the activity",
    "owner_unit": "Code of the unit in charge of the activity",
    "enterprise_id": "The enterprise that stands for it today, null until matched",
    "enterprise_name": "What it was called",
    "enterprise_key": "Tells enterprises apart, matched or not: count distinct per activity",
    "author_id": "Account that logged it",
    "demo": "Invented for the demonstration",
}
REPORT_CHAIN_NODE = """
CREATE VIEW crm.report_chain_node AS
SELECT n.id AS node_id, c.code AS chain, c.names AS chain_names, c.position AS chain_position, n.key, n.names, n.tier, n.position,
  count(DISTINCT m.id) AS members, count(DISTINCT p.id) AS candidates,
  CASE WHEN count(m.id) > 0 THEN 'ours' WHEN count(p.id) > 0 THEN 'candidate' ELSE 'missing' END AS status, c.demo
FROM crm.chain_node n
JOIN crm.chain c ON (c.id = n.chain_id)
LEFT JOIN crm.chain_member m ON (m.node_id = n.id)
LEFT JOIN crm.chain_candidate p ON (p.node_id = n.id)
GROUP BY n.id, c.id
"""
REPORT_CHAIN_NODE_COLUMNS = {
    "node_id": "One row a node, as of today",
    "chain": "Code of its chain",
    "chain_names": "Names of the chain by language",
    "chain_position": "Order of the chain",
    "key": "Code of the node within its chain",
    "names": "Names of the node by language",
    "tier": "upstream, midstream, downstream or support",
    "position": "Order within its tier",
    "members": "Enterprises of ours on it",
    "candidates": "Who is named for it",
    "status": "ours, candidate or missing",
    "demo": "Invented for the demonstration",
}
REPORTS = {
    "report_activity": (REPORT_ACTIVITY, "One row an entry of an activity", REPORT_ACTIVITY_COLUMNS),
    "report_encounter": (REPORT_ENCOUNTER, "One row an entry of an encounter", REPORT_ENCOUNTER_COLUMNS),
    "report_chain_node": (REPORT_CHAIN_NODE, "One row a node of a chain", REPORT_CHAIN_NODE_COLUMNS),
}


def upgrade() -> None:
    op.execute("CREATE SCHEMA crm")
    _enterprises()
    _keep_interactions()
    _report_enterprises()
    _activities()
    _chains()
    _imports()
    _keep_entries()
    _report_activities()


def _activities() -> None:
    op.create_table(
        "activity",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("leaders", JSONB, server_default="[]", nullable=False),
        sa.Column("city_leader", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("organisers", ARRAY(sa.Text), server_default="{}", nullable=False),
        sa.Column("places", ARRAY(sa.Text), server_default="{}", nullable=False),
        sa.Column("starts_on", sa.Date, nullable=False),
        sa.Column("ends_on", sa.Date, nullable=False),
        sa.Column("campaign", sa.Text, nullable=True),
        sa.Column("guests", sa.Integer, nullable=True),
        sa.Column("booths", sa.Integer, nullable=True),
        sa.Column("special_booth_area", sa.Numeric(precision=9, scale=2), nullable=True),
        sa.Column("online", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("notes", sa.Text, nullable=True),
        sa.Column("owner_unit", sa.Text, nullable=False),
        sa.Column("created_by", sa.Uuid, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("search", TSVECTOR, nullable=False),
        sa.Column("search_text", sa.Text, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint(
            "kind IN ('trip', 'visit', 'expo', 'conference', 'cloud_negotiation', 'signing_ceremony')", name="activity_kind_check"
        ),
        sa.CheckConstraint("state IN ('planned', 'held', 'cancelled')", name="activity_state_check"),
        sa.CheckConstraint("booths >= 0", name="activity_booths_check"),
        sa.CheckConstraint("ends_on >= starts_on", name="activity_days_check"),
        sa.CheckConstraint("guests >= 0", name="activity_guests_check"),
        sa.CheckConstraint("special_booth_area >= 0", name="activity_special_booth_area_check"),
        sa.PrimaryKeyConstraint("id", name="activity_pkey"),
        schema="crm",
    )
    op.create_index("activity_owner_unit_starts_on_idx", "activity", ["owner_unit", "starts_on"], unique=False, schema="crm")
    op.create_index("activity_search_idx", "activity", ["search"], unique=False, schema="crm", postgresql_using="gin")
    op.create_index("activity_starts_on_idx", "activity", ["starts_on", "id"], unique=False, schema="crm")
    op.create_index("activity_updated_at_idx", "activity", ["updated_at", "id"], unique=False, schema="crm")
    op.create_table(
        "activity_entry",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("effective_on", sa.Date, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("recorded_by", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("ends_on", sa.Date, nullable=False),
        sa.Column("city_leader", sa.Boolean, nullable=False),
        sa.Column("campaign", sa.Text, nullable=True),
        sa.Column("guests", sa.Integer, nullable=True),
        sa.Column("booths", sa.Integer, nullable=True),
        sa.Column("special_booth_area", sa.Numeric(precision=9, scale=2), nullable=True),
        sa.Column("online", sa.Boolean, nullable=False),
        sa.Column("owner_unit", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["crm.activity.id"], name="activity_entry_activity_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="activity_entry_pkey"),
        sa.UniqueConstraint("activity_id", "number", name="activity_entry_activity_id_number_key"),
        schema="crm",
    )
    op.create_index("activity_entry_effective_on_idx", "activity_entry", ["effective_on"], unique=False, schema="crm")
    op.create_table(
        "encounter",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("author_id", sa.Uuid, nullable=False),
        sa.Column("enterprise_id", sa.Uuid, nullable=True),
        sa.Column("enterprise_name", sa.Text, nullable=False),
        sa.Column("contact_id", sa.Uuid, nullable=True),
        sa.Column("contact_name", sa.Text, nullable=True),
        sa.Column("met_on", sa.Date, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("next_step", sa.Text, nullable=True),
        sa.Column("next_by", sa.Date, nullable=True),
        sa.Column("next_who", sa.Uuid, nullable=True),
        sa.Column("notes", sa.Text, nullable=True),
        sa.Column("project_ids", ARRAY(sa.Uuid), server_default="{}", nullable=False),
        sa.Column("card_key", sa.Text, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("void", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("outcome IN ('none', 'contact_kept', 'intent', 'visit_agreed', 'signed')", name="encounter_outcome_check"),
        sa.CheckConstraint("(next_by IS NULL) = (next_step IS NULL)", name="encounter_next_check"),
        sa.ForeignKeyConstraint(["activity_id"], ["crm.activity.id"], name="encounter_activity_id_fkey"),
        sa.ForeignKeyConstraint(["contact_id"], ["crm.contact.id"], name="encounter_contact_id_fkey"),
        sa.ForeignKeyConstraint(["enterprise_id"], ["crm.enterprise.id"], name="encounter_enterprise_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="encounter_pkey"),
        sa.UniqueConstraint("author_id", "client_id", name="encounter_author_id_client_id_key"),
        schema="crm",
    )
    op.create_index("encounter_activity_id_idx", "encounter", ["activity_id", "met_on", "id"], unique=False, schema="crm")
    op.create_index("encounter_enterprise_id_idx", "encounter", ["enterprise_id"], unique=False, schema="crm")
    op.create_index("encounter_met_on_idx", "encounter", ["met_on", "id"], unique=False, schema="crm")
    op.create_table(
        "encounter_entry",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("encounter_id", sa.Uuid, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("effective_on", sa.Date, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("recorded_by", sa.Uuid, nullable=False),
        sa.Column("enterprise_id", sa.Uuid, nullable=True),
        sa.Column("enterprise_name", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("void", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["crm.activity.id"], name="encounter_entry_activity_id_fkey"),
        sa.ForeignKeyConstraint(["encounter_id"], ["crm.encounter.id"], name="encounter_entry_encounter_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="encounter_entry_pkey"),
        sa.UniqueConstraint("encounter_id", "number", name="encounter_entry_encounter_id_number_key"),
        schema="crm",
    )
    op.create_index("encounter_entry_activity_id_idx", "encounter_entry", ["activity_id"], unique=False, schema="crm")
    op.create_index("encounter_entry_effective_on_idx", "encounter_entry", ["effective_on"], unique=False, schema="crm")
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("assignee_id", sa.Uuid, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("enterprise_id", sa.Uuid, nullable=True),
        sa.Column("project_id", sa.Uuid, nullable=True),
        sa.Column("encounter_id", sa.Uuid, nullable=True),
        sa.Column("state", sa.Text, server_default="open", nullable=False),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("postponed", sa.Integer, server_default="0", nullable=False),
        sa.Column("reminded_for", sa.Date, nullable=True),
        sa.Column("created_by", sa.Uuid, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("closed_at", STAMP, nullable=True),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("(state = 'open') = (closed_at IS NULL)", name="follow_up_closed_check"),
        sa.CheckConstraint("state IN ('open', 'done', 'dropped')", name="follow_up_state_check"),
        sa.ForeignKeyConstraint(["encounter_id"], ["crm.encounter.id"], name="follow_up_encounter_id_fkey"),
        sa.ForeignKeyConstraint(["enterprise_id"], ["crm.enterprise.id"], name="follow_up_enterprise_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="follow_up_pkey"),
        sa.UniqueConstraint("encounter_id", name="follow_up_encounter_id_key"),
        schema="crm",
    )
    op.create_index("follow_up_assignee_id_idx", "follow_up", ["assignee_id", "due_on", "id"], unique=False, schema="crm")
    op.create_index("follow_up_due_on_idx", "follow_up", ["due_on", "id"], unique=False, schema="crm")
    op.create_index("follow_up_enterprise_id_idx", "follow_up", ["enterprise_id"], unique=False, schema="crm")
    op.create_index(
        "follow_up_unreminded_idx",
        "follow_up",
        ["due_on", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("state = 'open' AND reminded_for IS DISTINCT FROM due_on"),
    )
    op.create_table(
        "follow_up_step",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("follow_up_id", sa.Uuid, nullable=False),
        sa.Column("at", STAMP, nullable=False),
        sa.Column("actor_id", sa.Uuid, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("from_due", sa.Date, nullable=True),
        sa.Column("to_due", sa.Date, nullable=True),
        sa.Column("note", sa.Text, nullable=True),
        sa.CheckConstraint("action IN ('create', 'postpone', 'done', 'drop', 'reassign', 'reopen')", name="follow_up_step_action_check"),
        sa.ForeignKeyConstraint(["follow_up_id"], ["crm.follow_up.id"], name="follow_up_step_follow_up_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="follow_up_step_pkey"),
        schema="crm",
    )
    op.create_index("follow_up_step_follow_up_id_idx", "follow_up_step", ["follow_up_id"], unique=False, schema="crm")


def _keep_interactions() -> None:
    op.execute(KEEP_INTERACTIONS)
    op.execute("CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON crm.interaction FOR EACH ROW EXECUTE FUNCTION crm.keep_interaction()")


def _report_enterprises() -> None:
    op.execute(REPORT_ENTERPRISE)
    op.execute("COMMENT ON VIEW crm.report_enterprise IS 'One row a record. A contract: columns are added, never changed.'")
    for column, meaning in REPORT_ENTERPRISE_COLUMNS.items():
        op.execute(f"COMMENT ON COLUMN crm.report_enterprise.{column} IS '{meaning}'")


def _enterprises() -> None:
    op.create_table(
        "enterprise",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("credit_code", sa.Text, nullable=True),
        sa.Column("aliases", JSONB, server_default="[]", nullable=False),
        sa.Column("parent_id", sa.Uuid, nullable=True),
        sa.Column("tags", ARRAY(sa.Text), server_default="{}", nullable=False),
        sa.Column("industry", sa.Text, nullable=True),
        sa.Column("region", sa.Text, nullable=True),
        sa.Column("address", sa.Text, nullable=True),
        sa.Column("registered_capital", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("staff_count", sa.Integer, nullable=True),
        sa.Column("relation", sa.Text, server_default="new", nullable=False),
        sa.Column("owner_unit", sa.Text, nullable=True),
        sa.Column("owner_id", sa.Uuid, nullable=True),
        sa.Column("notes", sa.Text, nullable=True),
        sa.Column("last_met_on", sa.Date, nullable=True),
        sa.Column("met_rank", sa.Date, server_default="1900-01-01", nullable=False),
        sa.Column("sort_name", sa.Text, nullable=False),
        sa.Column("name_core", sa.Text, nullable=False),
        sa.Column("name_keys", ARRAY(sa.Text), nullable=False),
        sa.Column("search", TSVECTOR, nullable=False),
        sa.Column("search_text", sa.Text, nullable=False),
        sa.Column("merged_into", sa.Uuid, nullable=True),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint(
            "relation IN ('new', 'contacted', 'visited', 'interested', 'cooperating', 'dormant')", name="enterprise_relation_check"
        ),
        sa.CheckConstraint("id <> merged_into", name="enterprise_not_merged_into_itself_check"),
        sa.CheckConstraint("id <> parent_id", name="enterprise_not_its_own_parent_check"),
        sa.CheckConstraint("owner_id IS NULL OR owner_unit IS NOT NULL", name="enterprise_owner_has_unit_check"),
        sa.CheckConstraint("registered_capital >= 0", name="enterprise_registered_capital_check"),
        sa.CheckConstraint("staff_count >= 0", name="enterprise_staff_count_check"),
        sa.ForeignKeyConstraint(["merged_into"], ["crm.enterprise.id"], name="enterprise_merged_into_fkey"),
        sa.ForeignKeyConstraint(["parent_id"], ["crm.enterprise.id"], name="enterprise_parent_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="enterprise_pkey"),
        schema="crm",
    )
    op.create_index(
        "enterprise_created_at_idx",
        "enterprise",
        ["created_at", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_index("enterprise_held_code_idx", "enterprise", ["credit_code"], unique=False, schema="crm")
    op.create_index(
        "enterprise_credit_code_idx",
        "enterprise",
        ["credit_code"],
        unique=True,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_index(
        "enterprise_industry_idx",
        "enterprise",
        ["industry", "updated_at", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_index("enterprise_merged_into_idx", "enterprise", ["merged_into"], unique=False, schema="crm")
    op.create_index(
        "enterprise_met_rank_idx",
        "enterprise",
        ["met_rank", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_index(
        "enterprise_name_core_idx", "enterprise", ["name_core"], unique=False, schema="crm", postgresql_where=sa.text("merged_into IS NULL")
    )
    op.create_index(
        "enterprise_name_keys_idx",
        "enterprise",
        ["name_keys"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
        postgresql_using="gin",
    )
    op.create_index(
        "enterprise_owner_id_idx",
        "enterprise",
        ["owner_id", "updated_at", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_index(
        "enterprise_owner_unit_idx",
        "enterprise",
        ["owner_unit", "updated_at", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_index("enterprise_parent_id_idx", "enterprise", ["parent_id"], unique=False, schema="crm")
    op.create_index(
        "enterprise_region_idx",
        "enterprise",
        ["region", "updated_at", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_index(
        "enterprise_relation_idx",
        "enterprise",
        ["relation", "updated_at", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_index("enterprise_search_idx", "enterprise", ["search"], unique=False, schema="crm", postgresql_using="gin")
    op.create_index(
        "enterprise_sort_name_idx",
        "enterprise",
        ["sort_name", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_index(
        "enterprise_tags_idx",
        "enterprise",
        ["tags"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
        postgresql_using="gin",
    )
    op.create_index(
        "enterprise_updated_at_idx",
        "enterprise",
        ["updated_at", "id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("merged_into IS NULL"),
    )
    op.create_table(
        "contact",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("enterprise_id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=True),
        sa.Column("position", sa.Text, nullable=True),
        sa.Column("phone", sa.LargeBinary, nullable=True),
        sa.Column("email", sa.LargeBinary, nullable=True),
        sa.Column("wechat", sa.LargeBinary, nullable=True),
        sa.Column("phone_index", sa.LargeBinary, nullable=True),
        sa.Column("email_index", sa.LargeBinary, nullable=True),
        sa.Column("wechat_index", sa.LargeBinary, nullable=True),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("forgotten_at", STAMP, nullable=True),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("(forgotten_at IS NULL) = (name IS NOT NULL)", name="contact_named_until_forgotten_check"),
        sa.CheckConstraint(
            "forgotten_at IS NULL OR num_nonnulls(position, phone, email, wechat, phone_index, email_index, wechat_index) = 0",
            name="contact_forgotten_is_empty_check",
        ),
        sa.ForeignKeyConstraint(["enterprise_id"], ["crm.enterprise.id"], name="contact_enterprise_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="contact_pkey"),
        schema="crm",
    )
    op.create_index("contact_email_index_idx", "contact", ["email_index"], unique=False, schema="crm")
    op.create_index("contact_enterprise_id_idx", "contact", ["enterprise_id", "created_at", "id"], unique=False, schema="crm")
    op.create_index("contact_phone_index_idx", "contact", ["phone_index"], unique=False, schema="crm")
    op.create_index("contact_wechat_index_idx", "contact", ["wechat_index"], unique=False, schema="crm")
    op.create_table(
        "different",
        sa.Column("one_id", sa.Uuid, nullable=False),
        sa.Column("other_id", sa.Uuid, nullable=False),
        sa.Column("decided_by", sa.Uuid, nullable=True),
        sa.Column("decided_at", STAMP, nullable=False),
        sa.CheckConstraint("one_id < other_id", name="different_ordered_check"),
        sa.ForeignKeyConstraint(["one_id"], ["crm.enterprise.id"], name="different_one_id_fkey"),
        sa.ForeignKeyConstraint(["other_id"], ["crm.enterprise.id"], name="different_other_id_fkey"),
        sa.PrimaryKeyConstraint("one_id", "other_id", name="different_pkey"),
        schema="crm",
    )
    op.create_index("different_other_id_idx", "different", ["other_id"], unique=False, schema="crm")
    op.create_table(
        "interaction",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("enterprise_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("effective_on", sa.Date, nullable=False),
        sa.Column("by_id", sa.Uuid, nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("contact_ids", ARRAY(sa.Uuid), server_default="{}", nullable=False),
        sa.Column("next_step", sa.Text, nullable=True),
        sa.Column("withdrawn", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("corrects_id", sa.Uuid, nullable=True),
        sa.Column("recorded_by", sa.Uuid, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.CheckConstraint("kind IN ('call', 'visit', 'meeting', 'mail', 'message', 'other')", name="interaction_kind_check"),
        sa.CheckConstraint("NOT withdrawn OR corrects_id IS NOT NULL", name="interaction_only_an_entry_is_withdrawn_check"),
        sa.ForeignKeyConstraint(["corrects_id"], ["crm.interaction.id"], name="interaction_corrects_id_fkey"),
        sa.ForeignKeyConstraint(["enterprise_id"], ["crm.enterprise.id"], name="interaction_enterprise_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="interaction_pkey"),
        sa.UniqueConstraint("corrects_id", name="interaction_corrects_id_key"),
        schema="crm",
    )
    op.create_index("interaction_enterprise_id_idx", "interaction", ["enterprise_id", "effective_on", "id"], unique=False, schema="crm")
    op.create_table(
        "merge",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("survivor_id", sa.Uuid, nullable=False),
        sa.Column("merged_id", sa.Uuid, nullable=False),
        sa.Column("reason", sa.Text, nullable=True),
        sa.Column("survivor_before", JSONB, nullable=False),
        sa.Column("survivor_after", JSONB, nullable=False),
        sa.Column("merged_before", JSONB, nullable=False),
        sa.Column("moved", JSONB, nullable=False),
        sa.Column("dropped", JSONB, nullable=False),
        sa.Column("merged_by", sa.Uuid, nullable=False),
        sa.Column("merged_at", STAMP, nullable=False),
        sa.Column("undone_by", sa.Uuid, nullable=True),
        sa.Column("undone_at", STAMP, nullable=True),
        sa.CheckConstraint("(undone_by IS NULL) = (undone_at IS NULL)", name="merge_undone_check"),
        sa.CheckConstraint("survivor_id <> merged_id", name="merge_two_check"),
        sa.ForeignKeyConstraint(["merged_id"], ["crm.enterprise.id"], name="merge_merged_id_fkey"),
        sa.ForeignKeyConstraint(["survivor_id"], ["crm.enterprise.id"], name="merge_survivor_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="merge_pkey"),
        schema="crm",
    )
    op.create_index("merge_merged_at_idx", "merge", ["merged_at", "id"], unique=False, schema="crm")
    op.create_index("merge_merged_id_idx", "merge", ["merged_id"], unique=True, schema="crm", postgresql_where=sa.text("undone_at IS NULL"))
    op.create_index("merge_survivor_id_idx", "merge", ["survivor_id"], unique=False, schema="crm")


def _chains() -> None:
    op.create_table(
        "chain",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("names", JSONB, nullable=False),
        sa.Column("position", sa.Integer, server_default="0", nullable=False),
        sa.Column("updated_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name="chain_pkey"),
        sa.UniqueConstraint("code", name="chain_code_key"),
        schema="crm",
    )
    op.create_table(
        "chain_node",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("chain_id", sa.Uuid, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("names", JSONB, nullable=False),
        sa.Column("tier", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, server_default="0", nullable=False),
        sa.Column("industries", ARRAY(sa.Text), server_default="{}", nullable=False),
        sa.Column("tags", ARRAY(sa.Text), server_default="{}", nullable=False),
        sa.Column("note", sa.Text, nullable=True),
        sa.CheckConstraint("tier IN ('upstream', 'midstream', 'downstream', 'support')", name="chain_node_tier_check"),
        sa.ForeignKeyConstraint(["chain_id"], ["crm.chain.id"], name="chain_node_chain_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="chain_node_pkey"),
        sa.UniqueConstraint("chain_id", "key", name="chain_node_chain_id_key_key"),
        schema="crm",
    )
    op.create_table(
        "chain_candidate",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("node_id", sa.Uuid, nullable=False),
        sa.Column("enterprise_id", sa.Uuid, nullable=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("leading", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("position", sa.Integer, server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["enterprise_id"], ["crm.enterprise.id"], name="chain_candidate_enterprise_id_fkey"),
        sa.ForeignKeyConstraint(["node_id"], ["crm.chain_node.id"], name="chain_candidate_node_id_fkey", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="chain_candidate_pkey"),
        schema="crm",
    )
    op.create_index("chain_candidate_enterprise_id_idx", "chain_candidate", ["enterprise_id"], unique=False, schema="crm")
    op.create_index("chain_candidate_node_id_idx", "chain_candidate", ["node_id"], unique=False, schema="crm")
    op.create_table(
        "chain_edge",
        sa.Column("from_id", sa.Uuid, nullable=False),
        sa.Column("to_id", sa.Uuid, nullable=False),
        sa.CheckConstraint("from_id <> to_id", name="chain_edge_no_loop_check"),
        sa.ForeignKeyConstraint(["from_id"], ["crm.chain_node.id"], name="chain_edge_from_id_fkey", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["to_id"], ["crm.chain_node.id"], name="chain_edge_to_id_fkey", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("from_id", "to_id", name="chain_edge_pkey"),
        schema="crm",
    )
    op.create_index("chain_edge_to_id_idx", "chain_edge", ["to_id"], unique=False, schema="crm")
    op.create_table(
        "chain_member",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("node_id", sa.Uuid, nullable=False),
        sa.Column("enterprise_id", sa.Uuid, nullable=False),
        sa.ForeignKeyConstraint(["enterprise_id"], ["crm.enterprise.id"], name="chain_member_enterprise_id_fkey"),
        sa.ForeignKeyConstraint(["node_id"], ["crm.chain_node.id"], name="chain_member_node_id_fkey", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="chain_member_pkey"),
        sa.UniqueConstraint("node_id", "enterprise_id", name="chain_member_node_id_enterprise_id_key"),
        schema="crm",
    )
    op.create_index("chain_member_enterprise_id_idx", "chain_member", ["enterprise_id"], unique=False, schema="crm")


def _imports() -> None:
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("created_by", sa.Uuid, nullable=False),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("file_key", sa.Text, nullable=False),
        sa.Column("file_size", sa.Integer, nullable=False),
        sa.Column("sheets", JSONB, nullable=False),
        sa.Column("sheet", sa.Text, nullable=False),
        sa.Column("header_row", sa.Integer, nullable=False),
        sa.Column("last_row", sa.Integer, nullable=False),
        sa.Column("columns", JSONB, nullable=False),
        sa.Column("signature", sa.Text, nullable=False),
        sa.Column("mapping", JSONB, nullable=False),
        sa.Column("units", JSONB, server_default="{}", nullable=False),
        sa.Column("rule", sa.Text, server_default="skip", nullable=False),
        sa.Column("overrides", JSONB, server_default="{}", nullable=False),
        sa.Column("checked", JSONB, nullable=True),
        sa.Column("state", sa.Text, server_default="mapping", nullable=False),
        sa.Column("cancel_asked", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("total", sa.Integer, server_default="0", nullable=False),
        sa.Column("processed", sa.Integer, server_default="0", nullable=False),
        sa.Column("created", sa.Integer, server_default="0", nullable=False),
        sa.Column("updated", sa.Integer, server_default="0", nullable=False),
        sa.Column("skipped", sa.Integer, server_default="0", nullable=False),
        sa.Column("failed", sa.Integer, server_default="0", nullable=False),
        sa.Column("removed", sa.Integer, server_default="0", nullable=False),
        sa.Column("restored", sa.Integer, server_default="0", nullable=False),
        sa.Column("kept", sa.Integer, server_default="0", nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("finished_at", STAMP, nullable=True),
        sa.Column("undone_at", STAMP, nullable=True),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("rule IN ('skip', 'update', 'new')", name="import_batch_rule_check"),
        sa.CheckConstraint(
            "state IN ('mapping', 'queued', 'running', 'done', 'cancelled', 'failed', 'undoing', 'undone')", name="import_batch_state_check"
        ),
        sa.PrimaryKeyConstraint("id", name="import_batch_pkey"),
        schema="crm",
    )
    op.create_index("import_batch_created_at_idx", "import_batch", ["created_at", "id"], unique=False, schema="crm")
    op.create_index("import_batch_unit_created_at_idx", "import_batch", ["unit", "created_at", "id"], unique=False, schema="crm")
    op.create_table(
        "import_mapping",
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("signature", sa.Text, nullable=False),
        sa.Column("mapping", JSONB, nullable=False),
        sa.Column("units", JSONB, nullable=False),
        sa.Column("updated_by", sa.Uuid, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.PrimaryKeyConstraint("unit", "signature", name="import_mapping_pkey"),
        schema="crm",
    )
    op.create_table(
        "import_row",
        sa.Column("batch_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("enterprise_id", sa.Uuid, nullable=True),
        sa.Column("contact_id", sa.Uuid, nullable=True),
        sa.Column("interaction_id", sa.Uuid, nullable=True),
        sa.Column("before", JSONB, nullable=True),
        sa.Column("version_after", sa.Integer, nullable=True),
        sa.Column("problems", JSONB, server_default="[]", nullable=False),
        sa.Column("undo", sa.Text, nullable=True),
        sa.CheckConstraint("action IN ('created', 'updated', 'skipped', 'failed')", name="import_row_action_check"),
        sa.CheckConstraint("undo IN ('removed', 'restored', 'kept')", name="import_row_undo_check"),
        sa.ForeignKeyConstraint(["batch_id"], ["crm.import_batch.id"], name="import_row_batch_id_fkey"),
        sa.PrimaryKeyConstraint("batch_id", "number", name="import_row_pkey"),
        schema="crm",
    )
    op.create_index("import_row_enterprise_id_idx", "import_row", ["enterprise_id"], unique=False, schema="crm")
    op.create_index(
        "import_row_interaction_id_idx",
        "import_row",
        ["interaction_id"],
        unique=False,
        schema="crm",
        postgresql_where=sa.text("interaction_id IS NOT NULL"),
    )


def _keep_entries() -> None:
    op.execute(KEEP_ENTRIES)
    for table in ("activity_entry", "encounter_entry"):
        op.execute(f"CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON crm.{table} FOR EACH ROW EXECUTE FUNCTION crm.keep_entry()")


def _report_activities() -> None:
    for name, (view, meaning, columns) in REPORTS.items():
        op.execute(view)
        op.execute(f"COMMENT ON VIEW crm.{name} IS '{meaning}. A contract: columns are added, never changed.'")
        for column, what in columns.items():
            op.execute(f"COMMENT ON COLUMN crm.{name}.{column} IS '{what}'")


def downgrade() -> None:
    op.execute("DROP SCHEMA crm CASCADE")
