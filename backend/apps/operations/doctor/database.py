"""Checks of the database and of what it tells about the rest: jobs, calendar, audit trail."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any, Final

import asyncpg
from anyio import to_thread

from backend.apps.database_roles import SERVICES, role_of, url_for
from backend.apps.operations.doctor.finding import Finding, ok, warning, wrong
from backend.kernel import audit_seal, clock, servers
from backend.kernel.audit_journal import AuditJournal
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, prepare_connection
from backend.kernel.key_ring import WrongKey, hold_to_key
from backend.kernel.migrate import RESTORE_MARK, newest_revision
from backend.kernel.settings import Settings

_OLDEST, _NEWEST = 15, 18
_MAJOR: Final = 10_000
_OF_WORKER: Final = 5
_OFF, _FAR_OFF = timedelta(seconds=2), timedelta(seconds=15)
_JOBS: Final = """
SELECT count(*) FILTER (WHERE status = 'failed') AS failed,
    count(*) FILTER (WHERE status = 'todo' AND (scheduled_at IS NULL OR scheduled_at < now() - interval '10 minutes')
        AND NOT EXISTS (SELECT FROM procrastinate_events e WHERE e.job_id = j.id AND e.at > now() - interval '10 minutes')) AS late,
    (SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '1 minute') AS workers
FROM procrastinate_jobs j
"""
_CALENDAR: Final = """
SELECT count(*) AS days, count(*) FILTER (WHERE provisional) AS provisional FROM kernel.calendar_day
WHERE date >= make_date($1, 1, 1) AND date <= make_date($1, 12, 31)
"""
_SHORTEST_YEAR: Final = 365
_NEXT_IS_DUE: Final = 12


async def check_server(connection: Any) -> AsyncIterator[Finding]:
    """Look at the server's version, its text and its clock."""
    version = int(await connection.fetchval("SHOW server_version_num"))
    name = f"Postgres {await connection.fetchval('SHOW server_version')}"
    if _OLDEST <= version // _MAJOR <= _NEWEST:
        yield ok("database", f"{name} answers")
    else:
        yield wrong("database", f"{name} is not supported", f"Use Postgres {_OLDEST} to {_NEWEST}")
    encoding = await connection.fetchval("SHOW server_encoding")
    if encoding != "UTF8":
        yield wrong("encoding", f"the database's text is {encoding}", "Create it anew: createdb --encoding=UTF8 --template=template0")
    before = clock.now()
    theirs = await connection.fetchval("SELECT clock_timestamp()")
    off = max(before - theirs, theirs - clock.now(), timedelta(0))
    if off > _OFF:
        level = wrong if off > _FAR_OFF else warning
        yield level("clock", f"differs from the database's by {off.total_seconds():.0f} s", "Let both machines set their clocks by NTP")
    else:
        yield ok("clock", "agrees with the database's")


async def check_revision(connection: Any) -> AsyncIterator[Finding]:
    """Compare the schema with the program."""
    if await connection.fetchval("SELECT to_regclass($1)", RESTORE_MARK) is not None:
        yield wrong("restore", "was interrupted: part of a backup is here", "Run `dianxiaoer restore` with the same backup again")
    newest, current = newest_revision(), None
    if await connection.fetchval("SELECT to_regclass('public.alembic_version')") is not None:
        current = await connection.fetchval("SELECT version_num FROM public.alembic_version")
    if current == newest:
        yield ok("revision", f"{current} is the newest")
    elif current is None:
        yield warning("revision", "the database is empty", "Run `dianxiaoer migrate`, or restore a backup")
    elif current > newest:
        yield wrong("revision", f"{current} is newer than this version knows ({newest})", "Install the version that migrated it")
    else:
        yield warning("revision", f"{current} is older than this version's {newest}", "Take a backup, then run `dianxiaoer migrate`")


async def check_key(connection: Any, settings: Settings) -> AsyncIterator[Finding]:
    """See whether this is the key the database was written with."""
    try:
        noted = await hold_to_key(connection, Vault(settings.secret_key.get_secret_value()))
    except WrongKey as error:
        words, _, remedy = str(error).partition(": ")
        yield wrong("SECRET_KEY", words, remedy)
    else:
        yield ok("SECRET_KEY", "is the one this database is written with" if noted else "will be this database's")
    if settings.secret_key_previous.get_secret_value():
        yield warning("SECRET_KEY", "SECRET_KEY_PREVIOUS is set", "Run `dianxiaoer rekey` if it has not been run, then remove it")


