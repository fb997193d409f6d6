"""Drafts and handing in: the form, the papers, the number, the clock."""

from datetime import timedelta
from typing import Any

from backend.kernel import clock
from tests.concierge.factories import MONDAY, Desk, form_for, problem_form


def _body(code: str = "problem-report", *, submit: bool = True, **changes: Any) -> dict[str, Any]:
    form = problem_form(**changes) if code == "problem-report" else form_for(code) | changes
    return {"service_item": code, "form": form, "submit": submit}


async def test_a_wrong_form_names_each_field_and_keeps_nothing(desk: Desk) -> None:
    body = _body(contact_phone="12", subject="")
    refused = await desk.post(desk.investor, "tickets", body, 422)
    assert {error["path"] for error in refused["errors"]} == {"form.contact_phone", "form.subject"}
    assert (await desk.get(desk.investor, "tickets"))["items"] == []


async def test_a_draft_keeps_half_typed_values_and_is_its_authors_alone(desk: Desk) -> None:
    draft = await desk.post(desk.investor, "tickets", _body(submit=False), 201)
    path = f"tickets/{draft['id']}"
    saved = await desk.browser(desk.investor).patch(path, json={"form": {"contact_phone": "13"}}, headers={"If-Match": "1"})
    assert saved.json()["form"] == {"contact_phone": "13"}
    stale = await desk.browser(desk.investor).patch(path, json={"form": {}}, headers={"If-Match": "1"})
    assert stale.status_code == 412
    assert (await desk.browser(desk.investor).patch(path, json={"form": {}})).status_code == 428
    for other in (desk.stranger, desk.li, desk.sun, desk.market):
        await desk.get(other, path, 404)
        await desk.act(other, draft, "submit", 404)
    assert (await desk.get(desk.li, "tickets"))["items"] == []
    assert (await desk.browser(desk.investor).delete(path)).status_code == 204
    await desk.get(desk.investor, path, 404)


async def test_needed_papers_must_be_there_or_promised_where_tolerable(desk: Desk) -> None:
    draft = await desk.post(desk.investor, "tickets", _body("company-registration", submit=False), 201)
    needed = {one["code"]: one["tolerable"] for one in draft["materials"] if one["status"] == "required"}
    refused = await desk.act(desk.investor, draft, "submit", 422)
    assert {error["path"] for error in refused["errors"]} == {f"materials.{code}" for code in needed}
    tolerable = [code for code, may in needed.items() if may]
    strict = [code for code, may in needed.items() if not may]
    await desk.act(desk.investor, draft, "submit", 422, promised=strict[:1])
    await desk.papers(draft["id"], *strict)
    made = await desk.act(desk.investor, draft, "submit", promised=tolerable)
    verdicts = {one["code"]: one["verdict"] for one in made["materials"] if one["verdict"]}
    assert verdicts == {**dict.fromkeys(strict, "unchecked"), **dict.fromkeys(tolerable, "promised")}
    assert all(one["handed_in_at"] for one in made["materials"] if one["verdict"])


async def test_numbers_follow_each_other_without_a_gap_and_begin_anew_each_day(desk: Desk) -> None:
    numbers = [(await desk.problem(seed))["number"] for seed in (1, 2)]
    await desk.post(desk.investor, "tickets", _body(subject=""), 422)
    numbers.append((await desk.problem(3))["number"])
    assert numbers == ["20260309-0001", "20260309-0002", "20260309-0003"]
    # 16:30 UTC is half past midnight in the office.
    with clock.at(MONDAY.replace(hour=16, minute=30)):
        assert (await desk.problem(4))["number"] == "20260310-0001"


async def test_a_repeated_submission_has_one_effect(desk: Desk) -> None:
    headers = {"Idempotency-Key": "k1"}
    first, again = [await desk.browser(desk.investor).post("tickets", json=_body(), headers=headers) for _ in range(2)]
    assert first.status_code == again.status_code == 201
    assert first.json()["id"] == again.json()["id"]
    other = await desk.browser(desk.investor).post("tickets", json=_body(submit=False), headers=headers)
    assert other.status_code == 422
    assert len((await desk.get(desk.investor, "tickets"))["items"]) == 1


