"""Bring a database to the newest revision."""

from pathlib import Path

from alembic import command
from alembic.config import Config

MIGRATIONS = Path(__file__).parents[2] / "migrations"


def alembic_config(dsn: str) -> Config:
    """Return Alembic's configuration for this database."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["dsn"] = dsn
    return config


def upgrade(dsn: str) -> None:
    """Run all revisions the database has not seen."""
    command.upgrade(alembic_config(dsn), "head")
