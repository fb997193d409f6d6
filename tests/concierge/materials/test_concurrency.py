"""Two hands at once, on real connections with real commits."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from backend.apps.all import bind, create_root
from backend.kernel.db import PooledDatabase
from backend.kernel.live import LiveHub
from tests.concierge.office import Office, add, upload
from tests.kernel.files import samples

JPEG = samples.jpeg()
# The audit entry is the last thing a transaction writes.
LOSE_AT_COMMIT = """
CREATE FUNCTION kernel.lose() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.action = 'material.add' THEN RAISE EXCEPTION 'gone' USING ERRCODE = 'query_canceled'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lose BEFORE INSERT ON kernel.audit_entry FOR EACH ROW EXECUTE FUNCTION kernel.lose();
"""


@pytest.fixture
async def live_office(settings: Any, fresh_dsn: str) -> AsyncIterator[Office]:
    database = await PooledDatabase(fresh_dsn, size=4).open()
    resources = bind(settings, database, LiveHub(fresh_dsn))
    app = create_root(resources)
    async with contextlib.AsyncExitStack() as stack:

        def make() -> httpx.AsyncClient:
            http = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://testserver")
            stack.push_async_callback(http.aclose)
            return http

        yield Office(resources, make)
    await database.close()


async def test_one_upload_ends_in_one_paper_however_often_it_is_sent(live_office: Office, settings: Any) -> None:
    person = live_office.person("张三")
    http, ticket = live_office.browser(person), await live_office.ticket(person)
    ident = await upload(http, "a.jpg", JPEG)
    body, path = {"code": "legal-rep-id", "uploads": [ident]}, f"tickets/{ticket}/materials"
    keyed = [http.post(path, json=body, headers={"Idempotency-Key": "tap"}) for _ in range(4)]
    bare = [http.post(path, json=body) for _ in range(4)]
    answers = await asyncio.gather(*keyed, *bare)
    assert {answer.status_code for answer in answers} <= {201, 404, 409}
    assert [answer.status_code for answer in answers].count(201) >= 1
    papers = (await http.get(path)).json()["items"]
    assert [len(one["files"]) for one in papers if one["code"] == "legal-rep-id"] == [1]
    # The photo and its preview; what the others had made ready is gone again.
    assert len([found for found in (settings.data_dir / "files").rglob("*") if found.is_file()]) == 2
    assert not list((settings.data_dir / "staging").iterdir())


async def test_photos_sent_at_once_share_one_version(live_office: Office) -> None:
    person = live_office.person("张三")
    http, ticket = live_office.browser(person), await live_office.ticket(person)
    answers = await asyncio.gather(*(add(http, ticket, "articles", (f"{n}.jpg", JPEG)) for n in range(6)))
    assert [answer.status_code for answer in answers] == [201] * 6
    (paper,) = [one for one in (await http.get(f"tickets/{ticket}/materials")).json()["items"] if one["code"] == "articles"]
    assert (paper["version"], sorted(file["position"] for file in paper["files"])) == (1, [0, 1, 2, 3, 4, 5])


async def test_a_chunk_sent_twice_at_once_arrives_once(live_office: Office) -> None:
    http = live_office.browser(live_office.person("张三"))
    ident = (await http.post("uploads", json={"name": "a.jpg", "size": 100})).json()["id"]
    headers = {"Upload-Offset": "0", "Content-Type": "application/octet-stream"}
    answers = await asyncio.gather(*(http.patch(f"uploads/{ident}", content=b"x" * 60, headers=headers) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert (await http.get(f"uploads/{ident}")).json()["offset"] == 60


async def test_nothing_stays_of_a_paper_whose_transaction_failed(live_office: Office, settings: Any) -> None:
    person = live_office.person("张三")
    http, ticket = live_office.browser(person), await live_office.ticket(person)
    async with live_office.resources.database.transaction() as tx:
        await tx.connection.execute(LOSE_AT_COMMIT)
    ident = await upload(http, "a.jpg", JPEG)
    answer = await http.post(f"tickets/{ticket}/materials", json={"code": "legal-rep-id", "uploads": [ident]})
    assert answer.status_code == 503
    assert not [found for found in (settings.data_dir / "files").rglob("*") if found.is_file()]
    assert (await http.get(f"uploads/{ident}")).json()["offset"] == len(JPEG), "the upload is still there to be tried again"
