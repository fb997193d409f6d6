"""On real connections and real commits: secrets used twice at once work once."""

import asyncio
import io
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
import structlog

from backend.contracts.messaging import Messenger
from backend.identity.demo import DEMO_PASSWORD, seed_units_and_accounts
from backend.identity.jobs import SEAL_AUDIT
from backend.kernel import audit_seal, clock
from backend.kernel.db import PooledDatabase
from backend.kernel.jobs import run_job
from backend.kernel.live import LiveHub
from tests.identity.conftest import API, Postbox, totp

NEW = "both.doors@example.com"


@pytest.fixture
async def world(fresh_dsn: str, settings: Any, _few_rounds: None) -> AsyncIterator[Any]:
    from backend.apps.all import bind, create_root

    database = await PooledDatabase(fresh_dsn, size=8).open()
    resources = bind(settings, database, LiveHub(fresh_dsn))
    resources.ports[Messenger] = Postbox()
    async with database.transaction() as tx:
        await seed_units_and_accounts(tx, resources.vault)
    transport = httpx.ASGITransport(app=create_root(resources))

    def browser() -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=transport, base_url="http://testserver")

    yield resources, browser
    await resources.authenticator.settle()
    await database.close()


async def test_one_dynamic_code_opens_one_session(world: Any) -> None:
    _resources, browser = world
    body = {"method": "password", "username": "li.min", "password": DEMO_PASSWORD, "totp": totp()}
    answers = await asyncio.gather(*(browser().post(f"{API}/sessions", json=body) for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [201, 401, 401, 401, 401, 401]


async def test_one_code_opens_one_session(world: Any) -> None:
    resources, browser = world
    one = browser()
    await one.post(f"{API}/codes", json={"channel": "email", "address": NEW})
    body = {"method": "code", "address": NEW, "code": resources.ports[Messenger].code_for(NEW)}
    answers = await asyncio.gather(*(one.post(f"{API}/sessions", json=body) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [201, 401, 401, 401, 401]


async def test_coming_in_through_two_doors_makes_one_account(world: Any) -> None:
    resources, browser = world
    doors = [browser() for _ in range(4)]
    bodies = []
    for door in doors:
        await door.post(f"{API}/codes", json={"channel": "email", "address": NEW})
        bodies.append({"method": "code", "address": NEW, "code": resources.ports[Messenger].code_for(NEW)})
    answers = await asyncio.gather(*(door.post(f"{API}/sessions", json=body) for door, body in zip(doors, bodies, strict=True)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1


async def test_two_changes_of_one_account_cannot_both_win(world: Any) -> None:
    _resources, browser = world
    admin = browser()
    body = {"method": "password", "username": "jiang.ximin", "password": DEMO_PASSWORD, "totp": totp()}
    await admin.post(f"{API}/sessions", json=body)
    account = (await admin.get(f"{API}/accounts", params={"q": "李敏"})).json()["items"][0]
    header = {"If-Match": f'"{account["version"]}"'}
    answers = await asyncio.gather(
        *(admin.patch(f"{API}/accounts/{account['id']}", json={"name": f"李敏{n}"}, headers=header) for n in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412]


async def test_refusals_leave_their_trace_and_seals_cover_concurrent_writers(world: Any) -> None:
    resources, browser = world
    wrong = {"method": "password", "username": "li.min", "password": "mistyped"}
    await asyncio.gather(*(browser().post(f"{API}/sessions", json=wrong) for _ in range(5)), run_job(resources, SEAL_AUDIT, {}))
    await asyncio.gather(*(run_job(resources, SEAL_AUDIT, {}) for _ in range(3)))
    async with resources.database.reader() as reader:
        refused = await reader.connection.fetchval("SELECT count(*) FROM kernel.audit_entry WHERE result = 'refused'")
        report = await audit_seal.verify(reader, resources.vault, audit_seal.exported_heads(resources.settings.data_dir))
    assert refused == 5
    assert report.found == 0
    assert report.sealed == report.entries


async def test_use_is_noted_on_real_pools(world: Any) -> None:
    resources, browser = world
    visitor = browser()
    await visitor.post(f"{API}/codes", json={"channel": "email", "address": NEW})
    await visitor.post(f"{API}/sessions", json={"method": "code", "address": NEW, "code": resources.ports[Messenger].code_for(NEW)})
    later = clock.now() + timedelta(minutes=5)
    with clock.at(later):
        await asyncio.gather(*(visitor.get(f"{API}/me") for _ in range(10)))
    await resources.authenticator.settle()
    listed = (await visitor.get(f"{API}/sessions")).json()["items"]
    assert listed[0]["last_seen_at"].startswith(later.isoformat()[:19])


async def test_logs_and_jobs_hold_nothing_personal(world: Any) -> None:
    resources, browser = world
    heard = io.StringIO()
    handler = logging.StreamHandler(heard)
    logging.getLogger().addHandler(handler)
    try:
        with structlog.testing.capture_logs() as lines:
            resources.ports[Messenger].fails = True
            await browser().post(f"{API}/codes", json={"channel": "email", "address": NEW})
            resources.ports[Messenger].fails = False
            visitor = browser()
            await visitor.post(f"{API}/codes", json={"channel": "email", "address": NEW})
            code = resources.ports[Messenger].code_for(NEW)
            await visitor.post(f"{API}/sessions", json={"method": "code", "address": NEW, "code": code})
            await browser().post(f"{API}/sessions", json={"method": "password", "username": "li.min", "password": "mistyped"})
    finally:
        logging.getLogger().removeHandler(handler)
    said = str(lines) + heard.getvalue()
    assert "code not sent" in said
    async with resources.database.reader() as reader:
        said += await reader.connection.fetchval("SELECT coalesce(string_agg(args::text, ' '), '') FROM procrastinate_jobs")
    for secret in (NEW, "both.doors", code, "mistyped"):
        assert secret not in said
