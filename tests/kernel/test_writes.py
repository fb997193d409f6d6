"""One transaction per request, one effect per key: on real connections, with real commits."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import httpx
import pytest

from backend.apps.all import bind, create_root
from backend.kernel import jobs
from backend.kernel.db import PooledDatabase, sql
from backend.kernel.http import PLAIN_COOKIE
from backend.kernel.jobs import defer, first_time
from backend.kernel.live import LiveHub
from backend.kernel.settings import Settings
from backend.kernel.worker import worker
from tests.concierge.factories import Crowd, form_for, publish_items

COUNT = sql("SELECT count(*) FROM concierge.ticket")
JOBS = sql("SELECT count(*) FROM procrastinate_jobs")


class House:
    """The real application on its own database, with committed transactions."""

    def __init__(self, resources: Any) -> None:
        self.resources = resources
        self.crowd = Crowd()
        resources.authenticator = self.crowd
        self.app = create_root(resources)
        self.investor = self.crowd.add("王建国", "investor", None, "concierge.tickets.apply")
        self.other = self.crowd.add("李建国", "investor", None, "concierge.tickets.apply")

    def client(self, person: Any) -> httpx.AsyncClient:
        http = httpx.AsyncClient(transport=httpx.ASGITransport(app=self.app), base_url="http://testserver")
        http.cookies.set(PLAIN_COOKIE, str(person.id))
        return http

    async def value(self, statement: Any) -> Any:
        async with self.resources.database.reader() as reader:
            return await reader.value(statement)


@pytest.fixture
async def house(fresh_dsn: str, settings: Settings) -> AsyncIterator[House]:
    database = await PooledDatabase(fresh_dsn).open()
    resources = bind(settings, database, LiveHub(fresh_dsn))
    async with database.transaction() as tx:
        await publish_items(tx, "problem-report")
    yield House(resources)
    await resources.database.close()


def _body(seed: int = 1) -> dict[str, Any]:
    form = form_for("problem-report", seed) | {"asked_before": False, "topic": "living"}
    form.pop("asked_unit", None)
    return {"service_item": "problem-report", "form": form, "submit": True}


async def test_a_key_sent_a_hundred_times_at_once_has_one_effect(house: House) -> None:
    async with house.client(house.investor) as http:

        async def send() -> httpx.Response:
            return await http.post("/api/concierge/tickets", json=_body(), headers={"Idempotency-Key": "same"})

        answers = await asyncio.gather(*(send() for _ in range(100)))
        again = await send()
    codes = {answer.status_code for answer in answers}
    assert codes <= {201, 409, 503}, codes
    numbers = {answer.json()["number"] for answer in answers if answer.status_code == 201}
    assert len(numbers) == 1
    assert again.json()["number"] in numbers
    assert await house.value(COUNT) == 1


async def test_a_key_with_another_body_is_refused_and_keys_are_ones_own(house: House) -> None:
    async with house.client(house.investor) as http, house.client(house.other) as stranger:
        key = {"Idempotency-Key": "k"}
        first = await http.post("/api/concierge/tickets", json=_body(1), headers=key)
        replay = await http.post("/api/concierge/tickets", json=_body(1), headers=key)
        other = await http.post("/api/concierge/tickets", json=_body(2), headers=key)
        theirs = await stranger.post("/api/concierge/tickets", json=_body(1), headers=key)
    assert (first.status_code, replay.status_code, other.status_code, theirs.status_code) == (201, 201, 422, 201)
    assert replay.json() == first.json()
    assert replay.headers["idempotent-replay"] == "true"
    assert other.json()["type"].endswith("idempotency-key-reused")
    assert theirs.json()["id"] != first.json()["id"]


async def test_numbers_of_a_day_have_no_gaps_under_concurrency(house: House) -> None:
    async with house.client(house.investor) as http:
        answers = await asyncio.gather(*(http.post("/api/concierge/tickets", json=_body(seed)) for seed in range(1, 31)))
        # A machine that cannot keep up refuses some; what it refuses takes no number.
        made = sum(answer.status_code == 201 for answer in answers)
        assert made > 10
        bad = await http.post("/api/concierge/tickets", json={**_body(), "form": {}})
        assert bad.status_code == 422
        await http.post("/api/concierge/tickets", json=_body(31))
    rows = await house.value(sql("SELECT array_agg(number ORDER BY number) FROM concierge.ticket"))
    assert [int(number[-4:]) for number in rows] == list(range(1, made + 2))


async def test_nothing_of_a_failed_transaction_is_left(house: House) -> None:
    database = house.resources.database
    before = await house.value(JOBS)

    async def fail() -> None:
        async with database.transaction() as tx:
            defer(tx, "messaging.notice", {})
            assert await first_time(tx, "test", "event")
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    assert await house.value(JOBS) == before
    async with database.transaction() as tx:
        assert await first_time(tx, "test", "event"), "the effect of the failed transaction must not count"
        defer(tx, "messaging.notice", {})
    assert await house.value(JOBS) == before + 1
    async with database.transaction() as tx:
        assert not await first_time(tx, "test", "event")


async def test_live_notices_reach_a_stream_of_the_process_after_the_commit(house: House, fresh_dsn: str) -> None:
    hub = LiveHub(fresh_dsn)
    hub.start()
    stream = hub.subscribe(f"applicant:{house.investor.id}")
    first = asyncio.ensure_future(anext(stream))
    assert await asyncio.wait_for(first, 10) == "resync", "a new listener asks everybody to look again"
    async with house.client(house.investor) as http:
        made = (await http.post("/api/concierge/tickets", json=_body())).json()
    heard = await asyncio.wait_for(anext(stream), 10)
    assert made["id"] in heard
    await stream.aclose()
    await hub.stop()


MARK = sql("INSERT INTO kernel.effect (consumer, event_id, at) VALUES ('last', :event, now())")
MARKS = sql("SELECT count(*) FROM kernel.effect WHERE consumer = 'last'")


async def test_what_is_left_for_last_is_seen_by_whoever_asks_and_undone_with_its_savepoint(house: House) -> None:
    async def fail(tx: Any) -> None:
        async with tx.savepoint():
            await tx.run_last(MARK, event="undone")
            raise LookupError

    async with house.resources.database.transaction() as tx:
        await tx.run_last(MARK, event="1")
        assert await tx.value(MARKS) == 1
        with pytest.raises(LookupError):
            await fail(tx)
        async with tx.savepoint():
            await tx.run_last(MARK, event="2")
        assert await house.value(MARKS) == 0
        defer(tx, "messaging.notice", {})
        await tx.run_last(MARK, event="3")
    assert await house.value(MARKS) == 3
    assert await house.value(JOBS) == 1


async def test_a_worker_hears_of_a_job_right_after_the_commit(house: House, fresh_dsn: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = asyncio.Event()

    async def run(_resources: Any, _args: dict[str, Any]) -> None:
        ran.set()

    monkeypatch.setitem(jobs.REGISTRY, "test.heard", jobs.Job("test.heard", run, 1, 1, None))
    connection = await asyncpg.connect(fresh_dsn)
    async with worker(house.resources, fresh_dsn):
        async with asyncio.timeout(20):
            while not await connection.fetchval(
                "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"
            ):
                await asyncio.sleep(0.02)
        # Without being told, a worker looks every five seconds.
        await asyncio.sleep(0.5)
        async with house.resources.database.transaction() as tx:
            defer(tx, "test.heard", {})
        await asyncio.wait_for(ran.wait(), 3)
    await connection.close()


async def test_no_commit_waits_to_tell_workers(house: House) -> None:
    telling = sql(
        "SELECT count(*) FROM pg_trigger WHERE tgrelid = 'procrastinate_jobs'::regclass AND tgenabled <> 'D' AND tgname LIKE '%job_inserted%'"
    )
    assert await house.value(telling) == 0
