"""Tables of the project library. What must never be is a constraint here, whatever the caller."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR

from backend.kernel.tables import one_of, saved_filter_table, timestamp
from backend.library.columns import demo_column, id_column, metadata, money, of_project, version_column
from backend.library.ledger_models import (
    agreement_entry,
    investment_entry,
    progress_entry,
    promise_actual,
    stage_change,
)

__all__ = ["agreement_entry", "investment_entry", "metadata", "progress_entry", "promise_actual", "stage_change"]

STAGES = ("intent", "negotiating", "signed", "landed")
NODES = ("registered", "started", "producing", "above_scale")
STATUSES = ("active", "stalled", "withdrawn")
AGREEMENT_KINDS = ("contract", "framework", "intention")
PROMISE_KINDS = ("investment", "start", "output", "tax", "jobs")
DUPLICATE_LEVELS = ("credit_code", "name", "investor", "scale")
DOCUMENT_KINDS = (
    "lead",
    "proposal",
    "feasibility",
    "agreement",
    "licence",
    "filing",
    "land",
    "permit",
    "acceptance",
    "statistics",
    "photo",
    "other",
)

# The gap-free yearly sequence behind project numbers: the row is locked until the project's commit.
yearly_number = sa.Table(
    "yearly_number",
    metadata,
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, nullable=False),
)

project = sa.Table(
    "project",
    metadata,
    id_column(),
    sa.Column("number", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("summary", sa.Text),
    # Whose project: an enterprise of the CRM (its id only), and the investor's name as it was reported.
    sa.Column("enterprise_id", sa.Uuid),
    sa.Column("investor", sa.Text),
    sa.Column("credit_code", sa.Text),
    sa.Column("industry", sa.Text),
    sa.Column("region", sa.Text),
    sa.Column("tags", ARRAY(sa.Text), nullable=False, server_default="{}"),
    sa.Column("stage", sa.Text, nullable=False),
    sa.Column("node", sa.Text),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("stage_since", sa.Date, nullable=False),
    sa.Column("status_reason", sa.Text),
    sa.Column("went_to", sa.Text),
    sa.Column("owner_unit", sa.Text, nullable=False),
    sa.Column("owner_id", sa.Uuid, nullable=False),
    money("total_investment"),
    money("fixed_investment"),
    sa.Column("land_mu", sa.Numeric(12, 2)),
    # 用能 a year in tonnes of standard coal; connections in kVA, water and gas in m³ a day.
    sa.Column("energy_tce", sa.Numeric(14, 2)),
    sa.Column("power_kva", sa.Numeric(14, 2)),
    sa.Column("water_m3_day", sa.Numeric(14, 2)),
    sa.Column("gas_m3_day", sa.Numeric(14, 2)),
    sa.Column("planned_start_on", sa.Date),
    sa.Column("planned_producing_on", sa.Date),
    sa.Column("jobs", sa.Integer),
    money("tax_per_year"),
    money("output_per_year"),
    sa.Column("activity_id", sa.Uuid),
    sa.Column("contact_ids", ARRAY(sa.Uuid), nullable=False, server_default="{}"),
    sa.Column("campaign", sa.Text),
    sa.Column("confidential", sa.Boolean, nullable=False, server_default=sa.false()),
    # Who may see a confidential project; nobody else does, whatever their role.
    sa.Column("readers", ARRAY(sa.Uuid), nullable=False, server_default="{}"),
    # Kept by triggers of the ledgers, in the transaction of each entry.
    money("physical", nullable=False, server_default="0"),
    money("funds_in_place", nullable=False, server_default="0"),
    money("fixed_assets", nullable=False, server_default="0"),
    money("signed_amount", nullable=False, server_default="0"),
    # What lists sort by: an unknown investment stands with the smallest.
    sa.Column("size", sa.Numeric(18, 2), sa.Computed("coalesce(total_investment, 0)", persisted=True), nullable=False),
    sa.Column("name_grams", ARRAY(sa.Text), nullable=False),
    sa.Column("investor_key", sa.Text),
    sa.Column("search_text", sa.Text, nullable=False),
    sa.Column("search", TSVECTOR, nullable=False),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("created_by", sa.Uuid),
    sa.Column("updated_at", timestamp(), nullable=False),
    demo_column(),
    version_column(),
    one_of("stage", STAGES),
    one_of("node", NODES),
    one_of("status", STATUSES),
    sa.CheckConstraint("node IS NULL OR stage = 'landed'", name="node_inside_landed"),
    sa.CheckConstraint("status = 'active' OR status_reason IS NOT NULL", name="not_active_has_reason"),
    sa.CheckConstraint("NOT confidential OR owner_id = ANY (readers)", name="owner_reads"),
    sa.CheckConstraint("total_investment > 0", name="total_investment"),
    sa.CheckConstraint("fixed_investment >= 0 AND fixed_investment <= total_investment", name="fixed_investment"),
    sa.CheckConstraint("jobs >= 0", name="jobs"),
    sa.Index("project_updated_idx", "updated_at", "id"),
    # What figures are split by and limited to, without the rest of a wide row.
    sa.Index("project_parts_idx", "id", postgresql_include=["owner_unit", "campaign", "industry", "region", "tags"]),
    sa.Index("project_created_idx", "created_at", "id"),
    sa.Index("project_size_idx", "size", "id"),
    sa.Index("project_funds_idx", "funds_in_place", "id"),
    sa.Index("project_stage_idx", "stage", "updated_at", "id"),
    sa.Index("project_since_idx", "stage_since", "id"),
    sa.Index("project_unit_idx", "owner_unit", "updated_at", "id"),
    sa.Index("project_owner_idx", "owner_id", "updated_at", "id"),
    sa.Index("project_enterprise_idx", "enterprise_id"),
    sa.Index("project_activity_idx", "activity_id"),
    sa.Index("project_credit_code_idx", "credit_code"),
    sa.Index("project_investor_idx", "investor_key"),
    sa.Index("project_industry_idx", "industry", "size"),
    sa.Index("project_grams_idx", "name_grams", postgresql_using="gin"),
    sa.Index("project_confidential_idx", "id", postgresql_where=sa.text("confidential")),
    sa.Index("project_search_idx", "search", postgresql_using="gin"),
)

# One story of what happened to a project; append-only.
project_event = sa.Table(
    "project_event",
    metadata,
    id_column(),
    of_project(),
    sa.Column("at", timestamp(), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("actor_id", sa.Uuid),
    sa.Column("actor_name", sa.Text, nullable=False),
    sa.Column("data", JSONB, nullable=False),
    sa.Index("project_event_project_idx", "project_id", "at", "id"),
)

gate_version = sa.Table(
    "gate_version",
    metadata,
    id_column(),
    sa.Column("number", sa.Integer, nullable=False, unique=True),
    sa.Column("definition", JSONB, nullable=False),
    sa.Column("note", sa.Text),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
)

waiver = sa.Table(
    "waiver",
    metadata,
    id_column(),
    of_project(index=True),
    sa.Column("target", sa.Text, nullable=False),
    sa.Column("requirement", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("expires_on", sa.Date, nullable=False),
    sa.Column("requested_by", sa.Uuid, nullable=False),
    sa.Column("requested_at", timestamp(), nullable=False),
    sa.Column("decided_by", sa.Uuid),
    sa.Column("decided_at", timestamp()),
    sa.Column("approved", sa.Boolean),
    sa.Column("decision_note", sa.Text),
    one_of("target", (*STAGES[1:], *NODES)),
    sa.CheckConstraint("decided_by IS NULL OR decided_by <> requested_by", name="second_person"),
    sa.CheckConstraint("(approved IS NULL) = (decided_at IS NULL) AND (approved IS NULL) = (decided_by IS NULL)", name="decided"),
    sa.Index("waiver_pending_idx", "project_id", "target", "requirement", unique=True, postgresql_where=sa.text("decided_at IS NULL")),
    sa.Index("waiver_requested_idx", "requested_at", "id"),
)

# 首报首谈: who reported the lead first. A contest stands beside the claim it disputes until somebody decides.
claim = sa.Table(
    "claim",
    metadata,
    id_column(),
    of_project(index=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("person_id", sa.Uuid, nullable=False),
    sa.Column("unit_code", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("claimed_at", timestamp(), nullable=False),
    sa.Column("expires_at", timestamp(), nullable=False),
    sa.Column("ended_at", timestamp()),
    sa.Column("decided_by", sa.Uuid),
    sa.Column("decision", sa.Text),
    one_of("state", ("active", "contested", "rejected", "lost", "released", "expired")),
    sa.CheckConstraint("(state IN ('active', 'contested')) = (ended_at IS NULL)", name="ended"),
    sa.CheckConstraint("decided_by IS NULL OR (decision IS NOT NULL AND decided_by <> person_id)", name="decision_has_reason"),
    sa.CheckConstraint("expires_at > claimed_at", name="expires_later"),
    sa.Index("claim_active_idx", "project_id", unique=True, postgresql_where=sa.text("state = 'active'")),
    sa.Index("claim_contest_idx", "project_id", "unit_code", unique=True, postgresql_where=sa.text("state = 'contested'")),
    sa.Index("claim_claimed_idx", "claimed_at", "id"),
    sa.Index("claim_expiry_idx", "expires_at", postgresql_where=sa.text("state = 'active'")),
)

duplicate_candidate = sa.Table(
    "duplicate_candidate",
    metadata,
    id_column(),
    of_project(),
    # Exactly one of: another project, or an enterprise of the CRM.
    sa.Column("other_id", sa.Uuid, sa.ForeignKey("library.project.id"), index=True),
    sa.Column("enterprise_id", sa.Uuid),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("level", sa.Text, nullable=False),
    sa.Column("score", sa.Numeric(4, 3), nullable=False),
    sa.Column("verdict", sa.Text),
    sa.Column("note", sa.Text),
    sa.Column("found_at", timestamp(), nullable=False),
    sa.Column("resolved_by", sa.Uuid),
    sa.Column("resolved_at", timestamp()),
    one_of("level", DUPLICATE_LEVELS),
    one_of("verdict", ("same", "different", "both")),
    sa.CheckConstraint("(other_id IS NULL) <> (enterprise_id IS NULL)", name="one_other"),
    sa.CheckConstraint("(verdict IS NULL) = (resolved_at IS NULL) AND (verdict IS NULL) = (resolved_by IS NULL)", name="resolved"),
    sa.CheckConstraint("verdict IS NULL OR note IS NOT NULL", name="verdict_has_note"),
    sa.Index("duplicate_candidate_pair_idx", "project_id", sa.text("coalesce(other_id, enterprise_id)"), unique=True),
    sa.Index("duplicate_candidate_open_idx", "found_at", "id", postgresql_where=sa.text("verdict IS NULL")),
)

# A signing. What of it counts, and since when, stands in agreement_entry.
agreement = sa.Table(
    "agreement",
    metadata,
    id_column(),
    of_project(nullable=True, index=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    money("amount"),
    sa.Column("signed_on", sa.Date, nullable=False),
    sa.Column("activity_id", sa.Uuid, index=True),
    sa.Column("parties", ARRAY(sa.Text), nullable=False),
    sa.Column("clause_ids", ARRAY(sa.Uuid), nullable=False, server_default="{}"),
    sa.Column("note", sa.Text),
    sa.Column("void_reason", sa.Text),
    sa.Column("voided_at", timestamp()),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    demo_column(),
    version_column(),
    one_of("kind", AGREEMENT_KINDS),
    sa.CheckConstraint("amount >= 0", name="amount"),
    sa.CheckConstraint("kind <> 'contract' OR amount IS NOT NULL", name="contract_has_amount"),
    sa.CheckConstraint("(voided_at IS NULL) = (void_reason IS NULL)", name="void_has_reason"),
    sa.Index("agreement_signed_idx", "signed_on", "id"),
)

# 承诺: never edited; a wrong one is voided with a reason and made anew.
promise = sa.Table(
    "promise",
    metadata,
    id_column(),
    of_project(index=True),
    sa.Column("agreement_id", sa.Uuid, sa.ForeignKey("library.agreement.id")),
    sa.Column("kind", sa.Text, nullable=False),
    # 元 for investment, output and tax; people for jobs; nothing for a start.
    money("amount"),
    sa.Column("due_on", sa.Date, nullable=False, index=True),
    sa.Column("note", sa.Text),
    sa.Column("recorded_at", timestamp(), nullable=False),
    sa.Column("recorded_by", sa.Uuid),
    sa.Column("void_reason", sa.Text),
    sa.Column("voided_at", timestamp()),
    demo_column(),
    one_of("kind", PROMISE_KINDS),
    sa.CheckConstraint("(kind = 'start') = (amount IS NULL)", name="amount_unless_start"),
    sa.CheckConstraint("amount > 0", name="amount"),
    sa.CheckConstraint("(voided_at IS NULL) = (void_reason IS NULL)", name="void_has_reason"),
)

document = sa.Table(
    "document",
    metadata,
    id_column(),
    of_project(index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("media_type", sa.Text, nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    sa.Column("store_key", sa.Text, nullable=False),
    sa.Column("preview_key", sa.Text),
    sa.Column("pages", sa.Integer),
    sa.Column("uploaded_by", sa.Uuid, nullable=False),
    sa.Column("created_at", timestamp(), nullable=False),
    demo_column(),
    one_of("kind", DOCUMENT_KINDS),
    sa.Index("document_created_idx", "created_at", "id"),
)

saved_filter = saved_filter_table(metadata)
