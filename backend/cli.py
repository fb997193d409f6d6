"""`dianxiaoer serve | migrate | bench`: the operator's commands."""

import argparse
import gc
import os
import sys
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager, nullcontext
from typing import Any

from backend.kernel.settings import Settings, UnsafeSettings

DATABASE = "dianxiaoer"


@asynccontextmanager
async def database(settings: Settings) -> AsyncGenerator[str]:
    """Yield the URL of a database at the newest revision: the one given, or the embedded one."""
    from backend.kernel.migrate import upgrade_if_needed

    if settings.database_url:
        await upgrade_if_needed(settings.database_url)
        yield settings.database_url
        return
    from backend.kernel.embedded_postgres import EmbeddedPostgres, ensure_database

    async with EmbeddedPostgres(settings.data_dir / "postgres") as server:
        dsn = await ensure_database(server.dsn, DATABASE)
        await upgrade_if_needed(dsn)
        yield dsn


async def serve(settings: Settings, *, jobs: bool = True) -> None:
    """Serve everything until Ctrl-C; without `jobs`, another process runs them."""
    import uvicorn

    from backend.apps.all import create_root, open_resources
    from backend.apps.announce import AnnouncingServer
    from backend.apps.calendar_seed import fill_calendar
    from backend.kernel.logs import configure_logs
    from backend.kernel.worker import worker

    configure_logs(settings.log_level)
    async with database(settings) as dsn:
        resources = await open_resources(settings, dsn)
        try:
            await fill_calendar(resources.database)
            if settings.demo:
                from backend.apps.demo.fill import fill_once

                await fill_once(resources)
            resources.live.start()
            app = create_root(resources)
            _settle_memory()
            config = uvicorn.Config(
                app,
                host=settings.host,
                port=settings.port,
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=5,
                lifespan="off",
            )
            async with worker(resources, dsn) if jobs else nullcontext():
                await AnnouncingServer(config, settings, resources.live).serve()
        finally:
            await resources.live.stop()
            await resources.database.close()


def _settle_memory() -> None:
    # What start-up made lives as long as the process; keeping it out of collections cuts the slowest requests.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


async def migrate(settings: Settings) -> None:
    """Bring the database to the newest revision."""
    async with database(settings):
        sys.stdout.write("The database is at the newest revision.\n")


async def init(settings: Settings) -> None:
    """Make an empty database an office."""
    from backend.apps.first_run import initialize

    async with database(settings) as dsn:
        await initialize(settings, dsn)


def main() -> None:
    """Run one command."""
    parser = argparse.ArgumentParser(prog="dianxiaoer", description="Investment-promotion office in one program")
    commands = parser.add_subparsers(dest="command", required=True)
    serving = commands.add_parser("serve", help="serve everything, with an embedded Postgres unless DATABASE_URL is set")
    serving.add_argument("--no-jobs", action="store_true", help="leave the jobs to another process")
    commands.add_parser("migrate", help="bring the database to the newest revision")
    commands.add_parser("init", help="make an empty database an office with its three administrators (DEMO=0)")
    bench = commands.add_parser("bench", help="measure, and write benchmarks/RESULTS.md")
    bench.add_argument("names", nargs="*", help="benchmarks to run; all when none is named")
    arguments = parser.parse_args()
    settings = Settings()
    try:
        settings.refuse_unsafe()
    except UnsafeSettings as error:
        sys.exit(f"Refusing to start. {error}")
    if arguments.command == "bench":
        os.execv(sys.executable, [sys.executable, "-m", "benchmarks.run", *arguments.names])  # noqa: S606
    if arguments.command == "serve":
        _run(serve(settings, jobs=not arguments.no_jobs))
    else:
        _run({"migrate": migrate, "init": init}[arguments.command](settings))


def _run(work: Coroutine[Any, Any, None]) -> None:
    import uvloop

    from backend.kernel.embedded_postgres import EmbeddedPostgresError

    try:
        uvloop.run(work)
    except KeyboardInterrupt:
        pass
    except EmbeddedPostgresError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
