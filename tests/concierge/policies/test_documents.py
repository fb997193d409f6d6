"""Documents: drafts nobody outside sees, publication, editions, withdrawal."""

from datetime import timedelta
from typing import Any

import asyncpg
import pytest
from python_calamine import CalamineWorkbook

from backend.kernel import clock
from backend.kernel.db import sql
from tests.concierge.factories import MONDAY
from tests.concierge.policies.conftest import DOCUMENT, Policies, names


async def _public(policies: Policies, **params: Any) -> list[Any]:
    return (await policies.desk.get(policies.desk.investor, "policies", **params))["items"]


async def test_a_published_document_is_there_for_everybody(policies: Policies, new_client: Any) -> None:
    made = await policies.in_force()
    answer = await new_client().get("/api/concierge/policies")
    assert [(one["id"], one["clauses"], one["benefits"], one["edition"]) for one in answer.json()["items"]] == [
        (made["id"], 1, ["equipment"], 1)
    ]
    page = (await new_client().get(f"/api/concierge/policies/{made['id']}")).json()
    assert page["clause_list"][0]["requirements"][0]["zh"] == "固定资产投资不低于 5,000 万元"
    assert page["clause_list"][0]["amount_words"]["en"] == "5% of this sum: Fixed-asset investment, at most CNY 3 million"
    assert (page["clause_list"][0]["valid_from"], page["clause_list"][0]["valid_until"]) == ("2026-01-10", "2027-12-31")


async def test_a_draft_is_the_editors_alone(policies: Policies) -> None:
    made = await policies.clause(await policies.draft())
    assert await _public(policies) == []
    await policies.desk.get(policies.desk.investor, f"policies/{made['id']}", 404)
    await policies.desk.get(policies.desk.investor, "policies/editor", 403)
    await policies.desk.get(policies.desk.li, f"policies/editor/{made['id']}", 403)
    assert (await policies.desk.get(policies.reviewer, f"policies/editor/{made['id']}"))["may_edit"] is False
    await policies.desk.post(policies.reviewer, "policies", DOCUMENT, 403)


async def test_outside_its_validity_a_document_is_not_public(policies: Policies) -> None:
    made = await policies.in_force()
    for days, shown in ((-70, 0), (-40, 1), (600, 1), (700, 0)):
        with clock.at(MONDAY + timedelta(days=days)):
            assert len(await _public(policies)) == shown, days
    with clock.at(MONDAY + timedelta(days=700)):
        await policies.desk.get(policies.desk.investor, f"policies/{made['id']}", 404)


async def test_dates_and_the_unit_are_checked(policies: Policies) -> None:
    turned = await policies.desk.post(policies.editor, "policies", DOCUMENT | {"valid_until": "2025-01-01"}, 422)
    assert turned["errors"][0]["path"] == "valid_until"
    unknown = await policies.desk.post(policies.editor, "policies", DOCUMENT | {"issuing_unit": "nobody"}, 422)
    assert unknown["errors"][0]["path"] == "issuing_unit"


async def test_a_stale_or_missing_version_is_refused(policies: Policies) -> None:
    made = await policies.draft()
    path = f"policies/{made['id']}"
    changed = await policies.call("PATCH", policies.editor, path, 200, {"number": "新号"}, made["version"])
    assert changed["number"] == "新号"
    assert changed["titles"] == made["titles"]
    await policies.call("PATCH", policies.editor, path, 412, {"number": "旧号"}, made["version"])
    await policies.call("PATCH", policies.editor, path, 428, {"number": "旧号"})


async def test_changing_in_public_makes_an_edition_and_the_old_one_stays(policies: Policies, database: Any) -> None:
    made = await policies.in_force()
    assert [one["number"] for one in made["editions"]] == [1]
    changed = await policies.call("PATCH", policies.editor, f"policies/{made['id']}", 200, {"titles": names("新")}, made["version"])
    assert [one["number"] for one in changed["editions"]] == [2, 1]
    assert changed["editions"][0]["recorded_by"]["name"] == "陈编辑"
    async with database.reader() as reader:
        kept = await reader.rows(sql("SELECT content FROM concierge.policy_edition ORDER BY number"))
    assert [one["content"]["titles"]["zh"] for one in kept] == ["优惠办法条", "新条"]
    assert kept[0]["content"]["clauses"][0]["review_opinion"] == "complies"


