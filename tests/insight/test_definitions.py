"""Definitions change on purpose only, and read nothing but published views of one schema at a time."""

import re
from itertools import product
from pathlib import Path
from typing import Any

import asyncpg
import orjson
import pytest

from backend.insight.cockpit import activities, cohorts, kinds, news, projects, service, watch
from backend.insight.indicators import questions
from backend.insight.indicators.definition import COLUMNS, Definition, records
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.plans.in_force import IN_FORCE
from backend.insight.scope import UNITS
from backend.kernel.db import Statement

GOLDEN = Path(__file__).parent / "definitions.json"
SCOPES: list[frozenset[Any]] = [frozenset(), frozenset({"unit"}), frozenset({"unit", "campaign"})]
_TABLE = re.compile(r"\b(\w+)\.(\w+)\b")
_SCHEMAS = {"identity", "library", "crm", "concierge", "messaging", "kernel", "insight"}


def test_a_definition_that_changed_has_a_new_version() -> None:
    """`definitions.json` holds what each version was; change it by raising the version, never by itself."""
    known = orjson.loads(GOLDEN.read_bytes())
    assert set(known) == set(INDICATORS)
    for key, one in INDICATORS.items():
        assert known[key] == {"version": one.version, "fingerprint": one.fingerprint}, (
            f"{key} is no longer what version {known[key]['version']} was: raise its version and note it in definitions.json"
        )


def test_a_fingerprint_tells_statement_and_words() -> None:
    one = INDICATORS["progress_value"]
    other = Definition(key="funds_in_place", version=1, group=one.group, measure=one.measure, statement=one.statement)
    assert other.fingerprint != one.fingerprint
    changed = Definition(key=one.key, version=1, group=one.group, measure=one.measure, statement=one.statement.replace("physical", "x"))
    assert changed.fingerprint != one.fingerprint


def _all_statements() -> list[tuple[str, Statement]]:
    found: list[tuple[str, Statement]] = [("units", UNITS), ("targets", IN_FORCE)]
    for key, one in INDICATORS.items():
        found += [(f"{key} pick", pick.ask()) for pick in one.picks]
        for scoped, now in product(SCOPES, (True, False)):
            found += [(key, questions.headline(one, scoped, now=now)), (key, questions.page(one, scoped, 20, after=True, now=now))]
            found += [(key, questions.breakdown(one, scoped, by, now=now)) for by in one.breakdowns]
    for module in (activities, cohorts, kinds, news, projects, service, watch):
        found += [(module.__name__, statement) for statement in _within(vars(module))]
    for leaders in (None, True, False):
        found.append(("trips", activities.trips_statement(by_unit=True, leaders=leaders, after=True, limit=5)))
    return found


def _within(value: Any) -> list[Statement]:
    if isinstance(value, Statement):
        return [value]
    if isinstance(value, dict):
        return [one for name, part in value.items() if not str(name).startswith("__") for one in _within(part)]
    if isinstance(value, tuple | list):
        return [one for part in value for one in _within(part)]
    return []


def test_every_statement_reads_report_views_of_one_schema() -> None:
    statements = _all_statements()
    assert len(statements) > 300
    for name, statement in statements:
        text = re.sub(r"'[^']*'", "''", statement.text)
        tables = {(schema, table) for schema, table in _TABLE.findall(text) if schema in _SCHEMAS}
        assert tables, name
        assert len({schema for schema, _ in tables}) == 1, (name, tables)
        foreign = {table for schema, table in tables if schema != "insight"}
        assert all(table.startswith("report_") for table in foreign), (name, tables)


async def test_a_role_that_may_read_the_views_of_one_schema_can_ask_everything(database: Any) -> None:
    """Postgres itself judges: each statement is planned and begun by a role without rights on anything else."""
    connection = database.connection
    for schema in ("identity", "library", "crm", "concierge", "insight"):
        role = f"only_{schema}"
        await connection.execute(f"CREATE ROLE {role}; GRANT USAGE ON SCHEMA {schema} TO {role}")
        views = await connection.fetch(
            "SELECT viewname AS name FROM pg_views WHERE schemaname = $1 AND viewname LIKE 'report\\_%'"
            " UNION SELECT tablename FROM pg_tables WHERE schemaname = $1 AND $1 = 'insight'",
            schema,
        )
        for view in views:
            await connection.execute(f"GRANT SELECT ON {schema}.{view['name']} TO {role}")
    for _, statement in _all_statements():
        schema = next(schema for schema, _ in _TABLE.findall(re.sub(r"'[^']*'", "''", statement.text)) if schema in _SCHEMAS)
        await connection.execute(f"SET ROLE only_{schema}")
        try:
            # Without a caller every parameter is null, which asks for no rows but opens every table.
            await connection.fetch(statement.text, *[None] * len(statement.names))
        finally:
            await connection.execute("RESET ROLE")
    await connection.execute("SET ROLE only_library")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        async with connection.transaction():
            await connection.fetch("SELECT * FROM library.project")
    await connection.execute("RESET ROLE")


def test_every_record_has_the_same_columns() -> None:
    with pytest.raises(AssertionError):
        records("FROM x", colour="'red'")
    for one in INDICATORS.values():
        for column in COLUMNS:
            assert column in one.statement


@pytest.mark.parametrize("key", sorted(INDICATORS))
def test_a_definition_explains_itself_in_three_languages(key: str) -> None:
    one = INDICATORS[key]
    assert set(one.titles) == set(one.texts) == {"zh", "en", "ru"}
    assert all(one.titles.values())
    assert all(one.texts.values())
    assert one.sources
