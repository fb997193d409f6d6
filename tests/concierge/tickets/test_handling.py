"""Handling: special procedure, extension, urging, supervision, ends and new beginnings."""

from datetime import timedelta

from backend.kernel import clock
from tests.concierge.factories import MONDAY, Desk


async def test_a_special_procedure_stops_the_clock_which_goes_on_with_what_was_left(desk: Desk) -> None:
    ticket = await desk.accepted()
    assert ticket["due_at"] == "2026-03-18T16:00:00Z"
    with clock.at(MONDAY + timedelta(days=2)):
        special = await desk.act(desk.li, ticket, "start-special", reason="专家评审", days=10)
        assert (special["state"], special["due_at"]) == ("special", "2026-03-25T16:00:00Z")
        await desk.act(desk.li, ticket, "finish", 409, result="solved", note="不行")
    with clock.at(MONDAY + timedelta(days=9)):
        back = await desk.act(desk.li, ticket, "end-special")
    # Two of seven days were used; five are left from the day it goes on.
    assert (back["state"], back["due_at"]) == ("handling", "2026-03-25T16:00:00Z")


async def test_more_time_is_given_by_a_second_person(desk: Desk) -> None:
    ticket = await desk.accepted()
    none = await desk.act(desk.sun, ticket, "approve-extension", 409, approved=True)
    assert none["type"].endswith("no-extension-pending")
    await desk.act(desk.li, ticket, "extend", days=3, reason="要现场核实")
    twice = await desk.act(desk.li, ticket, "extend", 409, days=3, reason="再要")
    assert twice["type"].endswith("extension-pending")
    await desk.act(desk.li, ticket, "approve-extension", 403, approved=True)
    longer = await desk.act(desk.sun, ticket, "approve-extension", approved=True)
    assert (longer["flags"]["extended"], longer["due_at"]) == (True, "2026-03-23T16:00:00Z")
    await desk.act(desk.li, ticket, "extend", days=2, reason="还不够")
    refused = await desk.act(desk.sun, ticket, "approve-extension", approved=False, note="抓紧")
    assert (refused["due_at"], refused["extension"]["approved"]) == ("2026-03-23T16:00:00Z", False)


async def test_nobody_decides_on_their_own_request(desk: Desk) -> None:
    both = desk.crowd.add("两职", "staff", "concierge", "concierge.tickets.handle", "concierge.tickets.supervise")
    ticket = await desk.accepted()
    await desk.act(desk.li, ticket, "transfer", person_id=str(both.id), reason="移交")
    await desk.act(both, ticket, "extend", days=1, reason="自己批")
    refused = await desk.act(both, ticket, "approve-extension", 403, approved=True)
    assert refused["type"].endswith("second-person-needed")


async def test_urging_is_counted_and_limited_to_once_a_day(desk: Desk) -> None:
    ticket = await desk.accepted()
    assert (await desk.act(desk.investor, ticket, "urge", text="请快一点"))["flags"]["urged"] == 1
    again = await desk.browser(desk.investor).post(f"tickets/{ticket['id']}/actions/urge", json={})
    assert again.status_code == 429
    assert int(again.headers["retry-after"]) > 80_000
    with clock.at(MONDAY + timedelta(days=1, minutes=1)):
        assert (await desk.act(desk.investor, ticket, "urge"))["flags"]["urged"] == 2
    await desk.act(desk.gu, ticket, "urge", 403)


async def test_a_supervised_ticket_is_answered_before_it_is_finished(desk: Desk) -> None:
    ticket = await desk.accepted()
    await desk.work(desk.li, ticket["tasks"][0], "finish", note="好了")
    await desk.act(desk.li, ticket, "supervise", 403, text="自己督自己")
    watched = await desk.act(desk.sun, ticket, "supervise", text="为什么还没办")
    assert watched["flags"]["supervised"]
    assert watched["flags"]["reply_due_at"] == "2026-03-10T16:00:00Z"
    owed = await desk.act(desk.li, ticket, "finish", 409, result="solved", note="好了")
    assert owed["type"].endswith("reply-owed")
    answered = await desk.act(desk.li, ticket, "reply", text="今天办结")
    assert (answered["flags"]["supervised"], answered["flags"]["reply_due_at"]) == (True, None)
    await desk.act(desk.li, ticket, "finish", result="solved", note="好了")
    seen = [one["kind"] for one in (await desk.get(desk.investor, f"tickets/{ticket['id']}/events"))["items"]]
    assert "supervised" not in seen
    assert "replied" not in seen


