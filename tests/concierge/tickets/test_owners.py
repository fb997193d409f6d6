"""Whose ticket it is: claims, assignments, hand-over during absence."""

from datetime import date
from typing import Any

from tests.concierge.factories import Desk


async def test_the_second_of_two_officers_is_told_who_was_faster(desk: Desk) -> None:
    made = await desk.problem()
    await desk.act(desk.li, made, "claim")
    lost = await desk.act(desk.gu, made, "claim", 409)
    assert (lost["type"].rsplit(":", 1)[-1], lost["owner"]) == ("ticket-taken", "李敏")
    again = await desk.act(desk.li, made, "claim", 409)
    assert again["type"].endswith("action-not-possible")


async def test_an_assigned_ticket_waits_for_its_owner_and_the_response_clock_runs_on(desk: Desk) -> None:
    made = await desk.problem()
    given = await desk.act(desk.sun, made, "assign", person_id=str(desk.gu.id))
    assert (given["owner"]["name"], given["next"]["action"]) == ("古丽娜尔", "claim")
    await desk.act(desk.li, made, "claim", 409)
    await desk.act(desk.gu, made, "claim")
    clocks = await desk.get(desk.gu, f"tickets/{made['id']}/clocks")
    assert [(one["kind"], one["ended_at"] is None) for one in clocks["segments"]] == [("response", False), ("pre_acceptance", True)]


async def test_only_a_concierge_can_be_given_a_ticket(desk: Desk) -> None:
    made = await desk.problem()
    for person in (desk.market, desk.investor):
        refused = await desk.act(desk.sun, made, "assign", 422, person_id=str(person.id))
        assert refused["errors"][0]["path"] == "person_id"


async def test_only_the_owner_hands_a_ticket_to_a_colleague(desk: Desk) -> None:
    made = await desk.problem()
    await desk.act(desk.li, made, "claim")
    refused = await desk.act(desk.gu, made, "transfer", 403, person_id=str(desk.gu.id), reason="我来")
    assert refused["who"] == ["owner"]
    given = await desk.act(desk.li, made, "transfer", person_id=str(desk.gu.id), reason="出差")
    assert given["owner"]["name"] == "古丽娜尔"


async def test_what_is_given_to_somebody_away_goes_to_whoever_stands_in(desk: Desk) -> None:
    desk.crowd.change(desk.li, absent_from=date(2026, 3, 9), absent_until=date(2026, 3, 10), delegate_id=desk.gu.id)
    made = await desk.problem()
    given = await desk.act(desk.sun, made, "assign", person_id=str(desk.li.id))
    assert given["owner"]["name"] == "古丽娜尔"
    told = await desk.get(desk.sun, f"tickets/{made['id']}/events")
    assert told["items"][-1]["data"]["instead_of"] == "李敏"


async def test_bulk_assignment_says_what_became_of_each(desk: Desk) -> None:
    tickets = [await desk.problem(seed) for seed in (1, 2)]
    await desk.act(desk.investor, tickets[1], "withdraw")
    body = {"tickets": [one["id"] for one in tickets], "person_id": str(desk.gu.id)}
    done = await desk.post(desk.li, "tickets/bulk-assign", body)
    assert [one["ok"] for one in done["results"]] == [True, False]
    assert done["results"][1]["problem"]["type"].endswith("action-not-possible")
    await desk.post(desk.market, "tickets/bulk-assign", body, 403)


def _back(done: Any) -> dict[str, Any]:
    kept = [one for one in done["results"] if one["ok"]]
    return {"tickets": [{"ticket": one["ticket"], "version": one["version"], "owner": one["previous_owner"]} for one in kept]}


async def test_a_bulk_assignment_is_undone_by_what_it_answered(desk: Desk) -> None:
    waiting, owned = await desk.problem(1), await desk.accepted(2)
    body = {"tickets": [waiting["id"], owned["id"]], "person_id": str(desk.gu.id)}
    await desk.post(desk.sun, "tickets/bulk-assign", body, 403)
    done = await desk.post(desk.li, "tickets/bulk-assign", body)
    assert [one["previous_owner"] for one in done["results"]] == [None, str(desk.li.id)]
    undone = await desk.post(desk.li, "tickets/bulk-assign/undo", _back(done))
    assert [one["ok"] for one in undone["results"]] == [True, True]
    assert [one["previous_owner"] for one in undone["results"]] == [str(desk.gu.id)] * 2
    shown = [await desk.get(desk.li, f"tickets/{one['id']}") for one in (waiting, owned)]
    assert [one["owner"] and one["owner"]["name"] for one in shown] == [None, "李敏"]
    assert shown[0]["next"]["action"] == "claim"
    await desk.act(desk.li, waiting, "claim")
    events = (await desk.get(desk.li, f"tickets/{waiting['id']}/events"))["items"]
    assert [one["data"].get("undone") for one in events if one["kind"] == "assigned"] == [None, True]


async def test_of_two_officers_the_undo_leaves_what_the_other_changed(desk: Desk) -> None:
    tickets = [await desk.problem(seed) for seed in (1, 2)]
    body = {"tickets": [one["id"] for one in tickets], "person_id": str(desk.gu.id)}
    done = await desk.post(desk.li, "tickets/bulk-assign", body)
    await desk.act(desk.gu, tickets[0], "claim")
    undone = await desk.post(desk.li, "tickets/bulk-assign/undo", _back(done))
    assert [one["ok"] for one in undone["results"]] == [False, True]
    assert undone["results"][0]["problem"]["type"].endswith("stale-version")
    assert (await desk.get(desk.li, f"tickets/{tickets[0]['id']}"))["owner"]["name"] == "古丽娜尔"
    again = await desk.post(desk.li, "tickets/bulk-assign/undo", _back(done))
    assert [one["ok"] for one in again["results"]] == [False, False], "undoing twice undoes nothing more"


async def test_work_that_began_is_nobodys_to_put_back_into_the_window(desk: Desk) -> None:
    owned = await desk.accepted(1)
    back = {"tickets": [{"ticket": owned["id"], "version": owned["version"], "owner": None}]}
    undone = await desk.post(desk.li, "tickets/bulk-assign/undo", back)
    assert undone["results"][0]["problem"]["type"].endswith("action-not-possible")
    wrong = {"tickets": [{"ticket": owned["id"], "version": owned["version"], "owner": str(desk.market.id)}]}
    await desk.post(desk.li, "tickets/bulk-assign/undo", wrong, 422)


async def test_assignees_are_the_concierges_with_their_load(desk: Desk) -> None:
    made = await desk.problem()
    await desk.act(desk.li, made, "claim")
    people = (await desk.get(desk.gu, "assignees"))["items"]
    assert {one["name"]: one["open"] for one in people} == {"李敏": 1, "古丽娜尔": 0}


async def test_the_answer_to_a_step_is_what_a_second_look_shows(desk: Desk) -> None:
    made = await desk.problem()
    claimed = await desk.act(desk.li, made, "claim")
    assert claimed == await desk.get(desk.li, f"tickets/{made['id']}")
    assert [one["step"] for one in claimed["progress"] if one["state"] == "done"] == ["submitted", "claimed"]
    given = await desk.act(desk.li, made, "transfer", person_id=str(desk.gu.id), reason="出差")
    assert given == await desk.get(desk.li, f"tickets/{made['id']}")
    back = await desk.act(desk.sun, made, "assign", person_id=str(desk.li.id))
    assert back == await desk.get(desk.sun, f"tickets/{made['id']}")
