"""DATABASE_URL may name several servers: whichever takes writes is used, and messages name all of them."""

import asyncio
import time

import asyncpg
import pytest

from backend.apps.operations.reaching import reach_database, where
from backend.kernel import clock
from backend.kernel.db import PooledDatabase, sql
from backend.kernel.jobs import ONCE
from backend.kernel.migrate import current_revision, newest_revision, upgrade
from backend.kernel.settings import CannotStart
from benchmarks.drills.link import Link
from benchmarks.server import free_port


def several(link: Link, attributes: str) -> str:
    """Name a server that is gone before the one that is there."""
    place = link.dsn.partition("@")[2].partition("?")[0]
    return f"postgresql://postgres@127.0.0.1:{free_port()},{place}?sslmode=disable&target_session_attrs={attributes}"


@pytest.mark.parametrize("attributes", ["read-write", "primary"])
async def test_the_server_that_takes_writes_is_found_by_every_part(fresh_dsn: str, attributes: str) -> None:
    async with Link(fresh_dsn) as link:
        dsn = several(link, attributes)
        await reach_database(dsn, 0)
        assert await current_revision(dsn) == newest_revision()
        database = await PooledDatabase(dsn, size=2).open()
        async with database.transaction() as tx:
            assert await tx.value(ONCE, consumer="test", event_id="one", at=clock.now()) == "one"
        async with database.reader() as reader:
            assert await reader.value(sql("SELECT event_id FROM kernel.effect WHERE consumer = 'test'")) == "one"
            with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
                await reader.connection.execute("DELETE FROM kernel.effect")
        await database.close()
        await asyncio.to_thread(upgrade, dsn)


async def test_a_server_that_lost_its_power_keeps_nobody_from_the_one_beside_it(fresh_dsn: str) -> None:
    async with Link(fresh_dsn) as dead, Link(fresh_dsn) as alive:
        dead.hush()
        hosts = ",".join(link.dsn.partition("@")[2].partition("/")[0] for link in (dead, alive))
        dsn = f"postgresql://postgres@{hosts}/{alive.dsn.rpartition('/')[2]}&target_session_attrs=primary"
        database = await PooledDatabase(dsn, size=2).open()
        began = time.monotonic()
        async with database.reader() as reader, database.reader() as other:
            assert await reader.value(sql("SELECT 1")) == await other.value(sql("SELECT 1"))
        assert time.monotonic() - began < 1, "the one that answered is asked first from then on"
        await database.close()


async def test_where_none_takes_writes_the_message_names_all(fresh_dsn: str) -> None:
    async with Link(fresh_dsn) as link:
        # What is asked for here is a server that takes none: there is only one that does.
        dsn = several(link, "standby")
        with pytest.raises(CannotStart) as told:
            await reach_database(dsn, 0)
    assert all(host in str(told.value) for host in dsn.partition("@")[2].partition("/")[0].split(","))


def test_a_place_is_shown_without_who_signs_in() -> None:
    assert where("postgresql://me:secret@one,two:6432/office?target_session_attrs=primary") == "office at one:5432 or two:6432"
    assert where("postgresql://me:secret@[::1]:6432/office") == "office at [::1]:6432"
    assert where("postgresql://postgres@/office?host=/run/x&port=5432") == "office of the embedded Postgres"
