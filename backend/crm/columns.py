"""Columns that many of the service's tables share, and the MetaData they hang from."""

import sqlalchemy as sa

from backend.kernel.tables import service_metadata

metadata = service_metadata("crm")


def id_column() -> sa.Column[object]:
    """Return the primary key."""
    return sa.Column("id", sa.Uuid, primary_key=True)


def version_column() -> sa.Column[int]:
    """Return the count of changes that `If-Match` names."""
    return sa.Column("version", sa.Integer, nullable=False, server_default="1")


def demo_column() -> sa.Column[bool]:
    """Return the mark of invented records."""
    return sa.Column("demo", sa.Boolean, nullable=False, server_default=sa.false())
