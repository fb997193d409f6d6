"""insight: bulletins with their templates, scheduled reports"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

revision = "0016_insight"
down_revision = "0015_kernel"
branch_labels = None
depends_on = None

STAMP = sa.DateTime(timezone=True)
# What was published is kept; taking it back is said beside it. A draft may still be rewritten or dropped.
KEEP = """
CREATE FUNCTION insight.keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  marks text[] := ARRAY['state', 'withdrawn_by', 'withdrawn_at', 'withdrawal_reason', 'updated_at', 'version'];
BEGIN
  IF OLD.state = 'draft' THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'published' AND NEW.state = 'withdrawn' AND to_jsonb(OLD) - marks = to_jsonb(NEW) - marks THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published bulletin is kept' USING ERRCODE = 'insufficient_privilege';
END $$
"""
# A template that something was printed with, and a report that was sent, stay what they were.
KEEP_ROW = """
CREATE FUNCTION insight.keep_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% keeps its rows', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$
"""


def upgrade() -> None:
    _template()
    _bulletin()
    _schedule()
    _run()
    op.execute(KEEP)
    op.execute(KEEP_ROW)
    op.execute(
        "CREATE TRIGGER bulletin_is_kept BEFORE UPDATE OR DELETE ON insight.bulletin FOR EACH ROW EXECUTE FUNCTION insight.keep_published()"
    )
    op.execute(
        "CREATE TRIGGER bulletin_template_is_kept BEFORE UPDATE OR DELETE ON insight.bulletin_template"
        " FOR EACH ROW EXECUTE FUNCTION insight.keep_row()"
    )
    op.execute(
        "CREATE TRIGGER report_run_is_kept BEFORE UPDATE OR DELETE ON insight.report_run"
        " FOR EACH ROW WHEN (OLD.state = 'ready') EXECUTE FUNCTION insight.keep_row()"
    )


def _demo() -> sa.Column[bool]:
    return sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False)


def _version() -> sa.Column[int]:
    return sa.Column("version", sa.Integer, server_default="1", nullable=False)


def _template() -> None:
    op.create_table(
        "bulletin_template",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("store_key", sa.Text, nullable=False),
        sa.Column("sha256", sa.LargeBinary, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        _demo(),
        sa.CheckConstraint("number > 0", name="bulletin_template_number_check"),
        sa.PrimaryKeyConstraint("id", name="bulletin_template_pkey"),
        sa.UniqueConstraint("number", name="bulletin_template_number_key"),
        schema="insight",
    )


def _bulletin() -> None:
    op.create_table(
        "bulletin",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("unit", sa.Text, nullable=True),
        sa.Column("as_of", sa.Date, nullable=True),
        sa.Column("content", JSONB, nullable=False),
        sa.Column("read_at", STAMP, nullable=False),
        sa.Column("template_id", sa.Uuid, nullable=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("issue_year", sa.Integer, nullable=True),
        sa.Column("issue", sa.Integer, nullable=True),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("published_by", sa.Uuid, nullable=True),
        sa.Column("published_at", STAMP, nullable=True),
        sa.Column("withdrawn_by", sa.Uuid, nullable=True),
        sa.Column("withdrawn_at", STAMP, nullable=True),
        sa.Column("withdrawal_reason", sa.Text, nullable=True),
        sa.Column("docx_key", sa.Text, nullable=True),
        sa.Column("docx_sha256", sa.LargeBinary, nullable=True),
        sa.Column("docx_size", sa.Integer, nullable=True),
        sa.Column("xlsx_key", sa.Text, nullable=True),
        sa.Column("xlsx_sha256", sa.LargeBinary, nullable=True),
        sa.Column("xlsx_size", sa.Integer, nullable=True),
        _demo(),
        _version(),
        sa.CheckConstraint("kind IN ('weekly', 'monthly', 'special')", name="bulletin_kind_check"),
        sa.CheckConstraint("state IN ('draft', 'published', 'withdrawn')", name="bulletin_state_check"),
        sa.CheckConstraint("until >= since", name="bulletin_days_check"),
        sa.CheckConstraint(
            "(state = 'draft') = (published_at IS NULL) AND (published_at IS NULL) = (issue IS NULL)"
            " AND (issue IS NULL) = (issue_year IS NULL)"
            " AND (published_at IS NULL) = (docx_key IS NULL) AND (docx_key IS NULL) = (docx_sha256 IS NULL)"
            " AND (published_at IS NULL) = (xlsx_key IS NULL) AND (xlsx_key IS NULL) = (xlsx_sha256 IS NULL)",
            name="bulletin_published_check",
        ),
        sa.CheckConstraint(
            "(state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)",
            name="bulletin_withdrawn_check",
        ),
        sa.ForeignKeyConstraint(["template_id"], ["insight.bulletin_template.id"], name="bulletin_template_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="bulletin_pkey"),
        schema="insight",
    )
    op.create_index("bulletin_until_idx", "bulletin", ["until", "id"], unique=False, schema="insight")
    op.create_index(
        "bulletin_issue_idx",
        "bulletin",
        ["issue_year", sa.literal_column("coalesce(unit, '')"), "issue"],
        unique=True,
        schema="insight",
    )


def _schedule() -> None:
    op.create_table(
        "report_schedule",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("unit", sa.Text, nullable=True),
        sa.Column("every", sa.Text, nullable=False),
        sa.Column("day", sa.Integer, nullable=False),
        sa.Column("recipients", ARRAY(sa.Uuid), nullable=False),
        sa.Column("active", sa.Boolean, server_default=sa.true(), nullable=False),
        sa.Column("starts_on", sa.Date, nullable=False),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        _demo(),
        _version(),
        sa.CheckConstraint("kind IN ('projects_monthly', 'trips_weekly', 'signings_ledger')", name="report_schedule_kind_check"),
        sa.CheckConstraint("every IN ('weekly', 'monthly')", name="report_schedule_every_check"),
        sa.CheckConstraint("day BETWEEN 1 AND CASE every WHEN 'weekly' THEN 7 ELSE 31 END", name="report_schedule_day_check"),
        sa.CheckConstraint("cardinality(recipients) BETWEEN 1 AND 50", name="report_schedule_recipients_check"),
        sa.PrimaryKeyConstraint("id", name="report_schedule_pkey"),
        schema="insight",
    )
    op.create_index("report_schedule_created_idx", "report_schedule", ["created_at", "id"], unique=False, schema="insight")


def _run() -> None:
    op.create_table(
        "report_run",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("schedule_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("unit", sa.Text, nullable=True),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("recipients", ARRAY(sa.Uuid), nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("made_at", STAMP, nullable=True),
        sa.Column("sent_to", ARRAY(sa.Uuid), nullable=True),
        sa.Column("rows", sa.Integer, nullable=True),
        sa.Column("store_key", sa.Text, nullable=True),
        sa.Column("sha256", sa.LargeBinary, nullable=True),
        sa.Column("size", sa.Integer, nullable=True),
        _demo(),
        sa.CheckConstraint("kind IN ('projects_monthly', 'trips_weekly', 'signings_ledger')", name="report_run_kind_check"),
        sa.CheckConstraint("state IN ('waiting', 'ready')", name="report_run_state_check"),
        sa.CheckConstraint(
            "(state = 'ready') = (store_key IS NOT NULL) AND (state = 'ready') = (made_at IS NOT NULL)", name="report_run_ready_check"
        ),
        sa.ForeignKeyConstraint(["schedule_id"], ["insight.report_schedule.id"], name="report_run_schedule_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="report_run_pkey"),
        sa.UniqueConstraint("schedule_id", "due_on", name="report_run_schedule_id_due_on_key"),
        schema="insight",
    )
    op.create_index("report_run_due_idx", "report_run", ["due_on", "id"], unique=False, schema="insight")


def downgrade() -> None:
    for table in ("report_run", "report_schedule", "bulletin", "bulletin_template"):
        op.drop_table(table, schema="insight")
    op.execute("DROP FUNCTION insight.keep_published()")
    op.execute("DROP FUNCTION insight.keep_row()")
