"""Papers through a ticket's real steps: photographed, handed in, promised, rejected, sent again, supplied late."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest

from backend.kernel import clock
from backend.kernel.db import sql
from tests.concierge.factories import MONDAY, Desk, form_for
from tests.concierge.office import add
from tests.concierge.receipts.reading import words_of
from tests.kernel.files import samples

JPEG = samples.jpeg()
TASKS_DONE = sql("UPDATE concierge.department_task SET state = 'done', finished_at = :now WHERE ticket_id = :ticket")


@pytest.fixture
async def desk(resources: Any, new_client: Any) -> AsyncIterator[Desk]:
    with clock.at(MONDAY):
        yield await Desk(resources, new_client).open()


async def _papers(desk: Desk, who: Any, ticket: Any) -> dict[str, Any]:
    return {one["code"]: one for one in (await desk.get(who, f"tickets/{ticket['id']}/materials"))["items"]}


async def _submitted(desk: Desk) -> Any:
    body = {"service_item": "company-registration", "form": form_for("company-registration"), "submit": False}
    draft = await desk.post(desk.investor, "tickets", body, 201)
    needed = [code for code, one in (await _papers(desk, desk.investor, draft)).items() if one["requirement"] == "required"]
    phone = desk.browser(desk.investor)
    for code in needed:
        if code != "premises-proof":
            added = await add(phone, draft["id"], code, ("IMG_1.HEIC", samples.heic()), ("IMG_2.jpg", JPEG), as_pdf=True)
            assert added.status_code == 201, added.text
    missing = await desk.act(desk.investor, draft, "submit", 422)
    assert [one["path"] for one in missing["errors"]] == ["materials.premises-proof"]
    return await desk.act(desk.investor, draft, "submit", promised=["premises-proof"])


async def test_the_whole_way_of_the_papers(desk: Desk) -> None:
    ticket = await _submitted(desk)
    phone = desk.browser(desk.investor)
    receipt = await phone.get(f"tickets/{ticket['id']}/receipt", params={"lang": "zh"})
    said = words_of(receipt.content)
    for expected in (ticket["number"], "承诺后补", "店小二接单", "公司注册登记", "王建国"):
        assert expected in said

    await desk.act(desk.li, ticket, "claim")
    papers = await _papers(desk, desk.li, ticket)
    checks = [
        {"material": one["id"], "verdict": "rejected" if code == "legal-rep-id" else "passed", "reason": "反光，看不清号码"}
        for code, one in papers.items()
        if one["status"] == "handed_in"
    ]
    await desk.post(desk.li, f"tickets/{ticket['id']}/materials/check", {"checks": checks})
    assert (await desk.act(desk.li, ticket, "accept", 409))["materials"] == ["legal-rep-id"]
    asked = await desk.act(desk.li, ticket, "request-correction", defects=[])
    assert [one["material_code"] for one in asked["notice"]["defects"]] == ["legal-rep-id"]

    papers = await _papers(desk, desk.investor, ticket)
    assert [code for code, one in papers.items() if one["may_upload"]] == ["legal-rep-id"]
    assert papers["legal-rep-id"]["reason"] == "反光，看不清号码"
    assert (await add(phone, ticket["id"], "legal-rep-id", ("新拍.jpg", JPEG))).status_code == 201
    again = await desk.act(desk.investor, ticket, "resubmit")
    assert again["state"] == "received"

    accepted = await desk.act(desk.li, ticket, "accept", pass_unchecked=True)
    assert accepted["state"] == "handling"
    supplied = await add(phone, ticket["id"], "premises-proof", ("房产证.pdf", samples.pdf(2)))
    assert supplied.json()["status"] == "handed_in"
    events = (await desk.get(desk.li, f"tickets/{ticket['id']}/events", limit=100))["items"]
    assert [one["data"]["code"] for one in events if one["kind"] == "material_added"] == ["premises-proof"]

    looked_up = await desk.post(desk.stranger, "ticket-lookups", {"number": ticket["number"], "query_code": again["query_code"]})
    assert looked_up["state"] == "handling"
    assert "material_checked" not in {one["kind"] for one in looked_up["events"]}
    assert "王建国" not in str(looked_up)


async def test_what_was_promised_keeps_the_result_from_being_plain_passed(desk: Desk) -> None:
    ticket = await _submitted(desk)
    await desk.act(desk.li, ticket, "claim")
    await desk.act(desk.li, ticket, "accept", pass_unchecked=True)
    assert (await _papers(desk, desk.investor, ticket))["premises-proof"]["status"] == "promised"
    async with desk.resources.database.transaction() as tx:
        await tx.run(TASKS_DONE, ticket=UUID(ticket["id"]), now=clock.now())

    async def passes() -> str:
        refused = await desk.act(desk.li, ticket, "finish", 422, result="passed", note="办好了")
        return refused["errors"][0]["code"]

    assert await passes() == "promise_open"
    phone = desk.browser(desk.investor)
    added = (await add(phone, ticket["id"], "premises-proof", ("a.jpg", JPEG))).json()
    assert await passes() == "promise_open", "supplied, but nobody has looked at it"
    path = f"tickets/{ticket['id']}/materials/{added['id']}/check"
    await desk.post(desk.li, path, {"verdict": "rejected", "reason": "不是这处"})
    assert await passes() == "promise_open"
    again = (await add(phone, ticket["id"], "premises-proof", ("b.jpg", JPEG))).json()
    assert (again["version"], again["status"]) == (3, "handed_in")
    assert (await desk.post(desk.li, path, {"verdict": "passed"}))["status"] == "passed"
    assert (await desk.act(desk.li, ticket, "finish", result="passed", note="办好了"))["result"] == "passed"
