"""Tables of imports: a file's batch, what became of each of its rows, and the mappings an office has used before."""

from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from backend.crm.columns import id_column, metadata, version_column
from backend.kernel.tables import one_of, timestamp

STATES: Final = ("mapping", "queued", "running", "done", "cancelled", "failed", "undoing", "undone")
RULES: Final = ("skip", "update", "new")
ACTIONS: Final = ("created", "updated", "skipped", "failed")


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default="0")


import_batch = sa.Table(
    "import_batch",
    metadata,
    id_column(),
    sa.Column("unit", sa.Text, nullable=False),
    sa.Column("created_by", sa.Uuid, nullable=False),
    sa.Column("file_name", sa.Text, nullable=False),
    sa.Column("file_key", sa.Text, nullable=False),
    sa.Column("file_size", sa.Integer, nullable=False),
    sa.Column("sheets", JSONB, nullable=False),
    sa.Column("sheet", sa.Text, nullable=False),
    # Rows of the sheet as Excel numbers them: the heading's last, and the last with anything in it.
    sa.Column("header_row", sa.Integer, nullable=False),
    sa.Column("last_row", sa.Integer, nullable=False),
    # A list of objects with `index`, `title` and `samples`.
    sa.Column("columns", JSONB, nullable=False),
    sa.Column("signature", sa.Text, nullable=False),
    # Field by column index; `units` says by which factor a money column is multiplied.
    sa.Column("mapping", JSONB, nullable=False),
    sa.Column("units", JSONB, nullable=False, server_default="{}"),
    sa.Column("rule", sa.Text, nullable=False, server_default="skip"),
    # Rules of single rows, by row number.
    sa.Column("overrides", JSONB, nullable=False, server_default="{}"),
    # What a look at all rows has found, and the version it was made for; null until it is done.
    sa.Column("checked", JSONB),
    sa.Column("state", sa.Text, nullable=False, server_default="mapping"),
    sa.Column("cancel_asked", sa.Boolean, nullable=False, server_default=sa.false()),
    _count("total"),
    _count("processed"),
    _count("created"),
    _count("updated"),
    _count("skipped"),
    _count("failed"),
    _count("removed"),
    _count("restored"),
    _count("kept"),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("finished_at", timestamp()),
    sa.Column("undone_at", timestamp()),
    version_column(),
    one_of("state", STATES),
    one_of("rule", RULES),
    sa.Index("import_batch_unit_created_at_idx", "unit", "created_at", "id"),
    sa.Index("import_batch_created_at_idx", "created_at", "id"),
)

import_row = sa.Table(
    "import_row",
    metadata,
    sa.Column("batch_id", sa.Uuid, sa.ForeignKey("crm.import_batch.id"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("action", sa.Text, nullable=False),
    # The enterprise as it was called when the row was read; it may have become part of another since.
    sa.Column("enterprise_id", sa.Uuid, index=True),
    sa.Column("contact_id", sa.Uuid),
    sa.Column("interaction_id", sa.Uuid),
    # What an updated enterprise was before, by column.
    sa.Column("before", JSONB),
    # The version the row left behind: another one means that somebody went on working with it.
    sa.Column("version_after", sa.Integer),
    # A list of objects with `field`, `code` and `value`.
    sa.Column("problems", JSONB, nullable=False, server_default="[]"),
    # Null until an undo has looked at it.
    sa.Column("undo", sa.Text),
    sa.Index("import_row_interaction_id_idx", "interaction_id", postgresql_where=sa.text("interaction_id IS NOT NULL")),
    one_of("action", ACTIONS),
    one_of("undo", ("removed", "restored", "kept")),
)

import_mapping = sa.Table(
    "import_mapping",
    metadata,
    sa.Column("unit", sa.Text, primary_key=True),
    sa.Column("signature", sa.Text, primary_key=True),
    sa.Column("mapping", JSONB, nullable=False),
    sa.Column("units", JSONB, nullable=False),
    sa.Column("updated_by", sa.Uuid, nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
)
