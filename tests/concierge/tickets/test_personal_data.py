"""What concierge keeps of a person: taken out whole, and after they left only what the office did."""

from typing import Any
from uuid import UUID

import pytest

from backend.concierge.personal_data import ConciergeData
from backend.contracts.personal_data import FORGOTTEN_NAME
from tests.concierge.factories import Desk


@pytest.fixture
def data(desk: Desk) -> ConciergeData:
    return ConciergeData(desk.resources)


async def test_the_export_is_in_clear_and_ones_own(desk: Desk, data: ConciergeData) -> None:
    made = await desk.registration()
    await desk.problem(2, person=desk.stranger)
    await desk.act(desk.li, made, "claim")
    await desk.post(desk.investor, "saved-filters", {"list": "tickets", "name": "我的", "query": {"state": "open"}}, 201)
    found = await data.export(desk.investor.id)
    [ticket] = found["tickets"]
    assert ticket["number"] == made["number"]
    assert "*" not in ticket["form"]["contact_phone"]
    assert [(one["kind"], one["by_me"]) for one in ticket["events"]][-2:] == [("submitted", True), ("claimed", False)]
    assert len(ticket["files"]) == len({one["code"] for one in made["materials"] if one["status"] == "required"})
    assert [one["name"] for one in found["saved_filters"]] == ["我的"]
    assert "李敏" not in str(found)


async def test_open_tickets_are_named_and_can_be_withdrawn(desk: Desk, data: ConciergeData) -> None:
    handled, waiting = await desk.accepted(1), await desk.problem(2)
    await desk.finished(3)
    assert await data.unsettled(desk.investor.id) == sorted([handled["number"], waiting["number"]])
    await data.settle(desk.investor)
    assert await data.unsettled(desk.investor.id) == []
    for one in (handled, waiting):
        shown = await desk.get(desk.li, f"tickets/{one['id']}")
        assert shown["state"] == "withdrawn"
        events = (await desk.get(desk.li, f"tickets/{one['id']}/events"))["items"]
        assert (events[-1]["kind"], events[-1]["data"]["reason"]) == ("withdrawn", "申请人注销了账号")


async def test_what_the_office_did_stays_without_the_person(desk: Desk, data: ConciergeData, database: Any) -> None:
    done, draft = await desk.finished(1), await desk.problem(2, submit=False)
    others = await desk.problem(3, person=desk.stranger)
    for _ in range(2):
        await data.forget(desk.investor.id)
    shown = await desk.get(desk.li, f"tickets/{done['id']}")
    assert (shown["number"], shown["result"], shown["applicant"]["name"]) == (done["number"], "solved", FORGOTTEN_NAME)
    assert shown["form"]["contact_name"] == FORGOTTEN_NAME
    await desk.get(desk.investor, f"tickets/{draft['id']}", 404)
    row = await database.connection.fetchrow("SELECT * FROM concierge.ticket WHERE id = $1", UUID(done["id"]))
    assert row["sealed"] is None
    names = await database.connection.fetch("SELECT DISTINCT actor_name FROM concierge.ticket_event WHERE ticket_id = $1", UUID(done["id"]))
    assert "王建国" not in {one["actor_name"] for one in names}
    assert (await desk.get(desk.li, "tickets", q="王建国"))["items"] == []
    assert (await desk.get(desk.li, f"tickets/{others['id']}"))["applicant"]["name"] == "陌生人"
    audited = "SELECT count(*) FROM kernel.audit_entry WHERE action = 'ticket.forget_applicant'"
    assert await database.connection.fetchval(audited) == 1


async def test_papers_of_what_was_never_decided_go_and_those_of_a_decision_stay(desk: Desk, data: ConciergeData, database: Any) -> None:
    withdrawn, kept = await desk.registration(1), await desk.registration(2)
    await desk.act(desk.investor, withdrawn, "withdraw")
    await desk.act(desk.li, kept, "claim")
    await desk.act(desk.li, kept, "accept", pass_unchecked=True)
    await data.forget(desk.investor.id)
    query = "SELECT count(*) FROM concierge.material WHERE ticket_id = $1"
    assert await database.connection.fetchval(query, UUID(withdrawn["id"])) == 0
    assert await database.connection.fetchval(query, UUID(kept["id"])) > 0
    removal = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'concierge.delete_files'"
    assert await database.connection.fetchval(removal) == 1
