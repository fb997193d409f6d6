"""What waits for somebody is told to them: at once or as its day comes, once, and never of a project they may not know of."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from backend.apps.all import bind
from backend.contracts.identity import Directory
from backend.kernel import clock
from backend.kernel.db import PooledDatabase
from backend.kernel.jobs import run_job
from backend.kernel.live import LiveHub
from backend.kernel.worker import worker
from backend.library.caller import Caller
from backend.library.gates.schemas import NewWaiver
from backend.library.gates.waivers import request_waiver
from backend.library.notices.jobs import JOB
from backend.library.projects.create_project import create_project
from backend.library.projects.schemas import NewProject
from tests.library.office import HEAD, MORNING, PROMOTER, Crowd, Office

Run = Callable[[], Awaitable[list[str]]]
PATIENCE_S = 20.0


async def inbox(database: Any, template: str) -> list[Any]:
    async with database.reader() as reader:
        return await reader.connection.fetch("SELECT * FROM messaging.message WHERE template = $1 ORDER BY created_at, id", template)


@pytest.fixture
def told(office: Office, database: Any, run_jobs: Run) -> Any:
    async def ask(template: str, *, later: timedelta = timedelta(0), look: bool = True) -> dict[UUID, Any]:
        """Whom a template was sent to, with the message, after the job has looked twice."""
        with clock.at(MORNING + later):
            for _ in range(2 if look else 1):
                if look:
                    await run_job(office.resources, JOB, {})
                await run_jobs()
        rows = await inbox(database, template)
        found = {row["account_id"]: row for row in rows}
        assert len(found) == len(rows), "nobody is told twice"
        return found

    return ask


def _waiver(project: Any, **more: Any) -> dict[str, Any]:
    asked = {"project_id": project["id"], "target": "negotiating", "requirement": "field.region"}
    return asked | {"reason": "来源地待核", "expires_on": "2026-03-20", **more}


async def test_a_waiver_that_waits_is_told_to_those_who_decide_but_not_to_who_asked(office: Office, told: Any) -> None:
    project = await office.lead()
    await office.post(office.head, "waivers", _waiver(project))
    messages = await told("waiver_requested", look=False)
    assert set(messages) == {office.chief.id}
    (message,) = messages.values()
    assert (message["params"]["project"], message["params"]["item"], message["params"]["reason"]) == (
        project["name"],
        "来源地区",
        "来源地待核",
    )
    assert message["params"]["item_en"] != message["params"]["item_ru"]
    assert message["link"] == "/staff/waivers?state=pending"


async def test_of_a_confidential_project_only_those_named_are_told(office: Office, told: Any) -> None:
    project = await office.lead(confidential=True, readers=[str(office.chief.id)])
    await office.post(office.li, "waivers", _waiver(project))
    assert set(await told("waiver_requested", look=False)) == {office.chief.id}


async def test_a_contest_is_told_to_the_holder_and_those_who_decide(office: Office, told: Any) -> None:
    project = await office.lead()
    await office.post(office.wang, "claims", {"project_id": project["id"]})
    messages = await told("claim_contested", look=False)
    assert set(messages) == {office.li.id, office.head.id, office.chief.id}
    assert (messages[office.li.id]["params"]["unit"], messages[office.li.id]["params"]["reason_en"]) == ("zone", "not given")


async def test_a_claim_near_its_end_is_told_once_and_again_when_it_was_renewed(office: Office, told: Any) -> None:
    project = await office.lead()
    assert await told("claim_expiring", later=timedelta(days=82)) == {}
    messages = await told("claim_expiring", later=timedelta(days=85))
    assert set(messages) == {office.li.id}
    assert messages[office.li.id]["params"]["due"] == "2026-06-07"
    with clock.at(MORNING + timedelta(days=86)):
        await office.post(office.li, f"projects/{project['id']}/notes", {"text": "电话回访", "contact": True}, 204)
        await run_job(office.resources, JOB, {})
    assert len(await told("claim_expiring", later=timedelta(days=88))) == 1


async def test_an_approved_waiver_near_its_end_is_told_to_who_asked_and_the_owner(office: Office, told: Any) -> None:
    project = await office.lead()
    asked = await office.post(office.head, "waivers", _waiver(project))
    assert await told("waiver_expiring", later=timedelta(days=6)) == {}, "nobody has approved it"
    await office.post(office.chief, f"waivers/{asked['id']}/actions/approve", {}, 200)
    assert await told("waiver_expiring") == {}, "eleven days are left"
    messages = await told("waiver_expiring", later=timedelta(days=6))
    assert set(messages) == {office.head.id, office.li.id}
    assert messages[office.li.id]["params"]["due"] == "2026-03-20"


async def test_overdue_promises_are_told_to_the_owner_and_kept_ones_are_not(office: Office, told: Any) -> None:
    project = await office.lead()
    path = f"projects/{project['id']}/promises"
    for kind, amount in (("jobs", "120"), ("tax", "1000"), ("investment", "500"), ("start", None)):
        await office.post(office.li, path, {"kind": kind, "amount": amount, "due_on": "2026-03-12"})
    promises = {one["kind"]: one for one in (await office.get(office.li, path))["items"]}
    await office.post(office.li, f"{path}/{promises['tax']['id']}/actuals", {"amount": "1000", "effective_on": "2026-03-09"})
    entry = {"kind": "fixed_assets", "amount": "500", "effective_on": "2026-03-09"}
    await office.post(office.li, f"projects/{project['id']}/progress-entries", entry)
    await office.post(office.li, f"{path}/{promises['jobs']['id']}/actuals", {"amount": "119", "effective_on": "2026-03-09"})
    assert await told("promise_overdue", later=timedelta(days=3)) == {}, "the day itself is in time"
    with clock.at(MORNING + timedelta(days=4)):
        await run_job(office.resources, JOB, {})
    with pytest.raises(AssertionError, match="twice"):
        await told("promise_overdue", later=timedelta(days=4))
    rows = await inbox(office.resources.database, "promise_overdue")
    assert [row["account_id"] for row in rows] == [office.li.id] * 2
    assert {row["params"]["item"] for row in rows} == {"就业", "开工"}


async def test_what_ended_or_was_withdrawn_is_not_told(office: Office, told: Any) -> None:
    project = await office.lead()
    await office.act(office.li, project, "withdraw", reason="投资方放弃")
    assert await told("claim_expiring", later=timedelta(days=85)) == {}


async def test_who_stands_in_is_told_too(office: Office, told: Any) -> None:
    await office.lead()
    away = {"absent_from": MORNING.date(), "absent_until": None, "delegate_id": office.ma.id}
    office.crowd.people_by_id[office.li.id] = office.crowd.people_by_id[office.li.id].model_copy(update=away)
    assert set(await told("claim_expiring", later=timedelta(days=85))) == {office.li.id, office.ma.id}


async def test_the_worker_tells_of_a_waiver_that_was_committed(fresh_dsn: str, settings: Any) -> None:
    database = await PooledDatabase(fresh_dsn, size=3).open()
    crowd = Crowd()
    li, head = crowd.add("李敏", "sw", *PROMOTER), crowd.add("孙局", "sw", *HEAD)
    try:
        resources = bind(settings, database, LiveHub(fresh_dsn))
        resources.ports[Directory] = crowd
        async with database.transaction() as tx:
            caller = Caller(tx, resources, li)
            project = await create_project(caller, NewProject(name="双河果汁加工"))
            body = _waiver({"id": project}, expires_on=str(clock.now().date() + timedelta(days=9)))
            await request_waiver(caller, NewWaiver.model_validate(body))
        async with worker(resources, fresh_dsn), asyncio.timeout(PATIENCE_S):
            while not (messages := await inbox(database, "waiver_requested")):
                await asyncio.sleep(0.05)
        assert [row["account_id"] for row in messages] == [head.id]
    finally:
        await database.close()
