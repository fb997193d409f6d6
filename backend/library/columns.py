"""Columns that many of the library's tables share, and the MetaData they hang from."""

import sqlalchemy as sa

from backend.kernel.tables import service_metadata, timestamp

metadata = service_metadata("library")


def id_column() -> sa.Column[object]:
    """Return the primary key."""
    return sa.Column("id", sa.Uuid, primary_key=True)


def version_column() -> sa.Column[int]:
    """Return the count of changes that `If-Match` names."""
    return sa.Column("version", sa.Integer, nullable=False, server_default="1")


def demo_column() -> sa.Column[bool]:
    """Return the mark of invented records."""
    return sa.Column("demo", sa.Boolean, nullable=False, server_default=sa.false())


def money(name: str, **options: object) -> sa.Column[object]:
    """Return an amount in 元."""
    return sa.Column(name, sa.Numeric(18, 2), **options)  # type: ignore[arg-type]


def of_project(**options: object) -> sa.Column[object]:
    """Return the reference to the project a row belongs to."""
    known = {"nullable": False} | options
    return sa.Column("project_id", sa.Uuid, sa.ForeignKey("library.project.id"), **known)  # type: ignore[arg-type]


def fact_columns() -> tuple[sa.Column[object], ...]:
    """Return what every fact that reports count carries: the day it is of, and when and by whom it was recorded."""
    return (
        sa.Column("effective_on", sa.Date, nullable=False),
        sa.Column("recorded_at", timestamp(), nullable=False),
        sa.Column("recorded_by", sa.Uuid),
    )
