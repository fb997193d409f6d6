"""`dianxiaoer serve | split | service | worker | migrate | init | backup | restore | rekey | doctor | bench`: the operator's commands."""

import argparse
import asyncio
import os
import sys
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from backend.kernel.settings import CannotStart, Settings

DATABASE = "dianxiaoer"
SERVICES = ("identity", "library", "crm", "concierge", "insight", "messaging")


@asynccontextmanager
async def database(settings: Settings) -> AsyncGenerator[str]:
    """Yield the URL of a database at the newest revision: the one given, or the embedded one."""
    from backend.apps.operations.reaching import hold_to_one_key, reach_database
    from backend.kernel.migrate import upgrade_if_needed

    if settings.database_url:
        await reach_database(settings.database_url, settings.database_wait_seconds)
        await upgrade_if_needed(settings.database_url)
        await hold_to_one_key(settings.database_url, settings, adopt=True)
        yield settings.database_url
        return
    from backend.kernel.embedded_postgres import EmbeddedPostgres, ensure_database

    async with EmbeddedPostgres(settings.data_dir / "postgres") as server:
        dsn = await ensure_database(server.dsn, DATABASE)
        await upgrade_if_needed(dsn)
        await hold_to_one_key(dsn, settings, adopt=True)
        yield dsn


async def serve(settings: Settings, *, jobs: bool = True) -> None:
    """Serve everything until Ctrl-C; without `jobs`, another process runs them."""
    from backend.apps.processes import serve_all

    async with database(settings) as dsn:
        await serve_all(settings, dsn, jobs=jobs)


async def split(settings: Settings, *, jobs: bool) -> None:
    """Serve everything as processes of their own behind a gateway until Ctrl-C; without `jobs`, no workers."""
    from backend.apps.processes import serve_split

    async with database(settings) as dsn:
        await serve_split(settings, dsn, jobs=jobs)


async def one_of_many(settings: Settings, command: str, name: str) -> None:
    """Serve one service, or run its jobs."""
    from backend.apps.one import as_role
    from backend.apps.processes import serve_service, work

    await {"service": serve_service, "worker": work}[command](as_role(settings, name), name)


async def migrate(settings: Settings, pooler_users: Path | None) -> None:
    """Bring the database to the newest revision; with DATABASE_ROLES, make the services' roles too, and tell a pooler of them."""
    from backend.apps import database_roles

    async with database(settings) as dsn:
        if settings.database_roles:
            await database_roles.grant_roles(dsn, settings.secret_key.get_secret_value())
        if pooler_users is not None:
            await asyncio.to_thread(pooler_users.write_text, await database_roles.pooler_users(dsn), "utf-8")
        sys.stdout.write("The database is at the newest revision.\n")


async def init(settings: Settings, arguments: argparse.Namespace) -> None:
    """Make an empty database an office."""
    from backend.apps.first_run import initialize

    async with database(settings) as dsn:
        await initialize(settings, dsn, arguments)


def gateway(settings: Settings, dist: str) -> None:
    """Print the gateway's configuration for the services of SERVICE_URLS."""
    from urllib.parse import urlsplit

    from backend.apps.gateway import caddyfile

    places = {name: urlsplit(url).netloc for name, url in settings.service_urls.items()}
    sys.stdout.write(caddyfile(places, address=f":{settings.port}", dist=dist, behind_proxy=True))


