"""Tables of the problem ledger (清单台账)."""

import sqlalchemy as sa

from backend.concierge.columns import id_column, metadata, of_ticket, version_column
from backend.kernel.tables import one_of, timestamp

common_problem = sa.Table(
    "common_problem",
    metadata,
    id_column(),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("topic", sa.Text, nullable=False),
    sa.Column("class", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("measure", sa.Text),
    sa.Column("owner_unit", sa.Text),
    sa.Column("owner_id", sa.Uuid),
    sa.Column("effect", sa.Text),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("resolved_at", timestamp()),
    version_column(),
    one_of("class", ("pain", "difficulty", "blockage")),
    one_of("state", ("draft", "acting", "resolved", "dismissed")),
    sa.CheckConstraint(
        "state NOT IN ('acting', 'resolved') OR (measure IS NOT NULL AND owner_unit IS NOT NULL)", name="acting_has_measure"
    ),
    sa.CheckConstraint("state <> 'resolved' OR effect IS NOT NULL", name="resolved_has_effect"),
)

problem = sa.Table(
    "problem",
    metadata,
    id_column(),
    of_ticket(unique=True),
    sa.Column("title", sa.Text, nullable=False),
    # Null until a concierge has classified it: 痛点 pain, 难点 difficulty, 堵点 blockage.
    sa.Column("class", sa.Text),
    sa.Column("topic", sa.Text),
    sa.Column("company", sa.Text),
    sa.Column("project", sa.Text),
    # The project as library knows it, once the office has linked the ticket.
    sa.Column("project_id", sa.Uuid),
    sa.Column("investment", sa.Numeric(18, 2)),
    sa.Column("jobs", sa.Integer),
    sa.Column("reported_at", timestamp(), nullable=False),
    sa.Column("classified_by", sa.Uuid),
    sa.Column("classified_at", timestamp()),
    sa.Column("common_id", sa.Uuid, sa.ForeignKey("concierge.common_problem.id"), index=True),
    version_column(),
    one_of("class", ("pain", "difficulty", "blockage")),
    sa.CheckConstraint("(class IS NULL) = (topic IS NULL)", name="classified"),
    sa.CheckConstraint("investment >= 0", name="investment"),
    sa.CheckConstraint("jobs >= 0", name="jobs"),
    sa.Index("problem_reported_idx", "reported_at", "id"),
    sa.Index("problem_alike_idx", "class", "topic", "reported_at"),
)
