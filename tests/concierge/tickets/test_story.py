"""A ticket from its first line to its end, as both sides see it."""

from tests.concierge.factories import Desk


async def test_a_problem_from_submitting_to_the_result(desk: Desk) -> None:
    made = await desk.problem()
    assert made["view"] == "investor"
    assert made["number"] == "20260309-0001"
    assert len(made["query_code"]) == 8
    assert (made["state"], made["next"]["action"]) == ("received", "claim")
    listed = await desk.get(desk.li, "tickets", state="open")
    assert [one["id"] for one in listed["items"]] == [made["id"]]

    claimed = await desk.act(desk.li, made, "claim")
    assert claimed["view"] == "staff"
    assert claimed["owner"]["name"] == "李敏"
    accepted = await desk.act(desk.li, made, "accept")
    assert (accepted["state"], accepted["next"]["action"]) == ("handling", "wait_tasks")
    assert [task["state"] for task in accepted["tasks"]] == ["pending"]

    await desk.work(desk.li, accepted["tasks"][0], "start")
    await desk.work(desk.li, accepted["tasks"][0], "finish", note="已核实")
    assert (await desk.get(desk.li, f"tickets/{made['id']}"))["next"]["action"] == "finish"
    ended = await desk.act(desk.li, made, "finish", result="solved", note="接通了")
    assert (ended["state"], ended["result"], ended["light"]) == ("finished", "solved", None)

    mine = await desk.get(desk.investor, f"tickets/{made['id']}")
    assert mine["contact"] == {"id": str(desk.li.id), "name": "李敏", "phone": "0909-0000011"}
    assert mine["next"] == {"action": "rate", "actor": "investor", "mine": True}
    told = await desk.get(desk.investor, f"tickets/{made['id']}/events")
    assert [event["kind"] for event in told["items"]] == ["submitted", "claimed", "accepted", "task_started", "task_finished", "finished"]


async def test_a_registration_with_papers_tasks_in_order_and_a_result(desk: Desk) -> None:
    made = await desk.registration()
    assert all(one["handed_in_at"] for one in made["materials"] if one["status"] == "required")
    await desk.act(desk.li, made, "claim")
    refused = await desk.act(desk.li, made, "accept", 409)
    assert refused["type"].endswith("materials-unchecked")
    accepted = await desk.act(desk.li, made, "accept", pass_unchecked=True)
    states = {task["code"]: task["state"] for task in accepted["tasks"]}
    assert states == {"licence": "pending", "tax": "waiting", "seal": "waiting", "insurance": "waiting"}
    licence = next(task for task in accepted["tasks"] if task["code"] == "licence")
    await desk.work(desk.market, licence, "finish", note="执照已核发")
    after = {task["code"]: task["state"] for task in (await desk.get(desk.li, f"tickets/{made['id']}"))["tasks"]}
    assert after == {"licence": "done", "tax": "pending", "seal": "pending", "insurance": "pending"}
    still = await desk.act(desk.li, made, "finish", 409, result="passed", note="好了")
    assert sorted(still["tasks"]) == ["insurance", "seal", "tax"]