def main() -> None:
    """Run one command."""
    parser = argparse.ArgumentParser(prog="dianxiaoer", description="Investment-promotion office in one program")
    commands = parser.add_subparsers(dest="command", required=True)
    serving = commands.add_parser("serve", help="serve everything, with an embedded Postgres unless DATABASE_URL is set")
    splitting = commands.add_parser("split", help="serve everything as processes of their own behind a gateway (Caddy)")
    for one in (serving, splitting):
        one.add_argument("--no-jobs", action="store_true", help="leave the jobs to other processes")
    for command, words in (("service", "serve one service of many"), ("worker", "run the jobs of one service")):
        one = commands.add_parser(command, help=f"{words}; DATABASE_URL and SERVICE_URLS say where the others are")
        one.add_argument("name", choices=SERVICES)
    migrating = commands.add_parser("migrate", help="bring the database to the newest revision")
    migrating.add_argument("--pooler-users", type=Path, help="file to write with the services' roles, as PgBouncer reads it")
    gate = commands.add_parser("gateway", help="print the gateway's configuration (a Caddyfile) for the services of SERVICE_URLS")
    gate.add_argument("--dist", default="/srv", help="folder of the built app")
    _describe_init(commands.add_parser("init", help="make an empty database an office with its three administrators (DEMO=0)"))
    backup = commands.add_parser("backup", help="write the database and all files into a new folder, verified by hash")
    backup.add_argument("folder", type=Path, help="folder to make")
    restore = commands.add_parser("restore", help="bring a backup into an empty database and file store")
    restore.add_argument("folder", type=Path, help="folder that backup wrote")
    commands.add_parser("rekey", help="bring everything encrypted from SECRET_KEY_PREVIOUS under SECRET_KEY, while nothing else runs")
    commands.add_parser("doctor", help="tell what is wrong with settings, database, store and services, and how to mend it")
    bench = commands.add_parser("bench", help="measure, and write benchmarks/RESULTS.md")
    bench.add_argument("names", nargs="*", help="benchmarks to run; all when none is named")
    arguments = parser.parse_args()
    if arguments.command == "doctor":
        from backend.apps.operations.doctor.run import examine

        sys.exit(asyncio.run(examine()))
    settings = _settings(arguments)
    if arguments.command == "bench":
        os.execv(sys.executable, [sys.executable, "-m", "benchmarks.run", *arguments.names])  # noqa: S606
    if arguments.command == "gateway":
        gateway(settings, arguments.dist)
        return
    _run(_work_of(arguments, settings))


def _describe_init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--answers", type=Path, metavar="FILE", help="JSON with office, units, administrators, items, calendar, delivery")
    parser.add_argument("--office", metavar="NAME", help="the office's name in Chinese")
    parser.add_argument("--region", metavar="CODE", help="the area's code, six digits (GB/T 2260)")
    parser.add_argument("--units", type=Path, metavar="XLSX", help="the unit tree, on the sheet that the wizard offers as template")
    parser.add_argument("--items", metavar="CODES", help="service items to begin with, with commas between them; all when none is named")
    parser.add_argument("--web", action="store_true", help="serve the wizard alone until it is finished, then end")
    parser.add_argument("--new-secrets", action="store_true", help="new initial secrets for administrators who have not signed in yet")


def _settings(arguments: argparse.Namespace) -> Settings:
    from backend.apps.operations.settings_check import SERVICES_WITH_SETTINGS, read_settings

    alone = arguments.command in ("service", "worker")
    try:
        settings = read_settings((arguments.name,) if alone else SERVICES_WITH_SETTINGS)
        settings.refuse_unsafe()
    except CannotStart as error:
        sys.exit(f"Refusing to start. {error}")
    return settings


def _work_of(arguments: argparse.Namespace, settings: Settings) -> Coroutine[Any, Any, None]:
    from backend.kernel.logs import configure_logs

    configure_logs(settings.log_level)
    if arguments.command in ("serve", "split"):
        return {"serve": serve, "split": split}[arguments.command](settings, jobs=not arguments.no_jobs)
    if arguments.command in ("service", "worker"):
        missing = [name for name, value in (("DATABASE_URL", settings.database_url), ("SERVICE_URLS", settings.service_urls)) if not value]
        if missing:
            sys.exit(f"Refusing to start. {' and '.join(missing)}: a service by itself must be told where the database and the others are")
        return one_of_many(settings, arguments.command, arguments.name)
    if arguments.command in ("backup", "restore"):
        from backend.apps.operations import commands

        return {"backup": commands.backup, "restore": commands.restore}[arguments.command](settings, arguments.folder.absolute())
    if arguments.command == "init":
        return init(settings, arguments)
    if arguments.command == "rekey":
        from backend.apps.operations.commands import rekey

        return rekey(settings)
    return migrate(settings, arguments.pooler_users)


def _run(work: Coroutine[Any, Any, None]) -> None:
    import uvloop

    from backend.kernel.embedded_postgres import EmbeddedPostgresError

    try:
        uvloop.run(work)
    except KeyboardInterrupt:
        pass
    except (EmbeddedPostgresError, CannotStart) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