@pytest.mark.parametrize("table", ["policy_edition", "policy_review"])
async def test_what_was_published_or_reviewed_is_never_rewritten(policies: Policies, database: Any, table: str) -> None:
    await policies.in_force()
    for statement in (f"DELETE FROM concierge.{table}", f"UPDATE concierge.{table} SET id = id"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            async with database.transaction() as tx:
                await tx.run(sql(statement))


async def test_a_withdrawn_document_leaves_the_public_and_may_come_back(policies: Policies) -> None:
    made = await policies.in_force()
    path = f"policies/{made['id']}/actions/withdraw"
    gone = await policies.call("POST", policies.editor, path, 200, {"reason": "新办法已经印发"}, made["version"])
    assert (gone["state"], gone["withdrawn_reason"], gone["clause_list"][0]["why_not"]) == ("withdrawn", "新办法已经印发", "withdrawn")
    assert await _public(policies) == []
    await policies.call("POST", policies.editor, path, 409, {"reason": "再撤一次"}, gone["version"])
    back = await policies.publish(gone)
    assert (back["state"], back["edition"], len(await _public(policies))) == ("published", 2, 1)
    await policies.publish(back, 409)


async def test_only_what_was_never_published_can_be_deleted(policies: Policies) -> None:
    draft = await policies.review(await policies.clause(await policies.draft()))
    await policies.call("DELETE", policies.editor, f"policies/{draft['id']}", 204, None, draft["version"])
    await policies.desk.get(policies.editor, f"policies/editor/{draft['id']}", 404)
    made = await policies.in_force()
    await policies.call("DELETE", policies.editor, f"policies/{made['id']}", 409, None, made["version"])


async def test_the_public_list_is_searched_and_filtered(policies: Policies) -> None:
    await policies.in_force()
    await policies.publish(await policies.draft(titles=names("工作方案"), issued_on="2026-02-20", issuing_unit="tax"))
    assert [one["titles"]["zh"] for one in await _public(policies)] == ["工作方案条", "优惠办法条"]
    assert [one["titles"]["zh"] for one in await _public(policies, q="方案")] == ["工作方案条"]
    assert [one["titles"]["zh"] for one in await _public(policies, q="yhbf")] == ["优惠办法条"]
    assert [one["titles"]["zh"] for one in await _public(policies, unit="tax")] == ["工作方案条"]
    assert [one["titles"]["zh"] for one in await _public(policies, benefit="equipment")] == ["优惠办法条"]
    assert await _public(policies, benefit="land") == []
    assert [one["titles"]["zh"] for one in await _public(policies, **{"from": "2026-02-01", "to": "2026-02-28"})] == ["工作方案条"]
    page = await policies.desk.get(policies.desk.investor, "policies", limit=1, total=True)
    rest = await policies.desk.get(policies.desk.investor, "policies", limit=1, cursor=page["next"])
    assert (page["total"], page["items"][0]["titles"]["zh"], rest["items"][0]["titles"]["zh"]) == (2, "工作方案条", "优惠办法条")


async def test_the_editors_list_tells_what_waits_for_review(policies: Policies) -> None:
    await policies.in_force()
    waiting = await policies.clause(await policies.draft(titles=names("草稿")))
    found = await policies.desk.get(policies.reviewer, "policies/editor", unreviewed=True, total=True)
    assert ([one["id"] for one in found["items"]], found["total"], found["items"][0]["unreviewed"]) == ([waiting["id"]], 1, 1)
    drafts = await policies.desk.get(policies.editor, "policies/editor", state="draft")
    assert [one["state"] for one in drafts["items"]] == ["draft"]


async def test_the_editors_list_leaves_as_a_workbook(policies: Policies, tmp_path: Any) -> None:
    await policies.in_force()
    await policies.draft(titles=names("草稿"))
    answer = await policies.desk.browser(policies.reviewer).get("policies/editor/export", params={"state": "published"})
    (tmp_path / "list.xlsx").write_bytes(answer.content)
    rows = CalamineWorkbook.from_path(tmp_path / "list.xlsx").get_sheet_by_index(0).to_python()
    assert [row[:2] for row in rows] == [["文号", "标题"], ["师市办发〔2026〕8号", "优惠办法条"]]
    assert (await policies.desk.browser(policies.desk.investor).get("policies/editor/export")).status_code == 403


async def test_a_retried_creation_makes_one_document(policies: Policies) -> None:
    for _ in range(2):
        await policies.desk.post(policies.editor, "policies", DOCUMENT, 201, **{"Idempotency-Key": "one"})
    assert len((await policies.desk.get(policies.editor, "policies/editor"))["items"]) == 1


async def test_each_change_is_on_record(policies: Policies, database: Any) -> None:
    made = await policies.in_force()
    await policies.call("PATCH", policies.editor, f"policies/{made['id']}", 200, {"number": "新号"}, made["version"])
    async with database.reader() as reader:
        found = await reader.rows(sql("SELECT action FROM kernel.audit_entry WHERE action LIKE 'policy%' ORDER BY at, id"))
    assert [one["action"] for one in found] == [
        "policy.create",
        "policy_clause.create",
        "policy_clause.review",
        "policy.publish",
        "policy.change",
    ]
