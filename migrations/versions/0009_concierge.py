"""concierge: policies with clauses, reviews and editions; tickets know their enterprise, project and clause"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

revision = "0009_concierge"
down_revision = "0008_kernel"
branch_labels = None
depends_on = None

STAMP = sa.DateTime(timezone=True)
BENEFITS = "'investment', 'land', 'rent', 'equipment', 'logistics', 'finance', 'talent', 'jobs', 'energy', 'growth', 'service', 'other'"
OPINIONS = "'complies', 'exception', 'objection'"
# Reviews given and wordings published stay on record; only a draft nobody outside saw takes its reviews with it.
KEEP = """
CREATE FUNCTION concierge.keep_policy_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'policy_review' THEN
    IF EXISTS (
      SELECT FROM concierge.policy_clause c JOIN concierge.policy p ON (p.id = c.policy_id) WHERE c.id = OLD.clause_id AND p.edition = 0
    ) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$
"""
APPEND_ONLY = ("policy_review", "policy_edition")


def upgrade() -> None:
    _policy()
    _policy_clause()
    _records()
    _links()


def _policy() -> None:
    op.create_table(
        "policy",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Text, nullable=True),
        sa.Column("titles", JSONB, nullable=False),
        sa.Column("summaries", JSONB, nullable=False),
        sa.Column("issued_on", sa.Date, nullable=False),
        sa.Column("issuing_unit", sa.Text, nullable=False),
        sa.Column("valid_from", sa.Date, nullable=False),
        sa.Column("valid_until", sa.Date, nullable=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("edition", sa.Integer, server_default="0", nullable=False),
        sa.Column("published_at", STAMP, nullable=True),
        sa.Column("withdrawn_at", STAMP, nullable=True),
        sa.Column("withdrawn_reason", sa.Text, nullable=True),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("search_text", sa.Text, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("state IN ('draft', 'published', 'withdrawn')", name="policy_state_check"),
        sa.CheckConstraint("valid_until IS NULL OR valid_until >= valid_from", name="policy_ends_after_start_check"),
        sa.CheckConstraint("state <> 'published' OR (published_at IS NOT NULL AND edition > 0)", name="policy_published_check"),
        sa.CheckConstraint(
            "state <> 'withdrawn' OR (withdrawn_at IS NOT NULL AND withdrawn_reason IS NOT NULL)",
            name="policy_withdrawal_has_reason_check",
        ),
        sa.PrimaryKeyConstraint("id", name="policy_pkey"),
        schema="concierge",
    )
    op.create_index("policy_issued_idx", "policy", ["issued_on", "id"], unique=False, schema="concierge")
    op.create_index("policy_updated_idx", "policy", ["updated_at", "id"], unique=False, schema="concierge")


def _policy_clause() -> None:
    op.create_table(
        "policy_clause",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("policy_id", sa.Uuid, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("titles", JSONB, nullable=False),
        sa.Column("texts", JSONB, nullable=False),
        sa.Column("benefit", sa.Text, nullable=False),
        sa.Column("condition", JSONB, nullable=True),
        sa.Column("amount", JSONB, nullable=True),
        sa.Column("valid_from", sa.Date, nullable=True),
        sa.Column("valid_until", sa.Date, nullable=True),
        sa.Column("authors", ARRAY(sa.Uuid), nullable=False),
        sa.Column("review_opinion", sa.Text, nullable=True),
        sa.Column("reviewed_on", sa.Date, nullable=True),
        sa.Column("reviewed_by", sa.Uuid, nullable=True),
        sa.Column("review_note", sa.Text, nullable=True),
        sa.Column("removed", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint(f"benefit IN ({BENEFITS})", name="policy_clause_benefit_check"),
        sa.CheckConstraint(f"review_opinion IN ({OPINIONS})", name="policy_clause_review_opinion_check"),
        sa.CheckConstraint(
            "valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from", name="policy_clause_ends_after_start_check"
        ),
        sa.CheckConstraint(
            "(review_opinion IS NULL) = (reviewed_on IS NULL) AND (review_opinion IS NULL) = (reviewed_by IS NULL)",
            name="policy_clause_review_is_whole_check",
        ),
        sa.CheckConstraint("reviewed_by IS NULL OR NOT (reviewed_by = ANY (authors))", name="policy_clause_second_person_check"),
        sa.CheckConstraint(
            "review_opinion IS NULL OR review_opinion = 'complies' OR review_note IS NOT NULL",
            name="policy_clause_opinion_has_note_check",
        ),
        sa.ForeignKeyConstraint(["policy_id"], ["concierge.policy.id"], name="policy_clause_policy_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="policy_clause_pkey"),
        schema="concierge",
    )
    op.create_index("policy_clause_policy_id_idx", "policy_clause", ["policy_id"], unique=False, schema="concierge")


def _records() -> None:
    op.create_table(
        "policy_review",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("clause_id", sa.Uuid, nullable=False),
        sa.Column("clause_version", sa.Integer, nullable=False),
        sa.Column("opinion", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("reviewed_on", sa.Date, nullable=False),
        sa.Column("reviewed_by", sa.Uuid, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.CheckConstraint(f"opinion IN ({OPINIONS})", name="policy_review_opinion_check"),
        sa.ForeignKeyConstraint(["clause_id"], ["concierge.policy_clause.id"], name="policy_review_clause_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="policy_review_pkey"),
        schema="concierge",
    )
    op.create_index("policy_review_clause_id_idx", "policy_review", ["clause_id"], unique=False, schema="concierge")
    op.create_table(
        "policy_edition",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("policy_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("content", JSONB, nullable=False),
        sa.Column("recorded_at", STAMP, nullable=False),
        sa.Column("recorded_by", sa.Uuid, nullable=True),
        sa.ForeignKeyConstraint(["policy_id"], ["concierge.policy.id"], name="policy_edition_policy_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="policy_edition_pkey"),
        sa.UniqueConstraint("policy_id", "number", name="policy_edition_policy_id_number_key"),
        schema="concierge",
    )
    op.execute(KEEP)
    for table in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_is_kept BEFORE UPDATE OR DELETE ON concierge.{table} "
            "FOR EACH ROW EXECUTE FUNCTION concierge.keep_policy_record()"
        )


def _links() -> None:
    for name in ("enterprise_id", "project_id", "clause_id"):
        op.add_column("ticket", sa.Column(name, sa.Uuid, nullable=True), schema="concierge")
    op.create_foreign_key(
        "ticket_clause_id_fkey", "ticket", "policy_clause", ["clause_id"], ["id"], source_schema="concierge", referent_schema="concierge"
    )
    op.create_index(
        "ticket_enterprise_idx",
        "ticket",
        ["enterprise_id", "submitted_at", "id"],
        unique=False,
        schema="concierge",
        postgresql_where=sa.text("enterprise_id IS NOT NULL"),
    )
    op.add_column("problem", sa.Column("project_id", sa.Uuid, nullable=True), schema="concierge")


def downgrade() -> None:
    op.drop_column("problem", "project_id", schema="concierge")
    for name in ("clause_id", "project_id", "enterprise_id"):
        op.drop_column("ticket", name, schema="concierge")
    for table in ("policy_edition", "policy_review", "policy_clause", "policy"):
        op.drop_table(table, schema="concierge")
    op.execute("DROP FUNCTION concierge.keep_policy_record()")
