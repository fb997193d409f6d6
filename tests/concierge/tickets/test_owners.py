"""Whose ticket it is: claims, assignments, hand-over during absence."""

from datetime import date

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


async def test_assignees_are_the_concierges_with_their_load(desk: Desk) -> None:
    made = await desk.problem()
    await desk.act(desk.li, made, "claim")
    people = (await desk.get(desk.gu, "assignees"))["items"]
    assert {one["name"]: one["open"] for one in people} == {"李敏": 1, "古丽娜尔": 0}
