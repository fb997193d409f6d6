"""Tables of insight: plans, their editions, and targets. Figures are never stored here, they are read."""

import sqlalchemy as sa

from backend.insight.bulletin_models import bulletin, bulletin_template, report_run, report_schedule
from backend.insight.columns import metadata
from backend.kernel.tables import one_of, timestamp

__all__ = ["bulletin", "bulletin_template", "metadata", "plan", "plan_edition", "report_run", "report_schedule", "target"]

PLAN_KINDS = ("annual", "quarterly", "campaign")
EDITION_STATES = ("draft", "in_force", "superseded")

plan = sa.Table(
    "plan",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    # The name by which activities and projects say that they belong to it.
    sa.Column("campaign", sa.Text),
    sa.Column("since", sa.Date, nullable=False),
    sa.Column("until", sa.Date, nullable=False),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("demo", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    one_of("kind", PLAN_KINDS),
    sa.CheckConstraint("until >= since", name="days"),
    sa.CheckConstraint("(kind = 'campaign') = (campaign IS NOT NULL)", name="campaign_named"),
    sa.Index("plan_since_idx", "since", "id"),
    sa.Index("plan_one_of_a_time_idx", "kind", "since", "until", unique=True, postgresql_where=sa.text("kind <> 'campaign'")),
)

plan_edition = sa.Table(
    "plan_edition",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("plan_id", sa.Uuid, sa.ForeignKey("insight.plan.id"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("note", sa.Text),
    # Why the units' targets do not add up to the whole's.
    sa.Column("difference_reason", sa.Text),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("published_by", sa.Uuid),
    sa.Column("published_at", timestamp()),
    sa.Column("superseded_at", timestamp()),
    one_of("state", EDITION_STATES),
    sa.CheckConstraint("(state = 'draft') = (published_at IS NULL)", name="published"),
    sa.CheckConstraint("(state = 'superseded') = (superseded_at IS NOT NULL)", name="superseded"),
    sa.UniqueConstraint("plan_id", "number"),
    sa.Index("plan_edition_draft_idx", "plan_id", unique=True, postgresql_where=sa.text("state = 'draft'")),
    sa.Index("plan_edition_in_force_idx", "plan_id", unique=True, postgresql_where=sa.text("state = 'in_force'")),
)

target = sa.Table(
    "target",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("edition_id", sa.Uuid, sa.ForeignKey("insight.plan_edition.id"), nullable=False),
    sa.Column("indicator", sa.Text, nullable=False),
    # None is the whole, which stands apart from the units that share it.
    sa.Column("unit", sa.Text),
    sa.Column("amount", sa.Numeric(18, 2), nullable=False),
    sa.CheckConstraint("amount > 0", name="amount"),
    sa.Index("target_one_idx", "edition_id", "indicator", sa.literal_column("coalesce(unit, '')"), unique=True),
)