async def check_connections(connection: Any, settings: Settings) -> AsyncIterator[Finding]:
    """Compare what the processes may open with what the server lets in."""
    limit = int(await connection.fetchval("SHOW max_connections")) - int(await connection.fetchval("SHOW superuser_reserved_connections"))
    processes = len(settings.service_urls) or 1
    needed = processes * (2 * settings.database_pool + 1) + processes * (_OF_WORKER + 2 * bool(settings.service_urls))
    if needed > limit:
        yield warning(
            "connections",
            f"up to {needed} may be opened, the server lets {limit} in",
            "Lower DATABASE_POOL, raise max_connections, or put PgBouncer before it",
        )
    else:
        yield ok("connections", f"up to {needed} of {limit}")


async def check_roles(connection: Any, settings: Settings, dsn: str) -> AsyncIterator[Finding]:
    """See whether each service's role lets it in; asked only where services run by themselves."""
    if not settings.service_urls:
        return
    for service in SERVICES:
        role = role_of(service)
        if not await connection.fetchval("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", role):
            yield wrong("roles", f"{role} is missing", "Run the migrate step with the owner's DATABASE_URL: it makes the roles")
            continue
        try:
            own = await servers.connect(url_for(dsn, service, settings.secret_key.get_secret_value()), timeout=5)
        except (asyncpg.PostgresError, OSError, TimeoutError) as error:
            yield wrong(
                "roles", f"{role} is not let in ({type(error).__name__})", "Grant the roles again; SECRET_KEY must be the services'"
            )
        else:
            await own.close()
            yield ok("roles", f"{role} is let in")


async def check_calendar(connection: Any) -> AsyncIterator[Finding]:
    """See whether the working days of this year and the next are known."""
    today = clock.now()
    for year in (today.year, today.year + 1):
        days, provisional = await connection.fetchrow(_CALENDAR, year)
        remedy = f"Enter {year}'s holidays and make-up days on the calendar page; deadlines are counted by them"
        if days < _SHORTEST_YEAR:
            yield wrong("calendar", f"{year} has {days} days", "Start the program once: it fills the calendar")
        elif provisional and (year == today.year or today.month == _NEXT_IS_DUE):
            yield warning("calendar", f"{year} is provisional: the State Council's notice is not in it", remedy)
        else:
            yield ok("calendar", f"{year} is {'provisional until the notice of November' if provisional else 'published'}")


async def check_jobs(connection: Any) -> AsyncIterator[Finding]:
    """See whether jobs are done."""
    row = await connection.fetchrow(_JOBS)
    if row["late"]:
        remedy = "Start the workers" if not row["workers"] else "Look for `job` in the workers' logs"
        yield wrong("jobs", f"{row['late']} wait for more than ten minutes, {row['workers']} workers", remedy)
    if row["failed"]:
        yield warning(
            "jobs", f"{row['failed']} were given up", "See them on the jobs page of the system administrator; try them again there"
        )
    if not row["late"] and not row["failed"]:
        yield ok("jobs", f"none late, none given up, {row['workers']} workers")


async def check_audit(connection: Any, settings: Settings) -> AsyncIterator[Finding]:
    """Verify the audit trail as the auditor's page does."""
    await prepare_connection(connection)
    heads = await to_thread.run_sync(audit_seal.exported_heads, settings.data_dir)
    noted = await to_thread.run_sync(AuditJournal(settings.data_dir).noted)
    report = await audit_seal.verify(Reader(connection), Vault(settings.secret_key.get_secret_value()), heads, noted)
    if report.found:
        kinds = ", ".join(sorted({finding.kind for finding in report.findings}))
        yield wrong(
            "audit", f"{report.found} things are not as they were written: {kinds}", "Tell the auditor; keep this database as it is"
        )
    else:
        yield ok("audit", f"{report.entries:,} entries in {report.seals:,} seals are as they were written")
