"""The whole way with real commits: a change defers a notice, the worker tells, the mail server and the open page hear."""

import asyncio
from typing import Any

from backend.contracts.identity import Directory
from backend.contracts.messaging import NOTICE_JOB, Notice, NoticeTemplate
from backend.kernel.crypto import Vault
from backend.kernel.db import PooledDatabase
from backend.kernel.jobs import defer
from backend.kernel.live import LiveHub
from backend.kernel.resources import Resources
from backend.kernel.worker import worker
from tests.messaging.conftest import People, configure
from tests.messaging.servers import MailServer

PATIENCE_S = 20.0


async def test_a_deferred_notice_reaches_inbox_mailbox_and_open_page(
    fresh_dsn: str, settings: Any, people: People, mail: MailServer
) -> None:
    database = await PooledDatabase(fresh_dsn, size=2).open()
    live = LiveHub(fresh_dsn)
    resources = Resources(settings, database, Vault("a secret of the tests, long enough"), live, None, people)  # type: ignore[arg-type]
    resources.ports[Directory] = people
    configure(resources, smtp_host="127.0.0.1", smtp_port=mail.port, smtp_starttls=False, quiet_from="00:00", quiet_until="00:00")
    who = people.add(email="li@example.com", language="en")
    notice = Notice(
        event_id="ticket-1-closed", account_id=who, template=NoticeTemplate.CASE_CLOSED, params={"number": "B1"}, link="/tickets/1"
    )
    live.start()
    page = live.subscribe(f"inbox:{who}")
    try:
        assert await asyncio.wait_for(anext(page), PATIENCE_S) == "resync"
        async with database.transaction() as tx:
            for _ in range(2):
                defer(tx, NOTICE_JOB, notice.model_dump(mode="json"))
        async with worker(resources, fresh_dsn):
            assert await asyncio.wait_for(anext(page), PATIENCE_S) == "message"
            async with asyncio.timeout(PATIENCE_S):
                while await _states(database) != ["sent"]:
                    await asyncio.sleep(0.05)
    finally:
        await page.aclose()
        await live.stop()
        await database.close()
    assert [message["Subject"] for message in mail.received] == ["B1: the follow-up is closed"]


async def _states(database: PooledDatabase) -> list[str]:
    async with database.reader() as reader:
        return [row["state"] for row in await reader.connection.fetch("SELECT state FROM messaging.delivery")]
