"""The history is linear, one schema a revision, and equal to the tables the code declares."""

import re
from pathlib import Path

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from backend.kernel.migrate import MIGRATIONS, newest_revision

SERVICES = ("kernel", "identity", "messaging", "concierge", "library", "crm", "insight")


def _metadata() -> list[sa.MetaData]:
    from importlib import import_module

    return [import_module(f"backend.{service}.models").metadata for service in SERVICES]


def test_one_head_and_file_names_are_revision_ids() -> None:
    script = ScriptDirectory(str(MIGRATIONS))
    assert script.get_heads() == [newest_revision()]
    for revision in script.walk_revisions():
        assert Path(revision.path).stem == revision.revision


def test_a_revision_touches_the_schema_in_its_name() -> None:
    for path in (MIGRATIONS / "versions").glob("0*.py"):
        own = path.stem.split("_")[1]
        named = set(re.findall(r'schema="(\w+)"', path.read_text())) | set(re.findall(r"ON (\w+)\.\w+", path.read_text()))
        assert named <= {own}, path.name


def test_lock_timeout_stands_in_the_environment() -> None:
    assert "lock_timeout = '4s'" in (MIGRATIONS / "env.py").read_text()


def test_the_migrated_schema_is_what_the_code_declares(worker_dsn: str) -> None:
    import psycopg

    engine = sa.create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(worker_dsn), poolclass=sa.NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_schemas": True,
                "compare_type": True,
                "include_name": lambda name, kind, _: name in SERVICES if kind == "schema" else True,
            },
        )
        difference = compare_metadata(context, _metadata())  # type: ignore[arg-type]
    engine.dispose()
    assert difference == []


def test_no_foreign_key_leaves_its_schema() -> None:
    for metadata in _metadata():
        for table in metadata.tables.values():
            for key in table.foreign_keys:
                assert key.target_fullname.split(".")[0] == table.schema
