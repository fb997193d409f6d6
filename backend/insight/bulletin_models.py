"""Tables of bulletins, their templates, and scheduled reports. What was published is kept as it was printed."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from backend.insight.columns import demo_column, metadata, version_column
from backend.kernel.tables import one_of, timestamp

BULLETIN_KINDS = ("weekly", "monthly", "special")
BULLETIN_STATES = ("draft", "published", "withdrawn")
REPORT_KINDS = ("projects_monthly", "trips_weekly", "signings_ledger")
RHYTHMS = ("weekly", "monthly")
RUN_STATES = ("waiting", "ready")


def _printed(name: str) -> list[sa.Column[object]]:
    """Return the columns of one printed file: where it is, what it was, how long it was."""
    return [
        sa.Column(f"{name}_key", sa.Text),
        sa.Column(f"{name}_sha256", sa.LargeBinary),
        sa.Column(f"{name}_size", sa.Integer),
    ]


bulletin_template = sa.Table(
    "bulletin_template",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    # The newest is the one in use; the program's own is number 0 and stands in no table.
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("note", sa.Text),
    sa.Column("store_key", sa.Text, nullable=False),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    demo_column(),
    sa.CheckConstraint("number > 0", name="number"),
    sa.UniqueConstraint("number"),
)

bulletin = sa.Table(
    "bulletin",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("since", sa.Date, nullable=False),
    sa.Column("until", sa.Date, nullable=False),
    # None is the whole office.
    sa.Column("unit", sa.Text),
    # Only what was recorded by the end of this day; None is all that was known at `read_at`.
    sa.Column("as_of", sa.Date),
    # Texts, figures with the versions of their definitions, tables: all that is printed.
    sa.Column("content", JSONB, nullable=False),
    # The moment of the snapshot that the figures were read from.
    sa.Column("read_at", timestamp(), nullable=False),
    sa.Column("template_id", sa.Uuid, sa.ForeignKey("insight.bulletin_template.id")),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("issue_year", sa.Integer),
    sa.Column("issue", sa.Integer),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("published_by", sa.Uuid),
    sa.Column("published_at", timestamp()),
    sa.Column("withdrawn_by", sa.Uuid),
    sa.Column("withdrawn_at", timestamp()),
    sa.Column("withdrawal_reason", sa.Text),
    *_printed("docx"),
    *_printed("xlsx"),
    demo_column(),
    version_column(),
    one_of("kind", BULLETIN_KINDS),
    one_of("state", BULLETIN_STATES),
    sa.CheckConstraint("until >= since", name="days"),
    sa.CheckConstraint(
        "(state = 'draft') = (published_at IS NULL) AND (published_at IS NULL) = (issue IS NULL)"
        " AND (issue IS NULL) = (issue_year IS NULL)"
        " AND (published_at IS NULL) = (docx_key IS NULL) AND (docx_key IS NULL) = (docx_sha256 IS NULL)"
        " AND (published_at IS NULL) = (xlsx_key IS NULL) AND (xlsx_key IS NULL) = (xlsx_sha256 IS NULL)",
        name="published",
    ),
    sa.CheckConstraint(
        "(state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)", name="withdrawn"
    ),
    sa.Index("bulletin_until_idx", "until", "id"),
    sa.Index("bulletin_issue_idx", "issue_year", sa.literal_column("coalesce(unit, '')"), "issue", unique=True),
)

report_schedule = sa.Table(
    "report_schedule",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("unit", sa.Text),
    sa.Column("every", sa.Text, nullable=False),
    # Of the week, Monday is 1; of the month, beyond its end is its last.
    sa.Column("day", sa.Integer, nullable=False),
    sa.Column("recipients", ARRAY(sa.Uuid), nullable=False),
    sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
    # Days before this one are nobody's business.
    sa.Column("starts_on", sa.Date, nullable=False),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    demo_column(),
    version_column(),
    one_of("kind", REPORT_KINDS),
    one_of("every", RHYTHMS),
    sa.CheckConstraint("day BETWEEN 1 AND CASE every WHEN 'weekly' THEN 7 ELSE 31 END", name="day"),
    sa.CheckConstraint("cardinality(recipients) BETWEEN 1 AND 50", name="recipients"),
    sa.Index("report_schedule_created_idx", "created_at", "id"),
)

report_run = sa.Table(
    "report_run",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("schedule_id", sa.Uuid, sa.ForeignKey("insight.report_schedule.id"), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("unit", sa.Text),
    sa.Column("since", sa.Date, nullable=False),
    sa.Column("until", sa.Date, nullable=False),
    sa.Column("due_on", sa.Date, nullable=False),
    sa.Column("recipients", ARRAY(sa.Uuid), nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("made_at", timestamp()),
    # Whom it was sent to: those who might see these figures when it was.
    sa.Column("sent_to", ARRAY(sa.Uuid)),
    sa.Column("rows", sa.Integer),
    sa.Column("store_key", sa.Text),
    sa.Column("sha256", sa.LargeBinary),
    sa.Column("size", sa.Integer),
    demo_column(),
    one_of("kind", REPORT_KINDS),
    one_of("state", RUN_STATES),
    sa.CheckConstraint("(state = 'ready') = (store_key IS NOT NULL) AND (state = 'ready') = (made_at IS NOT NULL)", name="ready"),
    # A day of a schedule is one run, however often the clock strikes.
    sa.UniqueConstraint("schedule_id", "due_on"),
    sa.Index("report_run_due_idx", "due_on", "id"),
)
