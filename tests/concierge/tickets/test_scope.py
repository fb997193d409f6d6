"""Nobody reads, counts, finds or touches what is not theirs; every step is on record."""

from typing import Any

import pytest

from backend.concierge.tickets.transitions import TRANSITIONS, Action
from tests.concierge.factories import Desk

BODIES: dict[Action, dict[str, Any]] = {
    Action.ASSIGN: {"person_id": "00000000-0000-0000-0000-000000000001"},
    Action.TRANSFER: {"person_id": "00000000-0000-0000-0000-000000000001", "reason": "x"},
    Action.DISPUTE: {"task_id": "00000000-0000-0000-0000-000000000001", "reason": "x"},
    Action.REFUSE: {"reason": "x"},
    Action.START_SPECIAL: {"reason": "x", "days": 1},
    Action.EXTEND: {"reason": "x", "days": 1},
    Action.APPROVE_EXTENSION: {"approved": True},
    Action.SUPERVISE: {"text": "x"},
    Action.REPLY: {"text": "x"},
    Action.FINISH: {"result": "solved", "note": "x"},
    Action.RATE: {"grade": 5},
    Action.REOPEN: {"reason": "x"},
    Action.DELEGATE: {"code": "power"},
    Action.MARK_STAGED: {"staged": True},
}


async def test_anothers_ticket_does_not_exist(desk: Desk) -> None:
    made = await desk.accepted()
    base = f"tickets/{made['id']}"
    for path in (base, *(f"{base}/{part}" for part in ("events", "clocks", "tasks", "definition", "stream"))):
        await desk.get(desk.stranger, path, 404)
    for action in TRANSITIONS:
        if action not in (Action.ARCHIVE, Action.ASSIGN, Action.TRANSFER):
            await desk.act(desk.stranger, made, action, 404, **BODIES.get(action, {}))
    assert (await desk.get(desk.stranger, "tickets", total=True))["total"] == 0
    assert (await desk.get(desk.stranger, "tickets", q=made["number"]))["items"] == []
    counts = await desk.get(desk.stranger, "tickets/counts")
    assert set(counts.values()) == {0}
    answer = await desk.browser(desk.stranger).post(f"{base}/reveal", json={"reason": "x"})
    assert answer.status_code == 404


async def test_guests_see_nothing(desk: Desk, new_client: Any) -> None:
    made = await desk.problem()
    guest = new_client()
    for path in ("tickets", "tickets/counts", "tasks", "assignees", f"tickets/{made['id']}", f"tickets/{made['id']}/clocks"):
        assert (await guest.get(f"/api/concierge/{path}")).status_code == 401, path
    assert (await guest.post("/api/concierge/tickets", json={"service_item": "problem-report", "form": {}})).status_code == 401


async def test_the_applicant_sees_no_internal_entries_and_staff_no_sensitive_answers(desk: Desk) -> None:
    made = await desk.accepted()
    await desk.act(desk.sun, made, "supervise", text="抓紧")
    theirs = await desk.get(desk.investor, f"tickets/{made['id']}/events")
    assert {one["visibility"] for one in theirs["items"]} == {"public"}
    seen = await desk.get(desk.li, f"tickets/{made['id']}")
    assert "query_code" not in seen
    assert "contact" not in seen
    mine = await desk.get(desk.investor, f"tickets/{made['id']}")
    assert "applicant" not in mine
    assert "sensitive" not in mine


async def test_who_may_not_is_told_whose_step_it_is(desk: Desk) -> None:
    made = await desk.accepted()
    for action, step in TRANSITIONS.items():
        if action in (Action.ARCHIVE, Action.ASSIGN, Action.TRANSFER):
            continue
        person = desk.investor if "applicant" not in step.who else desk.li
        if step.who >= {"owner", "applicant"}:
            continue
        refused = await desk.act(person, made, action, 403, **BODIES.get(action, {}))
        assert refused["who"] == sorted(step.who), action


async def test_every_step_leaves_an_audit_entry(desk: Desk) -> None:
    ticket = await desk.finished()
    await desk.act(desk.investor, ticket, "reopen", reason="又断了")
    async with desk.resources.database.reader() as reader:
        rows = await reader.connection.fetch("SELECT action, actor_id, object_id FROM kernel.audit_entry ORDER BY seq")
    actions = [row["action"] for row in rows]
    assert actions == ["ticket.submit", "ticket.claim", "ticket.accept", "task.finish", "ticket.finish", "ticket.reopen"]
    assert {row["object_id"] for row in rows if row["action"].startswith("ticket")} == {ticket["id"]}
    assert all(row["actor_id"] for row in rows)


async def test_a_refused_step_leaves_none(desk: Desk) -> None:
    ticket = await desk.accepted()
    async with desk.resources.database.reader() as reader:
        before = await reader.connection.fetchval("SELECT count(*) FROM kernel.audit_entry")
        await desk.act(desk.li, ticket, "finish", 409, result="solved", note="x")
        assert await reader.connection.fetchval("SELECT count(*) FROM kernel.audit_entry") == before


async def test_people_concerned_are_told(desk: Desk, database: Any) -> None:
    ticket = await desk.accepted()
    await desk.act(desk.investor, ticket, "urge", text="快")
    rows = await database.connection.fetch(
        "SELECT args->'args' AS notice FROM procrastinate_jobs WHERE task_name = 'messaging.notice' ORDER BY id"
    )
    told = [(row["notice"]["template"], row["notice"]["account_id"], row["notice"]["link"]) for row in rows]
    investor, owner = str(desk.investor.id), str(desk.li.id)
    assert told == [
        ("ticket_received", investor, f"/tickets/{ticket['id']}"),
        ("accepted", investor, f"/tickets/{ticket['id']}"),
        ("urged", owner, f"/staff/tickets/{ticket['id']}"),
    ]


async def test_streams_hear_of_what_their_readers_see(desk: Desk, database: Any) -> None:
    from backend.concierge.tickets.overview import topics
    from backend.kernel.live import CHANNEL

    database.notices.clear()
    ticket = await desk.problem()
    heard = {payload.split(" ", 1)[0] for channel, payload in database.notices if channel == CHANNEL}
    assert heard == {f"ticket:{ticket['id']}", f"applicant:{desk.investor.id}", "queue"}
    assert topics(desk.investor) == [f"applicant:{desk.investor.id}"]
    assert topics(desk.li) == ["queue"]
    assert topics(desk.market) == ["unit:market"]


@pytest.mark.parametrize("action", sorted(set(Action) - {Action.ARCHIVE}))
async def test_every_step_of_the_table_has_a_route(desk: Desk, action: str) -> None:
    answer = await desk.browser(desk.li).post(f"tickets/not-a-ticket/actions/{action}", json={})
    assert answer.status_code == 422
