"""Tables of enterprises, the people in them, what was said with them, and their merges."""

from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR

from backend.crm.columns import demo_column, id_column, metadata, version_column
from backend.kernel.tables import one_of, timestamp

RELATIONS: Final = ("new", "contacted", "visited", "interested", "cooperating", "dormant")
INTERACTION_KINDS: Final = ("call", "visit", "meeting", "mail", "message", "other")
# Written out where an index covers live enterprises only: the planner matches the text of the condition.
LIVE: Final = "merged_into IS NULL"


def of_enterprise() -> sa.Column[object]:
    """Return the reference to the enterprise a row belongs to."""
    return sa.Column("enterprise_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id"), nullable=False)


def _live(name: str, *columns: str, **options: Any) -> sa.Index:
    return sa.Index(f"enterprise_{name}_idx", *columns, postgresql_where=sa.text(LIVE), **options)


enterprise = sa.Table(
    "enterprise",
    metadata,
    id_column(),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("credit_code", sa.Text),
    # A list of objects with `kind` (former, short, other) and `name`.
    sa.Column("aliases", JSONB, nullable=False, server_default="[]"),
    sa.Column("parent_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id")),
    sa.Column("tags", ARRAY(sa.Text), nullable=False, server_default="{}"),
    # GB/T 4754 section or division; GB/T 2260 province.
    sa.Column("industry", sa.Text),
    sa.Column("region", sa.Text),
    sa.Column("address", sa.Text),
    sa.Column("registered_capital", sa.Numeric(18, 2)),
    sa.Column("staff_count", sa.Integer),
    sa.Column("relation", sa.Text, nullable=False, server_default="new"),
    sa.Column("owner_unit", sa.Text),
    sa.Column("owner_id", sa.Uuid),
    sa.Column("notes", sa.Text),
    # The latest day somebody of the office met them; `met_rank` is the same without a gap, to sort by.
    sa.Column("last_met_on", sa.Date),
    sa.Column("met_rank", sa.Date, nullable=False, server_default="1900-01-01"),
    # The name in Latin letters, to sort by.
    sa.Column("sort_name", sa.Text, nullable=False),
    # The name as it is compared, and the keys by which similar names are found (kernel.organisation_names).
    sa.Column("name_core", sa.Text, nullable=False),
    sa.Column("name_keys", ARRAY(sa.Text), nullable=False),
    sa.Column("search", TSVECTOR, nullable=False),
    sa.Column("search_text", sa.Text, nullable=False),
    # Set once this record has become part of another, which answers in its place.
    sa.Column("merged_into", sa.Uuid, sa.ForeignKey("crm.enterprise.id")),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    demo_column(),
    version_column(),
    one_of("relation", RELATIONS),
    sa.CheckConstraint("id <> parent_id", name="not_its_own_parent"),
    sa.CheckConstraint("id <> merged_into", name="not_merged_into_itself"),
    sa.CheckConstraint("registered_capital >= 0", name="registered_capital"),
    sa.CheckConstraint("staff_count >= 0", name="staff_count"),
    sa.CheckConstraint("owner_id IS NULL OR owner_unit IS NOT NULL", name="owner_has_unit"),
    _live("credit_code", "credit_code", unique=True),
    # What has become part of another still holds its code for it.
    sa.Index("enterprise_held_code_idx", "credit_code"),
    _live("updated_at", "updated_at", "id"),
    _live("created_at", "created_at", "id"),
    _live("sort_name", "sort_name", "id"),
    _live("met_rank", "met_rank", "id"),
    _live("industry", "industry", "updated_at", "id"),
    _live("region", "region", "updated_at", "id"),
    _live("owner_unit", "owner_unit", "updated_at", "id"),
    _live("owner_id", "owner_id", "updated_at", "id"),
    _live("relation", "relation", "updated_at", "id"),
    _live("name_core", "name_core"),
    _live("tags", "tags", postgresql_using="gin"),
    _live("name_keys", "name_keys", postgresql_using="gin"),
    sa.Index("enterprise_search_idx", "search", postgresql_using="gin"),
    sa.Index("enterprise_parent_id_idx", "parent_id"),
    sa.Index("enterprise_merged_into_idx", "merged_into"),
    sa.Index("enterprise_merged_idx", "id", postgresql_include=["merged_into"], postgresql_where=sa.text("merged_into IS NOT NULL")),
)

