"""library: projects, gates, claims, agreements, append-only ledgers, and the views that reports read"""

from datetime import UTC, datetime
from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR

revision = "0006_library"
down_revision = "0005_identity"
branch_labels = None
depends_on = None

STAMP = sa.DateTime(timezone=True)
MONEY = sa.Numeric(18, 2)
LEDGERS = ("progress_entry", "stage_change", "investment_entry", "agreement_entry", "promise_actual", "project_event", "gate_version")

REFUSE = """
CREATE FUNCTION library.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$
"""
# The sums a list shows are moved by the entry's own statement, whoever writes it.
KEEP_PROGRESS = """
CREATE FUNCTION library.keep_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE library.project SET
    physical = project.physical + added.physical,
    funds_in_place = project.funds_in_place + added.funds_in_place,
    fixed_assets = project.fixed_assets + added.fixed_assets
  FROM (
    SELECT project_id,
      coalesce(sum(amount) FILTER (WHERE kind = 'physical'), 0) AS physical,
      coalesce(sum(amount) FILTER (WHERE kind = 'funds_in_place'), 0) AS funds_in_place,
      coalesce(sum(amount) FILTER (WHERE kind = 'fixed_assets'), 0) AS fixed_assets
    FROM entries GROUP BY project_id
  ) AS added
  WHERE project.id = added.project_id;
  RETURN NULL;
END $$
"""
KEEP_SIGNED = """
CREATE FUNCTION library.keep_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE library.project SET signed_amount = project.signed_amount + added.amount
  FROM (SELECT project_id, sum(amount) AS amount FROM entries WHERE kind = 'contract' GROUP BY project_id) AS added
  WHERE project.id = added.project_id;
  RETURN NULL;
END $$
"""
VIEWS = {
    "report_project": """
SELECT id, number, name, enterprise_id, investor, industry, region, tags, owner_unit, owner_id, stage, node, status, stage_since,
  total_investment, fixed_investment, jobs, tax_per_year, activity_id, campaign, confidential, readers, demo, created_at
FROM library.project""",
    "report_investment": """
SELECT id, project_id, total, fixed, effective_on, recorded_at, demo FROM library.investment_entry""",
    "report_progress": """
SELECT id, project_id, kind, amount, effective_on, recorded_at, corrects_id, demo FROM library.progress_entry""",
    "report_agreement": """
SELECT entry.id, entry.agreement_id, entry.project_id, entry.activity_id, agreement.title, entry.kind, entry.pieces, entry.amount,
  entry.effective_on, entry.recorded_at, entry.demo
FROM library.agreement_entry AS entry JOIN library.agreement ON (agreement.id = entry.agreement_id)""",
    "report_stage_change": """
SELECT id, project_id, action, from_stage, from_node, from_status, stage, node, status, reason, went_to, effective_on, recorded_at, demo
FROM library.stage_change""",
    "report_promise": """
SELECT promise.id, promise.project_id, promise.agreement_id, promise.kind, promise.amount, promise.due_on, promise.recorded_at,
  promise.voided_at, promise.demo
FROM library.promise""",
}
COMMENTS = {
    "report_project": "One row a project as it is now; confidential ones only for those in readers. Money in yuan.",
    "report_investment": "Differences of what a project is said to cost; sum(total) until a recorded_at is what was known then.",
    "report_progress": "Signed amounts by kind: physical, funds_in_place, fixed_assets. A correction is a row with the difference.",
    "report_agreement": "Signings as signed pieces and amounts; only kind = contract is signed investment.",
    "report_stage_change": "Every move and change of status; the newest row until a recorded_at is where the project stood.",
    "report_promise": "What was promised, until when; voided_at is set on those taken back.",
}
# The first edition of the gates; an office makes further ones on the page of gates.
GATES = {
    "negotiating": {
        "fields": ["investor", "industry", "region"],
        "documents": [],
        "checks": ["duplicate_resolved", "first_report_held"],
    },
    "signed": {
        "fields": ["total_investment", "fixed_investment", "planned_start_on", "planned_producing_on", "jobs"],
        "documents": ["agreement"],
        "checks": ["duplicate_resolved", "agreement_signed", "clause_reviewed"],
    },
    "landed": {"fields": ["enterprise_id", "land_mu"], "documents": ["filing"], "checks": ["promises_recorded"]},
    "registered": {"fields": ["credit_code"], "documents": ["licence"], "checks": []},
    "started": {"fields": [], "documents": ["permit"], "checks": []},
    "producing": {"fields": [], "documents": ["acceptance"], "checks": ["investment_reported"]},
    "above_scale": {"fields": [], "documents": ["statistics"], "checks": []},
}
_gate = sa.table(
    "gate_version",
    sa.column("id", sa.Uuid),
    sa.column("number", sa.Integer),
    sa.column("definition", JSONB),
    sa.column("created_at", STAMP),
    schema="library",
)
FIRST_GATES = {
    "id": UUID("01940000-0000-7000-8000-000000000001"),
    "number": 1,
    "definition": {"steps": GATES},
    "created_at": datetime(2022, 1, 1, tzinfo=UTC),
}


