"""Tables of activities, the enterprises met on them, and what is to be followed up."""

from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR

from backend.crm.columns import demo_column, id_column, metadata, version_column
from backend.kernel.tables import one_of, timestamp

KINDS: Final = ("trip", "visit", "expo", "conference", "cloud_negotiation", "signing_ceremony")
STATES: Final = ("planned", "held", "cancelled")
OUTCOMES: Final = ("none", "contact_kept", "intent", "visit_agreed", "signed")
FOLLOW_UP_STATES: Final = ("open", "done", "dropped")


def _texts(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, ARRAY(sa.Text), nullable=False, server_default="{}")


activity = sa.Table(
    "activity",
    metadata,
    id_column(),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    # [{"name", "account_id", "city_leader"}]; `city_leader` beside it says whether any of them is one.
    sa.Column("leaders", JSONB, nullable=False, server_default="[]"),
    sa.Column("city_leader", sa.Boolean, nullable=False, server_default=sa.false()),
    _texts("organisers"),
    _texts("places"),
    sa.Column("starts_on", sa.Date, nullable=False),
    sa.Column("ends_on", sa.Date, nullable=False),
    sa.Column("campaign", sa.Text),
    sa.Column("guests", sa.Integer),
    sa.Column("booths", sa.Integer),
    # In square metres.
    sa.Column("special_booth_area", sa.Numeric(9, 2)),
    sa.Column("online", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("notes", sa.Text),
    sa.Column("owner_unit", sa.Text, nullable=False),
    sa.Column("created_by", sa.Uuid, nullable=False),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("search", TSVECTOR, nullable=False),
    sa.Column("search_text", sa.Text, nullable=False),
    demo_column(),
    version_column(),
    one_of("kind", KINDS),
    one_of("state", STATES),
    sa.CheckConstraint("ends_on >= starts_on", name="days"),
    sa.CheckConstraint("guests >= 0", name="guests"),
    sa.CheckConstraint("booths >= 0", name="booths"),
    sa.CheckConstraint("special_booth_area >= 0", name="special_booth_area"),
    sa.Index("activity_starts_on_idx", "starts_on", "id"),
    sa.Index("activity_updated_at_idx", "updated_at", "id"),
    sa.Index("activity_owner_unit_starts_on_idx", "owner_unit", "starts_on"),
    sa.Index("activity_search_idx", "search", postgresql_using="gin"),
)

# What figures count of an activity, one row for each time it was said, so that a report knows what was known on a day.
activity_entry = sa.Table(
    "activity_entry",
    metadata,
    id_column(),
    sa.Column("activity_id", sa.Uuid, sa.ForeignKey("crm.activity.id"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("effective_on", sa.Date, nullable=False),
    sa.Column("recorded_at", timestamp(), nullable=False),
    sa.Column("recorded_by", sa.Uuid, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("ends_on", sa.Date, nullable=False),
    sa.Column("city_leader", sa.Boolean, nullable=False),
    sa.Column("campaign", sa.Text),
    sa.Column("guests", sa.Integer),
    sa.Column("booths", sa.Integer),
    sa.Column("special_booth_area", sa.Numeric(9, 2)),
    sa.Column("online", sa.Boolean, nullable=False),
    sa.Column("owner_unit", sa.Text, nullable=False),
    sa.UniqueConstraint("activity_id", "number"),
    sa.Index("activity_entry_effective_on_idx", "effective_on"),
    sa.Index("activity_entry_recorded_at_idx", "recorded_at"),
)

encounter = sa.Table(
    "encounter",
    metadata,
    id_column(),
    sa.Column("activity_id", sa.Uuid, sa.ForeignKey("crm.activity.id"), nullable=False),
    # Made by the phone while it has no network: what arrives twice is one encounter.
    sa.Column("client_id", sa.Text, nullable=False),
    sa.Column("author_id", sa.Uuid, nullable=False),
    # Null until somebody says which enterprise the name means.
    sa.Column("enterprise_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id"), index=True),
    sa.Column("enterprise_name", sa.Text, nullable=False),
    sa.Column("contact_id", sa.Uuid, sa.ForeignKey("crm.contact.id")),
    sa.Column("contact_name", sa.Text),
    sa.Column("met_on", sa.Date, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("next_step", sa.Text),
    sa.Column("next_by", sa.Date),
    sa.Column("next_who", sa.Uuid),
    sa.Column("notes", sa.Text),
    sa.Column("project_ids", ARRAY(sa.Uuid), nullable=False, server_default="{}"),
    sa.Column("card_key", sa.Text),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("void", sa.Boolean, nullable=False, server_default=sa.false()),
    demo_column(),
    version_column(),
    one_of("outcome", OUTCOMES),
    sa.CheckConstraint("(next_by IS NULL) = (next_step IS NULL)", name="next"),
    sa.UniqueConstraint("author_id", "client_id"),
    sa.Index("encounter_activity_id_idx", "activity_id", "met_on", "id"),
    sa.Index("encounter_met_on_idx", "met_on", "id"),
)

encounter_entry = sa.Table(
    "encounter_entry",
    metadata,
    id_column(),
    sa.Column("encounter_id", sa.Uuid, sa.ForeignKey("crm.encounter.id"), nullable=False),
    sa.Column("activity_id", sa.Uuid, sa.ForeignKey("crm.activity.id"), nullable=False, index=True),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("effective_on", sa.Date, nullable=False),
    sa.Column("recorded_at", timestamp(), nullable=False),
    sa.Column("recorded_by", sa.Uuid, nullable=False),
    sa.Column("enterprise_id", sa.Uuid),
    sa.Column("enterprise_name", sa.Text, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("void", sa.Boolean, nullable=False),
    sa.UniqueConstraint("encounter_id", "number"),
    sa.Index("encounter_entry_effective_on_idx", "effective_on"),
    sa.Index("encounter_entry_recorded_at_idx", "recorded_at"),
)

follow_up = sa.Table(
    "follow_up",
    metadata,
    id_column(),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("due_on", sa.Date, nullable=False),
    sa.Column("assignee_id", sa.Uuid, nullable=False),
    sa.Column("unit", sa.Text, nullable=False),
    sa.Column("enterprise_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id"), index=True),
    sa.Column("project_id", sa.Uuid),
    sa.Column("encounter_id", sa.Uuid, sa.ForeignKey("crm.encounter.id"), unique=True),
    sa.Column("state", sa.Text, nullable=False, server_default="open"),
    sa.Column("note", sa.Text),
    sa.Column("postponed", sa.Integer, nullable=False, server_default="0"),
    # The due date the assignee was reminded of; another one after postponing.
    sa.Column("reminded_for", sa.Date),
    sa.Column("created_by", sa.Uuid, nullable=False),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("closed_at", timestamp()),
    demo_column(),
    version_column(),
    one_of("state", FOLLOW_UP_STATES),
    sa.CheckConstraint("(state = 'open') = (closed_at IS NULL)", name="closed"),
    sa.Index("follow_up_assignee_id_idx", "assignee_id", "due_on", "id"),
    sa.Index("follow_up_due_on_idx", "due_on", "id"),
    sa.Index(
        "follow_up_unreminded_idx",
        "due_on",
        "id",
        postgresql_where=sa.text("state = 'open' AND reminded_for IS DISTINCT FROM due_on"),
    ),
)

follow_up_step = sa.Table(
    "follow_up_step",
    metadata,
    id_column(),
    sa.Column("follow_up_id", sa.Uuid, sa.ForeignKey("crm.follow_up.id"), nullable=False, index=True),
    sa.Column("at", timestamp(), nullable=False),
    sa.Column("actor_id", sa.Uuid, nullable=False),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("from_due", sa.Date),
    sa.Column("to_due", sa.Date),
    sa.Column("note", sa.Text),
    one_of("action", ("create", "postpone", "done", "drop", "reassign", "reopen")),
)