async def test_sensitive_answers_are_sealed_and_revealed_only_with_a_reason_on_record(desk: Desk) -> None:
    body = _body(contact_phone="13812342046")
    made = await desk.post(desk.investor, "tickets", body, 201)
    assert made["form"]["contact_phone"] == "13812342046"
    seen = await desk.get(desk.li, f"tickets/{made['id']}")
    assert seen["form"]["contact_phone"] == "138****2046"
    assert "contact_phone" in seen["sensitive"]
    async with desk.resources.database.reader() as reader:
        stored = await reader.connection.fetchval("SELECT form::text || search_text FROM concierge.ticket")
    assert "13812342046" not in stored
    refused = await desk.post(desk.li, f"tickets/{made['id']}/reveal", {"reason": "核对电话"}, 403)
    assert refused["type"].endswith("step-up-needed")
    token = str(desk.li.id)
    desk.crowd.principals[token] = _stepped_up(desk.li)
    shown = await desk.post(desk.li, f"tickets/{made['id']}/reveal", {"reason": "核对电话"})
    assert shown["values"]["contact_phone"] == "13812342046"
    staff = await desk.get(desk.li, f"tickets/{made['id']}/events")
    assert staff["items"][-1]["kind"] == "revealed"
    own = await desk.get(desk.investor, f"tickets/{made['id']}/events")
    assert [one["kind"] for one in own["items"]] == ["submitted"]


def _stepped_up(person: Any) -> Any:
    from dataclasses import replace

    return replace(person, stepped_up_until=clock.now() + timedelta(minutes=5))


async def test_a_problem_stands_in_the_ledger_and_is_due_by_the_end_of_the_next_working_day(desk: Desk) -> None:
    made = await desk.problem()
    async with desk.resources.database.reader() as reader:
        rows = await reader.connection.fetch("SELECT * FROM concierge.problem")
    assert [(str(row["ticket_id"]), row["title"]) for row in rows] == [(made["id"], made["subject"])]
    # The end of Tuesday in the office is 16:00 UTC; amber begins twelve hours before.
    assert (made["due_at"], made["amber_at"]) == ("2026-03-10T16:00:00Z", "2026-03-10T04:00:00Z")
    assert made["light"] == "green"
    with clock.at(MONDAY + timedelta(days=1, hours=3)):
        assert (await desk.get(desk.li, "tickets", light="amber"))["items"][0]["light"] == "amber"
    with clock.at(MONDAY + timedelta(days=2)):
        assert (await desk.get(desk.li, "tickets", light="red"))["items"][0]["light"] == "red"


async def test_an_item_no_longer_offered_takes_no_tickets_but_drafts_go_on(desk: Desk) -> None:
    draft = await desk.post(desk.investor, "tickets", _body(submit=False), 201)
    async with desk.resources.database.transaction() as tx:
        await tx.connection.execute("UPDATE concierge.service_item SET retired = true")
    refused = await desk.post(desk.investor, "tickets", _body(), 409)
    assert refused["type"].endswith("item-retired")
    assert (await desk.act(desk.investor, draft, "submit"))["state"] == "received"
    await desk.post(desk.investor, "tickets", _body() | {"service_item": "no-such-item"}, 404)


async def test_the_answer_to_handing_in_is_what_a_second_look_shows(desk: Desk) -> None:
    for promised in ([], ["policy-document"]):
        body = _body(topic="policy" if promised else "utilities") | {"promised": promised}
        made = await desk.post(desk.investor, "tickets", body, 201)
        assert made == await desk.get(desk.investor, f"tickets/{made['id']}")
        assert [one["code"] for one in made["materials"] if one["verdict"] == "promised"] == promised
