"""Tables of policies: documents, clauses, and what was published and reviewed when."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from backend.concierge.columns import id_column, metadata, version_column
from backend.kernel.tables import one_of, timestamp

POLICY_STATES = ("draft", "published", "withdrawn")
OPINIONS = ("complies", "exception", "objection")
BENEFITS = ("investment", "land", "rent", "equipment", "logistics", "finance", "talent", "jobs", "energy", "growth", "service", "other")

policy = sa.Table(
    "policy",
    metadata,
    id_column(),
    # The number of issue (文号); a draft may not have one yet.
    sa.Column("number", sa.Text),
    sa.Column("titles", JSONB, nullable=False),
    sa.Column("summaries", JSONB, nullable=False),
    sa.Column("issued_on", sa.Date, nullable=False),
    sa.Column("issuing_unit", sa.Text, nullable=False),
    sa.Column("valid_from", sa.Date, nullable=False),
    sa.Column("valid_until", sa.Date),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("edition", sa.Integer, nullable=False, server_default="0"),
    sa.Column("published_at", timestamp()),
    sa.Column("withdrawn_at", timestamp()),
    sa.Column("withdrawn_reason", sa.Text),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("search_text", sa.Text, nullable=False),
    sa.Column("demo", sa.Boolean, nullable=False, server_default=sa.false()),
    version_column(),
    one_of("state", POLICY_STATES),
    sa.CheckConstraint("valid_until IS NULL OR valid_until >= valid_from", name="ends_after_start"),
    sa.CheckConstraint("state <> 'published' OR (published_at IS NOT NULL AND edition > 0)", name="published"),
    sa.CheckConstraint("state <> 'withdrawn' OR (withdrawn_at IS NOT NULL AND withdrawn_reason IS NOT NULL)", name="withdrawal_has_reason"),
    sa.Index("policy_issued_idx", "issued_on", "id"),
    sa.Index("policy_updated_idx", "updated_at", "id"),
)

policy_clause = sa.Table(
    "policy_clause",
    metadata,
    id_column(),
    sa.Column("policy_id", sa.Uuid, sa.ForeignKey("concierge.policy.id"), nullable=False, index=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("titles", JSONB, nullable=False),
    sa.Column("texts", JSONB, nullable=False),
    sa.Column("benefit", sa.Text, nullable=False),
    # policies/conditions.py and policies/amounts.py; null: for everybody, and nothing that could be computed.
    sa.Column("condition", JSONB),
    sa.Column("amount", JSONB),
    # Null: as long as the document.
    sa.Column("valid_from", sa.Date),
    sa.Column("valid_until", sa.Date),
    # Everybody who wrote on it: none of them can review it.
    sa.Column("authors", ARRAY(sa.Uuid), nullable=False),
    # The fair-competition review (公平竞争审查) of what stands here now; a change of substance takes it away.
    sa.Column("review_opinion", sa.Text),
    sa.Column("reviewed_on", sa.Date),
    sa.Column("reviewed_by", sa.Uuid),
    sa.Column("review_note", sa.Text),
    sa.Column("removed", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    version_column(),
    one_of("benefit", BENEFITS),
    one_of("review_opinion", OPINIONS),
    sa.CheckConstraint("valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from", name="ends_after_start"),
    sa.CheckConstraint(
        "(review_opinion IS NULL) = (reviewed_on IS NULL) AND (review_opinion IS NULL) = (reviewed_by IS NULL)", name="review_is_whole"
    ),
    sa.CheckConstraint("reviewed_by IS NULL OR NOT (reviewed_by = ANY (authors))", name="second_person"),
    sa.CheckConstraint("review_opinion IS NULL OR review_opinion = 'complies' OR review_note IS NOT NULL", name="opinion_has_note"),
)

# Every review ever given, of which version of the clause; append-only.
policy_review = sa.Table(
    "policy_review",
    metadata,
    id_column(),
    sa.Column("clause_id", sa.Uuid, sa.ForeignKey("concierge.policy_clause.id"), nullable=False, index=True),
    sa.Column("clause_version", sa.Integer, nullable=False),
    sa.Column("opinion", sa.Text, nullable=False),
    sa.Column("note", sa.Text),
    sa.Column("reviewed_on", sa.Date, nullable=False),
    sa.Column("reviewed_by", sa.Uuid, nullable=False),
    sa.Column("recorded_at", timestamp(), nullable=False),
    one_of("opinion", OPINIONS),
)

# What the public could read since when: the whole document at each publication and each later change; append-only.
policy_edition = sa.Table(
    "policy_edition",
    metadata,
    id_column(),
    sa.Column("policy_id", sa.Uuid, sa.ForeignKey("concierge.policy.id"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("content", JSONB, nullable=False),
    sa.Column("recorded_at", timestamp(), nullable=False),
    sa.Column("recorded_by", sa.Uuid),
    sa.UniqueConstraint("policy_id", "number"),
)
