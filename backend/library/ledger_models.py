"""The append-only ledgers: rows are never changed or deleted, triggers of the migration see to it.

A correction is a new row that holds the signed difference, so that every sum is the plain sum of its
column, and a sum "as known on" a day is the same over the rows recorded until then.
"""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from backend.kernel.tables import one_of
from backend.library.columns import demo_column, fact_columns, id_column, metadata, money, of_project

PROGRESS_KINDS = ("physical", "funds_in_place", "fixed_assets")
_STAGES = ("intent", "negotiating", "signed", "landed")
_NODES = ("registered", "started", "producing", "above_scale")
_STATUSES = ("active", "stalled", "withdrawn")
_ACTIONS = ("create", "advance", "return", "reach", "stall", "resume", "withdraw")

progress_entry = sa.Table(
    "progress_entry",
    metadata,
    id_column(),
    of_project(),
    sa.Column("kind", sa.Text, nullable=False),
    money("amount", nullable=False),
    *fact_columns(),
    sa.Column("note", sa.Text),
    # The first entry of the chain this one corrects.
    sa.Column("corrects_id", sa.Uuid, sa.ForeignKey("library.progress_entry.id")),
    demo_column(),
    one_of("kind", PROGRESS_KINDS),
    sa.CheckConstraint("amount <> 0 AND (amount > 0 OR corrects_id IS NOT NULL)", name="amount"),
    sa.Index("progress_entry_project_idx", "project_id", "effective_on", "id"),
    sa.Index("progress_entry_sum_idx", "kind", "effective_on", "recorded_at", postgresql_include=["amount", "project_id"]),
    sa.Index("progress_entry_corrects_idx", "corrects_id", postgresql_where=sa.text("corrects_id IS NOT NULL")),
    sa.Index("progress_entry_recorded_idx", "recorded_at"),
    sa.Index("progress_entry_of_kind_idx", "project_id", "kind", "effective_on", postgresql_include=["amount", "recorded_at"]),
)

# The progress ledger summed by day and unit, kept by triggers: what reports of many years ask in an instant. Who enters
# something while another's commit is awaited adds a row beside the other's: the sums of a day are those of all its slots.
progress_day = sa.Table(
    "progress_day",
    metadata,
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("owner_unit", sa.Text, primary_key=True),
    sa.Column("slot", sa.BigInteger, sa.Identity(always=True), primary_key=True),
    money("amount", nullable=False),
    sa.Column("entries", sa.Integer, nullable=False),
)

# What a project built in a year, kept by triggers: whether it built anything in a period, without reading the entries.
progress_year = sa.Table(
    "progress_year",
    metadata,
    of_project(primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("year", sa.SmallInteger, primary_key=True),
    money("amount", nullable=False),
    sa.Column("first_day", sa.Date, nullable=False),
    sa.Column("last_day", sa.Date, nullable=False),
    sa.Column("reductions", sa.Integer, nullable=False),
    sa.Index(
        "progress_year_built_idx",
        "kind",
        "year",
        postgresql_include=["project_id", "amount", "first_day", "last_day", "reductions"],
    ),
)

# Where a project stood day by day and what it was said to cost, kept by triggers: one row from each change to the next.
project_course = sa.Table(
    "project_course",
    metadata,
    of_project(primary_key=True),
    sa.Column("from_day", sa.Date, primary_key=True),
    sa.Column("until_day", sa.Date, nullable=False),
    sa.Column("stage", sa.Text, nullable=False),
    sa.Column("node", sa.Text),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("since", sa.Date, nullable=False),
    money("total"),
    sa.Index(
        "project_course_stood_idx",
        "until_day",
        postgresql_include=["from_day", "project_id", "stage", "node", "status", "since", "total"],
    ),
)

# When a project first came where, kept by triggers.
project_first = sa.Table(
    "project_first",
    metadata,
    of_project(primary_key=True),
    sa.Column("reported", sa.Date, index=True),
    sa.Column("negotiating", sa.Date),
    sa.Column("signed", sa.Date),
    sa.Column("landed", sa.Date),
    sa.Column("started", sa.Date, index=True),
    sa.Column("producing", sa.Date, index=True),
)

# Every move between stages and nodes, and every change of status.
stage_change = sa.Table(
    "stage_change",
    metadata,
    id_column(),
    of_project(),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("from_stage", sa.Text),
    sa.Column("from_node", sa.Text),
    sa.Column("from_status", sa.Text),
    sa.Column("stage", sa.Text, nullable=False),
    sa.Column("node", sa.Text),
    sa.Column("status", sa.Text, nullable=False),
    *fact_columns(),
    sa.Column("reason", sa.Text),
    sa.Column("went_to", sa.Text),
    # Which version of the gates let it through, and which waivers helped.
    sa.Column("gate_version", sa.Integer),
    sa.Column("waiver_ids", ARRAY(sa.Uuid), nullable=False, server_default="{}"),
    demo_column(),
    one_of("action", _ACTIONS),
    one_of("stage", _STAGES),
    one_of("node", _NODES),
    one_of("status", _STATUSES),
    sa.Index("stage_change_project_idx", "project_id", "recorded_at", "id"),
    sa.Index("stage_change_effective_idx", "effective_on", "stage"),
    sa.Index("stage_change_recorded_idx", "recorded_at"),
    sa.Index(
        "stage_change_stood_idx",
        "project_id",
        sa.text("effective_on DESC"),
        sa.text("recorded_at DESC"),
        sa.text("id DESC"),
        postgresql_include=["stage", "node", "status"],
    ),
)

# What a project was said to cost, as differences: the sum is what it is said to cost now.
investment_entry = sa.Table(
    "investment_entry",
    metadata,
    id_column(),
    of_project(),
    money("total", nullable=False),
    money("fixed", nullable=False),
    *fact_columns(),
    demo_column(),
    sa.Index("investment_entry_project_idx", "project_id", "recorded_at"),
)

# What of an agreement counts: +1 piece and its amount when signed, the opposite when it is voided or changed.
agreement_entry = sa.Table(
    "agreement_entry",
    metadata,
    id_column(),
    sa.Column("agreement_id", sa.Uuid, sa.ForeignKey("library.agreement.id"), nullable=False, index=True),
    of_project(nullable=True, index=True),
    sa.Column("activity_id", sa.Uuid, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("pieces", sa.SmallInteger, nullable=False),
    money("amount", nullable=False),
    *fact_columns(),
    demo_column(),
    one_of("kind", ("contract", "framework", "intention")),
    sa.CheckConstraint("pieces IN (1, -1)", name="pieces"),
    sa.CheckConstraint("pieces * amount >= 0", name="sign"),
    sa.Index("agreement_entry_sum_idx", "effective_on", "kind"),
    sa.Index("agreement_entry_recorded_idx", "recorded_at"),
)

promise_actual = sa.Table(
    "promise_actual",
    metadata,
    id_column(),
    sa.Column("promise_id", sa.Uuid, sa.ForeignKey("library.promise.id"), nullable=False, index=True),
    money("amount", nullable=False),
    *fact_columns(),
    sa.Column("note", sa.Text),
    sa.Column("corrects_id", sa.Uuid, sa.ForeignKey("library.promise_actual.id")),
    demo_column(),
    sa.CheckConstraint("amount <> 0 AND (amount > 0 OR corrects_id IS NOT NULL)", name="amount"),
)
