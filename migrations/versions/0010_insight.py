"""insight: plans with editions and targets"""

import sqlalchemy as sa
from alembic import op

revision = "0010_insight"
down_revision = "0009_concierge"
branch_labels = None
depends_on = None

STAMP = sa.DateTime(timezone=True)
# What was in force once says for ever what it said; a draft may still be rewritten.
KEEP = """
CREATE FUNCTION insight.keep_target() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM insight.plan_edition e WHERE e.id = coalesce(OLD.edition_id, NEW.edition_id) AND e.state <> 'draft') THEN
    RAISE EXCEPTION 'targets of a published edition are kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$
"""


def upgrade() -> None:
    op.execute("CREATE SCHEMA insight")
    _plan()
    _edition()
    _target()


def _plan() -> None:
    op.create_table(
        "plan",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("campaign", sa.Text, nullable=True),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("kind IN ('annual', 'quarterly', 'campaign')", name="plan_kind_check"),
        sa.CheckConstraint("until >= since", name="plan_days_check"),
        sa.CheckConstraint("(kind = 'campaign') = (campaign IS NOT NULL)", name="plan_campaign_named_check"),
        sa.PrimaryKeyConstraint("id", name="plan_pkey"),
        schema="insight",
    )
    op.create_index("plan_since_idx", "plan", ["since", "id"], unique=False, schema="insight")
    op.create_index(
        "plan_one_of_a_time_idx",
        "plan",
        ["kind", "since", "until"],
        unique=True,
        schema="insight",
        postgresql_where=sa.text("kind <> 'campaign'"),
    )


def _edition() -> None:
    op.create_table(
        "plan_edition",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("plan_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("difference_reason", sa.Text, nullable=True),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("published_by", sa.Uuid, nullable=True),
        sa.Column("published_at", STAMP, nullable=True),
        sa.Column("superseded_at", STAMP, nullable=True),
        sa.CheckConstraint("state IN ('draft', 'in_force', 'superseded')", name="plan_edition_state_check"),
        sa.CheckConstraint("(state = 'draft') = (published_at IS NULL)", name="plan_edition_published_check"),
        sa.CheckConstraint("(state = 'superseded') = (superseded_at IS NOT NULL)", name="plan_edition_superseded_check"),
        sa.ForeignKeyConstraint(["plan_id"], ["insight.plan.id"], name="plan_edition_plan_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="plan_edition_pkey"),
        sa.UniqueConstraint("plan_id", "number", name="plan_edition_plan_id_number_key"),
        schema="insight",
    )
    for name, state in (("draft", "draft"), ("in_force", "in_force")):
        op.create_index(
            f"plan_edition_{name}_idx",
            "plan_edition",
            ["plan_id"],
            unique=True,
            schema="insight",
            postgresql_where=sa.text(f"state = '{state}'"),
        )


def _target() -> None:
    op.create_table(
        "target",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("edition_id", sa.Uuid, nullable=False),
        sa.Column("indicator", sa.Text, nullable=False),
        sa.Column("unit", sa.Text, nullable=True),
        sa.Column("amount", sa.Numeric(18, 2), nullable=False),
        sa.CheckConstraint("amount > 0", name="target_amount_check"),
        sa.ForeignKeyConstraint(["edition_id"], ["insight.plan_edition.id"], name="target_edition_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="target_pkey"),
        schema="insight",
    )
    op.create_index(
        "target_one_idx",
        "target",
        ["edition_id", "indicator", sa.literal_column("coalesce(unit, '')")],
        unique=True,
        schema="insight",
    )
    op.execute(KEEP)
    op.execute(
        "CREATE TRIGGER target_is_kept BEFORE INSERT OR UPDATE OR DELETE ON insight.target FOR EACH ROW EXECUTE FUNCTION insight.keep_target()"
    )


def downgrade() -> None:
    op.execute("DROP SCHEMA insight CASCADE")
