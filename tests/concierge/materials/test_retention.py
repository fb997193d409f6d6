"""Papers go years after the decision, drafts after a year without a change; what is still needed stays."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from backend.concierge.materials.retention import DRAFTS_JOB, PAPERS_JOB
from backend.concierge.settings import concierge_settings
from backend.kernel import clock
from backend.kernel.files.errors import StoredFileMissing
from backend.kernel.jobs import run_job
from tests.concierge.factories import MONDAY, Desk, form_for
from tests.concierge.office import add
from tests.kernel.files import samples

YEARS = timedelta(days=366) * concierge_settings().papers_kept_years


@pytest.fixture
async def desk(resources: Any, new_client: Any) -> AsyncIterator[Desk]:
    with clock.at(MONDAY):
        yield await Desk(resources, new_client).open()


async def with_a_paper(desk: Desk) -> tuple[str, str]:
    """A draft with one paper; answers its id and the path of the file."""
    body = {"service_item": "company-registration", "form": form_for("company-registration"), "submit": False}
    draft = await desk.post(desk.investor, "tickets", body, 201)
    added = await add(desk.browser(desk.investor), draft["id"], "legal-rep-id", ("a.jpg", samples.jpeg()))
    assert added.status_code == 201, added.text
    papers = {one["code"]: one for one in (await desk.get(desk.investor, f"tickets/{draft['id']}/materials"))["items"]}
    paper = papers["legal-rep-id"]
    return draft["id"], f"tickets/{draft['id']}/materials/{paper['id']}/files/{paper['files'][0]['id']}"


async def look(desk: Desk, name: str, run_jobs: Any, after: timedelta) -> None:
    with clock.at(MONDAY + after):
        await run_job(desk.resources, name, {})
        await run_jobs()


async def stored(desk: Desk, key: str) -> bool:
    try:
        return await desk.resources.files.size(key) > 0
    except StoredFileMissing:
        return False


async def told_removed(desk: Desk, ticket: str) -> list[bool]:
    """What the list of papers and the ticket itself say of its one file."""
    papers = (await desk.get(desk.investor, f"tickets/{ticket}/materials"))["items"]
    shown = (await desk.get(desk.investor, f"tickets/{ticket}"))["materials"]
    return [file["removed"] for one in (*papers, *shown) for file in one["files"]]


async def audited(database: Any, action: str) -> int:
    async with database.reader() as reader:
        return await reader.connection.fetchval("SELECT count(*) FROM kernel.audit_entry WHERE action = $1", action)


async def test_the_files_of_a_decided_ticket_go_and_their_record_stays(desk: Desk, database: Any, run_jobs: Any) -> None:
    ticket, path = await with_a_paper(desk)
    phone = desk.browser(desk.investor)
    await look(desk, PAPERS_JOB, run_jobs, YEARS * 2)
    assert (await phone.get(path)).status_code == 200, "nobody has decided"
    async with database.transaction() as tx:
        await tx.connection.execute("UPDATE concierge.ticket SET finished_at = $1 WHERE id = $2", MONDAY, UUID(ticket))
    await look(desk, PAPERS_JOB, run_jobs, YEARS - timedelta(days=1))
    assert (await phone.get(path)).status_code == 200
    async with database.reader() as reader:
        keys = [row[0] for row in await reader.connection.fetch("SELECT store_key FROM concierge.material_file")]
    assert [await stored(desk, key) for key in keys] == [True]
    assert await told_removed(desk, ticket) == [False, False]
    for _ in range(2):
        await look(desk, PAPERS_JOB, run_jobs, YEARS + timedelta(days=1))
    gone = await phone.get(path)
    assert (gone.status_code, gone.json()["type"]) == (404, "urn:dianxiaoer:problem:stored-file-missing")
    assert await told_removed(desk, ticket) == [True, True]
    assert [await stored(desk, key) for key in keys] == [False]
    assert await audited(database, "material.forget") == 1


async def test_a_draft_nobody_came_back_to_goes_with_its_papers(desk: Desk, database: Any, run_jobs: Any) -> None:
    ticket, _ = await with_a_paper(desk)
    kept = timedelta(days=concierge_settings().drafts_kept_days)
    await look(desk, DRAFTS_JOB, run_jobs, kept - timedelta(days=1))
    await desk.get(desk.investor, f"tickets/{ticket}")
    await look(desk, DRAFTS_JOB, run_jobs, kept + timedelta(days=1))
    assert (await desk.browser(desk.investor).get(f"tickets/{ticket}")).status_code == 404
    assert await audited(database, "ticket.expire") == 1
