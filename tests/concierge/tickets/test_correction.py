"""The one-time notice and its answer."""

from datetime import timedelta
from typing import Any

from backend.kernel import clock
from tests.concierge.factories import MONDAY, Desk

PAPER = {"material_code": "legal-rep-id", "reason": "反光"}
OTHER = {"material_code": "name-notice", "reason": "缺页"}
FIELD = {"field_path": "address", "reason": "写到门牌号"}


async def _claimed(desk: Desk) -> Any:
    made = await desk.registration()
    return await desk.act(desk.li, made, "claim")


async def test_one_notice_names_everything_and_only_that_is_replaced(desk: Desk) -> None:
    ticket = await _claimed(desk)
    asked = await desk.act(desk.li, ticket, "request-correction", defects=[PAPER, FIELD], note="其他都好")
    assert (asked["state"], asked["next"]["actor"], asked["flags"]["late_notices"]) == ("correcting", "investor", 0)
    mine = await desk.get(desk.investor, f"tickets/{ticket['id']}")
    assert mine["next"]["mine"]
    assert {one["material_code"] or one["field_path"] for one in mine["notice"]["defects"]} == {"legal-rep-id", "address"}
    assert [one["code"] for one in mine["materials"] if one["wanted"]] == ["legal-rep-id"]

    refused = await desk.act(desk.investor, ticket, "resubmit", 409)
    assert {one["path"] for one in refused["errors"]} == {"materials.legal-rep-id", "form.address"}
    uninvited = await desk.act(desk.investor, ticket, "resubmit", 409, form={"company_name": "别的公司"})
    assert uninvited["fields"] == ["company_name"]
    await desk.papers(ticket["id"], "legal-rep-id")
    again = await desk.act(desk.investor, ticket, "resubmit", form={"address": "双河市人民路 88 号 3 栋 201 室"})
    assert (again["state"], again["next"]["action"]) == ("received", "check")
    assert again["notice"]["answered_at"]
    changed = next(one for one in again["materials"] if one["code"] == "legal-rep-id")
    assert (changed["version"], changed["verdict"]) == (2, "unchecked")


async def test_a_corrected_name_is_what_it_is_found_by(desk: Desk) -> None:
    ticket = await _claimed(desk)
    await desk.act(desk.li, ticket, "request-correction", defects=[{"field_path": "company_name", "reason": "与告知书不同"}])
    again = await desk.act(desk.investor, ticket, "resubmit", form={"company_name": "双河市清泉饮料有限公司"})
    assert (again["subject"], again["company"]) == ("双河市清泉饮料有限公司",) * 2
    for words in ("清泉", "qqyl", ticket["number"]):
        assert [one["id"] for one in (await desk.get(desk.li, "tickets", q=words))["items"]] == [ticket["id"]], words


async def test_the_correction_is_the_investors_time(desk: Desk) -> None:
    ticket = await _claimed(desk)
    await desk.act(desk.li, ticket, "request-correction", defects=[PAPER])
    with clock.at(MONDAY + timedelta(days=2)):
        await desk.papers(ticket["id"], "legal-rep-id")
        await desk.act(desk.investor, ticket, "resubmit")
        clocks = await desk.get(desk.li, f"tickets/{ticket['id']}/clocks")
    shares = {one["party"]: one["seconds"] for one in clocks["attribution"]["shares"]}
    assert shares == {"investor": 2 * 86_400}
    assert clocks["attribution"]["seconds"] == sum(shares.values())
    spent = [one for one in clocks["segments"] if one["kind"] == "correction"]
    assert [one["charged_to"] for one in spent] == ["investor"]
    why = next(one for one in clocks["explanations"] if one["segment_id"] == spent[0]["id"])
    assert [(row["date"], row["number"]) for row in why["rows"]] == [("2026-03-10", 1), ("2026-03-11", 2), ("2026-03-12", 3)]


async def test_a_second_notice_for_what_was_visible_needs_a_supervisors_reason_and_is_counted(desk: Desk) -> None:
    ticket = await _claimed(desk)
    await desk.act(desk.li, ticket, "request-correction", defects=[PAPER])
    with clock.at(MONDAY + timedelta(hours=1)):
        await desk.papers(ticket["id"], "legal-rep-id")
        await desk.act(desk.investor, ticket, "resubmit")
    late = await desk.act(desk.li, ticket, "request-correction", 409, defects=[PAPER, OTHER], late_reason="漏看了")
    assert late["type"].endswith("notice-already-given")
    assert [one["material_code"] for one in late["defects"]] == ["name-notice"]
    assert late["may_override"] is False
    without = await desk.act(desk.sun, ticket, "request-correction", 409, defects=[OTHER])
    assert without["may_override"] is True
    given = await desk.act(desk.sun, ticket, "request-correction", defects=[OTHER], late_reason="首次漏看，已批评")
    assert given["flags"]["late_notices"] == 1
    assert given["notice"]["late"]


async def test_what_was_handed_in_anew_may_be_asked_for_again(desk: Desk) -> None:
    ticket = await _claimed(desk)
    await desk.act(desk.li, ticket, "request-correction", defects=[PAPER, FIELD])
    with clock.at(MONDAY + timedelta(hours=1)):
        await desk.papers(ticket["id"], "legal-rep-id")
        await desk.act(desk.investor, ticket, "resubmit", form={"address": "双河市人民路 88 号"})
        again = await desk.act(desk.li, ticket, "request-correction", defects=[PAPER, FIELD])
    assert (again["notice"]["number"], again["flags"]["late_notices"]) == (2, 0)


async def test_papers_already_rejected_are_in_the_notice_by_themselves(desk: Desk) -> None:
    ticket = await _claimed(desk)
    async with desk.resources.database.transaction() as tx:
        await tx.connection.execute("UPDATE concierge.material_version SET verdict = 'rejected', reason = '看不清' WHERE number = 1")
    blocked = await desk.act(desk.li, ticket, "accept", 409, pass_unchecked=True)
    assert blocked["type"].endswith("materials-rejected")
    asked = await desk.act(desk.li, ticket, "request-correction")
    papers = [one["code"] for one in ticket["materials"] if one["verdict"]]
    assert sorted(one["material_code"] for one in asked["notice"]["defects"]) == sorted(papers)


async def test_a_notice_names_something_that_exists(desk: Desk) -> None:
    ticket = await _claimed(desk)
    await desk.act(desk.li, ticket, "request-correction", 422)
    await desk.act(desk.li, ticket, "request-correction", 422, defects=[{"material_code": "no-such", "reason": "无"}])
    await desk.act(desk.li, ticket, "request-correction", 422, defects=[{"reason": "无"}])
    await desk.act(desk.gu, ticket, "request-correction", 403, defects=[PAPER])


async def test_a_ticket_in_correction_is_refused_only_when_overdue(desk: Desk) -> None:
    ticket = await _claimed(desk)
    await desk.act(desk.li, ticket, "request-correction", defects=[PAPER])
    early = await desk.act(desk.li, ticket, "refuse", 409, reason="没补")
    assert early["type"].endswith("correction-not-overdue")
    with clock.at(MONDAY + timedelta(days=5)):
        ended = await desk.act(desk.li, ticket, "refuse", reason="逾期没有补正")
    assert (ended["state"], ended["next"]) == ("refused", None)
