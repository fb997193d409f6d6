"""The embedded server outlives nothing it should not, and comes back from everything it should."""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import asyncpg
import pytest

import backend
from backend.kernel import postgres_programs
from backend.kernel.embedded_postgres import EmbeddedPostgres, EmbeddedPostgresError, ensure_database
from backend.kernel.postgres_programs import servers_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

REPOSITORY = Path(backend.__file__).parents[1]
# Every Debian has this account and runs nothing as it.
ORDINARY_UID = pwd.getpwnam("games").pw_uid
UID_WITHOUT_ACCOUNT = 54321
PATIENCE = 10.0

# A stand-in for the application: it serves until it is killed.
APPLICATION = """
import sys, time
from pathlib import Path
from backend.kernel.embedded_postgres import EmbeddedPostgres, EmbeddedPostgresError
server = EmbeddedPostgres(Path(sys.argv[1]))
try:
    server.start()
except EmbeddedPostgresError as error:
    sys.exit(str(error))
print(server.dsn, flush=True)
sys.stdin.read()
server.stop()
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short path that only its owner may enter."""
    path = Path(tempfile.mkdtemp())
    yield path
    shutil.rmtree(path)


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it did not come true in time"
        time.sleep(0.02)


def execute(dsn: str, *statements: str) -> list[object]:
    """Run statements on a new connection; returns the first value of each."""

    async def run() -> list[object]:
        connection = await asyncpg.connect(dsn, timeout=PATIENCE)
        try:
            return [await connection.fetchval(statement) for statement in statements]
        finally:
            await connection.close()

    return asyncio.run(run())


def answers(dsn: str) -> bool:
    try:
        return execute(dsn, "SELECT 1") == [1]
    except (OSError, asyncpg.PostgresError):
        return False


def application(data_dir: Path, *prefix: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*prefix, sys.executable, "-c", APPLICATION, str(data_dir)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
    )


def dsn_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    assert line.startswith("postgresql://"), process.communicate()
    return line


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def make_ledger(dsn: str) -> None:
    execute(dsn, "CREATE TABLE ledger (entry int)", "INSERT INTO ledger VALUES (42)")


def test_serves_utf8_and_keeps_its_data_between_starts(folder: Path) -> None:
    async def life() -> tuple[str, str]:
        async with EmbeddedPostgres(folder / "pg") as server:
            dsn = await ensure_database(server.dsn, '师市 "office"')
            assert await ensure_database(server.dsn, '师市 "office"') == dsn
            connection = await asyncpg.connect(dsn)
            await connection.execute("CREATE TABLE IF NOT EXISTS kept AS SELECT '营商环境' AS name")
            name = await connection.fetchval("SELECT name FROM kept")
            encoding = await connection.fetchval("SHOW server_encoding")
            await connection.close()
        return name, encoding

    assert asyncio.run(life()) == ("营商环境", "UTF8")
    assert asyncio.run(life()) == ("营商环境", "UTF8")
    assert servers_in(folder / "pg") == []
    assert "recovery" not in (folder / "pg" / "server.log").read_text()


def test_acknowledged_data_is_back_within_seconds_of_a_killed_server(folder: Path) -> None:
    server = EmbeddedPostgres(folder / "pg")
    server.start()
    try:
        make_ledger(server.dsn)
        killed = server.pid
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        until(lambda: server.pid != killed and answers(server.dsn))
        assert execute(server.dsn, "SELECT entry FROM ledger") == [42]
    finally:
        server.stop()


def test_killed_application_leaves_no_server_and_starts_again_at_once(folder: Path) -> None:
    data_dir = folder / "pg"
    first = application(data_dir)
    make_ledger(dsn_of(first))
    kill(first)
    second = application(data_dir)
    assert execute(dsn_of(second), "SELECT entry FROM ledger") == [42]
    kill(second)
    until(lambda: servers_in(data_dir) == [])


def test_server_orphaned_by_anything_else_is_ended_and_replaced(folder: Path) -> None:
    data_dir = folder / "pg"
    server = EmbeddedPostgres(data_dir)
    server.start()
    server.stop()
    untied = ["setpriv", "--pdeathsig=clear", "--"]
    command = [*postgres_programs.launcher(data_dir, signal.SIGQUIT), *untied, str(postgres_programs.binary("postgres"))]
    orphan = subprocess.Popen([*command, "-D", str(data_dir / "cluster"), "-k", str(folder)])
    until(lambda: len(servers_in(data_dir)) > 1)
    server.start()
    try:
        assert orphan.wait(PATIENCE) == 0
        assert answers(server.dsn)
    finally:
        server.stop()


def test_stale_process_file_naming_a_stranger_does_not_stop_the_start(folder: Path) -> None:
    server = EmbeddedPostgres(folder / "pg")
    server.start()
    server.stop()
    stranger = subprocess.Popen(["sleep", "60"])
    try:
        (folder / "pg" / "cluster" / "postmaster.pid").write_text(f"{stranger.pid}\n{folder}\n0\n5432\n\n\n\n\n")
        server.start()
        assert answers(server.dsn)
    finally:
        server.stop()
        stranger.kill()
        stranger.wait()


