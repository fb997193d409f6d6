"""Alembic environment: one linear history for all schemas, over psycopg."""

import os
from collections.abc import Callable
from importlib import import_module

import psycopg
import sqlalchemy as sa
from alembic import context

SERVICES = ("kernel", "identity", "messaging", "concierge", "library", "crm", "insight")


def all_metadata() -> list[sa.MetaData]:
    return [import_module(f"backend.{service}.models").metadata for service in SERVICES]


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    # public holds procrastinate's tables, which its own schema file describes.
    return name in SERVICES if kind == "schema" else True


def run() -> None:
    url = context.config.attributes.get("dsn") or os.environ["DATABASE_URL"]
    engine = sa.create_engine("postgresql+psycopg://", creator=_connector(url), poolclass=sa.NullPool)
    with engine.connect() as connection:
        # A migration that would wait for a lock behind long queries gives up instead of making everyone wait.
        connection.execute(sa.text("SET lock_timeout = '4s'"))
        connection.commit()
        context.configure(
            connection=connection,
            target_metadata=all_metadata(),
            include_schemas=True,
            include_name=include_name,
            version_table="alembic_version",
            compare_type=True,
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


def _connector(url: str) -> Callable[[], psycopg.Connection]:
    # Of several servers one may be gone without a word; each is given its time.
    return lambda: psycopg.connect(url, connect_timeout=5)


run()