def _make_append_only() -> None:
    op.execute(REFUSE)
    for table in LEDGERS:
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON library.{table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION library.refuse_change()"
        )


def _keep_sums() -> None:
    op.execute(KEEP_PROGRESS)
    op.execute(KEEP_SIGNED)
    for table, function in (("progress_entry", "keep_progress"), ("agreement_entry", "keep_signed")):
        op.execute(
            f"CREATE TRIGGER {table}_sums AFTER INSERT ON library.{table} REFERENCING NEW TABLE AS entries "
            f"FOR EACH STATEMENT EXECUTE FUNCTION library.{function}()"
        )


def _publish_views() -> None:
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW library.{name} AS {query}")
        op.execute(f"COMMENT ON VIEW library.{name} IS '{COMMENTS[name]}'")


def _create_gate_version() -> None:
    op.create_table(
        "gate_version",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("definition", JSONB, nullable=False),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.PrimaryKeyConstraint("id", name="gate_version_pkey"),
        sa.UniqueConstraint("number", name="gate_version_number_key"),
        schema="library",
    )


def _create_project() -> None:
    op.create_table(
        "project",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("summary", sa.Text, nullable=True),
        sa.Column("enterprise_id", sa.Uuid, nullable=True),
        sa.Column("investor", sa.Text, nullable=True),
        sa.Column("credit_code", sa.Text, nullable=True),
        sa.Column("industry", sa.Text, nullable=True),
        sa.Column("region", sa.Text, nullable=True),
        sa.Column("tags", ARRAY(sa.Text), server_default="{}", nullable=False),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("node", sa.Text, nullable=True),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("stage_since", sa.Date, nullable=False),
        sa.Column("status_reason", sa.Text, nullable=True),
        sa.Column("went_to", sa.Text, nullable=True),
        sa.Column("owner_unit", sa.Text, nullable=False),
        sa.Column("owner_id", sa.Uuid, nullable=False),
        sa.Column("total_investment", MONEY, nullable=True),
        sa.Column("fixed_investment", MONEY, nullable=True),
        sa.Column("land_mu", sa.Numeric(precision=12, scale=2), nullable=True),
        sa.Column("energy_tce", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("power_kva", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("water_m3_day", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("gas_m3_day", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("planned_start_on", sa.Date, nullable=True),
        sa.Column("planned_producing_on", sa.Date, nullable=True),
        sa.Column("jobs", sa.Integer, nullable=True),
        sa.Column("tax_per_year", MONEY, nullable=True),
        sa.Column("output_per_year", MONEY, nullable=True),
        sa.Column("activity_id", sa.Uuid, nullable=True),
        sa.Column("contact_ids", ARRAY(sa.Uuid), server_default="{}", nullable=False),
        sa.Column("campaign", sa.Text, nullable=True),
        sa.Column("confidential", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("readers", ARRAY(sa.Uuid), server_default="{}", nullable=False),
        sa.Column("physical", MONEY, server_default="0", nullable=False),
        sa.Column("funds_in_place", MONEY, server_default="0", nullable=False),
        sa.Column("fixed_assets", MONEY, server_default="0", nullable=False),
        sa.Column("signed_amount", MONEY, server_default="0", nullable=False),
        sa.Column("size", MONEY, sa.Computed("coalesce(total_investment, 0)", persisted=True), nullable=False),
        sa.Column("name_grams", ARRAY(sa.Text), nullable=False),
        sa.Column("investor_key", sa.Text, nullable=True),
        sa.Column("search_text", sa.Text, nullable=False),
        sa.Column("search", TSVECTOR, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("node IN ('registered', 'started', 'producing', 'above_scale')", name="project_node_check"),
        sa.CheckConstraint("node IS NULL OR stage = 'landed'", name="project_node_inside_landed_check"),
        sa.CheckConstraint("stage IN ('intent', 'negotiating', 'signed', 'landed')", name="project_stage_check"),
        sa.CheckConstraint("status = 'active' OR status_reason IS NOT NULL", name="project_not_active_has_reason_check"),
        sa.CheckConstraint("status IN ('active', 'stalled', 'withdrawn')", name="project_status_check"),
        sa.CheckConstraint("NOT confidential OR owner_id = ANY (readers)", name="project_owner_reads_check"),
        sa.CheckConstraint("fixed_investment >= 0 AND fixed_investment <= total_investment", name="project_fixed_investment_check"),
        sa.CheckConstraint("jobs >= 0", name="project_jobs_check"),
        sa.CheckConstraint("total_investment > 0", name="project_total_investment_check"),
        sa.PrimaryKeyConstraint("id", name="project_pkey"),
        sa.UniqueConstraint("number", name="project_number_key"),
        schema="library",
    )
    op.create_index("project_activity_idx", "project", ["activity_id"], unique=False, schema="library")
    op.create_index("project_confidential_idx", "project", ["id"], unique=False, schema="library", postgresql_where=sa.text("confidential"))
    op.create_index("project_created_idx", "project", ["created_at", "id"], unique=False, schema="library")
    op.create_index("project_credit_code_idx", "project", ["credit_code"], unique=False, schema="library")
    op.create_index("project_enterprise_idx", "project", ["enterprise_id"], unique=False, schema="library")
    op.create_index("project_funds_idx", "project", ["funds_in_place", "id"], unique=False, schema="library")
    op.create_index("project_grams_idx", "project", ["name_grams"], unique=False, schema="library", postgresql_using="gin")
    op.create_index("project_industry_idx", "project", ["industry", "size"], unique=False, schema="library")
    op.create_index("project_investor_idx", "project", ["investor_key"], unique=False, schema="library")
    op.create_index("project_owner_idx", "project", ["owner_id", "updated_at", "id"], unique=False, schema="library")
    op.create_index("project_search_idx", "project", ["search"], unique=False, schema="library", postgresql_using="gin")
    op.create_index("project_since_idx", "project", ["stage_since", "id"], unique=False, schema="library")
    op.create_index("project_size_idx", "project", ["size", "id"], unique=False, schema="library")
    op.create_index("project_stage_idx", "project", ["stage", "updated_at", "id"], unique=False, schema="library")
    op.create_index("project_unit_idx", "project", ["owner_unit", "updated_at", "id"], unique=False, schema="library")
    op.create_index("project_updated_idx", "project", ["updated_at", "id"], unique=False, schema="library")


def _create_saved_filter() -> None:
    op.create_table(
        "saved_filter",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("account_id", sa.Uuid, nullable=False),
        sa.Column("list", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("query", JSONB, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.PrimaryKeyConstraint("id", name="saved_filter_pkey"),
        sa.UniqueConstraint("account_id", "list", "name", name="saved_filter_account_id_list_name_key"),
        schema="library",
    )


def _create_yearly_number() -> None:
    op.create_table(
        "yearly_number",
        sa.Column("year", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("year", name="yearly_number_pkey"),
        schema="library",
    )


def _create_agreement() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("amount", MONEY, nullable=True),
        sa.Column("signed_on", sa.Date, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=True),
        sa.Column("parties", ARRAY(sa.Text), nullable=False),
        sa.Column("clause_ids", ARRAY(sa.Uuid), server_default="{}", nullable=False),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("void_reason", sa.Text, nullable=True),
        sa.Column("voided_at", STAMP, nullable=True),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("kind <> 'contract' OR amount IS NOT NULL", name="agreement_contract_has_amount_check"),
        sa.CheckConstraint("kind IN ('contract', 'framework', 'intention')", name="agreement_kind_check"),
        sa.CheckConstraint("(voided_at IS NULL) = (void_reason IS NULL)", name="agreement_void_has_reason_check"),
        sa.CheckConstraint("amount >= 0", name="agreement_amount_check"),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="agreement_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="agreement_pkey"),
        schema="library",
    )
    op.create_index("agreement_activity_id_idx", "agreement", ["activity_id"], unique=False, schema="library")
    op.create_index("agreement_project_id_idx", "agreement", ["project_id"], unique=False, schema="library")
    op.create_index("agreement_signed_idx", "agreement", ["signed_on", "id"], unique=False, schema="library")


def _create_claim() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("person_id", sa.Uuid, nullable=False),
        sa.Column("unit_code", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=True),
        sa.Column("claimed_at", STAMP, nullable=False),
        sa.Column("expires_at", STAMP, nullable=False),
        sa.Column("ended_at", STAMP, nullable=True),
        sa.Column("decided_by", sa.Uuid, nullable=True),
        sa.Column("decision", sa.Text, nullable=True),
        sa.CheckConstraint("(state IN ('active', 'contested')) = (ended_at IS NULL)", name="claim_ended_check"),
        sa.CheckConstraint("state IN ('active', 'contested', 'rejected', 'lost', 'released', 'expired')", name="claim_state_check"),
        sa.CheckConstraint(
            "decided_by IS NULL OR (decision IS NOT NULL AND decided_by <> person_id)", name="claim_decision_has_reason_check"
        ),
        sa.CheckConstraint("expires_at > claimed_at", name="claim_expires_later_check"),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="claim_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="claim_pkey"),
        schema="library",
    )
    op.create_index(
        "claim_active_idx", "claim", ["project_id"], unique=True, schema="library", postgresql_where=sa.text("state = 'active'")
    )
    op.create_index("claim_claimed_idx", "claim", ["claimed_at", "id"], unique=False, schema="library")
    op.create_index(
        "claim_contest_idx",
        "claim",
        ["project_id", "unit_code"],
        unique=True,
        schema="library",
        postgresql_where=sa.text("state = 'contested'"),
    )
    op.create_index(
        "claim_expiry_idx", "claim", ["expires_at"], unique=False, schema="library", postgresql_where=sa.text("state = 'active'")
    )
    op.create_index("claim_project_id_idx", "claim", ["project_id"], unique=False, schema="library")


def _create_document() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.LargeBinary, nullable=False),
        sa.Column("store_key", sa.Text, nullable=False),
        sa.Column("preview_key", sa.Text, nullable=True),
        sa.Column("pages", sa.Integer, nullable=True),
        sa.Column("uploaded_by", sa.Uuid, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('lead', 'proposal', 'feasibility', 'agreement', 'licence', 'filing', 'land', 'permit', 'acceptance', 'statistics', 'photo', 'other')",
            name="document_kind_check",
        ),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="document_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="document_pkey"),
        schema="library",
    )
    op.create_index("document_project_id_idx", "document", ["project_id"], unique=False, schema="library")


def _create_duplicate_candidate() -> None:
    op.create_table(
        "duplicate_candidate",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("other_id", sa.Uuid, nullable=True),
        sa.Column("enterprise_id", sa.Uuid, nullable=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("level", sa.Text, nullable=False),
        sa.Column("score", sa.Numeric(precision=4, scale=3), nullable=False),
        sa.Column("verdict", sa.Text, nullable=True),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("found_at", STAMP, nullable=False),
        sa.Column("resolved_by", sa.Uuid, nullable=True),
        sa.Column("resolved_at", STAMP, nullable=True),
        sa.CheckConstraint("level IN ('credit_code', 'name', 'investor', 'scale')", name="duplicate_candidate_level_check"),
        sa.CheckConstraint("verdict IN ('same', 'different', 'both')", name="duplicate_candidate_verdict_check"),
        sa.CheckConstraint("(other_id IS NULL) <> (enterprise_id IS NULL)", name="duplicate_candidate_one_other_check"),
        sa.CheckConstraint(
            "(verdict IS NULL) = (resolved_at IS NULL) AND (verdict IS NULL) = (resolved_by IS NULL)",
            name="duplicate_candidate_resolved_check",
        ),
        sa.CheckConstraint("verdict IS NULL OR note IS NOT NULL", name="duplicate_candidate_verdict_has_note_check"),
        sa.ForeignKeyConstraint(["other_id"], ["library.project.id"], name="duplicate_candidate_other_id_fkey"),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="duplicate_candidate_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="duplicate_candidate_pkey"),
        schema="library",
    )
    op.create_index(
        "duplicate_candidate_open_idx",
        "duplicate_candidate",
        ["found_at", "id"],
        unique=False,
        schema="library",
        postgresql_where=sa.text("verdict IS NULL"),
    )
    op.create_index("duplicate_candidate_other_id_idx", "duplicate_candidate", ["other_id"], unique=False, schema="library")
    op.create_index(
        "duplicate_candidate_pair_idx",
        "duplicate_candidate",
        ["project_id", sa.literal_column("coalesce(other_id, enterprise_id)")],
        unique=True,
        schema="library",
    )


def _create_investment_entry() -> None:
    op.create_table(
        "investment_entry",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("total", MONEY, nullable=False),
        sa.Column("fixed", MONEY, nullable=False),
        sa.Column("effective_on", sa.Date, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("recorded_by", sa.Uuid, nullable=True),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="investment_entry_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="investment_entry_pkey"),
        schema="library",
    )
    op.create_index("investment_entry_project_idx", "investment_entry", ["project_id", "recorded_at"], unique=False, schema="library")


def _create_progress_entry() -> None:
    op.create_table(
        "progress_entry",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("amount", MONEY, nullable=False),
        sa.Column("effective_on", sa.Date, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("recorded_by", sa.Uuid, nullable=True),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("corrects_id", sa.Uuid, nullable=True),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.CheckConstraint("kind IN ('physical', 'funds_in_place', 'fixed_assets')", name="progress_entry_kind_check"),
        sa.CheckConstraint("amount <> 0 AND (amount > 0 OR corrects_id IS NOT NULL)", name="progress_entry_amount_check"),
        sa.ForeignKeyConstraint(["corrects_id"], ["library.progress_entry.id"], name="progress_entry_corrects_id_fkey"),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="progress_entry_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="progress_entry_pkey"),
        schema="library",
    )
    op.create_index(
        "progress_entry_corrects_idx",
        "progress_entry",
        ["corrects_id"],
        unique=False,
        schema="library",
        postgresql_where=sa.text("corrects_id IS NOT NULL"),
    )
    op.create_index("progress_entry_project_idx", "progress_entry", ["project_id", "effective_on", "id"], unique=False, schema="library")
    op.create_index(
        "progress_entry_sum_idx",
        "progress_entry",
        ["kind", "effective_on", "recorded_at"],
        unique=False,
        schema="library",
        postgresql_include=["amount", "project_id"],
    )


def _create_project_event() -> None:
    op.create_table(
        "project_event",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("at", STAMP, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("actor_id", sa.Uuid, nullable=True),
        sa.Column("actor_name", sa.Text, nullable=False),
        sa.Column("data", JSONB, nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="project_event_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="project_event_pkey"),
        schema="library",
    )
    op.create_index("project_event_project_idx", "project_event", ["project_id", "at", "id"], unique=False, schema="library")


def _create_stage_change() -> None:
    op.create_table(
        "stage_change",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("from_stage", sa.Text, nullable=True),
        sa.Column("from_node", sa.Text, nullable=True),
        sa.Column("from_status", sa.Text, nullable=True),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("node", sa.Text, nullable=True),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("effective_on", sa.Date, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("recorded_by", sa.Uuid, nullable=True),
        sa.Column("reason", sa.Text, nullable=True),
        sa.Column("went_to", sa.Text, nullable=True),
        sa.Column("gate_version", sa.Integer, nullable=True),
        sa.Column("waiver_ids", ARRAY(sa.Uuid), server_default="{}", nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.CheckConstraint(
            "action IN ('create', 'advance', 'return', 'reach', 'stall', 'resume', 'withdraw')", name="stage_change_action_check"
        ),
        sa.CheckConstraint("node IN ('registered', 'started', 'producing', 'above_scale')", name="stage_change_node_check"),
        sa.CheckConstraint("stage IN ('intent', 'negotiating', 'signed', 'landed')", name="stage_change_stage_check"),
        sa.CheckConstraint("status IN ('active', 'stalled', 'withdrawn')", name="stage_change_status_check"),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="stage_change_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="stage_change_pkey"),
        schema="library",
    )
    op.create_index("stage_change_effective_idx", "stage_change", ["effective_on", "stage"], unique=False, schema="library")
    op.create_index("stage_change_project_idx", "stage_change", ["project_id", "recorded_at", "id"], unique=False, schema="library")


def _create_waiver() -> None:
    op.create_table(
        "waiver",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("requirement", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("expires_on", sa.Date, nullable=False),
        sa.Column("requested_by", sa.Uuid, nullable=False),
        sa.Column("requested_at", STAMP, nullable=False),
        sa.Column("decided_by", sa.Uuid, nullable=True),
        sa.Column("decided_at", STAMP, nullable=True),
        sa.Column("approved", sa.Boolean, nullable=True),
        sa.Column("decision_note", sa.Text, nullable=True),
        sa.CheckConstraint(
            "target IN ('negotiating', 'signed', 'landed', 'registered', 'started', 'producing', 'above_scale')", name="waiver_target_check"
        ),
        sa.CheckConstraint(
            "(approved IS NULL) = (decided_at IS NULL) AND (approved IS NULL) = (decided_by IS NULL)", name="waiver_decided_check"
        ),
        sa.CheckConstraint("decided_by IS NULL OR decided_by <> requested_by", name="waiver_second_person_check"),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="waiver_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="waiver_pkey"),
        schema="library",
    )
    op.create_index(
        "waiver_pending_idx",
        "waiver",
        ["project_id", "target", "requirement"],
        unique=True,
        schema="library",
        postgresql_where=sa.text("decided_at IS NULL"),
    )
    op.create_index("waiver_project_id_idx", "waiver", ["project_id"], unique=False, schema="library")
    op.create_index("waiver_requested_idx", "waiver", ["requested_at", "id"], unique=False, schema="library")


def _create_agreement_entry() -> None:
    op.create_table(
        "agreement_entry",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("agreement_id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=True),
        sa.Column("activity_id", sa.Uuid, nullable=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("pieces", sa.SmallInteger, nullable=False),
        sa.Column("amount", MONEY, nullable=False),
        sa.Column("effective_on", sa.Date, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("recorded_by", sa.Uuid, nullable=True),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.CheckConstraint("kind IN ('contract', 'framework', 'intention')", name="agreement_entry_kind_check"),
        sa.CheckConstraint("pieces * amount >= 0", name="agreement_entry_sign_check"),
        sa.CheckConstraint("pieces IN (1, -1)", name="agreement_entry_pieces_check"),
        sa.ForeignKeyConstraint(["agreement_id"], ["library.agreement.id"], name="agreement_entry_agreement_id_fkey"),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="agreement_entry_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="agreement_entry_pkey"),
        schema="library",
    )
    op.create_index("agreement_entry_agreement_id_idx", "agreement_entry", ["agreement_id"], unique=False, schema="library")
    op.create_index("agreement_entry_project_id_idx", "agreement_entry", ["project_id"], unique=False, schema="library")
    op.create_index("agreement_entry_sum_idx", "agreement_entry", ["effective_on", "kind"], unique=False, schema="library")


def _create_promise() -> None:
    op.create_table(
        "promise",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("agreement_id", sa.Uuid, nullable=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("amount", MONEY, nullable=True),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("recorded_by", sa.Uuid, nullable=True),
        sa.Column("void_reason", sa.Text, nullable=True),
        sa.Column("voided_at", STAMP, nullable=True),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.CheckConstraint("(kind = 'start') = (amount IS NULL)", name="promise_amount_unless_start_check"),
        sa.CheckConstraint("kind IN ('investment', 'start', 'output', 'tax', 'jobs')", name="promise_kind_check"),
        sa.CheckConstraint("(voided_at IS NULL) = (void_reason IS NULL)", name="promise_void_has_reason_check"),
        sa.CheckConstraint("amount > 0", name="promise_amount_check"),
        sa.ForeignKeyConstraint(["agreement_id"], ["library.agreement.id"], name="promise_agreement_id_fkey"),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="promise_project_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="promise_pkey"),
        schema="library",
    )
    op.create_index("promise_due_on_idx", "promise", ["due_on"], unique=False, schema="library")
    op.create_index("promise_project_id_idx", "promise", ["project_id"], unique=False, schema="library")


def _create_promise_actual() -> None:
    op.create_table(
        "promise_actual",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("promise_id", sa.Uuid, nullable=False),
        sa.Column("amount", MONEY, nullable=False),
        sa.Column("effective_on", sa.Date, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("recorded_by", sa.Uuid, nullable=True),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("corrects_id", sa.Uuid, nullable=True),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.CheckConstraint("amount <> 0 AND (amount > 0 OR corrects_id IS NOT NULL)", name="promise_actual_amount_check"),
        sa.ForeignKeyConstraint(["corrects_id"], ["library.promise_actual.id"], name="promise_actual_corrects_id_fkey"),
        sa.ForeignKeyConstraint(["promise_id"], ["library.promise.id"], name="promise_actual_promise_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="promise_actual_pkey"),
        schema="library",
    )
    op.create_index("promise_actual_promise_id_idx", "promise_actual", ["promise_id"], unique=False, schema="library")


def upgrade() -> None:
    op.execute("CREATE SCHEMA library")
    _create_gate_version()
    _create_project()
    _create_saved_filter()
    _create_yearly_number()
    _create_agreement()
    _create_claim()
    _create_document()
    _create_duplicate_candidate()
    _create_investment_entry()
    _create_progress_entry()
    _create_project_event()
    _create_stage_change()
    _create_waiver()
    _create_agreement_entry()
    _create_promise()
    _create_promise_actual()
    _make_append_only()
    _keep_sums()
    _publish_views()
    op.bulk_insert(_gate, [FIRST_GATES])


def downgrade() -> None:
    op.execute("DROP SCHEMA library CASCADE")