async def test_applicant_and_owner_talk_in_public(desk: Desk) -> None:
    ticket = await desk.accepted()
    await desk.act(desk.investor, ticket, "reply", text="什么时候来看？")
    await desk.act(desk.li, ticket, "reply", text="明天上午")
    await desk.act(desk.gu, ticket, "reply", 403, text="我也说一句")
    said = [
        one["data"]["text"]
        for one in (await desk.get(desk.investor, f"tickets/{ticket['id']}/events"))["items"]
        if one["kind"] == "replied"
    ]
    assert said == ["什么时候来看？", "明天上午"]


async def test_a_result_belongs_to_the_item(desk: Desk) -> None:
    ticket = await desk.accepted()
    refused = await desk.act(desk.li, ticket, "finish", 422, result="passed", note="好了")
    assert refused["errors"][0]["path"] == "result"


async def test_without_an_object_the_departments_tasks_end_with_the_ticket(desk: Desk) -> None:
    ticket = await desk.accepted()
    ended = await desk.act(desk.li, ticket, "finish", result="explained", note="属于政策规定")
    assert [task["state"] for task in ended["tasks"]] == ["cancelled"]
    clocks = await desk.get(desk.li, f"tickets/{ticket['id']}/clocks")
    assert all(one["ended_at"] for one in clocks["segments"])


async def test_a_promised_paper_makes_the_result_one_with_a_promise(desk: Desk) -> None:
    made = await desk.registration()
    async with desk.resources.database.transaction() as tx:
        await tx.connection.execute(
            "UPDATE concierge.material_version SET verdict = 'promised' WHERE material_id IN"
            " (SELECT id FROM concierge.material WHERE code = 'name-notice')"
        )
    await desk.act(desk.li, made, "claim")
    ticket = await desk.act(desk.li, made, "accept", pass_unchecked=True)
    for _ in range(2):
        for task in (await desk.get(desk.li, f"tickets/{made['id']}"))["tasks"]:
            if task["state"] == "pending":
                worker = (
                    desk.market
                    if task["unit"]["code"] == "market"
                    else desk.crowd.add("某", "staff", task["unit"]["code"], "concierge.tasks.work")
                )
                await desk.work(worker, task, "finish", note="好了")
    refused = await desk.act(desk.li, ticket, "finish", 422, result="passed", note="好了")
    assert refused["errors"][0]["code"] == "promise_open"
    assert (await desk.act(desk.li, ticket, "finish", result="passed_with_promise", note="容缺"))["result"] == "passed_with_promise"


async def test_reopening_is_the_applicants_for_thirty_days_and_the_supervisors_always(desk: Desk) -> None:
    ticket = await desk.finished()
    await desk.act(desk.li, ticket, "reopen", 403, reason="再看看")
    with clock.at(MONDAY + timedelta(days=31)):
        late = await desk.act(desk.investor, ticket, "reopen", 409, reason="又断电了")
        assert late["type"].endswith("reopen-too-late")
        again = await desk.act(desk.sun, ticket, "reopen", reason="群众来电")
    assert (again["state"], again["result"], again["flags"]["reopened"], again["next"]["action"]) == ("handling", None, 1, "finish")
    assert again["owner"]["name"] == "李敏"


async def test_a_withdrawn_ticket_leaves_nothing_running(desk: Desk) -> None:
    ticket = await desk.accepted()
    await desk.act(desk.li, ticket, "withdraw", 403)
    ended = await desk.act(desk.investor, ticket, "withdraw", reason="自己解决了")
    assert (ended["state"], [task["state"] for task in ended["tasks"]]) == ("withdrawn", ["cancelled"])
    assert all(not one["possible"] for one in ended["actions"])


async def test_a_stale_step_changes_nothing(desk: Desk) -> None:
    ticket = await desk.accepted()
    stale = await desk.browser(desk.li).post(
        f"tickets/{ticket['id']}/actions/mark-staged", json={"staged": True}, headers={"If-Match": "1"}
    )
    assert stale.status_code == 412
    good = await desk.browser(desk.li).post(
        f"tickets/{ticket['id']}/actions/mark-staged", json={"staged": True}, headers={"If-Match": str(ticket["version"])}
    )
    assert good.json()["flags"]["staged"]


async def test_steps_that_are_not_possible_say_why(desk: Desk) -> None:
    ticket = await desk.accepted()
    offered = {one["action"]: one["why"] for one in ticket["actions"]}
    assert offered["finish"] == "tasks-open"
    assert offered["claim"] == "action-not-possible"
    assert offered["start-special"] is None
    refused = await desk.act(desk.li, ticket, "accept", 409)
    assert (refused["state"], refused["allowed_in"]) == ("handling", ["received"])
    await desk.post(desk.li, f"tickets/{ticket['id']}/actions/dance", {}, 404)
    await desk.act(desk.li, ticket, "finish", 422, result="solved", note="好了", colour="red")