def test_second_application_on_the_same_folder_is_refused_and_told_what_to_do(folder: Path) -> None:
    server = EmbeddedPostgres(folder / "pg")
    server.start()
    try:
        second = application(folder / "pg")
        _, said = second.communicate()
        assert second.returncode == 1
        assert f"Another Dianxiaoer (process {os.getpid()})" in said
        assert "DATA_DIR" in said
        assert answers(server.dsn)
    finally:
        server.stop()


def test_path_too_long_for_a_socket_gets_one_elsewhere_that_is_cleared_away(folder: Path) -> None:
    data_dir = folder / ("很长的路径" * 10) / "with space, and comma" / "pg"
    server = EmbeddedPostgres(data_dir)
    for _ in range(2):
        server.start()
        socket_dir = (data_dir / "socket").readlink()
        assert answers(server.dsn)
        assert socket_dir.stat().st_mode & 0o777 == 0o700
        server.stop()
        assert not socket_dir.exists()


def test_socket_left_elsewhere_by_a_killed_application_is_cleared_by_the_next(folder: Path) -> None:
    data_dir = folder / ("long" * 40) / "pg"
    first = application(data_dir)
    dsn_of(first)
    left = (data_dir / "socket").readlink()
    kill(first)
    assert left.exists()
    server = EmbeddedPostgres(data_dir)
    server.start()
    server.stop()
    assert not left.exists()


def test_interrupted_first_start_is_not_taken_for_a_database(folder: Path) -> None:
    half_made = folder / "pg" / "cluster.new"
    half_made.mkdir(parents=True)
    (half_made / "PG_VERSION").write_text("18\n")
    server = EmbeddedPostgres(folder / "pg")
    server.start()
    try:
        assert answers(server.dsn)
        assert not half_made.exists()
    finally:
        server.stop()


@pytest.mark.parametrize("after", [0.2, 0.4, 0.6])
def test_application_killed_while_it_makes_the_database_starts_again(folder: Path, after: float) -> None:
    data_dir = folder / "pg"
    first = application(data_dir)
    until(data_dir.exists)
    time.sleep(after)
    kill(first)
    server = EmbeddedPostgres(data_dir)
    server.start()
    try:
        assert answers(server.dsn)
    finally:
        server.stop()


def test_damaged_database_is_named_with_its_log(folder: Path) -> None:
    server = EmbeddedPostgres(folder / "pg")
    server.start()
    server.stop()
    (folder / "pg" / "cluster" / "global" / "pg_control").unlink()
    with pytest.raises(EmbeddedPostgresError, match=r"pg_control[\s\S]*server\.log[\s\S]*DATABASE_URL"):
        server.start()
    assert servers_in(folder / "pg") == []


def test_folder_that_cannot_be_made_is_named(folder: Path) -> None:
    (folder / "file").touch()
    with pytest.raises(EmbeddedPostgresError, match="DATA_DIR"):
        EmbeddedPostgres(folder / "file" / "pg").start()


if os.geteuid() == 0:

    def test_root_gives_the_folder_to_nobody_where_namespaces_are_shut(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        shut = folder / "programs"
        shut.mkdir()
        (shut / "unshare").write_text("#!/bin/sh\nexit 1\n")
        (shut / "unshare").chmod(0o755)
        monkeypatch.setenv("PATH", f"{shut}:{os.environ['PATH']}")
        server = EmbeddedPostgres(folder / "pg")
        server.start()
        try:
            assert answers(server.dsn)
            assert (folder / "pg").stat().st_uid == postgres_programs.NOBODY
            assert Path(f"/proc/{server.pid}").stat().st_uid == postgres_programs.NOBODY
        finally:
            server.stop()

    def test_root_runs_the_server_as_the_owner_of_the_folder(folder: Path) -> None:
        (folder / "pg").mkdir()
        os.chown(folder / "pg", ORDINARY_UID, ORDINARY_UID)
        process = application(folder / "pg")
        assert answers(dsn_of(process))
        assert (folder / "pg" / "cluster").stat().st_uid == ORDINARY_UID
        kill(process)
        until(lambda: servers_in(folder / "pg") == [])

    def test_user_without_an_account_becomes_nobody_in_a_namespace(folder: Path) -> None:
        os.chown(folder, UID_WITHOUT_ACCOUNT, UID_WITHOUT_ACCOUNT)
        shown = subprocess.check_output([*postgres_programs.launcher(folder, signal.SIGQUIT), "id", "--user"], text=True)
        assert int(shown) == postgres_programs.NOBODY

    def test_ordinary_user_needs_nothing_of_root(folder: Path) -> None:
        os.chown(folder, ORDINARY_UID, ORDINARY_UID)
        who = ["setpriv", f"--reuid={ORDINARY_UID}", f"--regid={ORDINARY_UID}", "--clear-groups"]
        # The interpreter and this repository may lie below folders that are closed to others.
        entry = ["--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override", "--"]
        process = application(folder / "pg", *who, *entry)
        assert answers(dsn_of(process))
        assert (folder / "pg" / "cluster").stat().st_uid == ORDINARY_UID
        kill(process)
        until(lambda: servers_in(folder / "pg") == [])
