"""What the service's tables hang from, and the columns many of them share."""

import sqlalchemy as sa

from backend.kernel.tables import service_metadata

metadata = service_metadata("insight")


def demo_column() -> sa.Column[bool]:
    """Return the mark of invented records."""
    return sa.Column("demo", sa.Boolean, nullable=False, server_default=sa.false())


def version_column() -> sa.Column[int]:
    """Return the count of changes that `If-Match` names."""
    return sa.Column("version", sa.Integer, nullable=False, server_default="1")