# Two enterprises somebody has looked at and found not to be the same; the smaller id stands first.
different = sa.Table(
    "different",
    metadata,
    sa.Column("one_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id"), primary_key=True),
    sa.Column("other_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id"), primary_key=True),
    sa.Column("decided_by", sa.Uuid),
    sa.Column("decided_at", timestamp(), nullable=False),
    sa.CheckConstraint("one_id < other_id", name="ordered"),
    sa.Index("different_other_id_idx", "other_id"),
)

# A forgotten contact keeps its row, so that what refers to it still stands, and nothing of the person.
contact = sa.Table(
    "contact",
    metadata,
    id_column(),
    of_enterprise(),
    sa.Column("name", sa.Text),
    sa.Column("position", sa.Text),
    sa.Column("phone", sa.LargeBinary),
    sa.Column("email", sa.LargeBinary),
    sa.Column("wechat", sa.LargeBinary),
    sa.Column("phone_index", sa.LargeBinary),
    sa.Column("email_index", sa.LargeBinary),
    sa.Column("wechat_index", sa.LargeBinary),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("forgotten_at", timestamp()),
    demo_column(),
    version_column(),
    sa.CheckConstraint("(forgotten_at IS NULL) = (name IS NOT NULL)", name="named_until_forgotten"),
    sa.CheckConstraint(
        "forgotten_at IS NULL OR num_nonnulls(position, phone, email, wechat, phone_index, email_index, wechat_index) = 0",
        name="forgotten_is_empty",
    ),
    sa.Index("contact_enterprise_id_idx", "enterprise_id", "created_at", "id"),
    sa.Index("contact_phone_index_idx", "phone_index"),
    sa.Index("contact_email_index_idx", "email_index"),
    sa.Index("contact_wechat_index_idx", "wechat_index"),
)

# Append-only: what was wrong is corrected by a new entry, and an entry is corrected at most once.
interaction = sa.Table(
    "interaction",
    metadata,
    id_column(),
    of_enterprise(),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("effective_on", sa.Date, nullable=False),
    sa.Column("by_id", sa.Uuid, nullable=False),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("contact_ids", ARRAY(sa.Uuid), nullable=False, server_default="{}"),
    sa.Column("next_step", sa.Text),
    sa.Column("withdrawn", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("corrects_id", sa.Uuid, sa.ForeignKey("crm.interaction.id"), unique=True),
    sa.Column("recorded_by", sa.Uuid, nullable=False),
    sa.Column("recorded_at", timestamp(), nullable=False),
    demo_column(),
    one_of("kind", INTERACTION_KINDS),
    sa.CheckConstraint("NOT withdrawn OR corrects_id IS NOT NULL", name="only_an_entry_is_withdrawn"),
    sa.Index("interaction_enterprise_id_idx", "enterprise_id", "effective_on", "id"),
)

# One merge: both records as they were, what it wrote, and the ids of every row that changed hands.
merge = sa.Table(
    "merge",
    metadata,
    id_column(),
    sa.Column("survivor_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id"), nullable=False),
    sa.Column("merged_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id"), nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("survivor_before", JSONB, nullable=False),
    sa.Column("survivor_after", JSONB, nullable=False),
    sa.Column("merged_before", JSONB, nullable=False),
    # Lists of ids by "table.column".
    sa.Column("moved", JSONB, nullable=False),
    # Rows the survivor had already, by table, as they were.
    sa.Column("dropped", JSONB, nullable=False),
    sa.Column("merged_by", sa.Uuid, nullable=False),
    sa.Column("merged_at", timestamp(), nullable=False),
    sa.Column("undone_by", sa.Uuid),
    sa.Column("undone_at", timestamp()),
    sa.CheckConstraint("survivor_id <> merged_id", name="two"),
    sa.CheckConstraint("(undone_by IS NULL) = (undone_at IS NULL)", name="undone"),
    sa.Index("merge_merged_at_idx", "merged_at", "id"),
    sa.Index("merge_survivor_id_idx", "survivor_id"),
    # A record is part of another at most once at a time.
    sa.Index("merge_merged_id_idx", "merged_id", unique=True, postgresql_where=sa.text("undone_at IS NULL")),
)
