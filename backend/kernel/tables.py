"""How tables are declared: one MetaData per service schema, one naming convention for all."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

NAMING = {
    "ix": "%(table_name)s_%(column_0_N_name)s_idx",
    "uq": "%(table_name)s_%(column_0_N_name)s_key",
    "ck": "%(table_name)s_%(constraint_name)s_check",
    "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
    "pk": "%(table_name)s_pkey",
}


def service_metadata(schema: str) -> sa.MetaData:
    """Return the MetaData that a service's tables hang from."""
    return sa.MetaData(schema=schema, naming_convention=NAMING)


def timestamp() -> sa.DateTime:
    """Return the type of every moment we store: UTC, with zone."""
    return sa.DateTime(timezone=True)


def one_of(column: str, values: list[str] | tuple[str, ...], name: str | None = None) -> sa.CheckConstraint:
    """Return the check that `column` holds one of `values`.

    Text with a check rather than a Postgres enum: a value can be added without ALTER TYPE, which
    cannot run beside the previous version of the program.
    """
    allowed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({allowed})", name=name or column)


def saved_filter_table(metadata: sa.MetaData) -> sa.Table:
    """Return a service's table of saved filters."""
    return sa.Table(
        "saved_filter",
        metadata,
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("account_id", sa.Uuid, nullable=False),
        sa.Column("list", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("query", JSONB, nullable=False),
        sa.Column("created_at", timestamp(), nullable=False),
        sa.UniqueConstraint("account_id", "list", "name"),
    )
